"""What all chapters of a space share: its settings, its state, the road, and the way out."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from punchout.clock import MovableClock
from punchout.commerce.catalog import Catalogue
from punchout.emulator.errors import Unknown
from punchout.emulator.house import House
from punchout.emulator.links import Links
from punchout.emulator.recorder import Recorder
from punchout.errors import ConfigError, LocalError
from punchout.exchange.doors import ROLES, Door, Endpoint, ReturnAddress
from punchout.exchange.entries import Exchange
from punchout.exchange.expectations import Expectations
from punchout.exchange.road import Road
from punchout.exchange.trust import Trust
from punchout.faults.armed import Armed, armed, armed_from
from punchout.faults.arsenal import Aim, Arsenal
from punchout.faults.table import Stage
from punchout.formats.base import Format
from punchout.roles.effects import Tools
from punchout.roles.punchout import return_key
from punchout.settings.catalogue import read, shipped
from punchout.settings.values import DEMO_GONE, Connection, Settings

__all__ = ["World", "configured_faults"]

POLL = 0.25
"""Seconds between looks while waiting, for what other processes write; our own writes wake at once."""


class World:
    """One private world: nothing in it is seen from another space."""

    def __init__(self, name: str, settings: Settings, house: House, format: Format) -> None:
        """Give a name to a space of a house, in which documents of one format come and go.

        Raises:
            ConfigError: when a configured fault is none, or cannot be counted where the space is shared.
        """
        self.name, self.house, self.format = name, house, format
        self.store, self.sender, self.ids, self.shared = house.store, house.sender, house.ids, house.shared
        self.clock = MovableClock(house.clock)
        self.about: str | None = None  # a space's own settings, as the store kept them when it was made
        self.filed: frozenset[str] = frozenset()  # connections that a file names, and so has again after a restart
        self.sown: str | None = None
        self._began: tuple[datetime | None, str | None] = (None, None)
        self.news, self.changing = threading.Condition(), threading.Lock()
        self.heard = 0
        self.road = Road(house.store, self.announce)
        self.configure(settings)
        self._arsenal, self._armed = Arsenal(configured_faults(settings, house.shared)), 0.0
        self.expectations = Expectations()
        self.recorder = Recorder()

    def configure(self, settings: Settings) -> None:
        """Take other settings, from now on."""
        self.settings = settings
        self._trust = {role: Trust(settings.connections, role) for role in ROLES}
        self._catalogues: dict[str, Catalogue] = {}

    @property
    def secrets(self) -> list[str]:
        """What must be masked wherever it stands."""
        return list(self.settings.known_secrets)

    @property
    def faults(self) -> tuple[str, ...]:
        """The armed faults as text."""
        past = time.monotonic() - self._armed
        # What strikes the port ends by itself.
        return tuple(
            str(fault) for fault in self._arsenal.faults if fault.fault.stage is not Stage.PORT or fault.argument > past
        )

    def arm(self, faults: Sequence[str], *, anew: bool = True) -> None:
        """Arm exactly these faults; without `anew` those that are armed already go on counting where they are.

        Raises:
            LocalError: when one is unknown, or the space is shared; then nothing changes.
        """
        if faults:
            self.must_be_alone("faults are armed")
        made = [armed(text) for text in faults]
        ports = [fault for fault in made if fault.fault.stage is Stage.PORT]
        if ports and self.name != "default":
            raise LocalError.of("fault.port", what=ports[0].what)
        before = () if anew else self.faults
        for fault in ports:
            if str(fault) not in before:
                fault.fault.act(self.house.strike, fault.argument)
                self._armed = time.monotonic()
        arsenal = Arsenal(made, self.sown)
        self._arsenal = arsenal if anew else arsenal.going_on(self._arsenal)

    def must_be_alone(self, what: str) -> None:
        """Refuse what one process does by itself, so that its effect would hang on which one a request meets.

        Raises:
            LocalError: when the space is shared.
        """
        if self.shared:
            raise LocalError(f"{what} in one process, and the next request may meet another: serve without --workers")

    def announce(self, exchange: Exchange) -> None:
        """Note what is to be recorded, wake everybody who waits for news of the journal, and tell those who listen."""
        self.recorder.note(exchange.id)
        with self.news:
            self.heard += 1
            self.news.notify_all()
        self.house.told(exchange, self.settings)

    def wait_until(self, done: Callable[[], bool], seconds: float) -> bool:
        """Wait for news until `done`, at most so many seconds; return whether it is."""
        until = time.monotonic() + seconds
        while True:
            with self.news:
                heard = self.heard
            if done():
                return True
            left = until - time.monotonic()
            if left <= 0:
                return False
            with self.news:
                self.news.wait_for(lambda: self.heard != heard, min(left, POLL))  # noqa: B023 - used at once

    def connection(self, name: str) -> Connection:
        """Return a connection by name.

        Raises:
            Unknown: when there is none.
        """
        found = self.settings.connection(name)
        if found is None:
            hint = DEMO_GONE if name == "demo" else ""
            raise Unknown("connection", name, [connection.name for connection in self.settings.connections], hint)
        return found

    def catalogue(self, connection: str) -> Catalogue:
        """Return what a session of that connection may buy: what its supplier sells in its currency."""
        if connection not in self._catalogues:
            found = self.connection(connection)
            whole = read(found.supplier.catalogue) if found.supplier.catalogue else shipped()
            self._catalogues[connection] = whole.sold_in(found.currency)
        return self._catalogues[connection]

    def tools(self, links: Links) -> Tools:
        """Return what a decision may use."""
        return Tools(self.clock, self.ids, links, self.catalogue, self.format.requests)

    def door(self, links: Links) -> Door:
        """Return the door for what we send ourselves."""
        tools, aim = self.tools(links), Aim(self._arsenal)
        return Door(self.name, self.settings, self.format, tools, aim, expectations=self.expectations)

    def endpoint(self, role: str, links: Links) -> Endpoint:
        """Return the door where partners of a role send documents."""
        return Endpoint(**_parts(self.door(links)), role=role, trust=self._trust[role])

    def return_address(self, token: str, links: Links) -> ReturnAddress:
        """Return the door of one BrowserFormPost."""
        held = self.store.recall(self.name, return_key(token))
        # Also what is refused there is part of the punch-out: whoever waits for its cart wants to know.
        door = replace(self.door(links), conversation=held.key if held.exists else "")
        return ReturnAddress(**_parts(door), token=token)


def _parts(door: Door) -> dict[str, Any]:
    return {part.name: getattr(door, part.name) for part in fields(door)}


COUNTED = ("first", "nth", "every")
"""Conditions that are only true where all requests are counted together."""


def configured_faults(settings: Settings, shared: bool = False) -> Iterator[Armed]:
    """Read the faults of a configuration, `shared` for several processes.

    Raises:
        ConfigError: when one is not known, does not fit, or can only be armed while a server runs.
    """
    for number, fault in enumerate(settings.faults):
        try:
            made = armed_from(fault)
            if made.fault.stage is Stage.PORT:
                raise LocalError(f"{made.what} begins when it is armed: arm it while the server runs")
            if shared and (counted := [key for key in COUNTED if key in made.when]):
                raise LocalError(f"{counted[0]} counts in each process by itself: serve without --workers")
            yield made
        except LocalError as error:
            line = next(iter(settings.fault_lines[number:]), None)
            raise ConfigError(
                f"faults.{number + 1}: {error}", file=str(settings.origin or "") or None, line=line
            ) from error
