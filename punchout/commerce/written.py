"""Numbers and moments that keep the text they were written in, since a document that goes on is written as it came.

Values compare by what they mean: `119.8` is `119.80`. A text that cannot be read as a number or a moment is equal only
to the same text.
"""

import re
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal, InvalidOperation

__all__ = ["Moment", "Number"]

_NUMBER = re.compile(r"[+-]?(\d+(,\d{3})*(\.\d*)?|\.\d+)\Z", re.ASCII)


def _parse_number(written: str) -> Decimal | None:
    # Commas separate thousands and nothing else (cXML Reference Guide, Money, p44).
    bare = written.strip()
    if not _NUMBER.match(bare):
        return None
    try:
        return Decimal(bare.replace(",", ""))
    except InvalidOperation:
        return None


class Number:
    """A decimal number with the text it was written in; `value` is None where the text is no number."""

    __slots__ = ("_value", "written")
    written: str
    _value: Decimal | None

    def __init__(self, written: "str | int | Decimal | Number") -> None:
        """Take a number as text, which is read when its value is asked for, or write one from an int or Decimal."""
        if isinstance(written, str):
            self.written = written
        elif isinstance(written, Number):
            self.written = written.written
        elif isinstance(written, float):
            raise TypeError(f"{written} is a float, which is not exact: write '{written}', or a Decimal")
        else:
            self.written = f"{Decimal(written):f}"

    @property
    def value(self) -> Decimal | None:
        """The number, None where the text is none."""
        try:
            return self._value
        except AttributeError:
            self._value = _parse_number(self.written)
            return self._value

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Number):
            return NotImplemented
        value, theirs = self.value, other.value
        if value is None or theirs is None:
            return value is theirs and self.written == other.written
        return value == theirs

    def __hash__(self) -> int:
        return hash(self.written if self.value is None else self.value)

    def __repr__(self) -> str:
        return f"Number({self.written!r})"

    def __str__(self) -> str:
        return self.written


@dataclass(frozen=True, slots=True, eq=False)
class Moment:
    """A date and time with the text it was written in.

    `value` is aware; it is None where the text has no UTC offset or is no date-time, and then the text alone counts.
    """

    written: str
    value: datetime | None = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "value", _parse_moment(self.written))

    @classmethod
    def of(cls, value: datetime) -> "Moment":
        """Write an aware datetime in whole seconds with its numeric offset."""
        return cls(value.replace(microsecond=0).isoformat())

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Moment):
            return NotImplemented
        if self.value is None or other.value is None:
            return self.value is other.value and self.written == other.written
        return self.value == other.value

    def __hash__(self) -> int:
        return hash(self.written if self.value is None else self.value)

    def __str__(self) -> str:
        return self.written


def _parse_moment(written: str) -> datetime | None:
    try:
        value = datetime.fromisoformat(written.strip())
    except ValueError:
        return None
    return value if value.tzinfo is not None else None
