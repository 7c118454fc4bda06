"""The line of a document that a finding is about, with the column in it; secrets are masked before anything is cut."""

import re
from typing import NamedTuple

from punchout.errors import PeerError
from punchout.findings import Finding, Report
from punchout.markup.mask import masked
from punchout.wire.charset import decode

__all__ = ["WIDTH", "Excerpt", "Source"]

WIDTH = 110
"""Characters of a source line that are shown around the column."""

_LINE_END = re.compile("\r\n|\r|\n")
_TOKEN = re.compile(r"</?[\w:.\-]+|[\w:.\-]+|\S")


class Excerpt(NamedTuple):
    """Part of one line, the place of the finding in it (from 0), and how many characters the finding is about."""

    text: str
    caret: int
    length: int


class Source:
    """The lines of a report's document, ready to be shown."""

    def __init__(self, report: Report) -> None:
        """Mask and split the document; without findings nothing is read."""
        shown = masked(report.content, ()) if report.findings else b""
        self._shown = _split(shown)
        self._written = self._shown if shown == report.content or not shown else _split(report.content)

    def excerpt(self, finding: Finding) -> Excerpt | None:
        """Return what to show of the line of a finding, None where it has none."""
        line, written = finding.line or 0, (finding.column or 1) - 1
        if not 0 < line <= len(self._shown):
            return None
        text = self._shown[line - 1]
        column = _moved(written, self._written[line - 1], text)
        start = max(0, column - WIDTH // 2) if len(text) > WIDTH else 0
        shown = text.replace("\t", " ")[start : start + WIDTH]
        found = _TOKEN.match(text, column)
        length = len(found[0]) if found else 1
        return Excerpt("…" + shown, column - start + 1, length) if start else Excerpt(shown, column, length)


def _moved(column: int, written: str, shown: str) -> int:
    """Return where a place of a line stands once secrets in the line are masked."""
    rest = len(written) - column
    if shown[:column] != written[:column] and 0 < rest <= len(shown) and shown.endswith(written[column:]):
        return len(shown) - rest
    return min(column, len(shown))


def _split(document: bytes) -> list[str]:
    try:
        text = decode(document).utf8.decode()
    except PeerError:
        text = document.decode("utf-8", "replace")
    return _LINE_END.split(text)
