"""The shape of a scenario file: its steps as users write them, values typed from text."""

import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, model_validator
from pydantic.alias_generators import to_camel

from punchout.clock import span_of
from punchout.settings.shapes import Shape

__all__ = ["KINDS", "CaseShape", "ScenarioShape", "StepShape"]

_SECONDS = re.compile(r"(\d{1,4}(?:\.\d{1,3})?)(ms|s|m)", re.ASCII)
_FACTORS = {"ms": 0.001, "s": 1.0, "m": 60.0}


def _listed(value: Any) -> Any:
    return ([value] if value else []) if isinstance(value, str) else value


def _mapped(value: Any) -> Any:
    return {} if value == "" else value


def _seconds(value: Any) -> Any:
    """Return seconds from `10s`, `500ms` or `2m`."""
    if not isinstance(value, str):
        return value
    found = _SECONDS.fullmatch(value)
    if found is None or (seconds := float(found[1]) * _FACTORS[found[2]]) > 300:
        raise ValueError("a time to wait of at most 5m, such as 10s or 500ms")
    return seconds


def _span(value: str) -> str:
    try:
        span_of(value)
    except ValueError:
        raise ValueError("a span of time, such as 90s, 15m, 2h or 1h30m") from None
    return value


def _some(value: tuple[Any, ...]) -> tuple[Any, ...]:
    if not value:
        raise ValueError("at least one step")
    return value


Texts = Annotated[tuple[str, ...], BeforeValidator(_listed)]
Pairs = Annotated[dict[str, str], BeforeValidator(_mapped), Field(default_factory=dict)]
Seconds = Annotated[float, BeforeValidator(_seconds)]
Count = Annotated[int, Field(ge=0, le=1000)]


class Criteria(Shape):
    """What an exchange must be: the keys of a search, and what its document must say (`fields`, `xpath`, `matches`)."""

    type: str = ""
    status: str = ""
    connection: str = ""
    order: str = ""
    payload: str = ""
    direction: Literal["", "in", "out"] = ""
    q: str = ""
    fields: Pairs
    xpath: Pairs
    matches: Texts = ()


class Wait(Criteria):
    """Waits for `count` exchanges; `save` keeps texts of the last one's document by their paths in the model."""

    count: Annotated[int, Field(ge=1, le=1000)] = 1
    within: Seconds | None = None
    save: Pairs


class Expect(Criteria):
    """Holds what came to criteria: exactly `count`, or `atLeast` and `atMost`; `inOrder` one after the other."""

    count: Count | None = None
    at_least: Count | None = None
    at_most: Count | None = None
    in_order: tuple[Criteria, ...] = ()
    within: Seconds = 0.0


class Setup(Shape):
    """Sends a setup request as the buyer; `status` is what must be answered, any success without it."""

    connection: str = ""
    operation: Literal["create", "edit", "inspect", "source"] = "create"
    user: str | None = None
    template: str | None = None
    selected: str | None = None
    cart_of: str | None = None
    status: str = ""


class Item(Shape):
    """A product to put into the cart of our own shop."""

    supplier_part_id: Annotated[str, Field(alias="supplierPartID")]
    supplier_part_auxiliary_id: Annotated[str | None, Field(alias="supplierPartAuxiliaryID")] = None
    quantity: str = "1"


class Order(Shape):
    """Orders the cart that came back; `status` is what must be answered, any success without it.

    With `again` a cart that was ordered is ordered once more.
    """

    status: str = ""
    again: bool = False


class Clock(Shape):
    """Puts the clock of the space: at a moment, further by a span, or back to real time."""

    now: str | None = None
    advance: Annotated[str, AfterValidator(_span)] | None = None
    real: Literal["true"] | None = None

    @model_validator(mode="after")
    def _one_of_them(self) -> "Clock":
        if len(self.model_fields_set) != 1:
            raise ValueError("one of now, advance and real")
        return self


class Send(Shape):
    """Sends a file as it is, to a connection or a URL; `status` is what must be answered, any success without it."""

    file: str
    to: str
    status: str = ""


class StepShape(Shape):
    """One step: exactly one of its keys says what is done."""

    setup: Annotated[Setup, BeforeValidator(_mapped)] | None = None
    shop: tuple[Item, ...] | None = None
    cart: Literal["return", "cancel"] | None = None
    order: Annotated[Order, BeforeValidator(_mapped)] | None = None
    wait: Annotated[Wait, BeforeValidator(_mapped)] | None = None
    expect: Annotated[Expect, BeforeValidator(_mapped)] | None = None
    fault: Texts | None = None
    clock: Clock | None = None
    send: Send | None = None

    @model_validator(mode="after")
    def _one_of_them(self) -> "StepShape":
        if len(self.model_fields_set) != 1:
            raise ValueError(f"one of {', '.join(KINDS)}")
        return self

    @property
    def kind(self) -> str:
        """The key that says what is done."""
        return next(iter(self.model_fields_set))


KINDS = tuple(to_camel(name) for name in StepShape.model_fields)
"""The kinds of steps."""


class CaseShape(Shape):
    """A scenario with the variables of one case filled in."""

    version: Literal["1"] = "1"
    name: str = ""
    connection: str = "demo"
    config: str | None = None
    seed: str | None = None
    clock: str | None = None
    within: Seconds = 10.0
    steps: Annotated[tuple[StepShape, ...], AfterValidator(_some)]


class ScenarioShape(CaseShape):
    """A scenario as it is written: its variables, and a table of cases, each with a `name` and values of its own."""

    variables: Pairs
    cases: tuple[dict[str, str], ...] = ()
