"""The verdict of libxml2 on one document, linear whatever is wrong with it, and the caps that stand before it.

`on_tree` parses and judges the finished tree: fast, and quadratic only in errors among siblings, so it is for documents
within `TREE_BYTES` and `TREE_SIBLINGS`. `while_parsing` puts our DOCTYPE in the place of theirs: linear, but it reads
the DTD again each time. Both say the same; where they could differ (blanks in tokenised values, fixed namespaces),
`on_tree` does what the other does by nature. A standalone="yes", which programs write without knowing of any DTD, is
kept from both: it would forbid every blank between elements and every default value.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from lxml import etree

from punchout.errors import UnsafeInput
from punchout.findings import Finding
from punchout.limits import Limits
from punchout.markup.dtd import Grammars, qualified
from punchout.markup.naming import Naming
from punchout.markup.parser import parse_tree
from punchout.markup.prologue import Prologue
from punchout.markup.syntax import refuse_unsafe
from punchout.wire.charset import refuse

__all__ = ["TREE_BYTES", "Judged", "long_tag", "on_tree", "while_parsing", "with_doctype", "within_bounds"]

TREE_BYTES = 64 * 1024
TREE_SIBLINGS = 500

_BLANK = bytes(byte if byte in b"\r\n" else 0x20 for byte in range(256))
_ALONE = re.compile(rb"standalone\s*=\s*(?:\"yes\"|'yes')")
_NAMESPACE_ERRORS = range(200, 300)


class Judged(NamedTuple):
    """A tree, the name of the DTD that judged it (None: no cXML), the payload's name and the verdict."""

    root: etree._Element
    dtd: str | None
    payload: str
    valid: bool


def with_doctype(utf8: bytes, prologue: Prologue, ours: bytes = b"") -> bytes:
    """Return the document, its DOCTYPE blanked out and ours before its root; lines stay, without ours offsets too.

    A standalone="yes" is blanked out as well.
    """
    if prologue.alone:
        utf8 = _ALONE.sub(lambda said: said[0].translate(_BLANK), utf8, count=1)
    start, end, root = prologue.doctype_start, prologue.doctype_end, prologue.root_start
    if prologue.doctype is None:
        return b"".join((utf8[:root], ours, utf8[root:])) if ours else utf8
    return b"".join((utf8[:start], utf8[start:end].translate(_BLANK), utf8[end:root], ours, utf8[root:]))


def on_tree(body: bytes, limits: Limits, grammar: Grammars) -> Judged | None:
    """Parse a document without DOCTYPE and judge its tree; None where only the other way can tell.

    Raises:
        lxml.etree.XMLSyntaxError: it is not well-formed.
        UnsafeInput: it exceeds a limit.
    """
    try:
        root = parse_tree(body)
    except etree.XMLSyntaxError as error:
        if error.code in _NAMESPACE_ERRORS:
            return None  # our DTD may fix the namespace of that prefix
        raise
    _check_limits(root, body, limits)
    naming = _naming(root)
    name = grammar.choose(naming.root, naming.payload)
    if name is None:
        return Judged(root, None, naming.payload, False)
    if not within_bounds(root, body):
        return None
    dtd = grammar.dtd(name)
    valid = dtd.validate(root) or (_second_look(root, grammar.tokenised(name), limits) and dtd.validate(root))
    return Judged(root, name, naming.payload, valid)


def within_bounds(root: etree._Element, utf8: bytes) -> bool:
    """Tell whether a tree may be judged as it stands, with errors that are quadratic among siblings."""
    if len(utf8) > TREE_BYTES:
        return False
    return utf8.count(b"<") <= TREE_SIBLINGS or all(len(one) <= TREE_SIBLINGS for one in root.iter(etree.Element))


def while_parsing(utf8: bytes, prologue: Prologue, limits: Limits, grammar: Grammars) -> Judged:
    """Parse a document under our DOCTYPE, and let libxml2 judge it meanwhile; the prologue knows the payload.

    Raises:
        lxml.etree.XMLSyntaxError: it is not well-formed.
        UnsafeInput: it exceeds a limit.
    """
    naming = prologue.naming or Naming("")
    name = grammar.choose(naming.root, naming.payload)
    if name is None:
        root, valid = parse_tree(with_doctype(utf8, prologue)), False
    else:
        ours = with_doctype(utf8, prologue, grammar.doctype(name, naming.written))
        try:
            root, valid = etree.fromstring(ours, grammar.judging_parser()), True
        except etree.XMLSyntaxError:
            # An invalid document gives no tree; read it once more without a verdict. A broken one raises again.
            root, valid = etree.fromstring(ours, grammar.judging_parser(validate=False)), False
    _check_limits(root, utf8, limits)
    if not valid and name:
        _second_look(root, grammar.tokenised(name), limits)
    return Judged(root, name, naming.payload, valid)


def _second_look(root: etree._Element, declared: Mapping[str, frozenset[str]], limits: Limits) -> bool:
    """Trim tokenised values of an invalid tree as XML would have; return whether any changed.

    Raises:
        UnsafeInput: a name is longer than the limit (in a valid document none can be).
    """
    changed = False
    for element in root.iter(etree.Element):
        name = qualified(element)
        if len(name) > limits.name:
            refuse(UnsafeInput, Finding("XML-NAME", facts={"limit": str(limits.name)}).at(element.sourceline))
        for key in declared.get(name, ()):
            value = element.get(key)
            if value is not None and value != (trimmed := " ".join(filter(None, value.split(" ")))):
                element.set(key, trimmed)
                changed = True
    return changed


def _check_limits(root: etree._Element, utf8: bytes, limits: Limits) -> None:
    """Refuse what is too deep or has too many attributes, before anything lists an `attrib` in quadratic time."""
    small = len(utf8) <= TREE_BYTES
    few = small and utf8.count(b"<") <= limits.depth
    if (not few and _deeper_than(limits.depth)(root)) or (small and long_tag(utf8, limits.attributes)):
        refuse_unsafe(utf8, limits)


def long_tag(utf8: bytes, attributes: int) -> bool:
    """Tell whether some stretch between two `<` might hold more attributes; the shortest attribute is ` a=""`.

    Of a large document this is asked before anything reads it: each reading of a million attributes takes a second.
    """
    span = 5 * attributes
    at = utf8.find(b"<")
    while 0 <= at < len(utf8) - span:
        following = utf8.rfind(b"<", at + 1, at + span)
        if following < 0:
            following = utf8.find(b"<", at + span)
            if utf8.count(b"=", at, following if following > 0 else len(utf8)) > attributes:
                return True
        at = following
    return False


@cache
def _deeper_than(depth: int) -> etree.XPath:
    return etree.XPath(f"boolean({'/*' * (depth + 1)})")


def _naming(root: etree._Element) -> Naming:
    """Follow the outermost elements of a tree."""
    naming = Naming(qualified(root))
    for section in root:
        if naming.enter(1, qualified(section)):
            break
        if naming.section and any(naming.enter(2, qualified(child)) for child in section):
            break
    return naming
