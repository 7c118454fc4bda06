"""The search line of verbs that look into the journal, from the words that a shell left of it."""

from collections.abc import Sequence

__all__ = ["search_line"]


def search_line(words: Sequence[str]) -> str:
    """Return the search line; a word with blanks in it was quoted, and stays one."""
    return " ".join(_quoted(word) for word in words)


def _quoted(word: str) -> str:
    key, colon, value = word.partition(":")
    if " " not in word or '"' in word or len(word.split(":")) > 2:
        return word
    return f'{key}:"{value}"' if colon and " " not in key else f'"{word}"'
