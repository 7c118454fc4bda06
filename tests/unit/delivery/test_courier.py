"""The courier in the background: woken, patient, and gone in time."""

import threading
from collections.abc import Iterator
from typing import Any

import pytest

from punchout.delivery.courier import Courier
from punchout.errors import DeliveryError, StorageError
from punchout.wire.message import Inbound

DOWN = DeliveryError("refused", {"host": "a", "port": "80", "reason": "no"})


@pytest.fixture
def courier(world: Any) -> Iterator[Courier]:
    """A courier with two threads, at work."""
    courier = Courier(world.outbox, threads=2)
    courier.start()
    yield courier
    courier.stop()


def test_what_is_put_in_goes_out_when_woken(world: Any, courier: Courier) -> None:
    """A sleeping courier delivers as soon as it is woken, everything that is due."""
    world.put("a", "a", "b")
    courier.wake()
    world.wait(lambda: len(world.heard) == 3)
    assert world.states() == []


def test_what_falls_due_by_a_moved_clock_goes_out_when_woken(world: Any, courier: Courier) -> None:
    """A pause ends when the clock is moved and the courier told so, not when seconds pass."""
    world.answers = [DOWN, Inbound(b"<ok/>", status=200)]
    world.put("a")
    courier.wake()
    world.wait(lambda: len(world.heard) == 1)
    courier.stop()
    assert world.states() == [("p1", "waiting")]
    world.later(minutes=1)
    again = Courier(world.outbox)
    again.start()
    world.wait(lambda: len(world.heard) == 2)
    again.stop()


def test_a_slow_recipient_does_not_hold_up_another(world: Any, courier: Courier) -> None:
    """R39: while one recipient keeps us waiting, the other gets its parcels."""
    release = threading.Event()
    world.before_answer = lambda: world.sent[-1][1] == "slow" and release.wait(20)
    world.put("slow")
    courier.wake()
    world.wait(lambda: world.sent)
    world.put("fast", "fast")
    courier.wake()
    world.wait(lambda: len(world.heard) == 2)
    assert world.states() == [("p1", "claimed")]
    release.set()
    world.wait(lambda: len(world.heard) == 3)


def test_stop_waits_for_what_is_in_flight(world: Any, courier: Courier) -> None:
    """R07: an attempt that ends in time is finished and noted, and nothing new is begun."""
    release = threading.Event()
    world.before_answer = lambda: release.wait(20)
    world.put("a", "a")
    courier.wake()
    world.wait(lambda: world.sent)
    stopping = threading.Thread(target=courier.stop, args=(20,))
    stopping.start()
    assert courier.stopping.wait(20)
    release.set()
    stopping.join(20)
    assert world.states() == [("p2", "waiting")]


def test_stop_puts_back_what_flies_still(world: Any, courier: Courier) -> None:
    """R07: an attempt that does not end in time loses its lease at once; if it arrives after all, it is done."""
    release = threading.Event()
    world.before_answer = lambda: release.wait(20)
    world.put("a")
    courier.wake()
    world.wait(lambda: world.sent)
    courier.stop(seconds=0)
    assert world.states() == [("p1", "waiting")]
    assert world.outbox.claim() is not None
    release.set()
    world.wait(lambda: world.heard)
    assert world.states() == []


def test_a_mistake_in_hearing_ends_one_parcel_only(world: Any, courier: Courier, caplog: Any) -> None:
    """Our own failure is logged, the parcel comes again by the policy, and the courier works on."""
    world.answers = [RuntimeError("bug"), Inbound(b"<ok/>", status=200)]
    world.put("a", "b")
    courier.wake()
    world.wait(lambda: len(world.heard) == 1)
    courier.stop()
    assert len(world.states()) == 1
    assert world.states()[0][1] == "waiting"
    assert "could not be heard" in caplog.text


def test_a_store_out_of_order_is_waited_for(world: Any, monkeypatch: pytest.MonkeyPatch, caplog: Any) -> None:
    """R22: while the store cannot be read the courier waits; it goes on without a restart."""
    real, asked = world.store.claim, threading.Event()

    def broken(*arguments: Any) -> Any:
        if not asked.is_set():
            asked.set()
            raise StorageError("disk full")
        return real(*arguments)

    monkeypatch.setattr(world.store, "claim", broken)
    world.put("a")
    courier = Courier(world.outbox, threads=1)
    courier.start()
    assert asked.wait(20)
    courier.wake()
    world.wait(lambda: world.heard)
    courier.stop()
    assert "disk full" in caplog.text
