"""A real Chromium at a start page: in a tab, in a frame of another site, and a second time in the same browser.

Cookies of third parties are blocked, as more and more browsers do. A form that carries a cart is posted and caught on
its way, so that no cart is delivered by looking.
"""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from punchout.errors import LocalError

__all__ = ["BUYER", "PROGRAMS", "Chromium", "Looked", "NoBrowser", "View", "opened"]

BUYER = "buyer.example.com"
"""The host of the page that shows the shop in a frame; it is answered inside the browser and never called."""

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
"""What a Chromium is called, the likeliest first."""

_ARGUMENTS = (
    "--test-third-party-cookie-phaseout",
    "--disable-features=LocalNetworkAccessChecks,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
_SECRET_PLACES = ("169.254.*", "100.100.100.200", "168.63.129.16", "metadata.google.internal")
"""Where clouds keep their secrets: no page may lead there, not even by a redirect."""

_CART = re.compile(rb"""(?:^|&|name=")cxml-(?:base64|urlencoded)["=]""", re.IGNORECASE)
_FORM = 'form:has([name="cxml-base64" i], [name="cxml-urlencoded" i])'
_TOKEN = 20
_STEP = 100.0
"""Milliseconds between two looks at whether a form has left."""


class NoBrowser(LocalError):
    """There is no browser to look with; the text says what is missing."""


class View(NamedTuple):
    """What a user sees: the address after redirects, the HTTP status, the title of the page."""

    url: str
    status: int
    title: str = ""

    def __str__(self) -> str:
        named = f' "{self.title}"' if self.title else ""
        # A segment that is long is a token, which is nobody else's to read.
        path = "/".join(part if len(part) <= _TOKEN else part[:6] + "…" for part in urlsplit(self.url).path.split("/"))
        return f"HTTP {self.status}{named} at {path or '/'}"


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


class Chromium:
    """A running browser; `permits` tells which addresses may be called, each way gets a profile of its own."""

    def __init__(self, browser: Any, permits: Callable[[str], bool], seconds: float, *, insecure: bool) -> None:
        """Take a launched browser."""
        self._browser, self._permits, self._patience = browser, permits, seconds * 1000
        self._insecure = insecure

    @property
    def name(self) -> str:
        """The browser with its version."""
        return f"Chromium {self._browser.version}"

    def in_a_tab(self, url: str, second: str) -> tuple[Looked, Looked]:
        """Open a page in a tab and find it again; then open another in the same browser, and look at the first."""
        with self._profile() as watched:
            page = watched.context.new_page()
            alone = self._visit(watched, page.main_frame, url)
            after = Looked()
            if alone.first:
                before = watched.cookies()
                other = self._visit(watched, watched.context.new_page().main_frame, second)
                changed = watched.cookies()
                # What changes on every visit is no session.
                steady = {name for name, value in before.items() if alone.cookies.get(name) == value}
                after.cookies = {
                    name: changed[name] for name in sorted(steady) if changed.get(name, "") != before[name]
                }
                after.first, after.trouble = other.first, other.trouble
                after.again = watched.open(page.main_frame, alone.first.url).first
            return alone, after

    def in_a_frame(self, url: str) -> Looked:
        """Open a page in a frame of another site and find it again there."""
        with self._profile() as watched:
            page = watched.context.new_page()
            watched.framed = url
            page.goto(f"{urlsplit(url).scheme}://{BUYER}/", timeout=self._patience)
            frame = page.frames[1] if len(page.frames) > 1 else page.main_frame
            return self._visit(watched, frame, url, framed=True)

    def _visit(self, watched: "_Watched", frame: Any, url: str, *, framed: bool = False) -> Looked:
        looked = watched.shown(frame) if framed else watched.open(frame, url)
        if looked.first:
            looked.posted = watched.posted(frame)
            looked.cookies = watched.cookies()
            looked.again = watched.open(frame, looked.first.url).first
        return looked

    @contextmanager
    def _profile(self) -> "Iterator[_Watched]":
        context = self._browser.new_context(ignore_https_errors=self._insecure)
        context.set_default_timeout(self._patience)
        try:
            yield _Watched(context, self._permits)
        finally:
            context.close()


class _Watched:
    """One profile of the browser, with what it said and where its forms went."""

    def __init__(self, context: Any, permits: Callable[[str], bool]) -> None:
        self.context, self._permits = context, permits
        self.framed = ""
        self._carts: list[str] = []
        self._said: list[str] = []
        self._answers: dict[Any, Any] = {}
        context.on("console", lambda message: self._said.append(message.text))
        context.on("response", self._answered)
        context.route(re.compile(""), self._route)

    def _answered(self, response: Any) -> None:
        if response.request.is_navigation_request():
            self._answers[response.frame] = response

    def _route(self, route: Any) -> None:
        request = route.request
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
        return Looked(_view(response, frame)) if response else Looked(trouble="the page is empty")

    def shown(self, frame: Any) -> Looked:
        """Return what a frame shows by itself, once it shows anything: a refusal comes after the answer it is about."""
        waited = 0.0
        while frame.url in ("", "about:blank") and waited < 20 * _STEP:
            frame.page.wait_for_timeout(_STEP)
            waited += _STEP
        if frame.url.startswith("chrome-error:") or frame not in self._answers:
            return Looked(trouble=self._why("the browser shows its own error page"))
        return Looked(_view(self._answers[frame], frame))

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
        said = [text for text in self._said if "Refused to" in text or "Content Security Policy" in text]
        return (said[-1] if said else otherwise).splitlines()[0][:300]


def _view(response: Any, frame: Any) -> View:
    from playwright.sync_api import Error

    try:
        title = str(frame.title())
    except Error:  # a form that posts itself takes the page away
        title = ""
    return View(response.url, response.status, title)


def _quoted(url: str) -> str:
    return url.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")


def _executable(named: str | None) -> str:
    found = next(filter(None, map(shutil.which, (named,) if named else PROGRAMS)), None)
    if found is None:
        raise NoBrowser(f"{named} is no program" if named else f"none of {', '.join(PROGRAMS)} is on the PATH")
    return found


@contextmanager
def opened(
    permits: Callable[[str], bool], *, program: str | None = None, seconds: float = 15.0, insecure: bool = False
) -> Iterator[Chromium]:
    """Run the machine's Chromium, or the program named, for as long as the block lasts.

    `seconds` is the patience with each page, `insecure` takes any certificate.

    Raises:
        NoBrowser: when there is none, what drives it is not installed, or it does not start.
    """
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError:
        raise NoBrowser("playwright is not installed") from None
    executable = _executable(program)
    nowhere = ", ".join(f"MAP {place} ~NOTFOUND" for place in _SECRET_PLACES)
    arguments = [*_ARGUMENTS, f"--host-resolver-rules={nowhere}", *(["--no-sandbox"] if _is_root() else [])]
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=executable, args=arguments)
        except Error as error:
            raise NoBrowser(f"{executable} does not start: {error.message.splitlines()[0]}") from None
        try:
            yield Chromium(browser, permits, seconds, insecure=insecure)
        finally:
            browser.close()


def _is_root() -> bool:
    """Tell whether this is root, under whom Chromium refuses to run in its sandbox, as in most containers."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
