"""What a cart's field holds, opened to the bytes of a document; encodings too many are taken off and named."""

import html
import re
from typing import NamedTuple

from punchout.findings import Finding, Severity
from punchout.wire.base64_text import read_base64
from punchout.wire.charset import ENCODINGS
from punchout.wire.percent import unquoted

__all__ = ["BASE64", "CODED_XML", "RAW", "URLENCODED", "Opened", "open_text"]

BASE64 = "base64"
URLENCODED = "urlencoded"
RAW = "raw"

CODED_XML = re.compile(rb"\s*%(?:25){0,3}(?:3C|EF%(?:25){0,3}BB)", re.IGNORECASE)
"""How XML, or its byte order mark, begins when it is still URL-encoded."""

_ESCAPED = re.compile(rb"\s*&(?:lt|#60|#x3c);", re.IGNORECASE)
_MARK = b"\xef\xbb\xbf"
_SPACE = b" \t\r\n"
_LAYERS = 3
"""How many encodings too many are taken off one field."""


class Opened(NamedTuple):
    """A document, the charset to read it in (None: as it says itself), how it was wrapped, and what was wrong."""

    document: bytes
    kind: str
    charset: str | None = None
    findings: tuple[Finding, ...] = ()


def open_text(value: bytes, kind: str, field: str, charset: str | None = None) -> Opened:
    """Open the value of a field of kind `base64` or `urlencoded`; `charset` is the one of the form.

    A value that is plainly of the other kind is opened as that, with a finding.

    Raises:
        NotUnderstood: when it is no base64.
    """
    findings: list[Finding] = []
    looks = _looks(value)
    if looks and looks != kind:
        findings.append(Finding("FORM-KIND", Severity.ERROR, {"field": field, "is": looks, "named": kind}))
        kind = looks
    if kind == BASE64:
        document, found = read_base64(value, field)
        return Opened(_trimmed(document, field, findings), kind, None, (*found, *findings))
    document = _uncoded(value, field, findings)
    document = _trimmed(document, field, findings).removeprefix(_MARK)
    return Opened(document, kind, _charset(document, charset, field, findings), tuple(findings))


def _looks(value: bytes) -> str | None:
    """Say what a value can only be; None where its name decides."""
    head = value[:64].removeprefix(_MARK).lstrip(_SPACE)
    if head.startswith(b"<") or CODED_XML.match(head) or _ESCAPED.match(head):
        return URLENCODED
    return BASE64 if re.match(rb"(?:PD[94]|PGN|77u/PD|PCF)[A-Za-z0-9+/]", head) else None


def _uncoded(value: bytes, field: str, findings: list[Finding]) -> bytes:
    """Take off what the browser does not put on: one more URL encoding (guide p40), one more HTML escaping."""
    for _ in range(_LAYERS):
        if CODED_XML.match(value):
            blanks = value if b"%20" in value else value.replace(b"+", b" ")
            value = unquoted(blanks)
            findings.append(Finding("FORM-DOUBLE", Severity.ERROR, {"field": field}))
        elif _ESCAPED.match(value):
            value = html.unescape(value.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")
            findings.append(Finding("FORM-ESCAPED", Severity.ERROR, {"field": field}))
        else:
            break
    return value


def _trimmed(document: bytes, field: str, findings: list[Finding]) -> bytes:
    """Take off white space before the document: nothing may stand between the quote and the first `<` (guide p19)."""
    mark, text = (_MARK, document[3:]) if document.startswith(_MARK) else (b"", document)
    if mark:
        findings.append(Finding("FORM-BOM", Severity.ADVISORY, {"field": field}))
    if text[:1] in (b" ", b"\t", b"\r", b"\n") and text.lstrip(_SPACE).startswith(b"<"):
        findings.append(Finding("FORM-SPACE", Severity.ERROR, {"field": field}))
        return mark + text.lstrip(_SPACE)
    return document


def _charset(document: bytes, named: str | None, field: str, findings: list[Finding]) -> str:
    """Return how to read an urlencoded document, whose XML declaration does not count (guide p41)."""
    if document.isascii():
        return "utf-8"
    findings.append(Finding("FORM-ASCII", Severity.ERROR, {"field": field}))
    if named and named.lower() in ENCODINGS and _reads(document, ENCODINGS[named.lower()]):
        return named.lower()
    return "utf-8" if _reads(document, "utf-8") else "windows-1252"


def _reads(document: bytes, codec: str) -> bool:
    try:
        document.decode(codec)
    except UnicodeDecodeError:
        return False
    return True
