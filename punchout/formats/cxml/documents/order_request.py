"""`OrderRequest`: the purchase order, new, update or delete."""

from lxml import etree

from punchout.commerce.kept import Kept
from punchout.commerce.money import Moment
from punchout.commerce.order import Order, OrderType
from punchout.commerce.parties import Text
from punchout.formats.base import Style
from punchout.formats.cxml.parts import addresses, items, money, opaque
from punchout.formats.cxml.parts.keeping import Parts, keep_child, spell
from punchout.formats.cxml.parts.spelling import LANG, attribute, language, leaf

__all__ = ["read", "write"]

_CHILDREN = frozenset({"OrderRequestHeader", "ItemOut"})
_HEADER = frozenset(
    {"Total", "ShipTo", "BillTo", "Shipping", "Tax", "Contact", "Comments", "DocumentReference", "Extrinsic"}
)
_HEADER_ATTRIBUTES = frozenset({"orderID", "orderDate", "type", "orderVersion", "requisitionID"})


def read(element: etree._Element) -> Order:
    """Read the payload.

    Raises:
        ValueError: a type that cXML does not have.
    """
    parts = Parts(element, _CHILDREN)
    header = Parts(parts.one("OrderRequestHeader"), _HEADER, _HEADER_ATTRIBUTES, parts.kept)
    earlier = header.one("DocumentReference")
    return Order(
        order_id=header.get("orderID") or "",
        date=Moment(header.get("orderDate") or ""),
        total=money.read("Total", header.one("Total")),
        bill_to=addresses.read("BillTo", header.one("BillTo")),
        type=OrderType((header.get("type") or OrderType.NEW.value).strip()),
        ship_to=addresses.read("ShipTo", header.one("ShipTo")),
        lines=tuple(items.read("ItemOut", child) for child in parts.all("ItemOut")),
        shipping=money.read_charge(header.one("Shipping")),
        tax=money.read_charge(header.one("Tax")),
        contacts=tuple(addresses.read_contact(child) for child in header.all("Contact")),
        comments=_comments(header.all("Comments"), parts.kept),
        extrinsics=tuple(opaque.read_extrinsic(child) for child in header.all("Extrinsic")),
        earlier=None if earlier is None else earlier.get("payloadID", ""),
        version=header.get("orderVersion"),
        requisition_id=header.get("requisitionID"),
        kept=tuple(parts.kept),
    )


def write(body: Order, style: Style) -> str:
    """Write the payload."""
    children = [
        ("OrderRequestHeader", _header(body)),
        *(("ItemOut", items.write("ItemOut", line, style)) for line in body.lines),
    ]
    return spell("OrderRequest", children, body.kept)


def _header(body: Order) -> str:
    reference = attribute("payloadID", body.earlier) if body.earlier is not None else ""
    children = [
        ("Total", money.write("Total", body.total)),
        ("ShipTo", addresses.write("ShipTo", body.ship_to)),
        ("BillTo", addresses.write("BillTo", body.bill_to)),
        ("Shipping", money.write_charge("Shipping", body.shipping)),
        ("Tax", money.write_charge("Tax", body.tax)),
        *(("Contact", addresses.write_contact(contact)) for contact in body.contacts),
        *(("Comments", leaf("Comments", text.text, language(text.language))) for text in body.comments),
        ("DocumentReference", f"<DocumentReference{reference}></DocumentReference>" if reference else ""),
        *(("Extrinsic", opaque.write_extrinsic(extrinsic)) for extrinsic in body.extrinsics),
    ]
    return spell("OrderRequestHeader", children, body.kept, _attributes(body))


def _attributes(body: Order) -> str:
    values = {"orderID": body.order_id, "orderDate": body.date.written, "type": body.type.value}
    if body.version is not None:
        values["orderVersion"] = body.version
    if body.requisition_id is not None:
        values["requisitionID"] = body.requisition_id
    return "".join(attribute(name, value) for name, value in values.items())


def _comments(elements: list[etree._Element], kept: list[Kept]) -> tuple[Text, ...]:
    """Read plain comments; those with attachments or a type are kept whole, since a text alone would lose them."""
    texts = []
    for element in elements:
        if len(element) or element.get("type") is not None:
            keep_child("OrderRequestHeader", element, kept)
        else:
            texts.append(Text(element.text or "", element.get(LANG, "")))
    return tuple(texts)
