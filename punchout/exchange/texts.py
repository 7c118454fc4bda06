"""A document's text as it is edited, in UTF-8, and as it is written: in its own encoding, with its byte order mark."""

import re
from dataclasses import dataclass

from punchout.errors import PeerError
from punchout.findings import Finding
from punchout.limits import Limits
from punchout.wire.beginning import begun
from punchout.wire.charset import ENCODINGS, Decoded, decode

__all__ = ["Text"]

_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?\sencoding\s*=\s*[\"']([\w.\-]{1,40})")
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Text:
    """A document as UTF-8, and what is needed to write it as it came."""

    utf8: bytes
    mark: bytes
    encoding: str

    @classmethod
    def of(cls, raw: bytes, charset: str | None, limits: Limits) -> tuple["Text", tuple[Finding, ...]]:
        """Decode a document whose XML declaration was put right where it had to be; what was wrong with it is told.

        Raises:
            PeerError: when it is in an encoding that is not accepted.
        """
        mark = next((mark for mark in _MARKS if raw.startswith(mark)), b"")
        readable, done = begun(raw)
        decoded = decode(readable, charset, limits)
        encoding = decoded.encoding if charset is None else _declared_one(decoded, readable, limits)
        return cls(decoded.utf8.removeprefix(b"\xef\xbb\xbf"), mark, encoding), done

    def encoded(self, utf8: bytes) -> bytes:
        """Return a text in the document's encoding; what that lacks is written as a character reference."""
        return self.mark + utf8.decode().encode(self.encoding, "xmlcharrefreplace")


def _declared_one(decoded: Decoded, raw: bytes, limits: Limits) -> str:
    """Return the encoding that a document can be read in where no charset is named beside it."""
    try:
        same = decode(raw, None, limits).utf8 == decoded.utf8
    except PeerError:
        same = False
    declared = _DECLARED.match(decoded.utf8)
    return decoded.encoding if same else ENCODINGS.get(declared[1].decode().lower() if declared else "", "utf-8")
