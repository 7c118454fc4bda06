"""The layers that `unwrap` knows; each opener yields what it held, nothing where the bytes are something else.

OPENERS is their order: from what is certain (an HTTP head, JSON, a page) to what is guessed (a line of a log).
"""

import html
import re
from collections.abc import Iterator

from punchout.errors import PeerError
from punchout.limits import Limits
from punchout.wire.base64_text import read_base64
from punchout.wire.cart_text import CODED_XML, open_text
from punchout.wire.encoding import decompressed
from punchout.wire.envelopes import open_envelope
from punchout.wire.forms import fields, find_cart
from punchout.wire.layer import Layer, Opener
from punchout.wire.message import Headers, Inbound, header, media_type
from punchout.wire.mime import unwrap as open_mime
from punchout.wire.page import hidden_fields
from punchout.wire.recordings import BEGINS, FORM_BODY, HEAD, open_json

__all__ = ["OPENERS", "open_layers"]

_START = re.compile(rb"(?:\w+ \S+ HTTP/\d(?:\.\d)?|HTTP/\d(?:\.\d)? \d{3}[^\r\n]*)\r?\n")
_HEADER_LINES = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)+\r?\n")
_CHUNK = re.compile(rb"[\r\n]{0,2}([0-9a-fA-F]{1,8})(?:;[^\r\n]{0,200})?\r?\n")
_BASE64 = re.compile(rb"[A-Za-z0-9+/_\-\s]{16,}=*\Z")
_ENDS = re.compile(rb"(?:</|\\{1,8}u003[cC]/|<\\{1,8}/|&lt;/)cXML\s{0,80}(?:>|\\{1,8}u003[eE]|&gt;)")
_INK = re.compile(rb"\S")
_ESCAPED = re.compile(rb"&(?:lt|#60|#x3c);|<[^<>\"']*[=\s]&(?:#34|#x22|quot);", re.IGNORECASE)
"""How what HTML escaped begins; where it is the value of an attribute, often no more than its quotes are escaped."""

_DOUBLED = re.compile(rb"(?:<\?[^>\"]*>\s*)?<(?:!DOCTYPE\s|[?\w])[^>]*[=\s]\"\"[^\"\s>/]")
"""How a document begins whose quotes are doubled, as a cell of CSV or a literal of Visual Basic has them."""

_SOMETHING = re.compile(rb"(?:\xef\xbb\xbf)?\s*<|\xff\xfe<|\xfe\xff\0<|<\0|\0<|cxml-|\s*%3C|--\S", re.IGNORECASE)
"""How what is worth finding inside base64 begins."""

_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"", b"f": b""}


def _http(raw: bytes, limits: Limits) -> Iterator[Layer]:
    """Open a request or answer as it crosses the wire, or only its headers and body."""
    start = _START.match(raw)
    head = _HEADER_LINES.match(raw, start.end() if start else 0)
    if head is None:
        return
    headers = _headers(head.group())
    if not start and not header(headers, "Content-Type"):
        return
    body = raw[head.end() :]
    if (header(headers, "Transfer-Encoding") or "").strip().lower() == "chunked":
        body = _joined(body)
    body = decompressed(headers, body, limits)
    outer = ("http",) if start else ()
    kind, parameters = media_type(headers)
    if kind in ("application/x-www-form-urlencoded", "multipart/form-data"):
        found = find_cart(fields(headers, body, limits), parameters.get("charset"))
        yield Layer(found.document, (*outer, "form", found.kind), found.charset, found.findings)
    elif kind.startswith("multipart/"):
        envelope = open_mime(Inbound(body, headers), limits)
        yield Layer(envelope.body, (*outer, "multipart"), envelope.charset, envelope.findings)
    else:
        yield Layer(body, outer or ("http",), parameters.get("charset"))


def _headers(head: bytes) -> Headers:
    lines = re.sub(rb"\r?\n[ \t]+", b" ", head).decode("latin-1").splitlines()
    pairs = (line.partition(":") for line in lines if line)
    return tuple((name.strip(), value.strip()) for name, _, value in pairs)


def _joined(body: bytes) -> bytes:
    """Join the chunks of a dump; one whose chunks were joined already stays as it is."""
    whole, at = bytearray(), 0
    while size := _CHUNK.match(body, at):
        at = size.end() + int(size.group(1), 16)
        whole += body[size.end() : at]
    return bytes(whole) if whole else body


