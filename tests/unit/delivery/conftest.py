"""A store with parcels, a clock that stands still, and a partner in memory."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest

from punchout.clock import HeldClock
from punchout.delivery.outbox import FixedRetry, Outbox
from punchout.errors import DeliveryError
from punchout.exchange.entries import Exchange, Keep, Outcome, Parcel
from punchout.settings.values import Connection
from punchout.storage.memory import MemoryStore
from punchout.wire.message import Inbound, Outbound

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)


@dataclass
class World:
    """One outbox with everything around it; `answers` are what the partner says, the last one for ever."""

    store: MemoryStore = field(default_factory=MemoryStore)
    clock: HeldClock = field(default_factory=lambda: HeldClock(NOON))
    answers: list[Inbound | DeliveryError | Exception] = field(default_factory=lambda: [Inbound(b"<ok/>", status=200)])
    sent: list[tuple[bytes, str]] = field(default_factory=list)
    heard: list[tuple[str, int, Inbound | DeliveryError]] = field(default_factory=list)
    before_answer: Callable[[], Any] = lambda: None
    outbox: Outbox = field(init=False)

    def __post_init__(self) -> None:
        """Wire the outbox to this partner, with pauses of a minute and three attempts."""
        self._numbers, self._changed = count(1), threading.Condition()
        policy = FixedRetry(seconds=60, attempts=3)
        self.outbox = Outbox(self.store, self, self.hear, self.clock, policy=policy, lease_seconds=90)

    def put(self, *urls: str, space: str = "default") -> list[Parcel]:
        """Put a parcel for each URL into the outbox, due now."""
        parcels = tuple(
            Parcel(f"p{next(self._numbers)}", space, "demo", url, f"<{url}/>".encode(), (), self.clock.now())
            for url in urls
        )
        self.store.keep(Keep(space, parcels=parcels))
        return list(parcels)

    def send(self, message: Outbound, connection: Connection | None, *, trusted: bool) -> Inbound:
        """Be the partner: note what came and say what is next."""
        with self._changed:
            self.sent.append((message.body, message.url))
            answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
            self._changed.notify_all()
        self.before_answer()
        if isinstance(answer, Exception):
            raise answer
        return answer

    def hear(self, parcel: Parcel, back: Inbound | DeliveryError) -> Outcome:
        """Be the road: keep an exchange, done for 2xx, parked for 4xx, again for all else."""
        number = f"{next(self._numbers):06d}"
        exchange = Exchange(number, parcel.space, self.clock.now(), "out", attempt=parcel.attempts)
        good = isinstance(back, Inbound) and back.status == 200
        self.store.keep(Keep(parcel.space, exchange, done=parcel if good else None))
        with self._changed:
            self.heard.append((parcel.id, parcel.attempts, back))
            self._changed.notify_all()
        if good:
            return Outcome.DONE
        return Outcome.PARKED if isinstance(back, Inbound) and back.status == 400 else Outcome.AGAIN

    def wait(self, condition: Callable[[], Any]) -> None:
        """Wait until something about `sent` or `heard` holds."""
        with self._changed:
            assert self._changed.wait_for(condition, 20)

    def states(self, space: str = "default") -> list[tuple[str, str]]:
        """Return what is pending with its state."""
        return [(parcel.id, parcel.state) for parcel in self.store.pending(space)]

    def later(self, **span: float) -> None:
        """Move the clock on."""
        self.clock.advance(timedelta(**span))


@pytest.fixture
def world() -> World:
    """An empty outbox and a partner who says yes."""
    return World()
