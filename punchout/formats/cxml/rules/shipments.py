"""SHIP and RECEIPT: what must hold of ship notices and receipts (guide p317-342)."""

from collections.abc import Iterator

from lxml import etree

from punchout.findings import Severity
from punchout.formats.cxml.rules.lines import numbered_again
from punchout.formats.cxml.rules.page import Page, shown
from punchout.formats.cxml.rules.written import decimal, moment, number
from punchout.rules.engine import Check, Rule, Seen, rule, rules
from punchout.rules.moments import after, running_back
from punchout.rules.once import repeated
from punchout.rules.references import CHANGING
from punchout.rules.shipments import Leg, badly_begun
from punchout.rules.sums import near

__all__ = ["CHECKS"]

_NOTICE = ("ShipNoticeRequest",)
_FIRST = "the first ShipControl has no startDate and no shipFrom contact of its own"
_LATER = "every ShipControl after the first has a startDate and a shipFrom contact"


def _ships(element: etree._Element) -> bool:
    """Tell whether somebody is named who ships."""
    return any(contact.get("role") == "shipFrom" for contact in element.iterchildren("Contact"))


@rules(
    Rule("SHIP-001", guide=(187,)),
    Rule("SHIP-002", guide=(188,)),
    Rule("SHIP-003", guide=(189,)),
    at=_NOTICE,
)
def complete(request: etree._Element, page: Page) -> Iterator[Seen]:
    """Look for what every notice has that does not delete another."""
    head = request.find("ShipNoticeHeader")
    if head is None:
        return
    operation = head.get("operation", "new")
    if operation in CHANGING["ship notice"] and head.find("DocumentReference") is None:
        yield Seen(head, "operation", {"operation": operation}, code="SHIP-003")
    if operation == "delete":
        return
    for attribute in ("shipmentDate", "deliveryDate"):
        if attribute not in head.attrib:
            yield Seen(head, facts={"attribute": attribute}, code="SHIP-001")
    for parent, name in ((head, "ServiceLevel"), (request, "ShipControl"), (request, "ShipNoticePortion")):
        # One that stands in the wrong place is the grammar's affair.
        if parent.find(name) is None and request.find(f".//{name}") is None:
            yield Seen(parent, facts={"element": name}, code="SHIP-002")


@rules(Rule("SHIP-004", guide=(190,)), Rule("SHIP-005", guide=(190, 193)), at=_NOTICE)
def journey(request: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at the legs of a shipment: in order of travel, the first begins where the notice says."""
    legs = list(request.iterchildren("ShipControl"))
    for position in badly_begun(Leg("startDate" in leg.attrib, _ships(leg)) for leg in legs):
        yield Seen(legs[position], facts={"problem": _LATER if position else _FIRST}, code="SHIP-004")
    for position in running_back(moment(leg, "startDate") for leg in legs):
        yield Seen(legs[position], "startDate", {"what": "ShipControl"}, code="SHIP-005")


@rules(
    Rule("SHIP-006", guide=(192,)),
    Rule("SHIP-007", guide=(193,)),
    Rule("SHIP-008", guide=(193,)),
    at=("ShipControl",),
)
def control(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at carrier, packages and routes of one leg."""
    carriers = list(element.iterchildren("CarrierIdentifier"))
    for position in repeated(carrier.get("domain", "").strip().lower() for carrier in carriers):
        carrier = carriers[position]
        yield Seen(carrier, "domain", {"domain": shown(carrier.get("domain"))}, code="SHIP-006")
    package = element.find("PackageIdentification")
    if package is not None:
        begin, end = number(package.get("rangeBegin")), number(package.get("rangeEnd"))
        if begin is not None and end is not None and end < begin:
            yield Seen(package, "rangeEnd", {"begin": str(begin), "end": str(end)}, code="SHIP-007")
    for place, route in enumerate(element.iterchildren("Route")):
        if after(moment(route, "startDate"), moment(route, "endDate")):
            yield Seen(route, "endDate", {"problem": "a Route ends after it began"}, code="SHIP-008")
        if place and not _ships(route):
            yield Seen(route, facts={"problem": "every Route after the first has a shipFrom contact"}, code="SHIP-008")


@rule("SHIP-009", at=_NOTICE, guide=(191,))
def portions(request: etree._Element, page: Page) -> Iterator[Seen]:
    """Look for one order in two portions, and for one line in two items."""
    found = list(request.iterchildren("ShipNoticePortion"))
    orders = [_order(portion) for portion in found]
    again = set(repeated(orders))
    for position, portion in enumerate(found):
        if orders[position] and position in again:
            yield Seen(portion, facts={"what": f"order {shown(orders[position])}", "where": "ShipNoticePortion"})
        for seen in numbered_again(portion.iterchildren("ShipNoticeItem"), "lineNumber"):
            yield seen._replace(facts={"what": f"line {seen.facts['line']}", "where": "ShipNoticeItem"})


def _order(portion: etree._Element) -> str:
    """Return the payloadID of the order that a portion is about, empty where none is named."""
    reference = portion.find("OrderReference/DocumentReference")
    return "" if reference is None else reference.get("payloadID", "").strip()


@rule("SHIP-010", at=("AssetInfo",), severity=Severity.ADVISORY, guide=(195,))
def asset(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look for what an asset is known by."""
    if not element.attrib:
        yield Seen(element)


@rules(
    Rule("RECEIPT-001", guide=(196,)),
    Rule("RECEIPT-002", guide=(196,)),
    Rule("RECEIPT-003", guide=(196,)),
    Rule("RECEIPT-004", guide=(196,)),
    at=("ReceiptRequest",),
)
def receipt(request: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at a receipt as a whole."""
    head = request.find("ReceiptRequestHeader")
    if head is not None:
        if after(moment(head, "receiptDate"), page.made):
            yield Seen(head, "receiptDate", {"date": shown(head.get("receiptDate"))}, code="RECEIPT-001")
        if head.get("operation") in CHANGING["receipt"] and head.find("DocumentReference") is None:
            yield Seen(head, "operation", code="RECEIPT-002")
    yield from numbered_again(request.iter("ReceiptItem"), "receiptLineNumber", "RECEIPT-003")
    for item in request.iter("ReceiptItem"):
        yield from _amount(item)


def _amount(item: etree._Element) -> Iterator[Seen]:
    amount, rate = item.find("ReceivedAmount/Money"), decimal(item.find("UnitRate/Money"))
    written, quantity, basis = decimal(amount), number(item.get("quantity")), item.find("UnitRate/PriceBasisQuantity")
    # A rate for a basis of several units needs the basis, which few write the same way.
    if amount is None or rate is None or written is None or quantity is None or basis is not None:
        return
    expected = rate * quantity
    if not near(written, expected):
        yield Seen(amount, facts={"amount": f"{written:f}", "expected": f"{expected:f}"}, text=True, code="RECEIPT-004")


CHECKS: tuple[Check, ...] = (complete, journey, control, portions, asset, receipt)
