"""What came and went between a start and a stop."""

import threading
from collections import deque
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from punchout.errors import LocalError

__all__ = ["MOST", "Recorded", "Recorder"]

MOST = 1000
"""Entries of one recording, the newest ones; it is answered in one piece, with all bodies."""


class Recorded(NamedTuple):
    """The ids of a recording, oldest first; `missing` older ones are not among them."""

    since: datetime
    ids: Sequence[str]
    missing: int = 0


class Recorder:
    """Notes the ids of what the journal keeps while it records; any thread may tell it."""

    def __init__(self) -> None:
        """Record nothing yet."""
        self._lock = threading.Lock()
        self._begin(None)

    def _begin(self, moment: datetime | None) -> None:
        self._since, self._noted = moment, 0
        self._ids: deque[str] = deque(maxlen=MOST)

    def start(self, moment: datetime) -> None:
        """Record from now on.

        Raises:
            LocalError: when it does already.
        """
        with self._lock:
            if self._since is not None:
                raise LocalError(f"a recording runs since {self._since.isoformat()}: stop it first")
            self._begin(moment)

    def note(self, id: str) -> None:
        """Note an entry, where it records."""
        with self._lock:
            if self._since is not None:
                self._ids.append(id)
                self._noted += 1

    def stop(self) -> Recorded:
        """Record no more, and return what was noted.

        Raises:
            LocalError: when it does not record.
        """
        with self._lock:
            if self._since is None:
                raise LocalError("nothing is being recorded here: start a recording first")
            recorded = Recorded(self._since, list(self._ids), self._noted - len(self._ids))
            self._begin(None)
        return recorded

    def forget(self) -> None:
        """Record no more, and drop what was noted."""
        with self._lock:
            self._begin(None)
