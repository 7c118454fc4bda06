"""The documents of one dealing held against each other, field by field; loaded by whoever asks for it first."""

from dataclasses import replace
from typing import NamedTuple

from punchout.emulator.comparing import Comparing
from punchout.errors import PeerError
from punchout.exchange.entries import Exchange
from punchout.formats.purchases import READERS
from punchout.rules.choice import choice
from punchout.rules.pairs.pair import Difference, Pair, Sort, Unpaired
from punchout.rules.pairs.purchase import RULES, purchase
from punchout.rules.pairs.statement import Statement
from punchout.wire.encoding import decompressed
from punchout.wire.message import Inbound
from punchout.wire.unwrap import unwrap

__all__ = ["Dealing", "purchase_of"]


class Dealing(NamedTuple):
    """The exchanges of one purchase, oldest first, its pairs, and the documents in none; exchanges name documents."""

    exchanges: tuple[Exchange, ...]
    pairs: tuple[Pair, ...]
    unpaired: tuple[Unpaired, ...]


def purchase_of(space: Comparing, id: str) -> Dealing:
    """Return the purchase that an exchange belongs to; one that belongs to none stands alone.

    Raises:
        Unknown: when there is no such exchange.
    """
    entry = space.exchange(id)
    entries = {row.id: row for row in space.dealing(entry.conversation)} | {entry.id: entry}
    whole = tuple(space.exchange(id) for id in sorted(entries))
    statements = [_statement(space, one) for one in whole]
    found = purchase(statements, RULES.choosing(choice(space.settings.rules)))
    answers = (_refused(one, said) for one, said in zip(whole, statements, strict=True))
    return Dealing(whole, (*(pair for pair in answers if pair is not None), *found.pairs), found.unpaired)


def _statement(space: Comparing, entry: Exchange) -> Statement:
    """Return what the request of an exchange says, secrets masked."""
    headers, limits = entry.request_headers, space.settings.limits
    try:
        inside = unwrap(space.masked(decompressed(headers, entry.request_body, limits)), limits)
    except PeerError:
        return Statement(entry.id, entry.document)
    charset = inside.charset or (None if inside.wrapping else Inbound(b"", headers).charset)
    said = READERS[space.format.name](entry.id, inside.document, charset, limits)
    return replace(said, answer=entry.status_code or 0)


def _refused(entry: Exchange, said: Statement) -> Pair | None:
    """Return the answer to a document of a purchase as a pair where it is a refusal."""
    if not said.kind or not entry.status_code or entry.status_code // 100 == 2:
        return None
    answer = f"Status {entry.status_code} {entry.status_text}".strip()
    refusal = Difference(Sort.REFUSED, "", said.document, answer)
    return Pair(f"{said.kind} → answer", entry.id, entry.id, "answer", (refusal,))
