"""What a reader should know of a document beside what its tree shows: seen once, most of it told as advisories."""

from collections.abc import Callable, Container, Iterator
from xml.parsers import expat

from punchout.findings import Finding, Fix, Severity
from punchout.markup.discretion import within_secret
from punchout.markup.payloads import ENVELOPES
from punchout.markup.prologue import Prologue
from punchout.redact import MASK

__all__ = ["remarks"]

_MOST = 20
"""Remarks of one kind; more of the same tell nothing new."""


def remarks(utf8: bytes, prologue: Prologue, root: str, empty: Callable[[], Container[str]]) -> Iterator[Finding]:
    """Yield the remarks on a well-formed document whose root's written name is `root`.

    `empty` gives the elements that the grammar wants empty; it is asked only where there are comments. A comment in
    one of them, and a DOCTYPE of another root, are the errors among the remarks: they make a document invalid, yet the
    tree does not show it.
    """
    if prologue.doctype and prologue.doctype.name != root:
        facts = {"named": prologue.doctype.name[:80], "root": root[:80]}
        line = utf8.count(b"\n", 0, prologue.doctype_start) + 1
        fix = Fix("rename", {"doctype": root}) if root in ENVELOPES else None
        yield Finding("XML-DOCTYPE-ROOT", Severity.ERROR, facts, fix=fix).at(line)
    if prologue.alone and prologue.doctype:
        yield Finding("XML-STANDALONE", Severity.ADVISORY, fix=Fix("delete", {"declaration": "standalone"})).at(1)
    if _holds(utf8, b"!", b"<!--", prologue.root_start) or _holds(utf8, b"?", b"<?", prologue.root_start):
        yield from _Values(utf8, empty()).split()


def _holds(utf8: bytes, sign: bytes, opening: bytes, start: int) -> bool:
    """Tell whether `opening` occurs; looking for its rarest character first is ten times as fast."""
    return utf8.find(sign, start) >= 0 and utf8.find(opening, start) >= 0


class _Values:
    """Finds text that goes on after a comment or a processing instruction: many readers lose that part."""

    def __init__(self, utf8: bytes, empty: Container[str]) -> None:
        self._utf8, self._empty = utf8, empty
        self._found: list[Finding] = []
        self._open: list[str] = []
        self._interrupted: tuple[int, int] | None = None
        self._parser = parser = expat.ParserCreate("utf-8")
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._text
        parser.CommentHandler, parser.ProcessingInstructionHandler = self._interrupt, self._interrupt

    def split(self) -> list[Finding]:
        """Return what was found."""
        self._parser.Parse(self._utf8, True)
        return self._found

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._open.append(name)
        self._interrupted = None

    def _end(self, name: str) -> None:
        self._open.pop()
        self._interrupted = None

    def _interrupt(self, *_: str) -> None:
        if self._open:
            self._interrupted = self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1
            if self._open[-1] in self._empty and len(self._found) < _MOST:
                facts = {"element": self._open[-1], "child": "<!---->"}
                self._found.append(Finding("DTD-EMPTY", facts=facts).at(*self._interrupted))

    def _text(self, text: str) -> None:
        if self._interrupted and text.strip() and len(self._found) < _MOST:
            facts = {"element": MASK if within_secret(self._open[:-1]) else self._open[-1][:80]}
            self._found.append(Finding("XML-COMMENT", Severity.ADVISORY, facts).at(*self._interrupted))
            self._interrupted = None
