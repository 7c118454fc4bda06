"""What one document of a purchase says, whatever its kind: who it is, whom it names, its facts and its lines."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, NamedTuple

from punchout.commerce.cart import Cart
from punchout.commerce.document import Body, Document, Route
from punchout.commerce.items import Line
from punchout.commerce.kept import Opaque
from punchout.commerce.order import Order
from punchout.commerce.parties import Party
from punchout.commerce.session import SetupRequest
from punchout.commerce.status import StatusUpdate
from punchout.rules.pairs.facts import Facts, facts_of

__all__ = ["FROM_SUPPLIER", "LINE_ELEMENTS", "TELLING", "Entry", "Statement", "Trade", "Where", "opaque", "stated"]

Trade = tuple[frozenset[tuple[str, str]], frozenset[tuple[str, str]]]
"""The identities of buyer and supplier, in this order whoever sends."""


class Entry(NamedTuple):
    """One line; `order` is the orderID or payloadID it is about where a document is about several.

    `said` are the words of a confirmation about it (`accept`, `detail`, `reject` …), `refused` the quantities that it
    rejects.
    """

    facts: Facts
    number: str = ""
    part: str = ""
    auxiliary: str = ""
    order: str = ""
    said: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """The line in a few words: how many of what."""
        return f"{self.written('@quantity') or '?'} {self.written('UnitOfMeasure')}".strip() + f" of {self.part or '?'}"

    def written(self, name: str) -> str:
        """What is written at a place, empty where there is nothing."""
        return self.facts[name].written if name in self.facts else ""


class Where(NamedTuple):
    """A place in a document: line and column, from 1, and the XPath of the node."""

    line: int
    column: int
    path: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One document by the `name` it was given under: a file, or an exchange.

    `kind` is its place in a purchase (`setup`, `cart`, `order`, `confirmation` …), empty for what has none; `does` says
    what it does to what came before (operation or type); `references` are the payloadIDs that it names and `orders` the
    orderIDs. `code` is the Status in it, `answer` the one that it was answered with, 0 where none is known.

    `content` is the document without its `wrapping`, `number` its place among several in it, and `places` finds fields
    in it, such as `ItemOut[1]/UnitPrice`.
    A brief statement says what joins it to others and no more: it has no `body` and no facts, and is read again where
    it is compared.
    """

    name: str
    document: str
    kind: str = ""
    payload_id: str = ""
    moment: datetime | None = None
    body: Body | None = None
    facts: Facts = field(default_factory=dict)
    lines: tuple[Entry, ...] = ()
    does: str = ""
    cookie: str = ""
    own_id: str = ""
    orders: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    in_reply_to: str = ""
    trade: Trade = (frozenset(), frozenset())
    code: int = 0
    answer: int = 0
    content: bytes = field(default=b"", repr=False)
    wrapping: tuple[str, ...] = ()
    number: int = 0
    places: Callable[[Sequence[str]], Sequence[Where]] | None = field(default=None, repr=False, compare=False)

    @property
    def line_element(self) -> str:
        """The element that a line of it is."""
        return _LINE_OF.get(self.kind, "ItemOut")

    def written(self, name: str) -> str:
        """What is written at a place, empty where there is nothing."""
        return self.facts[name].written if name in self.facts else ""


_LINE_OF = {
    "cart": "ItemIn",
    "confirmation": "ConfirmationItem",
    "ship notice": "ShipNoticeItem",
    "receipt": "ReceiptItem",
    "invoice": "InvoiceDetailItem",
}
LINE_ELEMENTS = frozenset({"ItemOut", *_LINE_OF.values()})
"""The elements that are lines of some document."""

FROM_SUPPLIER = frozenset(
    {
        "CatalogUploadRequest",
        "ConfirmationRequest",
        "InvoiceDetailRequest",
        "PunchOutOrderMessage",
        "ShipNoticeRequest",
        "StatusUpdateRequest",
    }
)
"""Payloads that a supplier sends and a buyer takes; news of what became of an invoice may also go the other way."""


def stated(name: str, title: str, document: Document, *, brief: bool = False, **more: Any) -> Statement:
    """Return what a document says; `title` is its payload's name, `more` what its format knows beside the model."""
    envelope, body = document.envelope, document.body
    told: dict[str, Any] = {
        "payload_id": envelope.payload_id.strip(),
        "moment": envelope.timestamp.value,
        "body": None if brief else body,
        "in_reply_to": envelope.in_reply_to.strip(),
        "code": document.status.code if document.status else 0,
        **(TELLING[type(body)](body, brief=brief) if type(body) in TELLING else {}),
        **more,
    }
    return Statement(name, title, trade=_trade(envelope.route, title), **told)


def _setup(body: SetupRequest, *, brief: bool) -> dict[str, Any]:
    return _head(body, "setup", brief=brief) | {"does": body.operation.value, "cookie": opaque(body.cookie)}


def _cart(body: Cart, *, brief: bool) -> dict[str, Any]:
    return _head(body, "cart", brief=brief) | {"cookie": opaque(body.cookie)}


def _order(body: Order, *, brief: bool) -> dict[str, Any]:
    names = {"orders": _named(body.order_id), "references": _named(body.earlier), "does": body.type.value}
    return _head(body, "order", brief=brief) | names


def _status_update(body: StatusUpdate, *, brief: bool) -> dict[str, Any]:
    named = {"references": _named(body.reference), "code": body.status.code}
    return {"kind": "status update", "facts": {} if brief else facts_of(body), **named}


def _head(body: SetupRequest | Cart | Order, kind: str, *, brief: bool) -> dict[str, Any]:
    facts = {} if brief else facts_of(replace(body, lines=()))
    return {"kind": kind, "facts": facts, "lines": tuple(_entry(line, brief=brief) for line in body.lines)}


def _entry(line: Line, *, brief: bool) -> Entry:
    item = line.item
    return Entry(
        {} if brief else facts_of(line), (line.number or "").strip(), item.part_id.strip(), opaque(item.auxiliary_id)
    )


def opaque(value: Opaque | None) -> str:
    """Return a value that nobody interprets as the one text by which it is the same or another."""
    return (value.markup or value.text).strip() if value else ""


def _named(text: str | None) -> tuple[str, ...]:
    bare = (text or "").strip()
    return (bare,) if bare else ()


def _trade(route: Route | None, title: str) -> Trade:
    ends = (_identities(route.origin), _identities(route.destination)) if route else (frozenset(), frozenset())
    return (ends[1], ends[0]) if title in FROM_SUPPLIER else ends


def _identities(party: Party) -> frozenset[tuple[str, str]]:
    return frozenset((one.domain.lower(), one.value.strip()) for one in party.identities)


TELLING: Mapping[type, Callable[..., dict[str, Any]]] = {
    SetupRequest: _setup,
    Cart: _cart,
    Order: _order,
    StatusUpdate: _status_update,
}
"""Every body that says something of a purchase, with the function that tells it."""
