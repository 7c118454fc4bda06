"""A line of a cart or an order, as a test wants to compare it."""

from dataclasses import dataclass
from decimal import Decimal

from punchout.commerce import items
from punchout.commerce.money import Money

__all__ = ["Line", "line_of"]

__tracebackhide__ = True


@dataclass(frozen=True, slots=True)
class Line:
    """One line; `model` has everything else that the document says of it."""

    supplier_part_id: str
    quantity: Decimal | None
    unit_price: Money | None
    unit_of_measure: str
    description: str
    supplier_part_auxiliary_id: str | None
    number: str | None
    model: items.Line


def line_of(line: items.Line) -> Line:
    """Return a line of the model in the short form."""
    detail, auxiliary = line.detail, line.item.auxiliary_id
    return Line(
        supplier_part_id=line.item.part_id,
        quantity=line.quantity.value,
        unit_price=Money(detail.price.amount, detail.price.currency) if detail else None,
        unit_of_measure=detail.unit if detail else "",
        description=detail.descriptions[0].text if detail and detail.descriptions else "",
        supplier_part_auxiliary_id=(auxiliary.markup or auxiliary.text) if auxiliary else None,
        number=line.number,
        model=line,
    )
