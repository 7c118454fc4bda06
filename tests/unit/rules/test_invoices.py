"""The arithmetic of an invoice."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from punchout.rules.invoices import Summary, expected, tax

GOODS, TAX, SHIPPING = Decimal("100.00"), Decimal("19.00"), Decimal("5.00")
AMOUNTS = st.decimals(0, 10**6, places=2)


def test_a_whole_summary() -> None:
    """Gross is goods with tax and extras, net is gross without the discount, due is net without what was paid."""
    said = Summary(GOODS, TAX, SHIPPING, discount=Decimal(4), deposit=Decimal(20), gross=Decimal(124), net=Decimal(120))
    assert dict(expected(said)) == {"gross": 124, "net": 120, "due": 100, "untaxed": 101}


def test_what_is_not_said_is_not_expected() -> None:
    """Without a gross amount there is no net one to compare, without that none that is due."""
    assert dict(expected(Summary(GOODS, TAX))) == {"untaxed": 100}
    assert dict(expected(Summary(GOODS, net=GOODS))) == {"due": 100, "untaxed": 100}


def test_charges_and_allowances() -> None:
    """They are in the total without tax; of gross and net nothing is expected then, since writers differ."""
    said = Summary(GOODS, charges=Decimal(7), allowances=Decimal(2), gross=Decimal(105))
    assert dict(expected(said)) == {"untaxed": 105}
    assert dict(expected(Summary(GOODS, gross=GOODS, modified=True))) == {"untaxed": 100}


@given(AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS)
def test_a_summary_that_says_what_is_expected_is_right(
    goods: Decimal, owed: Decimal, shipping: Decimal, discount: Decimal
) -> None:
    """Gross and net written as they have to be make no other amount wrong."""
    gross = goods + owed + shipping
    said = Summary(goods, owed, shipping, discount=discount, gross=gross, net=gross - discount)
    found = dict(expected(said))
    assert (found["gross"], found["net"], found["due"]) == (gross, gross - discount, gross - discount)
    assert found["untaxed"] + owed == found["net"]


def test_tax() -> None:
    """A rate is in percent, of the whole amount or of a part of it; what is not known makes no tax."""
    assert tax(GOODS, Decimal(19), Decimal(100)) == 19
    assert tax(GOODS, Decimal(19), Decimal(50)) == Decimal("9.5")
    assert tax(GOODS, None, Decimal(100)) is None
