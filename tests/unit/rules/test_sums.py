"""Arithmetic with room for rounding."""

from decimal import Decimal

import pytest

from punchout.rules.sums import agree, line_cost, near


@pytest.mark.parametrize(
    ("written", "expected", "lines", "decimals", "same"),
    [
        ("10.00", "10.00", 1, 2, True),
        ("10.01", "10.00", 1, 2, True),
        ("10.02", "10.00", 1, 2, False),
        ("10.05", "10.00", 5, 2, True),
        ("101", "100", 1, 0, True),
        ("102", "100", 1, 0, False),
    ],
)
def test_agree(written: str, expected: str, lines: int, decimals: int, same: bool) -> None:
    """Each line may have been rounded by one unit of the currency, and not more."""
    assert agree(Decimal(written), Decimal(expected), lines=lines, decimals=decimals) is same


def test_line_cost() -> None:
    """A price for a hundred is divided by the hundred; one that has to be converted is left alone."""
    assert line_cost(Decimal(300), Decimal(2)) == 600
    assert line_cost(Decimal(300), Decimal(2), (Decimal(100), Decimal(1))) == 6
    assert line_cost(Decimal(300), Decimal(2), (Decimal(100), Decimal("0.5"))) is None


@pytest.mark.parametrize(
    ("written", "expected", "about"),
    [("100", "100.90", True), ("100", "102", False), ("-100", "100", True), ("9990", "10000", True), ("0", "1", True)],
)
def test_near(written: str, expected: str, about: bool) -> None:
    """One unit and one in a thousand may be lost, and the sign does not count."""
    assert near(Decimal(written), Decimal(expected)) is about
