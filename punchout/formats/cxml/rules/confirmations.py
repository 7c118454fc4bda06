"""CONF: what must hold of a ConfirmationRequest (guide p299-311)."""

from collections.abc import Iterator
from decimal import Decimal

from lxml import etree

from punchout.formats.cxml.rules.lines import numbered_again
from punchout.formats.cxml.rules.page import Page, shown
from punchout.formats.cxml.rules.written import number
from punchout.rules.engine import Check, Rule, Seen, rule, rules
from punchout.rules.once import repeated

__all__ = ["CHECKS"]

_ON = ("ConfirmationRequest",)
_STATUSES: dict[str, frozenset[str]] = {
    "accept": frozenset({"accept"}),
    "allDetail": frozenset({"allDetail", "reject", "unknown"}),
    "detail": frozenset({"accept", "detail", "backordered", "reject", "unknown", "requestToPay"}),
    "except": frozenset({"accept", "detail", "backordered", "reject", "unknown", "requestToPay"}),
}
"""Which statuses the items of a confirmation of a type may have; other types say nothing of it."""

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
    if head is not None and not items and kind in ("allDetail", "detail", "except"):
        yield Seen(head, "type", {"type": kind}, code="CONF-002")
    yield from numbered_again(items, "lineNumber", "CONF-003")
    for item in items:
        for status in item.iterchildren("ConfirmationStatus") if kind in _STATUSES else ():
            if status.get("type", "") not in _STATUSES[kind]:
                facts = {
                    "status": shown(status.get("type")),
                    "type": kind,
                    "allowed": ", ".join(sorted(_STATUSES[kind])),
                }
                yield Seen(status, "type", facts, code="CONF-001")


@rule("CONF-004", at=("ConfirmationHeader",), guide=(181,))
def update(head: etree._Element, page: Page) -> Iterator[Seen]:
    """Look for the confirmation that is updated: it is named then, and only then."""
    reference, operation = head.find("DocumentReference"), head.get("operation", "new")
    if operation == "update" and reference is None:
        yield Seen(head, "operation", {"problem": "an update has to name"})
    elif operation == "new" and reference is not None:
        yield Seen(reference, facts={"problem": "only an update may name"})


@rules(Rule("CONF-005", guide=(182,)), Rule("CONF-006", guide=(183,)), at=("ConfirmationItem",))
def quantities(item: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at whether the parts of a line make up the whole."""
    whole, statuses = number(item.get("quantity")), item.findall("ConfirmationStatus")
    unit = (item.findtext("UnitOfMeasure") or "").strip()
    parts = [number(status.get("quantity")) for status in statuses]
    same_unit = all((status.findtext("UnitOfMeasure") or "").strip() == unit for status in statuses)
    if whole is not None and None not in parts and same_unit:
        total = sum((part for part in parts if part is not None), Decimal())
        if total != whole:
            yield Seen(item, "quantity", {"quantity": str(whole), "sum": str(total)}, code="CONF-005")
    for status, part in zip(statuses, parts, strict=True):
        other = status.find("ItemIn")
        if other is None:
            continue
        other_unit = (other.findtext("ItemDetail/UnitOfMeasure") or "").strip()
        if part is not None and other_unit == (status.findtext("UnitOfMeasure") or "").strip():
            quantity = number(other.get("quantity"))
            if quantity is not None and quantity != part:
                yield Seen(other, "quantity", {"quantity": str(quantity), "status": str(part)}, code="CONF-006")


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
        for child in parent.iterfind("ConfirmationStatus/Extrinsic"):
            if (key := ("Extrinsic", child.get("name", ""))) in taken:
                yield Seen(child, facts={"element": key[0], "name": shown(key[1])})
        above = taken if parent is head else above


CHECKS: tuple[Check, ...] = (types, update, quantities, detail, once)
