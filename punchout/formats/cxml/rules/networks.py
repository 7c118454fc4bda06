"""NET: what a named network cuts off; these rules speak only where the operator names one."""

from collections.abc import Iterator

from lxml import etree

from punchout.findings import Severity
from punchout.formats.cxml.rules.page import Page
from punchout.networks.profile import Bound, Profile
from punchout.rules.classes import is_unspsc
from punchout.rules.engine import Check, Rule, Seen
from punchout.rules.lengths import MEASURES

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
        # The digits of other classes are nobody's business.
        free = bound.unit == "digits" and not is_unspsc(element.get("domain", ""))
        length = 0 if free else MEASURES[bound.unit](_written(element))
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
