"""Confirmations: which answers go together, and whether the parts of a line make up the whole."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

__all__ = ["ANSWERS", "WITH_LINES", "Amount", "differ", "odd_sum"]

_ANY = frozenset({"accept", "detail", "backordered", "reject", "unknown", "requestToPay"})

ANSWERS: Mapping[str, frozenset[str]] = {
    "accept": frozenset({"accept"}),
    "allDetail": frozenset({"allDetail", "reject", "unknown"}),
    "detail": _ANY,
    "except": _ANY,
}
"""What may be answered to a line, by what is answered to the order; other answers say nothing of lines."""

WITH_LINES = frozenset({"allDetail", "detail", "except"})
"""Answers to an order that promise some to its lines."""


class Amount(NamedTuple):
    """How many of which unit; None is a quantity that nobody knows."""

    quantity: Decimal | None
    unit: str


def odd_sum(whole: Amount, parts: Iterable[Amount]) -> Decimal | None:
    """Return the sum of a line's parts where it is not the whole; what is in two units makes no sum."""
    total = Decimal()
    for part in parts:
        if part.quantity is None or part.unit != whole.unit:
            return None
        total += part.quantity
    return total if whole.quantity is not None and total != whole.quantity else None


def differ(one: Amount, other: Amount) -> bool:
    """Tell whether two amounts of one unit are known to be different."""
    known = one.quantity is not None and other.quantity is not None
    return known and one.unit == other.unit and one.quantity != other.quantity
