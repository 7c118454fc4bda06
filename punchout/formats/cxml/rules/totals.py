"""TOTAL: whether totals of carts and orders are the sum of their lines (guide p85, p109, p113)."""

from collections.abc import Iterator
from decimal import Decimal

from lxml import etree

from punchout.findings import Fix, Severity
from punchout.formats.cxml.rules.page import Page
from punchout.formats.cxml.rules.written import decimal, number
from punchout.rules.codes.money import decimals
from punchout.rules.engine import Check, Rule, Seen, rules
from punchout.rules.sums import agree, line_cost

__all__ = ["CHECKS", "price_basis"]

_PRICES = etree.XPath("*/ItemDetail/UnitPrice/Money")


def price_basis(element: etree._Element) -> tuple[Decimal | None, ...]:
    """Return quantity and conversion factor of a price for several units, nothing where it is for one."""
    basis = element.find("PriceBasisQuantity")
    return () if basis is None else (number(basis.get("quantity")), number(basis.get("conversionFactor")))


@rules(
    Rule("TOTAL-001", Severity.ADVISORY, guide=(133, 155), autofix=True),
    Rule("TOTAL-002", Severity.ADVISORY, guide=(133, 155), autofix=True),
    at=("PunchOutOrderMessage", "OrderRequest"),
)
def total(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Compare the total with the lines."""
    head = next((one for one in element if str(one.tag).endswith("Header")), None)
    written = None if head is None else head.find("Total/Money")
    amount = decimal(written)
    if head is None or written is None or amount is None or head.get("orderType") == "blanket":
        return
    costs = _costs(element, page, written.get("currency"))
    if costs is None or (not costs and element.tag == "OrderRequest"):
        return
    lines, digits = sum(costs, Decimal()), decimals(written.get("currency", ""))
    if agree(amount, lines, lines=len(costs), decimals=digits):
        return
    facts = {"total": f"{amount:f}", "sum": f"{lines:.{digits}f}", "currency": written.get("currency", "")[:3]}
    extra = [decimal(head.find(f"{name}/Money")) or Decimal() for name in ("Shipping", "Tax")]
    code = "TOTAL-002" if any(extra) and agree(amount, lines + sum(extra), lines=len(costs) + 2) else "TOTAL-001"
    yield Seen(
        written, facts=facts, fix=Fix("replace", {"element": "Money", "text": facts["sum"]}), text=True, code=code
    )


def _costs(element: etree._Element, page: Page, currency: str | None) -> list[Decimal] | None:
    """Return what each line costs; None where that takes more than prices and quantities in one currency."""
    prices = _PRICES(element)
    if len(prices) != len(page.lines) or any(price.getnext() is not None for price in prices):
        return None
    if any(price.get("currency") != currency for price in prices):
        return None
    if any(line.get("itemType") for line in page.lines):
        return None
    amounts = [number(price.text) for price in prices]
    quantities = [number(line.get("quantity")) for line in page.lines]
    if None in amounts or None in quantities:
        return None
    costs = [
        amount * quantity
        for amount, quantity in zip(amounts, quantities, strict=True)
        if amount is not None and quantity is not None
    ]
    return _over_bases(costs, page) if page.says("<PriceBasisQuantity") else costs


def _over_bases(costs: list[Decimal], page: Page) -> list[Decimal] | None:
    found = [
        line_cost(cost, Decimal(1), () if (detail := line.find("ItemDetail")) is None else price_basis(detail))
        for cost, line in zip(costs, page.lines, strict=True)
    ]
    known = [cost for cost in found if cost is not None]
    return known if len(known) == len(costs) else None


CHECKS: tuple[Check, ...] = (total,)
