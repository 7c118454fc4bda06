"""Values that come back unchanged: BuyerCookie, SupplierPartAuxiliaryID and Extrinsic may hold any markup."""

from lxml import etree

from punchout.commerce.kept import Opaque
from punchout.commerce.parties import Extrinsic
from punchout.formats.cxml.parts.keeping import FORMAT
from punchout.formats.cxml.parts.spelling import attribute, escape, inner

__all__ = ["read", "read_extrinsic", "write", "write_extrinsic"]


def read(element: etree._Element | None) -> Opaque:
    """Read the content of an element, white space included."""
    if element is None:
        return Opaque("")
    if len(element):
        return Opaque("".join(element.itertext(etree.Element)), inner(element), FORMAT)
    return Opaque(element.text or "")


def write(name: str, value: Opaque, attributes: str = "") -> str:
    """Write an element with that content."""
    content = value.markup if value.markup and value.format == FORMAT else escape(value.text)
    return f"<{name}{attributes}>{content}</{name}>"


def read_extrinsic(element: etree._Element) -> Extrinsic:
    """Read `Extrinsic`."""
    return Extrinsic(element.get("name", ""), read(element))


def write_extrinsic(extrinsic: Extrinsic) -> str:
    """Write `Extrinsic`."""
    return write("Extrinsic", extrinsic.value, attribute("name", extrinsic.name))
