"""Confirmations."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from punchout.rules.confirmations import ANSWERS, WITH_LINES, Amount, differ, odd_sum

QUANTITIES = st.decimals(0, 10**6, places=3)


def each(quantity: str | None) -> Amount:
    """Return so many pieces."""
    return Amount(None if quantity is None else Decimal(quantity), "EA")


def test_answers() -> None:
    """What is accepted as a whole is rejected in no line; what promises lines says what they may be."""
    assert "reject" not in ANSWERS["accept"]
    assert "accept" not in ANSWERS["allDetail"]
    assert set(ANSWERS) >= WITH_LINES


def test_odd_sum() -> None:
    """The parts of a line make up the whole, or their sum is told."""
    assert odd_sum(each("10"), [each("6"), each("4.0")]) is None
    assert odd_sum(each("10"), [each("6"), each("3")]) == 9
    assert odd_sum(each("10"), []) == 0


def test_sums_that_nobody_can_make() -> None:
    """Boxes and pieces make no sum, and neither does what is no number."""
    assert odd_sum(each("10"), [each("6"), Amount(Decimal(1), "BX")]) is None
    assert odd_sum(each("10"), [each("6"), each(None)]) is None
    assert odd_sum(each(None), [each("6")]) is None


@given(st.lists(QUANTITIES))
def test_the_sum_itself_is_right(quantities: list[Decimal]) -> None:
    """A line of as many as its parts are is right, and one of another more is not."""
    parts, total = [Amount(quantity, "KGM") for quantity in quantities], sum(quantities, Decimal())
    assert odd_sum(Amount(total, "KGM"), parts) is None
    assert odd_sum(Amount(total + 1, "KGM"), parts) == total


def test_differ() -> None:
    """Amounts differ in one unit only; `10` and `10.0` are the same."""
    assert differ(each("9"), each("10"))
    assert not differ(each("10.0"), each("10"))
    assert not differ(each("9"), Amount(Decimal(10), "BX"))
    assert not differ(each(None), each("10"))
