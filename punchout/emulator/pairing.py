"""The chapter of purchases: the documents of one dealing held against each other, field by field."""

from dataclasses import replace
from typing import NamedTuple

from punchout.emulator.comparing import Comparing
from punchout.errors import PeerError
from punchout.exchange.ports import Exchange
from punchout.rules.choice import LEVELS
from punchout.rules.pairs.pair import Difference, Pair, Sort, Unpaired
from punchout.rules.pairs.purchase import RULES, purchase
from punchout.rules.pairs.statement import Statement
from punchout.wire.encoding import decompressed
from punchout.wire.message import Inbound
from punchout.wire.unwrap import unwrap

__all__ = ["Dealing", "Pairing"]


class Dealing(NamedTuple):
    """The exchanges of one purchase, oldest first, its pairs, and the documents in none; exchanges name documents."""

    exchanges: tuple[Exchange, ...]
    pairs: tuple[Pair, ...]
    unpaired: tuple[Unpaired, ...]


class Pairing(Comparing):
    """What became of a purchase between its documents."""

    def purchase(self, id: str) -> Dealing:
        """Return the purchase that an exchange belongs to; one that belongs to none stands alone.

        Raises:
            Unknown: when there is no such exchange.
        """
        entry = self.exchange(id)
        entries = {row.id: row for row in self.dealing(entry.conversation)} | {entry.id: entry}
        whole = [self.exchange(id) for id in sorted(entries)]
        statements = [self._statement(one) for one in whole]
        choice = {code: LEVELS[level] for code, level in self.settings.rules.items()}
        found = purchase(statements, RULES.choosing(choice))
        refused = (_refused(one, said) for one, said in zip(whole, statements, strict=True))
        answered = tuple(pair for pair in refused if pair is not None)
        return Dealing(tuple(whole), (*answered, *found.pairs), found.unpaired)

    def _statement(self, entry: Exchange) -> Statement:
        """Return what the request of an exchange says, secrets masked."""
        headers, limits = entry.request_headers, self.settings.limits
        try:
            inside = unwrap(self.masked(decompressed(headers, entry.request_body, limits)), limits)
        except PeerError:
            return Statement(entry.id, entry.document)
        charset = inside.charset or (None if inside.wrapping else Inbound(b"", headers).charset)
        said = self.format.statement(entry.id, inside.document, charset, limits)
        return replace(said, answer=entry.status_code or 0)


def _refused(entry: Exchange, said: Statement) -> Pair | None:
    """Return the answer to a document of a purchase as a pair where it is a refusal."""
    if not said.kind or not entry.status_code or entry.status_code // 100 == 2:
        return None
    answer = f"Status {entry.status_code} {entry.status_text}".strip()
    refusal = Difference(Sort.REFUSED, "", said.document, answer)
    return Pair(f"{said.kind} → answer", entry.id, entry.id, "answer", (refusal,))
