"""Why a document was refused: one expat pass that names what is broken or unsafe, with its line and column.

It runs only after a parser has failed or a cap was exceeded, and no parser's own words are ever shown: they could hold
what the parser has read.
"""

import re
from collections.abc import Sequence
from typing import NoReturn
from xml.parsers import expat

from punchout.errors import NotWellFormed, PeerError, UnsafeInput
from punchout.findings import Finding
from punchout.limits import Limits
from punchout.markup.discretion import within_secret
from punchout.redact import MASK
from punchout.wire.charset import refuse, refuse_character

__all__ = ["ENTITY", "refuse_broken", "refuse_unsafe"]

_CODES = {
    expat.errors.XML_ERROR_TAG_MISMATCH: "XML-TAG",
    expat.errors.XML_ERROR_NO_ELEMENTS: "XML-TRUNCATED",
    expat.errors.XML_ERROR_UNCLOSED_TOKEN: "XML-TRUNCATED",
    expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION: "XML-TRUNCATED",
    expat.errors.XML_ERROR_PARTIAL_CHAR: "XML-TRUNCATED",
    expat.errors.XML_ERROR_DUPLICATE_ATTRIBUTE: "XML-ATTR-TWICE",
    expat.errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT: "XML-JUNK",
    expat.errors.XML_ERROR_UNDEFINED_ENTITY: "XML-ENTITY",
    expat.errors.XML_ERROR_BAD_CHAR_REF: "XML-CHAR-REFERENCE",
    expat.errors.XML_ERROR_MISPLACED_XML_PI: "XML-DECLARATION-LATE",
}
"""Our code for what expat says; everything else is XML-SYNTAX."""

ENTITY = re.compile(rb"&(?!amp;|lt;|gt;|quot;|apos;|#)([^;&<]{0,60})")
"""A reference to an entity that XML itself does not have."""

_SHOWN = 60
_LONGEST = 300
_UNFINISHED = re.compile(rb"&#?[\w.:\-\x80-\xff]*\Z")
"""A `&` and the name after it, where expat stopped since no `;` follows."""

_OTHERS = (
    (re.compile(rb"&(?:lt|#0*60|#x0*3c);", re.IGNORECASE), "escaped markup"),
    (re.compile(rb"%3c", re.IGNORECASE), "percent-encoded"),
    (re.compile(rb"(?:77u/)?P(?:D94bWwg|GNYTU|CFET0N)"), "base64"),
    (re.compile(rb"[\w.\-]{1,64}="), "form fields"),
    (
        re.compile(rb"--[^\r\n]+\r?\n"),
        "a multipart body whose Content-Type is neither multipart/related nor multipart/mixed",
    ),
    (re.compile(rb"[{\[]"), "JSON"),
    (re.compile(rb"\"(?:<|\\u003c)", re.IGNORECASE), "a text of JSON in quotes"),
)
"""What is sent in place of a document, by how it begins."""


