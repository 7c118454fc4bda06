"""The XML of an exchange for reading: coloured, masked, in pages, every finding under the row it is about."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from punchout.emulator import Space
from punchout.errors import PeerError
from punchout.findings import Finding, most_telling_first
from punchout.markup.mask import masked_text
from punchout.web.ui.rows import Row, row_at, rows_of
from punchout.web.ui.said import Said, said_all
from punchout.wire.charset import decode
from punchout.wire.unwrap import Unwrapped, unwrap

__all__ = ["Shown", "XmlView", "opened", "xml_view"]

PAGE = 500
"""Rows on one page."""

LONGEST = 2000
"""Characters of one row that are shown."""

_CLASSES = {
    "Name.Tag": "tag",
    "Name.Attribute": "name",
    "Literal.String": "value",
    "Comment": "quiet",
    "Name.Entity": "name",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """One row with its pieces `(class, text)`, its indentation, and what was found in it."""

    id: str
    place: str
    pieces: tuple[tuple[str, str], ...]
    indent: str = ""
    findings: tuple[Said, ...] = ()
    severity: str = ""


@dataclass(frozen=True, slots=True)
class XmlView:
    """One page of a document: its rows, what was found nowhere in particular, and how it was wrapped."""

    rows: tuple[Shown, ...]
    elsewhere: tuple[Said, ...] = ()
    page: int = 1
    pages: int = 1
    wrapping: tuple[str, ...] = ()
    pages_with_findings: tuple[int, ...] = ()


def opened(space: Space, raw: bytes) -> Unwrapped:
    """Return the document in a body, whatever it came in."""
    try:
        return unwrap(raw, space.settings.limits)
    except PeerError:
        return Unwrapped(raw)


def xml_view(space: Space, raw: bytes, findings: Iterable[Finding], prefix: str, page: int | None = None) -> XmlView:
    """Return the document in `raw` for showing; without a page, the one with the most telling finding."""
    if not raw:
        return XmlView((), said_all(findings))
    inside = opened(space, raw)
    rows = _rows(space, inside)
    findings = most_telling_first(findings)
    places = {at: row_at(rows, found.line, found.column) for at, found in enumerate(findings) if found.line}
    pages = max((len(rows) - 1) // PAGE + 1, 1)
    hit = [places[index] // PAGE + 1 for index in range(len(findings)) if index in places]
    page = min(max(page or (hit[0] if hit else 1), 1), pages)
    first = (page - 1) * PAGE
    under: dict[int, list[Finding]] = {}
    for index, place in places.items():
        under.setdefault(place, []).append(findings[index])
    pieces = _coloured(rows[first : first + PAGE])
    return XmlView(
        rows=tuple(
            _shown(row, pieces[at], under.get(first + at, []), prefix)
            for at, row in enumerate(rows[first : first + PAGE])
        ),
        elsewhere=said_all(finding for index, finding in enumerate(findings) if index not in places),
        page=page,
        pages=pages,
        wrapping=inside.wrapping,
        pages_with_findings=tuple(sorted(set(hit))),
    )


def _shown(row: Row, pieces: tuple[tuple[str, str], ...], found: list[Finding], prefix: str) -> Shown:
    severity = found[0].severity.value if found else ""
    return Shown(f"{prefix}{row.name}", row.name, pieces, " " * row.depth, said_all(found), severity)


def _rows(space: Space, inside: Unwrapped) -> list[Row]:
    """Return the rows, masked, in the places that they have in the document as it came.

    Masking a secret moves what stands behind it, but not from row to row.
    """
    shown, original = rows_of(masked_text(space.masked(inside.document))), rows_of(_unmasked(inside))
    if len(shown) != len(original):
        return shown
    return [replace(row, line=came.line, column=came.column) for row, came in zip(shown, original, strict=True)]


def _unmasked(inside: Unwrapped) -> str:
    try:
        return decode(inside.document, inside.charset).utf8.decode()
    except PeerError:
        return inside.document.decode("utf-8", "replace")


def _coloured(rows: list[Row]) -> list[tuple[tuple[str, str], ...]]:
    from pygments import lex
    from pygments.lexers.html import XmlLexer

    lexer = XmlLexer(stripnl=False, ensurenl=False)
    lines: list[list[tuple[str, str]]] = [[] for _ in rows]
    at = 0
    for kind, text in lex("\n".join(_cut(row.text) for row in rows), lexer):
        for number, piece in enumerate(text.split("\n")):
            at += number > 0
            if piece and at < len(lines):
                lines[at].append((_class(str(kind)), piece))
    return [tuple(line) for line in lines]


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} … ({len(text) - LONGEST})"


def _class(kind: str) -> str:
    name = kind.removeprefix("Token.")
    return next((css for start, css in _CLASSES.items() if name.startswith(start)), "")
