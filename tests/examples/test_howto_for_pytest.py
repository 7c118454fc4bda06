"""The examples for pytest, of the README and of the how-to: each is run as it stands there, against toy systems."""

import re
from pathlib import Path

import pytest

from punchout.settings.example import TEST

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]


def read(page: str) -> str:
    """Return the text of a page."""
    return (ROOT / page).read_text(encoding="utf-8")


@pytest.mark.parametrize(("page", "least"), [("README.md", 2), ("docs/pytest.md", 10)])
def test_every_example_passes(pytester: pytest.Pytester, page: str, least: int) -> None:
    """The blocks of a page, one after the other, are tests that pass."""
    tests = "\n\n".join(re.findall(r"```python\n(.*?)```", read(page), re.DOTALL))
    count = tests.count("def test_")
    assert count >= least
    pytester.makeconftest((HERE / "toys.py").read_text(encoding="utf-8"))
    pytester.makepyfile(f"import pytest\n\n\n{tests}")
    pytester.runpytest_inprocess("-p", "no:cacheprovider", "-W", "error").assert_outcomes(passed=count)


def test_the_tests_of_init_pass(pytester: pytest.Pytester) -> None:
    """What `punchout init` writes for pytest passes before anything in it is changed."""
    pytester.makepyfile(TEST)
    pytester.runpytest_inprocess("-p", "no:cacheprovider", "-W", "error").assert_outcomes(passed=2)


def test_every_name_of_the_page_is_there(pytester: pytest.Pytester) -> None:
    """What the table of names lists, the objects have."""
    rows = re.findall(r"^\| (`punchout`|an? [\w ,]+) \| (`.*) \|$", read("docs/pytest.md"), re.MULTILINE)
    names = {who: re.findall(r"`(\w+)[(`]", listed) for who, listed in rows}
    pytester.makepyfile(f"""
NAMES = {names!r}

def test_names(punchout):
    shop = punchout.supplier()
    buyer = punchout.buyer(supplier=shop.url, identity=shop.buyer, supplier_identity=shop.identity)
    session = buyer.punch_out()
    shopper = shop.shopper(session.start_url).put("PEN-2001", 20)
    shopper.bring_back()
    cart = session.wait_for_cart()
    things = {{"`punchout`": punchout, "a supplier": shop, "a shopper": shopper, "a buyer": buyer, "a session": session,
              "an exchange, a cart": cart, "an order": session.order()[0], "a line": cart.lines[0]}}
    assert things.keys() == NAMES.keys()
    assert [f"{{who}}: {{name}}" for who in NAMES for name in NAMES[who] if not hasattr(things[who], name)] == []
    assert "shopper" in NAMES["a supplier"]
""")
    pytester.runpytest_inprocess("-p", "no:cacheprovider", "-W", "error").assert_outcomes(passed=1)
