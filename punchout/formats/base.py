"""What every format offers: bytes to a judged, typed document, and a typed document to bytes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple, Protocol

from punchout.commerce.document import Body, Document, Envelope
from punchout.commerce.items import Line
from punchout.errors import LocalError
from punchout.findings import Finding
from punchout.formats.judgement import Judge, Judgement
from punchout.formats.meaning import Meant, Names
from punchout.limits import Limits
from punchout.wire.message import Inbound

__all__ = ["Decoded", "Form", "Format", "Judgement", "Style"]


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

    @cached_property
    def fingerprint(self) -> str:
        """The digest of what was asked, without the header, which hubs rewrite; computed when first asked for."""
        return self.digest()

    def after(self, findings: tuple[Finding, ...]) -> "Decoded":
        """Return the same with what was found on the way to the document, which is told first."""
        if not findings:
            return self
        told = (*findings, *self.judgement.findings)
        return replace(self, judgement=self.judgement._replace(findings=told))


class Style(NamedTuple):
    """How a partner wants a format spelled; a network's profile fills it."""

    short_name: bool = False
    encoding: str = "UTF-8"
    version: str = ""
    doctype: bool = True
    options: Mapping[str, str] = {}


class Form(NamedTuple):
    """A document as a browser carries it: the hidden fields of a form by name, and its bytes as they stand in them."""

    fields: tuple[tuple[str, str], ...]
    body: bytes


class Format(Judge, Protocol):
    """A wire format; strangers to one another.

    What a format has no way to do, or nothing of its own to say about, it leaves as it stands here.
    """

    name: str
    media_type: str
    """What the Content-Type says of a document that leaves."""

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

    @property
    def requests(self) -> Mapping[str, type[Body]]:
        """The requests that can be answered, by their names in this format, with the body each is read as."""
        return {}

    def from_browser(self, message: Inbound, limits: Limits) -> Decoded:
        """Read what a shopper's browser brings.

        Raises:
            PeerError: for bytes that are no document; nothing else, whatever the bytes.
        """
        return self.decode(message, limits)

    def for_browser(self, raw: bytes, kind: str) -> Form:
        """Return the form in which a browser carries a document; `kind` is how the connection wants it.

        Raises:
            LocalError: when the format has none.
        """
        raise LocalError(f"no browser carries documents of the format {self.name}")

    def renew(
        self, raw: bytes, *, payload_id: str, timestamp: str, cookie: str | None = None, return_url: str | None = None
    ) -> bytes:
        """Return somebody's document with these values replaced and every other byte as it was.

        Raises:
            LocalError: when it is no document that could be sent.
        """
        raise LocalError(f"a document of the format {self.name} cannot be renewed")

    def lines(self, raw: bytes, charset: str | None, limits: Limits, names: Names) -> list[Meant]:
        """Return a document line by line, with what each line means.

        Raises:
            PeerError: when it cannot be read.
        """
        return [Meant(line, line) for line in raw.decode("utf-8", "replace").splitlines()]

    def for_order(self, lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], tuple[Finding, ...]]:
        """Return the lines of a cart as an order can hold them, with an advisory for each thing it cannot."""
        return lines, ()
