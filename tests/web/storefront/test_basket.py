"""The cart of the shop."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from punchout.emulator import Emulator
from punchout.errors import LocalError
from punchout.web.app import create_app
from punchout.web.storefront.basket import quantity_of

ITEM_OUT = """<ItemOut quantity="{quantity}"><ItemID><SupplierPartID>{part}</SupplierPartID>{auxiliary}</ItemID>
<ItemDetail><UnitPrice><Money currency="EUR">0.35</Money></UnitPrice><Description xml:lang="en">{words}</Description>
<UnitOfMeasure>EA</UnitOfMeasure><Classification domain="UNSPSC">44121704</Classification></ItemDetail></ItemOut>"""


@pytest.fixture
def old_cart() -> str:
    """An earlier cart with one product that we sell and one that we do not."""
    lines = (ITEM_OUT.format(quantity=20, part=part, auxiliary="", words="Old words") for part in ("ERA-7", "GONE-1"))
    return "".join(lines)


def test_a_product_goes_into_the_cart_and_again(shopper: Any) -> None:
    """Adding leads to the cart, and adding once more makes it more of the same line."""
    assert shopper.add("ERA-7", "10").headers["Location"].startswith(f"{shopper.start}cart")
    shopper.add("ERA-7", "20")
    assert [line.quantity.value for line in shopper.session.lines] == [30]
    page = shopper.get("cart?added=Eraser").text
    assert "Eraser is in the cart" in page
    assert "€2.625" in page


@pytest.mark.parametrize(("wrote", "said"), [("7", "steps of 10"), ("x", "no quantity"), ("0", "above zero"), ("", "")])
def test_a_quantity_that_does_not_fit_is_said_beside_its_field(shopper: Any, wrote: str, said: str) -> None:
    """The product's page comes back with 422, what was written, and the sentence tied to the field."""
    page = shopper.add("ERA-7", wrote)
    assert page.status_code == 422
    assert said in page.text
    assert f'value="{wrote}"' in page.text
    assert 'aria-invalid="true"' in page.text
    assert 'aria-describedby="step problem"' in page.text
    assert 'id="problem"' in page.text
    assert not shopper.session.lines


@pytest.mark.parametrize(
    ("wrote", "number"), [("2", "2"), (" 2.5 ", "2.5"), ("2,5", "2.5"), (".5", "0.5"), ("1000", "1000")]
)
def test_a_quantity_is_read_with_point_or_comma(wrote: str, number: str) -> None:
    """Both signs are decimal points."""
    assert quantity_of(wrote) == Decimal(number)


@pytest.mark.parametrize("wrote", ["", "-1", "1e3", "NaN", "1,000", "1.2.3", "٣", "1 000", "9" * 30, "0x1"])
def test_what_is_no_plain_quantity_is_refused(emulator: Emulator, wrote: str) -> None:
    """Neither signs nor exponents nor what could be a thousand or a fraction."""
    with create_app(emulator).test_request_context("/"), pytest.raises(LocalError, match="no quantity"):
        quantity_of(wrote)


def test_all_quantities_change_at_once(shopper: Any) -> None:
    """Fractions count, zero takes a line out, and the others keep their places."""
    shopper.add("ERA-7", "10")
    shopper.add("CLN-GP", "0.5")
    shopper.add("PEN-2001", "10")
    form = {
        "part0": "ERA-7",
        "quantity0": "0",
        "part1": "CLN-GP",
        "quantity1": "2,5",
        "part2": "PEN-2001",
        "quantity2": "20",
    }
    assert shopper.post("cart/change", **form).status_code == 303
    assert [(line.item.part_id, line.quantity.value) for line in shopper.session.lines] == [
        ("CLN-GP", Decimal("2.5")),
        ("PEN-2001", 20),
    ]


