"""What is in flight, by space, so that a reset can wait for it and nothing takes off meanwhile."""

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["Flights"]


class Flights:
    """Counts attempts in flight in this process."""

    def __init__(self) -> None:
        """Start with nothing in flight and every space open."""
        self._changed = threading.Condition()
        self._flying: Counter[str] = Counter()
        self._quiet: Counter[str] = Counter()

    @contextmanager
    def of(self, space: str) -> Iterator[None]:
        """Fly for the length of the block; waits while the space is quiet."""
        with self._changed:
            self._changed.wait_for(lambda: not self._quiet[space])
            self._flying[space] += 1
        try:
            yield
        finally:
            with self._changed:
                self._flying -= Counter([space])
                self._changed.notify_all()

    @contextmanager
    def quiet(self, space: str, seconds: float = 5.0) -> Iterator[bool]:
        """Let nothing of a space take off for the length of the block, and wait for what flies, at most `seconds`.

        Yields whether all of it has landed.
        """
        with self._changed:
            self._quiet[space] += 1
            landed = self._changed.wait_for(lambda: not self._flying[space], seconds)
        try:
            yield landed
        finally:
            with self._changed:
                self._quiet -= Counter([space])
                self._changed.notify_all()
