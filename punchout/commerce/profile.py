"""What a side can do and where."""

from dataclasses import dataclass

from punchout.commerce.kept import Kept
from punchout.commerce.money import Moment

__all__ = ["Profile", "ProfileRequest", "Transaction"]


@dataclass(frozen=True, slots=True)
class ProfileRequest:
    """Somebody asks what we can do; the document is empty (guide p46)."""


@dataclass(frozen=True, slots=True)
class Transaction:
    """One kind of request that is taken, at which address, with which options."""

    name: str
    url: str
    options: tuple[tuple[str, str], ...] = ()
    kept: tuple[Kept, ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """All that a side takes; `effective` is never in the future (guide p47)."""

    effective: Moment
    transactions: tuple[Transaction, ...]
    options: tuple[tuple[str, str], ...] = ()
    refreshed: Moment | None = None
    kept: tuple[Kept, ...] = ()
