"""A real Chromium at a start page: in a tab, in a frame of another site, and a second time in the same browser.

Cookies of third parties are blocked, as more and more browsers do. A form that carries a cart is posted and caught on
its way, so that no cart is delivered by looking.
"""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any
from urllib.parse import urlsplit

from punchout.browsing.deadline import ended_after
from punchout.browsing.views import Looked
from punchout.browsing.watching import BUYER, Watched, first_line
from punchout.errors import LocalError

__all__ = ["PROGRAMS", "Chromium", "NoBrowser", "opened"]

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

_AT_ONCE = threading.BoundedSemaphore(2)
"""Browsers that run at the same time: each takes some hundred megabytes."""
_PAGES = 6
"""For how many pages' patience a browser may run; it opens a few more, most of them fast."""


class NoBrowser(LocalError):
    """There is no browser to look with; the text says what is missing."""


class Chromium:
    """A running browser; `permits` tells which addresses may be called, each way gets a profile of its own."""

    def __init__(
        self, browser: Any, permits: Callable[[str], bool], seconds: float, over: threading.Event, *, insecure: bool
    ) -> None:
        """Take a launched browser; `over` is set when it was ended because it ran for too long."""
        self._browser, self._permits, self._patience, self._over = browser, permits, seconds * 1000, over
        self._insecure = insecure

    @property
    def name(self) -> str:
        """The browser with its version."""
        return f"Chromium {self._browser.version}"

    def in_a_tab(self, url: str, second: str) -> tuple[Looked, Looked]:
        """Open a page in a tab and find it again; then open another in the same browser, and look at the first."""
        alone, after = Looked(), Looked()
        with self._told(alone), self._profile() as watched:
            page = watched.context.new_page()
            self._visit(watched, page.main_frame, url, alone)
            if alone.first:
                before = watched.cookies()
                other = Looked()
                self._visit(watched, watched.context.new_page().main_frame, second, other)
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
        framed = Looked()
        with self._told(framed), self._profile() as watched:
            page = watched.context.new_page()
            watched.framed = url
            page.goto(f"{urlsplit(url).scheme}://{BUYER}/", timeout=self._patience)
            frame = page.frames[1] if len(page.frames) > 1 else page.main_frame
            self._visit(watched, frame, url, framed, shown=True)
        return framed

    def _visit(self, watched: Watched, frame: Any, url: str, looked: Looked, *, shown: bool = False) -> None:
        found = watched.shown(frame) if shown else watched.open(frame, url)
        looked.first, looked.trouble = found.first, found.trouble
        if looked.first:
            looked.posted = watched.posted(frame)
            looked.cookies = watched.cookies()
            looked.again = watched.open(frame, looked.first.url).first

    @contextmanager
    def _told(self, looked: Looked) -> Iterator[None]:
        """Say what ended the looking before it was done, as a page can that never rests."""
        from playwright.sync_api import Error

        try:
            yield
        except Error as error:
            seconds = self._patience * _PAGES / 1000
            held = f"the page held the browser for {seconds:g} s, until it was ended"
            looked.trouble = held if self._over.is_set() else first_line(error.message)

    @contextmanager
    def _profile(self) -> Iterator[Watched]:
        context = self._browser.new_context(
            ignore_https_errors=self._insecure, service_workers="block", accept_downloads=False
        )
        context.set_default_timeout(self._patience)
        try:
            yield Watched(context, self._permits)
        finally:
            context.close()


def _executable(named: str | None) -> str:
    found = next(filter(None, map(shutil.which, (named,) if named else PROGRAMS)), None)
    if found is None:
        raise NoBrowser(f"{named} is no program" if named else f"none of {', '.join(PROGRAMS)} is on the PATH")
    return found


@contextmanager
def _in_turn() -> Iterator[None]:
    if not _AT_ONCE.acquire(blocking=False):
        raise NoBrowser("two browsers look at pages already: look again when they are done")
    try:
        yield
    finally:
        _AT_ONCE.release()


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
    with _in_turn(), sync_playwright() as playwright:
        try:
            # Popups that no click asked for are blocked, as in every browser that somebody uses.
            browser = playwright.chromium.launch(
                executable_path=executable, args=arguments, ignore_default_args=["--disable-popup-blocking"]
            )
        except Error as error:
            raise NoBrowser(f"{executable} does not start: {error.message.splitlines()[0]}") from None
        with ended_after(browser, seconds * _PAGES) as over:
            try:
                yield Chromium(browser, permits, seconds, over, insecure=insecure)
            finally:
                with suppress(Error):  # it was ended
                    browser.close()


def _is_root() -> bool:
    """Tell whether this is root, under whom Chromium refuses to run in its sandbox, as in most containers."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
