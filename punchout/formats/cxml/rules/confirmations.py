"""CONF: what must hold of a ConfirmationRequest (guide p299-311)."""

from collections.abc import Iterator

from lxml import etree

from punchout.formats.cxml.rules.lines import numbered_again
from punchout.formats.cxml.rules.page import Page, shown
from punchout.formats.cxml.rules.written import number
from punchout.rules.confirmations import ANSWERS, WITH_LINES, Amount, differ, odd_sum
from punchout.rules.engine import Check, Rule, Seen, rule, rules
from punchout.rules.once import named_above, repeated
from punchout.rules.references import CHANGING

__all__ = ["CHECKS"]

_ON = ("ConfirmationRequest",)
_DETAILS = ("UnitPrice", "Shipping", "Tax", "ItemIn")


@rules(
    Rule("CONF-001", guide=(175, 176, 177)),
    Rule("CONF-002", guide=(176, 177)),
    Rule("CONF-003", guide=(178,)),
    at=_ON,
)
def types(request: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at which items go with the type of a confirmation."""
    head, items = request.find("ConfirmationHeader"), request.findall("ConfirmationItem")
    kind = "" if head is None else head.get("type", "")
    if head is not None and not items and kind in WITH_LINES:
        yield Seen(head, "type", {"type": kind}, code="CONF-002")
    yield from numbered_again(items, "lineNumber", "CONF-003")
    if (allowed := ANSWERS.get(kind)) is None:
        return
    for status in request.iterfind("ConfirmationItem/ConfirmationStatus"):
        if (answer := status.get("type", "")) not in allowed:
            facts = {"status": shown(answer), "type": kind, "allowed": ", ".join(sorted(allowed))}
            yield Seen(status, "type", facts, code="CONF-001")


@rule("CONF-004", at=("ConfirmationHeader",), guide=(181,))
def update(head: etree._Element, page: Page) -> Iterator[Seen]:
    """Look for the confirmation that is updated: it is named then, and only then."""
    reference, operation = head.find("DocumentReference"), head.get("operation", "new")
    if operation in CHANGING["confirmation"] and reference is None:
        yield Seen(head, "operation", {"problem": "an update has to name"})
    elif operation == "new" and reference is not None:
        yield Seen(reference, facts={"problem": "only an update may name"})


@rules(Rule("CONF-005", guide=(182,)), Rule("CONF-006", guide=(183,)), at=("ConfirmationItem",))
def quantities(item: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at whether the parts of a line make up the whole."""
    statuses = item.findall("ConfirmationStatus")
    whole, parts = _amount(item), [_amount(status) for status in statuses]
    if (total := odd_sum(whole, parts)) is not None:
        yield Seen(item, "quantity", {"quantity": str(whole.quantity), "sum": str(total)}, code="CONF-005")
    for status, part in zip(statuses, parts, strict=True):
        instead = status.find("ItemIn")
        if instead is not None and differ(other := _amount(instead, "ItemDetail/UnitOfMeasure"), part):
            facts = {"quantity": str(other.quantity), "status": str(part.quantity)}
            yield Seen(instead, "quantity", facts, code="CONF-006")


def _amount(element: etree._Element, unit: str = "UnitOfMeasure") -> Amount:
    return Amount(number(element.get("quantity")), (element.findtext(unit) or "").strip())


@rule("CONF-007", at=("ConfirmationStatus",), guide=(184,))
def detail(status: etree._Element, page: Page) -> Iterator[Seen]:
    """Look for what a status of type detail tells."""
    if status.get("type") != "detail" or "deliveryDate" in status.attrib:
        return
    if not any(status.find(name) is not None for name in _DETAILS):
        yield Seen(status, "type")


@rule("CONF-008", at=_ON, guide=(186,))
def once(request: etree._Element, page: Page) -> Iterator[Seen]:
    """Look for roles and extrinsic names that occur twice in a list, or at two levels."""
    head = request.find("ConfirmationHeader")
    above: set[tuple[str, str]] = set()
    for parent in (head, *request.iterchildren("ConfirmationItem")):
        if parent is None:
            continue
        listed = list(parent.iterchildren("Contact", "Extrinsic"))
        mine = [(str(child.tag), child.get("role" if child.tag == "Contact" else "name", "")) for child in listed]
        for position in repeated(mine):
            element, name = mine[position]
            yield Seen(listed[position], facts={"element": element, "name": shown(name) or "no role"})
        taken = above.union(mine)
        below = parent.findall("ConfirmationStatus/Extrinsic")
        for position in named_above([("Extrinsic", child.get("name", "")) for child in below], taken):
            name = below[position].get("name", "")
            yield Seen(below[position], facts={"element": "Extrinsic", "name": shown(name)})
        above = taken if parent is head else above


CHECKS: tuple[Check, ...] = (types, update, quantities, detail, once)
