"""Time and identifiers, injected everywhere so that both can be held still, seeded and moved by command."""

import re
import threading
import time
from datetime import UTC, datetime, timedelta
from typing import Protocol

__all__ = ["Clock", "HeldClock", "Ids", "MovableClock", "RandomIds", "SeededIds", "SystemClock", "span_of"]


class Clock(Protocol):
    """What tells the time."""

    def now(self) -> datetime:
        """Return the moment, aware, in the machine's own offset or UTC."""

    def stopwatch(self) -> float:
        """Return seconds that only ever grow, to measure durations."""


class SystemClock:
    """The machine's time."""

    def now(self) -> datetime:
        """Return the moment with the machine's own UTC offset."""
        return datetime.now(UTC).astimezone()

    def stopwatch(self) -> float:
        """Return the performance counter."""
        return time.perf_counter()


class HeldClock:
    """A clock that stands still until it is moved."""

    def __init__(self, moment: datetime) -> None:
        """Hold `moment`, which must be aware."""
        self._moment = moment

    def now(self) -> datetime:
        """Return the held moment."""
        return self._moment

    def advance(self, by: timedelta) -> None:
        """Move the clock by a span."""
        self._moment += by

    def set(self, moment: datetime) -> None:
        """Put the clock to a moment."""
        self._moment = moment

    def stopwatch(self) -> float:
        """Return the held moment as seconds, so that nothing takes time."""
        return self._moment.timestamp()


class MovableClock:
    """The clock of a space: that of the house until it is held; then it moves when told, until it is let go."""

    def __init__(self, house: Clock) -> None:
        """Follow the clock of the house."""
        self._house = house
        self._held: HeldClock | None = None

    @property
    def is_held(self) -> bool:
        """Whether time moves only when told."""
        return self._held is not None

    def now(self) -> datetime:
        """Return the held moment, else that of the house."""
        return (self._held or self._house).now()

    def stopwatch(self) -> float:
        """Return seconds that stand still while the clock is held."""
        return (self._held or self._house).stopwatch()

    def set(self, moment: datetime) -> None:
        """Hold an aware moment."""
        self._held = HeldClock(moment)

    def advance(self, by: timedelta) -> None:
        """Move by a span, and hold the moment that follows.

        Raises:
            OverflowError: when there is no such moment.
        """
        self.set(self.now() + by)

    def let_go(self) -> None:
        """Follow the clock of the house again."""
        self._held = None


_SPAN = re.compile(r"(-?)((?:\d{1,9}[smhd])+)")
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}


def span_of(text: str) -> timedelta:
    """Return a span from `90s`, `15m`, `2h`, `1d`, `1h30m`, or one of them with a minus before it.

    Raises:
        ValueError: for anything else.
    """
    found = _SPAN.fullmatch(text)
    if found is None:
        raise ValueError(f"{text!r} is no span of time; write 90s, 15m, 2h, 1d or 1h30m")
    parts = (timedelta(**{_UNITS[unit]: int(number)}) for number, unit in re.findall(r"(\d+)([smhd])", found[2]))
    try:
        whole = sum(parts, timedelta())
    except OverflowError:
        raise ValueError(f"{text!r} is longer than time itself") from None
    return -whole if found[1] else whole


class Ids(Protocol):
    """What hands out identifiers."""

    def payload_id(self, clock: Clock, host: str) -> str:
        """Return a new payloadID `<epoch ms>.<counter>.<8 hex>@<host>`."""

    def exchange(self, clock: Clock) -> str:
        """Return a new exchange id; ids are text in order of time."""

    def token(self) -> str:
        """Return a new unguessable URL token."""

    def cookie(self) -> str:
        """Return a new BuyerCookie."""

    def number(self, series: str) -> int:
        """Return the next number of a series, from 1."""


class RandomIds:
    """Identifiers nobody can guess, from the machine's randomness."""

    def __init__(self) -> None:
        """Start every series at 1."""
        self._lock = threading.Lock()
        self._series: dict[str, int] = {}

    def payload_id(self, clock: Clock, host: str) -> str:
        """Return a new payloadID."""
        millis = int(clock.now().timestamp() * 1000)
        return f"{millis}.{self.number('payload')}.{self._hex(4)}@{host}"

    def exchange(self, clock: Clock) -> str:
        """Return the milliseconds and a counter, both of fixed width, and two bytes against other processes."""
        millis = int(clock.now().timestamp() * 1000)
        return f"{millis:013d}-{self.number('exchange'):06d}-{self._hex(2)}"

    def token(self) -> str:
        """Return 256 bits as URL-safe text."""
        import secrets

        return secrets.token_urlsafe(32)

    def cookie(self) -> str:
        """Return 128 bits as lower-case hex."""
        return self._hex(16)

    def number(self, series: str) -> int:
        """Return the next number of a series."""
        with self._lock:
            self._series[series] = self._series.get(series, 0) + 1
            return self._series[series]

    def _hex(self, size: int) -> str:
        import secrets  # here, because it loads what a clock does not need

        return secrets.token_hex(size)


class SeededIds(RandomIds):
    """Identifiers that repeat for the same seed; for tests on loopback only, since they can be guessed."""

    def __init__(self, seed: int | str) -> None:
        """Start the randomness at `seed`."""
        super().__init__()
        import random

        self._random = random.Random(str(seed))  # noqa: S311 - repeatable on purpose

    def token(self) -> str:
        """Return a token derived from the seed."""
        return self._hex(22)

    def _hex(self, size: int) -> str:
        with self._lock:
            return self._random.randbytes(size).hex()
