"""The check of start pages with a real Chromium at toy shops, each of which does one thing wrong."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from typing import Any

import pytest

from punchout.browsing.check import check
from punchout.browsing.chromium import opened
from punchout.browsing.outcome import Checked
from punchout.delivery.http import HttpSender
from punchout.settings.values import default_settings
from tests.browser.conftest import CHROMIUM

GOOD = "; SameSite=None; Secure; Partitioned"
RETURN = "https://buyer.example.org/return"
FORM = f'<form method="post" action="{RETURN}"><input type="hidden" name="cXML-urlencoded" value="&lt;cXML/>"></form>'


class Toy:
    """A shop that gives a session to whoever opens /start, and asks for it at /shop."""

    def __init__(self) -> None:
        self.cookie, self.headers, self.page = GOOD, dict[str, str](), "goods"
        self.numbers, self.posts = count(1), list[str]()
        shop = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                number = (self.headers.get("Cookie") or "").partition("sid=")[2].partition(";")[0]
                if self.path.startswith("/start"):
                    self.answer(302, "", Location="/shop", **{"Set-Cookie": f"sid={next(shop.numbers)}{shop.cookie}"})
                elif number:
                    self.answer(200, f"<title>Basket {number}</title>{shop.page}", **shop.headers)
                else:
                    self.answer(401, "<title>Who are you?</title>", **shop.headers)

            def do_POST(self) -> None:
                shop.posts.append(self.path)
                self.answer(200, "taken")

            def answer(self, status: int, body: str, **headers: str) -> None:
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(body.encode())))
                self.end_headers()
                self.wfile.write(body.encode())

            def log_message(self, format: str, *args: Any) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/start"


@pytest.fixture
def toy() -> Iterator[Toy]:
    """A toy shop that does everything right, until it is told otherwise."""
    shop = Toy()
    thread = threading.Thread(target=shop.server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield shop
    shop.server.shutdown()
    thread.join()
    shop.server.server_close()


@pytest.fixture
def look() -> Callable[[Toy], Checked]:
    """Check a shop with the machine's browser."""
    if CHROMIUM is None:
        pytest.skip("there is no Chromium on the PATH")
    pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    sender = HttpSender(default_settings())

    def look(shop: Toy) -> Checked:
        # A cart that is posted is caught before it leaves, so the buyer's address needs no server.
        browser = opened(lambda url: sender.permits(url, trusted=True))
        return check(shop.url, lambda message: sender.send(message, None, trusted=True), browser)

    def in_a_thread(shop: Toy) -> Checked:
        # Of what drives browsers one may run in a thread, and other tests keep theirs.
        with ThreadPoolExecutor(1) as alone:
            return alone.submit(look, shop).result()

    return in_a_thread


def outcomes(checked: Checked) -> dict[str, str]:
    """Return how each way went."""
    assert checked.browser is not None, checked.findings
    return {way.name: way.outcome for way in checked.ways}


def rules(checked: Checked) -> list[str]:
    """Return the codes of all errors."""
    return [finding.rule for finding in checked.findings if finding.severity.value == "error"]


def test_a_good_cookie_survives_a_frame_but_no_second_session(toy: Toy, look: Callable[[Toy], Checked]) -> None:
    """A shop with one good cookie works in a tab and in a frame, and loses its first basket to the second."""
    checked = look(toy)
    assert outcomes(checked) == {"tab": "kept", "frame": "kept", "second": "lost", "return": "none"}
    assert rules(checked) == ["BROWSER-OVERWRITTEN"]
    assert "sid of 127.0.0.1/" in checked.findings[0].facts["cookies"]


@pytest.mark.parametrize("cookie", ["", "; SameSite=Lax", "; SameSite=None; Secure"])
def test_other_cookies_are_lost_in_a_frame(toy: Toy, look: Callable[[Toy], Checked], cookie: str) -> None:
    """A cookie that is not Partitioned does not come back to a frame, and the shop forgets who is there."""
    toy.cookie = cookie
    checked = look(toy)
    assert outcomes(checked)["tab"] == "kept"
    # The very page after the redirect asks for the cookie, so the frame shows the shop's own refusal.
    assert checked.ways[1].seen.startswith("HTTP 401")
    assert outcomes(checked)["frame"] == "lost"
    assert "BROWSER-LOST" in rules(checked)


