"""What is shown is masked: secrets by their place in the text, however it is written, and the known ones by value.

Bytes come back in the encoding they came in; only what had to be unpacked to be masked comes back unpacked.
"""

import re
import zlib
from collections.abc import Collection, Iterable

from punchout.markup.discretion import SECRETS
from punchout.markup.packed import mask_packed
from punchout.redact import MASK, mask_values

__all__ = ["masked", "masked_text"]

_LOWER = tuple(name.lower() for name in SECRETS)
_LARGEST = 64 * 1024 * 1024
"""Bytes up to which a compressed body is unpacked for showing."""

_COMPRESSED = b"\x1f\x8b"
_ODD = (re.compile("=[ \\t]*\\r?\\n|=[3-7][0-9A-Fa-f]"), re.compile("%(?:25|[46][1-9A-Fa-f]|[57][0-9Aa])"))
"""The marks of a transfer encoding: signs and letters that nobody else has to escape, lines broken inside a word."""

_CODED = re.compile(r"=[ \t]*\r?\n|[=%][0-9a-f]{2}", re.IGNORECASE)
_LAYERS = 3

_MEMBER = re.compile(
    r"""("(?:shared[-_]?|client[-_]?)?(?:secret|password|passwd|pwd)"\s*+:\s*+")(?:[^"\\]|\\.)++""",
    re.IGNORECASE | re.DOTALL,
)
"""A member of JSON that holds a secret by its name: some post that to an address for cXML."""


def masked_text(raw: bytes, known: Iterable[str] = ()) -> str:
    """Return bytes as text that may be shown: secrets masked by place, and the `known` ones wherever they stand.

    The bytes may be anything; they are decoded as well as it goes.
    """
    text, codec, errors = _text(raw)
    shown = _masked(text, known)
    if codec != "utf-8" or shown.isascii():
        return shown
    plain = shown.encode(codec, errors)
    try:
        return plain.decode()
    except UnicodeDecodeError:
        return plain.decode("cp1252", "replace")


def masked(raw: bytes, known: Iterable[str] = ()) -> bytes:
    """Return bytes with secrets masked, otherwise as they came and in the encoding they came in."""
    text, codec, errors = _text(raw)
    shown = _masked(text, known)
    return raw if shown == text and not raw.startswith(_COMPRESSED) else shown.encode(codec, errors)


def _text(raw: bytes) -> tuple[str, str, str]:
    """Return text in which markup can be found, and the codec that turns it back without a loss."""
    if raw.startswith(_COMPRESSED):
        raw = _unpacked(raw)
    if b"\0" in raw:
        for codec, high in (("utf-16-le", 1), ("utf-16-be", 0)):
            sample = raw[high:128:2]
            if sample.count(0) * 2 > len(sample) and raw[1 - high : 128 : 2].count(0) * 4 < len(sample):
                return raw[: len(raw) // 2 * 2].decode(codec, "surrogatepass"), codec, "surrogatepass"
        raw = raw.replace(b"\0", b"")  # no encoding that is accepted: what remains of it need not be turned back
    return raw.decode("utf-8", "surrogateescape"), "utf-8", "surrogateescape"


def _unpacked(raw: bytes) -> bytes:
    """Return what a compressed body holds; nothing of one that cannot be looked into."""
    unpacker = zlib.decompressobj(31)
    try:
        inner = unpacker.decompress(raw, _LARGEST)
    except zlib.error:
        return MASK.encode()
    whole = unpacker.eof and not unpacker.unused_data.strip(b"\0")
    return inner if whole and not inner.startswith(_COMPRESSED) else MASK.encode()


def _masked(text: str, known: Iterable[str]) -> str:
    held = tuple(known)
    return mask_values(mask_packed(_by_place(text), lambda inner: _names(inner, held), MASK), held)


def _names(inner: str, known: Collection[str]) -> bool:
    """Tell whether unpacked text has anything to do with a secret."""
    from punchout.markup.secret_places import holds_secret

    lower = inner.lower()
    return any(name in lower for name in _LOWER) or holds_secret(inner) or mask_values(inner, known) != inner


def _by_place(text: str) -> str:
    text, found = _readable(text)
    parts, at = [], 0
    for begin, end in found:
        parts += [text[at:begin], MASK, "\n" * text.count("\n", begin, end)]  # findings go by line
        at = end
    shown = "".join([*parts, text[at:]])
    return _MEMBER.sub(rf"\1{MASK}", shown) if shown.lstrip().startswith(("{", "[")) else shown


def _readable(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Return the text and the places of its secrets, without a transfer encoding that would hide one of them."""
    from punchout.markup.secret_places import places  # its patterns take longer to compile than all else here

    best, found, inner = text, list(places(text)), text
    for _ in range(_LAYERS):
        if not any(odd.search(inner) for odd in _ODD):
            break
        inner = _CODED.sub(_decoded, inner)
        more = list(places(inner))
        if len(more) > len(found):
            best, found = inner, more
    return best, found


def _decoded(coded: re.Match[str]) -> str:
    return "" if coded[0].isspace() or coded[0][1:].isspace() else chr(int(coded[0][1:], 16))
