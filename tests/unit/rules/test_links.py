"""Addresses of the web."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from punchout.rules.links import Flaw, flaw


@pytest.mark.parametrize(
    "url",
    [
        "https://shop.example.com/start?session=1",
        "http://localhost:8080/cart",
        "http://shop.example.test/",
        "http://ERP.Internal/return",
        "mailto:joe@buyer.example.com",
        "cid:drawing.1@buyer.example.com",
    ],
)
def test_nothing_is_wrong(url: str) -> None:
    """Whole addresses are right, and plain http inside of one's own house."""
    assert flaw(url, opened=True) is None


@pytest.mark.parametrize(
    ("url", "how"),
    [
        ("/start", "relative"),
        ("www.example.com", "relative"),
        ("www.example.com/a b", "relative"),
        ("cid:", "content id"),
        ("CID:a b@c", "content id"),
        ("cid:a b@c", "content id"),
        ("https://shop.example.com/\nstart", "blank"),
        ("HTTP://shop.example.com/", "open"),
    ],
)
def test_what_is_wrong(url: str, how: str) -> None:
    """One thing is told: an id of no attachment, a blank, no scheme, or a way that is open to all."""
    assert flaw(url, opened=True) == (how, url)


def test_open_ways_are_for_what_is_not_opened() -> None:
    """Plain http is nothing wrong where nothing is entrusted to it."""
    assert flaw("http://shop.example.com/", opened=False) is None


def test_a_blank_is_shown_with_what_is_around_it() -> None:
    """Of a long address the part around its blank is shown."""
    wrong = flaw(f"https://example.com/{'a' * 90} {'b' * 90}", opened=False)
    assert wrong == Flaw("blank", f"{'a' * 25} {'b' * 25}")


@given(st.text())
def test_any_text(url: str) -> None:
    """Whatever is written, it is judged."""
    wrong = flaw(url, opened=True)
    assert wrong is None or wrong.seen in url
