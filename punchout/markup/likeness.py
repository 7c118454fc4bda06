"""How likely it is that one name was meant for another."""

from collections.abc import Iterable
from difflib import SequenceMatcher

__all__ = ["alike", "nearest", "same_but_case"]

_ENOUGH = 0.75
_LONGEST = 80  # no declared name is longer; comparing is quadratic


def same_but_case(one: str, other: str) -> bool:
    """Tell whether two different names differ in letter case only."""
    return one != other and one.lower() == other.lower()


def alike(one: str, other: str) -> float:
    """Return how alike two names are, from 0 to 1, letter case aside; 0 where they are not alike enough."""
    if max(len(one), len(other)) > _LONGEST:
        return 0.0
    matcher = SequenceMatcher(None, one.lower(), other.lower(), autojunk=False)
    if matcher.real_quick_ratio() < _ENOUGH or matcher.quick_ratio() < _ENOUGH:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= _ENOUGH else 0.0


def nearest(name: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate that is most like a name, None where none is like it."""
    best = max(((alike(name, candidate), candidate) for candidate in candidates), default=(0.0, ""))
    return best[1] if best[0] else None
