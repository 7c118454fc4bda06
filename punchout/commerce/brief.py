"""A line in short: what is shown of a line, and what is remembered of an order with ten thousand of them."""

from dataclasses import dataclass

from punchout.commerce.items import Line
from punchout.commerce.swift import swift

__all__ = ["Brief", "in_short"]


@dataclass(frozen=True, slots=True)
class Brief:
    """A line in short, every number as it was written; `price` is that of one `unit`, None for a line without one."""

    part_id: str
    quantity: str
    number: str | None = None
    auxiliary_id: str | None = None
    description: str = ""
    unit: str = ""
    price: str | None = None
    currency: str = ""


_brief = swift(Brief)


def in_short(line: Line) -> Brief:
    """Return a line in short; of its descriptions the first."""
    item, detail = line.item, line.detail
    auxiliary = item.auxiliary_id
    extra = (auxiliary.markup or auxiliary.text) if auxiliary else None
    if detail is None:
        return _brief(item.part_id, line.quantity.written, line.number, extra)
    return _brief(
        item.part_id,
        line.quantity.written,
        line.number,
        extra,
        detail.descriptions[0].text if detail.descriptions else "",
        detail.unit,
        detail.price.amount.written,
        detail.price.currency,
    )
