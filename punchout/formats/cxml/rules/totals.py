"""TOTAL: whether totals of carts and orders are the sum of their lines (guide p85, p109, p113)."""

from collections.abc import Iterator
from decimal import Decimal

from lxml import etree

from punchout.findings import Fix, Severity
from punchout.formats.cxml.rules.page import Page
from punchout.formats.cxml.rules.written import decimal, number
from punchout.rules.codes.money import decimals
from punchout.rules.engine import Check, Rule, Seen, rules
from punchout.rules.totals import costs, wrong

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
    lines, currency = _costs(element, page, written.get("currency")), written.get("currency", "")
    if lines is None or (not lines and element.tag == "OrderRequest"):
        return
    extras = [decimal(head.find(f"{name}/Money")) or Decimal() for name in ("Shipping", "Tax")]
    digits = decimals(currency)
    found = wrong(amount, lines, extras, decimals=digits)
    if found is None:
        return
    facts = {"total": f"{amount:f}", "sum": f"{found.sum:.{digits}f}", "currency": currency[:3]}
    fix = Fix("replace", {"element": "Money", "text": facts["sum"]})
    yield Seen(written, facts=facts, fix=fix, text=True, code="TOTAL-002" if found.whole else "TOTAL-001")


def _costs(element: etree._Element, page: Page, currency: str | None) -> list[Decimal] | None:
    """Return what each line costs; None where that takes more than prices and quantities in one currency."""
    prices = _PRICES(element)
    if len(prices) != len(page.lines) or any(price.getnext() is not None for price in prices):
        return None
    if any(price.get("currency") != currency for price in prices):
        return None
    if any(line.get("itemType") for line in page.lines):
        return None
    details = [line.find("ItemDetail") for line in page.lines] if page.says("<PriceBasisQuantity") else []
    return costs(
        [number(line.get("quantity")) for line in page.lines],
        [number(price.text) for price in prices],
        [() if detail is None else price_basis(detail) for detail in details],
    )


CHECKS: tuple[Check, ...] = (total,)
