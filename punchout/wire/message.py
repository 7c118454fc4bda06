"""A message as it crossed the wire: exact bytes with their headers, frozen."""

import re
from collections.abc import Iterable
from typing import NamedTuple

__all__ = ["Headers", "Inbound", "Outbound", "header", "media_type"]

Headers = tuple[tuple[str, str], ...]
"""Header fields in their order, names as they came."""

_PARAMETER = re.compile(r""";\s*([^\s=;"]+)\s*=\s*(?:"([^"]*)"|([^;"]+))""")


def header(headers: Iterable[tuple[str, str]], name: str) -> str | None:
    """Return the first field of that name, in any letter case."""
    wanted = name.lower()
    return next((value for key, value in headers if key.lower() == wanted), None)


def media_type(headers: Iterable[tuple[str, str]]) -> tuple[str, dict[str, str]]:
    """Return the media type in lower case and its parameters, `("", {})` where there is no Content-Type."""
    raw = header(headers, "Content-Type")
    if raw is None:
        return "", {}
    kind, _, rest = raw.partition(";")
    found = _PARAMETER.findall(";" + rest)
    return kind.strip().lower(), {key.lower(): quoted or bare.strip() for key, quoted, bare in found}


class Inbound(NamedTuple):
    """What came: a request at one of our doors, or a partner's answer to what we sent (`status` is set then)."""

    body: bytes
    headers: Headers = ()
    method: str = "POST"
    url: str = ""
    remote: str = ""
    status: int | None = None
    seconds: float = 0.0

    @property
    def charset(self) -> str | None:
        """The charset that the Content-Type names, or None."""
        return media_type(self.headers)[1].get("charset") or None


class Outbound(NamedTuple):
    """What leaves: an answer (`status` is set) or a request of ours (`url` is set).

    `verbs` are what the server does to the connection of an answer, such as `("reset", 0.0)`; see `web.transport`.
    """

    body: bytes
    headers: Headers = (("Content-Type", "text/xml; charset=UTF-8"),)
    status: int = 200
    method: str = "POST"
    url: str = ""
    verbs: tuple[tuple[str, float], ...] = ()
