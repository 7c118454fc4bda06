"""Mends of a text that is no XML yet: `&` and `<` that stand for themselves, HTML entities, `XML:LANG`, lost quotes."""

import re
from collections.abc import Iterator
from html.entities import html5

from punchout.markup.patch import Patch

__all__ = ["escapes"]

_CURLY = rb"\xe2\x80[\x98-\x9f]"
_BETWEEN = _CURLY + rb"[^<>\"\xe2]*+" + _CURLY
_BARE = rb"(?:(?!/>)[^\s<>\"'])++"
"""A value between the quotes of a word processor, and one without any."""

_NAME = rb"[^\s=<>/\"']++\s*+=\s*+"
_QUOTED = rb"\"[^\"]*+\"|'[^']*+'"
_TAG = rb"</?[^\s<>/!?&\"'=]++(?:\s++|" + _NAME + rb"(?:" + rb"|".join((_QUOTED, _BETWEEN, _BARE)) + rb"))*+/?>"
_ATTRIBUTE = re.compile(_NAME + rb"(?:" + _QUOTED + rb"|(?P<curly>" + _BETWEEN + rb")|(?P<bare>" + _BARE + rb"))")
_TOKEN = re.compile(
    rb"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)|<\?.*?(?:\?>|\Z)|<!DOCTYPE[^>]*+(?:>|\Z)|(?P<tag>" + _TAG + rb")"
    rb"|&|<(?![A-Za-z_/!?:\x80-\xff])",
    re.DOTALL,
)
_INSIDE = re.compile(rb"[&<]|\s(?P<reserved>xml:(?:lang|space))(?=\s*=)", re.IGNORECASE)
_REFERENCE = re.compile(
    rb"&(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6}|(?P<name>[A-Za-z][A-Za-z0-9]{1,31}));"
)


def escapes(utf8: bytes) -> Iterator[Patch]:
    """Yield an edit for each `&` that begins no reference, each `<` that cannot begin markup, each `XML:Lang`.

    What HTML calls by a name, such as `&nbsp;`, becomes a numeric reference, and an attribute gets its quotes and the
    blank before it; nothing else is touched. A `<` before a letter may be a broken tag and stays.
    """
    for token in _TOKEN.finditer(utf8):
        if token["tag"]:
            yield from _spelled(utf8, *token.span())
            for sign in _INSIDE.finditer(utf8, token.start() + 1, token.end()):
                yield from _escaped(utf8, sign.start()) if not sign["reserved"] else _in_small_letters(sign)
        elif len(token[0]) == 1:
            yield from _escaped(utf8, token.start())


def _spelled(utf8: bytes, start: int, end: int) -> Iterator[Patch]:
    """Yield an edit for each quote, and each blank before an attribute, that a tag lacks."""
    for attribute in _ATTRIBUTE.finditer(utf8, start, end):
        if not utf8[attribute.start() - 1 : attribute.start()].isspace():
            yield Patch(attribute.start(), attribute.start(), b" ")
        if attribute.lastgroup:
            value, after = attribute.span(attribute.lastgroup)
            width = 3 if attribute["curly"] else 0
            yield from (Patch(value, value + width, b'"'), Patch(after - width, after, b'"'))


def _in_small_letters(name: re.Match[bytes]) -> Iterator[Patch]:
    if name["reserved"] != name["reserved"].lower():
        yield Patch(*name.span("reserved"), name["reserved"].lower())


def _escaped(utf8: bytes, at: int) -> Iterator[Patch]:
    if utf8[at : at + 1] == b"<":
        yield Patch(at, at + 1, b"&lt;")
        return
    found = _REFERENCE.match(utf8, at)
    if found is None:
        yield Patch(at, at + 1, b"&amp;")
    elif found["name"]:
        meant = html5.get(found["name"].decode() + ";")
        numbers = "".join(f"&#{ord(sign)};" for sign in meant) if meant else f"&amp;{found['name'].decode()};"
        yield Patch(at, found.end(), numbers.encode())
