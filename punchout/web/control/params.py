"""Query parameters of the control API, as facts."""

from dataclasses import dataclass

__all__ = ["Param"]


@dataclass(frozen=True, slots=True)
class Param:
    """A query parameter: its name, what it says, the values it may have, what holds without it."""

    name: str
    about: str
    default: str | int | None = None
    values: tuple[str, ...] = ()
    most: int | None = None
    needed: bool = False
