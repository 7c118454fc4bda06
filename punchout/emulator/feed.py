"""The live feed: everybody who listens is told of each journal entry, the moment it is kept.

What waits for a listener is bounded: one that does not take it is let go, and goes on from the journal when it comes
back with the last id it had.
"""

import threading
import time
from collections import deque
from collections.abc import Sequence
from itertools import islice

from punchout.errors import LocalError
from punchout.exchange.entries import Exchange, Query
from punchout.exchange.ports import Store

__all__ = ["Crowded", "Feed", "Listener"]

LISTENERS = 100
"""Each holds a thread and a connection; a page that finds no room asks again every few seconds instead."""

WAITING = 1000
"""Entries that may wait for one listener, without their bodies; some ten seconds of the fastest load."""

BEHIND = 5000
"""Entries that a listener which comes back is told of at most, the newest ones: as many as memory keeps."""

PAGE = 100
"""Entries of the journal that are looked at together."""

REMEMBERED = 2 * WAITING
"""Ids that a listener remembers having told."""

LOOK = 1.0
"""Seconds between looks into the journal, for what other processes write."""


class Crowded(LocalError):
    """There is no room for one more listener, or the server is stopping."""

    def __init__(self, most: int) -> None:
        """Say how many there may be."""
        super().__init__(f"{most} listeners are the most that are told at once; ask again later, or read /exchanges")


class Feed:
    """Tells listeners of all spaces; any thread may tell, and each listener takes in a thread of its own."""

    def __init__(self, store: Store, most: int = LISTENERS) -> None:
        """Let at most `most` listen; `store` is where they look for what other processes wrote."""
        self.store, self.most = store, most
        self._listeners: list[Listener] = []
        self._lock = threading.Lock()
        self._closed = False

    def listen(self, space: str, after: str | None = None) -> "Listener":
        """Listen to a space: from now on, or from the entry with the id `after`.

        Raises:
            Crowded: when too many listen already, or the feed is closed.
        """
        listener = Listener(self, space, after)
        with self._lock:
            if self._closed or len(self._listeners) >= self.most:
                raise Crowded(self.most)
            self._listeners.append(listener)
        return listener

    def tell(self, exchange: Exchange) -> None:
        """Put an entry before everybody who listens to its space."""
        with self._lock:
            listening = [listener for listener in self._listeners if listener.space == exchange.space]
        if listening:
            summary = exchange.summary
            for listener in listening:
                listener.put(summary)

    def leave(self, listener: "Listener") -> None:
        """Tell a listener no more."""
        with self._lock:
            if listener in self._listeners:
                self._listeners.remove(listener)

    def end(self, space: str | None = None) -> None:
        """Let go whoever listens to a space, or everybody."""
        with self._lock:
            listening = [listener for listener in self._listeners if space in (None, listener.space)]
        for listener in listening:
            listener.close()

    def close(self) -> None:
        """Let everybody go, and nobody in."""
        self._closed = True
        self.end()

    def open(self) -> None:
        """Let listeners in."""
        self._closed = False


class Listener:
    """One who listens; `ended` once it was let go."""

    def __init__(self, feed: Feed, space: str, after: str | None) -> None:
        """Begin behind the entry `after` of the journal of `space`; without one, behind its newest."""
        self.space, self.ended = space, False
        self._feed = feed
        self._waiting: deque[Exchange] = deque()
        self._changed = threading.Condition()
        self._told: dict[str, bool] = {}  # True: found by a look, and not put before us yet
        rows = feed.store.exchanges(space, Query(), 1) if after is None else ()
        self._from = rows[0].id if rows else after or ""
        self._look_at = time.monotonic() + (LOOK if after is None else 0.0)

    def put(self, exchange: Exchange) -> None:
        """Let an entry wait to be taken; one too many ends the listener."""
        with self._changed:
            if len(self._waiting) >= WAITING:
                self.ended = True
            else:
                self._waiting.append(exchange)
            self._changed.notify()

    def take(self, seconds: float) -> Sequence[Exchange]:
        """Wait at most so long, and return what is new, oldest first; nothing may be.

        Every `LOOK` seconds it looks into the journal too: another process may have written there.
        """
        now = time.monotonic()
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self.ended, min(seconds, max(0.0, self._look_at - now)))
            rows = list(self._waiting)
            self._waiting.clear()
        if self.ended:
            return ()
        new: list[Exchange] = []
        if time.monotonic() >= self._look_at:
            new += self._written()
            self._look_at = time.monotonic() + LOOK
        # What a look found first is put before us once more; the ids of a space that began again may repeat.
        new += [row for row in rows if not self._told.pop(row.id, False)]
        self._told.update((row.id, False) for row in rows)
        for id in list(islice(self._told, max(0, len(self._told) - REMEMBERED))):
            del self._told[id]
        return new

    def _written(self) -> list[Exchange]:
        """Return what the journal has and nobody told, oldest first; of an exchange that took long, the id is old."""
        found: list[Exchange] = []
        after = None
        while len(found) < BEHIND:
            rows = self._feed.store.exchanges(self.space, Query(), PAGE, after)
            new = [row for row in rows if row.id > self._from and row.id not in self._told]
            found += new
            if len(new) < PAGE:
                break
            after = rows[-1].id
        found.reverse()
        self._told.update((row.id, True) for row in found)
        return found

    def close(self) -> None:
        """Stop listening; whoever waits in `take` is let go at once."""
        with self._changed:
            self.ended = True
            self._changed.notify()
        self._feed.leave(self)
