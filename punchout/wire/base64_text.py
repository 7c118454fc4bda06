"""Base64 as partners really send it: what can be read without guessing is read, and what was wrong is named."""

import base64
import binascii
import re
from typing import NamedTuple

from punchout.errors import NotUnderstood
from punchout.findings import Finding, Severity
from punchout.wire.charset import refuse
from punchout.wire.percent import unquoted

__all__ = ["Read", "read_base64"]

_FOREIGN = re.compile(rb"[^A-Za-z0-9+/=]")
_DOUBLE = re.compile(rb"%(?:2B|2F|3D|0A|0D|20)", re.IGNORECASE)
_LINE_LENGTHS = (60, 64, 72, 76)
"""Lengths at which encoders break lines; blanks at other places were plus signs."""


class Read(NamedTuple):
    """What the text held, and what was wrong with it."""

    document: bytes
    findings: tuple[Finding, ...]


def read_base64(text: bytes, field: str) -> Read:
    """Decode; line breaks are no fault (RFC 2045 wants them).

    Raises:
        NotUnderstood: at a character that is not base64, or a length that cannot be.
    """
    findings: list[Finding] = []

    def note(code: str, severity: Severity = Severity.ERROR) -> None:
        """Find something about the field."""
        findings.append(Finding(code, severity, {"field": field}))

    if _DOUBLE.search(text):
        note("FORM-DOUBLE")
        text = unquoted(text)
    text = _trimmed(text.translate(None, b"\r\n\t"))
    if b" " in text:
        if not _broken_by_blanks(text):
            note("FORM-PLUS")
            text = text.replace(b" ", b"+")
        text = text.replace(b" ", b"")
    if b"-" in text or b"_" in text:
        note("FORM-ALPHABET")
        text = text.translate(bytes.maketrans(b"-_", b"+/"))
    if foreign := _FOREIGN.search(text):
        facts = {"field": field, "position": str(foreign.start() + 1), "character": ascii(chr(foreign.group()[0]))}
        refuse(NotUnderstood, Finding("FORM-BASE64", facts=facts))
    core = text.rstrip(b"=")
    if len(core) % 4 == 1 or b"=" in core:
        refuse(NotUnderstood, Finding("FORM-BASE64-CUT", facts={"field": field, "length": str(len(text))}))
    if len(text) % 4 or len(text) - len(core) > 2:
        note("FORM-PADDING", Severity.ADVISORY)
    try:
        return Read(base64.b64decode(core + b"=" * (-len(core) % 4)), tuple(findings))
    except binascii.Error:
        refuse(NotUnderstood, Finding("FORM-BASE64-CUT", facts={"field": field, "length": str(len(text))}))


def _trimmed(text: bytes) -> bytes:
    """Drop blanks around the text, but for those at its end that a group of four still needs: they were plus signs."""
    core = text.strip(b" ")
    needed, ended = -len(core) % 4, len(text) - len(text.rstrip(b" "))
    return core + b" " * needed if needed <= ended and not core.endswith(b"=") else core


def _broken_by_blanks(text: bytes) -> bool:
    first, *between = text.split(b" ")[:-1]
    return len(first) in _LINE_LENGTHS and all(len(line) == len(first) for line in between)
