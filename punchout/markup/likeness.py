"""How likely it is that one name was meant for another."""

from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

__all__ = ["Names", "alike", "nearest", "same_but_case"]

_ENOUGH = 0.75
_LONGEST = 80  # no declared name is longer; comparing is quadratic


def same_but_case(one: str, other: str) -> bool:
    """Tell whether two different names differ in letter case only."""
    return one != other and one.lower() == other.lower()


def alike(one: str, other: str) -> float:
    """Return how alike two names are, from 0 to 1, letter case aside; 0 where they are not alike enough."""
    together = len(one) + len(other)
    if together > 2 * _LONGEST or 2 * min(len(one), len(other)) < _ENOUGH * together:
        return 0.0
    ratio = _ratio(one, other)
    return ratio if ratio >= _ENOUGH else 0.0


@lru_cache(maxsize=4096)
def _ratio(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one.lower(), other.lower(), autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _ENOUGH else 0.0


def nearest(name: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate that is most like a name, None where none is like it."""
    best = max(((alike(name, candidate), candidate) for candidate in candidates), default=(0.0, ""))
    return best[1] if best[0] else None


class Names:
    """The names of a grammar, for telling which of them was meant; a name is looked up once."""

    def __init__(self, names: Iterable[str]) -> None:
        """Take the names."""
        self._names = tuple(names)
        self._lower = {name.lower(): name for name in self._names}
        self._meant: dict[str, str | None] = {}

    def but_for_case(self, name: str) -> str | None:
        """Return the name that differs in letter case only."""
        found = self._lower.get(name.lower())
        return found if found != name else None

    def meant(self, name: str) -> str | None:
        """Return the name that was probably meant."""
        if name not in self._meant:
            self._meant[name] = self.but_for_case(name) or nearest(name, self._names)
        return self._meant[name]
