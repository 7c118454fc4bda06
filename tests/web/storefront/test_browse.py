"""Looking around in the shop."""

import html
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from flask import Flask

from punchout.emulator import Emulator
from punchout.exchange.entries import Keep
from punchout.web.app import create_app
from punchout.web.storefront.visit import Visit


def _escaped(text: str) -> str:
    return html.escape(text).replace("&#x27;", "&#39;").replace("&quot;", "&#34;")


def _visit(app: Flask, shopper: Any) -> Visit:
    return Visit(shopper.session, shopper.space)


def test_every_product_of_the_catalogue_has_a_page_under_its_number(emulator: Emulator, shopper: Any) -> None:
    """Slashes, blanks, percent signs, scripts, dots and quotes in a number all lead to its own page, escaped once."""
    app = create_app(emulator)
    with app.test_request_context():
        pages = [
            (p, _visit(app, shopper).to_product(p.part_id, p.auxiliary_id)) for p in _visit(app, shopper).catalogue
        ]
    assert len(pages) >= 60
    for product, path in pages:
        page = shopper.client.get(path)
        assert page.status_code == 200, path
        assert f"<code>{_escaped(product.part_id)}</code>" in page.text
        assert f"<h1>{_escaped(product.name)}</h1>" in page.text


def test_a_product_number_is_decoded_once(shopper: Any) -> None:
    """`%2520` in the address is `%20` in the number, and not a blank."""
    assert shopper.get("product/a%20b%2Bc%2520d%3Fe%23f%26g").status_code == 200
    assert shopper.get("product/a%20b%2Bc%20d%3Fe%23f%26g").status_code == 404


def test_dots_go_by_id(shopper: Any) -> None:
    """A number that a browser would take for a folder is reached by `?id=`, and is never a file."""
    assert "Part called dot dot" in shopper.get("product/?id=..").text
    assert "root:" not in shopper.get("product/?id=../etc/passwd").text
    assert "Part with dots" in shopper.get("product/?id=../etc/passwd").text


def test_an_unknown_product_is_said_and_leads_back(shopper: Any) -> None:
    """A number that is not sold here gives 404, its text escaped, and a way on."""
    page = shopper.get("product/%3Cscript%3E")
    assert page.status_code == 404
    assert "&lt;script&gt;" in page.text
    assert "<script>" not in page.text
    assert f'href="{shopper.start}browse"' in page.text


def test_search_and_category_narrow_the_list(shopper: Any) -> None:
    """Every word must occur, a category holds its own, and a search in vain says what to do."""
    assert "Ballpoint pen, blue" in shopper.get("browse?q=pen+blue").text
    assert "Ballpoint pen, black" not in shopper.get("browse?q=pen+blue").text
    assert "Copy paper A4" in shopper.get("browse?category=Paper").text
    assert "Ballpoint" not in shopper.get("browse?category=Paper").text
    assert "Nothing here is called that" in shopper.get("browse?q=zzzz").text


def test_all_products_are_reached_by_pages(shopper: Any) -> None:
    """What does not fit on the first page stands on the next, and a page beyond the last is the last."""
    first, second = shopper.get("browse").text, shopper.get("browse?page=2").text
    assert 'rel="next"' in first
    assert 'rel="prev"' in second
    assert shopper.get("browse?page=999").text.count("<h2>") == second.count("<h2>")


def test_prices_keep_all_their_decimals(shopper: Any) -> None:
    """0 to 4 decimals are shown as they are, never rounded."""
    assert "€0.0875" in shopper.get("product/ERA-7").text
    assert "€0.325" in shopper.get("product/PCL-100?aux=EA").text
    assert "€89.00" in shopper.get("product/TNR-450A").text


def speaking(shopper: Any, language: str) -> Any:
    """Return a shopper whose session speaks a language."""
    held = shopper.space.store.recall("default", f"session:{shopper.token}")
    changed = replace(shopper.session, language=language).change(held)
    shopper.space.store.keep(Keep("default", changes=(changed,)))
    return shopper


