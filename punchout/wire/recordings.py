"""Recordings of traffic: HAR files, and any other JSON with a document in one of its texts."""

import json
import re
from base64 import b64decode
from collections.abc import Iterator, Sequence
from typing import Any

from punchout.errors import PeerError
from punchout.limits import Limits
from punchout.wire.cart_text import CODED_XML
from punchout.wire.forms import Field, find_cart
from punchout.wire.layer import Layer

__all__ = ["BEGINS", "FORM_BODY", "HEAD", "exchanges_in", "open_json"]

HEAD = 4096
"""Where the beginning of a body is looked for a field's name."""

FORM_BODY = re.compile(rb"(?:^|&)\s*cxml-(?:base64|urlencoded)=", re.IGNORECASE)
BEGINS = re.compile(
    rb"<\?xml|<!DOCTYPE\s{1,80}cXML|<cXML|\\{1,8}u003[cC](?:\?xml|cXML)|&lt;(?:\?xml|!DOCTYPE\s+cXML|cXML)"
)
"""How a document begins in the middle of something else."""

_RECORDING = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\s*\"log\"\s*:")


def open_json(raw: bytes, limits: Limits) -> Iterator[Layer]:
    """Yield every message with a document in a HAR file, in the order of its exchanges, or in the texts of any JSON."""
    data = _json(raw)
    entries = _entries(data)
    if entries is None:
        yield from (Layer(text, ("json",), "utf-8") for text in _texts(data) if _worth(text))
    for entry in entries or ():
        yield from _exchange(entry)


def exchanges_in(raw: bytes) -> int | None:
    """Return how many exchanges a HAR file holds; None for other bytes."""
    entries = _entries(_json(raw)) if _RECORDING.match(raw) else None
    return None if entries is None else len(entries)


def _json(raw: bytes) -> Any:
    if not re.match(rb"(?:\xef\xbb\xbf)?\s*[{\[]", raw):
        return None
    try:
        return json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None


def _entries(data: Any) -> list[Any] | None:
    entries = _at(data, "log", "entries")
    return entries if isinstance(entries, list) else None


def _exchange(entry: Any) -> Iterator[Layer]:
    """Yield what one exchange of a HAR file carries: what was posted, as text or as fields, then the answer."""
    posted = _at(entry, "request", "postData")
    text = _bytes(_at(posted, "text"))
    if _worth(text):
        kind = str(_at(posted, "mimeType") or "")
        head = f"Content-Type: {kind}\r\n\r\n".encode() if kind.startswith("multipart/") else b""
        yield Layer(head + text, ("har",), "utf-8")
    rows = _at(posted, "params")
    fields = [Field(str(_at(row, "name")), _bytes(_at(row, "value"))) for row in rows] if isinstance(rows, list) else []
    if any(FORM_BODY.match(field.name.encode() + b"=") for field in fields):
        yield _cart(fields)
    answer = _bytes(_at(entry, "response", "content", "text"))
    if _at(entry, "response", "content", "encoding") == "base64":
        answer = _unpacked(answer)
    if _worth(answer):
        yield Layer(answer, ("har",), "utf-8")


def _cart(fields: Sequence[Field]) -> Layer:
    try:
        cart = find_cart(fields)
    except PeerError as error:  # the messages after it are worth reading all the same
        return Layer(b"", ("har", "form"), None, error.findings, broken=True)
    # Some browsers record the values still URL-encoded, which is no fault of the sender.
    findings = tuple(finding for finding in cart.findings if finding.rule != "FORM-DOUBLE")
    return Layer(cart.document, ("har", "form", cart.kind), cart.charset, findings)


def _at(data: Any, *path: str) -> Any:
    for key in path:
        data = data.get(key) if isinstance(data, dict) else None
    return data


def _bytes(value: Any) -> bytes:
    return value.encode("utf-8", "replace") if isinstance(value, str) else b""


def _unpacked(text: bytes) -> bytes:
    try:
        return b64decode(text)
    except ValueError:
        return b""


def _texts(data: Any) -> Iterator[bytes]:
    waiting = [data]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            yield _bytes(value)
        elif isinstance(value, dict):
            waiting += reversed([text for pair in value.items() for text in pair])
        elif isinstance(value, list):
            waiting += reversed(value)


def _worth(text: bytes) -> bool:
    return bool(BEGINS.search(text) or CODED_XML.match(text) or re.match(rb"\s*PD[94]", text) or _named(text))


def _named(text: bytes) -> bool:
    return len(text) > _SHORT and bool(FORM_BODY.search(text[:HEAD]) or re.search(rb"name=.?cxml-", text, re.I))


_SHORT = 40
