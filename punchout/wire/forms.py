"""A cart as the browser posts it: the field that holds the document is found, opened, and judged by the guide's rules.

These stand in the cXML Reference Guide on p19, p26-27, p40-41 and p76.
"""

import base64
import re
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import NamedTuple, NoReturn

from punchout.errors import NotUnderstood, UnsafeInput
from punchout.findings import Finding, Severity
from punchout.limits import Limits
from punchout.wire.cart_text import BASE64, CODED_XML, RAW, URLENCODED, Opened, open_text
from punchout.wire.charset import refuse
from punchout.wire.message import Headers, media_type
from punchout.wire.multipart import split
from punchout.wire.percent import unquoted

__all__ = ["FIELDS", "Field", "Found", "cart_field", "fields", "find_cart", "packed"]

FIELDS = {BASE64: "cXML-base64", URLENCODED: "cXML-urlencoded"}
"""The names of a cart's field, the one to look for first first (guide p41); they count in any letter case."""

_RAW = re.compile(rb"(?:\xef\xbb\xbf)?\s*<|\xff\xfe<\0|\xfe\xff\0<|<\0|\0<")
_JSON = re.compile(rb"\s*(?:\{\s*[\"}]|\[\s*[\[{\"\]])")
_UNCODED = re.compile(rb"(?:^|&)(cxml-urlencoded)=(\s*<)", re.IGNORECASE)

_HEAD = 4096
"""Where a field that is not encoded at all is looked for."""


class Field(NamedTuple):
    """One field of a form, name and value decoded as the browser encoded them."""

    name: str
    value: bytes


class Found(NamedTuple):
    """A cart's document, and how it came.

    `name` is the field as it was written, empty for a body that is the document itself; `kind` is `base64`,
    `urlencoded` or `raw`; `charset` is how to read the bytes, None where the document says it itself.
    """

    document: bytes
    name: str
    kind: str
    charset: str | None
    wrapping: tuple[str, ...]
    findings: tuple[Finding, ...]


def cart_field(headers: Headers, body: bytes, limits: Limits) -> Found:
    """Find the cart in what was posted: `cXML-base64`, then `cXML-urlencoded`, else a body that is XML.

    Raises:
        UnsafeInput: when the body is too large (499) or has too many fields.
        NotUnderstood: when there is no such field, it is empty, or it is no base64; for JSON.
    """
    if len(body) > limits.body:
        refuse(UnsafeInput, Finding("FORM-SIZE", facts={"size": str(len(body)), "limit": str(limits.body)}), 499)
    kind, parameters = media_type(headers)
    if kind != "multipart/form-data" and (_RAW.match(body) or CODED_XML.match(body)):
        return _raw(body, parameters.get("charset"))
    if kind == "application/json" or _JSON.match(body):
        refuse(NotUnderstood, Finding("FORM-JSON"))
    found = find_cart(fields(headers, body, limits), parameters.get("charset"))
    if kind != "multipart/form-data" and _UNCODED.search(body[:_HEAD]):
        return found._replace(findings=(Finding("FORM-UNCODED"), *found.findings))
    return found


def fields(headers: Headers, body: bytes, limits: Limits) -> tuple[Field, ...]:
    """Return the fields of a form, urlencoded or multipart, in their order.

    Raises:
        UnsafeInput: when there are more than the limit.
        NotUnderstood: when a multipart body is broken.
    """
    kind, parameters = media_type(headers)
    if kind == "multipart/form-data":
        parts = split(body, parameters, limits).parts
        return tuple(
            Field(part.parameter("name") or "", part.decoded(number)) for number, part in enumerate(parts, start=1)
        )
    if bare := _UNCODED.search(body[:_HEAD]):
        # Nothing was encoded at all: the document's own ampersands would cut it to pieces.
        return (Field(bare.group(1).decode(), body[bare.start(2) :].rstrip()),)
    pieces = body.split(b"&", limits.parts)
    if len(pieces) > limits.parts:
        refuse(UnsafeInput, Finding("FORM-FIELDS", facts={"limit": str(limits.parts)}))
    pairs = (piece.partition(b"=") for piece in pieces if piece)
    return tuple(Field(_decoded(name).decode("utf-8", "replace"), _decoded(value)) for name, _, value in pairs)


