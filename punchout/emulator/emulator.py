"""The composition root: settings, store, clock and ways out become spaces that partners, shoppers and operators use."""

import json
import os
import threading
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from punchout.clock import Clock, Ids, RandomIds, SeededIds, SystemClock
from punchout.delivery.courier import Courier
from punchout.delivery.outbox import Outbox
from punchout.emulator import diary
from punchout.emulator.counts import Counts
from punchout.emulator.errors import Unknown
from punchout.emulator.feed import Feed
from punchout.emulator.house import House, no_port
from punchout.emulator.space import Space
from punchout.errors import DeliveryError, LocalError, StorageError
from punchout.exchange.entries import Exchange, Outcome, Parcel
from punchout.exchange.ports import Sender, Store
from punchout.exchange.races import settled
from punchout.faults.transport import Strike
from punchout.formats.registry import by_name
from punchout.markup import selftest
from punchout.rules.choice import choice
from punchout.settings.load import parse
from punchout.settings.values import Connection, Settings, default_settings
from punchout.storage import open_store
from punchout.wire.message import Inbound, Outbound

__all__ = ["Emulator"]


class Emulator:
    """Both roles, in as many private worlds as are asked for.

    Without arguments it keeps everything in memory under the default settings. `public_url` is where partners reach us;
    with it, or off loopback, URLs that peers write are guarded; `ports` are our own, which no peer may make us call.
    `authority` is the certificate that a TLS of our own making asks its clients to trust. `shared` says that further
    processes serve the same store; what one of them would do by itself is refused then.
    """

    def __init__(
        self,
        settings: Settings | None = None,
        *,
        store: Store | None = None,
        sender: Sender | None = None,
        clock: Clock | None = None,
        ids: Ids | None = None,
        public_url: str = "",
        shared: bool = False,
    ) -> None:
        """Wire everything together; nothing is started and nothing leaves the machine by this."""
        self.settings = settings or default_settings()
        self.store = store or open_store("memory://")
        self.clock = clock or SystemClock()
        self.ids = ids or RandomIds()
        self.public_url = public_url.rstrip("/")
        self.exposed, self.shared = bool(public_url), shared
        self.ports: set[int] = set()
        self.authority: Path | None = None
        self.strike: Strike = no_port
        self._sender = sender
        self.counts, self._began = Counts(), self.clock.stopwatch()
        self.feed = Feed(self.store)
        self.outbox = Outbox(self.store, _Late(self), self.hear, self.clock, route=self._route)
        self._courier: Courier | None = None
        self._spaces: dict[str, Space] = {}
        self._lock = threading.Lock()

    @property
    def sender(self) -> Sender:
        """The way out, made when something is first sent."""
        if self._sender is None:
            from punchout.delivery.http import HttpSender

            self._sender = HttpSender(
                self.settings, exposed=self.exposed, own=self.ports, authority=lambda: self.authority
            )
        return self._sender

    def space(self, name: str = "default") -> Space:
        """Return a space.

        Raises:
            Unknown: when there is none of that name.
        """
        with self._lock:
            if name not in self._spaces or self._is_outdated(name):
                self._spaces[name] = self._load(name)
            return self._spaces[name]

    def _is_outdated(self, name: str) -> bool:
        """Return whether another process has changed or removed a space, or made another of its name since.

        Where the store cannot be asked it is as it was: partners are told 560 by the road.
        """
        try:
            return self.shared and self._spaces[name].about != self.store.space(name)
        except StorageError:
            return False

    def _load(self, name: str) -> Space:
        about = self.store.space(name)
        if about is None and name != "default":
            raise Unknown("space", name)
        space = self._make(name, json.loads(about or "{}"))
        space.about = about
        space.go_on()
        return space

    def _make(self, name: str, about: dict[str, Any]) -> Space:
        config, seed, clock = about.get("config"), about.get("seed"), about.get("clock")
        settings = parse(config, "yaml", os.environ) if config else self.settings
        format = by_name("cxml", choice(settings.rules))
        space = Space(name, settings, self._house(), format)
        space.begin(datetime.fromisoformat(clock) if clock else None, seed)
        space.take_up(about.get("connections", {}), written=bool(config or settings.origin))
        return space

    def _house(self) -> House:
        return House(
            store=self.store,
            sender=_Late(self),
            clock=self.clock,
            ids=self.ids,
            deliver=self.deliver,
            quiet=self.outbox.flights.quiet,
            strike=self._strike,
            seeded=self._seeded,
            told=self._tell,
            shared=self.shared,
        )

    def _tell(self, exchange: Exchange, settings: Settings) -> None:
        self.counts.add(exchange)
        diary.write(exchange, settings.known_secrets)
        self.feed.tell(exchange)

    @property
    def uptime(self) -> float:
        """The seconds since this emulator was made."""
        return self.clock.stopwatch() - self._began

    def _strike(self, what: str, seconds: float) -> None:
        self.strike(what, seconds)

    def _seeded(self, seed: str) -> Ids:
        if self.exposed:
            raise LocalError("a seed makes tokens that can be guessed: it is for loopback only, without --public-url")
        return SeededIds(seed)

    def add_space(
        self,
        name: str | None = None,
        *,
        seed: str | None = None,
        clock: datetime | None = None,
        config: str | None = None,
    ) -> Space:
        """Make a private world: a copy of the loaded configuration, or of `config` (YAML or JSON text).

        `seed` makes its ids repeat, `clock` is the moment at which its time stands still until it is moved.

        Raises:
            LocalError: when the name is taken or cannot stand in a URL.
            ConfigError: when `config` is wrong.
        """
        name = name or f"s{self.ids.token()[:10].replace('-', 'a').replace('_', 'b').lower()}"
        if name == "default":
            raise LocalError("the space default is always there: name another, or none to be given a name")
        if not name.isascii() or not name.replace("-", "").replace("_", "").isalnum():
            raise LocalError(f"{name!r} cannot name a space: use ASCII letters, digits, - and _")
        about = {"config": config, "seed": seed, "clock": clock.isoformat() if clock else None}
        space, kept = self._make(name, about), json.dumps(about)
        space.about = kept
        settled(lambda: self.store.add_space(name, kept))
        with self._lock:
            self._spaces[name] = space
        return space

    def spaces(self) -> list[str]:
        """Return the names of all spaces, `default` first."""
        return ["default", *self.store.spaces()]

    def remove_space(self, name: str) -> None:
        """Forget a space and everything in it.

        Raises:
            Unknown: when there is none of that name.
            LocalError: for `default`, which can only be reset.
        """
        if name == "default":
            raise LocalError("the default space cannot be removed; reset it")
        if self.store.space(name) is None:
            raise Unknown("space", name)
        with self.outbox.flights.quiet(name):
            settled(lambda: self.store.remove_space(name))
        with self._lock:
            self._spaces.pop(name, None)
        self.feed.end(name)

    def start(self) -> None:
        """Deliver in the background from now on: what waits from before, what is put in, and what is to be retried.

        Raises:
            ConfigError: when the XML parser of this installation is not safe, or a fault that is configured is none.
        """
        _prove_parser()
        self.space()
        self.feed.open()
        if self._courier is None:
            self._courier = Courier(self.outbox)
            self._courier.start()

    def stop(self) -> None:
        """Deliver no more in the background: finish what is in flight, or give it back, within five seconds."""
        if self._courier is not None:
            self._courier.stop()
            self._courier = None

    def deliver(self) -> bool:
        """Have what is due delivered: now and in this thread, or in the background where that runs (then True)."""
        if self._courier is None:
            self.outbox.drain()
            return False
        self._courier.wake()
        return True

    def _route(self, parcel: Parcel) -> tuple[Connection | None, bool]:
        try:
            return self.space(parcel.space).settings.connection(parcel.connection), True
        except Unknown:
            return None, True

    def hear(self, parcel: Parcel, back: Inbound | DeliveryError) -> Outcome:
        """Take what came back for a parcel, in the space it belongs to; with a space its parcels are gone."""
        try:
            space = self.space(parcel.space)
        except Unknown:
            return Outcome.DONE
        return space.hear(parcel, back)

    def close(self) -> None:
        """Finish what is being delivered and let go of the store."""
        self.stop()
        self.store.close()


_prove_parser = cache(selftest.run)


class _Late(Sender):
    """The emulator's sender, made when something is first sent."""

    def __init__(self, emulator: Emulator) -> None:
        self._emulator = emulator

    def send(self, message: Outbound, connection: Connection | None, *, trusted: bool) -> Inbound:
        """Send by the sender of now; see `Sender.send`."""
        return self._emulator.sender.send(message, connection, trusted=trusted)

    def permits(self, url: str, *, trusted: bool) -> bool:
        """Ask the guard of now; see `Sender.permits`."""
        return self._emulator.sender.permits(url, trusted=trusted)
