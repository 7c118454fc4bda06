"""What a DTD declares, as values; reading one is in `dtd_text`, which a valid document never needs."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

__all__ = ["Attribute", "Element", "Grammar"]


class Attribute(NamedTuple):
    """One attribute: `type` is `CDATA`, `ID`, `NMTOKEN` … or `enumeration`, whose `values` keep their order.

    `default` is `#REQUIRED`, `#IMPLIED`, `#FIXED` or empty; `value` is the default or fixed value where there is one.
    """

    name: str
    type: str
    values: tuple[str, ...] = ()
    default: str = "#IMPLIED"
    value: str | None = None

    @property
    def required(self) -> bool:
        """Whether the element must carry the attribute."""
        return self.default == "#REQUIRED"


class Element(NamedTuple):
    """One element by its prefixed name; `content` is its content model, evenly spaced, for `content.automaton` to read.

    `file` is the file that declares it: the DTD or one that it includes.
    """

    name: str
    content: str
    attributes: Mapping[str, Attribute]
    file: Path


class Grammar(NamedTuple):
    """All declarations of one DTD, in the order of its text."""

    path: Path
    elements: Mapping[str, Element]
