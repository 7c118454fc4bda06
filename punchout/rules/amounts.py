"""How fine an amount is: a price may be finer than a coin, a sum that is paid may not, and noise is neither."""

from decimal import Decimal
from typing import Literal

from punchout.rules.codes.money import decimals
from punchout.rules.lengths import MEASURES

__all__ = ["fineness"]

_NOISE = 9
"""Decimals from which on an amount looks like the binary fraction of a program, not like a price."""


def fineness(amount: Decimal, currency: str) -> Literal["noise", "finer than a coin", ""]:
    """Return what an amount is too fine for; zeros at its end do not count."""
    places = MEASURES["decimals"](f"{amount:f}")
    if places >= _NOISE:
        return "noise"
    return "finer than a coin" if places > decimals(currency) else ""
