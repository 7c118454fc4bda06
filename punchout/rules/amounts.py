"""How fine an amount is (a price may be finer than a coin, a sum that is paid may not), and whether amounts add up."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Literal

from punchout.rules.codes.money import decimals
from punchout.rules.lengths import MEASURES

__all__ = ["fineness", "mixed"]

_NOISE = 9
"""Decimals from which on an amount looks like the binary fraction of a program, not like a price."""


def fineness(amount: Decimal, currency: str) -> Literal["noise", "finer than a coin", ""]:
    """Return what an amount is too fine for; zeros at its end do not count."""
    places = MEASURES["decimals"](f"{amount:f}")
    if places >= _NOISE:
        return "noise"
    return "finer than a coin" if places > decimals(currency) else ""


def mixed(currencies: Iterable[str]) -> bool:
    """Tell whether amounts are in several currencies, so that they make no sum; letter case does not count."""
    return len({currency.upper() for currency in currencies}) > 1
