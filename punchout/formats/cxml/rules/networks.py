"""NET: what a named network cuts off; these rules speak only where the operator names one."""

from collections.abc import Callable, Iterator, Mapping

from lxml import etree

from punchout.findings import Severity
from punchout.formats.cxml.rules.page import Page
from punchout.networks.profile import Bound, Profile
from punchout.rules.engine import Check, Rule, Seen

__all__ = ["NETWORK_RULES", "keeping"]

NETWORK_RULES = (Rule("NET-001", Severity.ADVISORY),)
"""The rules of this file, which belong to no guide but to a profile."""


def keeping(network: Profile) -> Check | None:
    """Return the check of what a network keeps of each value, None where nothing is known of that."""
    bounds = {element: fact.value for element, fact in network.keeps.items()}
    if not bounds:
        return None

    def look(element: etree._Element, page: Page) -> Iterator[Seen]:
        """Look for a value that is longer than the network keeps."""
        bound = bounds[str(element.tag)]
        length = _MEASURES[bound.unit](element)
        if length > bound.most:
            yield Seen(element, facts=_facts(network, element, bound, length), text=True)

    return Check(NETWORK_RULES, tuple(bounds), (), look)


def _facts(network: Profile, element: etree._Element, bound: Bound, length: int) -> dict[str, str]:
    return {
        "network": network.title,
        "element": str(element.tag),
        "kept": str(bound.most),
        "length": str(length),
        "measure": bound.unit,
        "proof": network.keeps[str(element.tag)].proof,
    }


def _written(element: etree._Element) -> str:
    """Return the text of an element and all in it, blanks at the ends and in a row not counted."""
    return " ".join("".join(str(part) for part in element.itertext()).split())


def _digits(element: etree._Element) -> int:
    """Count the digits of an UNSPSC class; those of other classes are nobody's business."""
    return sum(map(str.isdigit, _written(element))) if "SPSC" in element.get("domain", "").upper() else 0


_MEASURES: Mapping[str, Callable[[etree._Element], int]] = {
    "characters": lambda element: len(_written(element)),
    "bytes": lambda element: len(_written(element).encode()),
    "digits": _digits,
    "decimals": lambda element: len(_written(element).partition(".")[2].rstrip("0")),
}
