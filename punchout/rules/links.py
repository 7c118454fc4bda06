"""Addresses of the web: whole ones, without blanks, and none over which secrets would travel in the open."""

import re
from typing import Literal, NamedTuple

__all__ = ["Flaw", "flaw"]

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:\S+\Z", re.ASCII)
_CONTENT_ID = r"(?ai)cid:(?:[a-z0-9\-._~@!$&'()*+,;=:/?]|%[0-9a-f]{2})+\Z"  # compiled where it is needed, as is rare
_BLANK = re.compile(r"\s+")
_AROUND = 25


class Flaw(NamedTuple):
    """What is wrong with a URL, and the part of it where that is to be seen."""

    how: Literal["content id", "blank", "relative", "open"]
    seen: str


def flaw(url: str, *, opened: bool) -> Flaw | None:
    """Return what is wrong with a URL, None where nothing is.

    One that is `opened` by a browser or a server with what was entrusted to it must not be `open` to all between them:
    plain http is for names of one's own machine and house.
    """
    if url[:4].lower() == "cid:" and not re.match(_CONTENT_ID, url):
        return Flaw("content id", url)
    if (blank := _BLANK.search(url)) and _SCHEME.match("".join(url.split())):
        return Flaw("blank", url[max(0, blank.start() - _AROUND) : blank.end() + _AROUND])
    if not _SCHEME.match(url):
        return Flaw("relative", url)
    return Flaw("open", url) if opened and url[:5].lower() == "http:" and not _local(url) else None


def _local(url: str) -> bool:
    host = url[7:].partition("/")[0].partition(":")[0].lower()
    return host in ("localhost", "127.0.0.1") or host.endswith((".test", ".localhost", ".internal"))