class _Inspection:
    """One pass over a whole document with every limit on."""

    def __init__(self, utf8: bytes, limits: Limits) -> None:
        self.utf8, self.limits = utf8, limits
        self.open: list[str] = []
        self.before = 0  # how many characters before the one where expat stopped the mistake begins
        parser = self.parser = expat.ParserCreate("utf-8")
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.ordered_attributes = True
        parser.StartDoctypeDeclHandler = self.doctype
        parser.StartElementHandler, parser.EndElementHandler = self.start, self.end
        parser.SkippedEntityHandler = self.skipped

    def run(self) -> None:
        """Read the whole document, or refuse it at the first thing that is wrong."""
        try:
            self.parser.Parse(self.utf8, True)
        except expat.ExpatError as error:
            self.refuse(NotWellFormed, *self.named(error))

    def named(self, error: expat.ExpatError) -> tuple[str, dict[str, str]]:
        """Return our code for an error of expat's, and its facts."""
        code = _CODES.get(expat.ErrorString(error.code) or "", "XML-SYNTAX")
        at = self.parser.ErrorByteIndex
        around = self.utf8[max(at - 1, 0) : at + 1]
        if code == "XML-SYNTAX" and (unfinished := _UNFINISHED.search(self.utf8[max(at - _LONGEST, 0) : at])):
            code, self.before = "XML-AMPERSAND", len(unfinished[0].decode("utf-8", "replace"))
        if code == "XML-SYNTAX" and around.startswith(b"<"):
            code, self.before = "XML-LESS-THAN", 1
        begins = self.utf8.lstrip()
        if not begins.startswith(b"<"):
            return _other(begins) if begins else ("XML-EMPTY", {})
        if code == "XML-TRUNCATED" and not self.open:
            code = "XML-NO-ROOT"
        return code, {"open": self.shown(*self.open[-1:], around=self.open[:-1]), "entity": self.entity()}

    def entity(self) -> str:
        """Return the name of the first undeclared entity from where expat stopped, if there is one."""
        found = ENTITY.search(self.utf8, self.parser.ErrorByteIndex)
        return self.shown(found[1].decode("utf-8", "replace"), around=self.open) if found else ""

    def shown(self, name: str = "", *, around: Sequence[str]) -> str:
        """Return a name that stands in the elements `around` it as it may be told."""
        return MASK if within_secret(around) else name[:_SHOWN]

    def refuse(self, kind: type[PeerError], code: str, facts: dict[str, str]) -> NoReturn:
        """Refuse the document at the place where the mistake begins."""
        place = (self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1 - self.before)
        refuse(kind, Finding(code, facts=facts).at(*place))

    def doctype(self, name: str, system: str | None, public: str | None, has_internal_subset: int) -> None:
        """Refuse a DOCTYPE that brings declarations."""
        if has_internal_subset:
            self.refuse(UnsafeInput, "XML-SUBSET", {})

    def start(self, name: str, attributes: list[str]) -> None:
        """Count an element against the limits."""
        self.open.append(name)
        limits = self.limits
        if len(self.open) > limits.depth:
            self.refuse(UnsafeInput, "XML-DEPTH", {"limit": str(limits.depth)})
        if len(attributes) > 2 * limits.attributes:
            facts = {"element": self.shown(name, around=self.open[:-1]), "limit": str(limits.attributes)}
            self.refuse(UnsafeInput, "XML-ATTRIBUTES", facts)
        if len(name) > limits.name or any(len(key) > limits.name for key in attributes[::2]):
            self.refuse(UnsafeInput, "XML-NAME", {"limit": str(limits.name)})

    def end(self, name: str) -> None:
        """Close the innermost element."""
        self.open.pop()

    def skipped(self, name: str, is_parameter: bool) -> None:
        """Refuse an entity, since none is ever declared."""
        self.refuse(NotWellFormed, "XML-ENTITY", {"entity": self.shown(name, around=self.open)})


def _other(begins: bytes) -> tuple[str, dict[str, str]]:
    """Return our code for what begins without `<`, and what it is."""
    from punchout.wire.recordings import exchanges_in  # few documents are none

    if (count := exchanges_in(begins)) is not None:
        return "XML-RECORDING", {"count": str(count)}
    return "XML-OTHER", {"like": next((name for pattern, name in _OTHERS if pattern.match(begins)), "plain text")}


def refuse_unsafe(utf8: bytes, limits: Limits) -> None:
    """Refuse the first thing in a document that is broken or exceeds a limit, with its place; return if nothing does.

    Raises:
        UnsafeInput: a limit is exceeded.
        NotWellFormed: it is broken, or has an entity.
    """
    _Inspection(utf8, limits).run()


def refuse_broken(utf8: bytes, limits: Limits, line: int | None = None) -> NoReturn:
    """Refuse a document that libxml2 could not parse, in the line where it stopped if nothing better is known.

    Raises:
        NotWellFormed: always, unless the reason is a limit.
        UnsafeInput: a limit is exceeded, ours or libxml2's own.
    """
    refuse_character(utf8)
    refuse_unsafe(utf8, limits)
    _refuse_prefix(utf8)
    refuse(UnsafeInput, Finding("XML-LIMIT").at(line))


def _refuse_prefix(utf8: bytes) -> None:
    """Refuse a prefix that nothing declares; expat looks at prefixes only when asked."""
    parser = expat.ParserCreate("utf-8", " ")
    try:
        parser.Parse(utf8, True)
    except expat.ExpatError:
        place = parser.CurrentLineNumber, parser.CurrentColumnNumber + 1
        refuse(NotWellFormed, Finding("XML-NAMESPACE").at(*place))
