"""`PunchOutOrderMessage`: what the shopper brings back."""

from lxml import etree

from punchout.commerce.cart import Cart, QuoteStatus
from punchout.commerce.session import Operation
from punchout.formats.base import Style
from punchout.formats.cxml.parts import addresses, items, money, opaque
from punchout.formats.cxml.parts.keeping import Parts, spell
from punchout.formats.cxml.parts.spelling import attribute

__all__ = ["read", "write"]

_CHILDREN = frozenset({"BuyerCookie", "PunchOutOrderMessageHeader", "ItemIn"})
_HEADER = frozenset({"Total", "ShipTo", "Shipping", "Tax"})
_HEADER_ATTRIBUTES = frozenset({"operationAllowed", "quoteStatus"})


def read(element: etree._Element) -> Cart:
    """Read the payload.

    Raises:
        ValueError: an operation or a quote status that cXML does not have.
    """
    parts = Parts(element, _CHILDREN)
    header = Parts(parts.one("PunchOutOrderMessageHeader"), _HEADER, _HEADER_ATTRIBUTES, parts.kept)
    return Cart(
        cookie=opaque.read(parts.one("BuyerCookie")),
        allowed=Operation((header.get("operationAllowed") or "").strip()),
        total=money.read("Total", header.one("Total")),
        lines=tuple(items.read("ItemIn", child) for child in parts.all("ItemIn")),
        quote=QuoteStatus((header.get("quoteStatus") or QuoteStatus.FINAL.value).strip()),
        ship_to=addresses.read("ShipTo", header.one("ShipTo")),
        shipping=money.read_charge(header.one("Shipping")),
        tax=money.read_charge(header.one("Tax")),
        kept=tuple(parts.kept),
    )


def write(body: Cart, style: Style) -> str:
    """Write the payload; a quote status is said only where it is not final, which is the default."""
    attributes = attribute("operationAllowed", body.allowed.value)
    if body.quote is not QuoteStatus.FINAL:
        attributes += attribute("quoteStatus", body.quote.value)
    header = spell(
        "PunchOutOrderMessageHeader",
        (
            ("Total", money.write("Total", body.total)),
            ("ShipTo", addresses.write("ShipTo", body.ship_to)),
            ("Shipping", money.write_charge("Shipping", body.shipping)),
            ("Tax", money.write_charge("Tax", body.tax)),
        ),
        body.kept,
        attributes,
    )
    children = [
        ("BuyerCookie", opaque.write("BuyerCookie", body.cookie)),
        ("PunchOutOrderMessageHeader", header),
        *(("ItemIn", items.write("ItemIn", line, style)) for line in body.lines),
    ]
    return spell("PunchOutOrderMessage", children, body.kept)
