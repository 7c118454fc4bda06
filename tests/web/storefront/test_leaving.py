"""The ways back from the shop."""

import base64
import html
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from punchout.emulator import Emulator
from punchout.errors import LocalError
from punchout.exchange.entries import Keep
from punchout.settings.values import default_settings
from punchout.web.storefront.leaving import target_of


def _form(page: str) -> tuple[str, str, str]:
    """Return target, field and value of the form that carries a cart."""
    action = re.search(r'<form method="post" action="([^"]+)" accept-charset="utf-8" data-autosubmit>', page)
    field = re.search(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', page)
    assert action
    assert field
    return html.unescape(action[1]), field[1], html.unescape(field[2])


def _message(page: str) -> str:
    return base64.b64decode(_form(page)[2]).decode()


def test_the_cart_goes_to_the_buyer_in_a_form_that_posts_itself(shopper: Any) -> None:
    """The page posts to BrowserFormPost and nowhere else, has a button, names the target, and no inline script."""
    shopper.add("ERA-7", "10")
    page = shopper.post("return", how="return")
    assert page.status_code == 200
    assert _form(page.text)[:2] == ("http://127.0.0.1:9/back", "cXML-base64")
    assert "<SupplierPartID>ERA-7</SupplierPartID>" in _message(page.text)
    assert "Continue to 127.0.0.1:9" in page.text
    assert "form-action 'self' http://127.0.0.1:9 http: https:;" in page.headers["Content-Security-Policy"]
    assert page.headers["Cache-Control"] == "no-store"
    assert "SharedSecret" not in _message(page.text)
    assert page.text.count("<script") == 1
    assert "></script>" in page.text


def test_cancel_and_an_empty_return_are_two_things(enter: Callable[..., Any]) -> None:
    """Cancel says Status 204, an empty return is a cart without lines and without a Status."""
    cancelled, emptied = enter(cookie="a"), enter(cookie="b")
    for shopper in (cancelled, emptied):
        shopper.add("ERA-7", "10")
    cancel, empty = (_message(s.post("return", how=how).text) for s, how in ((cancelled, "cancel"), (emptied, "empty")))
    assert '<Status code="204"' in cancel
    assert "ItemIn" not in cancel + empty
    assert "<Status" not in empty
    assert cancelled.session.state == "cancelled"
    assert emptied.session.state == "returned"


def test_a_session_that_was_returned_is_over_and_offers_the_same_cart_again(shopper: Any) -> None:
    """Every page says so with 410; the same message, and no other, can be posted once more."""
    shopper.add("ERA-7", "10")
    sent = _form(shopper.post("return", how="return").text)
    over = shopper.get("cart")
    assert over.status_code == 410
    assert "The cart was returned" in over.text
    assert _form(shopper.post("again").text) == sent
    assert shopper.post("return", how="return").status_code == 410
    assert shopper.add("ERA-7", "10").status_code == 410


def test_nothing_is_sent_again_where_nothing_was_sent(shopper: Any, clock: Any) -> None:
    """An expired session, whose cart never left, offers nothing and sends nothing."""
    shopper.add("ERA-7", "10")
    clock.advance(timedelta(seconds=3601))
    assert "Send the same cart again" not in shopper.get("cart").text
    assert shopper.post("again").status_code == 410


def test_an_open_session_shows_its_cart_where_it_is_asked_to_send_it_again(shopper: Any) -> None:
    """Nothing was handed over that could be sent once more."""
    shopper.add("ERA-7", "10")
    answer = shopper.post("again")
    assert (answer.status_code, answer.headers["Location"].endswith("/cart")) == (303, True)


def test_a_journal_that_forgot_the_cart_offers_nothing(shopper: Any) -> None:
    """Without the message in the journal there is nothing that could be sent unchanged."""
    shopper.add("ERA-7", "10")
    shopper.post("return", how="return")
    shopper.space.reset("journal")
    assert "Send the same cart again" not in shopper.get("cart").text


def test_a_quote_is_pending_until_it_is_made_final(enter: Callable[..., Any]) -> None:
    """Source returns a pending quote; its page stays, and a button sends the same cart as final."""
    shopper = enter("source")
    shopper.add("ERA-7", "10")
    assert "Return as pending quote" in shopper.get("cart").text
    assert 'quoteStatus="pending"' in _message(shopper.post("return", how="return").text)
    waiting = shopper.get()
    assert waiting.status_code == 200
    assert "Make the quote final" in waiting.text
    final = _message(shopper.post("return", how="finalise").text)
    # Final is what the guide takes a cart for that says nothing.
    assert "pending" not in final
    assert "ERA-7" in final
    assert shopper.get().status_code == 410
    assert shopper.post("return", how="finalise").status_code == 410


@pytest.mark.parametrize("field", ["cXML-urlencoded", "cxml-urlencoded", "CXML-urlencoded"])
def test_the_urlencoded_field_holds_ascii(enter: Callable[..., Any], emulator: Emulator, field: str) -> None:
    """The field has the letter case that the connection wants, its document ASCII with references, also when again."""
    link = default_settings().connections[0]
    emulator.space().configure(replace(default_settings(), connections=(replace(link, return_field=field),)))
    shopper = enter()
    shopper.add("KB-JP", "1")
    first = _form(shopper.post("return", how="return").text)
    assert first[1] == field
    assert first[2].isascii()
    assert "&#26085;" in first[2]
    assert _form(shopper.post("again").text) == first


@pytest.mark.parametrize(
    "url",
    [
        "",
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://h/",
        "http://u:p@h/",
        "http:///x",
        "//h/x",
        "http://h;x/",
        "http://h:x/",
        "http://h:99999/",
        "http://a\\b/",
    ],
)
def test_a_cart_is_posted_to_plain_web_addresses_only(app: Flask, url: str) -> None:
    """Scripts, other schemes, passwords and what could break out of the policy are no targets."""
    with app.test_request_context("/shop/x/"), pytest.raises(LocalError):
        target_of(url)


def test_a_target_is_named_by_host_and_port(app: Flask) -> None:
    """The shopper reads where the browser goes."""
    with app.test_request_context("/shop/x/"):
        assert target_of("https://buy.example.com:8443/a?b=c") == "buy.example.com:8443"
        assert target_of("http://127.0.0.1/") == "127.0.0.1"
        assert target_of("http://例え.jp/") == "例え.jp"


@pytest.mark.parametrize(
    "origin",
    [
        "http://shop.test:8488",
        "https://SHOP.test.:8488",
        "http://localhost:8488",
        "http://x.localhost:8488",
        "http://127.0.0.1:8488",
        "http://127.1:8488",
        "http://2130706433:8488",
        "http://[::1]:8488",
        "http://[::ffff:127.0.0.1]:8488",
        "http://0.0.0.0:8488",
        "http://１２７.0.0.1:8488",
    ],
)
def test_a_cart_comes_to_no_address_of_ours_but_a_return_address(app: Flask, emulator: Emulator, origin: str) -> None:
    """However a peer spells our own origin, the browser posts nothing there but a cart to a BrowserFormPost of ours."""
    emulator.ports.add(8488)
    with app.test_request_context("/shop/x/", base_url="http://shop.test:8488"):
        for path in (
            "/_punchout/v1/reset?what=all",
            "/buyer",
            "/buyer/return/../../_punchout/v1/reset",
            "/t/a/shop/b/",
        ):
            with pytest.raises(LocalError):
                target_of(origin + path)
        target_of(f"{origin}/buyer/return/tok-en_1")
        target_of(f"{origin}/t/space-1/buyer/return/token")


def test_the_public_url_is_ours_with_its_prefix(emulator: Emulator, app: Flask) -> None:
    """Below the public URL only a BrowserFormPost takes carts."""
    emulator.public_url = "https://punch.example.com/a"
    with app.test_request_context("/shop/x/"):
        target_of("https://punch.example.com/a/buyer/return/token")
        with pytest.raises(LocalError):
            target_of("https://punch.example.com/a/_punchout/v1/reset")


def test_a_setup_that_returns_to_our_control_api_gets_no_form(enter: Callable[..., Any]) -> None:
    """The page names the address and posts nothing; the session stays open."""
    shopper = enter()
    shopper.add("ERA-7", "10")
    held = shopper.space.store.recall("default", f"session:{shopper.token}")
    own = replace(shopper.session, return_url="http://localhost/_punchout/v1/reset?what=all")
    shopper.space.store.keep(Keep("default", changes=(own.change(held),)))
    page = shopper.post("return", how="return")
    assert page.status_code == 422
    assert "data-autosubmit" not in page.text
    assert shopper.session.state == "open"


def test_a_return_address_that_is_no_web_address_keeps_the_session_open(enter: Callable[..., Any]) -> None:
    """The page says what is wrong with BrowserFormPost, and nothing was handed over."""
    shopper = enter()
    shopper.add("ERA-7", "10")
    held = shopper.space.store.recall("default", f"session:{shopper.token}")
    spoilt = replace(shopper.session, return_url="javascript:alert(1)")
    shopper.space.store.keep(Keep("default", changes=(spoilt.change(held),)))
    page = shopper.post("return", how="return")
    assert page.status_code == 422
    assert "javascript:alert(1)" in page.text
    assert 'action="javascript' not in page.text
    assert shopper.session.state == "open"


def test_an_unknown_way_back_is_refused(shopper: Any) -> None:
    """Making final what is no quote is said, and the session stays open."""
    page = shopper.post("return", how="finalise")
    assert page.status_code == 409
    assert "no pending quote" in page.text
    assert shopper.session.state == "open"
