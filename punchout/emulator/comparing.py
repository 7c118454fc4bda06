"""The chapter of comparing: documents, exchanges and whole dealings, held against each other by what they mean."""

from collections.abc import Iterator
from typing import NamedTuple

from punchout.emulator.errors import Unknown
from punchout.emulator.journal import Journal
from punchout.exchange.comparison import Comparison
from punchout.exchange.entries import Exchange, Query
from punchout.formats.meaning import Meant, Names
from punchout.wire.message import Headers, Inbound

__all__ = ["Comparing", "Side"]

LONGEST = 60
"""Exchanges of one dealing that are looked at, the newest."""

OFFERED = 20
"""Exchanges that are offered to compare one with."""

_ARROWS = {"in": "⇐", "out": "⇒"}


class Side(NamedTuple):
    """One of two things to compare: a document, an exchange (`part` of it), or a dealing by its conversation."""

    document: bytes | None = None
    charset: str | None = None
    exchange: str = ""
    part: str = "both"
    conversation: str = ""

    @classmethod
    def of(cls, word: str, part: str = "both") -> "Side":
        """Return what a word means: a conversation has a colon in it (`punchout:…`), an exchange's id has none."""
        return cls(conversation=word) if ":" in word else cls(exchange=word, part=part)


class Comparing(Journal):
    """What two dealings have in common."""

    def compare(self, left: Side, right: Side) -> Comparison:
        """Compare two sides by what they mean; secrets are masked.

        Raises:
            Unknown: when there is no such exchange or conversation.
        """
        from punchout.exchange.comparing import compare

        return compare(self._lines(left), self._lines(right), (_called(left, "left"), _called(right, "right")))

    def dealing(self, conversation: str) -> list[Exchange]:
        """Return the newest exchanges of a purchase, oldest first: of the punch-out and of its orders."""
        found: dict[str, Exchange] = {}
        for name in self._related(conversation):
            rows = self.store.exchanges(self.name, Query(conversation=name), LONGEST)
            found |= {row.id: row for row in rows}
        return sorted(found.values(), key=lambda row: row.id)[-LONGEST:]

    def alike(self, entry: Exchange) -> list[Exchange]:
        """Return exchanges of the same document and direction to compare one with: those before it, then newer ones."""
        query = Query(type=entry.document, direction=entry.direction)
        before = self.store.exchanges(self.name, query, OFFERED, entry.id)
        newest = self.store.exchanges(self.name, query, OFFERED)
        return [*before, *(row for row in newest if row.id > entry.id)][:OFFERED]

    def _related(self, conversation: str) -> list[str]:
        """Return the conversations that belong to one purchase."""
        kind, _, name = conversation.partition(":")
        if kind == "punchout":
            try:
                return [conversation, *(f"order:{order}" for order in self.punchout(name).orders)]
            except Unknown:
                return [conversation]
        if kind == "order":
            found = (order.punchout for order in self.orders() if order.order_id == name and order.punchout)
            punchout = next(found, "")
            return self._related(f"punchout:{punchout}") if punchout else [conversation]
        return [conversation] if conversation else []

    def _lines(self, side: Side) -> list[Meant]:
        names = Names()
        if side.document is not None:
            return self._of_document(side.document, (), names, side.charset)
        if side.exchange:
            return list(self._of_exchange(self.exchange(side.exchange), side.part, names))
        entries = self.dealing(side.conversation)
        if not entries:
            raise Unknown("conversation", side.conversation)
        return [line for entry in entries for line in self._of_exchange(self.exchange(entry.id), "both", names)]

    def _of_exchange(self, entry: Exchange, part: str, names: Names) -> Iterator[Meant]:
        if part == "both":
            yield _heading(f"{_ARROWS.get(entry.direction, '')} {entry.document or entry.method}")
        if part in ("both", "request"):
            yield from self._of_document(entry.request_body, entry.request_headers, names)
        if part == "both":
            yield _heading(f"answer {entry.status_code or entry.http_status or 'none'}")
        if part in ("both", "response"):
            yield from self._of_document(entry.response_body, entry.response_headers, names)

    def _of_document(self, body: bytes, headers: Headers, names: Names, charset: str | None = None) -> list[Meant]:
        from punchout.exchange.comparing import document_lines

        if not body:
            return []
        charset = charset or Inbound(b"", headers).charset
        plain = self.plain(body, headers)
        return document_lines(plain, self.format, self.settings.limits, names, self.secrets, charset)


def _heading(text: str) -> Meant:
    return Meant(f"# {text}", f"# {text}")


def _called(side: Side, otherwise: str) -> str:
    if side.exchange:
        return side.exchange if side.part == "both" else f"{side.exchange} {side.part}"
    return side.conversation or otherwise
