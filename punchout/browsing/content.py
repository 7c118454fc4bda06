"""What an HTML page asks for: resources that a safe page must not load in the clear, and forms that carry a cart."""

from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import islice

from punchout.browsing.policy import Hop, joined, origin_of
from punchout.findings import Finding, Severity

__all__ = ["Content"]

_ACTIVE = frozenset((("script", "src"), ("iframe", "src"), ("link", "href"), ("form", "action"), ("object", "data")))
_PASSIVE = frozenset((("img", "src"), ("audio", "src"), ("video", "src"), ("source", "src")))
_LOADED = ("stylesheet", "preload", "modulepreload")
_MOST = 10
"""Mixed resources that are told of one page."""
_READ = 1024 * 1024
"""Bytes of a page that are read: its forms stand there, and some pages are written to cost time."""


class Content:
    """A page's body, read once: `carts` are the addresses of forms that carry a cart."""

    def __init__(self, page: Hop) -> None:
        """Read the page."""
        self._safe = page.url.startswith("https:")
        asked = _Asked(page.url)
        asked.feed(page.body[:_READ].decode("utf-8", "replace"))
        self.carts = tuple(dict.fromkeys(asked.carts))
        self._plain = tuple(dict.fromkeys(asked.plain))

    def findings(self) -> Iterator[Finding]:
        """Yield what a page served by https asks for in the clear: browsers refuse it, or warn before they post."""
        for tag, url, active in islice(self._plain, _MOST) if self._safe else ():
            severity = Severity.ERROR if active else Severity.ADVISORY
            yield Finding("BROWSER-MIXED", severity, {"element": tag, "url": url[:200]})


class _Asked(HTMLParser):
    def __init__(self, url: str) -> None:
        super().__init__()
        self._url = url
        self._action: str | None = url
        self.plain: list[tuple[str, str, bool]] = []
        self.carts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note each address in the clear that a browser would load or post to, and each form with a cart."""
        held = {name: (value or "").strip() for name, value in attrs}
        if tag == "form":
            self._action = joined(self._url, held.get("action", ""))
        named = held.get("name", "").lower() in ("cxml-base64", "cxml-urlencoded")
        if named and self._action and origin_of(self._action):
            self.carts.append(self._action)
        if tag == "link" and not set(held.get("rel", "").lower().split()) & set(_LOADED):
            return
        for name, value in held.items():
            if value.lower().startswith("http://") and (tag, name) in _ACTIVE | _PASSIVE:
                self.plain.append((tag, value, (tag, name) in _ACTIVE))
