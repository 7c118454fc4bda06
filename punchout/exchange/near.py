"""Near misses in words: which criterion failed on which entry, on which line, and what differs."""

import difflib
from collections.abc import Iterator, Sequence

from punchout.exchange.entries import Exchange
from punchout.exchange.matching import Miss, outcome

__all__ = ["match", "near_miss"]

WIDTH = 120
"""Characters of a line that are shown."""


def match(entry: Exchange) -> str:
    """Return a line that names an entry which is what was looked for."""
    return f"{entry.id} {entry.document}: matches, and was answered {outcome(entry) or 'not at all'}"


def near_miss(entry: Exchange, misses: Sequence[Miss], text: str) -> str:
    """Return why an entry is not what was looked for.

    The first line sums up; each miss follows with its line in `text` (the request, secrets masked) and a diff.
    """
    said = "; ".join(f"{miss.criterion} is {miss.got or 'empty'}, wanted {miss.wanted}" for miss in misses)
    if not misses:
        answered = f"{outcome(entry) or ''} {entry.status_text}".strip() or "not at all"
        said = f"was answered {answered}; status any would count it too"
    head = f"{entry.id} {entry.document or 'no document'}: {said}"
    source = text.splitlines()
    return "\n".join([head, *(line for miss in misses for line in _shown(miss, source))])


def _shown(miss: Miss, source: Sequence[str]) -> Iterator[str]:
    place = miss.line or _line_of(miss.got, source)
    if place:
        yield f"  line {place}: {_excerpt(source[place - 1].strip(), miss.got)}"
    if miss.got and miss.criterion not in ("since", "until", "words", "text"):
        yield from (f"    {line.rstrip()}" for line in difflib.ndiff([miss.wanted], [miss.got]))


def _excerpt(line: str, value: str) -> str:
    """Return the part of a long line that a value stands in."""
    start = max(0, line.find(value) - WIDTH // 2) if len(line) > WIDTH else 0
    return ("…" if start else "") + line[start : start + WIDTH] + ("…" if len(line) > start + WIDTH else "")


def _line_of(value: str, source: Sequence[str]) -> int:
    """Return the first line that says a value as an attribute, a text or a tag, 0 where none does."""
    marks = (f'"{value}"', f"'{value}'", f">{value}<", f"<{value} ", f"<{value}>")
    lines = (number for number, line in enumerate(source, 1) if any(mark in line for mark in marks))
    return next(lines, 0) if value else 0
