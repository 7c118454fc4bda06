"""Orders under an agreement: a blanket order makes one, a release draws on it, and each has terms of its own."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Literal

__all__ = ["Kind", "Term", "beyond", "misplaced", "starts"]

Kind = Literal["regular", "blanket", "release"]
Term = Literal["start", "expiration", "releases", "parent", "agreement"]
"""From when and until when it holds, whether releases are asked for, the agreement it is part of or draws on."""

_ONLY: Mapping[Term, Kind] = {
    "expiration": "blanket",
    "releases": "blanket",
    "parent": "blanket",
    "agreement": "release",
}


def misplaced(kind: Kind, terms: Iterable[Term]) -> Iterator[tuple[int, Kind]]:
    """Yield the position, from 0, of each term that only orders of another kind have, and that kind."""
    for position, term in enumerate(terms):
        if (only := _ONLY.get(term, kind)) != kind:
            yield position, only


def starts(kind: Kind, terms: Collection[Term]) -> bool:
    """Tell whether an order says from when on it holds, if that has to be said."""
    return kind != "blanket" or "start" in terms


def beyond(total: Decimal, most: Iterable[Decimal | None]) -> Iterator[int]:
    """Yield the position, from 0, of each line of a blanket order that may cost more than the whole order."""
    return (position for position, amount in enumerate(most) if amount is not None and amount > total)
