"""Mends of what stands before the root: the XML declaration and the document type declaration."""

import re

from punchout.findings import Fix
from punchout.markup.build import escape_attribute
from punchout.markup.dtd import qualified
from punchout.markup.parse import Reading
from punchout.markup.patch import Patch
from punchout.markup.prologue import read_prologue

__all__ = ["clearings", "declaration_patches", "doctype_patches"]

_VERSION = re.compile(rb"<\?xml\s+version\s*=\s*[\"'][^\"']*[\"']")
_ALONE = re.compile(rb"\s+standalone\s*=\s*(?:\"yes\"|'yes')")
_ENCODINGS = {"utf-8": "UTF-8", "ascii": "UTF-8", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}
_NAME = re.compile(rb"<!DOCTYPE\s+([^\s>]+)")
_BLANKS = re.compile(rb"\s++(?=<\?xml\s)")
_BRACKETS = re.compile(rb"[^\[]*?<!DOCTYPE(?:[^\[\]<>\"']++|\"[^\"]*+\"|'[^']*+')++(?P<hollow>\[\s*+\])\s*+>")


def doctype_patches(reading: Reading, fix: Fix) -> tuple[Patch, ...]:
    """Return the edit that writes a DOCTYPE anew, puts one in, or renames the root that it names."""
    utf8, prologue = reading.utf8, read_prologue(reading.utf8)
    start, end = prologue.doctype_start, prologue.doctype_end
    if fix.kind == "rename":
        named = _NAME.match(utf8, start) if prologue.doctype else None
        return (Patch(*named.span(1), fix.facts["doctype"].encode()),) if named else ()
    written = f'<!DOCTYPE {qualified(reading.root)} SYSTEM "{escape_attribute(fix.facts["doctype"])}">'.encode()
    if prologue.doctype:
        return (Patch(start, end, written),)
    line_end = b"\r\n" if b"\r\n" in utf8 else b"\n"
    return (Patch(prologue.root_start, prologue.root_start, written + line_end),)


def clearings(utf8: bytes) -> tuple[Patch, ...]:
    """Return the edit that takes out blanks before the XML declaration, or empty brackets in a DOCTYPE."""
    if blanks := _BLANKS.match(utf8):
        return (Patch(0, blanks.end(), b""),)
    brackets = _BRACKETS.match(utf8)
    return (Patch(*brackets.span("hollow"), b""),) if brackets else ()


def declaration_patches(reading: Reading, fix: Fix, encoding: str) -> tuple[Patch, ...]:
    """Return the edit that takes standalone="yes" out of an XML declaration, or lets it name the encoding.

    There is none for encodings that need a name already.
    """
    if fix.kind == "delete":
        alone = _ALONE.search(reading.utf8)
        return (Patch(*alone.span(), b""),) if alone else ()
    name = _ENCODINGS.get(encoding)
    if name is None:
        return ()
    found = _VERSION.match(reading.utf8)
    if found:
        return (Patch(found.end(), found.end(), f' encoding="{name}"'.encode()),)
    line_end = b"\r\n" if b"\r\n" in reading.utf8 else b"\n"
    return (Patch(0, 0, f'<?xml version="1.0" encoding="{name}"?>'.encode() + line_end),)