def test_a_wrong_quantity_stands_beside_its_line_also_when_lines_moved(shopper: Any) -> None:
    """What fits is changed, what does not comes back in its own row with its sentence."""
    shopper.add("ERA-7", "10")
    shopper.add("CLN-GP", "0.5")
    page = shopper.post("cart/change", part0="ERA-7", quantity0="0", part1="CLN-GP", quantity1="0.3")
    assert page.status_code == 422
    assert "CLN-GP is sold in steps of 0.5, not 0.3" in page.text
    assert 'aria-describedby="problem0"' in page.text
    assert (
        'name="quantity0" inputmode="decimal" autocomplete="off"\n            maxlength="20" value="0.3"' in page.text
    )
    assert [line.item.part_id for line in shopper.session.lines] == ["CLN-GP"]


def test_a_line_is_removed(shopper: Any) -> None:
    """Remove takes out the line whose button it is, whatever the fields say."""
    shopper.add("ERA-7", "10")
    shopper.add("PEN-2001", "10")
    shopper.post("cart/change", remove="0", part0="ERA-7", quantity0="30", part1="PEN-2001", quantity1="70")
    assert [(line.item.part_id, line.quantity.value) for line in shopper.session.lines] == [("PEN-2001", 10)]


def test_a_cart_that_changed_in_another_window_is_not_changed_blindly(shopper: Any) -> None:
    """A field that is about another product than the line now in its place changes nothing."""
    shopper.add("ERA-7", "10")
    page = shopper.post("cart/change", part0="PEN-2001", quantity0="20")
    assert page.status_code == 422
    assert "another window" in page.text
    assert shopper.post("cart/change", remove="9").status_code == 422


def test_edit_shows_the_old_lines_and_marks_what_we_do_not_sell(enter: Callable[..., Any], old_cart: str) -> None:
    """The earlier cart is there to change, an unknown item is kept and marked."""
    shopper = enter("edit", tail=old_cart)
    assert shopper.get().headers["Location"].endswith("/cart")
    page = shopper.get("cart").text
    assert "GONE-1" in page
    assert page.count("Not in our catalogue") == 1
    assert "replaces its lines" in page
    assert len(shopper.session.lines) == 2


def test_words_of_strangers_are_shown_as_text(enter: Callable[..., Any]) -> None:
    """Markup in a description that came with an earlier cart is text on the page."""
    words = "&lt;img src=x onerror=alert(1)&gt; &quot;&apos; 東京 " + "long " * 400
    shopper = enter("edit", tail=ITEM_OUT.format(quantity=1, part="&lt;b&gt;", auxiliary="", words=words))
    page = shopper.get("cart").text
    assert "<img src=x" not in page
    assert "&lt;img src=x onerror=alert(1)&gt;" in page
    assert "東京" in page
    assert "&lt;b&gt;" in page


def test_a_refusal_speaks_the_language_of_the_shop(enter: Callable[..., Any], emulator: Emulator) -> None:
    """A session of a French connection is told in French what its quantity lacks."""
    [link] = emulator.space().settings.connections
    emulator.space().configure(replace(emulator.space().settings, connections=(replace(link, language="fr"),)))
    page = enter().add("CLN-GP", "0.3")
    assert page.status_code == 422
    assert "CLN-GP se vend par 0.5, pas 0.3" in page.text


def test_inspect_lets_look_and_nothing_else(enter: Callable[..., Any], old_cart: str) -> None:
    """There are no fields and no buttons to change, and a form sent all the same changes nothing."""
    shopper = enter("inspect", tail=old_cart)
    page = shopper.get("cart").text
    assert "cannot be changed" in page
    assert "quantity0" not in page
    assert "Remove" not in page
    assert "Add to cart" not in shopper.get("product/ERA-7").text + shopper.get("browse").text
    assert shopper.add("ERA-7", "10").status_code == 422
    assert shopper.post("cart/change", part0="ERA-7", quantity0="40").status_code == 422
    assert [line.quantity.value for line in shopper.session.lines] == [20, 20]


def test_two_sessions_do_not_disturb_each_other(enter: Callable[..., Any]) -> None:
    """One browser, two punch-outs: each cart is its own."""
    first, second = enter(cookie="one"), enter(cookie="two")
    first.add("ERA-7", "10")
    second.add("PEN-2001", "10")
    assert [line.item.part_id for line in first.session.lines] == ["ERA-7"]
    assert "Eraser" not in second.get("cart").text
    first.post("return", how="return")
    assert second.get("cart").status_code == 200
