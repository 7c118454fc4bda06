"""The decoded cart or order of an exchange as a table, with what its lines add up to."""

from dataclasses import dataclass
from decimal import Decimal

from punchout.commerce.cart import Cart
from punchout.commerce.items import Line
from punchout.commerce.money import Money
from punchout.commerce.order import Order
from punchout.commerce.session import SetupRequest
from punchout.emulator import Space
from punchout.errors import PeerError
from punchout.formats.base import Decoded
from punchout.web.ui.xml_view import opened
from punchout.wire.message import Headers, Inbound

__all__ = ["MOST", "Goods", "decoded", "goods_of", "sum_of"]


MOST = 500
"""Lines in the table of one page, as rows of XML are; sums are those of all lines."""


@dataclass(frozen=True, slots=True)
class Goods:
    """Lines with the total that the document says and the one that they add up to (None where none can be made)."""

    kind: str
    lines: tuple[Line, ...]
    total: Money | None = None
    sum: Decimal | None = None
    extras: tuple[tuple[str, Money], ...] = ()

    @property
    def shown(self) -> tuple[Line, ...]:
        """The lines that the page has room for."""
        return self.lines[:MOST]

    @property
    def differs(self) -> bool:
        """True where the document's total is not the sum of its lines."""
        said = self.total.value if self.total else None
        return said is not None and self.sum is not None and said != self.sum


def decoded(space: Space, raw: bytes, headers: Headers = ()) -> Decoded | None:
    """Read a body again, whatever it came in, without the secrets that stand in it; None where nothing can be read."""
    if not raw:
        return None
    inside = opened(space, raw)
    try:
        message = Inbound(space.masked(inside.document), () if inside.wrapping else headers)
        return space.format.decode(message, space.settings.limits)
    except PeerError:
        return None


def goods_of(space: Space, raw: bytes, headers: Headers = ()) -> Goods | None:
    """Return what is bought in a document, None where nothing is."""
    found = decoded(space, raw, headers)
    body = found.document.body if found and found.document else None
    if isinstance(body, Cart | Order):
        extras = tuple(
            (name, charge.amount) for name, charge in (("shipping", body.shipping), ("tax", body.tax)) if charge
        )
        return Goods("cart" if isinstance(body, Cart) else "order", body.lines, body.total, sum_of(body.lines), extras)
    if isinstance(body, SetupRequest) and body.lines:
        return Goods("setup", body.lines, None, sum_of(body.lines))
    return None


def sum_of(lines: tuple[Line, ...]) -> Decimal | None:
    """Return what lines add up to, None where one has no price or no number."""
    amounts = [line.amount for line in lines]
    return None if None in amounts else sum((amount for amount in amounts if amount is not None), Decimal(0))
