"""What the control API says of punch-outs, sessions and orders; the member names are those on the wire."""

from punchout.control.journal import Finding, Status
from punchout.control.shape import Answer

__all__ = [
    "Amount",
    "Cart",
    "Handover",
    "Line",
    "Order",
    "Orders",
    "Punchout",
    "Punchouts",
    "Session",
]

# ruff: noqa: N815 - the members are named as on the wire


class Amount(Answer):
    """Money, as it was written."""

    amount: str
    currency: str


class Line(Answer):
    """One line of a cart or an order."""

    lineNumber: str | None
    supplierPartID: str
    supplierPartAuxiliaryID: str | None
    quantity: str
    description: str
    unitOfMeasure: str
    unitPrice: Amount | None


class Cart(Answer):
    """A cart that came back."""

    payloadID: str
    operationAllowed: str
    quoteStatus: str
    total: Amount
    lines: list[Line]


class Punchout(Answer):
    """A punch-out of our buyer; `status` is the answer to the setup, `trouble` what went wrong where there is none."""

    id: str
    connection: str
    operation: str
    state: str
    user: str
    startUrl: str
    returnUrl: str
    buyerCookie: str
    status: Status
    trouble: str
    cart: Cart | None
    lines: list[Line]
    findings: list[Finding]
    orders: list[str]


class Punchouts(Answer):
    """All punch-outs, newest first; carts and findings stand in each one of them."""

    items: list[Punchout]


class Session(Answer):
    """A shopping session at our storefront."""

    connection: str
    operation: str
    state: str
    buyerCookie: str
    returnUrl: str
    readOnly: bool
    total: Amount
    lines: list[Line]


class Handover(Answer):
    """How a cart was handed over; `exchange` is its message in the journal, `trouble` says why it did not arrive."""

    delivered: bool
    httpStatus: int | None
    trouble: str
    exchange: str


class Order(Answer):
    """An order as our buyer placed it or our supplier took it, by `role`.

    `status` is the answer to its latest document, theirs or ours, `news` what came since.
    """

    id: str
    role: str
    state: str
    status: str
    news: list[str]
    documents: list[str]
    punchout: str
    total: Amount | None
    lines: list[Line]


class Orders(Answer):
    """Orders, newest first."""

    items: list[Order]
