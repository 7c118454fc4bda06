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
        self._lines = _split(masked(report.content, ())) if report.findings else []

    def excerpt(self, finding: Finding) -> Excerpt | None:
        """Return what to show of the line of a finding, None where it has none."""
        line, column = finding.line or 0, (finding.column or 1) - 1
        if not 0 < line <= len(self._lines):
            return None
        text = self._lines[line - 1]
        start = max(0, column - WIDTH // 2) if len(text) > WIDTH else 0
        shown = text.replace("\t", " ")[start : start + WIDTH]
        found = _TOKEN.match(text, column)
        length = len(found[0]) if found else 1
        return Excerpt("…" + shown, column - start + 1, length) if start else Excerpt(shown, column, length)


def _split(document: bytes) -> list[str]:
    try:
        text = decode(document).utf8.decode()
    except PeerError:
        text = document.decode("utf-8", "replace")
    return _LINE_END.split(text)
