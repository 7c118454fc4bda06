"""Where secrets stand in a text: from the start tag of an element that holds one to the end tag that closes it.

No parser is asked, since what is shown is often broken. Tags count wherever they stand and however their signs are
written: in comments, in CDATA, escaped any number of times, percent-encoded, as JSON. In doubt too much is a secret.
One pass, so that the time grows with the text alone.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

__all__ = ["holds_secret", "places"]

_EXACT = frozenset({"credentialmac", "digitalsignature"})
_NEAR = "sharedsecret"
"""Names up to two letters away from this one are a slip of the pen, and hold a secret all the same."""

_SLIPS = 2
_PIECES = (*_EXACT, "shar", "edse", "cret")
"""One of these is in every name that counts: two slips cannot be in three places."""

_LONGEST = 16

_LESS = r"(?:<|&(?:amp;)*+(?:lt;|#0*+60;|#x0*+3c;)|%(?:25)*3c|\+adw-?|\\u003c|\\x3c)"
_MORE = r"(?:>|&(?:amp;)*+(?:gt;|#0*+62;|#x0*+3e;)|%(?:25)*3e|\+ad4-?|\\u003e|\\x3e)"
_SLASH = r"(?:/|%(?:25)*2f|\\/|\\u002f)"
_PREFIX = r"(?:(?:[^\s<>&;:=%\"'/\\+]|%(?!(?:25)*3[ace])[0-9a-f]{2}|\\u(?!003[ce])[0-9a-f]{4})*+(?::|%(?:25)*3a))*+"
_LOCAL = rf"(?P<local>[\w.\-]{{10,{_LONGEST}}}+)(?![\w.\-])"
_UNITS = r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)|<\?.*?(?:\?>|\Z)"

_START = re.compile(f"(?P<less>{_LESS})(?![/!?])(?P<name>{_PREFIX}{_LOCAL})", re.IGNORECASE)
_EDGE = re.compile(
    f"{_UNITS}|(?P<less>{_LESS})(?P<end>{_SLASH})?(?P<name>{_PREFIX}{_LOCAL})", re.IGNORECASE | re.DOTALL
)
_STOP = re.compile(f"(?P<more>{_MORE})|{_LESS}", re.IGNORECASE)
_QUOTING = re.compile(r"""(?:[^<>"'&%\\]{1,512}+|"[^"]{0,512}+"|'[^']{0,512}+'){1,32}+>""")
"""The rest of a start tag with signs of markup inside quotes; what is longer is no tag that anybody wrote."""

_NEAR_BY = 1024
_CLOSED = re.compile(rf"{_SLASH}\s*\Z", re.IGNORECASE)
_QUOTED = r"""\s*+=\s*+(?:"[^"<>]*"|'[^'<>]*')"""
_HARMLESS = {
    True: re.compile(rf"(?:\s++xmlns(?::[\w.\-]+)?{_QUOTED})*+\s*+{_SLASH}?\s*+"),
    False: re.compile(
        rf"(?:\s++(?:xmlns(?::[\w.\-]+)?|type|algorithm|encoding|creationDate|expirationDate){_QUOTED})*+\s*+{_SLASH}?\s*+"
    ),
}
"""What may stand in a start tag without being a secret; by whether the element is a SharedSecret."""


def places(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each secret begins and ends, in order; empty ones not."""
    at, last = 0, _last(text)
    while found := _next(text, at, last):
        begin, end, at = _secret(text, found)
        if end > begin:
            yield begin, end


def holds_secret(text: str) -> bool:
    """Tell whether a tag of an element that holds a secret stands in the text."""
    return _next(text, 0, _last(text)) is not None


def _last(text: str) -> int:
    """Return behind which place no name of a secret begins; most documents have one, and early."""
    lower = text.lower()
    if len(lower) != len(text):  # some capitals have two small letters; then places would not fit
        return len(text)
    last = max(lower.rfind(piece) for piece in _PIECES)
    return last + _LONGEST + 1 if last >= 0 else 0


def _next(text: str, at: int, last: int) -> re.Match[str] | None:
    return next((found for found in _START.finditer(text, at, last) if _is_secret(found["local"])), None)


def _secret(text: str, start: re.Match[str]) -> tuple[int, int, int]:
    """Return where the secret behind a start tag's name begins and ends, and where to look for the next one."""
    at = start.end()
    quoted = _QUOTING.match(text, at)
    stop = _STOP.search(text, at)
    if stop is None:
        return at, len(text), len(text)
    if quoted and quoted.end() > stop.end():
        end = _end(text, start, quoted.end())
        return at, end, end
    if not stop["more"]:  # the tag is not closed before the next one begins
        end = _end(text, start, at)
        return at, end, max(end, at)
    tag = text[at : stop.start()]
    harmless = _HARMLESS[start["local"].lower() not in _EXACT].fullmatch(tag)
    closed = _CLOSED.search(tag) if tag.count('"') % 2 == tag.count("'") % 2 == 0 else None
    loose = _loose_end(text, start, stop.end()) if closed else None
    if closed and loose is None:
        return at, at if harmless else at + closed.start(), stop.end()
    end = _end(text, start, stop.end()) if loose is None else loose
    return stop.end() if harmless else at, end, end


def _loose_end(text: str, start: re.Match[str], at: int) -> int | None:
    """Return where an end tag begins near by that nothing has opened: what stands before it was meant."""
    name = start["name"].lower()
    for found in _EDGE.finditer(text, at, at + _NEAR_BY):
        if found["name"] is not None and found["name"].lower() == name:
            return found.start() if found["end"] else None
    return None


def _end(text: str, start: re.Match[str], at: int) -> int:
    """Return where the end tag begins that closes a start tag, the end of the text where none does."""
    name, less, depth = start["name"].lower(), start["less"].lower(), 1
    for found in _EDGE.finditer(text, at):
        if found["name"] is None or found["name"].lower() != name or found["less"].lower() != less:
            continue
        depth += -1 if found["end"] else 1
        if depth == 0:
            return found.start()
    return len(text)


@lru_cache(1024)
def _is_secret(local: str) -> bool:
    name = local.lower()
    return name in _EXACT or (abs(len(name) - len(_NEAR)) <= _SLIPS and _slips(name) <= _SLIPS)


def _slips(name: str) -> int:
    """Return how many letters were put in, left out or exchanged."""
    row = list(range(len(_NEAR) + 1))
    for count, sign in enumerate(name, 1):
        before, row = row, [count]
        for at, wanted in enumerate(_NEAR):
            row.append(min(before[at] + (sign != wanted), before[at + 1] + 1, row[at] + 1))
    return row[-1]
