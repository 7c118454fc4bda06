"""Which lines of two texts belong together, in time that is bounded whatever they hold.

Lines that occur once on either side are the anchors; between them it looks for anchors again, and a small rest is
compared line by line. In a large rest without any, lines are equal where they stand in the same place.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise

__all__ = ["pairs"]

SMALL = 200
"""Lines on each side up to which a rest is compared line by line, at the square of their number."""

DEEPEST = 12
"""Rounds of looking for anchors between anchors; each costs the length of the texts."""

_Part = tuple[int, int, int, int]
_Pairs = list[tuple[int, int]]


def pairs(left: Sequence[str], right: Sequence[str]) -> _Pairs:
    """Return the places `(left, right)` of equal lines that belong together, both rising."""
    found: _Pairs = []
    parts: list[_Part] = [(0, len(left), 0, len(right))]
    for _ in range(DEEPEST):
        trimmed = [_trimmed(left, right, part, found) for part in parts]
        parts = [smaller for part in trimmed for smaller in _split(left, right, part, found)]
    return sorted(found)


def _trimmed(left: Sequence[str], right: Sequence[str], part: _Part, found: _Pairs) -> _Part:
    """Pair what both begin and end with, and return what is left between."""
    start, stop, begin, end = part
    while start < stop and begin < end and left[start] == right[begin]:
        found.append((start, begin))
        start, begin = start + 1, begin + 1
    while start < stop and begin < end and left[stop - 1] == right[end - 1]:
        stop, end = stop - 1, end - 1
        found.append((stop, end))
    return start, stop, begin, end


def _split(left: Sequence[str], right: Sequence[str], part: _Part, found: _Pairs) -> list[_Part]:
    """Return the parts between the anchors of a part; a small one is done here, as is one without any."""
    start, stop, begin, end = part
    if start == stop or begin == end:
        return []
    if max(stop - start, end - begin) <= SMALL:
        found.extend(_compared(left[start:stop], right[begin:end], start, begin))
        return []
    anchors = _anchors(left, right, part)
    if not anchors:
        both = zip(range(start, stop), range(begin, end), strict=False)
        found.extend((at, to) for at, to in both if left[at] == right[to])
        return []
    found.extend(anchors)
    edges = [(start - 1, begin - 1), *anchors, (stop, end)]
    return [(a + 1, b, c + 1, d) for (a, c), (b, d) in pairwise(edges)]


def _compared(left: Sequence[str], right: Sequence[str], start: int, begin: int) -> _Pairs:
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    return [(start + a + n, begin + b + n) for a, b, size in blocks for n in range(size)]


def _anchors(left: Sequence[str], right: Sequence[str], part: _Part) -> _Pairs:
    """Return the longest rising run of lines that occur once on either side (patience sorting)."""
    start, stop, begin, end = part
    here, there = Counter(left[start:stop]), Counter(right[begin:end])
    place = {right[at]: at for at in range(begin, end) if there[right[at]] == 1}
    common = [(at, place[left[at]]) for at in range(start, stop) if here[left[at]] == 1 and left[at] in place]
    tops: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, (_, at) in enumerate(common):
        pile = bisect_left(tops, at)
        tops[pile : pile + 1] = [at]
        last[pile : pile + 1] = [index]
        before.append(last[pile - 1] if pile else -1)
    run: _Pairs = []
    index = last[-1] if last else -1
    while index >= 0:
        run.append(common[index])
        index = before[index]
    return run[::-1]
