"""What a format said and the model has no word for: kept whole, and written back in its place by the same format."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

__all__ = ["Kept", "Opaque"]


class _Late:
    """Fills `text` when it is first asked for: a large order has a fragment in each line, and seldom a reader of it."""

    __slots__ = ("_spell",)
    _spell: Callable[[], str]

    def __getattr__(self, name: str) -> str:
        # Asked only for what is not there, which is a text that was not yet spelled.
        if name != "text":
            raise AttributeError(f"a kept fragment has no {name!r}", name=name, obj=self)
        text = self._spell()
        object.__setattr__(self, "text", text)
        return text


@dataclass(frozen=True, slots=True)
class Kept(_Late):
    """A fragment in the canonical text of its format.

    `holder` names the thing it stood in, `name` what it is: `Kept("cxml", "ItemDetail", "Dimension", "<Dimension/>")`,
    `Kept("cxml", "ItemOut", "@isAdHoc", "yes")`.
    """

    format: str
    holder: str
    name: str
    text: str

    @classmethod
    def late(cls, format: str, holder: str, name: str, spell: Callable[[], str]) -> Self:
        """Return a fragment whose text `spell` writes when somebody asks for it."""
        made, put = cls.__new__(cls), object.__setattr__
        put(made, "format", format)
        put(made, "holder", holder)
        put(made, "name", name)
        put(made, "_spell", spell)
        return made


@dataclass(frozen=True, slots=True)
class Opaque:
    """A value that must come back unchanged and that nobody interprets (BuyerCookie, SupplierPartAuxiliaryID).

    `text` is what a person reads; `markup` is the inner markup in the spelling of `format` where there is any.
    """

    text: str
    markup: str = ""
    format: str = ""

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text or self.markup)
