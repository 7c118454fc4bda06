"""The outbox, drained: claim what is due, send its frozen bytes, let the road hear what came back.

At least once, in order for each recipient. A worker that dies leaves a lease that ends; nothing is lost by it, and
nothing of a space that was reset is sent after the reset has answered.
"""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import NamedTuple, Protocol

from punchout.clock import Clock
from punchout.delivery.flights import Flights
from punchout.errors import DeliveryError
from punchout.exchange.entries import Outcome, Parcel
from punchout.exchange.ports import Sender, Store
from punchout.settings.values import Connection
from punchout.wire.message import Inbound, Outbound

__all__ = ["LEASE_SECONDS", "FixedRetry", "Hear", "Outbox", "RetryPolicy", "Route", "plainly"]

log = logging.getLogger("punchout.delivery")

LEASE_SECONDS = 150.0
"""Longer than one attempt can take: 10 s to connect, 60 s of silence, 70 s for all of the answer."""

Hear = Callable[[Parcel, Inbound | DeliveryError], Outcome]
"""What takes the answer to a parcel, keeps the exchange (`Keep.done` for `DONE`) and says what became of it."""

Route = Callable[[Parcel], tuple[Connection | None, bool]]
"""What tells the connection of a parcel, and whether the operator wrote its URL."""


class RetryPolicy(Protocol):
    """When to try again."""

    def again(self, parcel: Parcel, now: datetime) -> datetime | None:
        """Return when the next attempt is due, None to park the parcel; `parcel.attempts` have failed."""


class FixedRetry(NamedTuple):
    """The same pause after each failure, up to a number of attempts."""

    seconds: float = 60.0
    attempts: int = 5

    def again(self, parcel: Parcel, now: datetime) -> datetime | None:
        """Return the end of the pause, None after the last attempt."""
        return now + timedelta(seconds=self.seconds) if parcel.attempts < self.attempts else None


def plainly(parcel: Parcel) -> tuple[Connection | None, bool]:
    """Route a parcel without TLS and proxy of a connection, to a URL that the operator wrote."""
    return None, True


class Outbox:
    """The way of parcels from the store to their recipients; any number of them may share a store."""

    def __init__(
        self,
        store: Store,
        sender: Sender,
        heard: Hear,
        clock: Clock,
        *,
        route: Route = plainly,
        policy: RetryPolicy | None = None,
        lease_seconds: float = LEASE_SECONDS,
    ) -> None:
        """Wire the parts; nothing is sent by this."""
        self.store, self.clock, self.flights = store, clock, Flights()
        self._sender, self._heard, self._route = sender, heard, route
        self._policy = policy or FixedRetry()
        self._lease_seconds = lease_seconds

    def claim(self) -> Parcel | None:
        """Take the next parcel that is due, None where there is none."""
        claimed = self.store.claim(self.clock.now(), self._lease_seconds, 1)
        return claimed[0] if claimed else None

    def deliver(self, parcel: Parcel) -> None:
        """Send a claimed parcel once and write down what became of it: the one seam for every engine that drives us."""
        with self.flights.of(parcel.space):
            if not self.store.holds(parcel):
                return
            back = self._send(parcel)
            if self.store.holds(parcel) or isinstance(back, Inbound):
                self.settle(parcel, self._heard(parcel, back))

    def settle(self, parcel: Parcel, outcome: Outcome) -> None:
        """Put a parcel back for its next attempt, or park it; one that is done has been taken out already."""
        if outcome is Outcome.DONE:
            return
        due = self._policy.again(parcel, self.clock.now()) if outcome is Outcome.AGAIN else None
        if due is None:
            log.warning("parcel %s for %s is parked after attempt %d", parcel.id, parcel.connection, parcel.attempts)
        state = "waiting" if due else "parked"
        self.store.release(parcel._replace(state=state, due=due or parcel.due))

    def drain(self) -> int:
        """Deliver in this thread until nothing is due by the clock; return how many attempts that took."""
        attempts = 0
        while (parcel := self.claim()) is not None:
            self.deliver(parcel)
            attempts += 1
        return attempts

    def _send(self, parcel: Parcel) -> Inbound | DeliveryError:
        try:
            connection, trusted = self._route(parcel)
            outbound = Outbound(parcel.body, parcel.headers, url=parcel.url)
            return self._sender.send(outbound, connection, trusted=trusted)
        except DeliveryError as error:
            return error