def find_cart(found: Sequence[Field], charset: str | None = None) -> Found:
    """Choose the field that holds the cart and open it; `charset` is what the Content-Type names.

    Raises:
        NotUnderstood: when there is no such field, it is empty, or it is no base64.
    """
    by_kind = {kind: _named(found, name) for kind, name in FIELDS.items()}
    filled = {kind: rows[0] for kind, rows in by_kind.items() if rows and rows[0].value.strip()}
    if not filled:
        _refuse_none(found, [row for rows in by_kind.values() for row in rows])
    kind, row = next(iter(filled.items()))
    findings = [
        Finding("FORM-EMPTY", Severity.ADVISORY, {"field": rows[0].name})
        for other, rows in by_kind.items()
        if rows and other not in filled
    ]
    if len(by_kind[kind]) > 1:
        findings.append(Finding("FORM-REPEATED", Severity.ADVISORY, {"field": row.name}))
    form_charset = next((f.value.decode("ascii", "replace") for f in found if f.name == "_charset_"), charset)
    opened = open_text(row.value, kind, row.name, form_charset)
    if len(filled) > 1:
        findings.append(_both(opened, filled[URLENCODED], form_charset))
    findings += opened.findings
    return Found(opened.document, row.name, opened.kind, opened.charset, ("form", opened.kind), tuple(findings))


def packed(document: bytes, kind: str) -> tuple[str, str]:
    """Return name and value of the hidden field for a document in UTF-8; the value still has to be HTML-escaped.

    `kind` is `base64` or `urlencoded`, or the field's whole name, whose letter case is kept: shops write it both ways.
    Base64 goes on one line, which every reader takes; urlencoded is us-ascii, everything else as numeric character
    references (guide p40).
    """
    name = FIELDS.get(kind, kind)
    if kind.lower().endswith(BASE64):
        return name, base64.b64encode(document).decode("ascii")
    return name, document.decode("utf-8").encode("ascii", "xmlcharrefreplace").decode("ascii")


def _raw(body: bytes, charset: str | None) -> Found:
    advice = Finding("FORM-RAW", Severity.ADVISORY)
    if _RAW.match(body):
        return Found(body.lstrip(b" \t\r\n"), "", RAW, charset, (), (advice,))
    opened = open_text(body, URLENCODED, "", charset)
    return Found(opened.document, "", RAW, opened.charset, (URLENCODED,), (advice,))


def _decoded(text: bytes) -> bytes:
    return unquoted(text.replace(b"+", b" "))


def _named(found: Iterable[Field], name: str) -> list[Field]:
    return [field for field in found if field.name.strip().lower() == name.lower()]


def _refuse_none(found: Sequence[Field], empty: Sequence[Field]) -> NoReturn:
    if empty:
        refuse(NotUnderstood, Finding("FORM-EMPTY", facts={"field": empty[0].name}))
    names = list(islice((field.name[:40] for field in found if field.name), 8))
    if not names:
        refuse(NotUnderstood, Finding("FORM-NO-FIELDS"))
    like = next((name for name in names if "cxml" in name.lower()), "")
    if like:
        refuse(NotUnderstood, Finding("FORM-NAME", facts={"field": like}))
    refuse(NotUnderstood, Finding("FORM-MISSING", facts={"fields": ", ".join(names)}))


def _both(base: Opened, other: Field, charset: str | None) -> Finding:
    """Both fields came: wasteful when they say the same (guide p41), and a trap when they do not."""
    second = open_text(other.value, URLENCODED, other.name, charset)
    same = _essence(base) == _essence(second)
    return Finding("FORM-BOTH", Severity.ADVISORY) if same else Finding("FORM-DIFFER", Severity.ERROR)


def _essence(opened: Opened) -> str:
    """Return a document without its declaration, its white space, and the ways to write a character."""
    text = opened.document.decode(opened.charset or "utf-8", "replace").removeprefix("\ufeff")
    text = re.sub(r"^<\?xml[^>]*\?>", "", text)
    text = re.sub(r"&#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}));", _character, text)
    return "".join(text.split())


def _character(match: re.Match[str]) -> str:
    code = int(match.group(1), 16) if match.group(1) else int(match.group(2))
    return chr(code) if 0x20 <= code <= 0x10FFFF and chr(code) not in "<>&\"'" else match.group()
