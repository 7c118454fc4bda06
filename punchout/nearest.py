"""The known name that somebody meant who wrote another: every mistyped name is answered by it, whoever is told."""

from collections.abc import Iterable

__all__ = ["advice", "nearest"]


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str | None:
    """Return the known name that is most like a word, letter case aside, or None where none is like it.

    `cutoff` is how like it has to be, from 0 to 1 for the same.
    """
    from difflib import get_close_matches  # only mistakes need it

    folded = {name.lower(): name for name in known}
    close = get_close_matches(word.lower(), folded, 1, cutoff)
    return folded[close[0]] if close else None


def advice(word: str, known: Iterable[str], what: str = "known are") -> str:
    """Return what to say after an unknown name: which one was meant, else all of them, introduced by `what`."""
    names = list(known)
    near = nearest(word, names)
    if near is not None:
        return f"did you mean {near!r}?"
    return f"{what} {', '.join(names)}" if names else "there are none"
