"""Whatever somebody has at hand, a page, a HAR file, a log line: the document in it, and the layers taken off.

A plain document is returned at once and nothing more is imported for it.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from punchout.errors import PeerError
from punchout.findings import Finding
from punchout.wire.limits import Limits

__all__ = ["Unwrapped", "unwrap", "unwrap_each"]

_DEPTH = 8
"""Layers taken off one file; a form in an HTTP dump in a HAR file has four."""

_HEAD = 1024

_PLAIN = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:\?xml\s|!DOCTYPE\s+(?!html)|[A-Za-z_])|\xff\xfe<\0|\xfe\xff\0<|<\0|\0<")
_PAGE = re.compile(rb"<!doctype\s+html|<html\b|<form\b|<body\b|<input\b", re.IGNORECASE)
_RECORDING = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{")
_QUOTED = re.compile(rb"=\\+[\"']|=\"\"[^\"\s>/]|>\\+[nr]|\\+u003[cC]")
"""Marks of a document that was written as a text of JSON, Python, SQL or CSV."""


class Unwrapped(NamedTuple):
    """A document's bytes, the charset named for them if any, the layers from the outside in, and what was odd."""

    document: bytes
    charset: str | None = None
    wrapping: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


def unwrap(raw: bytes, limits: Limits) -> Unwrapped:
    """Return the document in `raw`; bytes in which none is found come back as they are, with what is known of why."""
    return _inside(Unwrapped(raw), limits)


def unwrap_each(raw: bytes, limits: Limits) -> Iterator[Unwrapped]:
    """Yield every document in `raw`: a recording (HAR) holds those of a whole purchase, all else is taken for one.

    A document that was recorded twice, in the page that carries a cart and in the form that posts it, comes once, and
    again only where its second carrier is odd.
    """
    seen: set[bytes] = set()
    for inside in _recorded(raw, limits):
        if inside.findings or inside.document not in seen:
            seen.add(inside.document)
            yield inside
    if not seen:
        yield unwrap(raw, limits)


def _recorded(raw: bytes, limits: Limits) -> Iterator[Unwrapped]:
    if _RECORDING.match(raw):
        from punchout.wire.recordings import recorded

        for layer in recorded(raw):
            yield _inside(Unwrapped(layer.inner, layer.charset, layer.names, layer.findings), limits)


def _inside(found: Unwrapped, limits: Limits) -> Unwrapped:
    """Take off the layers that are left around what was found."""
    inner, charset, wrapping, findings = found
    for _ in range(_DEPTH):
        if _is_plain(inner):
            break
        from punchout.wire.layers import open_layer

        try:
            layer = open_layer(inner, limits)
        except PeerError as error:
            findings += error.findings
            break
        if layer is None:
            break
        inner, charset = layer.inner, layer.charset
        wrapping += layer.names
        findings += layer.findings
    return Unwrapped(inner, charset, wrapping, findings)


def _is_plain(raw: bytes) -> bool:
    head = raw[:_HEAD]
    return bool(_PLAIN.match(head)) and not _PAGE.search(head) and not _QUOTED.search(head)
