"""From bytes to text: which encoding a document is in, and nothing that an XML parser would have to guess.

Order of trust: byte order mark, charset of HTTP, the pattern of UTF-16, XML declaration, UTF-8. A document is decoded
once and here, strictly, so that no two readers of it can disagree.
"""

import codecs
import re
from typing import NamedTuple, NoReturn

from punchout.errors import NotWellFormed, PeerError, UnsafeInput
from punchout.findings import Finding, Severity
from punchout.limits import Limits
from punchout.messages import sentence

__all__ = ["DECLARATION", "DEFAULT_LIMITS", "ENCODINGS", "Decoded", "decode", "refuse", "refuse_character"]

DEFAULT_LIMITS = Limits()

ENCODINGS = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "us-ascii": "ascii",
    "ascii": "ascii",
    "iso-8859-1": "iso-8859-1",
    "iso8859-1": "iso-8859-1",
    "latin1": "iso-8859-1",
    "latin-1": "iso-8859-1",
    "iso-8859-15": "iso-8859-15",
    "iso8859-15": "iso-8859-15",
    "latin9": "iso-8859-15",
    "windows-1252": "cp1252",
    "cp1252": "cp1252",
    "utf-16": "utf-16",
    "utf-16le": "utf-16-le",
    "utf-16be": "utf-16-be",
}
"""What is accepted, by its name on the wire: UTF-16, and encodings in which every ASCII character is its own byte."""

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_UTF32 = (b"\xff\xfe\0\0", b"\0\0\xfe\xff", b"<\0\0\0", b"\0\0\0<")
_PATTERNS = {b"<\0": "utf-16-le", b"\0<": "utf-16-be"}
_ONE_BYTE = rb"[ \t\r\n]*+<[?!A-Za-z]"
"""How a document begins that takes one byte for a letter, whatever it is called."""

_S = r"[ \t\r\n]"
DECLARATION = (
    rf"<\?xml{_S}+version{_S}*={_S}*([\"'])(?P<version>[A-Za-z0-9.:_-]{{1,20}})\1"
    rf"(?:{_S}+encoding{_S}*={_S}*([\"'])(?P<encoding>[A-Za-z][A-Za-z0-9._-]{{0,40}})\3)?"
    rf"(?:{_S}+standalone{_S}*={_S}*([\"'])(?:yes|no)\5)?{_S}*\?>"
)
"""The pattern of an XML declaration as it has to be written."""

_DECLARATION_SPAN = 512
_ORDINARY = re.compile(rb"<(?:\?xml version=[\"']1\.0[\"'](?: encoding=[\"'](?:utf-8|UTF-8)[\"'])? ?\?>|!|[A-Za-z])")
"""How nearly every document begins; where HTTP does not speak against it, its bytes are UTF-8."""

_NOT_XML = "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]"


class Decoded(NamedTuple):
    """A document's text as UTF-8 without a byte order mark, how its bytes were read, and what contradicted that."""

    utf8: bytes
    encoding: str
    findings: tuple[Finding, ...] = ()


def decode(raw: bytes, charset: str | None = None, limits: Limits = DEFAULT_LIMITS) -> Decoded:
    """Decode a document; `charset` is what the Content-Type names, if anything.

    Raises:
        UnsafeInput: too large (499), or in an encoding that is not accepted.
        NotWellFormed: the bytes are no text in their encoding, or the XML declaration is broken.
    """
    if len(raw) > limits.document:
        refuse(UnsafeInput, Finding("XML-SIZE", facts={"size": str(len(raw)), "limit": str(limits.document)}), 499)
    if (charset is None or charset.lower() == "utf-8") and _ORDINARY.match(raw):
        return Decoded(_to_utf8(raw, "utf-8"), "utf-8")
    if raw.startswith(_UTF32):
        refuse(UnsafeInput, Finding("XML-ENCODING", facts={"encoding": "UTF-32", "where": "byte pattern"}))
    mark = next((found for found in _MARKS if raw.startswith(found[0])), None)
    body = raw[len(mark[0]) :] if mark else raw
    pattern = mark[1] if mark else _PATTERNS.get(body[:2])
    declared = _declared(body[:_DECLARATION_SPAN], pattern)
    asked = _accepted(charset.strip("\"' ").lower(), "HTTP charset") if charset else None
    named = _accepted(declared, "XML declaration") if declared else None
    encoding = (mark and mark[1]) or asked or pattern or named or "utf-8"
    if encoding.startswith("utf-16") and re.match(_ONE_BYTE, body):
        where, label = ("HTTP charset", charset) if asked else ("XML declaration", declared)
        refuse(NotWellFormed, Finding("XML-ENCODING-LABEL", facts={"where": where, "named": label or ""}).at(1, 1))
    if encoding == "utf-16":
        encoding = pattern or "utf-16-be"
    utf8 = _to_utf8(body, encoding)
    found = _contradictions(encoding, bool(mark), asked, charset, named, declared)
    # UTF-16 needs its mark; UTF-8 does not.
    marked = (Finding("XML-BOM", Severity.ADVISORY).at(1, 1),) if mark and encoding == "utf-8" else ()
    return Decoded(utf8, encoding, (*marked, *found))


