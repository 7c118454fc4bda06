"""The bodies that the control API answers with: all of them by name, and those about the server itself."""

from typing import Literal

from pydantic import ConfigDict

from punchout.control.dealings import Amount, Cart, Handover, Line, Order, Orders, Punchout, Punchouts, Session
from punchout.control.journal import (
    Alone,
    Archive,
    CheckFile,
    CheckReport,
    CheckSummary,
    Comparison,
    ComparisonRow,
    Conversation,
    Difference,
    Exchange,
    Exchanges,
    Finding,
    Findings,
    Found,
    Http,
    Model,
    Pair,
    Recording,
    Side,
    Status,
    Waited,
)
from punchout.control.shape import Answer
from punchout.control.steering import Clock, Expectation, Expectations, Sown

__all__ = [
    "Alone",
    "Amount",
    "Archive",
    "Cart",
    "CheckFile",
    "CheckReport",
    "CheckSummary",
    "Clock",
    "Comparison",
    "ComparisonRow",
    "Conversation",
    "Difference",
    "Connection",
    "Connections",
    "Endpoint",
    "Exchange",
    "Exchanges",
    "Expectation",
    "Expectations",
    "Faults",
    "Finding",
    "Findings",
    "Found",
    "Handover",
    "Health",
    "Http",
    "Identity",
    "Info",
    "Line",
    "Link",
    "Mistake",
    "Model",
    "Pair",
    "Order",
    "Orders",
    "Problem",
    "Punchout",
    "Punchouts",
    "Recording",
    "Roles",
    "Session",
    "Side",
    "Sown",
    "SpaceLine",
    "Spaces",
    "Status",
    "Test",
    "TestStep",
    "Waited",
]


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


class Faults(Answer):
    """The faults that are armed."""

    faults: list[str]
