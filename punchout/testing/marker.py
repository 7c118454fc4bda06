"""What `@pytest.mark.punchout(…)` says of a test: read whole, and refused in one sentence where it makes no sense."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Protocol

from punchout.nearest import advice

__all__ = ["KEYS", "Marked", "marked"]


@dataclass(frozen=True, slots=True)
class Marked:
    """How the space of a test is made; None is what nobody said."""

    network: str | None = None
    faults: tuple[str, ...] = ()
    strict: bool | None = None
    seed: str | None = None
    clock: str | None = None


class Mark(Protocol):
    """What pytest gives for each marker of a test; `punchout run` makes spaces, too, where there is no pytest."""

    @property
    def args(self) -> tuple[Any, ...]:
        """What was said without a name."""
        ...

    @property
    def kwargs(self) -> Mapping[str, Any]:
        """What was said by name."""
        ...


def marked(marks: Iterable[Mark]) -> Marked:
    """Return what the markers of a test say together, the nearest first.

    Raises:
        ValueError: which key or value makes no sense, and the nearest that is known; "the marker" goes before it.
    """
    said: dict[str, Any] = {}
    for mark in marks:
        if mark.args:
            raise ValueError(f"takes names only: {', '.join(KEYS)}")
        said = {name: _value(name, value) for name, value in mark.kwargs.items()} | said
    return Marked(**said)


def _value(name: str, value: object) -> object:
    if name not in KEYS:
        raise ValueError(f"has no {name!r}; {advice(name, KEYS)}")
    try:
        return None if value is None else _READ[name](value)
    except ValueError as error:
        raise ValueError(f"is not understood: {error}") from None


def _network(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"network is a name such as 'coupa', not {value!r}")
    return value


def _faults(value: object) -> tuple[str, ...]:
    from punchout.errors import LocalError
    from punchout.faults.armed import armed

    texts = (value,) if isinstance(value, str) else value
    if not isinstance(texts, list | tuple) or not all(isinstance(text, str) for text in texts):
        raise ValueError(f"faults is a list of texts such as 'order:reset', not {value!r}")
    try:
        return tuple(str(armed(text)) for text in texts)
    except LocalError as error:
        raise ValueError(str(error)) from None


def _strict(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"strict is True or False, not {value!r}")
    return value


def _seed(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise ValueError(f"seed is a number or a text, not {value!r}")
    return str(value)


def _clock(value: object) -> str:
    try:
        moment = value if isinstance(value, datetime) else datetime.fromisoformat(str(value))
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise ValueError(f"clock is a moment with its offset, such as '2026-03-02T12:00:00+01:00', not {value!r}")
    return moment.isoformat()


_READ: Mapping[str, Callable[[object], object]] = {
    "network": _network,
    "faults": _faults,
    "strict": _strict,
    "seed": _seed,
    "clock": _clock,
}

KEYS = tuple(asdict(Marked()))
"""What the marker may say."""
