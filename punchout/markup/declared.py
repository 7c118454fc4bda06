"""What a DTD declares, as values; reading one is in `dtd_text`, which a valid document never needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from punchout.markup.content import Model, model

__all__ = ["Attribute", "Element", "Grammar"]


@dataclass(frozen=True, slots=True)
class Attribute:
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


@dataclass(frozen=True, slots=True)
class Element:
    """One element by its prefixed name; `content` is the text of its content model, evenly spaced.

    `file` is the file that declares it: the DTD or one that it includes.
    """

    name: str
    content: str
    attributes: Mapping[str, Attribute]
    file: Path

    @property
    def model(self) -> Model:
        """The automaton of the content model, made on first use."""
        return model(self.content)


@dataclass(frozen=True, slots=True)
class Grammar:
    """All declarations of one DTD, in the order of its text."""

    path: Path
    elements: Mapping[str, Element]
