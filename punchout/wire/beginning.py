"""The first characters of a document, written as XML wants them: without that nobody knows how to read the rest.

Only what is certain is written anew: a declaration of XML 1.0 with an encoding that is read anyway, or with none.
"""

import re
from codecs import BOM_UTF8

from punchout.findings import Finding
from punchout.wire.charset import DECLARATION, ENCODINGS

__all__ = ["begun"]

_BLANK = rb"(?:[ \t\r\n]|\xef\xbb\xbf)*+"
_LATE = re.compile(rb"(?=[ \t\r\n\xef])" + _BLANK + rb"(?=<\?xml\s)|[ \t\r\n]*+\xef\xbb\xbf" + _BLANK + rb"(?=<)", re.I)
"""White space before a declaration, and a byte order mark anywhere but at the beginning."""

_DECLARED = re.compile(rb"<\?\s{0,9}xml(?P<said>(?:\s[^<>]{0,300})?\??)>|<xml(?P<bare>\s[^<>]{0,300})\?>", re.I)
_AGAIN = re.compile(_BLANK + rb"<\?xml\s[^<>]{0,300}\?>", re.I)
_SAID = re.compile(r"(version|encoding|standalone)\s*=?\s*[^\w\s]*\s*([\w.:\-]+)", re.I | re.ASCII)


def begun(raw: bytes) -> tuple[bytes, tuple[Finding, ...]]:
    """Return a document with its XML declaration at the very beginning, well written and only once; a mark stays.

    The findings say what was wrong with it; UTF-16 comes back as it is.
    """
    mark = BOM_UTF8 if raw.startswith(BOM_UTF8) else b""
    text, found = raw[len(mark) :], list[Finding]()
    if late := _LATE.match(text):
        found.append(Finding("XML-DECLARATION-LATE").at(1, 1))
        text = text[late.end() :]
    declared = _DECLARED.match(text)
    if declared is None:
        return mark + text, tuple(found)
    declaration, rest = declared[0], text[declared.end() :]
    if not re.fullmatch(DECLARATION, declaration.decode("latin-1")):
        said = (declared["said"] or declared["bare"] or b"").decode("latin-1")
        if (written := _written(said)) is None:
            return raw, ()
        found.append(Finding("XML-DECLARATION").at(1, 1))
        declaration = written
    while again := _AGAIN.match(rest):
        found.append(Finding("XML-DECLARATION-LATE").at(declaration.count(b"\n") + again[0].count(b"\n") + 1))
        rest = rest[again.end() :]
    return mark + declaration + rest, tuple(found)


def _written(said: str) -> bytes | None:
    """Return the declaration that was meant, None where that is not sure."""
    values = {name.lower(): value for name, value in _SAID.findall(said)}
    encoding = values.get("encoding")
    if values.get("version", "1.0") != "1.0" or (encoding and encoding.lower() not in ENCODINGS):
        return None
    named = f' encoding="{encoding}"' if encoding else ""
    alone = f' standalone="{values["standalone"]}"' if values.get("standalone") in ("yes", "no") else ""
    return f'<?xml version="1.0"{named}{alone}?>'.encode()
