"""Everything remembered in this process, and forgotten with it: the default of fixtures."""

import json
import threading
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from punchout.errors import LocalError, Stale
from punchout.exchange.entries import Answered, Exchange, Keep, Parcel, Query
from punchout.exchange.matching import fits
from punchout.roles.effects import Remembered
from punchout.storage.scope import forgets
from punchout.storage.world import World, forget_oldest, is_current, packed, same, unpacked, write_answer, write_state

__all__ = ["MemoryStore"]

_DONE_REMEMBERED = 10_000
"""Only for telling a parcel that was delivered from one that was reset, while an attempt is still in flight."""


class MemoryStore:
    """A store that keeps the newest entries of each space's journal, and all of the rest, for as long as it lives."""

    def __init__(self, newest: int | None = 5_000) -> None:
        """Keep at most `newest` journal entries in each space, all of them for None."""
        self._newest = newest
        self._lock = threading.RLock()
        self._worlds: dict[str, World] = {}
        self._outbox: dict[tuple[str, str], Parcel] = {}
        self._done: dict[tuple[str, str], None] = {}
        self._abouts: dict[str, str] = {}
        self._sequence = 0

    def keep(self, keep: Keep) -> None:
        """Write everything or, where something changed meanwhile, nothing; see `Store.keep`."""
        with self._lock:
            if keep.done is not None and not self._knows(keep.space, keep.done):
                return
            world = self._worlds.setdefault(keep.space, World())
            self._require_current(world, keep)
            for change in keep.changes:
                write_state(world, change)
            if keep.answered is not None:
                write_answer(world, keep.answered)
            if keep.again is not None:
                stored = same(world, keep.again)[0]
                write_answer(world, stored._replace(attempts=stored.attempts + 1))
            for parcel in keep.parcels:
                self._sequence += 1
                self._outbox[keep.space, parcel.id] = parcel._replace(sequence=self._sequence, space=keep.space)
            if keep.done is not None:
                self._outbox.pop((keep.space, keep.done.id), None)
                self._remember_done(keep.space, keep.done)
            if keep.exchange is not None:
                self._write_exchange(world, keep.exchange)

    def recall(self, space: str, key: str) -> Remembered:
        """Return the state under a key or one of its names; see `Store.recall`."""
        with self._lock:
            world = self._worlds.get(space, World())
            key = key if key in world.states else world.names.get(key, key)
            held = world.states.get(key)
        return Remembered(key) if held is None else Remembered(key, held[0], json.loads(held[1]))

    def recall_all(self, space: str, keys: Sequence[str]) -> Mapping[str, Remembered]:
        """Return the state under each of several keys; see `Store.recall_all`."""
        with self._lock:
            return {key: self.recall(space, key) for key in keys}

    def listed(self, space: str, prefix: str) -> Sequence[Remembered]:
        """Return all states whose key starts with `prefix`, the last made first."""
        with self._lock:
            states = list(self._worlds.get(space, World()).states.items())
        return [
            Remembered(key, version, json.loads(text))
            for key, (version, text) in reversed(states)
            if key[: len(prefix)] == prefix
        ]

    def answers(self, space: str, connection: str, sender: str, payload_id: str) -> Sequence[Answered]:
        """Return what was answered under a duplicate key, in order."""
        with self._lock:
            world = self._worlds.get(space, World())
            return tuple(world.answers.get((connection, sender, payload_id), ()))

    def exchange(self, space: str, id: str) -> Exchange | None:
        """Return one journal entry, `latest` for the newest."""
        with self._lock:
            world = self._worlds.get(space, World())
            if id == "latest" and world.ids:
                id = world.ids[-1]
            found = world.exchanges.get(id)
        return None if found is None else unpacked(found)

    def exchanges(self, space: str, query: Query, limit: int, after: str | None = None) -> Sequence[Exchange]:
        """Return the newest entries that match, without bodies, headers and findings."""
        found = (exchange for exchange in self._newest_first(space, query, after) if fits(query, exchange))
        return [exchange.summary for exchange, _ in zip(found, range(limit), strict=False)]

    def count(self, space: str, query: Query) -> int:
        """Return how many entries match."""
        return sum(fits(query, exchange) for exchange in self._newest_first(space, query, None))

    def claim(self, now: datetime, lease_seconds: float, limit: int) -> Sequence[Parcel]:
        """Take due parcels for sending, at most one per recipient."""
        with self._lock:
            due = [parcel for parcel in self._heads() if _opens(parcel) <= now]
            claimed = [
                parcel._replace(
                    state="claimed",
                    attempts=parcel.attempts + 1,
                    lease_until=now + timedelta(seconds=lease_seconds),
                )
                for parcel in sorted(due, key=lambda parcel: parcel.sequence)[:limit]
            ]
            self._outbox.update({(parcel.space, parcel.id): parcel for parcel in claimed})
        return claimed

    def next_due(self) -> datetime | None:
        """Return when there may next be something to claim."""
        with self._lock:
            return min((_opens(parcel) for parcel in self._heads()), default=None)

    def holds(self, parcel: Parcel) -> bool:
        """Return whether a claimed parcel is still ours to send."""
        with self._lock:
            kept = self._outbox.get((parcel.space, parcel.id))
            return kept is not None and kept.state == "claimed" and kept.attempts == parcel.attempts

    def release(self, parcel: Parcel) -> None:
        """Put a claimed parcel back; one that was reset, or claimed by somebody else since, stays as it is."""
        with self._lock:
            if self.holds(parcel):
                self._outbox[parcel.space, parcel.id] = parcel._replace(lease_until=None)

    def hasten(self, space: str, by: timedelta) -> None:
        """Make what waits in a space due that much earlier."""
        with self._lock:
            for place, parcel in self._outbox.items():
                if place[0] == space and parcel.state == "waiting":
                    self._outbox[place] = parcel._replace(due=parcel.due - by)

    def pending(self, space: str) -> Sequence[Parcel]:
        """Return the parcels of a space that are not done, in their order."""
        with self._lock:
            waiting = [parcel for parcel in self._outbox.values() if parcel.space == space]
        return sorted(waiting, key=lambda parcel: parcel.sequence)

    def backlog(self) -> Mapping[str, int]:
        """Return how many parcels are not done, by state."""
        with self._lock:
            return Counter(parcel.state for parcel in self._outbox.values())

    def spaces(self) -> Sequence[str]:
        """Return the names of the spaces made."""
        with self._lock:
            return sorted(self._abouts.keys() - {"default"})

    def add_space(self, name: str, about: str) -> None:
        """Remember a space with its own settings as text."""
        with self._lock:
            if name in self._abouts:
                raise LocalError(f"There is a space `{name}` already; choose another name or remove it first")
            self.reset(name, "all")
            self._abouts[name] = about

    def space(self, name: str) -> str | None:
        """Return what `add_space` or `change_space` was given."""
        with self._lock:
            return self._abouts.get(name)

    def change_space(self, name: str, before: str | None, about: str) -> None:
        """Remember other settings of a space; see `Store.change_space`."""
        with self._lock:
            if self._abouts.get(name) != before:
                raise Stale(f"the space {name} was changed meanwhile")
            self._abouts[name] = about

    def remove_space(self, name: str) -> None:
        """Forget a space and everything in it."""
        with self._lock:
            self.reset(name, "all")
            self._worlds.pop(name, None)
            self._abouts.pop(name, None)

    def reset(self, space: str, what: str) -> None:
        """Forget the `journal`, the `sessions`, or `all`; see `Store.reset`."""
        forget = forgets(what)
        with self._lock:
            world = self._worlds.setdefault(space, World())
            if forget.journal:
                world.exchanges.clear()
                world.ids.clear()
                world.payloads.clear()
            if forget.sessions:
                world.states.clear()
                world.names.clear()
                world.answers.clear()
                self._outbox = {place: parcel for place, parcel in self._outbox.items() if place[0] != space}
                self._done = {place: None for place in self._done if place[0] != space}

    def close(self) -> None:
        """Let go of nothing: memory ends with its owner."""

    def _require_current(self, world: World, keep: Keep) -> None:
        for change in keep.changes:
            if world.states.get(change.before.key, (0, ""))[0] != change.before.version:
                raise Stale(f"{change.before.key} has changed since it was read")
        if keep.answered is not None and not is_current(world, keep.answered, keep.known):
            raise Stale("the same payloadID was answered meanwhile")
        if keep.again is not None and not same(world, keep.again):
            raise Stale("the stored answer was reset meanwhile")
        if any((keep.space, parcel.id) in self._outbox for parcel in keep.parcels):
            raise Stale("there is a parcel of that id already")
        if keep.exchange is not None and keep.exchange.id in world.exchanges:
            raise Stale("there is an exchange of that id already")

    def _write_exchange(self, world: World, exchange: Exchange) -> None:
        world.exchanges[exchange.id] = packed(exchange._replace(time=exchange.time.astimezone(UTC)))
        insort(world.ids, exchange.id)
        insort(world.payloads.setdefault(exchange.payload_id, []), exchange.id)
        if self._newest is not None and len(world.ids) > self._newest:
            forget_oldest(world)

    def _remember_done(self, space: str, parcel: Parcel) -> None:
        self._done[space, parcel.id] = None
        if len(self._done) > _DONE_REMEMBERED:
            del self._done[next(iter(self._done))]

    def _knows(self, space: str, parcel: Parcel) -> bool:
        """Return whether a parcel was not reset; one that another worker delivered before us counts as known."""
        return (space, parcel.id) in self._outbox or (space, parcel.id) in self._done

    def _newest_first(self, space: str, query: Query, after: str | None) -> Iterator[Exchange]:
        with self._lock:
            world = self._worlds.get(space, World())
            ids = world.payloads.get(query.payload, []) if query.payload else world.ids
            end = len(ids) if after is None else bisect_left(ids, after)
            entries = [world.exchanges[id] for id in ids[:end]]
        return reversed(entries)

    def _heads(self) -> Sequence[Parcel]:
        """Return for each recipient the first parcel that is neither done nor parked."""
        heads: dict[tuple[str, str, str], Parcel] = {}
        for parcel in self._outbox.values():
            if parcel.state in ("waiting", "claimed"):
                first = heads.setdefault((parcel.space, parcel.connection, parcel.url), parcel)
                if parcel.sequence < first.sequence:
                    heads[parcel.space, parcel.connection, parcel.url] = parcel
        return list(heads.values())


def _opens(parcel: Parcel) -> datetime:
    """Return from when on a parcel may be claimed: when due, or when a lease on it ends."""
    return parcel.lease_until if parcel.state == "claimed" and parcel.lease_until else parcel.due
