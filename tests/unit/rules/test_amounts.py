"""How fine an amount is."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from punchout.rules.amounts import fineness, mixed


@pytest.mark.parametrize(
    ("amount", "currency", "fine"),
    [
        ("119.80", "EUR", ""),
        ("119.8000000000", "EUR", ""),
        ("119.805", "EUR", "finer than a coin"),
        ("119.805", "KWD", ""),
        ("119.5", "JPY", "finer than a coin"),
        ("14.549999999999999", "EUR", "noise"),
        ("-0.000000001", "EUR", "noise"),
        ("1000", "???", ""),
    ],
)
def test_fineness(amount: str, currency: str, fine: str) -> None:
    """Cents are of two decimals or what the currency says; nine are the fraction of a float."""
    assert fineness(Decimal(amount), currency) == fine


@given(st.decimals(-(10**9), 10**9, places=2))
def test_sign_and_zeros_do_not_count(amount: Decimal) -> None:
    """An amount is as fine as its negative, and as it is with zeros at its end."""
    assert fineness(amount, "JPY") == fineness(-amount, "JPY") == fineness(Decimal(f"{amount:f}000"), "JPY")


def test_mixed() -> None:
    """Two currencies make no sum; one in two spellings and none at all do."""
    assert mixed(["EUR", "USD", "EUR"])
    assert not mixed(["EUR", "eur"])
    assert not mixed([])
