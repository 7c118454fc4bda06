"""What is bought: the item, its description, and the line that asks for a quantity of it."""

from dataclasses import dataclass
from decimal import Decimal

from punchout.commerce.kept import Kept, Opaque
from punchout.commerce.money import Money, Number
from punchout.commerce.parties import Address, Extrinsic, Identity, Text

__all__ = ["Charge", "Classification", "Description", "Detail", "Item", "Line"]


@dataclass(frozen=True, slots=True)
class Item:
    """What names an item: the supplier's part number, and what makes it unique or finds its cart line again."""

    part_id: str
    auxiliary_id: Opaque | None = None
    buyer_part_id: str | None = None
    kept: tuple[Kept, ...] = ()

    @property
    def key(self) -> str:
        """Part number and auxiliary id as one text, for remembering and comparing; blanks around them count nowhere."""
        auxiliary = self.auxiliary_id
        return f"{self.part_id.strip()}\x1f{(auxiliary.markup or auxiliary.text).strip() if auxiliary else ''}"


@dataclass(frozen=True, slots=True)
class Description:
    """What an item is, in one language; `short` is its short name."""

    text: str
    language: str = ""
    short: str = ""
    kind: str = ""
    kept: tuple[Kept, ...] = ()


@dataclass(frozen=True, slots=True)
class Classification:
    """A commodity code in a scheme such as `UNSPSC`; `code` is the second spelling that the scheme may have."""

    domain: str
    value: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Detail:
    """What is known of an item beside its number: price for one unit, words, unit of measure, classes."""

    price: Money
    descriptions: tuple[Description, ...]
    unit: str
    classifications: tuple[Classification, ...] = ()
    manufacturer_part_id: str | None = None
    manufacturer_name: Text | None = None
    lead_time: str | None = None
    extrinsics: tuple[Extrinsic, ...] = ()
    kept: tuple[Kept, ...] = ()


@dataclass(frozen=True, slots=True)
class Charge:
    """Shipping or tax: an amount with the words that go with it."""

    amount: Money
    description: Text
    kept: tuple[Kept, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A quantity of an item.

    `number` is None where the line has none; `extrinsics` belong to the line, those of the item to its detail.
    """

    item: Item
    quantity: Number
    number: str | None = None
    detail: Detail | None = None
    supplier: Identity | None = None
    ship_to: Address | None = None
    shipping: Charge | None = None
    tax: Charge | None = None
    extrinsics: tuple[Extrinsic, ...] = ()
    kept: tuple[Kept, ...] = ()

    @property
    def amount(self) -> Decimal | None:
        """Quantity times unit price, None where either is no number or there is no price."""
        price = self.detail.price.value if self.detail else None
        return None if price is None or self.quantity.value is None else price * self.quantity.value
