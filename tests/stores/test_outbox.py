"""The outbox: claimed by lease, in order for each recipient, never lost and never back after a reset."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from punchout.errors import Stale
from punchout.exchange.entries import Exchange, Keep, Parcel, Query
from punchout.exchange.ports import Store

Keeps = Callable[..., Keep]
Parcels = Callable[..., Parcel]

LEASE = timedelta(seconds=90)


def _claim(store: Store, now: datetime, limit: int = 10) -> list[Parcel]:
    return list(store.claim(now, LEASE.total_seconds(), limit))


def test_a_parcel_is_claimed_with_its_frozen_bytes(store: Store, keep: Keeps, parcel: Parcels, noon: datetime) -> None:
    """A claim hands out exactly what was put in, marked as the first attempt, with a lease."""
    put = parcel(body=b"\x00\xff<cXML/>", document="OrderRequest", payload_id="1@x", conversation="c")
    store.keep(keep(parcels=(put,)))
    (claimed,) = _claim(store, noon)
    assert claimed == put._replace(state="claimed", attempts=1, lease_until=noon + LEASE, sequence=claimed.sequence)
    assert store.holds(claimed)
    assert _claim(store, noon) == []


def test_what_is_not_due_waits(store: Store, keep: Keeps, parcel: Parcels, noon: datetime) -> None:
    """A parcel is claimed from its moment on, and the store says when that is."""
    assert store.next_due() is None
    store.keep(keep(parcels=(parcel(due=noon + timedelta(minutes=1)),)))
    assert store.next_due() == noon + timedelta(minutes=1)
    assert _claim(store, noon) == []
    assert len(_claim(store, noon + timedelta(minutes=1))) == 1


def test_each_recipient_gets_one_at_a_time_in_order(store: Store, keep: Keeps, parcel: Parcels, noon: datetime) -> None:
    """Claims hold the first parcel of each recipient only; the next comes when that one is done."""
    urls = ["http://a.example.com", "http://a.example.com", "http://b.example.com"]
    first, second, other = (parcel(url=url) for url in urls)
    store.keep(keep(parcels=(first, second, other)))
    claimed = _claim(store, noon)
    assert [found.id for found in claimed] == [first.id, other.id]
    store.keep(keep(done=claimed[0]))
    assert [found.id for found in _claim(store, noon)] == [second.id]


def test_a_claim_takes_no_more_than_asked(store: Store, keep: Keeps, parcel: Parcels, noon: datetime) -> None:
    """A limit bounds a claim, oldest first."""
    store.keep(keep(parcels=tuple(parcel(url=f"http://{name}.example.com") for name in "abc")))
    assert [found.url[7] for found in _claim(store, noon, 2)] == ["a", "b"]
    assert [found.url[7] for found in _claim(store, noon, 2)] == ["c"]


def test_a_lease_that_ends_frees_the_parcel(store: Store, keep: Keeps, parcel: Parcels, noon: datetime) -> None:
    """R03, R04: what a lost worker held is sent again after its lease: same bytes, same ids, marked attempt 2."""
    store.keep(keep(parcels=(parcel(payload_id="1@x"),)))
    (first,) = _claim(store, noon)
    assert store.next_due() == noon + LEASE
    assert _claim(store, noon + LEASE - timedelta(seconds=1)) == []
    (second,) = _claim(store, noon + LEASE)
    assert (second.body, second.payload_id, second.attempts) == (first.body, first.payload_id, 2)
    assert store.holds(second)
    assert not store.holds(first)


def test_who_lost_the_lease_cannot_put_back(store: Store, keep: Keeps, parcel: Parcels, noon: datetime) -> None:
    """A release by a worker whose parcel somebody else has claimed since changes nothing."""
    store.keep(keep(parcels=(parcel(),)))
    (first,) = _claim(store, noon)
    (second,) = _claim(store, noon + LEASE)
    store.release(first._replace(state="parked"))
    assert store.holds(second)


def test_a_released_parcel_waits_for_its_new_moment_and_keeps_its_place(
    store: Store, keep: Keeps, parcel: Parcels, noon: datetime
) -> None:
    """After a failure the parcel waits, and the later ones of its recipient wait behind it."""
    first, second = parcel(), parcel()
    store.keep(keep(parcels=(first, second)))
    (claimed,) = _claim(store, noon)
    store.release(claimed._replace(state="waiting", due=noon + timedelta(minutes=5)))
    assert not store.holds(claimed)
    assert store.next_due() == noon + timedelta(minutes=5)
    assert _claim(store, noon) == []
    (again,) = _claim(store, noon + timedelta(minutes=5))
    assert (again.id, again.attempts) == (first.id, 2)


def test_a_parked_parcel_lets_the_others_pass(store: Store, keep: Keeps, parcel: Parcels, noon: datetime) -> None:
    """What no repetition will mend stays pending and in nobody's way."""
    first, second = parcel(), parcel()
    store.keep(keep(parcels=(first, second)))
    (claimed,) = _claim(store, noon)
    store.release(claimed._replace(state="parked"))
    assert [found.id for found in _claim(store, noon)] == [second.id]
    assert [(found.id, found.state) for found in store.pending("default")] == [
        (first.id, "parked"),
        (second.id, "claimed"),
    ]


