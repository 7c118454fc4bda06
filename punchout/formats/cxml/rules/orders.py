"""PO: what must hold of an OrderRequest (guide p108-138)."""

import re
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from punchout.findings import Severity
from punchout.formats.cxml.rules.page import Page, shown
from punchout.formats.cxml.rules.written import decimal
from punchout.rules.agreements import Kind, Term, beyond, misplaced, starts
from punchout.rules.engine import Check, Rule, Seen, rule, rules
from punchout.rules.numbering import misnumbered
from punchout.rules.once import named_above, repeated
from punchout.rules.references import CHANGING, is_version

__all__ = ["CHECKS"]

_ORDER = ("OrderRequest",)
_KINDS: Mapping[str, Kind] = {"blanket": "blanket", "release": "release", "stockTransportRelease": "release"}
_TERMS: Mapping[str, Term] = {
    "effectiveDate": "start",
    "expirationDate": "expiration",
    "releaseRequired": "releases",
    "parentAgreementID": "parent",
    "parentAgreementPayloadID": "parent",
    "agreementID": "agreement",
    "agreementPayloadID": "agreement",
}
_OF_ANOTHER = {"blanket": "PO-003", "release": "PO-005"}
_REQUISITIONS = etree.XPath("ItemOut[@requisitionID]")
_SHIPPINGS = etree.XPath("ItemOut/Shipping")
_SHIP_TOS = etree.XPath("ItemOut/ShipTo")
_CONTACTS = etree.XPath("ItemOut/Contact")
_EXTRINSICS = etree.XPath("ItemOut/*/Extrinsic")
_SEVERAL_EXTRINSICS = etree.XPath("ItemOut/ItemDetail[Extrinsic[2]]")
_ADJACENT = (re.compile(rb"</Extrinsic>\s*<Extrinsic"), re.compile(rb"/>\s*<Extrinsic"))
_IN_BLANKET = etree.XPath("ItemOut/BlanketItemDetail[Extrinsic[2]]")
_PRIORITIES = etree.XPath("ItemOut/ItemOutIndustry/Priority")
_COMMITMENTS = etree.XPath("ItemOut/BlanketItemDetail/MaxAmount/Money")
_NUMBER = re.compile(r"\s*[+-]?\d+(?:\.\d*)?\s*\Z", re.ASCII)