def test_numbers_follow_the_language_of_the_buyer(enter: Callable[..., Any]) -> None:
    """A session in German shows the comma and the currency behind the amount, though its texts are English."""
    page = speaking(enter(), "de-DE").get("product/ERA-7")
    assert "0,0875\xa0€" in page.text
    assert '<html lang="en"' in page.text


def test_a_session_in_french_is_served_in_french(enter: Callable[..., Any]) -> None:
    """Texts and numbers speak the session's language, whatever the browser asks for and the operator chose."""
    shopper = speaking(enter(), "fr-CA")
    asked = {"Accept-Language": "en", "Cookie": "punchout-language=en"}
    page = shopper.client.get(shopper.start + "product/ERA-7", headers=asked)
    assert "0,0875\xa0€" in page.text
    assert '<html lang="fr"' in page.text
    assert ">Ajouter<" in page.text
    assert "Set-Cookie" not in page.headers


def test_variants_of_a_number_lead_to_each_other(shopper: Any) -> None:
    """The pencil in the box names the single one, each with its own auxiliary id."""
    page = shopper.get("product/PCL-100?aux=BX12").text
    assert "product/PCL-100?aux=EA" in page
    assert "Pencil HB, single" in page


def test_a_selected_item_is_where_the_shopper_lands(enter: Callable[..., Any]) -> None:
    """StartPage leads to the selected product once it is known, and into the shop where it is not."""
    item = "<SelectedItem><ItemID><SupplierPartID>{}</SupplierPartID></ItemID></SelectedItem>"
    known, unknown = enter(tail=item.format("MRK 12/BK")), enter(tail=item.format("NO-SUCH"))
    assert known.get().headers["Location"].endswith("/product/MRK%2012/BK")
    assert known.get("browse").status_code == 200
    assert unknown.get().status_code == 200


def test_start_page_may_be_posted_to(shopper: Any) -> None:
    """Some procurement systems open StartPage with a form."""
    assert shopper.post("").status_code == 200


def test_a_wrong_token_is_no_session(client: Any) -> None:
    """A token of nobody's gives 404 and says what to do, on every page and for every form."""
    for path in ("", "browse", "cart", "product/x"):
        page = client.get(f"/shop/nobody/{path}")
        assert page.status_code == 404
        assert "punch out again" in page.text
    assert client.post("/shop/nobody/return").status_code == 404


def test_a_token_of_another_space_is_no_session(shopper: Any, emulator: Emulator) -> None:
    """A token opens nothing under another space."""
    emulator.add_space("other")
    assert shopper.client.get("/t/other" + shopper.start).status_code == 404
    assert shopper.client.get("/t/nowhere" + shopper.start).status_code == 404


def test_an_expired_session_is_gone(shopper: Any, clock: Any) -> None:
    """After its time every page of the session is 410 and says when it ended."""
    clock.advance(timedelta(seconds=3601))
    for path in ("", "browse", "cart", "product/ERA-7"):
        page = shopper.get(path)
        assert page.status_code == 410
        assert "expired" in page.text
        assert "2026-03-02 13:00:00+00:00" in page.text


def test_the_shop_may_be_framed_and_sets_no_cookie(shopper: Any) -> None:
    """Any site may frame the shop, nothing depends on a cookie, and no script stands in the page."""
    page = shopper.get("browse")
    assert "Set-Cookie" not in page.headers
    assert "frame-ancestors *" in page.headers["Content-Security-Policy"]
    assert "script-src 'self'" in page.headers["Content-Security-Policy"]
    assert page.headers["Referrer-Policy"] == "same-origin"
    assert page.text.count("<script") == 1
    assert 'style="' not in page.text


def test_the_banner_stands_on_every_page(shopper: Any) -> None:
    """Nobody takes the test shop for a real one."""
    shopper.add("ERA-7", "10")
    pages = [shopper.get(path) for path in ("browse", "cart", "product/ERA-7", "product/none")]
    pages.append(shopper.post("return", how="return"))
    pages.append(shopper.get("browse"))
    assert all("Test shop: nothing is delivered" in page.text for page in pages)
