"""What a browser showed, as values."""

from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import urlsplit

__all__ = ["Looked", "View"]

_TOKEN = 20
_LONGEST = 200
"""Characters of a title or an address that are shown."""


class View(NamedTuple):
    """What a user sees: the address after redirects, the HTTP status, the title of the page."""

    url: str
    status: int
    title: str = ""

    def __str__(self) -> str:
        named = f' "{self.title[:_LONGEST]}"' if self.title else ""
        # A segment that is long is a token, which is nobody else's to read.
        path = "/".join(part if len(part) <= _TOKEN else part[:6] + "…" for part in urlsplit(self.url).path.split("/"))
        return f"HTTP {self.status}{named} at {path[:_LONGEST] or '/'}"


@dataclass(slots=True)
class Looked:
    """What came of looking: views that are None did not open, and `trouble` says why.

    `posted` is empty where a form with a cart left the page, None where there is none, else why it did not leave.
    """

    first: View | None = None
    again: View | None = None
    trouble: str = ""
    posted: str | None = None
    cookies: dict[str, str] = field(default_factory=dict)
