"""The outbox drained by hand, on a clock that stands still."""

from typing import Any

import pytest

from punchout.delivery.outbox import FixedRetry, Outbox, plainly
from punchout.errors import DeliveryError, StorageError
from punchout.exchange.entries import Query
from punchout.settings.values import default_settings
from punchout.wire.message import Inbound, Outbound

DOWN = DeliveryError("refused", {"host": "a", "port": "80", "reason": "no"})


def test_everything_due_is_delivered_in_order(world: Any) -> None:
    """A drain sends the frozen bytes of all that is due, each recipient's in its order, and counts the attempts."""
    world.put("a", "b", "a")
    assert world.outbox.drain() == 3
    assert sorted(world.sent) == [(b"<a/>", "a"), (b"<a/>", "a"), (b"<b/>", "b")]
    assert [id for id, _, _ in world.heard if id != "p2"] == ["p1", "p3"]
    assert world.states() == []
    assert world.outbox.drain() == 0


def test_a_failure_is_tried_again_after_its_pause(world: Any) -> None:
    """What failed in passing waits a minute and goes out again as the same bytes, marked attempt 2."""
    world.put("a")
    world.answers = [DOWN, Inbound(b"<ok/>", status=200)]
    assert world.outbox.drain() == 1
    assert world.states() == [("p1", "waiting")]
    world.later(seconds=59)
    assert world.outbox.drain() == 0
    world.later(seconds=1)
    assert world.outbox.drain() == 1
    assert world.sent[0] == world.sent[1]
    assert [attempt for _, attempt, _ in world.heard] == [1, 2]
    assert [exchange.attempt for exchange in world.store.exchanges("default", Query(), 9)] == [2, 1]


def test_a_recipient_who_is_down_keeps_its_order_and_nobody_else_waiting(world: Any) -> None:
    """Later parcels of a failing recipient wait behind the failed one; another recipient gets its own."""
    world.put("a", "a", "b")
    world.answers = [DOWN, Inbound(b"<ok/>", status=200)]
    world.outbox.drain()
    assert [url for _, url in world.sent] == ["a", "b"]
    assert world.states() == [("p1", "waiting"), ("p2", "waiting")]


def test_what_never_works_is_parked(world: Any) -> None:
    """After the last attempt, or at once for a permanent refusal, the parcel is parked and the next one goes out."""
    world.put("a", "a")
    world.answers = [DOWN, DOWN, DOWN, Inbound(b"<no/>", status=400)]
    for _ in range(3):
        world.outbox.drain()
        world.later(minutes=1)
    assert world.states() == [("p1", "parked"), ("p2", "parked")]
    world.later(days=1)
    assert world.outbox.drain() == 0


def test_a_lost_worker_costs_a_repetition_and_no_parcel(world: Any) -> None:
    """R03, R04: what was claimed and never settled goes out again when the lease ends, marked attempt 2."""
    world.put("a")
    assert world.outbox.claim().id == "p1"
    assert world.outbox.drain() == 0
    world.later(seconds=90)
    assert world.outbox.drain() == 1
    assert [attempt for _, attempt, _ in world.heard] == [2]


def test_what_was_reset_before_it_flew_stays_on_the_ground(world: Any) -> None:
    """R18: a parcel claimed before a reset is not sent after it."""
    world.put("a")
    parcel = world.outbox.claim()
    world.store.reset("default", "all")
    world.outbox.deliver(parcel)
    assert world.sent == world.heard == []


@pytest.mark.parametrize("answer", [DOWN, Inbound(b"<ok/>", status=200)])
def test_what_was_reset_in_flight_leaves_no_trace(world: Any, answer: Inbound | DeliveryError) -> None:
    """R18: an attempt that ends after a reset neither comes back nor writes into the fresh journal."""
    world.put("a")
    world.answers = [answer]
    world.before_answer = lambda: world.store.reset("default", "all")
    world.outbox.drain()
    assert world.sent
    assert world.states() == []
    assert world.store.count("default", Query()) == 0


def test_an_outcome_that_cannot_be_kept_is_repeated_later(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """R21: when the store is full after a delivery the parcel stays, and goes out again after its lease."""
    world.put("a")

    def full(keep: Any) -> None:
        raise StorageError("disk full")

    with monkeypatch.context() as patched:
        patched.setattr(world.store, "keep", full)
        with pytest.raises(StorageError):
            world.outbox.drain()
    world.later(seconds=90)
    assert world.outbox.drain() == 1
    assert world.states() == []


def test_the_route_tells_the_connection_and_the_trust(world: Any) -> None:
    """Each parcel is sent over its own connection, with what is known about who wrote its URL."""
    connection, seen = default_settings().connections[0], []

    class Sender:
        def send(self, message: Outbound, connection: Any, *, trusted: bool) -> Inbound:
            seen.append((message.url, connection, trusted))
            return Inbound(b"<ok/>", status=200)

    (parcel,) = world.put("a")
    Outbox(world.store, Sender(), world.hear, world.clock, route=lambda _: (connection, False)).drain()
    assert seen == [("a", connection, False)]
    assert plainly(parcel) == (None, True)


def test_the_fixed_policy_counts_attempts(world: Any) -> None:
    """The pause is the same each time, and after the last attempt there is none."""
    world.put("a")
    parcel = world.outbox.claim()
    now = world.clock.now()
    assert (FixedRetry(seconds=5, attempts=2).again(parcel, now) - now).total_seconds() == 5
    assert FixedRetry(seconds=5, attempts=1).again(parcel, now) is None