def refuse(kind: type[PeerError], finding: Finding, code: int | None = None) -> NoReturn:
    """Raise `kind` for one finding, with the finding's sentence as its detail."""
    raise kind(sentence(finding).message, [finding], code=code)


def refuse_character(utf8: bytes) -> None:
    """Refuse the first character that XML 1.0 does not allow.

    Every XML parser refuses these too; this names the character, and is asked only after a parser has failed.

    Raises:
        NotWellFormed: there is such a character.
    """
    text = utf8.decode("utf-8", "replace")
    found = re.search(_NOT_XML, text)
    if found:
        before = text[: found.start()]
        line, column = before.count("\n") + 1, found.start() - before.rfind("\n")
        refuse(NotWellFormed, Finding("XML-CHAR", facts={"character": f"U+{ord(found[0]):04X}"}).at(line, column))


def _declared(head: bytes, pattern: str | None) -> str | None:
    """Return the encoding of the XML declaration in lower case."""
    text = head.decode(pattern or "iso-8859-1", "replace")
    if not (text.startswith("<?xml") and text[5:6] in tuple(" \t\r\n")):
        if text.lstrip().startswith("<?xml ") and text[:1].isspace():
            refuse(NotWellFormed, Finding("XML-DECLARATION-LATE").at(1, 1))
        return None
    found = re.match(DECLARATION, text)
    if found is None:
        refuse(NotWellFormed, Finding("XML-DECLARATION").at(1, 1))
    if found["version"] != "1.0":
        refuse(UnsafeInput, Finding("XML-VERSION", facts={"version": found["version"]}).at(1, 1))
    return found["encoding"].lower() if found["encoding"] else None


def _accepted(name: str, where: str) -> str:
    codec = ENCODINGS.get(name)
    if codec is None:
        refuse(UnsafeInput, Finding("XML-ENCODING", facts={"encoding": name, "where": where}))
    return codec


def _to_utf8(body: bytes, encoding: str) -> bytes:
    if body.isascii() and encoding not in ("utf-16-le", "utf-16-be"):
        return body
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        before = body[: error.start]
        if encoding.startswith("utf-16"):
            before = before.decode(encoding, "replace").encode()
        line = before.count(b"\n") + 1
        facts = {"encoding": encoding, "position": str(error.start)}
        refuse(NotWellFormed, Finding("XML-BYTES", facts=facts).at(line))
    return body if encoding == "utf-8" else text.encode()


def _contradictions(
    encoding: str, marked: bool, asked: str | None, charset: str | None, named: str | None, declared: str | None
) -> tuple[Finding, ...]:
    """Return an advisory for each name that says something else than how the bytes were read."""
    said = []
    if marked and asked and not _agree(asked, encoding):
        said.append(("HTTP charset", charset or ""))
    if named and not _agree(named, encoding):
        said.append(("XML declaration", declared or ""))
    return tuple(
        Finding("XML-ENCODING-CONFLICT", Severity.ADVISORY, {"where": where, "named": name, "encoding": encoding}).at(1)
        for where, name in said
    )


def _agree(name: str, encoding: str) -> bool:
    return name == encoding or (name == "utf-16" and encoding.startswith("utf-16"))
