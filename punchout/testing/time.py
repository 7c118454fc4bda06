"""The clock of a test's space."""

from datetime import datetime, timedelta

from punchout.client import Client

__all__ = ["Time"]

__tracebackhide__ = True


class Time:
    """A clock that follows real time until it is put or moved; then it stands until it is moved again."""

    def __init__(self, client: Client) -> None:
        """Steer the clock of a space."""
        self._client = client

    @property
    def now(self) -> datetime:
        """What time it is in the space."""
        return datetime.fromisoformat(self._client.clock()["now"])

    @property
    def is_held(self) -> bool:
        """Whether it stands until it is moved."""
        return bool(self._client.clock()["held"])

    def set(self, moment: datetime | str) -> None:
        """Put it at an aware moment."""
        self._client.move_clock(now=moment if isinstance(moment, str) else moment.isoformat())

    def advance(self, by: timedelta | str) -> None:
        """Move it by a span: `"2h"`, `"1d"`, or a timedelta in whole seconds."""
        self._client.move_clock(advance=by if isinstance(by, str) else f"{round(by.total_seconds())}s")

    def let_go(self) -> None:
        """Follow real time again."""
        self._client.move_clock()
