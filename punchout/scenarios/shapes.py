"""The shape of a scenario file: its steps as users write them, values typed from text."""

from datetime import UTC, datetime
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic.alias_generators import to_camel

from punchout.errors import LocalError
from punchout.exchange.matching import parse
from punchout.scenarios.texts import (
    Code,
    Fault,
    Listed,
    Mapped,
    Moment,
    Name,
    Path,
    Pattern,
    Quantity,
    Scalar,
    Seconds,
    Span,
    Text,
    Wanted,
    XPath,
)
from punchout.scenarios.variables import is_open
from punchout.settings.mistakes import said
from punchout.settings.shapes import Shape
from punchout.testing.world import search

__all__ = [
    "KINDS",
    "Cart",
    "CaseShape",
    "Clock",
    "Criteria",
    "Expect",
    "Order",
    "Product",
    "ScenarioShape",
    "Send",
    "Setup",
    "StepShape",
    "Wait",
]

Count = Annotated[int, Field(ge=0, le=1000)]
Save = Annotated[dict[Name, Path], Mapped]

_SEARCH = ("type", "status", "connection", "order", "payload", "direction")
_ANY_TIME = datetime(2026, 1, 1, tzinfo=UTC)


class Criteria(Shape):
    """What an exchange must be: the keys of a search, and what its document must say (`fields`, `xpath`, `matches`)."""

    type: Annotated[str, Scalar] = ""
    status: Annotated[str, Scalar] = ""
    connection: Annotated[str, Scalar] = ""
    order: Annotated[str, Scalar] = ""
    payload: Annotated[str, Scalar] = ""
    direction: Literal["", "in", "out"] = ""
    q: str = ""
    fields: Annotated[dict[Path, Wanted], Mapped] = Field({})
    xpath: Annotated[dict[XPath, Wanted], Mapped] = Field({})
    matches: Annotated[tuple[Pattern, ...], Listed] = ()

    @model_validator(mode="after")
    def _can_be_looked_for(self) -> Self:
        if not is_open(self.line):
            try:
                parse(self.line, _ANY_TIME)
            except LocalError as error:
                raise said(str(error)) from None
        return self

    @property
    def line(self) -> str:
        """The search line that asks for the keys."""
        words = search(**{name: getattr(self, name) or None for name in _SEARCH})
        return " ".join(filter(None, (words, self.q)))

    @property
    def inside(self) -> dict[str, Any]:
        """What the document must say, as the control API takes it."""
        asked = {"fields": self.fields, "xpath": self.xpath, "matches": list(self.matches)}
        return {name: value for name, value in asked.items() if value}


class Wait(Criteria):
    """Waits for `count` exchanges; what came must be faultless, unless `valid` is false.

    `save` keeps texts of the last one's document by their paths in the model.
    """

    count: Annotated[int, Field(ge=1, le=1000)] = 1
    within: Seconds | None = None
    valid: bool = True
    save: Save = Field({})


class Expect(Criteria):
    """Holds what came to criteria: exactly `count`, or `atLeast` and `atMost`; `inOrder` one after the other.

    With `valid` what matches must be faultless too; `save` keeps texts of the last one's document.
    """

    count: Count | None = None
    at_least: Count | None = None
    at_most: Count | None = None
    in_order: tuple[Criteria, ...] = ()
    within: Seconds = 0.0
    valid: bool = False
    save: Save = Field({})

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if self.count is not None and (self.at_least is not None or self.at_most is not None):
            raise said("count says exactly how many: leave out atLeast and atMost")
        if self.at_most is not None and self.at_most < (self.at_least or 0):
            raise said("atMost is less than atLeast")
        beside = sorted(to_camel(name) for name in self.model_fields_set - {"in_order", "within", "valid", "save"})
        if self.in_order and beside:
            raise said(f"inOrder stands alone: move {', '.join(beside)} into its entries, or leave it out")
        return self


