"""Amounts of money, and from `punchout.commerce.written` the numbers and moments they are told with."""

from dataclasses import dataclass
from decimal import Decimal

from punchout.commerce.kept import Kept
from punchout.commerce.written import Moment, Number

__all__ = ["Moment", "Money", "Number"]


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in one currency: `Money("119.80", "EUR")`."""

    amount: Number
    currency: str
    kept: tuple[Kept, ...] = ()

    def __init__(self, amount: Number | Decimal | int | str, currency: str, kept: tuple[Kept, ...] = ()) -> None:
        """Take the amount as a number or as the text it was written in."""
        object.__setattr__(self, "amount", amount if isinstance(amount, Number) else Number(amount))
        object.__setattr__(self, "currency", currency)
        object.__setattr__(self, "kept", kept)

    @property
    def value(self) -> Decimal | None:
        """The amount as a Decimal, None where it is no number."""
        return self.amount.value

    def __repr__(self) -> str:
        more = f", {self.kept!r}" if self.kept else ""
        return f"Money({self.amount.written!r}, {self.currency!r}{more})"

    def __str__(self) -> str:
        return f"{self.amount} {self.currency}"
