"""The example of the README, run as it stands there."""

from pathlib import Path

from punchout.testing import Money


def test_a_cart_comes_back_and_is_ordered(punchout):  # type: ignore[no-untyped-def]
    """A shop returns a valid cart, and the order that follows is taken."""
    shop = punchout.supplier()  # stands for yours: the URL of your shop goes into the next line
    buyer = punchout.buyer(supplier=shop.url, secret="demo", identity=shop.buyer, supplier_identity=shop.identity)
    session = buyer.punch_out(operation="create")
    shop.shopper(session.start_url).put("PEN-2001", 20).bring_back()  # you: drive your shop's pages
    cart = session.wait_for_cart(timeout=5)
    assert cart.is_valid  # shows the findings with their lines when it fails
    assert cart.total == Money("7.00", "EUR")
    [order] = session.order()
    assert order.status == "200 OK"


def test_the_readme_shows_this_example() -> None:
    """The lines of the example above are the lines of the README."""
    here = Path(__file__)
    readme = (here.parents[2] / "README.md").read_text(encoding="utf-8")
    shown = readme.split("```python\n", 1)[1].split("```", 1)[0].split("\n\n\n", 1)[1]
    own = here.read_text(encoding="utf-8")
    lines = [line for line in shown.splitlines() if line.startswith("    ")]
    assert len(lines) >= 8
    assert [line for line in lines if line not in own] == []
