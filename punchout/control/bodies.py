"""The bodies that callers of the control API send; the member names are those on the wire."""

import re
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    StrictBool,
    StrictFloat,
    StrictInt,
    StrictStr,
    Tag,
    WithJsonSchema,
    model_validator,
)

from punchout.clock import span_of
from punchout.control.shape import MEMBERS, TEXT, Body, written

__all__ = [
    "Clock",
    "Connection",
    "Diff",
    "DiffSide",
    "Faults",
    "NamedConnection",
    "NewExpectation",
    "NewItem",
    "NewPunchout",
    "NewSpace",
    "Sowing",
    "Verification",
    "Wait",
]

_EXAMPLE = "2026-03-02T12:00:00+01:00"
# Whatever matches is a moment: the one day left out is 29 February, which most years do not have.
_DAYS = "(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31"
_HOUR = r"([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,6})?"
_MOMENT = rf"^(1[1-9]|2[0-9])[0-9]{{2}}-({_DAYS})T{_HOUR}(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9])$"
_SPACE_NAME = "^[A-Za-z0-9_-]{1,64}$"
_SPAN = "^-?[0-9]{1,4}[smhd]$"


def _seed(given: object) -> object:
    if isinstance(given, bool) or not isinstance(given, str | int):
        raise ValueError("a seed is a text or a whole number")
    return given


def _moment(text: str) -> str:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text!r} is no moment; write one such as {_EXAMPLE}") from None
    if moment.tzinfo is None or not 1000 < moment.year < 9000:
        raise ValueError(f"{text!r} has no offset, or no year that could be meant; write one such as {_EXAMPLE}")
    return text


def _span(text: str) -> str:
    span_of(text)
    return text


def _space_name(text: str) -> str:
    if not re.fullmatch(_SPACE_NAME, text):
        raise ValueError("a space has a name of 1 to 64 ASCII letters, digits, - and _")
    return text


SpaceName = Annotated[
    StrictStr, AfterValidator(_space_name), WithJsonSchema({"type": "string", "pattern": _SPACE_NAME})
]
Text = Annotated[StrictStr, Field(min_length=1)]
_QUANTITY = {"anyOf": [{"type": "number"}, {"type": "string", "pattern": r"^[0-9]+(\.[0-9]+)?$"}]}
Quantity = Annotated[Decimal, Field(gt=0, le=10**9), WithJsonSchema(_QUANTITY)]
Seed = Annotated[StrictStr | StrictInt, BeforeValidator(_seed)]
Moment = Annotated[
    StrictStr, AfterValidator(_moment), WithJsonSchema({"type": "string", "pattern": _MOMENT, "examples": [_EXAMPLE]})
]
Span = Annotated[StrictStr, AfterValidator(_span), WithJsonSchema({"type": "string", "pattern": _SPAN})]
AsText = Annotated[Text, Tag(TEXT)]
Party = Annotated[AsText | Annotated[dict[str, Any], Tag(MEMBERS)], Discriminator(written)]


class NewSpace(Body):
    """A private world to make; without a `name` it gets one, `config` is a configuration as YAML or JSON text.

    `seed` makes its ids repeat, `clock` is the moment at which its time stands until it is moved.
    """

    name: SpaceName | None = None
    seed: Seed | None = None
    clock: Moment | None = None
    config: StrictStr | None = None


class Connection(Body):
    """A connection with the keys of the configuration; a party is named, or given whole."""

    model_config = ConfigDict(extra="allow", frozen=True)

    buyer: Party
    supplier: Party


class NamedConnection(Connection):
    """A connection to make, with its name."""

    name: Text


class Criteria(Body):
    """What is asked of an exchange: a search line, and what its document must say.

    `fields` are wanted texts by path into the neutral model (`lines[0].quantity`), `xpath` by XPath on the document,
    where an empty text asks for anything; a text between slashes is a regular expression. `matches` are regular
    expressions that the document must contain.
    """

    q: StrictStr = ""
    fields: dict[StrictStr, StrictStr] = Field({})
    xpath: dict[StrictStr, StrictStr] = Field({})
    matches: list[Text] = Field([])


