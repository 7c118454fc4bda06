"""When two amounts are the same in spite of rounding, and what a line costs: arithmetic of every commerce document."""

from collections.abc import Sequence
from decimal import Decimal

__all__ = ["agree", "line_cost", "near"]


def agree(written: Decimal, expected: Decimal, *, lines: int = 1, decimals: int = 2) -> bool:
    """Tell whether an amount is the expected one, when each of `lines` amounts in it may have been rounded."""
    unit = Decimal(1).scaleb(-decimals)
    return abs(written - expected) <= unit * max(lines, 1)


def near(written: Decimal, expected: Decimal) -> bool:
    """Tell whether an amount is about the expected one, with either sign: in the thousands a few of them are lost."""
    return abs(abs(written) - abs(expected)) <= abs(expected) / 1000 + 1


def line_cost(quantity: Decimal, price: Decimal, basis: Sequence[Decimal | None] = ()) -> Decimal | None:
    """Return what a line costs.

    `basis` are quantity and conversion factor of a price for several units. Writers do not agree in which direction the
    factor converts, so the cost is None where it is not 1.
    """
    if not basis:
        return quantity * price
    per, factor = basis
    return quantity * price / per if per and factor == 1 else None
