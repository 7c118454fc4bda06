"""What became of a purchase between its documents, as the page of a conversation shows it."""

from typing import NamedTuple

from punchout.emulator import Space
from punchout.emulator.pairing import purchase_of
from punchout.exchange.entries import Exchange
from punchout.messages import word
from punchout.reports.pairs import MOST, place
from punchout.rules.pairs.pair import Difference, Pair, Sort
from punchout.web.language import spoken
from punchout.web.ui.said import Said, said_all

__all__ = ["Seen", "pairs_of"]

LOOKS = {
    Sort.SILENT: ("bad", "≠"),
    Sort.REFUSED: ("warn", "✗"),
    Sort.VISIBLE: ("plain", "→"),
    Sort.KEPT: ("good", "✓"),
}
"""How each sort looks: its class and its mark, the worst first."""


class Seen(NamedTuple):
    """One pair, in the language of the page.

    It has the step between its two documents and what joined them, their exchanges, how many fields are of which sort,
    and the rows that changed.
    """

    step: str
    by: str
    first: Exchange
    second: Exchange
    counts: tuple[tuple[str, str, Sort, int], ...]
    rows: tuple[tuple[str, str, str, Difference], ...]
    more: int
    said: tuple[Said, ...]


def pairs_of(space: Space, exchange: Exchange) -> tuple[Seen, ...]:
    """Return the pairs of the purchase that an exchange belongs to, in the order of time."""
    found = purchase_of(space, exchange.id)
    entries = {entry.id: entry for entry in found.exchanges}
    return tuple(_seen(pair, entries[pair.first], entries[pair.second]) for pair in found.pairs)


def _seen(pair: Pair, first: Exchange, second: Exchange) -> Seen:
    counts = tuple((*LOOKS[sort], sort, pair.counts[sort]) for sort in LOOKS if pair.counts[sort])
    rows = tuple((*LOOKS[one.sort], word("where", place(one), spoken()), one) for one in pair.changed[:MOST])
    step = " → ".join(word("step", kind, spoken()) for kind in pair.step.split(" → "))
    by, more = word("by", pair.by, spoken()), max(0, len(pair.changed) - MOST)
    return Seen(step, by, first, second, counts, rows, more, said_all(pair.findings))