def test_a_delivered_parcel_is_gone(store: Store, keep: Keeps, parcel: Parcels, noon: datetime) -> None:
    """What is done is neither pending nor due, also for a worker that delivers it a second time."""
    store.keep(keep(parcels=(parcel(),)))
    (claimed,) = _claim(store, noon)
    store.keep(keep(done=claimed))
    assert store.pending("default") == []
    assert store.next_due() is None
    assert not store.holds(claimed)
    store.release(claimed._replace(state="waiting"))
    assert _claim(store, noon + LEASE) == []
    store.keep(keep(done=claimed))
    assert store.count("default", Query()) == 3


def test_what_was_reset_in_flight_leaves_no_trace(
    store: Store, keep: Keeps, entry: Callable[..., Exchange], parcel: Parcels, noon: datetime
) -> None:
    """R18: a parcel that was reset while it was sent neither comes back nor writes into the fresh journal."""
    store.keep(keep(parcels=(parcel(),)))
    (claimed,) = _claim(store, noon)
    store.reset("default", "all")
    assert not store.holds(claimed)
    store.release(claimed._replace(state="waiting"))
    store.keep(keep(exchange=entry(id="late"), done=claimed))
    assert store.pending("default") == []
    assert store.exchange("default", "late") is None


def test_a_parcel_is_put_in_once(store: Store, keep: Keeps, parcel: Parcels) -> None:
    """The id of a parcel is taken once in a space."""
    store.keep(keep(parcels=(parcel(id="p"),)))
    with pytest.raises(Stale):
        store.keep(keep(parcels=(parcel(id="p"),)))
    store.keep(keep("t1", parcels=(parcel(id="p", space="t1"),)))
    assert [found.space for found in store.pending("t1")] == ["t1"]


def test_what_is_only_put_in_has_no_entry_yet(store: Store, parcel: Parcels) -> None:
    """A parcel may be kept without an exchange: the journal tells of it when it is sent."""
    store.keep(Keep("default", parcels=(parcel(),)))
    assert len(store.pending("default")) == 1
    assert store.count("default", Query()) == 0


def test_what_waits_is_due_earlier_where_it_was_hastened(
    store: Store, keep: Callable[..., Keep], parcel: Callable[..., Parcel], noon: datetime
) -> None:
    """Only in that space, and not what is under way."""
    late = noon + timedelta(hours=2)
    store.keep(keep("one", parcels=(parcel(space="one", due=late),)))
    store.keep(keep("two", parcels=(parcel(space="two", due=late),)))
    store.hasten("one", timedelta(hours=2))
    assert [claimed.space for claimed in store.claim(noon, 60, 10)] == ["one"]
    store.hasten("one", timedelta(hours=1))
    assert [waiting.due for waiting in store.pending("one")] == [noon]


def test_the_backlog_counts_all_spaces_by_state(store: Store, keep: Keeps, parcel: Parcels, noon: datetime) -> None:
    """What waits, is being sent or is parked counts in every space; what is done does not."""
    assert not store.backlog()
    store.keep(keep(parcels=(parcel(url="http://a.example.com/"), parcel(url="http://b.example.com/"))))
    store.keep(keep(space="other", parcels=(parcel(space="other", state="parked"),)))
    (first,) = _claim(store, noon, limit=1)
    assert dict(store.backlog()) == {"waiting": 1, "claimed": 1, "parked": 1}
    store.keep(keep(done=first))
    assert dict(store.backlog()) == {"waiting": 1, "parked": 1}


def test_a_parcel_remembers_what_spoiled_it(store, parcel) -> None:
    """The fault that struck a document before it was frozen is known at every attempt."""
    made = parcel(fault="order:wrong-total")
    store.keep(Keep("default", parcels=(made,)))
    [claimed] = store.claim(made.due, 60.0, 1)
    assert claimed.fault == "order:wrong-total"
