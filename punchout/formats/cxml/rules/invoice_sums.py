"""SUM: the arithmetic of an invoice (guide p347, p365-366, p374-384)."""

from collections.abc import Iterator
from decimal import Decimal

from lxml import etree

from punchout.formats.cxml.rules.page import Page
from punchout.formats.cxml.rules.totals import price_basis
from punchout.formats.cxml.rules.written import decimal, number
from punchout.rules.codes.money import decimals
from punchout.rules.engine import Check, Rule, Seen, rule, rules
from punchout.rules.sums import agree, line_cost

__all__ = ["CHECKS"]

_ON = ("InvoiceDetailRequest",)
_LINES = ("InvoiceDetailItem", "InvoiceDetailServiceItem")
_OTHERWISE = ("isWithholdingTax", "exemptDetail", "isTriangularTransaction", "isIncludedInPrice")
"""Marks of a tax that is withheld (with either sign), not to be paid or paid by the buyer, or in its base already."""

_ZERO = Decimal()


def _money(parent: etree._Element, name: str) -> etree._Element | None:
    return parent.find(f"{name}/Money")


def _amount(parent: etree._Element, name: str) -> Decimal:
    return decimal(_money(parent, name)) or _ZERO


def _differs(parent: etree._Element, name: str, expected: Decimal, *, lines: int = 1) -> Iterator[Seen]:
    """Yield the amount `name` if it is written and is not what is expected."""
    money = _money(parent, name)
    written = decimal(money)
    if money is None or written is None:
        return
    digits = decimals(money.get("currency", ""))
    if not agree(written, expected, lines=lines, decimals=digits):
        facts = {"what": name, "amount": f"{written:f}", "expected": f"{expected:.{digits}f}"}
        yield Seen(money, facts=facts, text=True)


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
            for seen in _differs(line, "SubtotalAmount", cost):
                yield seen._replace(code="SUM-001")
    for tax in request.iter("TaxDetail"):
        base, rate = decimal(_money(tax, "TaxableAmount")), number(tax.get("percentageRate"))
        basis = number(tax.get("basePercentageRate", "100"))
        known = not any(map(tax.get, _OTHERWISE)) and tax.find("TaxAdjustmentAmount") is None
        if base is not None and rate is not None and basis is not None and known:
            for seen in _differs(tax, "TaxAmount", base * rate * basis / 10000, lines=_taxed_lines(request, tax)):
                yield seen._replace(code="SUM-002")


def _taxed_lines(request: etree._Element, tax: etree._Element) -> int:
    """Return how many roundings may be in a tax: one, and one for each line in the tax of the whole invoice."""
    outer = next((one for one in tax.iterancestors("InvoiceDetailSummary")), None)
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
        yield from _differs(summary, "SubtotalAmount", sum((one or _ZERO for one in amounts), _ZERO), lines=len(lines))


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
    if decimal(_money(summary, "SubtotalAmount")) is None or not page.one_currency:
        return
    goods = _amount(summary, "SubtotalAmount")
    extras = _amount(summary, "SpecialHandlingAmount") + _amount(summary, "ShippingAmount")
    discount, tax = _amount(summary, "InvoiceDetailDiscount"), _amount(summary, "Tax")
    changes = _amount(summary, "TotalCharges") - _amount(summary, "TotalAllowances")
    gross = decimal(_money(summary, "GrossAmount"))
    # Charges and allowances came later; where they stand, versions of the guide put them into different sums.
    if gross is not None and not changes and summary.find("InvoiceHeaderModifications") is None:
        for seen in _differs(summary, "GrossAmount", goods + tax + extras):
            yield seen._replace(code="SUM-004")
        for seen in _differs(summary, "NetAmount", gross - discount):
            yield seen._replace(code="SUM-005")
    net = decimal(_money(summary, "NetAmount"))
    if net is not None:
        for seen in _differs(summary, "DueAmount", net - _amount(summary, "DepositAmount")):
            yield seen._replace(code="SUM-006")
    for seen in _differs(summary, "TotalAmountWithoutTax", goods + extras + changes - discount):
        yield seen._replace(code="SUM-007")


CHECKS: tuple[Check, ...] = (line_sums, subtotal, summary_sums)
