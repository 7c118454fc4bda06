"""The check joined: what headers and a browser saw becomes ways and findings; the browser here is played."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from punchout.browsing.check import check, follow
from punchout.browsing.chromium import NoBrowser, opened
from punchout.browsing.outcome import Checked
from punchout.browsing.views import Looked, View
from punchout.errors import DeliveryError
from punchout.wire.message import Inbound, Outbound

URL = "https://shop.example.com/start"
SHOP, LOGIN = View(URL, 200, "Shop"), View(f"{URL}/login", 401, "Log in")


class Played:
    """A browser that saw what it is told to have seen."""

    name = "Played 1"

    def __init__(self, alone: Looked, after: Looked, framed: Looked) -> None:
        self._alone, self._after, self._framed = alone, after, framed

    def in_a_tab(self, url: str, second: str) -> tuple[Looked, Looked]:
        """Return what was seen in the tab."""
        return self._alone, self._after

    def in_a_frame(self, url: str) -> Looked:
        """Return what was seen in the frame."""
        return self._framed


def fetch(message: Outbound) -> Inbound:
    """Answer every address with an empty page."""
    return Inbound(b"", (), status=200)


def checked(alone: Looked, after: Looked | None = None, framed: Looked | None = None) -> Checked:
    """Check a page that looks the same in every way but in those that are given."""

    @contextmanager
    def browser() -> Iterator[Any]:
        yield Played(alone, after or Looked(SHOP, SHOP), framed or Looked(SHOP, SHOP))

    return check(URL, fetch, browser())


@pytest.mark.parametrize(
    ("looked", "outcomes", "rules"),
    [
        ({"alone": Looked(SHOP, SHOP)}, ["kept", "kept", "kept", "none"], []),
        ({"alone": Looked(SHOP, SHOP, posted="")}, ["kept", "kept", "kept", "kept"], []),
        ({"alone": Looked(trouble="no")}, ["down", "unseen", "unseen", "none"], ["BROWSER-DOWN"]),
        (
            {"alone": Looked(SHOP, SHOP), "framed": Looked(trouble="refused")},
            ["kept", "blocked", "kept", "none"],
            ["BROWSER-BLOCKED"],
        ),
        (
            {"alone": Looked(SHOP, SHOP), "framed": Looked(SHOP, LOGIN)},
            ["kept", "lost", "kept", "none"],
            ["BROWSER-LOST"],
        ),
        ({"alone": Looked(SHOP, LOGIN), "framed": Looked(SHOP, LOGIN), "after": Looked(SHOP, LOGIN)}, None, []),
        (
            {"alone": Looked(SHOP, SHOP), "after": Looked(SHOP, LOGIN)},
            ["kept", "kept", "lost", "none"],
            ["BROWSER-OVERWRITTEN"],
        ),
        (
            {"alone": Looked(SHOP, SHOP), "after": Looked(SHOP, SHOP, cookies={"sid": ""})},
            ["kept", "kept", "lost", "none"],
            ["BROWSER-OVERWRITTEN"],
        ),
        (
            {"alone": Looked(SHOP, SHOP), "framed": Looked(SHOP, SHOP, posted="form-action")},
            ["kept", "kept", "kept", "lost"],
            ["BROWSER-RETURN"],
        ),
    ],
)
def test_what_was_seen_is_told(looked: dict[str, Looked], outcomes: list[str] | None, rules: list[str]) -> None:
    """Each way has its outcome, and what is wrong its finding; a page that is never found again blames no frame."""
    found = checked(**looked)
    assert outcomes is None or [way.outcome for way in found.ways] == outcomes
    assert [finding.rule for finding in found.findings] == rules
    assert found.browser == "Played 1"
    assert found.plain()["ok"] == found.sound


def test_a_changed_cookie_alone_is_advice() -> None:
    """Where the first session is still found, a cookie that changed is no proof of its loss."""
    assert checked(Looked(SHOP, SHOP), Looked(SHOP, SHOP, cookies={"sid": ""})).sound
    assert not checked(Looked(SHOP, SHOP), Looked(SHOP, LOGIN)).sound


def test_without_a_browser_the_headers_are_looked_at() -> None:
    """Where there is no browser it is said so, and what headers tell is told all the same."""

    def denying(message: Outbound) -> Inbound:
        return Inbound(b"", (("X-Frame-Options", "DENY"),), status=500)

    found = check(URL, denying, opened(lambda url: True, program="nonesuch-browser"))
    assert found.browser is None
    assert {way.outcome for way in found.ways} == {"unseen"}
    assert [finding.rule for finding in found.findings] == ["BROWSER-XFO", "BROWSER-STATUS", "BROWSER-ABSENT"]


def test_a_page_that_does_not_answer_is_down() -> None:
    """Why it did not answer is said in the words of the delivery."""

    def refusing(message: Outbound) -> Inbound:
        raise DeliveryError("refused", {"host": "shop.example.com", "port": "443", "reason": "connection refused"})

    found = check(URL, refusing, opened(lambda url: True))
    assert [(way.name, way.outcome) for way in found.ways] == [("tab", "down")]
    assert "shop.example.com does not take connections on port 443" in found.findings[0].facts["reason"]


def test_redirects_are_followed_with_their_cookies() -> None:
    """A cookie goes along to the same origin and to no other one, and ten redirects are enough."""
    asked: list[tuple[str, str]] = []

    def hopping(message: Outbound) -> Inbound:
        asked.append((message.url, dict(message.headers).get("Cookie", "")))
        target = {0: "/two", 1: "https://other.example.com/"}.get(len(asked) - 1, "/again")
        return Inbound(b"", (("Set-Cookie", "sid=7; Path=/"), ("Location", target)), status=302)

    hops = follow(URL, hopping)
    assert asked[:3] == [
        (URL, ""),
        ("https://shop.example.com/two", "sid=7"),
        ("https://other.example.com/", ""),
    ]
    assert len(hops) == 10


def test_a_view_shows_no_token() -> None:
    """A long segment of an address is cut, since it may be the key to a session."""
    assert (
        str(View("https://shop.example.com/s/0123456789abcdef01234/x", 200, "Shop"))
        == 'HTTP 200 "Shop" at /s/012345…/x'
    )
    assert str(View("https://shop.example.com", 404)) == "HTTP 404 at /"


def test_a_program_that_is_none_is_no_browser() -> None:
    """A browser that was named and is not there is said by name."""
    with pytest.raises(NoBrowser, match="nonesuch-browser"), opened(lambda url: True, program="nonesuch-browser"):
        pass
