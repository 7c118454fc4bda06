"""One profile of a browser, watched: what it said, what its frames show, and the carts that are caught on their way."""

import re
from collections.abc import Callable
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

from punchout.browsing.views import Looked, View

__all__ = ["BUYER", "Watched", "first_line"]

BUYER = "buyer.example.com"
"""The host of the page that shows the shop in a frame; it is answered inside the browser and never called."""

_CART = re.compile(rb"""(?:^|&|name=")cxml-(?:base64|urlencoded)["=]""", re.IGNORECASE)
_FORM = 'form:has([name="cxml-base64" i], [name="cxml-urlencoded" i])'
_STEP = 100.0
"""Milliseconds between two looks at whether a form has left."""


class Watched:
    """One profile of the browser, with what it said and where its forms went."""

    def __init__(self, context: Any, permits: Callable[[str], bool]) -> None:
        """Watch a profile; `permits` tells which addresses may be called."""
        self.context, self._permits = context, permits
        self.framed = ""
        self._carts: list[str] = []
        self._refusal = ""
        self._answers: dict[Any, Any] = {}
        context.on("console", self._hear)
        context.on("response", self._answered)
        context.route(re.compile(""), self._route)

    def _hear(self, message: Any) -> None:
        """Keep what the browser itself said last of a refusal."""
        if "Refused to" in message.text or "Content Security Policy" in message.text:
            self._refusal = first_line(message.text)

    def _answered(self, response: Any) -> None:
        from playwright.sync_api import Error

        with suppress(Error):  # the frame has gone meanwhile
            if response.request.is_navigation_request():
                self._answers[response.frame] = response

    def _route(self, route: Any) -> None:
        from playwright.sync_api import Error

        with suppress(Error):  # the page that asked has gone meanwhile
            self._lead(route, route.request)

    def _lead(self, route: Any, request: Any) -> None:
        if urlsplit(request.url).hostname == BUYER:
            frame = f'<!doctype html><title>buyer</title><iframe src="{_quoted(self.framed)}"></iframe>'
            route.fulfill(status=200, content_type="text/html", body=frame)
        elif request.method == "POST" and _CART.search(request.post_data_buffer or b""):
            self._carts.append(request.url)
            route.fulfill(status=200, content_type="text/html", body="<!doctype html><title>taken</title>")
        elif self._permits(request.url):
            route.continue_()
        else:
            route.abort("blockedbyclient")

    def open(self, frame: Any, url: str) -> Looked:
        """Open an address in a tab or a frame."""
        from playwright.sync_api import Error

        try:
            response = frame.goto(url)
        except Error as error:
            return Looked(trouble=self._why(error.message))
        return self._seen(response, frame) if response else Looked(trouble="the page is empty")

    def shown(self, frame: Any) -> Looked:
        """Return what a frame shows by itself, once it shows anything: a refusal comes after the answer it is about."""
        waited = 0.0
        while frame.url in ("", "about:blank") and waited < 20 * _STEP:
            frame.page.wait_for_timeout(_STEP)
            waited += _STEP
        if frame.url.startswith("chrome-error:") or frame not in self._answers:
            return Looked(trouble=self._why("the browser shows its own error page"))
        return self._seen(self._answers[frame], frame)

    def _seen(self, response: Any, frame: Any) -> Looked:
        # No browser asks before it follows a redirect.
        if not self._permits(response.url):
            return Looked(trouble="a redirect leads to an address that no partner may have us call")
        return Looked(_view(response, frame))

    def posted(self, frame: Any) -> str | None:
        """Post the form that carries a cart, unless it posts by itself; see `Looked.posted`."""
        from playwright.sync_api import Error

        tried, waited = False, 0.0
        while not self._carts and waited < 20 * _STEP:
            try:
                form = frame.query_selector(_FORM)
                if form is None and not tried and waited >= 2 * _STEP:
                    return None
                if form is not None and not tried and waited >= 5 * _STEP:
                    tried = True
                    form.evaluate("form => HTMLFormElement.prototype.submit.call(form)")
            except Error:  # the page is just being left, as by a form that posts itself
                tried = True
            frame.page.wait_for_timeout(_STEP)
            waited += _STEP
        return "" if self._carts else self._why("nothing was posted")

    def cookies(self) -> dict[str, str]:
        """Return the cookies of this profile by host, path and name."""
        return {f"{one['name']} of {one['domain']}{one['path']}": one["value"] for one in self.context.cookies()}

    def _why(self, otherwise: str) -> str:
        """Return what the browser itself said last of a refusal, else the first line of another reason."""
        return self._refusal or first_line(otherwise)


def first_line(text: str) -> str:
    """Return the first line of what a browser said, in a length that can be shown."""
    return text.partition("\n")[0][:300]


def _view(response: Any, frame: Any) -> View:
    from playwright.sync_api import Error

    try:
        title = str(frame.title())
    except Error:  # a form that posts itself takes the page away
        title = ""
    return View(response.url, response.status, title)


def _quoted(url: str) -> str:
    return url.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
