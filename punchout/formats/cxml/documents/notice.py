"""Every payload without a meaning of its own: received, judged, kept whole and written back."""

from lxml import etree

from punchout.commerce.notice import Notice
from punchout.errors import LocalError
from punchout.formats.base import Style
from punchout.formats.cxml.parts.keeping import FORMAT
from punchout.formats.cxml.parts.spelling import canonical
from punchout.markup.dtd import qualified
from punchout.markup.payloads import PAYLOADS

__all__ = ["answered_by", "read", "write"]


def read(element: etree._Element) -> Notice:
    """Read any payload."""
    name = qualified(element)
    return Notice(name, canonical(element), FORMAT, answered_by(name))


def write(body: Notice, style: Style) -> str:
    """Write the payload back.

    Raises:
        LocalError: it was read from another format.
    """
    if body.format != FORMAT:
        raise LocalError(f"a {body.name} of the format {body.format} cannot be written as cXML")
    return body.content


def answered_by(name: str) -> str:
    """Return the response of its own that a request asks for, empty for none: the grammar has one of the same name."""
    response = f"{name.removesuffix('Request')}Response"
    return response if name.endswith("Request") and response in PAYLOADS else ""
