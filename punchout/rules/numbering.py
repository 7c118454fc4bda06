"""How the lines of an order are numbered: each has a number, no other has the same, and they rise."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

__all__ = ["Misnumbered", "misnumbered"]

_LONGEST = 9
"""Digits up to which a text is taken for a number that can be compared."""


class Misnumbered(NamedTuple):
    """The line at a place, from 1, and what is wrong with its number.

    `other` is the place of the line that had the number first, or the number before that is higher; 0 where the line
    has none.
    """

    place: int
    how: Literal["missing", "repeated", "falling"]
    other: int = 0


def misnumbered(numbers: Iterable[str]) -> Iterator[Misnumbered]:
    """Yield what is wrong with the numbers of lines in their order; what is no number has an order of its own."""
    first: dict[str, int] = {}
    before = 0
    for place, written in enumerate(map(str.strip, numbers), 1):
        if not written:
            yield Misnumbered(place, "missing")
        elif written in first:
            yield Misnumbered(place, "repeated", first[written])
        elif written.isdecimal() and len(written) <= _LONGEST:
            if int(written) < before:
                yield Misnumbered(place, "falling", before)
            before = int(written)
        first.setdefault(written, place)