@rules(
    Rule("PO-001", guide=(150,)),
    Rule("PO-002", Severity.ADVISORY, guide=(151,)),
    Rule("PO-003", guide=(152,)),
    Rule("PO-004", guide=(152,)),
    Rule("PO-005", guide=(153,)),
    at=("OrderRequestHeader",),
)
def header(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at which attributes of an order go together."""
    does, version = element.get("type", "new"), element.get("orderVersion", "").strip()
    if does in CHANGING["order"] and element.find("DocumentReference") is None:
        yield Seen(element, "type", {"type": does}, code="PO-001")
    if version and not is_version(version, changing=does == "update"):
        yield Seen(element, "orderVersion", {"version": shown(version), "type": does}, code="PO-002")
    written = element.get("orderType", "regular")
    kind = _KINDS.get(written, "regular")
    attributes = [attribute for attribute in element.attrib if attribute in _TERMS]
    terms = [_TERMS[attribute] for attribute in attributes]
    for position, other in misplaced(kind, terms):
        facts = {"attribute": attributes[position], "type": written}
        yield Seen(element, attributes[position], facts, code=_OF_ANOTHER[other])
    if not starts(kind, terms):
        yield Seen(element, "orderType", code="PO-004")


@rules(
    Rule("PO-006", guide=(154,)),
    Rule("PO-007", guide=(156,)),
    Rule("PO-008", guide=(156,)),
    Rule("PO-009", guide=(157,)),
    at=_ORDER,
)
def header_or_lines(order: etree._Element, page: Page) -> Iterator[Seen]:
    """Look for what stands both in the header and in lines, though header data is no default for lines."""
    head, lines = order.find("OrderRequestHeader"), page.lines
    if head is None or not lines:
        return
    if "requisitionID" in head.attrib and (requisition := _REQUISITIONS(order)):
        yield Seen(requisition[0], "requisitionID", code="PO-006")
    if head.find("Shipping") is not None and (shipping := _SHIPPINGS(order)):
        yield Seen(shipping[0], code="PO-009")
    there = _SHIP_TOS(order) if page.says("<ShipTo") else []
    if there and head.find("ShipTo") is not None:
        yield Seen(there[0], code="PO-007")
    elif there and len(there) < len(lines):
        without = next(line for line in lines if line.find("ShipTo") is None)
        yield Seen(without, facts={"with": str(len(there)), "lines": str(len(lines))}, code="PO-008")


@rules(Rule("PO-010", guide=(159,)), Rule("PO-011", guide=(160,)), Rule("PO-012", guide=(160,)), at=_ORDER)
def once_per_list(order: etree._Element, page: Page) -> Iterator[Seen]:
    """Look for roles and names that stand at both levels, or twice in one list."""
    head = order.find("OrderRequestHeader")
    if head is None:
        return
    roles = {one.get("role", "") for one in head.iterchildren("Contact")}
    names = {one.get("name", "") for one in head.iterchildren("Extrinsic")}
    contacts = _CONTACTS(order) if roles else []
    for position in named_above([one.get("role", "") for one in contacts], roles):
        role = contacts[position].get("role") or "no role"
        yield Seen(contacts[position], facts={"role": shown(role)}, code="PO-010")
    several = _SEVERAL_EXTRINSICS(order) if any(one.search(page.reading.utf8) for one in _ADJACENT) else []
    blanket = _IN_BLANKET(order) if page.says("<BlanketItemDetail") else []
    for parent in (head, *several, *blanket):
        listed = list(parent.iterchildren("Extrinsic"))
        named = [extrinsic.get("name", "") for extrinsic in listed]
        for position in repeated(named) if len(set(named)) < len(named) else ():
            yield Seen(listed[position], facts={"name": shown(named[position])}, code="PO-011")
    extrinsics = _EXTRINSICS(order) if names else []
    for position in named_above([one.get("name", "") for one in extrinsics], names):
        name = extrinsics[position].get("name")
        yield Seen(extrinsics[position], facts={"name": shown(name)}, code="PO-012")


@rules(
    Rule("PO-013", Severity.ADVISORY, guide=(161,)),
    Rule("PO-014", Severity.ADVISORY, guide=(161,)),
    Rule("PO-015", Severity.ADVISORY, guide=(161,)),
    Rule("PO-016", Severity.ADVISORY, guide=(165,)),
    at=_ORDER,
)
def numbering(order: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at the numbers of the lines."""
    lines = page.lines
    numbers = [line.get("lineNumber", "") for line in lines]
    if numbers != [str(number) for number in range(1, len(lines) + 1)]:
        yield from _misnumbered(lines, numbers)
    ad_hoc = [line.get("isAdHoc") == "yes" for line in lines] if page.says("isAdHoc") else []
    if any(ad_hoc) and not all(ad_hoc):
        yield Seen(lines[ad_hoc.index(True)], "isAdHoc", code="PO-016")


def _misnumbered(lines: Sequence[etree._Element], numbers: Sequence[str]) -> Iterator[Seen]:
    for place, how, other in misnumbered(numbers):
        line, number = lines[place - 1], shown(numbers[place - 1])
        if how == "missing":
            yield Seen(line, facts={"place": str(place)}, code="PO-013")
        elif how == "repeated":
            yield Seen(line, "lineNumber", {"number": number, "first": str(other)}, code="PO-014")
        else:
            yield Seen(line, "lineNumber", {"number": number, "before": str(other)}, code="PO-015")


@rule("PO-017", at=("DiscountPercent",), severity=Severity.ADVISORY, guide=(166,))
def discount(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at a percentage."""
    if not _NUMBER.match(element.get("percent", "0")):
        yield Seen(element, "percent", {"percent": shown(element.get("percent"))})


@rule("PO-018", at=("Followup",), severity=Severity.ADVISORY, guide=(167,))
def follow_up(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Tell that Followup is discouraged."""
    yield Seen(element)


@rule("PO-019", at=_ORDER, guide=(168,))
def priorities(order: etree._Element, page: Page) -> Iterator[Seen]:
    """Look for equal levels that no sequence tells apart."""
    found = _PRIORITIES(order) if page.says("<Priority") else []
    ranks = [(one.get("level", ""), one.get("sequence", "")) for one in found]
    for position in repeated(ranks):
        level, sequence = map(shown, ranks[position])
        yield Seen(found[position], facts={"level": level, "sequence": sequence or "none"})


@rule("PO-020", at=_ORDER, guide=(155,))
def commitment(order: etree._Element, page: Page) -> Iterator[Seen]:
    """Look for a line of a blanket order that may cost more than the whole order."""
    head = order.find("OrderRequestHeader")
    total = None if head is None else decimal(head.find("Total/Money"))
    if head is None or total is None or head.get("orderType") != "blanket":
        return
    most = _COMMITMENTS(order)
    amounts = [decimal(one) for one in most]
    for position in beyond(total, amounts):
        facts = {"amount": str(amounts[position]), "total": str(total)}
        yield Seen(most[position], facts=facts, text=True)


CHECKS: tuple[Check, ...] = (
    header,
    header_or_lines,
    once_per_list,
    numbering,
    discount,
    follow_up,
    priorities,
    commitment,
)
