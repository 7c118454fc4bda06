"""What stands before the root: one short expat pass that refuses a DTD of the document's own before reading any of it.

For large documents the same pass goes on to the payload, so that the grammar is known before the tree is built.
"""

import re
from contextlib import suppress
from dataclasses import dataclass
from typing import NamedTuple
from xml.parsers import expat

from punchout.errors import UnsafeInput
from punchout.findings import Finding
from punchout.limits import Limits
from punchout.markup.naming import Naming
from punchout.markup.syntax import refuse_unsafe
from punchout.wire.charset import DEFAULT_LIMITS, refuse

__all__ = ["Doctype", "Prologue", "read_prologue"]

_S = rb"[ \t\r\n]"
_ORDINARY = (
    rb"(?:<\?xml version=[\"']1\.0[\"'](?: encoding=[\"'](?:utf-8|UTF-8)[\"'])? ?\?>)?" + _S + rb"*+"
    rb"(?P<doctype><!DOCTYPE" + _S + rb"++(?P<name>[A-Za-z_][\w.:-]*+)" + _S + rb"++SYSTEM" + _S + rb"++"
    rb"(?P<quote>[\"'])(?P<system>[!#-&(-;=?-~]*+)(?P=quote)" + _S + rb"*+>)?+" + _S + rb"*+(?=<[A-Za-z_])"
)
"""How nearly every document begins; its parts are read off at once, and expat is asked about all others.

No part gives back what it has taken: blanks without end are read once.
"""

_FIRST = 4096
"""Bytes fed first: the prologue of nearly every document is shorter."""


class Doctype(NamedTuple):
    """A document type declaration: the root it names, its system and public identifiers."""

    name: str
    system: str | None
    public: str | None


@dataclass(slots=True)
class Prologue:
    """The prologue of one document; byte offsets count from its start, -1 where there is none.

    `alone` says that its XML declaration has standalone="yes".
    """

    doctype: Doctype | None = None
    doctype_start: int = -1
    doctype_end: int = -1
    root_start: int = -1
    naming: Naming | None = None
    alone: bool = False


class _Enough(Exception):
    pass


class _Pass:
    """The handlers of one pass."""

    def __init__(self, utf8: bytes, limits: Limits) -> None:
        self.utf8, self.limits = utf8, limits
        self.found = Prologue()
        self.parser = expat.ParserCreate("utf-8")
        self.parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        self.parser.ordered_attributes = True
        self.parser.XmlDeclHandler = self.declaration
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.EndDoctypeDeclHandler = self.doctype_end
        self.parser.SkippedEntityHandler = self.entity
        self.depth = 0

    def run(self) -> Prologue:
        """Return the prologue, reading no more of the document than it takes."""
        with suppress(_Enough):
            self.parser.Parse(self.utf8[:_FIRST], len(self.utf8) <= _FIRST)
            if len(self.utf8) > _FIRST:
                self.parser.Parse(self.utf8[_FIRST:], True)
        return self.found

    def declaration(self, version: str, encoding: str | None, standalone: int) -> None:
        """Note what the XML declaration says of declarations outside of the document."""
        self.found.alone = standalone == 1

    def doctype(self, name: str, system: str | None, public: str | None, has_internal_subset: int) -> None:
        """Refuse a DOCTYPE that brings declarations, or addresses that hold markup."""
        if has_internal_subset:
            refuse(UnsafeInput, Finding("XML-SUBSET").at(self.parser.CurrentLineNumber))
        if "<" in (system or "") + (public or ""):
            refuse(UnsafeInput, Finding("XML-DOCTYPE").at(self.parser.CurrentLineNumber))
        self.found.doctype = Doctype(name, system, public)

    def doctype_end(self) -> None:
        """Note where the DOCTYPE begins and ends."""
        # Without an internal subset nothing inside can hold '<', so the last one before the end opened it.
        end = self.parser.CurrentByteIndex
        self.found.doctype_start = self.utf8.rfind(b"<!DOCTYPE", 0, end)
        self.found.doctype_end = end + 1

    def entity(self, name: str, is_parameter: bool) -> None:
        """Refuse an entity, since none is ever declared."""
        refuse_unsafe(self.utf8, self.limits)

    def root(self, name: str, attributes: list[str]) -> None:
        """Note where the root begins, and stop."""
        self.found.root_start = self.parser.CurrentByteIndex
        raise _Enough

    def start(self, name: str, attributes: list[str]) -> None:
        """Name the document by its outermost elements."""
        if self.found.naming is None:
            self.found.root_start = self.parser.CurrentByteIndex
            self.found.naming = Naming(name)
        if self.depth <= 2 and self.found.naming.enter(self.depth, name):
            raise _Enough
        self.depth += 1
        if self.depth > self.limits.depth:
            facts = {"limit": str(self.limits.depth)}
            refuse(UnsafeInput, Finding("XML-DEPTH", facts=facts).at(self.parser.CurrentLineNumber))

    def end(self, name: str) -> None:
        """Go back up one level."""
        self.depth -= 1


def read_prologue(utf8: bytes, limits: Limits = DEFAULT_LIMITS, *, payload: bool = False) -> Prologue:
    """Read up to the root's start tag, or with `payload` as far as the payload's name is known.

    Raises:
        UnsafeInput: there is an internal subset.
        NotWellFormed: there is an entity.
        xml.parsers.expat.ExpatError: what stands there is no XML.
    """
    if not payload and (ordinary := re.match(_ORDINARY, utf8)):
        return _read_off(ordinary)
    one = _Pass(utf8, limits)
    if payload:
        one.parser.StartElementHandler, one.parser.EndElementHandler = one.start, one.end
    else:
        one.parser.StartElementHandler = one.root
    return one.run()


def _read_off(ordinary: re.Match[bytes]) -> Prologue:
    start, end = ordinary.span("doctype")
    doctype = Doctype(ordinary["name"].decode(), ordinary["system"].decode(), None) if ordinary["doctype"] else None
    return Prologue(doctype, start, end, ordinary.end())
