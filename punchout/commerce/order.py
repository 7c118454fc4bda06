"""The purchase order: new, update, delete."""

from dataclasses import dataclass
from enum import StrEnum

from punchout.commerce.items import Charge, Line
from punchout.commerce.kept import Kept
from punchout.commerce.money import Moment, Money
from punchout.commerce.parties import Address, Contact, Extrinsic, Text

__all__ = ["Order", "OrderType"]


class OrderType(StrEnum):
    """Whether an order is new, replaces an earlier one or withdraws it."""

    NEW = "new"
    UPDATE = "update"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class Order:
    """A purchase order; `earlier` is the payloadID of the order that an update or delete is about (guide p108)."""

    order_id: str
    date: Moment
    total: Money
    bill_to: Address | None = None
    type: OrderType = OrderType.NEW
    ship_to: Address | None = None
    lines: tuple[Line, ...] = ()
    shipping: Charge | None = None
    tax: Charge | None = None
    contacts: tuple[Contact, ...] = ()
    comments: tuple[Text, ...] = ()
    extrinsics: tuple[Extrinsic, ...] = ()
    earlier: str | None = None
    version: str | None = None
    requisition_id: str | None = None
    kept: tuple[Kept, ...] = ()
