"""What every format offers: bytes to a judged, typed document, and a typed document to bytes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, Protocol

from punchout.commerce.document import Body, Document, Envelope
from punchout.commerce.items import Line
from punchout.findings import Finding
from punchout.formats.judgement import Judge, Judgement
from punchout.formats.meaning import Meant, Names
from punchout.wire.limits import Limits
from punchout.wire.message import Inbound

__all__ = ["Decoded", "Format", "Judgement", "Style"]


def _no_digest() -> str:
    return ""


@dataclass(frozen=True)
class Decoded:
    """A document that could be read, with what was found in it.

    `document` is None where the grammar refused and nothing sensible could be read; `envelope` may be there all the
    same. `digest` computes the fingerprint, which not everybody asks for.
    """

    judgement: Judgement
    envelope: Envelope | None
    document: Document | None
    digest: Callable[[], str] = field(default=_no_digest, repr=False, compare=False)
    format: str = "cxml"

    @cached_property
    def fingerprint(self) -> str:
        """The digest of what was asked, without the header, which hubs rewrite; computed when first asked for."""
        return self.digest()


class Style(NamedTuple):
    """How a partner wants a format spelled; a network's profile fills it."""

    short_name: bool = False
    encoding: str = "UTF-8"
    version: str = ""
    doctype: bool = True
    options: Mapping[str, str] = {}


class Format(Judge, Protocol):
    """A wire format; strangers to one another."""

    name: str

    @property
    def requests(self) -> Mapping[str, type[Body]]:
        """The requests that can be answered, by their names in this format, with the body each is read as."""

    def decode(self, message: Inbound, limits: Limits) -> Decoded:
        """Read one message.

        Raises:
            PeerError: for bytes that are no document; nothing else, whatever the bytes.
        """

    def encode(self, document: Document, style: Style) -> bytes:
        """Spell one document.

        Raises:
            LocalError: when the format has no way to say it.
        """

    def title(self, document: Document) -> str:
        """Return the name of a document's payload in this format; what stands in a journal."""

    def renew(
        self, raw: bytes, *, payload_id: str, timestamp: str, cookie: str | None = None, return_url: str | None = None
    ) -> bytes:
        """Return somebody's document with these values replaced and every other byte as it was.

        Raises:
            LocalError: when it is no document that could be sent.
        """

    def lines(self, raw: bytes, charset: str | None, limits: Limits, names: Names) -> list[Meant]:
        """Return a document line by line, with what each line means.

        Raises:
            PeerError: when it cannot be read.
        """

    def in_ascii(self, raw: bytes) -> bytes:
        """Return the same document in us-ascii, all else as numeric character references."""

    def for_order(self, lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], tuple[Finding, ...]]:
        """Return the lines of a cart as an order can hold them, with an advisory for each thing it cannot."""