class Verification(Criteria):
    """What must have come: exactly `count`, or `atLeast` (one without it) and `atMost`; `within` so many seconds.

    `inOrder` asks in place of all that for documents that came one after the other.
    """

    count: Annotated[StrictInt, Field(ge=0, le=1000)] | None = None
    atLeast: Annotated[StrictInt, Field(ge=0, le=1000)] | None = None  # noqa: N815 - as on the wire
    atMost: Annotated[StrictInt, Field(ge=0, le=1000)] | None = None  # noqa: N815 - as on the wire
    within: Annotated[StrictFloat, Field(ge=0, le=300)] = 0
    inOrder: list[Criteria] = Field([])  # noqa: N815 - as on the wire

    @model_validator(mode="after")
    def _fits_together(self) -> "Verification":
        if self.count is not None and (self.atLeast is not None or self.atMost is not None):
            raise ValueError("count says exactly how many: leave out atLeast and atMost")
        if self.atMost is not None and self.atMost < (self.atLeast or 0):
            raise ValueError("atMost is less than atLeast")
        alone = self.model_fields_set - {"inOrder", "within"}
        if self.inOrder and alone:
            raise ValueError(f"inOrder stands alone: move {', '.join(sorted(alone))} into its entries, or leave it out")
        return self


class Given(Body):
    """An answer that was written beforehand; `{{payloadID}}`, `{{timestamp}}`, `{{request.orderID}}` are filled in."""

    document: Text


class NewExpectation(Criteria):
    """What is expected, and what it gets: the n-th document the n-th step of `then`, later ones a normal answer.

    A step is `normal`, a fault without its target (`cxml=500`, `never`, `delay=3s`), or a document. With `repeat` the
    last step is for all that follow.
    """

    then: list[Annotated[AsText | Annotated[Given, Tag(MEMBERS)], Discriminator(written)]] = Field([])
    repeat: StrictBool = False


class Wait(Criteria):
    """What to wait for in the journal: criteria, how many entries, how many seconds."""

    count: Annotated[StrictInt, Field(ge=1, le=1000)] = 1
    timeout: Annotated[StrictFloat, Field(ge=0, le=300)] = 10


class DiffSide(Body):
    """One of two things to compare: a `document` as text, an `exchange` by its id, or all of a `conversation`.

    Of an exchange `side` picks the request or the response.
    """

    model_config = ConfigDict(json_schema_extra={"minProperties": 1, "maxProperties": 2})

    document: Text | None = None
    exchange: Text | None = None
    side: Literal["request", "response", "both"] = "both"
    conversation: Text | None = None

    @model_validator(mode="after")
    def _one_of_them(self) -> "DiffSide":
        if sum(value is not None for value in (self.document, self.exchange, self.conversation)) != 1:
            raise ValueError("say one of document, exchange and conversation")
        return self


class Diff(Body):
    """Two things to compare by what they mean; a text is a document. `context` lines are shown around what differs."""

    left: Annotated[AsText | Annotated[DiffSide, Tag(MEMBERS)], Discriminator(written)]
    right: Annotated[AsText | Annotated[DiffSide, Tag(MEMBERS)], Discriminator(written)]
    context: Annotated[StrictInt, Field(ge=0, le=1000)] = 3


class NewPunchout(Body):
    """A setup request to send now.

    `template` is a setup request as XML text; `selected` the SupplierPartID of a SelectedItem; `cartOf` the punch-out
    whose cart an edit or inspect reopens.
    """

    connection: Text
    operation: Literal["create", "edit", "inspect", "source"] = "create"
    user: StrictStr | None = None
    template: StrictStr | None = None
    selected: StrictStr = ""
    cartOf: StrictStr | None = None  # noqa: N815 - as on the wire


class NewItem(Body):
    """A product to put into the cart."""

    supplierPartID: Text  # noqa: N815 - as on the wire
    supplierPartAuxiliaryID: StrictStr | None = None  # noqa: N815 - as on the wire
    quantity: Quantity = Decimal(1)


class Faults(Body):
    """The faults that are armed, in their text form: `on:what=value:when`."""

    faults: list[Text]


class Clock(Body):
    """Where to put the clock: at a moment (`now`), further by a span (`advance`, such as 2h), or back to `real` time.

    A clock that was put or moved stands still until it is moved again.
    """

    model_config = ConfigDict(json_schema_extra={"minProperties": 1, "maxProperties": 1})

    now: Moment | None = None
    advance: Span | None = None
    real: Literal[True] | None = None

    @model_validator(mode="after")
    def _one_of_them(self) -> "Clock":
        if sum(value is not None for value in (self.now, self.advance, self.real)) != 1:
            raise ValueError("say one of now, advance and real")
        return self


class Sowing(Body):
    """The seed from which ids and chances repeat."""

    seed: Seed
