"""Numbers as elements and attributes hold them."""

from decimal import Decimal
from functools import lru_cache

from lxml import etree

from punchout.commerce.written import Number

__all__ = ["decimal", "number"]


@lru_cache(maxsize=8192)
def number(written: str | None) -> Decimal | None:
    """Return a text as a number, None where it is none."""
    return None if written is None else Number(written).value


def decimal(element: etree._Element | None) -> Decimal | None:
    """Return the number an element holds, None where there is none."""
    return None if element is None else number(element.text)
