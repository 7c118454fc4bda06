"""`PunchOutSetupRequest`: a buyer asks a supplier to let a shopper in."""

from lxml import etree

from punchout.commerce.session import Operation, SetupRequest
from punchout.formats.base import Style
from punchout.formats.cxml.parts import addresses, items, links, opaque
from punchout.formats.cxml.parts.keeping import Parts, spell
from punchout.formats.cxml.parts.spelling import attribute

__all__ = ["read", "write"]

_CHILDREN = frozenset(
    {"BuyerCookie", "Extrinsic", "BrowserFormPost", "Contact", "SupplierSetup", "ShipTo", "SelectedItem", "ItemOut"}
)
_ATTRIBUTES = frozenset({"operation"})
_SELECTED = frozenset({"ItemID"})


def read(element: etree._Element) -> SetupRequest:
    """Read the payload.

    Raises:
        ValueError: an operation that cXML does not have.
    """
    parts = Parts(element, _CHILDREN, _ATTRIBUTES)
    selected = parts.one("SelectedItem")
    return SetupRequest(
        operation=Operation((parts.get("operation") or "").strip()),
        cookie=opaque.read(parts.one("BuyerCookie")),
        return_url=links.read_in("BrowserFormPost", parts.one("BrowserFormPost"), parts.kept),
        extrinsics=tuple(opaque.read_extrinsic(child) for child in parts.all("Extrinsic")),
        contacts=tuple(addresses.read_contact(child) for child in parts.all("Contact")),
        supplier_url=links.read_in("SupplierSetup", parts.one("SupplierSetup"), parts.kept),
        ship_to=addresses.read("ShipTo", parts.one("ShipTo")),
        selected=None
        if selected is None
        else items.read_item(Parts(selected, _SELECTED, kept=parts.kept).one("ItemID")),
        lines=tuple(items.read("ItemOut", child) for child in parts.all("ItemOut")),
        kept=tuple(parts.kept),
    )


def write(body: SetupRequest, style: Style) -> str:
    """Write the payload."""
    kept = body.kept
    children = [
        ("BuyerCookie", opaque.write("BuyerCookie", body.cookie)),
        *(("Extrinsic", opaque.write_extrinsic(extrinsic)) for extrinsic in body.extrinsics),
        links.write_in("BrowserFormPost", body.return_url, kept),
        *(("Contact", addresses.write_contact(contact)) for contact in body.contacts),
        links.write_in("SupplierSetup", body.supplier_url, kept),
        ("ShipTo", addresses.write("ShipTo", body.ship_to)),
    ]
    if body.selected is not None:
        children.append(("SelectedItem", spell("SelectedItem", (("ItemID", items.write_item(body.selected)),), kept)))
    children.extend(("ItemOut", items.write("ItemOut", line, style)) for line in body.lines)
    return spell("PunchOutSetupRequest", children, kept, attribute("operation", body.operation.value))
