"""The arithmetic of an invoice: what its taxes and the amounts of its summary have to be."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

__all__ = ["Summary", "expected", "tax"]

_ZERO = Decimal()


class Summary(NamedTuple):
    """What the summary of an invoice says, zero where it says nothing; of gross and net None says that.

    `goods` is the sum of the lines. A summary is `modified` where charges or allowances are listed in it.
    """

    goods: Decimal
    tax: Decimal = _ZERO
    shipping: Decimal = _ZERO
    handling: Decimal = _ZERO
    discount: Decimal = _ZERO
    deposit: Decimal = _ZERO
    charges: Decimal = _ZERO
    allowances: Decimal = _ZERO
    gross: Decimal | None = None
    net: Decimal | None = None
    modified: bool = False


def expected(said: Summary) -> Iterator[tuple[Literal["gross", "net", "due", "untaxed"], Decimal]]:
    """Yield what gross amount, net amount, amount due and total without tax have to be, as far as that is known."""
    extras, changes = said.handling + said.shipping, said.charges - said.allowances
    # Charges and allowances came later; where they stand, versions of the guide put them into different sums.
    if said.gross is not None and not changes and not said.modified:
        yield "gross", said.goods + said.tax + extras
        yield "net", said.gross - said.discount
    if said.net is not None:
        yield "due", said.net - said.deposit
    yield "untaxed", said.goods + extras + changes - said.discount


def tax(base: Decimal | None, rate: Decimal | None, basis: Decimal | None) -> Decimal | None:
    """Return the tax on `basis` percent of an amount at a rate in percent, None where one of them is not known."""
    return None if base is None or rate is None or basis is None else base * rate * basis / 10000
