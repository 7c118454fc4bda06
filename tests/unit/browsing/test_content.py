"""What an HTML page asks for, and the forms in it that carry a cart."""

import pytest

from punchout.browsing.content import Content
from punchout.browsing.policy import Hop, origin_of


def content(body: str, url: str = "https://shop.example.com/start") -> Content:
    """Read one page."""
    return Content(Hop(url, 200, (), body.encode()))


@pytest.mark.parametrize(
    ("body", "severities"),
    [
        ('<script src="http://cdn.example.com/x.js"></script>', ["error"]),
        ('<IMG SRC=" http://cdn.example.com/x.png">', ["advisory"]),
        ('<link rel="stylesheet" href="http://cdn.example.com/x.css">', ["error"]),
        ('<link rel="canonical" href="http://shop.example.com/">', []),
        ('<a href="http://shop.example.com/">home</a>', []),
        ('<form action="http://shop.example.com/">', ["error"]),
        ('<script src="//cdn.example.com/x.js"></script><img src="/x.png">', []),
        ('<img src="http://a.example.com/1"><img src="http://a.example.com/1">', ["advisory"]),
    ],
)
def test_what_is_asked_for_in_the_clear(body: str, severities: list[str]) -> None:
    """Scripts, frames, styles and forms in the clear are errors, pictures advice, links nothing."""
    found = list(content(body).findings())
    assert [finding.severity.value for finding in found] == severities
    assert list(content(body, "http://shop.example.com/").findings()) == []


def test_forms_with_a_cart_are_found() -> None:
    """A form with a field of a cart is found in any letter case, with its address made whole."""
    body = (
        '<form><input name=q></form><form action="/back?x=1" method=post><input type=hidden NAME="cXML-Base64"></form>'
    )
    assert content(body).carts == ("https://shop.example.com/back?x=1",)
    assert content('<form action="/x"><input name="cxml"></form>').carts == ()


def test_any_bytes_are_a_page() -> None:
    """What is no HTML, or broken off, asks for nothing and fails nothing."""
    for body in (b"", b"\xff\xfe\x00<", b"<form <input <![CDATA[", b"<script src='http://"):
        assert Content(Hop("https://shop.example.com/", 200, (), body)).carts == ()


def test_addresses_that_nobody_can_read_lead_nowhere() -> None:
    """A form or a redirect to an address that is none is passed over, and never an error of ours."""
    for odd in ("http://[", "//[", "http://a:99999999/", "http://a\u2100b/", "javascript:for(;;);"):
        form = f'<form action="{odd}"><input name="cxml-base64"></form>'
        page = Hop("https://shop.example.com/", 302, (("Location", odd),), form.encode())
        assert Content(page).carts == ()
        assert page.onward is None or not origin_of(page.onward)
