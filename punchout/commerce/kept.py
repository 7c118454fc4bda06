"""What a format said and the model has no word for: kept whole, and written back in its place by the same format."""

from dataclasses import dataclass

__all__ = ["Kept", "Opaque"]


@dataclass(frozen=True, slots=True)
class Kept:
    """A fragment in the canonical text of its format.

    `holder` names the thing it stood in, `name` what it is: `Kept("cxml", "ItemDetail", "Dimension", "<Dimension/>")`,
    `Kept("cxml", "ItemOut", "@isAdHoc", "yes")`.
    """

    format: str
    holder: str
    name: str
    text: str


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
