"""What is shown is masked: the type for secrets and masking by value; masking by place lives in `markup.mask`."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

__all__ = ["KNOWN_VALUE_LENGTH", "MASK", "Secret", "mask_urls", "mask_values", "names_secret"]

MASK = "[redacted]"

KNOWN_VALUE_LENGTH = 12
"""From this length on a known secret is masked wherever it stands; shorter ones would blot out ordinary words."""


class Secret:
    """A secret that cannot be printed by accident; `reveal` is the one way to its text."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        """Wrap `text`."""
        self._text = text

    def reveal(self) -> str:
        """Return the secret's text, for comparing and for the wire."""
        return self._text

    def __repr__(self) -> str:
        return f"Secret({MASK})"

    __str__ = __repr__

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._text == self._text

    def __hash__(self) -> int:
        return hash(self._text)


def names_secret(header: str) -> bool:
    """Tell whether the value of an HTTP header of that name is a secret, as far as a name can tell."""
    return re.search(_CONFIDENTIAL, header, re.IGNORECASE) is not None


_CONFIDENTIAL = r"authori[sz]ation|cookie|secret|passw|token|credential|(?:api|access|auth)[-_]?key|signature|x-auth"


def mask_urls(text: str) -> str:
    """Return `text` with user and password of every URL in it masked, and what its query calls a secret."""
    return _IN_QUERY.sub(rf"\1{MASK}", _LOGIN.sub(f"//{MASK}@", text))


_IN_QUERY = re.compile(
    r"((?:[?&]|&amp;|%3F|%26|\\u0026)(?:shared[-_]?|client[-_]?)?(?:secret|password|passwd|pwd)(?:=|%3D))"
    r"(?!\[redacted\])[^\s&#\"'<>\\]+",
    re.IGNORECASE,
)
_LOGIN = re.compile(r"//[^/?#@\s\"'<>&]{0,200}:[^/?#@\s\"'<>]{0,200}@")


def mask_values(text: str, known: Iterable[str], least: int = KNOWN_VALUE_LENGTH) -> str:
    """Return `text` with every known secret of at least `least` characters masked, however it is written.

    Every character may stand there itself, as a reference of markup (escaped any number of times), percent-encoded,
    quoted-printable, as an escape of JSON, or as a single byte that is no UTF-8.
    """
    values = sorted({value for value in known if len(value) >= least}, key=len, reverse=True)
    for spelling in (spelling for value in values for spelling in _usual(value)):
        text = text.replace(spelling, MASK)
    if values and any(coded.search(text) for coded in _CODED):
        for value in values:
            text = _written(value).sub(MASK, text)
    return text


_CODED = tuple(
    map(
        re.compile,
        (
            "&(?:#|amp;(?:amp|lt|gt|quot|apos|#))",
            "%(?:25|3[0-9]|[46][1-9A-Fa-f]|[57][0-9Aa])",
            r"\\[ux\\]",
            "=[3-7][0-9A-Fa-f]",
        ),
    )
)
"""What a text has in it where characters are written as nobody must write them; without it the usual spellings do."""


def _usual(value: str) -> Iterator[str]:
    """Yield a secret as programs write it: into text, markup, pages, URLs, JSON and texts of single bytes."""
    import json
    from html import escape
    from urllib.parse import quote

    yield from (value, escape(value, quote=False), quote(value), quote(value, safe=""), json.dumps(value)[1:-1])
    yield from (escape(value), escape(value).replace("&quot;", "&#34;").replace("&#x27;", "&#39;"))
    yield from (escape(value, quote=False).replace('"', "&quot;"), json.dumps(value, ensure_ascii=False)[1:-1])
    yield value.encode("cp1252", "ignore").decode("utf-8", "surrogateescape")


@lru_cache(256)
def _written(value: str) -> re.Pattern[str]:
    return re.compile("".join(f"(?:{'|'.join(_writings(sign))})" for sign in value))


def _writings(sign: str) -> Iterator[str]:
    """Yield patterns for the ways in which one character may be written."""
    code, plain = ord(sign), sign.encode("utf-8", "surrogatepass")
    yield re.escape(sign)
    named = f"{_NAMED[sign]};|" if sign in _NAMED else ""
    yield f"&(?:amp;)*(?:{named}#0*{code};|#[xX]0*(?i:{code:x});)"
    yield "".join(f"(?:%(?:25)*|=)(?i:{byte:02x})" for byte in plain)
    yield rf"\\{{1,4}}(?:u(?i:{code:04x})|x(?i:{code:02x})" + (f"|{re.escape(sign)})" if sign in "\"'/\\" else ")")
    if sign == " ":
        yield r"\+"
    if sign == "&":
        yield "&(?:amp;)+"
    if not sign.isascii() and (byte := sign.encode("cp1252", "ignore")):
        yield re.escape(byte.decode("utf-8", "surrogateescape"))


_NAMED = {"<": "lt", ">": "gt", "&": "amp", '"': "quot", "'": "apos"}
