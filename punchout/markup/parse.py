"""The one parser call of the house: bytes of a stranger in, a judged tree or a named refusal out."""

import re
from dataclasses import dataclass
from xml.parsers import expat

from lxml import etree

from punchout.errors import UnsafeInput
from punchout.findings import Finding, errors_in
from punchout.limits import Limits
from punchout.markup.dtd import Grammars, grammars, qualified
from punchout.markup.prologue import Doctype, Prologue, read_prologue
from punchout.markup.remarks import remarks
from punchout.markup.syntax import ENTITY, refuse_broken, refuse_unsafe
from punchout.markup.verdict import TREE_BYTES, Judged, long_tag, on_tree, while_parsing, with_doctype
from punchout.wire.charset import DEFAULT_LIMITS, decode, refuse

__all__ = ["Reading", "read"]

_VERSION = re.compile(r"/(\d+\.\d+(?:\.\d+)?)/[^/]*\.dtd\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A well-formed document with its verdict.

    `root` has neither comments nor processing instructions; `utf8` is the text that was parsed. `dtd` names the DTD
    that judged, None where the document is no cXML; `payload` is the document's name as reports show it. `findings`
    are remarks beside the grammar; `punchout.markup.explain` says why a document is not valid.
    """

    root: etree._Element
    utf8: bytes
    encoding: str
    doctype: Doctype | None
    declared: str | None
    payload: str
    dtd: str | None
    valid: bool
    findings: tuple[Finding, ...]
    grammar: Grammars


def read(
    raw: bytes, charset: str | None = None, limits: Limits = DEFAULT_LIMITS, grammar: Grammars | None = None
) -> Reading:
    """Read a document of a stranger and judge it; `charset` is the one that HTTP names, if it does.

    Nothing is fetched and no file but the grammar's is opened; the time taken is linear in the size, whatever is wrong.

    Raises:
        UnsafeInput: too large, in an encoding that is not accepted, with a DTD of its own, or beyond a limit.
        NotWellFormed: no XML, or broken XML; the finding says where.
    """
    decoded = decode(raw, charset, limits)
    utf8, grammar = decoded.utf8, grammar or grammars()
    if _may_hold(utf8, limits.elements) and utf8.count(b"<") - utf8.count(b"</") > limits.elements:
        refuse(UnsafeInput, Finding("XML-ELEMENTS", facts={"limit": str(limits.elements)}))
    large = len(utf8) > TREE_BYTES
    try:
        if large and long_tag(utf8, limits.attributes):
            refuse_unsafe(utf8, limits)
        prologue = read_prologue(utf8, limits, payload=large)
        with grammar.borrowed():
            judged = _judge(utf8, prologue, limits, grammar)
    except expat.ExpatError:
        refuse_broken(utf8, limits)
    except etree.XMLSyntaxError as error:
        refuse_broken(with_doctype(utf8, prologue), limits, error.lineno)
    name = judged.dtd
    seen = tuple(remarks(utf8, prologue, qualified(judged.root), lambda: grammar.empty(name) if name else ()))
    return Reading(
        root=judged.root,
        utf8=utf8,
        encoding=decoded.encoding,
        doctype=prologue.doctype,
        declared=_declared(prologue.doctype, judged.root),
        payload=judged.payload,
        dtd=judged.dtd,
        valid=judged.valid and not errors_in(seen),
        findings=(*decoded.findings, *seen),
        grammar=grammar,
    )


def _judge(utf8: bytes, prologue: Prologue, limits: Limits, grammar: Grammars) -> Judged:
    if len(utf8) <= TREE_BYTES and (judged := on_tree(with_doctype(utf8, prologue), limits, grammar)):
        return judged
    if ENTITY.search(utf8):
        # Our DTD might declare it, so libxml2 could not be relied on to refuse it.
        refuse_unsafe(with_doctype(utf8, prologue), limits)
    if prologue.naming is None:
        prologue = read_prologue(utf8, limits, payload=True)
    return while_parsing(utf8, prologue, limits, grammar)


def _may_hold(utf8: bytes, elements: int) -> bool:
    """Tell whether there might be more elements, the shortest of which is `<a/>`; what is quickly told comes first."""
    return len(utf8) > 4 * elements and utf8.count(b"<") > elements


def _declared(doctype: Doctype | None, root: etree._Element) -> str | None:
    """Return the cXML version that the document says it has."""
    found = _VERSION.search(doctype.system) if doctype and doctype.system else None
    return found[1] if found else root.get("version")
