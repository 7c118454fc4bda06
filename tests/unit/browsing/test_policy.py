"""Headers as browsers read them: frames, forms and cookies, each finding with the header to change."""

import pytest

from punchout.browsing.policy import Hop, origin_of, read_policy
from punchout.messages import sentence

URL = "https://shop.example.com/start"
CSP = "Content-Security-Policy"


def rules(*headers: tuple[str, str], url: str = URL, posts_to: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """Return code and severity of what is said of one page with these headers."""
    found = read_policy([Hop(url, 200, headers)], posts_to)
    assert all(sentence(finding).hint for finding in found)
    return [(finding.rule.removeprefix("BROWSER-"), finding.severity.value) for finding in found]


@pytest.mark.parametrize(
    ("headers", "said"),
    [
        ([], []),
        ([("X-Frame-Options", "DENY")], [("XFO", "error")]),
        ([("x-frame-options", "sameorigin")], [("XFO", "error")]),
        ([("X-Frame-Options", "ALLOW-FROM https://buyer.example.com")], [("XFO-ODD", "advisory")]),
        ([("X-Frame-Options", "DENY"), (CSP, "frame-ancestors *")], []),
        ([(CSP, "default-src 'self'; frame-ancestors 'none'")], [("ANCESTORS", "error")]),
        ([(CSP, "Frame-Ancestors 'SELF'")], [("ANCESTORS", "error")]),
        ([(CSP, "frame-ancestors")], [("ANCESTORS", "error")]),
        ([(CSP, "frame-ancestors *, frame-ancestors 'none'")], [("ANCESTORS", "error")]),
        ([(CSP, "frame-ancestors https://*.buyer.example.com")], [("ANCESTORS-SOME", "advisory")]),
        ([(CSP, "default-src 'none'")], []),
    ],
)
def test_who_may_frame_a_page(headers: list[tuple[str, str]], said: list[tuple[str, str]]) -> None:
    """Frame-ancestors decides, and the older header only where that is missing."""
    assert rules(*headers) == said


@pytest.mark.parametrize(
    ("cookie", "said"),
    [
        ("sid=1", [("SAMESITE", "advisory")]),
        ("sid=1; Path=/; SameSite=Lax; Secure", [("SAMESITE", "advisory")]),
        ("sid=1; SameSite=None", [("INSECURE", "error")]),
        ("sid=1; samesite=none; secure", [("PARTITIONED", "advisory")]),
        ("sid=1; SameSite=None; Secure; Partitioned", []),
    ],
)
def test_which_cookies_come_back(cookie: str, said: list[tuple[str, str]]) -> None:
    """Only a cookie that is SameSite=None, Secure and Partitioned comes back from every frame."""
    assert rules(("Set-Cookie", cookie)) == said


def test_a_cookie_is_told_once_and_as_it_was_set_last() -> None:
    """A cookie of an earlier redirect counts too, and one that is set again counts as it is then."""
    first = Hop(URL, 302, (("Set-Cookie", "a=1"), ("Set-Cookie", "b=1"), ("Location", "/shop")))
    last = Hop(f"{URL}/shop", 200, (("Set-Cookie", "a=2; SameSite=None; Secure; Partitioned"),))
    assert [finding.facts["name"] for finding in read_policy([first, last])] == ["b"]


@pytest.mark.parametrize(
    ("source", "target", "passes"),
    [
        ("*", "https://buyer.example.com/return", True),
        ("*", "ftp://buyer.example.com/return", False),
        ("'self'", "https://buyer.example.com/return", False),
        ("'self'", "https://shop.example.com:443/return", True),
        ("'none'", "https://shop.example.com/return", False),
        ("https:", "https://buyer.example.com/return", True),
        ("https:", "http://buyer.example.com/return", False),
        ("buyer.example.com", "https://buyer.example.com/return", True),
        ("https://buyer.example.com", "https://buyer.example.com:8443/return", False),
        ("https://buyer.example.com:8443", "https://buyer.example.com:8443/return", True),
        ("https://buyer.example.com:*", "https://buyer.example.com:8443/return", True),
        ("https://*.example.com", "https://buyer.example.com/return", True),
        ("https://*.example.com", "https://example.com/return", False),
        ("http://buyer.example.com", "https://buyer.example.com/return", True),
        ("https://buyer.example.com:odd", "https://buyer.example.com/return", False),
    ],
)
def test_where_a_form_may_go(source: str, target: str, passes: bool) -> None:
    """A source of form-action is matched by scheme, host and port, as browsers do."""
    said = rules((CSP, f"form-action {source}"), posts_to=(target,))
    assert said == ([] if passes else [("FORM-ACTION", "error")])


def test_a_page_without_a_cart_may_say_what_it_likes_of_forms() -> None:
    """The policy of a page counts for the forms on it alone."""
    assert rules((CSP, "form-action 'none'")) == []


def test_a_shop_in_the_clear_is_told() -> None:
    """Plain http is advised against, but on this machine itself."""
    assert rules(url="http://shop.example.com/") == [("PLAIN", "advisory")]
    assert rules(url="http://localhost:3000/") == []


def test_a_redirect_leads_on() -> None:
    """A relative target counts from the page that names it, at the statuses that browsers follow and at no other."""
    assert Hop(URL, 302, (("location", "../shop?x=1"),)).onward == "https://shop.example.com/shop?x=1"
    statuses = (200, 201, 300, 301, 302, 303, 304, 307, 308, 400)
    assert [one for one in statuses if Hop(URL, one, (("Location", "/shop"),)).onward] == [301, 302, 303, 307, 308]


def test_origins_are_compared_as_browsers_do() -> None:
    """The scheme's own port is not named, and addresses of IPv6 keep their brackets."""
    assert origin_of("https://Shop.Example.com:443/x") == "https://shop.example.com"
    assert origin_of("http://[::1]:8080/x") == "http://[::1]:8080"
