"""The cXML format: bytes to a judged, typed document, and a typed document to bytes."""

from punchout.commerce.document import Document, Envelope
from punchout.commerce.items import Line
from punchout.errors import LocalError, NotUnderstood
from punchout.findings import Finding
from punchout.formats.base import Decoded, Style
from punchout.formats.cxml import documents, ordering, rewriting
from punchout.formats.cxml.fingerprint import Fingerprint
from punchout.formats.cxml.judge import CxmlJudge
from punchout.formats.cxml.judging import on_the_road
from punchout.formats.cxml.parts import envelope, status
from punchout.formats.cxml.parts.lines import indented
from punchout.formats.cxml.parts.spelling import attribute
from punchout.formats.cxml.pause import without_collection
from punchout.markup.parse import Reading, read
from punchout.markup.payloads import dtd_for
from punchout.resources import GRAMMAR_VERSION
from punchout.rules.choice import graded
from punchout.wire.limits import Limits
from punchout.wire.message import Inbound
from punchout.wire.mime import unwrap

__all__ = ["Cxml", "opened"]


class Cxml(CxmlJudge):
    """cXML, judged by the grammar of the house or by the one given."""

    name = "cxml"

    @property
    def notices(self) -> tuple[str, ...]:
        """The requests that are merely kept: those without a meaning here and without a response of their own."""
        return documents.NOTICES

    def decode(self, message: Inbound, limits: Limits) -> Decoded:
        """Read one message.

        Raises:
            UnsafeInput, NotWellFormed: for bytes that are no document.
            NotUnderstood: for a valid document that says nothing.
        """
        held = unwrap(message, limits)
        reading = read(held.body, held.charset, limits, self._grammar)
        with without_collection(reading.utf8):
            header, document = opened(reading)
            judged = on_the_road(reading)
        if held.findings or self._choice:
            judged = judged._replace(findings=graded((*held.findings, *judged.findings), self._choice))
        return Decoded(
            judgement=judged,
            envelope=header,
            document=document,
            digest=Fingerprint(reading.root),
            format=self.name,
        )

    def encode(self, document: Document, style: Style) -> bytes:
        """Spell one document.

        Raises:
            LocalError: when cXML has no way to say it.
        """
        payload = _payload(document)
        text = indented(envelope.write(document, _section(document, style)))
        lines = [f'<?xml version="1.0" encoding="{style.encoding}"?>']
        if style.doctype:
            version = style.version or document.envelope.version or GRAMMAR_VERSION
            url = f"http://xml.cXML.org/schemas/cXML/{version}/{dtd_for('cXML', payload) or 'cXML'}.dtd"
            lines.append(f"<!DOCTYPE cXML{attribute('SYSTEM', url).replace('=', ' ', 1)}>")
        lines.append(text)
        try:
            return "\n".join(lines).encode(style.encoding, "xmlcharrefreplace")
        except LookupError as error:
            raise LocalError(f"{style.encoding} is no encoding: use UTF-8 or us-ascii") from error

    def title(self, document: Document) -> str:
        """Return the payload's element name, `Response-Status` for a response with nothing but its status."""
        return _payload(document) or "Response-Status"

    def renew(
        self, raw: bytes, *, payload_id: str, timestamp: str, cookie: str | None = None, return_url: str | None = None
    ) -> bytes:
        """Return somebody's document with these values replaced and every other byte as it was.

        Raises:
            LocalError: when it is no document that could be sent.
        """
        return rewriting.renew(raw, payload_id=payload_id, timestamp=timestamp, cookie=cookie, return_url=return_url)

    def in_ascii(self, raw: bytes) -> bytes:
        """Return the same document in us-ascii, all else as numeric character references."""
        return rewriting.in_ascii(raw)

    def for_order(self, lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], tuple[Finding, ...]]:
        """Return the lines of a cart as an order can hold them, with a finding for each thing it cannot."""
        return ordering.for_order(lines)


def opened(reading: Reading) -> tuple[Envelope | None, Document | None]:
    """Read envelope and document; of an invalid document what can be read.

    Raises:
        NotUnderstood: the document is valid and cannot be read.
    """
    found = envelope.read(reading.root)
    if found is None:
        if reading.valid:
            raise NotUnderstood.of(Finding("CXML-ENVELOPE", facts={"document": reading.payload}).at(1))
        return None, None
    try:
        payload = found.payload
        body = None if payload is None else documents.of_payload(str(payload.tag)).spelling.read(payload)
        answer = None if found.status is None else status.read(found.status)
        return found.envelope, Document(found.envelope, body, answer)
    except NotUnderstood:
        if reading.valid:
            raise
    except ValueError as error:
        if reading.valid:
            raise NotUnderstood.of(Finding("CXML-VALUE", facts={"value": str(error)[:80]})) from error
    return found.envelope, None


def _section(document: Document, style: Style) -> str:
    body = document.body
    payload = "" if body is None else documents.of_body(body).spelling.write(body, style)
    return envelope.section(document.envelope, document.status, payload)


def _payload(document: Document) -> str:
    return "" if document.body is None else documents.of_body(document.body).payload
