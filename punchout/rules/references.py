"""Documents that change an earlier one: which of them have to name it, and how their versions count."""

from collections.abc import Mapping

__all__ = ["CHANGING", "is_version"]

CHANGING: Mapping[str, frozenset[str]] = {
    "order": frozenset({"update", "delete"}),
    "confirmation": frozenset({"update"}),
    "ship notice": frozenset({"update", "delete"}),
    "receipt": frozenset({"delete"}),
    "invoice": frozenset({"delete"}),
}
"""What a document says that it does where it has to name the one to which it does that."""


def is_version(written: str, *, changing: bool) -> bool:
    """Tell whether a version is a whole number from 1 on, and from 2 on where an earlier version is changed."""
    return written.isdecimal() and any(map(int, written)) and not (changing and written == "1")
