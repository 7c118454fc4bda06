"""Addresses that peers write for browsers."""

import pytest

from punchout.commerce.location import located


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("http://buyer.example.com/back?a=1", "http://buyer.example.com"),
        ("https://BUYER.example.com:443/", "https://buyer.example.com"),
        ("https://buyer.example.com:8443", "https://buyer.example.com:8443"),
        ("http://例え.jp/", "http://xn--r8jz45g.jp"),
        ("http://127.1/", "http://127.0.0.1"),
        ("http://0x7f000001:81/", "http://127.0.0.1:81"),
        ("http://[::1]:8488/x", "http://[::1]:8488"),
        ("http://[::ffff:127.0.0.1]/", "http://127.0.0.1"),
    ],
)
def test_an_address_is_read_as_browsers_read_it(url: str, origin: str) -> None:
    """Names are ASCII, numbers are dotted, and a scheme's own port is left out."""
    place = located(url)
    assert place
    assert place.origin == origin
    assert place.origin.isascii()


@pytest.mark.parametrize(
    "url",
    [
        "",
        "/back",
        "javascript:alert(1)",
        "http:///x",
        "http://a;b/",
        "http://a*b/",
        "http://h:99999/",
        "http://h:0/",
        "http://u@h/",
        "http://%6c/",
        "http://[::1/",
        "http://[fe80::1%25eth0]/",
        "http://h/\\x",
        "http://h/\n",
        "http://" + "a" * 64 + "/",
    ],
)
def test_what_no_browser_may_be_sent_to_has_no_location(url: str) -> None:
    """Other schemes, users, ports beyond the last, hosts that no policy could spell, control characters."""
    assert located(url) is None
