"""Two documents compared by what they mean: which lines are equal, which are written differently, which differ."""

from collections.abc import Sequence

from punchout.errors import PeerError
from punchout.exchange.aligning import pairs
from punchout.exchange.comparison import ADDED, ALIKE, REMOVED, SAME, Comparison, Row
from punchout.formats.base import Format
from punchout.formats.meaning import Meant, Names
from punchout.limits import Limits
from punchout.markup.mask import masked, masked_text
from punchout.wire.unwrap import unwrap

__all__ = ["compare", "document_lines"]


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
        return [Meant(line, line) for line in masked_text(document).splitlines()]
