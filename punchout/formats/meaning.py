"""A document line by line, each with what it means: what two documents are compared by, whatever their format."""

from collections import defaultdict
from typing import NamedTuple

__all__ = ["Meant", "Names"]


class Meant(NamedTuple):
    """One line as it is shown; lines of equal `key` mean the same."""

    key: str
    text: str


class Names:
    """Identifiers by the order in which they come: two dealings whose ids differ, and refer alike, mean the same."""

    def __init__(self) -> None:
        """Begin with none."""
        self._known: dict[str, dict[str, int]] = defaultdict(dict)

    def of(self, kind: str, value: str) -> str:
        """Return what stands for an identifier: its kind, and the how-manieth of its kind it is."""
        known = self._known[kind]
        return f"[{kind} {known.setdefault(value, len(known) + 1)}]"
