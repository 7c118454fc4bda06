"""From a typed document to bytes."""

from punchout.commerce.document import Document
from punchout.errors import LocalError
from punchout.formats.base import Style
from punchout.formats.cxml import documents
from punchout.formats.cxml.parts import envelope
from punchout.formats.cxml.parts.lines import indented
from punchout.formats.cxml.parts.spelling import attribute
from punchout.markup.payloads import dtd_for
from punchout.resources import GRAMMAR_VERSION

__all__ = ["encode", "payload_of"]


def encode(document: Document, style: Style) -> bytes:
    """Spell one document.

    Raises:
        LocalError: when cXML has no way to say it.
    """
    text = indented(envelope.write(document, _section(document, style)))
    lines = [f'<?xml version="1.0" encoding="{style.encoding}"?>']
    if style.doctype:
        version = style.version or document.envelope.version or GRAMMAR_VERSION
        # The guide writes xml.cXML.org (p15), systems in the field lower case, and catalogues of DTDs compare letters.
        url = f"http://xml.cxml.org/schemas/cXML/{version}/{dtd_for('cXML', payload_of(document)) or 'cXML'}.dtd"
        lines.append(f"<!DOCTYPE cXML{attribute('SYSTEM', url).replace('=', ' ', 1)}>")
    lines.append(text)
    try:
        return "\n".join(lines).encode(style.encoding, "xmlcharrefreplace")
    except LookupError as error:
        raise LocalError(f"{style.encoding} is no encoding: use UTF-8 or us-ascii") from error


def payload_of(document: Document) -> str:
    """Return the element name of a document's payload, empty where there is none."""
    return "" if document.body is None else documents.of_body(document.body).payload


def _section(document: Document, style: Style) -> str:
    body = document.body
    payload = "" if body is None else documents.of_body(body).spelling.write(body, style)
    return envelope.section(document.envelope, document.status, payload)
