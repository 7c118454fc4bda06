"""The bodies that callers of the control API send; the member names are those on the wire."""

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, StrictFloat, StrictInt, StrictStr, WithJsonSchema

from punchout.control.shape import Body

__all__ = ["Connection", "Faults", "NamedConnection", "NewItem", "NewPunchout", "NewSpace", "Wait"]

Text = Annotated[StrictStr, Field(min_length=1)]
_QUANTITY = {"anyOf": [{"type": "number"}, {"type": "string", "pattern": r"^[0-9]+(\.[0-9]+)?$"}]}
Quantity = Annotated[Decimal, Field(gt=0, le=10**9), WithJsonSchema(_QUANTITY)]
Party = Text | dict[str, Any]


class NewSpace(Body):
    """A private world to make; without a `name` it gets one, `config` is a configuration as YAML or JSON text."""

    name: Annotated[StrictStr, Field(pattern="^[A-Za-z0-9_-]{1,64}$")] | None = None
    seed: StrictStr | StrictInt | None = None
    config: StrictStr | None = None


class Connection(Body):
    """A connection with the keys of the configuration; a party is named, or given whole."""

    model_config = ConfigDict(extra="allow", frozen=True)

    buyer: Party
    supplier: Party


class NamedConnection(Connection):
    """A connection to make, with its name."""

    name: Text


class Wait(Body):
    """What to wait for in the journal: a search line, how many entries, how many seconds."""

    q: StrictStr = ""
    count: Annotated[StrictInt, Field(ge=1, le=1000)] = 1
    timeout: Annotated[StrictInt | StrictFloat, Field(ge=0, le=300)] = 10


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
