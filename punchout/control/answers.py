"""The bodies that the control API answers with; the member names are those on the wire."""

from typing import Literal

from pydantic import ConfigDict, Field

from punchout.control.shape import Answer

__all__ = [
    "CheckReport",
    "Connection",
    "Connections",
    "Exchange",
    "Exchanges",
    "Faults",
    "Findings",
    "Found",
    "Handover",
    "Health",
    "Info",
    "Order",
    "Orders",
    "Problem",
    "Punchout",
    "Punchouts",
    "Session",
    "Spaces",
    "Test",
    "Waited",
]

# ruff: noqa: N815 - the members are named as on the wire


class Health(Answer):
    """Whether we serve."""

    status: Literal["ok"]


class Mistake(Answer):
    """What is wrong at one place of a body; `nearest` is the known name that was probably meant."""

    path: str
    message: str
    nearest: str | None


class Problem(Answer):
    """A refusal (RFC 9457).

    `errors` name what is wrong in a body, `misses` say why what came was not what was waited for.
    """

    type: str
    title: str
    status: int
    detail: str
    errors: tuple[Mistake, ...] = ()
    misses: tuple[str, ...] = ()


class Identity(Answer):
    """A party of a connection; `ours` where we play it."""

    domain: str
    value: str
    ours: bool


class Link(Answer):
    """A connection in short."""

    name: str
    buyer: Identity
    supplier: Identity
    network: str


class Endpoint(Answer):
    """Where a role takes documents."""

    cxml: str


class Roles(Answer):
    """Both roles."""

    supplier: Endpoint
    buyer: Endpoint


class Info(Answer):
    """All that a partner, a test or a person needs to speak with a space."""

    version: str
    pid: int
    url: str
    api: str
    space: str
    roles: Roles
    connections: list[Link]


class SpaceLine(Answer):
    """One space."""

    name: str
    url: str
    api: str


class Spaces(Answer):
    """All spaces."""

    items: list[SpaceLine]


class Connection(Answer):
    """A connection with all keys of the configuration, defaults filled in and secrets masked."""

    model_config = ConfigDict(extra="allow", frozen=True)

    name: str
    buyer: str
    supplier: str


class Connections(Answer):
    """All connections."""

    items: list[Connection]


class TestStep(Answer):
    """One step of a connection test."""

    name: str
    ok: bool
    text: str


class Test(Answer):
    """A connection test, up to the first failure."""

    ok: bool
    steps: list[TestStep]


class Http(Answer):
    """The HTTP side of an answer; null where nothing came back."""

    status: int | None


class Status(Answer):
    """The cXML Status of an answer; the code is null where there was none."""

    code: int | None
    text: str


class Finding(Answer):
    """One thing seen in one place of a document."""

    rule: str
    severity: Literal["error", "advisory"]
    line: int | None
    column: int | None
    path: str | None
    message: str
    hint: str
    source: str
    fix: dict[str, str] | None


class Exchange(Answer):
    """One entry of the journal."""

    id: str
    space: str
    time: str
    direction: Literal["in", "out"]
    document: str
    connection: str
    payloadID: str
    conversation: str
    attempt: int
    http: Http
    status: Status
    grammar: str
    # `schema` is a method of pydantic's.
    judged: str | None = Field(alias="schema")
    errors: int
    advisories: int
    ms: float
    fault: str


class Exchanges(Answer):
    """Entries of the journal, newest first; `next` goes into `after` for those that follow."""

    items: list[Exchange]
    next: str | None


class Waited(Answer):
    """What was waited for, oldest first."""

    items: list[Exchange]


class Side(Answer):
    """One side of an exchange, as it may be shown: secrets are masked."""

    document: str
    headers: list[list[str]]
    body: str


class Found(Exchange):
    """One whole entry of the journal; `difference` says why a partner was not trusted, for the operator alone."""

    method: str
    url: str
    remote: str
    orderID: str
    amount: str
    difference: str
    request: Side
    response: Side
    findings: list[Finding]
    responseFindings: list[Finding]


class Findings(Answer):
    """What was found in the request and in the response of an exchange."""

    items: list[Finding]
    response: list[Finding]


class Faults(Answer):
    """The faults that are armed."""

    faults: list[str]


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
    """An order that either role knows; `status` is the answer to its latest document, `news` what came since."""

    id: str
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


class CheckFile(Answer):
    """What is said of one document."""

    file: str
    document: str
    dtd: str | None
    wrapping: list[str]
    declaredVersion: str | None
    grammarVersion: str
    grammar: str
    judged: str | None = Field(alias="schema")
    findings: list[Finding]


class CheckSummary(Answer):
    """How much was found in all."""

    files: int
    errors: int
    advisories: int


class CheckReport(Answer):
    """The report of `punchout check --format json`."""

    model_config = ConfigDict(extra="allow", frozen=True)

    files: list[CheckFile]
    summary: CheckSummary
