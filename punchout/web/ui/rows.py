"""A document as rows for reading: its lines, or one row for each tag where a line is endless."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["Row", "row_at", "rows_of"]

ENDLESS = 300
"""Characters from which on a line with several tags is shown broken up."""

_BETWEEN = re.compile(r"(?<=>)(?=<)")
_OPENS = re.compile(r"<[A-Za-z_][^<>]*(?<!/)>")
_CLOSES = re.compile(r"</")
_TAB = 2


@dataclass(frozen=True, slots=True)
class Row:
    """A piece of a document as it stands there: line and column (from 1) of its first character, and its depth.

    `depth` is 0 where a line is shown as it was written.
    """

    line: int
    column: int
    text: str
    depth: int = 0

    @property
    def name(self) -> str:
        """The place as a reader says it: the line, and the column where the row is not the line's beginning."""
        return str(self.line) if self.column == 1 else f"{self.line}:{self.column}"


def rows_of(text: str) -> list[Row]:
    """Cut a text into rows; together they are the text, without its line ends."""
    # Line ends as XML parsers count them: not every character at which str.splitlines would cut.
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if len(lines) > 1 and not lines[-1]:
        lines.pop()
    return [row for number, line in enumerate(lines, 1) for row in _cut(number, line)]


def _cut(number: int, line: str) -> Iterator[Row]:
    if len(line) < ENDLESS:
        yield Row(number, 1, line)
        return
    column, depth = 1, 0
    for piece in _BETWEEN.split(line):
        closes, opens = len(_CLOSES.findall(piece)), len(_OPENS.findall(piece))
        if piece.startswith("</"):
            depth = max(depth - 1, 0)
            closes -= 1
        yield Row(number, column, piece, min(depth, 20) * _TAB)
        column += len(piece)
        depth = max(depth + opens - closes, 0)


def row_at(rows: list[Row], line: int, column: int | None) -> int:
    """Return the index of the row in which a place lies; a place behind the end lies in the last row."""
    place = (line, column or 1)
    return max(bisect_right(rows, place, key=lambda row: (row.line, row.column)) - 1, 0)
