"""The cXML format: bytes to a judged, typed document, and a typed document to bytes.

Readers, rules and writers are loaded by the first document that needs them, so that a server answers sooner.
"""

from collections.abc import Mapping

from punchout.commerce.document import Body, Document
from punchout.commerce.items import Line
from punchout.findings import Finding
from punchout.formats.base import Decoded, Form, Format, Style
from punchout.formats.cxml.judge import CxmlJudge
from punchout.formats.meaning import Meant, Names
from punchout.limits import Limits
from punchout.wire.message import Inbound

__all__ = ["Cxml"]


class Cxml(CxmlJudge, Format):
    """cXML, judged by the grammar of the house or by the one given."""

    name = "cxml"
    media_type = "text/xml; charset=UTF-8"

    @property
    def requests(self) -> Mapping[str, type[Body]]:
        """The requests that can be answered; those that want a response of their own are not, where we have none."""
        from punchout.formats.cxml.documents import REQUESTS

        return REQUESTS

    def decode(self, message: Inbound, limits: Limits) -> Decoded:
        """Read one message.

        Raises:
            UnsafeInput, NotWellFormed: for bytes that are no document.
            NotUnderstood: for a valid document that says nothing.
        """
        from punchout.formats.cxml.reading import decode

        return decode(message, limits, self._grammar, self._choice)

    def encode(self, document: Document, style: Style) -> bytes:
        """Spell one document.

        Raises:
            LocalError: when cXML has no way to say it.
        """
        from punchout.formats.cxml.writing import encode

        return encode(document, style)

    def title(self, document: Document) -> str:
        """Return the payload's element name, `Response-Status` for a response with nothing but its status."""
        from punchout.formats.cxml.writing import payload_of

        return payload_of(document) or "Response-Status"

    def from_browser(self, message: Inbound, limits: Limits) -> Decoded:
        """Read the cart in a form; what is odd about the form is told before the rest.

        Raises:
            UnsafeInput, NotWellFormed: for bytes that are no document.
            NotUnderstood: for a form without one, or a document that says nothing.
        """
        from punchout.formats.cxml.browser import unpacked

        inside, findings = unpacked(message, limits)
        return self.decode(inside, limits).after(findings)

    def for_browser(self, raw: bytes, kind: str) -> Form:
        """Return the form with the one field that is called `kind`, in any letter case.

        Raises:
            LocalError: the bytes are no text in the encoding that they declare.
        """
        from punchout.formats.cxml.browser import form

        return form(raw, kind)

    def renew(
        self, raw: bytes, *, payload_id: str, timestamp: str, cookie: str | None = None, return_url: str | None = None
    ) -> bytes:
        """Return somebody's document with these values replaced and every other byte as it was.

        Raises:
            LocalError: when it is no document that could be sent.
        """
        from punchout.formats.cxml.rewriting import renew

        return renew(raw, payload_id=payload_id, timestamp=timestamp, cookie=cookie, return_url=return_url)

    def lines(self, raw: bytes, charset: str | None, limits: Limits, names: Names) -> list[Meant]:
        """Return a document line by line, with what each line means.

        Raises:
            PeerError: when it cannot be read safely.
        """
        from punchout.formats.cxml.meaning import lines

        return lines(raw, charset, limits, names, self._grammar)

    def for_order(self, lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], tuple[Finding, ...]]:
        """Return the lines of a cart as an order can hold them, with a finding for each thing it cannot."""
        from punchout.formats.cxml.ordering import for_order

        return for_order(lines)
