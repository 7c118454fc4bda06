"""Which document follows which in a purchase, and what the later one has to carry over: a table.

A field that is not listed is not compared: a cart owes the setup request its cookie and nothing of the addresses.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

__all__ = ["STEPS", "Step"]

ALL = ("*",)
_SUMS = ("Total", "Shipping", "Tax")
_REFERENCE = ("@orderID", "@orderDate")
_NOTICED = ("SupplierPartID", "SupplierPartAuxiliaryID", "@quantity", "UnitOfMeasure", "UnitPrice")
_OFFERED = ("@quantity", "UnitPrice", "UnitOfMeasure", "Description", "LeadTime", "Shipping", "Tax", "Extrinsic")

_UNCHANGING = ("@orderID", "@lineNumber", "SupplierPartAuxiliaryID")
"""What no document may change by saying so (guide p91 and p135)."""


class Step(NamedTuple):
    """From one kind of document to the next.

    `fields` of the document and `in_lines` of its lines are carried over (a name stands for all below it, `*` for
    everything), those in `never` are not. Where the later document declares a change (by an operation or type in
    `declaring`; `by_first`: the earlier one asked for it), the fields in `may` change visibly. `whole` says that a line
    which the later document does not name is lost; else it is merely left for another document, and so is the rest of
    a quantity. `numbered` says that lineNumber means the same in both.
    """

    fields: tuple[str, ...] = ()
    in_lines: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    declaring: tuple[str, ...] = ()
    by_first: bool = False
    may: tuple[str, ...] = ()
    whole: bool = True
    numbered: bool = True

    def carries(self, name: str) -> bool:
        """Return whether the later document has to carry over this field of the document."""
        return _among(name, self.fields) and not _among(name, self.never)

    def carries_in_lines(self, name: str) -> bool:
        """Return whether it has to carry over this field of a line."""
        return _among(name, self.in_lines) and not _among(name, self.never)

    def lets_change(self, name: str) -> bool:
        """Return whether a declared change of this field is a visible one."""
        return _among(name, self.may) and not _among(name, _UNCHANGING)


@lru_cache(maxsize=4096)
def _among(name: str, listed: tuple[str, ...]) -> bool:
    return listed == ALL or any(
        name.startswith(one) and name[len(one) : len(one) + 1] in ("", "/", "[", "#") for one in listed
    )


STEPS: Mapping[tuple[str, str], Step] = {
    ("setup", "cart"): Step(
        ("BuyerCookie",), ALL, ("@lineNumber",), ("edit", "source"), by_first=True, may=_OFFERED, numbered=False
    ),
    ("cart", "setup"): Step((), ALL, ("@lineNumber",), numbered=False),
    ("cart", "order"): Step(_SUMS, ALL, ("@lineNumber",), numbered=False),
    ("order", "order"): Step(ALL, ALL, ("@type", "@orderVersion", "DocumentReference"), ("update", "delete"), may=ALL),
    ("order", "confirmation"): Step(
        (*_REFERENCE, *_SUMS),
        _NOTICED,
        declaring=("detail", "except", "allDetail", "backordered"),
        may=_NOTICED,
        whole=False,
    ),
    ("order", "ship notice"): Step(_REFERENCE, _NOTICED, whole=False),
    ("order", "receipt"): Step(_REFERENCE, _NOTICED, whole=False),
    ("order", "invoice"): Step(_REFERENCE, _NOTICED, whole=False),
    ("setup", "setup"): Step(),
    ("confirmation", "confirmation"): Step(("@confirmID",)),
    ("ship notice", "ship notice"): Step(("@shipmentID",)),
    ("order", "status update"): Step(),
    ("invoice", "status update"): Step(),
    ("status update", "status update"): Step(),
    ("catalogue", "catalogue"): Step(("CatalogName",)),
}
"""Every step that is compared, by the kinds of its two documents."""
