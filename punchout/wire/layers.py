"""The layers that `unwrap` knows; each opener returns what it held, or None where the bytes are something else.

OPENERS is their order: from what is certain (an HTTP head, JSON, a page) to what is guessed (a line of a log).
"""

import html
import re

from punchout.errors import PeerError
from punchout.wire.base64_text import read_base64
from punchout.wire.cart_text import CODED_XML, open_text
from punchout.wire.encoding import decompressed
from punchout.wire.forms import fields, find_cart
from punchout.wire.layer import Layer, Opener
from punchout.wire.limits import Limits
from punchout.wire.message import Headers, Inbound, header, media_type
from punchout.wire.mime import unwrap as open_envelope
from punchout.wire.page import hidden_fields
from punchout.wire.recordings import BEGINS, FORM_BODY, HEAD, open_json

__all__ = ["OPENERS", "open_layer"]

_START = re.compile(rb"(?:\w+ \S+ HTTP/\d(?:\.\d)?|HTTP/\d(?:\.\d)? \d{3}[^\r\n]*)\r?\n")
_HEADER_LINES = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)+\r?\n")
_CHUNK = re.compile(rb"[\r\n]{0,2}([0-9a-fA-F]{1,8})(?:;[^\r\n]{0,200})?\r?\n")
_BASE64 = re.compile(rb"[A-Za-z0-9+/_\-\s]{16,}=*\Z")
_ENDS = re.compile(rb"(?:</|\\{1,8}u003[cC]/|<\\{1,8}/|&lt;/)cXML\s{0,80}(?:>|\\{1,8}u003[eE]|&gt;)")
_SOMETHING = re.compile(rb"(?:\xef\xbb\xbf)?\s*<|\xff\xfe<|\xfe\xff\0<|<\0|\0<|cxml-|\s*%3C|--\S", re.IGNORECASE)
"""How what is worth finding inside base64 begins."""

_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"", b"f": b""}


def _http(raw: bytes, limits: Limits) -> Layer | None:
    """Open a request or answer as it crosses the wire, or only its headers and body."""
    start = _START.match(raw)
    head = _HEADER_LINES.match(raw, start.end() if start else 0)
    if head is None:
        return None
    headers = _headers(head.group())
    if not start and not header(headers, "Content-Type"):
        return None
    body = raw[head.end() :]
    if (header(headers, "Transfer-Encoding") or "").strip().lower() == "chunked":
        body = _joined(body)
    body = decompressed(headers, body, limits)
    outer = ("http",) if start else ()
    kind, parameters = media_type(headers)
    if kind in ("application/x-www-form-urlencoded", "multipart/form-data"):
        found = find_cart(fields(headers, body, limits), parameters.get("charset"))
        return Layer(found.document, (*outer, "form", found.kind), found.charset, found.findings)
    if kind.startswith("multipart/"):
        envelope = open_envelope(Inbound(body, headers), limits)
        return Layer(envelope.body, (*outer, "multipart"), envelope.charset, envelope.findings)
    return Layer(body, outer or ("http",), parameters.get("charset"))


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


def _multipart(raw: bytes, limits: Limits) -> Layer | None:
    """Open an envelope that lost its headers: its first line is the boundary."""
    first = re.match(rb"\s*--([^\s\"]{1,70})[ \t]*\r?\n(?=[A-Za-z-]+:)", raw)
    if first is None:
        return None
    boundary = first.group(1).decode("latin-1")
    kind = "form-data" if b"form-data" in raw[:HEAD] else "related"
    headers = (("Content-Type", f'multipart/{kind}; boundary="{boundary}"'),)
    if kind == "form-data":
        found = find_cart(fields(headers, raw, limits))
        return Layer(found.document, ("multipart", "form", found.kind), found.charset, found.findings)
    envelope = open_envelope(Inbound(raw, headers), limits)
    return Layer(envelope.body, ("multipart",), envelope.charset, envelope.findings)


def _page(raw: bytes, limits: Limits) -> Layer | None:
    """Open a page whose form would post a cart."""
    if not re.match(rb"(?:\xef\xbb\xbf)?\s*<", raw):
        return None
    found = hidden_fields(raw)
    if not found:
        return None
    cart = find_cart(found, "utf-8")
    return Layer(cart.document, ("html-form", cart.kind), cart.charset, cart.findings)


def _form(raw: bytes, limits: Limits) -> Layer | None:
    """Open the body of a form, or the value of its field."""
    if FORM_BODY.search(raw[:HEAD]):
        cart = find_cart(fields((), raw.strip(), limits))
        return Layer(cart.document, ("form", cart.kind), cart.charset, cart.findings)
    if CODED_XML.match(raw):
        opened = open_text(raw.strip(), "urlencoded", "value")
        return Layer(opened.document, ("urlencoded",), opened.charset, opened.findings[1:])
    return None


def _base64(raw: bytes, limits: Limits) -> Layer | None:
    text = raw.strip().strip(b"\"'")
    if not _BASE64.match(text):
        return None
    try:
        document, findings = read_base64(text, "value")
    except PeerError:
        return None
    return Layer(document, ("base64",), None, findings) if _SOMETHING.match(document) else None


def _cut(raw: bytes, limits: Limits) -> Layer | None:
    """Cut a document out of the text around it, as in a line of a log."""
    begin = BEGINS.search(raw)
    if begin is None:
        return None
    end = _ENDS.search(raw, begin.end())
    inner = raw[begin.start() : end.end() if end else len(raw)]
    around = raw[: begin.start()].strip(b"\xef\xbb\xbf \t\r\n") or (end and raw[end.end() :].strip())
    return Layer(inner, ("log-line",)) if around else None


def _escaped(raw: bytes, limits: Limits) -> Layer | None:
    """Open a document that was written as text: HTML-escaped, or as a literal of JSON, Python or CSV."""
    text = raw.lstrip(b"\xef\xbb\xbf \t\r\n")
    if re.match(rb"&(?:lt|#60|#x3c);", text, re.IGNORECASE):
        plain = html.unescape(text.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")
        return Layer(plain, ("escaped",))
    if re.match(rb"<[^>]*=\"\"[^\"\s>/]", text):
        return Layer(text.replace(b'""', b'"'), ("escaped",))
    if re.match(rb"<[^>]*=\\|<[^>]*>\\+[nr]|\\+u003[cC]", text):
        return Layer(re.sub(rb"\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)", _literal, text, flags=re.DOTALL), ("escaped",))
    return None


def _literal(match: re.Match[bytes]) -> bytes:
    sign = match.group(1)
    if sign[:1] == b"u" and len(sign) == 5:
        return chr(int(sign[1:], 16)).encode("utf-8", "replace")
    if sign[:1] == b"x" and len(sign) == 3:
        return bytes([int(sign[1:], 16)])
    return _ESCAPES.get(sign, sign)


OPENERS: tuple[Opener, ...] = (_http, _multipart, open_json, _page, _form, _base64, _cut, _escaped)
"""Tried in this order; the first that recognises the bytes opens them."""


def open_layer(raw: bytes, limits: Limits) -> Layer | None:
    """Take off the outermost layer; None where none is recognised.

    Raises:
        PeerError: when a layer is recognised and broken.
    """
    return next((layer for opener in OPENERS if (layer := opener(raw, limits))), None)