@pytest.mark.parametrize(
    ("headers", "rule"),
    [
        ({"X-Frame-Options": "SAMEORIGIN"}, "BROWSER-XFO"),
        ({"Content-Security-Policy": "frame-ancestors 'none'"}, "BROWSER-ANCESTORS"),
    ],
)
def test_a_shop_that_forbids_frames_is_blocked(
    toy: Toy, look: Callable[[Toy], Checked], headers: dict[str, str], rule: str
) -> None:
    """The browser shows nothing in the frame, and the header to change is named."""
    toy.headers = headers
    checked = look(toy)
    assert outcomes(checked)["frame"] == "blocked"
    assert {rule, "BROWSER-BLOCKED"} <= set(rules(checked))


def test_a_cart_leaves_by_its_form_and_reaches_nobody(toy: Toy, look: Callable[[Toy], Checked]) -> None:
    """A form with a cart is posted by the browser, and caught before it gets anywhere."""
    toy.page = FORM
    checked = look(toy)
    assert outcomes(checked)["return"] == "kept"
    assert toy.posts == []


def test_a_form_that_posts_itself_is_seen_too(toy: Toy, look: Callable[[Toy], Checked]) -> None:
    """A page that returns its cart at once is not mistaken for one without a form."""
    toy.page = f"{FORM}<script>document.forms[0].submit()</script>"
    assert outcomes(look(toy))["return"] == "kept"


def test_a_policy_that_stops_the_form_loses_the_cart(toy: Toy, look: Callable[[Toy], Checked]) -> None:
    """The browser stops the form, and header and browser say so."""
    toy.page, toy.headers = FORM, {"Content-Security-Policy": "form-action 'self'"}
    checked = look(toy)
    assert outcomes(checked)["return"] == "lost"
    assert {"BROWSER-FORM-ACTION", "BROWSER-RETURN"} <= set(rules(checked))


FRAMES = "let f=document.createElement('iframe');f.src='/x?'+Math.random();document.documentElement.append(f)"
HOLDING = {
    "busy": "<script>for(;;);</script>",
    "popups": "<script>for(let n=0;n<50;n++)open('/start?'+n)</script>",
    "frames": f"<script>setInterval(()=>{{{FRAMES}}},1)</script>",
    "form": FORM.replace(RETURN, "javascript:for(;;);"),
    "workers": "<script>navigator.serviceWorker.register('/worker');new Worker('/worker')</script>",
}


@pytest.mark.parametrize("page", HOLDING.values(), ids=HOLDING)
def test_no_page_holds_the_browser(toy: Toy, page: str) -> None:
    """Whatever a page does, the check ends in time with a word about each way."""
    if CHROMIUM is None:
        pytest.skip("there is no Chromium on the PATH")
    pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    toy.page = page
    sender = HttpSender(default_settings())
    browser = opened(lambda url: sender.permits(url, trusted=True), seconds=1.0)
    checked = check(toy.url, lambda message: sender.send(message, None, trusted=True), browser)
    assert outcomes(checked).keys() == {"tab", "frame", "second", "return"}


def test_what_a_redirect_shows_is_not_told_where_it_must_not_lead(toy: Toy) -> None:
    """The browser follows a redirect without asking; what stands behind it stays untold."""
    if CHROMIUM is None:
        pytest.skip("there is no Chromium on the PATH")
    pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    sender = HttpSender(default_settings())
    browser = opened(lambda url: url.endswith("/start"))
    checked = check(toy.url, lambda message: sender.send(message, None, trusted=True), browser)
    assert outcomes(checked)["tab"] == "down"
    assert "Basket" not in str(checked.plain())
