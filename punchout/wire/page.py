"""The fields of a page's forms that hold a cart, as a browser would post them.

Read by steps of our own, each of which begins where the last one ended: `html.parser` takes minutes for a hostile page
of a few hundred kilobytes, and raises AssertionError for others.
"""

import html
import re

from punchout.wire.forms import FIELDS, Field

__all__ = ["hidden_fields"]

_WANTED = {name.lower() for name in FIELDS.values()}

_TAG = re.compile(rb"<(input|textarea)(?=[\s/>])", re.IGNORECASE)
_ATTRIBUTE = re.compile(rb"[\s/]*([^\s\"'<>/=]{1,64})(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_END = re.compile(rb"</textarea", re.IGNORECASE)
_ATTRIBUTES = 32


def hidden_fields(page: bytes) -> list[Field]:
    """Return the fields of a page that are called as a cart's field is; their values are in UTF-8."""
    found: list[Field] = []
    at = 0
    while tag := _TAG.search(page, at):
        about, at = _attributes(page, tag.end())
        value = about.get("value", b"")
        if tag.group(1).lower() == b"textarea":
            begin = page.find(b">", at) + 1
            end = _END.search(page, begin) if begin else None
            at = end.start() if end else len(page)
            value = page[begin:at]
        name = _text(about.get("name", b"")).strip()
        if name.lower() in _WANTED:
            found.append(Field(name, _text(value).encode("utf-8", "surrogateescape")))
    return found


def _attributes(page: bytes, at: int) -> tuple[dict[str, bytes], int]:
    about: dict[str, bytes] = {}
    for _ in range(_ATTRIBUTES):
        match = _ATTRIBUTE.match(page, at)
        if match is None:
            break
        name, double, single, bare = match.groups()
        about.setdefault(name.decode("latin-1").lower(), double or single or bare or b"")
        at = match.end()
    return about, at


def _text(raw: bytes) -> str:
    return html.unescape(raw.decode("utf-8", "surrogateescape"))