def _multipart(raw: bytes, limits: Limits) -> Iterator[Layer]:
    """Open an envelope that lost its headers: its first line is the boundary."""
    first = re.match(rb"\s*--([^\s\"]{1,70})[ \t]*\r?\n(?=[A-Za-z-]+:)", raw)
    if first is None:
        return
    boundary = first.group(1).decode("latin-1")
    kind = "form-data" if b"form-data" in raw[:HEAD] else "related"
    headers = (("Content-Type", f'multipart/{kind}; boundary="{boundary}"'),)
    if kind == "form-data":
        found = find_cart(fields(headers, raw, limits))
        yield Layer(found.document, ("multipart", "form", found.kind), found.charset, found.findings)
    else:
        envelope = open_mime(Inbound(raw, headers), limits)
        yield Layer(envelope.body, ("multipart",), envelope.charset, envelope.findings)


def _page(raw: bytes, limits: Limits) -> Iterator[Layer]:
    """Open a page whose form would post a cart."""
    if not re.match(rb"(?:\xef\xbb\xbf)?\s*<", raw):
        return
    if found := hidden_fields(raw):
        cart = find_cart(found, "utf-8")
        yield Layer(cart.document, ("html-form", cart.kind), cart.charset, cart.findings)


def _form(raw: bytes, limits: Limits) -> Iterator[Layer]:
    """Open the body of a form, or the value of its field."""
    if FORM_BODY.search(raw[:HEAD]):
        cart = find_cart(fields((), raw.strip(), limits))
        yield Layer(cart.document, ("form", cart.kind), cart.charset, cart.findings)
    elif CODED_XML.match(raw):
        opened = open_text(raw.strip(), "urlencoded", "value")
        yield Layer(opened.document, ("urlencoded",), opened.charset, opened.findings[1:])


def _base64(raw: bytes, limits: Limits) -> Iterator[Layer]:
    text = raw.strip().strip(b"\"'")
    if not _BASE64.match(text):
        return
    try:
        document, findings = read_base64(text, "value")
    except PeerError:
        return
    if _SOMETHING.match(document):
        yield Layer(document, ("base64",), None, findings)


def _cut(raw: bytes, limits: Limits) -> Iterator[Layer]:
    """Cut documents out of the text around them, as in the lines of a log."""
    at = 0
    while begin := BEGINS.search(raw, at):
        end = _ENDS.search(raw, begin.end())
        stop = end.end() if end else len(raw)
        if at or raw[: begin.start()].strip(b"\xef\xbb\xbf \t\r\n") or _INK.search(raw, stop):
            yield Layer(raw[begin.start() : stop], ("log-line",))
        at = stop


def _escaped(raw: bytes, limits: Limits) -> Iterator[Layer]:
    """Open a document that was written as text: HTML-escaped, or as a literal of JSON, Python or CSV."""
    text = raw.lstrip(b"\xef\xbb\xbf \t\r\n")
    if _ESCAPED.match(text):
        plain = html.unescape(text.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")
        yield Layer(plain, ("escaped",))
    elif _DOUBLED.match(text):
        yield Layer(text.replace(b'""', b'"'), ("escaped",))
    elif re.match(rb"<[^>]*=\\|<[^>]*>\\+[nr]|\\+u003[cC]", text):
        yield Layer(re.sub(rb"\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)", _literal, text, flags=re.DOTALL), ("escaped",))


def _literal(match: re.Match[bytes]) -> bytes:
    sign = match.group(1)
    if sign[:1] == b"u" and len(sign) == 5:
        return chr(int(sign[1:], 16)).encode("utf-8", "replace")
    if sign[:1] == b"x" and len(sign) == 3:
        return bytes([int(sign[1:], 16)])
    return _ESCAPES.get(sign, sign)


OPENERS: tuple[Opener, ...] = (_http, _multipart, open_json, open_envelope, _page, _form, _base64, _cut, _escaped)
"""Tried in this order; the first that recognises the bytes opens them."""


def open_layers(raw: bytes, limits: Limits) -> Iterator[Layer]:
    """Take off the outermost layer, of which a recording, JSON and a log hold several; yield none where none is known.

    Raises:
        PeerError: when a layer is recognised and broken.
    """
    for opener in OPENERS:
        opened = opener(raw, limits)
        if (first := next(opened, None)) is not None:
            yield first
            yield from opened
            return
