"""Which line of one document is which line of the other, in linear time whatever the documents hold."""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Sequence

from punchout.rules.pairs.statement import Entry

__all__ = ["matched"]

_Key = Callable[[Entry], Hashable]

_ITEM: tuple[_Key, ...] = (
    lambda line: line.part and (line.part, line.auxiliary),
    lambda line: line.part,
    lambda line: "".join(line.part.split()).casefold(),
)
"""What tells that two lines are one, the surest first: part with auxiliary id, the part, the part spelled otherwise."""

_NUMBERED: tuple[_Key, ...] = (
    lambda line: line.number and line.part and (line.number, line.part, line.auxiliary),
    lambda line: line.number and line.part and (line.number, line.part),
    *_ITEM,
)
"""The same where lineNumber means the same in both documents."""

_LIKE = ("Description", "UnitPrice", "ManufacturerPartID")


def matched(
    before: Sequence[Entry], after: Sequence[Entry], *, numbered: bool, strict: bool
) -> list[tuple[Entry | None, Entry | None, int]]:
    """Return which line became which, and its place from 1: in the order of `after`, then the lines that vanished.

    Equal lines in the same place are one whatever they lack. Lines with other parts are one under the same number, or
    in the same place of as many lines; where `strict`, only if they are alike otherwise, since a number may be used
    again for something else.
    """
    became = {at: at for at, (old, new) in enumerate(zip(before, after, strict=False)) if old == new}
    lost, fresh = ({at: None for at in range(len(side)) if at not in became} for side in (before, after))

    def join(key: _Key, *, alike: bool = False) -> None:
        """Pair the lines that are still alone and have the same key, each with the first that waits."""
        waiting: dict[Hashable, deque[int]] = defaultdict(deque)
        for index in lost:
            waiting[key(before[index])].append(index)
        for index in list(fresh):
            value = key(after[index])
            if value and waiting.get(value) and not (alike and not _alike(before[waiting[value][0]], after[index])):
                became[index] = waiting[value].popleft()
                del lost[became[index]], fresh[index]

    for key in _NUMBERED if numbered else _ITEM:
        join(key)
    if numbered:
        join(lambda line: line.number, alike=strict)
    elif len(before) == len(after):
        for index in [index for index in fresh if index in lost and _alike(before[index], after[index])]:
            became[index] = index
            del lost[index]
    pairs = [(before[became[at]] if at in became else None, after[at], at + 1) for at in range(len(after))]
    return [*pairs, *((before[index], None, index + 1) for index in lost)]


def _alike(one: Entry, other: Entry) -> bool:
    """Return whether two lines tell of the same thing, whatever its part number."""
    return any(
        fact.meaning == other.facts[name].meaning
        for name, fact in one.facts.items()
        if name.startswith(_LIKE) and not name.endswith("@currency") and name in other.facts
    )
