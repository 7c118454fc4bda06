"""Values that come back unchanged: BuyerCookie, SupplierPartAuxiliaryID and Extrinsic may hold any markup."""

from lxml import etree

from punchout.commerce.kept import Opaque
from punchout.commerce.parties import Extrinsic
from punchout.commerce.swift import swift
from punchout.formats.cxml.parts.keeping import FORMAT
from punchout.formats.cxml.parts.spelling import attribute, escape, inner

__all__ = ["read", "read_extrinsic", "write", "write_extrinsic"]


_opaque, _extrinsic = swift(Opaque), swift(Extrinsic)


def read(element: etree._Element | None) -> Opaque:
    """Read the content of an element, white space included."""
    if element is None:
        return _opaque("")
    if len(element):
        return _opaque("".join(element.itertext(etree.Element)), inner(element), FORMAT)
    return _opaque(element.text or "")


def write(name: str, value: Opaque, attributes: str = "") -> str:
    """Write an element with that content."""
    content = value.markup if value.markup and value.format == FORMAT else escape(value.text)
    return f"<{name}{attributes}>{content}</{name}>"


def read_extrinsic(element: etree._Element) -> Extrinsic:
    """Read `Extrinsic`."""
    return _extrinsic(element.get("name", ""), read(element))


def write_extrinsic(extrinsic: Extrinsic) -> str:
    """Write `Extrinsic`."""
    return write("Extrinsic", extrinsic.value, attribute("name", extrinsic.name))
