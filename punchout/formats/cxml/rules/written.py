"""Numbers and moments as elements and attributes hold them."""

from datetime import datetime
from decimal import Decimal
from functools import lru_cache

from lxml import etree

from punchout.commerce.written import Moment, Number

__all__ = ["decimal", "moment", "number"]


@lru_cache(maxsize=8192)
def number(written: str | None) -> Decimal | None:
    """Return a text as a number, None where it is none."""
    return None if written is None else Number(written).value


def decimal(element: etree._Element | None) -> Decimal | None:
    """Return the number an element holds, None where there is none."""
    return None if element is None else number(element.text)


def moment(element: etree._Element, attribute: str) -> datetime | None:
    """Return the moment an attribute holds, None where there is none or it has no offset."""
    written = element.get(attribute)
    return Moment(written).value if written else None
