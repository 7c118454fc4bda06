"""Faults in what a document says; a document that has nothing to spoil stays as it is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC
from decimal import Decimal

from punchout.commerce.cart import Cart
from punchout.commerce.document import Document
from punchout.commerce.items import Line
from punchout.commerce.kept import Opaque
from punchout.commerce.money import Moment, Money
from punchout.commerce.order import Order
from punchout.commerce.session import SetupReply, SetupRequest
from punchout.commerce.status import Status

__all__ = [
    "changed_auxiliary_id",
    "doubled_line",
    "lost_line",
    "mixed_currency",
    "old_price",
    "payload_beside_error",
    "wrong_cookie",
    "wrong_total",
    "z_timestamp",
]

PENCE = Decimal("0.01")


def z_timestamp(document: Document, value: str) -> Document:
    """Write the timestamp with `Z` instead of a numeric offset: valid for the DTD, forbidden by the guide (p25)."""
    moment = document.envelope.timestamp.value
    if moment is None:
        return document
    written = moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return replace(document, envelope=replace(document.envelope, timestamp=Moment(written)))


def wrong_cookie(document: Document, value: str) -> Document:
    """Carry another BuyerCookie than that of the session."""
    body = document.body
    return replace(document, body=replace(body, cookie=Opaque(value))) if isinstance(body, Cart) else document


def wrong_total(document: Document, value: str) -> Document:
    """Say a Total that is not the sum of the lines: one more in its currency."""
    body = document.body
    if not isinstance(body, Cart | Order) or body.total.value is None:
        return document
    return replace(document, body=replace(body, total=Money(body.total.value + 1, body.total.currency)))


def changed_auxiliary_id(document: Document, value: str) -> Document:
    """Give every item another SupplierPartAuxiliaryID, so that the cart line behind it is not found again."""
    return _lines(document, lambda lines: tuple(_with_auxiliary(line, value) for line in lines))


def lost_line(document: Document, value: str) -> Document:
    """Leave out the last line; the Total stays."""
    return _lines(document, lambda lines: lines[:-1])


def doubled_line(document: Document, value: str) -> Document:
    """Say the last line twice; the Total stays."""
    return _lines(document, lambda lines: (*lines, *lines[-1:]))


def mixed_currency(document: Document, value: str) -> Document:
    """Price the last line in another currency than the rest."""
    return _lines(document, lambda lines: (*lines[:-1], *(_priced(line, None, value) for line in lines[-1:])))


def old_price(document: Document, value: str) -> Document:
    """Price every line a tenth lower, as an outdated catalogue would, and say the Total that follows."""
    spoiled = _lines(document, lambda lines: tuple(_priced(line, Decimal("0.9"), None) for line in lines))
    body = spoiled.body
    if not isinstance(body, Cart | Order) or spoiled is document:
        return document
    total = sum((line.amount or Decimal(0) for line in body.lines), Decimal(0)).quantize(PENCE)
    return replace(spoiled, body=replace(body, total=Money(total, body.total.currency)))


def payload_beside_error(document: Document, value: int) -> Document:
    """Say an error and give the payload all the same, which the guide allows beside 2xx only (p34)."""
    if not isinstance(document.body, SetupReply):
        return document
    return replace(document, status=Status.of(value, language="en"))


def _lines(document: Document, change: Callable[[tuple[Line, ...]], tuple[Line, ...]]) -> Document:
    body = document.body
    if not isinstance(body, Cart | Order | SetupRequest) or not body.lines:
        return document
    return replace(document, body=replace(body, lines=change(body.lines)))


def _with_auxiliary(line: Line, value: str) -> Line:
    return replace(line, item=replace(line.item, auxiliary_id=Opaque(value)))


def _priced(line: Line, factor: Decimal | None, currency: str | None) -> Line:
    price = line.detail.price if line.detail else None
    if line.detail is None or price is None or price.value is None:
        return line
    amount = price.amount if factor is None else (price.value * factor).quantize(PENCE)
    return replace(line, detail=replace(line.detail, price=Money(amount, currency or price.currency)))
