"""INV: what must hold of an InvoiceDetailRequest beside its sums (guide p346-386)."""

from collections.abc import Iterator

from lxml import etree

from punchout.findings import Severity
from punchout.formats.cxml.rules.lines import numbered_again
from punchout.formats.cxml.rules.page import Page, shown
from punchout.formats.cxml.rules.written import decimal, moment, number
from punchout.rules.engine import Check, Rule, Seen, rule, rules
from punchout.rules.moments import after
from punchout.rules.references import CHANGING

__all__ = ["CHECKS"]

_ON = ("InvoiceDetailRequest",)
_LINES = ("InvoiceDetailItem", "InvoiceDetailServiceItem", "InvoiceDetailOrderSummary")
_SIGNS = {"creditMemo": -1, "lineLevelCreditMemo": -1, "debitMemo": 1, "lineLevelDebitMemo": 1}
_IN_LINE = {
    "isTaxInLine": ("Tax",),
    "isShippingInLine": ("InvoiceDetailLineShipping",),
    "isSpecialHandlingInLine": ("InvoiceDetailLineSpecialHandling",),
    "isDiscountInLine": ("InvoiceDetailDiscount",),
    "isAccountingInLine": ("Distribution",),
}
"""What a line may say if the indicator says yes; without it receivers ignore it."""


@rules(
    Rule("INV-001", guide=(197,)),
    Rule("INV-002", guide=(199, 200)),
    Rule("INV-003", guide=(199, 200)),
    Rule("INV-004", guide=(201,)),
    Rule("INV-005", Severity.ADVISORY, guide=(202,)),
    Rule("INV-006", guide=(205,)),
    at=_ON,
)
def kind(request: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at whether header or detail invoice, purpose, operation and date go together."""
    head = request.find("InvoiceDetailRequestHeader")
    if head is None:
        return
    whole, lines = head.find("InvoiceDetailHeaderIndicator"), head.find("InvoiceDetailLineIndicator")
    is_header = whole is not None and whole.get("isHeaderInvoice") == "yes"
    wrong = request.find("InvoiceDetailOrder" if is_header else "InvoiceDetailHeaderOrder")
    if wrong is not None:
        yield Seen(wrong, facts={"is": "is" if is_header else "is not", "element": str(wrong.tag)}, code="INV-001")
    yield from _purpose(request, head, is_header)
    if head.get("operation") in CHANGING["invoice"] and head.find("DocumentReference") is None:
        yield Seen(head, "operation", code="INV-004")
    if after(moment(head, "invoiceDate"), page.made):
        yield Seen(head, "invoiceDate", {"date": shown(head.get("invoiceDate"))}, code="INV-005")
    if is_header and lines is not None and lines.get("isAccountingInLine") == "yes":
        yield Seen(lines, "isAccountingInLine", code="INV-006")


def _purpose(request: etree._Element, head: etree._Element, is_header: bool) -> Iterator[Seen]:
    purpose = head.get("purpose", "standard")
    if purpose not in _SIGNS:
        return
    if is_header == purpose.startswith("line"):
        facts = {"purpose": purpose, "wanted": "a detail" if is_header else "a header"}
        yield Seen(head, "purpose", facts, code="INV-002")
    due = request.find("InvoiceDetailSummary/DueAmount/Money")
    amount = decimal(due)
    if due is not None and amount and (amount > 0) != (_SIGNS[purpose] > 0):
        sign = "negative" if _SIGNS[purpose] < 0 else "positive"
        yield Seen(due, facts={"purpose": purpose, "amount": f"{amount:f}", "sign": sign}, text=True, code="INV-003")


@rules(
    Rule("INV-007", guide=(206,)),
    Rule("INV-008", Severity.ADVISORY, guide=(204,)),
    Rule("INV-009", guide=(214,)),
    at=_ON,
)
def lines(request: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at the lines: their numbers, what they may say, their serial numbers."""
    indicator = request.find("InvoiceDetailRequestHeader/InvoiceDetailLineIndicator")
    ignored = {
        name: flag
        for flag, names in _IN_LINE.items()
        if indicator is not None and indicator.get(flag) != "yes"
        for name in names
    }
    yield from numbered_again(request.iter(*_LINES), "invoiceLineNumber", "INV-007")
    for line in request.iter(*_LINES):
        if line.tag == "InvoiceDetailOrderSummary":
            continue
        for child in line.iterchildren(*ignored) if ignored else ():
            facts = {"element": str(child.tag), "flag": ignored[str(child.tag)]}
            yield Seen(child, facts=facts, code="INV-008")
        serial, quantity = line.findall("InvoiceDetailItemReference/SerialNumber"), number(line.get("quantity"))
        if serial and quantity is not None and abs(quantity) != len(serial):
            facts = {"count": str(len(serial)), "quantity": f"{quantity:f}"}
            yield Seen(serial[0], facts=facts, code="INV-009")


@rule("INV-010", at=("InvoiceDetailShipping",), guide=(212,))
def shipping(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look for both ends of a shipment."""
    roles = {contact.get("role", "") for contact in element.iterchildren("Contact")}
    lacking = [role for role in ("shipFrom", "shipTo") if role not in roles]
    if lacking:
        yield Seen(element, facts={"lacking": " and ".join(lacking)})


@rules(Rule("INV-011", guide=(212,)), Rule("INV-012", guide=(213,)), at=("InvoiceDetailRequestHeader",))
def partners(head: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at who takes part in an invoice."""
    named: dict[str, str] = {}
    for contact in head.iterfind("InvoicePartner/Contact"):
        role = contact.get("role", "")
        if role in ("shipFrom", "shipTo"):
            yield Seen(contact, "role", {"role": role}, code="INV-011")
        named.setdefault(role, " ".join((contact.findtext("Name") or "").split()).casefold())
        both = named.get("from"), named.get("issuerOfInvoice")
        if role in ("from", "issuerOfInvoice") and all(both) and both[0] != both[1]:
            yield Seen(contact, code="INV-012")


@rule(
    "INV-013",
    at=("InvoiceDetailPaymentTerm", "InvoiceDetailServiceItem"),
    severity=Severity.ADVISORY,
    guide=(215,),
)
def deprecated(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Tell what is deprecated since 1.2.011."""
    if element.tag == "InvoiceDetailPaymentTerm":
        yield Seen(element, facts={"old": "InvoiceDetailPaymentTerm", "new": "PaymentTerm"})
    elif (old := element.find("UnitPrice")) is not None:
        yield Seen(old, facts={"old": "UnitPrice of a service item", "new": "UnitRate"})


CHECKS: tuple[Check, ...] = (kind, lines, shipping, partners, deprecated)
