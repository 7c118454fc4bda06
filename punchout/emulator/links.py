"""Addresses of our own doors, in one space, from the public URL or from the request that came in."""

import re
from urllib.parse import quote, urlsplit

__all__ = ["Links", "takes_carts"]

_RETURN = re.compile(r"(/t/[\w-]+)?/buyer/return/[\w-]+", re.ASCII)


def takes_carts(path: str) -> bool:
    """Return whether a path is a BrowserFormPost of ours, the only kind where a peer may have carts posted."""
    return _RETURN.fullmatch(path) is not None


class Links:
    """Builds every URL that goes into a document or onto a page."""

    def __init__(self, base: str, space: str = "default") -> None:
        """Start from `base` such as `http://127.0.0.1:8488`; a space other than `default` gets its prefix."""
        self.base = base.rstrip("/")
        self.space = space
        self.root = self.base if space == "default" else f"{self.base}/t/{quote(space, safe='')}"

    @property
    def host(self) -> str:
        """The host for the payloadIDs that we make; loopback says `punchout.example`, which is nobody's."""
        host = urlsplit(self.base).hostname or ""
        return "punchout.example" if host in ("", "localhost", "127.0.0.1", "::1", "0.0.0.0") else host  # noqa: S104

    def supplier(self) -> str:
        """Return the URL where buyers send documents."""
        return f"{self.root}/supplier/cxml"

    def buyer(self) -> str:
        """Return the URL where suppliers send documents."""
        return f"{self.root}/buyer/cxml"

    def shop(self, token: str) -> str:
        """Return the StartPage of a session."""
        return f"{self.root}/shop/{token}/"

    def back(self, token: str) -> str:
        """Return the BrowserFormPost of a punch-out."""
        return f"{self.root}/buyer/return/{token}"
