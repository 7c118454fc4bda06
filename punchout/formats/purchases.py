"""Who reads what a document says of its purchase, by the name of its format; a server starts without any of them."""

from collections.abc import Mapping
from typing import Protocol

from punchout.formats.cxml.statements import read_statement
from punchout.limits import Limits
from punchout.rules.pairs.statement import Statement

__all__ = ["READERS", "Reader"]


class Reader(Protocol):
    """Reads a document, given the name it goes by, and judges nothing."""

    def __call__(self, name: str, raw: bytes, charset: str | None, limits: Limits, *, brief: bool = False) -> Statement:
        """Return what it says, nothing where it cannot be read; whatever the bytes are, nothing is raised."""


READERS: Mapping[str, Reader] = {"cxml": read_statement}
"""Every format by its name, as in the table of formats."""
