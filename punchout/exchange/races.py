"""Lost races: whoever finds the state changed since it was read decides again, on what is there now."""

from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from punchout.errors import Stale

__all__ = ["RACES", "settled"]

Settled = TypeVar("Settled")

RACES = 100
"""How often a decision is made at most: each round somebody else has won, so this ends. Partners that repeat themselves
come in dozens at once, and what was read is not read again."""


def settled(decide: Callable[[], Settled]) -> Settled:
    """Return what `decide` comes to, asked again as long as others are faster.

    Raises:
        Stale: when they were so in every round.
    """
    for _ in range(RACES - 1):
        with suppress(Stale):
            return decide()
    return decide()
