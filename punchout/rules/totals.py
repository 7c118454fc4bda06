"""Whether the total of a cart or an order is the sum of its lines."""

from collections.abc import Collection, Sequence
from decimal import Decimal
from typing import NamedTuple

from punchout.rules.sums import agree, line_cost

__all__ = ["Wrong", "costs", "wrong"]

_ONE = Decimal(1)


class Wrong(NamedTuple):
    """What the lines cost where a total is something else; `whole` where it is right with shipping and tax in it."""

    sum: Decimal
    whole: bool


def costs(
    quantities: Sequence[Decimal | None],
    prices: Sequence[Decimal | None],
    bases: Sequence[Sequence[Decimal | None]] = (),
) -> list[Decimal] | None:
    """Return what each line costs, None where that is not known of all; `bases` as `line_cost` takes them."""
    known = [
        quantity * price
        for quantity, price in zip(quantities, prices, strict=True)
        if quantity is not None and price is not None
    ]
    if len(known) == len(prices) and bases:
        over = (line_cost(cost, _ONE, basis) for cost, basis in zip(known, bases, strict=True))
        known = [cost for cost in over if cost is not None]
    return known if len(known) == len(prices) else None


def wrong(
    total: Decimal, lines: Collection[Decimal], extras: Collection[Decimal] = (), *, decimals: int = 2
) -> Wrong | None:
    """Compare a total with what its lines cost, and with what they and `extras` do; None where it is right."""
    goods = sum(lines, Decimal())
    if agree(total, goods, lines=len(lines), decimals=decimals):
        return None
    return Wrong(goods, any(extras) and agree(total, goods + sum(extras), lines=len(lines) + len(extras)))
