"""Query parameters of the control API, as facts."""

from typing import NamedTuple

__all__ = ["Param"]


class Param(NamedTuple):
    """A query parameter: its name, what it says, the values it may have, what holds without it."""

    name: str
    about: str
    default: str | int | None = None
    values: tuple[str, ...] = ()
    most: int | None = None
    needed: bool = False
