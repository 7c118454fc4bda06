"""Our buyer's pages."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from punchout.emulator import Space
from punchout.exchange.entries import Keep


def test_a_punch_out_is_started_and_shown(operator: Any, space: Space) -> None:
    """The form sends the setup and leads to the punch-out with both ways into the shop."""
    started = operator.post("/punchouts", connection="demo", operation="create", selected="ERA-7")
    page = operator.get(operator.exchange_of(started)).text
    found = space.punchouts()[0]
    assert found.state == "open"
    assert f'href="{found.start_url}" target="_blank" rel="noopener noreferrer"' in page
    assert f'href="/punchouts/{found.id}/frame"' in page


def test_what_cannot_be_started_is_said_in_the_form(operator: Any) -> None:
    """An unknown connection or user brings the form back with a sentence and what was written."""
    page = operator.post("/punchouts", connection="demo", operation="create", user="nobody@buyer.example.com")
    assert page.status_code == 422
    assert 'role="alert"' in page.text
    assert 'value="nobody@buyer.example.com"' in page.text
    assert operator.post("/punchouts", connection="none").status_code == 422


def test_why_a_shop_was_not_reached_is_said_in_the_language_of_the_page(operator: Any, space: Space) -> None:
    """The state holds the facts; what an older one holds in words alone is shown as it is."""
    operator.post("/punchouts", connection="demo", operation="create")
    found = replace(space.punchouts()[0], state="refused", said="in words", trouble="DELIVERY-REFUSED")
    held = space.store.recall("default", f"punchout:{found.id}")
    facts = (("host", "shop.example.com"), ("port", "81"), ("reason", "refusé"))
    space.store.keep(Keep("default", changes=(replace(found, facts=facts).change(held),)))
    french = {"Accept-Language": "fr"}
    page = operator.get(f"/punchouts/{found.id}", **french).text
    assert 'action="/connections/demo/test"' in page
    assert 'href="/punchouts?connection=demo"' in page
    assert "shop.example.com n’accepte pas de connexions sur le port 81" in page
    held = space.store.recall("default", f"punchout:{found.id}")
    space.store.keep(Keep("default", changes=(found.change(held),)))
    assert ">in words</p>" in operator.get(f"/punchouts/{found.id}", **french).text


def test_the_frame_may_show_that_shop_and_no_other(operator: Any, space: Space) -> None:
    """The policy of the page names the origin of the StartPage."""
    operator.post("/punchouts", connection="demo", operation="create")
    found = space.punchouts()[0]
    page = operator.get(f"/punchouts/{found.id}/frame")
    assert f'<iframe class="shop-frame" src="{found.start_url}"' in page.text
    assert "frame-src 'self' http://localhost" in page.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("url", "source"),
    [("http://例え.jp/", "http://xn--r8jz45g.jp"), ("http://[::1]/", "http:"), ("http://a;b/", "")],
)
def test_the_frame_of_an_odd_start_page_is_a_page(operator: Any, space: Space, url: str, source: str) -> None:
    """A host in another script or in numbers is spelled as policies can; what cannot be framed opens nothing."""
    operator.post("/punchouts", connection="demo", operation="create")
    found = space.punchouts()[0]
    held = space.store.recall("default", f"punchout:{found.id}")
    space.store.keep(Keep("default", changes=(replace(found, start_url=url).change(held),)))
    page = operator.get(f"/punchouts/{found.id}/frame")
    assert page.status_code == 200
    policy = page.headers["Content-Security-Policy"]
    assert policy.isascii()
    assert f"frame-src 'self' {source};" in policy + ";" if source else "frame-src" not in policy


def test_a_cart_that_came_back_is_shown_and_ordered(operator: Any, space: Space, purchase: Callable[..., str]) -> None:
    """The lines stand in a table, a button orders them, and the order is then listed."""
    id = purchase()
    page = operator.get(f"/punchouts/{id}").text
    assert "<code>ERA-7</code>" in page
    assert "Order what came back" in page
    operator.exchange_of(operator.post(f"/punchouts/{id}/order"))
    page = operator.get(f"/punchouts/{id}").text
    assert "✓ ordered" in page
    assert space.punchout(id).orders[0] in page
    assert '<input type="hidden" name="again" value="yes">' in page


def test_a_second_order_is_placed_where_it_is_meant(operator: Any, space: Space, purchase: Callable[..., str]) -> None:
    """The button pressed twice orders once; the button to order again says so in its form."""
    id = purchase()
    operator.post(f"/punchouts/{id}/order")
    twice = operator.post(f"/punchouts/{id}/order")
    assert twice.status_code == 409
    assert f"is ordered already: {space.punchout(id).orders[0]}" in twice.text
    operator.post(f"/punchouts/{id}/order", again="yes")
    assert len(space.punchout(id).orders) == 2


def test_a_cart_is_reopened_from_its_page(operator: Any, space: Space, purchase: Callable[..., str]) -> None:
    """Edit and inspect lead to the form with the cart chosen."""
    id = purchase()
    assert f"operation=edit&amp;cart_of={id}" in operator.get(f"/punchouts/{id}").text
    page = operator.get(f"/punchouts?operation=edit&cart_of={id}").text
    assert f'<option value="{id}" selected>' in page
    assert '<option value="edit" selected>' in page
    operator.exchange_of(operator.post("/punchouts", connection="demo", operation="edit", cart_of=id))
    assert space.punchouts()[0].operation.value == "edit"


def test_nothing_can_be_ordered_before_a_cart_is_back(operator: Any, space: Space) -> None:
    """The page says why, and nothing is sent."""
    operator.post("/punchouts", connection="demo", operation="create")
    answer = operator.post(f"/punchouts/{space.punchouts()[0].id}/order")
    assert answer.status_code == 409
    assert 'role="alert"' in answer.text


def test_the_short_address_leads_to_the_page(operator: Any) -> None:
    """`/buyer` is what the terminal prints."""
    assert operator.get("/buyer").headers["Location"] == "/punchouts"
    assert operator.get("/punchouts/nobody").status_code == 404


def test_a_start_page_is_looked_at_from_its_page(
    operator: Any, space: Space, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The button shows what was found; on a machine without a browser it says so and tells what the headers say."""
    monkeypatch.setenv("PATH", str(tmp_path))
    operator.post("/punchouts", connection="demo", operation="create")
    id = space.punchouts()[0].id
    assert f'action="/punchouts/{id}/browser"' in operator.get(f"/punchouts/{id}").text
    page = operator.post(f"/punchouts/{id}/browser").text
    assert "BROWSER-ABSENT" in page
    assert '<th scope="row">frame of another site</th>' in page
    assert operator.post("/punchouts/nobody/browser").status_code == 404


def test_a_punch_out_without_a_start_page_cannot_be_looked_at(operator: Any, space: Space) -> None:
    """Where the supplier refused there is nothing to open, and the page says so."""
    space.arm(["setup:cxml=500"])
    operator.post("/punchouts", connection="demo", operation="create")
    answer = operator.post(f"/punchouts/{space.punchouts()[0].id}/browser")
    assert answer.status_code == 422
    assert "has no start page" in answer.text
