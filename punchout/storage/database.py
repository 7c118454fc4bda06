"""Everything remembered in a database, through SQLAlchemy Core: a SQLite file, or PostgreSQL for many machines."""

import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, select, update

from punchout.errors import LocalError, Stale, StorageError
from punchout.exchange.entries import Answered, Exchange, Keep, Parcel, Query
from punchout.roles.effects import Remembered
from punchout.storage import dealings, journal, parcels
from punchout.storage.engine import Database
from punchout.storage.rows import clean
from punchout.storage.schema import spaces
from punchout.storage.scope import Forget, forgets

__all__ = ["PRUNE_EVERY", "DatabaseStore"]

PRUNE_EVERY = 1_000
"""So many keeps in a space lie between two looks at the length of its journal."""


class DatabaseStore:
    """A store whose every `keep` is one transaction; any number of threads and processes may share the database."""

    def __init__(self, database: Database, newest: int, let_go: Callable[[], None]) -> None:
        """Keep at most about `newest` journal entries in each space; `let_go` is called when the store is closed."""
        self._database = database
        self._newest = newest
        self._let_go = let_go
        self._lock = threading.Lock()
        self._kept: dict[str, int] = {}

    def keep(self, keep: Keep) -> None:
        """Write everything in one transaction or nothing; see `Store.keep`."""
        space = clean(keep.space)
        with self._database.write() as connection:
            if keep.done is not None and not parcels.finish(connection, space, keep.done):
                return
            for change in keep.changes:
                dealings.change(connection, space, change)
            if keep.answered is not None:
                dealings.answer(connection, space, keep.answered, keep.known)
            if keep.again is not None:
                dealings.again(connection, space, keep.again)
            parcels.put(connection, space, keep.parcels)
            if keep.exchange is not None:
                journal.write(connection, keep.exchange)
        self._prune_sometimes(space)

    def recall(self, space: str, key: str) -> Remembered:
        """Return the state under a key or one of its names; see `Store.recall`."""
        with self._database.read() as connection:
            return dealings.recall(connection, space, key)

    def recall_all(self, space: str, keys: Sequence[str]) -> Mapping[str, Remembered]:
        """Return the state under each of several keys; see `Store.recall_all`."""
        if not keys:
            return {}
        with self._database.read() as connection:
            return dealings.recall_all(connection, space, keys)

    def listed(self, space: str, prefix: str) -> Sequence[Remembered]:
        """Return all states whose key starts with `prefix`, the last made first."""
        with self._database.read() as connection:
            return dealings.listed(connection, space, prefix)

    def answers(self, space: str, connection: str, sender: str, payload_id: str) -> Sequence[Answered]:
        """Return what was answered under a duplicate key, in order."""
        with self._database.read() as reading:
            return dealings.answered(reading, space, connection, sender, payload_id)

    def exchange(self, space: str, id: str) -> Exchange | None:
        """Return one journal entry, `latest` for the newest."""
        with self._database.read() as connection:
            return journal.find(connection, space, id)

    def exchanges(self, space: str, query: Query, limit: int, after: str | None = None) -> Sequence[Exchange]:
        """Return the newest entries that match, without bodies, headers and findings."""
        with self._database.read() as connection:
            return journal.page(connection, space, query, limit, after)

    def count(self, space: str, query: Query) -> int:
        """Return how many entries match."""
        with self._database.read() as connection:
            return journal.count(connection, space, query)

    def claim(self, now: datetime, lease_seconds: float, limit: int) -> Sequence[Parcel]:
        """Take due parcels for sending, at most one per recipient."""
        with self._database.write() as connection:
            return parcels.claim(connection, now, lease_seconds, limit)

    def next_due(self) -> datetime | None:
        """Return when there may next be something to claim."""
        with self._database.read() as connection:
            return parcels.next_due(connection)

    def holds(self, parcel: Parcel) -> bool:
        """Return whether a claimed parcel is still ours to send."""
        with self._database.read() as connection:
            return parcels.holds(connection, parcel)

    def release(self, parcel: Parcel) -> None:
        """Put a claimed parcel back; one that was reset, or claimed by somebody else since, stays as it is."""
        with self._database.write() as connection:
            parcels.release(connection, parcel)

    def hasten(self, space: str, by: timedelta) -> None:
        """Make what waits in a space due that much earlier."""
        with self._database.write() as connection:
            parcels.hasten(connection, space, by)

    def pending(self, space: str) -> Sequence[Parcel]:
        """Return the parcels of a space that are not done, in their order."""
        with self._database.read() as connection:
            return parcels.pending(connection, space)

    def backlog(self) -> Mapping[str, int]:
        """Return how many parcels are not done, by state."""
        with self._database.read() as connection:
            return parcels.backlog(connection)

    def spaces(self) -> Sequence[str]:
        """Return the names of the spaces made."""
        with self._database.read() as connection:
            names = connection.execute(select(spaces.c.name).order_by(spaces.c.name)).scalars()
            return [name for name in names if name != "default"]

    def add_space(self, name: str, about: str) -> None:
        """Remember a space with its own settings as text; see `Store.add_space`."""
        try:
            with self._database.write() as connection:
                connection.execute(insert(spaces), {"name": clean(name), "about": clean(about)})
                # What ended after a space of this name was removed is none of its past.
                _forget(connection, clean(name), forgets("all"))
        except Stale as error:
            if self.space(name) is None:
                raise
            raise LocalError(f"There is a space `{name}` already; choose another name or remove it first") from error

    def space(self, name: str) -> str | None:
        """Return what `add_space` or `change_space` was given."""
        with self._database.read() as connection:
            return connection.execute(select(spaces.c.about).where(spaces.c.name == clean(name))).scalar()

    def change_space(self, name: str, before: str | None, about: str) -> None:
        """Remember other settings of a space; see `Store.change_space`."""
        row, changed = spaces.c.name == clean(name), {"about": clean(about)}
        with self._database.write() as connection:
            if before is None:
                connection.execute(insert(spaces), changed | {"name": clean(name)})
            elif connection.execute(update(spaces).where(row, spaces.c.about == before).values(changed)).rowcount != 1:
                raise Stale(f"the space {name} was changed meanwhile")

    def remove_space(self, name: str) -> None:
        """Forget a space and everything in it."""
        with self._database.write() as connection:
            _forget(connection, clean(name), forgets("all"))
            connection.execute(delete(spaces).where(spaces.c.name == clean(name)))
        with self._lock:
            self._kept.pop(clean(name), None)

    def reset(self, space: str, what: str) -> None:
        """Forget the `journal`, the `sessions`, or `all`; see `Store.reset`."""
        forget = forgets(what)
        with self._database.write() as connection:
            _forget(connection, clean(space), forget)

    def close(self) -> None:
        """Let go of files and connections."""
        self._database.close()
        self._let_go()

    def _prune_sometimes(self, space: str) -> None:
        with self._lock:
            self._kept[space] = kept = self._kept.get(space, 0) + 1
        if kept % PRUNE_EVERY:
            return
        try:
            with self._database.write() as connection:
                journal.prune(connection, space, self._newest)
        except StorageError:
            # What came is kept and must be answered so; the next thousand prunes again.
            return


def _forget(connection: Connection, space: str, forget: Forget) -> None:
    """Forget a part of a space, the outbox first.

    An attempt that ends at the same moment then either wrote before us, and goes with the rest, or finds its parcel
    gone.
    """
    if forget.sessions:
        parcels.forget(connection, space)
        dealings.forget(connection, space)
    if forget.journal:
        journal.forget(connection, space)
