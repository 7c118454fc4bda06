"""What two sides have in common, as values: rows that are equal, equal in meaning, or on one side only."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

__all__ = ["ADDED", "ALIKE", "REMOVED", "SAME", "SKIPPED", "Comparison", "Row"]

SAME, ALIKE, REMOVED, ADDED, SKIPPED = "same", "alike", "removed", "added", "skipped"
"""Equal; equal in meaning and written differently; only on the left; only on the right; so many equal lines."""

_MARKS = {SAME: " ", ALIKE: "~", REMOVED: "-", ADDED: "+", SKIPPED: "@"}


class Row(NamedTuple):
    """One line of a comparison; `left` and `right` count from 1, None where the line is not on that side.

    `text` is the line as the left side has it, for an added one the right; `other` is how the right side writes one
    that is alike.
    """

    kind: str
    left: int | None
    right: int | None
    text: str
    other: str = ""

    @property
    def mark(self) -> str:
        """One character that says the kind."""
        return _MARKS[self.kind]


class Comparison(NamedTuple):
    """All rows of two sides, and what the sides are called."""

    left: str
    right: str
    rows: tuple[Row, ...]

    @property
    def same(self) -> bool:
        """Whether both sides mean the same."""
        return all(row.kind in (SAME, ALIKE) for row in self.rows)

    def around(self, context: int) -> Iterator[Row]:
        """Yield what differs with so many lines around it; a row `skipped` says how many are between."""
        near = _near(self.rows, context)
        skipped = 0
        for row, close in zip(self.rows, near, strict=True):
            if close:
                if skipped:
                    yield Row(SKIPPED, None, None, str(skipped))
                skipped = 0
                yield row
            else:
                skipped += 1
        if skipped:
            yield Row(SKIPPED, None, None, str(skipped))

    def text(self, context: int = 3) -> str:
        """Return the comparison as text, empty where both sides mean the same."""
        if self.same:
            return ""
        head = [f"--- {self.left}", f"+++ {self.right}"]
        return "\n".join([*head, *(_line(row) for row in self.around(context))])

    def plain(self, context: int) -> dict[str, Any]:
        """Return the comparison as plain data, with so many lines around what differs."""
        return {
            "same": self.same,
            "left": self.left,
            "right": self.right,
            "rows": [row._asdict() for row in self.around(context)],
            "text": self.text(context),
        }


def _line(row: Row) -> str:
    return f"@@ {row.text} equal lines @@" if row.kind == SKIPPED else f"{row.mark} {row.text}"


def _near(rows: Sequence[Row], context: int) -> list[bool]:
    """Return of each row whether it differs, or is at most `context` rows from one that does."""
    near = [row.kind in (REMOVED, ADDED) for row in rows]
    for order in (range(len(rows)), reversed(range(len(rows)))):
        left = -1
        for at in order:
            left = context if rows[at].kind in (REMOVED, ADDED) else left - 1
            near[at] = near[at] or left >= 0
    return near
