"""What a list may name only once: line numbers, roles, languages of one text, orders that are shipped."""

from collections.abc import Hashable, Iterable, Iterator

__all__ = ["repeated"]


def repeated(names: Iterable[Hashable]) -> Iterator[int]:
    """Yield the position, from 0, of each name that stood in the list before."""
    named: set[Hashable] = set()
    for position, name in enumerate(names):
        if name in named:
            yield position
        named.add(name)
