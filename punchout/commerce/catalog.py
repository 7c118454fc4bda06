"""What a supplier sells."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal

__all__ = ["Catalogue", "Product"]


@dataclass(frozen=True, slots=True)
class Product:
    """One product in one language at one price; quantities are multiples of `step`, `lead_time` is in days."""

    part_id: str
    name: str
    unit_price: Decimal
    currency: str
    auxiliary_id: str = ""
    description: str = ""
    language: str = "en"
    unit: str = "EA"
    step: Decimal = Decimal(1)
    unspsc: str = ""
    category: str = ""
    manufacturer_name: str = ""
    manufacturer_part_id: str = ""
    lead_time: int | None = None


@dataclass(frozen=True)
class Catalogue:
    """The products of a shop, in the order of its file; `(part_id, auxiliary_id)` names a product within a currency."""

    products: tuple[Product, ...]
    _by_part: dict[str, tuple[Product, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        index: dict[str, tuple[Product, ...]] = {}
        for product in self.products:
            number = product.part_id.strip()
            index[number] = (*index.get(number, ()), product)
        object.__setattr__(self, "_by_part", index)

    def __iter__(self) -> Iterator[Product]:
        return iter(self.products)

    def __len__(self) -> int:
        return len(self.products)

    def find(self, part_id: str, currency: str, auxiliary_id: str | None = None) -> Product | None:
        """Return the product sold under that number in that currency; without an auxiliary id the first that fits.

        Blanks around numbers count nowhere: programs that indent their XML put them there.
        """
        for product in self._by_part.get(part_id.strip(), ()):
            fits = auxiliary_id is None or auxiliary_id.strip() == product.auxiliary_id.strip()
            if product.currency == currency and fits:
                return product
        return None

    def sold_in(self, currency: str) -> "Catalogue":
        """Return what a session in that currency may buy."""
        return Catalogue(tuple(product for product in self.products if product.currency == currency))

    def categories(self) -> tuple[str, ...]:
        """Return the categories in the order in which they first appear."""
        return tuple(dict.fromkeys(product.category for product in self.products if product.category))

    def search(self, words: str = "", category: str = "") -> "Catalogue":
        """Return the products of a category whose number, name, maker or description holds every word."""
        wanted = words.casefold().split()
        return Catalogue(
            tuple(
                product for product in self.products if category in ("", product.category) and _holds(product, wanted)
            )
        )


def _holds(product: Product, words: Iterable[str]) -> bool:
    text = "\n".join(
        (product.part_id, product.name, product.description, product.manufacturer_name, product.manufacturer_part_id)
    ).casefold()
    return all(word in text for word in words)
