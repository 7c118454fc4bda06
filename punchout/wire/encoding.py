"""Content-Encoding taken off a body, within the limit that holds for bodies: a small archive may unpack to anything."""

import zlib

from punchout.errors import UnsafeInput
from punchout.findings import Finding
from punchout.limits import Limits
from punchout.wire.charset import refuse
from punchout.wire.message import Headers, header

__all__ = ["decompressed"]

_LAYERS = 2
"""How often one body may be encoded; nobody needs more than once."""

_MEMBERS = 16
"""How many gzip members one body may be made of; every one more costs a copy of what is left."""

_GZIP = 31
_ZLIB = 15
_RAW = -15


def decompressed(headers: Headers, body: bytes, limits: Limits) -> bytes:
    """Return the body without the encodings that its Content-Encoding names: gzip and deflate.

    Raises:
        UnsafeInput: unknown or too many encodings, broken or cut-off data (406), or more than the limit (499).
    """
    named = [word.strip().lower() for word in (header(headers, "Content-Encoding") or "").split(",")]
    encodings = [word for word in named if word not in ("", "identity")]
    if len(encodings) > _LAYERS:
        refuse(UnsafeInput, Finding("ENC-LAYERS", facts={"encodings": ", ".join(encodings)}))
    for encoding in reversed(encodings):
        if encoding in ("gzip", "x-gzip"):
            body = _unpacked(body, _GZIP, encoding, limits)
        elif encoding == "deflate":
            # RFC 9110 means zlib by deflate; many send the bare stream all the same.
            zipped = len(body) > 1 and body[0] & 0x0F == 8 and (body[0] * 256 + body[1]) % 31 == 0
            body = _unpacked(body, _ZLIB if zipped else _RAW, encoding, limits)
        else:
            refuse(UnsafeInput, Finding("ENC-UNKNOWN", facts={"encoding": encoding}))
    return body


def _unpacked(body: bytes, window: int, encoding: str, limits: Limits) -> bytes:
    whole = bytearray()
    rest, members = body, 0
    while rest:
        members += 1
        if members > _MEMBERS:
            refuse(UnsafeInput, Finding("ENC-MEMBERS", facts={"limit": str(_MEMBERS)}))
        unpacker = zlib.decompressobj(window)
        try:
            whole += unpacker.decompress(rest, limits.body + 1 - len(whole))
        except zlib.error:
            refuse(UnsafeInput, Finding("ENC-BROKEN", facts={"encoding": encoding}))
        if len(whole) > limits.body:
            refuse(UnsafeInput, Finding("ENC-SIZE", facts={"encoding": encoding, "limit": str(limits.body)}), 499)
        if not unpacker.eof:
            refuse(UnsafeInput, Finding("ENC-BROKEN", facts={"encoding": encoding}))
        rest = unpacker.unused_data.lstrip(b"\0") if window == _GZIP else b""
    return bytes(whole)
