"""Lines and what they hold: ItemIn, ItemOut, ItemID, ItemDetail.

Orders have ten thousand lines, so each element is walked once, and what is there decides, not a list of questions.
"""

from lxml import etree

from punchout.commerce.items import Charge, Classification, Description, Detail, Item, Line
from punchout.commerce.kept import Kept, Opaque
from punchout.commerce.money import Number
from punchout.commerce.parties import Address, Extrinsic, Identity, Text
from punchout.commerce.swift import swift
from punchout.formats.base import Style
from punchout.formats.cxml.parts import addresses, descriptions, money, opaque
from punchout.formats.cxml.parts.keeping import attributes_of, keep_attribute, keep_child, spell
from punchout.formats.cxml.parts.spelling import LANG, attribute, escape, language, leaf

__all__ = ["NO_ITEM", "read", "read_item", "write", "write_item"]

_line, _item, _detail, _identity, _text = swift(Line), swift(Item), swift(Detail), swift(Identity), swift(Text)

NO_ITEM = Item("")
"""What an invalid document has where it lacks an ItemID."""


def read(holder: str, element: etree._Element) -> Line:
    """Read an ItemIn or ItemOut."""
    item, detail = NO_ITEM, None
    supplier: Identity | None = None
    ship_to: Address | None = None
    shipping: Charge | None = None
    tax: Charge | None = None
    extrinsics: list[Extrinsic] = []
    kept: list[Kept] = []
    for child in element[:]:
        tag = child.tag
        if tag == "ItemID":
            item = read_item(child)
        elif tag == "ItemDetail":
            detail = _read_detail(child)
        elif tag == "SupplierID":
            supplier = _identity(child.get("domain", ""), child.text or "")
        elif tag == "ShipTo":
            ship_to = addresses.read("ShipTo", child)
        elif tag == "Shipping":
            shipping = money.read_charge(child)
        elif tag == "Tax":
            tax = money.read_charge(child)
        elif tag == "Extrinsic":
            extrinsics.append(opaque.read_extrinsic(child))
        else:
            keep_child(holder, child, kept)
    quantity, number = "", None
    for key, value in element.items():
        if key == "quantity":
            quantity = value
        elif key == "lineNumber":
            number = value
        else:
            keep_attribute(holder, key, value, kept)
    return _line(
        item, Number(quantity), number, detail, supplier, ship_to, shipping, tax, tuple(extrinsics), tuple(kept)
    )


def write(holder: str, line: Line, style: Style) -> str:
    """Write an ItemIn or ItemOut; only an ItemIn has room for the extrinsics of a line."""
    children = [("ItemID", write_item(line.item))]
    if line.detail is not None:
        children.append(("ItemDetail", _write_detail(line.detail, style)))
    if line.supplier is not None:
        children.append(("SupplierID", _write_supplier(line.supplier)))
    if line.ship_to is not None:
        children.append(("ShipTo", addresses.write("ShipTo", line.ship_to)))
    if line.shipping is not None:
        children.append(("Shipping", money.write_charge("Shipping", line.shipping)))
    if line.tax is not None:
        children.append(("Tax", money.write_charge("Tax", line.tax)))
    if line.extrinsics and holder == "ItemIn":
        children.extend(("Extrinsic", opaque.write_extrinsic(extrinsic)) for extrinsic in line.extrinsics)
    attributes = attribute("quantity", line.quantity.written)
    if line.number is not None:
        attributes += attribute("lineNumber", line.number)
    return spell(holder, children, line.kept, attributes)


def read_item(element: etree._Element | None) -> Item:
    """Read `ItemID`."""
    if element is None:
        return NO_ITEM
    part_id = ""
    auxiliary_id: Opaque | None = None
    buyer_part_id: str | None = None
    kept: list[Kept] = []
    for child in element[:]:
        tag = child.tag
        if tag == "SupplierPartID":
            part_id = child.text or ""
            if child.attrib:
                for key, value in child.items():
                    keep_attribute("SupplierPartID", key, value, kept)
        elif tag == "SupplierPartAuxiliaryID":
            auxiliary_id = opaque.read(child)
        elif tag == "BuyerPartID":
            buyer_part_id = child.text or ""
        else:
            keep_child("ItemID", child, kept)
    return _item(part_id, auxiliary_id, buyer_part_id, tuple(kept))


def write_item(item: Item) -> str:
    """Write `ItemID`."""
    kept = item.kept
    attributes = attributes_of("SupplierPartID", kept) if kept else ""
    children = [("SupplierPartID", leaf("SupplierPartID", item.part_id, attributes))]
    if item.auxiliary_id is not None:
        children.append(("SupplierPartAuxiliaryID", opaque.write("SupplierPartAuxiliaryID", item.auxiliary_id)))
    if item.buyer_part_id is not None:
        children.append(("BuyerPartID", leaf("BuyerPartID", item.buyer_part_id)))
    return spell("ItemID", children, kept)


def _read_detail(element: etree._Element) -> Detail:
    price, unit = money.NONE, ""
    descriptions_: list[Description] = []
    classifications: list[Classification] = []
    maker_part_id: str | None = None
    maker: Text | None = None
    lead_time: str | None = None
    extrinsics: list[Extrinsic] = []
    kept: list[Kept] = []
    for child in element[:]:
        tag = child.tag
        if tag == "UnitPrice":
            price = money.read("UnitPrice", child)
        elif tag == "Description":
            descriptions_.append(descriptions.read(child))
        elif tag == "UnitOfMeasure":
            unit = child.text or ""
        elif tag == "Classification":
            classifications.append(descriptions.read_classification(child))
        elif tag == "Extrinsic":
            extrinsics.append(opaque.read_extrinsic(child))
        elif tag == "ManufacturerPartID":
            maker_part_id = child.text or ""
        elif tag == "ManufacturerName":
            maker = _text(child.text or "", child.get(LANG, ""))
        elif tag == "LeadTime":
            lead_time = child.text or ""
        else:
            keep_child("ItemDetail", child, kept)
    return _detail(
        price,
        tuple(descriptions_),
        unit,
        tuple(classifications),
        maker_part_id,
        maker,
        lead_time,
        tuple(extrinsics),
        tuple(kept),
    )


def _write_detail(detail: Detail, style: Style) -> str:
    children = [("UnitPrice", money.write("UnitPrice", detail.price))]
    children.extend(("Description", descriptions.write(words, style)) for words in detail.descriptions)
    children.append(("UnitOfMeasure", f"<UnitOfMeasure>{escape(detail.unit)}</UnitOfMeasure>"))
    children.extend(("Classification", descriptions.write_classification(one)) for one in detail.classifications)
    if detail.manufacturer_part_id is not None:
        children.append(("ManufacturerPartID", leaf("ManufacturerPartID", detail.manufacturer_part_id)))
    if (maker := detail.manufacturer_name) is not None:
        children.append(("ManufacturerName", leaf("ManufacturerName", maker.text, language(maker.language))))
    if detail.lead_time is not None:
        children.append(("LeadTime", leaf("LeadTime", detail.lead_time)))
    children.extend(("Extrinsic", opaque.write_extrinsic(extrinsic)) for extrinsic in detail.extrinsics)
    return spell("ItemDetail", children, detail.kept)


def _write_supplier(supplier: Identity) -> str:
    return leaf("SupplierID", supplier.value, attribute("domain", supplier.domain))
