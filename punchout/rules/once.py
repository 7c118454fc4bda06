"""What a list may name only once: line numbers, roles, languages of one text, orders that are shipped."""

from collections.abc import Collection, Hashable, Iterable, Iterator

__all__ = ["named_above", "repeated"]


def repeated(names: Iterable[Hashable]) -> Iterator[int]:
    """Yield the position, from 0, of each name that stood in the list before."""
    named: set[Hashable] = set()
    for position, name in enumerate(names):
        if name in named:
            yield position
        named.add(name)


def named_above(names: Iterable[Hashable], above: Collection[Hashable]) -> Iterator[int]:
    """Yield the position, from 0, of each name of a line that the header, or whatever stands above it, has taken."""
    return (position for position, name in enumerate(names) if name in above)
