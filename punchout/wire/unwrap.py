"""Whatever somebody has at hand, a page, a HAR file, a log line: the document in it, and the layers taken off.

A plain document is returned at once and nothing more is imported for it.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from punchout.errors import PeerError
from punchout.findings import Finding
from punchout.limits import Limits

__all__ = ["Unwrapped", "unwrap", "unwrap_each"]

_DEPTH = 8
"""Layers taken off one file; a form in an HTTP dump in a HAR file has four."""

_HEAD = 1024

_PLAIN = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*+(?:<!--(?:[^-]|-(?!->))*+-->\s*+)*+<(?:\?xml\s|!DOCTYPE\s+(?!html)|[A-Za-z_])"
    rb"|\xff\xfe<\0|\xfe\xff\0<|<\0|\0<"
)
_PAGE = re.compile(rb"<!doctype\s+html|<html\b|<form\b|<body\b|<input\b", re.IGNORECASE)
_QUOTED = re.compile(
    rb"=\\+[\"']|=\"\"[^\"\s>/]|>\\+[nr]|\\+u003[cC]|\A\s*<[^<>\"']*[=\s]&(?:#34|#x22|quot);", re.IGNORECASE
)
"""Marks of a document that was written as a text of JSON, Python, SQL, CSV, or as the value of an attribute of HTML."""


class Unwrapped(NamedTuple):
    """A document's bytes, the charset named for them if any, the layers from the outside in, and what was odd.

    Where a layer is `broken` the bytes are what was left to open, and the last findings say why.
    """

    document: bytes
    charset: str | None = None
    wrapping: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    broken: bool = False


def unwrap(raw: bytes, limits: Limits) -> Unwrapped:
    """Return the first document in `raw`; where none is found the bytes come back, with what is known of why."""
    return next(_each(Unwrapped(raw), limits))


def unwrap_each(raw: bytes, limits: Limits) -> Iterator[Unwrapped]:
    """Yield every document in `raw`: a recording (HAR), JSON or a log can hold those of a whole purchase.

    A document that was recorded twice, in the page that carries a cart and in the form that posts it, comes once, and
    again only where its second carrier is odd.
    """
    seen: set[bytes] = set()
    for inside in _each(Unwrapped(raw), limits):
        if inside.findings or inside.document not in seen:
            seen.add(inside.document)
            yield inside


def _each(found: Unwrapped, limits: Limits, depth: int = _DEPTH) -> Iterator[Unwrapped]:
    """Take off the layers that are left around what was found, which is what comes back where there is none."""
    if not depth or _is_plain(found.document):
        yield found
        return
    from punchout.wire.layers import open_layers

    opened = False
    try:
        for layer in open_layers(found.document, limits):
            opened = True
            wrapping, findings = found.wrapping + layer.names, found.findings + layer.findings
            inside = Unwrapped(layer.inner, layer.charset, wrapping, findings, layer.broken)
            yield from _each(inside, limits, depth - 1)
    except PeerError as error:
        found = found._replace(findings=found.findings + error.findings, broken=True)
    if not opened:
        yield found


def _is_plain(raw: bytes) -> bool:
    head = raw[:_HEAD]
    if not _PLAIN.match(head) or _PAGE.search(head) or _QUOTED.search(head):
        return False
    if head.startswith(b"<!DOCTYPE", head.find(b"<!")):
        return True
    from punchout.wire.envelopes import stands_inside  # few documents begin without a DOCTYPE

    return not stands_inside(raw)
