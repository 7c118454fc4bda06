"""Two documents compared by what they mean: which lines are equal, which are written differently, which differ."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from punchout.errors import PeerError
from punchout.exchange.aligning import pairs
from punchout.formats.base import Format
from punchout.formats.meaning import Meant, Names
from punchout.limits import Limits
from punchout.markup.mask import masked, masked_text
from punchout.wire.unwrap import unwrap

__all__ = ["ADDED", "ALIKE", "REMOVED", "SAME", "SKIPPED", "Comparison", "Row", "compare", "document_lines"]

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


@dataclass(frozen=True, slots=True)
class Comparison:
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


def compare(left: Sequence[Meant], right: Sequence[Meant], names: tuple[str, str]) -> Comparison:
    """Compare the lines of two sides; `names` are what they are called."""
    rows: list[Row] = []
    at = to = 0
    ends = (len(left), len(right))
    for here, there in (*pairs([line.key for line in left], [line.key for line in right]), ends):
        rows += [Row(REMOVED, n + 1, None, left[n].text) for n in range(at, here)]
        rows += [Row(ADDED, None, n + 1, right[n].text) for n in range(to, there)]
        if (here, there) != ends:
            rows.append(_equal(here, there, left[here].text, right[there].text))
        at, to = here + 1, there + 1
    return Comparison(*names, tuple(rows))


def _equal(here: int, there: int, text: str, other: str) -> Row:
    same = text == other
    return Row(SAME if same else ALIKE, here + 1, there + 1, text, "" if same else other)


def document_lines(
    raw: bytes, format: Format, limits: Limits, names: Names, known: Sequence[str] = (), charset: str | None = None
) -> list[Meant]:
    """Return a document, in whatever it came, by its meaning; what is none is taken line by line as it is written.

    Secrets are masked, those in `known` wherever they stand.
    """
    found = unwrap(raw, limits)
    document = masked(found.document, known)
    try:
        return format.lines(document, found.charset or charset, limits, names)
    except PeerError:
        return [Meant(line, line) for line in masked_text(document, known).splitlines()]
