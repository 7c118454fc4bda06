"""Part numbers: what networks do not take in them, and what must tell two parts of one number apart."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

__all__ = ["REJECTED", "Part", "in_two_units"]

REJECTED = re.compile(r"[{}?]")
"""Characters that networks refuse in a part number or cut it at."""


class Part(NamedTuple):
    """What a line calls its part; an auxiliary number is whatever the supplier put there."""

    number: str
    auxiliary: str
    supplier: str


def in_two_units(lines: Iterable[tuple[Part, str]]) -> Iterator[tuple[int, str]]:
    """Yield the position, from 0, of each line that has a part in another unit than a line before, and that unit.

    Lines without a number or a unit say nothing.
    """
    units: dict[Part, str] = {}
    for position, (part, unit) in enumerate(lines):
        if part.number and unit and units.setdefault(part, unit) != unit:
            yield position, units[part]
