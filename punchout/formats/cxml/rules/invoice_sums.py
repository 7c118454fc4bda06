"""SUM: the arithmetic of an invoice (guide p347, p365-366, p374-384)."""

from collections.abc import Iterator
from decimal import Decimal

from lxml import etree

from punchout.formats.cxml.rules.page import Page
from punchout.formats.cxml.rules.totals import price_basis
from punchout.formats.cxml.rules.written import decimal, number
from punchout.rules.codes.money import decimals
from punchout.rules.engine import Check, Rule, Seen, rule, rules
from punchout.rules.invoices import Summary, expected, tax
from punchout.rules.sums import agree, line_cost

__all__ = ["CHECKS"]

_ON = ("InvoiceDetailRequest",)
_LINES = ("InvoiceDetailItem", "InvoiceDetailServiceItem")
_OTHERWISE = ("isWithholdingTax", "exemptDetail", "isTriangularTransaction", "isIncludedInPrice")
"""Marks of a tax that is withheld (with either sign), not to be paid or paid by the buyer, or in its base already."""

_ZERO = Decimal()
_SUMMED = {
    "gross": ("GrossAmount", "SUM-004"),
    "net": ("NetAmount", "SUM-005"),
    "due": ("DueAmount", "SUM-006"),
    "untaxed": ("TotalAmountWithoutTax", "SUM-007"),
}


def _money(parent: etree._Element, name: str) -> etree._Element | None:
    return parent.find(f"{name}/Money")


def _amount(parent: etree._Element, name: str) -> Decimal:
    return decimal(_money(parent, name)) or _ZERO


def _differs(parent: etree._Element, name: str, code: str, right: Decimal, *, lines: int = 1) -> Iterator[Seen]:
    """Yield the amount `name` if it is written and is not the right one."""
    money = _money(parent, name)
    written = decimal(money)
    if money is None or written is None:
        return
    digits = decimals(money.get("currency", ""))
    if not agree(written, right, lines=lines, decimals=digits):
        facts = {"what": name, "amount": f"{written:f}", "expected": f"{right:.{digits}f}"}
        yield Seen(money, facts=facts, text=True, code=code)


@rules(Rule("SUM-001", guide=(207,)), Rule("SUM-002", guide=(208,)), at=_ON)
def line_sums(request: etree._Element, page: Page) -> Iterator[Seen]:
    """Compare the subtotal of each line with its quantity and price, and each tax with its rate."""
    if not page.one_currency:
        return
    for line in request.iter("InvoiceDetailItem"):
        price, quantity = decimal(_money(line, "UnitPrice")), number(line.get("quantity"))
        if price is None or quantity is None or line.find("UnitPrice/Modifications") is not None:
            continue
        cost = line_cost(quantity, price, price_basis(line))
        if cost is not None:
            yield from _differs(line, "SubtotalAmount", "SUM-001", cost)
    for detail in request.iter("TaxDetail"):
        base, rate = decimal(_money(detail, "TaxableAmount")), number(detail.get("percentageRate"))
        owed = tax(base, rate, number(detail.get("basePercentageRate", "100")))
        if owed is None or any(map(detail.get, _OTHERWISE)) or detail.find("TaxAdjustmentAmount") is not None:
            continue
        yield from _differs(detail, "TaxAmount", "SUM-002", owed, lines=_taxed_lines(request, detail))


def _taxed_lines(request: etree._Element, detail: etree._Element) -> int:
    """Return how many roundings may be in a tax: one, and one for each line in the tax of the whole invoice."""
    outer = next((one for one in detail.iterancestors("InvoiceDetailSummary")), None)
    return 1 if outer is None else 1 + sum(1 for _ in request.iter(*_LINES))


@rule("SUM-003", at=_ON, guide=(198, 207))
def subtotal(request: etree._Element, page: Page) -> Iterator[Seen]:
    """Compare the subtotal of the invoice with those of its lines."""
    summary = request.find("InvoiceDetailSummary")
    lines = list(request.iter(*_LINES, "InvoiceDetailOrderSummary"))
    amounts = [decimal(_money(line, "SubtotalAmount")) for line in lines]
    # A composite line may hold the price of its parts, or they may hold it; either way one of the two does not count.
    composite = any(line.get("itemType") for line in lines)
    if summary is not None and amounts and None not in amounts and not composite and page.one_currency:
        goods = sum((one or _ZERO for one in amounts), _ZERO)
        yield from _differs(summary, "SubtotalAmount", "SUM-003", goods, lines=len(lines))


@rules(
    Rule("SUM-004", guide=(209,)),
    Rule("SUM-005", guide=(210,)),
    Rule("SUM-006", guide=(210,)),
    Rule("SUM-007", guide=(211,)),
    at=("InvoiceDetailSummary",),
    on=_ON,
)
def summary_sums(summary: etree._Element, page: Page) -> Iterator[Seen]:
    """Compare the amounts of the summary with one another."""
    goods = decimal(_money(summary, "SubtotalAmount"))
    if goods is None or not page.one_currency:
        return
    said = Summary(
        goods,
        tax=_amount(summary, "Tax"),
        shipping=_amount(summary, "ShippingAmount"),
        handling=_amount(summary, "SpecialHandlingAmount"),
        discount=_amount(summary, "InvoiceDetailDiscount"),
        deposit=_amount(summary, "DepositAmount"),
        charges=_amount(summary, "TotalCharges"),
        allowances=_amount(summary, "TotalAllowances"),
        gross=decimal(_money(summary, "GrossAmount")),
        net=decimal(_money(summary, "NetAmount")),
        modified=summary.find("InvoiceHeaderModifications") is not None,
    )
    for what, amount in expected(said):
        yield from _differs(summary, *_SUMMED[what], amount)


CHECKS: tuple[Check, ...] = (line_sums, subtotal, summary_sums)
