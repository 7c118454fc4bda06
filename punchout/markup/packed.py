"""Secrets in what is packed: base64 in lines of any length and any number of times, compressed bytes in it too."""

import re
from base64 import b64decode
from collections.abc import Callable

__all__ = ["mask_packed"]

_SHORTEST = 26
"""Signs from which on a single line is looked into."""

_KINDS = re.sub(rb"[^an]", b".", re.sub(rb"[\r\n\\]", b"n", re.sub(rb"[\w+/%-]", b"a", bytes(range(256)))))
"""For each byte: a sign of base64, a line end (or the beginning of its escape), or neither."""

_SIGNS = r"[A-Za-z0-9_+/%\-]"
_LINE_END = r"(?:[ \t]*+(?:\r?\n|\r|(?:\\r)?\\n)[ \t]*+)"
_BASE64 = re.compile(
    rf"(?<!{_SIGNS}){_SIGNS}(?:{_SIGNS}{{{_SHORTEST - 1},}}+(?:(?:{_LINE_END}|\s{{1,2}}+){_SIGNS}++)*+"
    rf"|{_SIGNS}{{3,}}+(?:{_LINE_END}{_SIGNS}++)++)"
)
_FOREIGN = re.compile(r"[^A-Za-z0-9+/]")
_NEWLINE = re.compile(r"(?:\\r)?\\n")
_DEEPEST = 6
"""How often packed text is unpacked; every time it is a quarter shorter."""


def mask_packed(text: str, secret: Callable[[str], bool], mask: str) -> str:
    """Return text with each run of base64 masked in which `secret` finds something, or that cannot be looked into."""
    if not _worth_a_look(text):
        return text
    return _BASE64.sub(lambda run: mask if _hides(run[0], secret, _DEEPEST) else run[0], text)


def _worth_a_look(text: str) -> bool:
    """Tell, many times faster than by looking for it, whether there can be base64 at all."""
    plain = text.encode("latin-1", "replace")
    return b"a" * _SHORTEST in plain.translate(_KINDS) or b"an" in plain.translate(_KINDS, b" \t")


def _hides(run: str, secret: Callable[[str], bool], left: int) -> bool:
    from urllib.parse import unquote

    # Percent escapes may hide anything: only what base64 is made of is counted, so that the rest of four is right.
    plain = _NEWLINE.sub("", unquote(run))
    signs = _FOREIGN.sub("", plain.translate(str.maketrans("-_", "+/")))
    # What stands directly before it in the text may have shifted it; what was inside a package begins where it begins.
    shifts = min(4, len(signs)) if left == _DEEPEST else 1
    return any(_secret(signs[start:], secret, left) for start in range(shifts))


def _secret(signs: str, secret: Callable[[str], bool], left: int) -> bool:
    raw = b64decode(signs[: len(signs) - (len(signs) % 4 == 1)] + "=" * (-len(signs) % 4 % 3))
    if raw.startswith(b"\x1f\x8b\x08"):
        return True  # compressed: what cannot be looked into is not shown
    inner = raw.replace(b"\0", b"").decode("latin-1")
    if secret(inner):
        return True
    return left > 0 and any(_hides(run[0], secret, left - 1) for run in _BASE64.finditer(inner))
