"""What an exchange is asked beyond the search line: fields of the neutral model, XPath and patterns on the raw text.

Secrets are masked before anything is looked at, so that a near miss can show what it found.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from punchout.commerce.document import Document
from punchout.commerce.plain import plain
from punchout.errors import PeerError
from punchout.exchange.entries import Exchange, Query
from punchout.exchange.matching import Miss, matches
from punchout.exchange.paths import looked_up, must_be_path, says
from punchout.exchange.patterns import must_be_pattern, occurs
from punchout.limits import Limits
from punchout.markup.mask import masked
from punchout.markup.select import Selected, must_be_xpath, select
from punchout.wire.encoding import decompressed
from punchout.wire.forms import cart_field
from punchout.wire.message import Inbound, media_type
from punchout.wire.mime import unwrap

__all__ = ["Criteria", "Sight", "missed"]


@dataclass(frozen=True, slots=True)
class Criteria:
    """A search, and what the document must say.

    `fields` are wanted texts by path into the neutral model, `xpath` wanted texts by expression (empty: it selects
    anything), `patterns` regular expressions that the text must contain. A text between slashes is a pattern as well.
    """

    query: Query
    fields: Mapping[str, str]
    xpath: Mapping[str, str]
    patterns: Sequence[str]

    @property
    def looks_inside(self) -> bool:
        """Whether the document itself is asked for anything."""
        return bool(self.fields or self.xpath or self.patterns)

    def must_be_meant(self) -> None:
        """Refuse paths, expressions and patterns that nothing could meet.

        Raises:
            LocalError: with the first that is wrong.
        """
        for path in self.fields:
            must_be_path(path)
        for expression in self.xpath:
            must_be_xpath(expression)
        wanted = (*self.fields.values(), *self.xpath.values())
        for pattern in (*self.patterns, *(text[1:-1] for text in wanted if text[:1] == "/" == text[-1:])):
            must_be_pattern(pattern)


class Sight:
    """A document as criteria look at it."""

    def __init__(self, message: Inbound, document: Document | None, limits: Limits, secrets: Sequence[str]) -> None:
        """Look at what came in `message`, read as `document`; `secrets` are masked wherever they stand."""
        self._message, self._limits, self._secrets = message, limits, secrets
        self._document = document

    @cached_property
    def model(self) -> Mapping[str, Any]:
        """The neutral model as plain data, empty where nothing could be read."""
        return plain(self._document) if self._document else {}

    @cached_property
    def _xml(self) -> tuple[bytes, str | None]:
        message = self._message
        try:
            body = decompressed(message.headers, message.body, self._limits)
            if media_type(message.headers)[0] in ("application/x-www-form-urlencoded", "multipart/form-data"):
                found = cart_field(message.headers, body, self._limits)
                return masked(found.document, self._secrets), found.charset
            held = unwrap(Inbound(body, message.headers), self._limits)
            return masked(held.body, self._secrets), held.charset
        except PeerError:
            return masked(message.body, self._secrets), None

    @property
    def text(self) -> str:
        """The document as text, out of its wrapping."""
        body, charset = self._xml
        try:
            return body.decode(charset or "utf-8", "replace")
        except LookupError:
            return body.decode("utf-8", "replace")

    def select(self, expression: str) -> tuple[Selected, ...]:
        """Return what an XPath selects, nothing where there is no document.

        Raises:
            LocalError: when it is no XPath.
        """
        body, charset = self._xml
        try:
            return select(body, charset, self._limits, expression)
        except PeerError:
            return ()


def missed(criteria: Criteria, entry: Exchange, sight: Sight) -> list[Miss]:
    """Return everything that an exchange misses; an empty list is a match."""
    return [*matches(criteria.query, entry), *_inside(criteria, sight)]


def _inside(criteria: Criteria, sight: Sight) -> Iterator[Miss]:
    for path, wanted in criteria.fields.items():
        texts = looked_up(sight.model, path)
        if not any(says(wanted, text) for text in texts):
            yield Miss(path, wanted, ", ".join(texts[:5]))
    for expression, wanted in criteria.xpath.items():
        found = sight.select(expression)
        if not any(not wanted or says(wanted, one.text) for one in found):
            said = ", ".join(one.text for one in found[:5])
            yield Miss(expression, wanted or "anything", said, next((one.line for one in found if one.line), 0))
    for pattern in criteria.patterns:
        if not occurs(pattern, sight.text):
            yield Miss("text", f"/{pattern}/", "without it")
