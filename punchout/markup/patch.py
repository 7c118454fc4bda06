"""Byte-range edits of a text: what a mend is made of, which of them go together, and how they are carried out."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

__all__ = ["Edit", "Patch", "apart", "patched"]


class Patch(NamedTuple):
    """Put `text` in the place of the bytes from `start` up to `end`; equal ends insert."""

    start: int
    end: int
    text: bytes


class Edit(NamedTuple):
    """A patch as others carry it out: put `text` in the place of `length` bytes of a file from `start` on.

    `begin` and `end` are the same place as line and column, both from 1, columns in code points.
    """

    start: int
    length: int
    begin: tuple[int, int]
    end: tuple[int, int]
    text: str


def patched(source: bytes, patches: Iterable[Patch]) -> bytes:
    """Return the text with every patch carried out; patches at one place stand in the order given."""
    parts, at = [], 0
    for patch in sorted(patches, key=lambda one: (one.start, one.end)):
        parts += [source[at : patch.start], patch.text]
        at = patch.end
    return b"".join([*parts, source[at:]])


def apart(groups: Sequence[Sequence[Patch]]) -> list[int]:
    """Return the numbers of the groups that can be carried out together; of two that touch the same bytes the first."""
    ranges = sorted((patch.start, patch.end, number) for number, group in enumerate(groups) for patch in group)
    clashes: dict[int, set[int]] = {}
    reaching: list[tuple[int, int]] = []
    for start, end, number in ranges:
        reaching = [(stop, other) for stop, other in reaching if stop > start]
        for _, other in reaching:
            if other != number:
                clashes.setdefault(number, set()).add(other)
                clashes.setdefault(other, set()).add(number)
        reaching.append((end, number))
    chosen: dict[int, None] = {}
    for number in range(len(groups)):
        if not clashes.get(number, set()) & chosen.keys():
            chosen[number] = None
    return list(chosen)
