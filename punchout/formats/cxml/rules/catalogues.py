"""CATALOG: what must hold of an Index (guide p421)."""

from collections.abc import Iterator

from lxml import etree

from punchout.formats.cxml.rules.page import Page, shown
from punchout.rules.engine import Check, Seen, rule

__all__ = ["CHECKS"]


@rule("CATALOG-001", at=("IndexItemAdd",), guide=(218,))
def lead_time(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Compare the two lead times of an item."""
    one, other = element.findtext("ItemDetail/LeadTime"), element.find("IndexItemDetail/LeadTime")
    if one is not None and other is not None and (other.text or "").strip() != one.strip():
        yield Seen(other, facts={"detail": shown(one), "index": shown(other.text)}, text=True)


CHECKS: tuple[Check, ...] = (lead_time,)
