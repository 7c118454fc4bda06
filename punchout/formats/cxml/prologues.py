"""Mends of what stands before the root: the document type declaration."""

import re

from punchout.findings import Fix
from punchout.markup.build import escape_attribute
from punchout.markup.dtd import qualified
from punchout.markup.parse import Reading
from punchout.markup.patch import Patch
from punchout.markup.prologue import read_prologue

__all__ = ["doctype_patches"]

_NAME = re.compile(rb"<!DOCTYPE\s+([^\s>]+)")


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
