"""What a handler of the control API gets: where it was asked, and what was sent; handlers know no Flask."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from punchout.emulator import Emulator, Links, Space

__all__ = ["Asked", "Json", "Raw"]

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """One request: `body` and `query` are checked, `raw` is the document where a route takes one.

    `api` is the root of the listener that was asked, from which links into the control API are made; `heard` is the
    Last-Event-ID of a listener that comes back.
    """

    emulator: Emulator
    space: Space
    links: Links
    api: str
    body: Mapping[str, Any] = field(default_factory=dict)
    query: Mapping[str, Any] = field(default_factory=dict)
    raw: bytes = b""
    charset: str | None = None
    heard: str | None = None


@dataclass(frozen=True, slots=True)
class Raw:
    """An answer that is no JSON; a body that comes in parts is closed when nobody reads it any more."""

    body: bytes | Iterable[bytes]
    content_type: str
    headers: Mapping[str, str] = field(default_factory=dict)
