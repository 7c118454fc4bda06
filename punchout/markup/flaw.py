"""A flaw that the grammar's explainers have seen in a tree, before its place in the text is known."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from punchout.findings import Fix
from punchout.markup.locate import Spot

__all__ = ["Flaw", "listed"]

_SHOWN = 12


class Flaw(NamedTuple):
    """A code with its facts, the spot to show, and the edit that would mend it."""

    code: str
    spot: Spot
    facts: Mapping[str, str]
    fix: Fix | None = None


def listed(names: Iterable[str]) -> str:
    """Return names in the notation of content models, the first dozen of them."""
    every = list(names)
    return " | ".join(every[:_SHOWN]) + (" | …" if len(every) > _SHOWN else "")
