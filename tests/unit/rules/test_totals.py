"""Totals against the lines of a cart or an order."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from punchout.rules.totals import Wrong, costs, wrong

AMOUNTS = st.decimals(0, 10**6, places=2)


def numbers(*written: str) -> list[Decimal]:
    """Return texts as numbers."""
    return [Decimal(one) for one in written]


def test_costs() -> None:
    """Each line costs its price as often as it says."""
    assert costs(numbers("2", "3"), numbers("1.50", "2")) == numbers("3", "6")
    assert costs([], []) == []


def test_costs_over_a_basis() -> None:
    """A price for a hundred is one for a hundred; a basis that has to be converted leaves all costs unknown."""
    hundred, one = numbers("100", "1"), list[Decimal]()
    assert costs(numbers("200", "3"), numbers("5", "2"), [hundred, one]) == numbers("10", "6")
    assert costs(numbers("200"), numbers("5"), [numbers("100", "0.5")]) is None
    assert costs(numbers("200"), numbers("5"), [[None, None]]) is None


def test_costs_that_nobody_knows() -> None:
    """One price or quantity that is no number leaves all costs unknown."""
    assert costs([Decimal(2), None], numbers("1", "1")) is None
    assert costs(numbers("1", "1"), [None, Decimal(2)], [[], []]) is None


def test_wrong() -> None:
    """What the lines cost is told, and whether shipping and tax would explain the difference."""
    lines = numbers("10.00", "5.00")
    assert wrong(Decimal("15.00"), lines) is None
    assert wrong(Decimal("20.00"), lines) == Wrong(Decimal("15.00"), whole=False)
    assert wrong(Decimal("18.85"), lines, numbers("1.00", "2.85")) == Wrong(Decimal("15.00"), whole=True)
    assert wrong(Decimal("16.00"), lines, numbers("1.00", "0")) == Wrong(Decimal("15.00"), whole=True)
    assert wrong(Decimal("18.89"), lines, numbers("1.00", "2.85")) == Wrong(Decimal("15.00"), whole=True)
    assert wrong(Decimal("18.90"), lines, numbers("1.00", "2.85")) == Wrong(Decimal("15.00"), whole=False)
    assert wrong(Decimal("15.03"), lines, numbers("0", "0")) == Wrong(Decimal("15.00"), whole=False)
    assert wrong(Decimal("20.00"), lines, numbers("0", "0")) == Wrong(Decimal("15.00"), whole=False)


def test_an_empty_cart_costs_nothing() -> None:
    """The total of no lines is zero."""
    assert wrong(Decimal(0), []) is None
    assert wrong(Decimal(7), []) == Wrong(Decimal(0), whole=False)


@given(st.lists(AMOUNTS), AMOUNTS)
def test_the_sum_is_right(lines: list[Decimal], more: Decimal) -> None:
    """The sum of the lines is right, and so it stays when nothing is said of shipping and tax."""
    assert wrong(sum(lines, Decimal()), lines, [more, Decimal()]) is None
