"""The ports through which the road reaches the world: what is remembered, and the way out.

Every key starts with a space. `storage` implements `Store` in memory and in a database under one contract test suite,
`delivery` implements `Sender`.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from punchout.exchange.entries import Answered, Exchange, Keep, Parcel, Query
from punchout.roles.effects import Remembered
from punchout.settings.values import Connection
from punchout.wire.message import Inbound, Outbound

__all__ = ["Sender", "Store"]


class Store(Protocol):
    """Everything that is remembered, by space."""

    def keep(self, keep: Keep) -> None:
        """Write everything in one transaction.

        Raises:
            Stale: when a version or the count of known fingerprints is no longer what it was.
            StorageError: when nothing could be written; then nothing was.
        """

    def recall(self, space: str, key: str) -> Remembered:
        """Return the state under a key or under one of its further names, version 0 where there is none."""

    def recall_all(self, space: str, keys: Sequence[str]) -> Mapping[str, Remembered]:
        """Return the state under each of several keys, as `recall` does, at one go."""

    def listed(self, space: str, prefix: str) -> Sequence[Remembered]:
        """Return all states whose key starts with `prefix`, the last made first."""

    def answers(self, space: str, connection: str, sender: str, payload_id: str) -> Sequence[Answered]:
        """Return what was answered under a duplicate key, one entry for each different request."""

    def exchange(self, space: str, id: str) -> Exchange | None:
        """Return one journal entry, `latest` for the newest."""

    def exchanges(self, space: str, query: Query, limit: int, after: str | None = None) -> Sequence[Exchange]:
        """Return the newest entries that match, without bodies, headers and findings; `after` pages on below an id."""

    def count(self, space: str, query: Query) -> int:
        """Return how many entries match."""

    def claim(self, now: datetime, lease_seconds: float, limit: int) -> Sequence[Parcel]:
        """Take due parcels for sending, at most one per recipient, so that order per recipient holds."""

    def next_due(self) -> datetime | None:
        """Return when there may next be something to claim, None while nothing waits."""

    def holds(self, parcel: Parcel) -> bool:
        """Return whether a claimed parcel is still ours to send: not reset, done, or claimed by somebody else since."""

    def release(self, parcel: Parcel) -> None:
        """Put a claimed parcel back with its new `due`, `attempts` and `state`; a parcel that was reset stays away."""

    def hasten(self, space: str, by: timedelta) -> None:
        """Make what waits in a space due that much earlier, since the clock of the space has moved on."""

    def pending(self, space: str) -> Sequence[Parcel]:
        """Return the parcels of a space that are not done."""

    def backlog(self) -> Mapping[str, int]:
        """Return how many parcels of all spaces are not done, by state; a state that none is in may be missing."""

    def spaces(self) -> Sequence[str]:
        """Return the names of the spaces made, `default` excepted."""

    def add_space(self, name: str, about: str) -> None:
        """Remember a space with its own settings as text; nothing is in it, whatever was in one of its name.

        Raises:
            LocalError: when it exists.
            Stale: when a race was lost; then there is none yet.
        """

    def space(self, name: str) -> str | None:
        """Return what `add_space` or `change_space` was given, None where there is no such space."""

    def change_space(self, name: str, before: str | None, about: str) -> None:
        """Remember other settings of a space, `default` too, in the place of those that stood there `before`.

        Raises:
            Stale: when others stand there.
        """

    def remove_space(self, name: str) -> None:
        """Forget a space and everything in it.

        Raises:
            Stale: when a race was lost; then nothing is forgotten.
        """

    def reset(self, space: str, what: str) -> None:
        """Forget the `journal`, the `sessions` (states and answers, and what waits to be sent), or `all`.

        Raises:
            LocalError: for any other word.
        """

    def close(self) -> None:
        """Let go of files and connections."""


class Sender(Protocol):
    """The way out into the world."""

    def send(self, message: Outbound, connection: Connection | None, *, trusted: bool) -> Inbound:
        """Send once and return whatever came back, on any HTTP status; redirects are not followed.

        `trusted` says that the operator wrote the URL; a URL from a peer goes through the guard.

        Raises:
            DeliveryError: when nothing came back.
        """

    def permits(self, url: str, *, trusted: bool) -> bool:
        """Tell whether the guard would let an address be called."""
