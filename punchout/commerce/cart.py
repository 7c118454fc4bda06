"""What the shopper brings back."""

from dataclasses import dataclass
from enum import StrEnum

from punchout.commerce.items import Charge, Line
from punchout.commerce.kept import Kept, Opaque
from punchout.commerce.money import Money
from punchout.commerce.parties import Address
from punchout.commerce.session import Operation

__all__ = ["Cart", "QuoteStatus"]


class QuoteStatus(StrEnum):
    """`final` ends the transaction; `pending` says that the supplier goes on working (guide p86)."""

    PENDING = "pending"
    FINAL = "final"


@dataclass(frozen=True, slots=True)
class Cart:
    """The lines of a shopping session; `total` is the cost of the items without tax and shipping (guide p85).

    `allowed` says which later session the supplier permits: create none, inspect only inspect, edit both (guide p86).
    """

    cookie: Opaque
    allowed: Operation
    total: Money
    lines: tuple[Line, ...] = ()
    quote: QuoteStatus = QuoteStatus.FINAL
    ship_to: Address | None = None
    shipping: Charge | None = None
    tax: Charge | None = None
    kept: tuple[Kept, ...] = ()
