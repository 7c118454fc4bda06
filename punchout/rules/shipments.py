"""The journey of a shipment, leg by leg."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

__all__ = ["Leg", "badly_begun"]


class Leg(NamedTuple):
    """Whether a leg says for itself when it begins, and where."""

    when: bool
    where: bool


def badly_begun(legs: Iterable[Leg]) -> Iterator[int]:
    """Yield the position, from 0, of each leg with a wrong beginning.

    The first one begins when and where the shipment does and says neither for itself; each later one says both.
    """
    for position, leg in enumerate(legs):
        if not all(leg) if position else any(leg):
            yield position
