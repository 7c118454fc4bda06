"""TOTAL: whether totals of carts and orders are the sum of their lines (guide p85, p109, p113)."""

from collections.abc import Iterator
from decimal import Decimal

from lxml import etree

from punchout.findings import Fix, Severity
from punchout.formats.cxml.rules.numbers import decimal, number
from punchout.formats.cxml.rules.page import Page
from punchout.rules.codes.money import decimals
from punchout.rules.engine import Check, Rule, Seen, rules
from punchout.rules.sums import agree, line_cost

__all__ = ["CHECKS", "price_basis"]


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
    costs = [_cost(line) for line in element.iterchildren("ItemIn", "ItemOut")]
    known = [cost for cost in costs if cost is not None]
    if not known or len(known) < len(costs):
        return
    lines, digits = sum(known, Decimal()), decimals(written.get("currency", ""))
    if agree(amount, lines, lines=len(known), decimals=digits):
        return
    places = Decimal(1).scaleb(-digits)
    facts = {"total": f"{amount:f}", "sum": f"{lines.quantize(places):f}", "currency": written.get("currency", "")[:3]}
    extra = [decimal(head.find(f"{name}/Money")) or Decimal() for name in ("Shipping", "Tax")]
    code = "TOTAL-002" if any(extra) and agree(amount, lines + sum(extra), lines=len(known) + 2) else "TOTAL-001"
    yield Seen(
        written, facts=facts, fix=Fix("replace", {"element": "Money", "text": facts["sum"]}), text=True, code=code
    )


def _cost(line: etree._Element) -> Decimal | None:
    """Return what a line costs; None where that takes more than a price and a quantity."""
    detail = line.find("ItemDetail")
    if (
        detail is None
        or line.get("itemType") is not None
        or line.find("ItemDetail/UnitPrice/Modifications") is not None
    ):
        return None
    price, quantity = decimal(detail.find("UnitPrice/Money")), number(line.get("quantity"))
    return None if price is None or quantity is None else line_cost(quantity, price, price_basis(detail))


CHECKS: tuple[Check, ...] = (total,)
