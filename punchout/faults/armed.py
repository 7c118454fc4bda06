"""Faults that are armed: `on:what=value:when` as text, and the question whether one strikes.

`on` is a document by its short name (`setup`, `cart`, `order`, `*` for all) or by its name in cXML; `what` is the name
of a fault.
"""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from punchout.commerce.document import Document
from punchout.commerce.kinds import name_of
from punchout.errors import LocalError
from punchout.faults.document import DOCUMENT_FAULTS

__all__ = ["Armed", "armed", "spoil_document"]

TARGETS = {
    "*": "",
    "setup": "setup-request",
    "cart": "cart",
    "order": "order",
    "PunchOutSetupRequest": "setup-request",
    "PunchOutOrderMessage": "cart",
    "OrderRequest": "order",
}
"""What a fault may strike, and the body that it means; `*` means all."""


@dataclass(frozen=True, slots=True)
class Armed:
    """One fault that waits for its document."""

    on: str
    what: str
    value: str = ""

    def strikes(self, document: Document) -> bool:
        """Say whether this fault is meant for that document."""
        return self.on == "*" or name_of(document.body) == TARGETS[self.on]

    def __str__(self) -> str:
        return f"{self.on}:{self.what}" + (f"={self.value}" if self.value else "")


def armed(text: str) -> Armed:
    """Read a fault as it is written in configuration, flags and the API.

    Raises:
        LocalError: when the target or the fault is unknown; the text names the nearest.
    """
    on, _, rest = text.partition(":")
    what, _, value = rest.partition("=")
    _must_be_known(on, TARGETS, f"fault {text!r} strikes nothing: {on!r} is no target")
    _must_be_known(what, DOCUMENT_FAULTS, f"fault {text!r} does nothing: {what!r} is no fault")
    return Armed(on, what, value)


def _must_be_known(name: str, known: Iterable[str], complaint: str) -> None:
    names = sorted(known)
    if name not in names:
        near = difflib.get_close_matches(name, names, 1)
        raise LocalError(complaint + (f"; did you mean {near[0]!r}?" if near else f"; known are {', '.join(names)}"))


def spoil_document(document: Document, faults: Iterable[Armed]) -> tuple[Document, str]:
    """Return the document as the armed faults leave it, and their names (empty where none struck)."""
    struck = [fault for fault in faults if fault.strikes(document)]
    for fault in struck:
        document = DOCUMENT_FAULTS[fault.what](document, fault.value)
    return document, ", ".join(str(fault) for fault in struck)