class Setup(Shape):
    """Sends a setup request as the buyer; `status` is what must be answered, any success without it."""

    connection: Text | None = None
    operation: Literal["create", "edit", "inspect", "source"] = "create"
    user: Text | None = None
    template: Text | None = None
    selected: Text | None = None
    cart_of: Text | None = None
    status: Code = "2xx"
    valid: bool = True

    @property
    def reopens(self) -> bool:
        """Whether the cart that came back before is needed."""
        return self.operation in ("edit", "inspect") and not self.template and not self.cart_of

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if self.template and self.selected:
            raise said("template or selected: a template tells by itself where to land")
        return self


class Product(Shape):
    """A product to put into the cart of our own shop."""

    supplier_part_id: Annotated[Text, Field(alias="supplierPartID")]
    supplier_part_auxiliary_id: Annotated[Text | None, Field(alias="supplierPartAuxiliaryID")] = None
    quantity: Quantity = "1"


class Cart(Shape):
    """Hands the cart over, or cancels; what arrives must be faultless, unless `valid` is false."""

    how: Literal["return", "cancel"] = "return"
    valid: bool = True


class Order(Shape):
    """Orders the cart that came back; `status` is what must be answered, any success without it.

    With `again` a cart that was ordered is ordered once more.
    """

    status: Code = "2xx"
    again: bool = False
    valid: bool = True


class Clock(Shape):
    """Puts the clock of the space: at a moment, further by a span, or back to real time."""

    now: Moment | None = None
    advance: Span | None = None
    real: Annotated[Literal["true"] | None, WithJsonSchema({"enum": ["true", True]})] = None

    @model_validator(mode="after")
    def _one_of_them(self) -> Self:
        if len(self.model_fields_set) != 1:
            raise said("say one of now, advance and real")
        return self


class Send(Shape):
    """Sends a file as it is, to a connection or a URL; `status` is what must be answered, any success without it."""

    file: Text
    to: Text
    status: Code = "2xx"


def _how(value: Any) -> Any:
    return {"how": value} if isinstance(value, str) else value


class StepShape(Shape):
    """One step: exactly one of its keys says what is done."""

    setup: Annotated[Setup, Mapped] | None = None
    shop: Annotated[tuple[Product, ...], Field(min_length=1)] | None = None
    cart: Annotated[Cart, BeforeValidator(_how, json_schema_input_type=Cart | Literal["return", "cancel"])] | None = (
        None
    )
    order: Annotated[Order, Mapped] | None = None
    wait: Annotated[Wait, Mapped] | None = None
    expect: Annotated[Expect, Mapped] | None = None
    fault: Annotated[tuple[Fault, ...], Listed] | None = None
    clock: Clock | None = None
    send: Send | None = None

    @model_validator(mode="after")
    def _one_of_them(self) -> Self:
        kinds = [kind for kind in KINDS if kind in self.model_fields_set]
        if not kinds:
            raise said(f"a step is one of {', '.join(KINDS)}")
        if len(kinds) > 1:
            raise said(f"{' and '.join(kinds)} are {len(kinds)} steps: begin each with a dash of its own")
        return self

    @property
    def kind(self) -> str:
        """The key that says what is done."""
        return next(iter(self.model_fields_set))

    @property
    def body(self) -> Any:
        """What the key says."""
        return getattr(self, self.kind)


KINDS = tuple(StepShape.model_fields)
"""The kinds of steps."""


class CaseShape(Shape):
    """A scenario with the variables of one case filled in."""

    version: Annotated[Literal["1"], WithJsonSchema({"enum": [1, "1"]})] = "1"
    name: Annotated[str, Scalar] = ""
    connection: Text = "demo"
    config: Text | None = None
    seed: Annotated[Text | None, Scalar] = None
    clock: Moment | None = None
    within: Seconds = 10.0
    steps: Annotated[tuple[StepShape, ...], Field(min_length=1, max_length=1000)]


class ScenarioShape(CaseShape):
    """A scenario as it is written: its variables, and a table of cases, each with a `name` and values of its own."""

    variables: Annotated[dict[Name, Annotated[str, Scalar]], Mapped] = Field({})
    cases: Annotated[tuple[dict[Name, Annotated[str, Scalar]], ...], Field(max_length=1000)] = ()
