"""The opening of a punch-out: what the buyer asks for and where the supplier lets the shopper start."""

from dataclasses import dataclass
from enum import StrEnum

from punchout.commerce.items import Item, Line
from punchout.commerce.kept import Kept, Opaque
from punchout.commerce.parties import Address, Contact, Extrinsic

__all__ = ["Operation", "SetupReply", "SetupRequest"]


class Operation(StrEnum):
    """What the shopper may do (cXML Reference Guide, PunchOutSetupRequest, p60 and p66)."""

    CREATE = "create"
    EDIT = "edit"
    INSPECT = "inspect"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class SetupRequest:
    """A buyer asks a supplier to let a shopper in; `return_url` is where the browser brings the cart."""

    operation: Operation
    cookie: Opaque
    return_url: str | None = None
    extrinsics: tuple[Extrinsic, ...] = ()
    contacts: tuple[Contact, ...] = ()
    supplier_url: str | None = None
    ship_to: Address | None = None
    selected: Item | None = None
    lines: tuple[Line, ...] = ()
    kept: tuple[Kept, ...] = ()


@dataclass(frozen=True, slots=True)
class SetupReply:
    """The supplier's answer: the address where the shopper starts."""

    start_url: str
    kept: tuple[Kept, ...] = ()
