"""The store in memory, beyond what every store promises."""

from datetime import UTC, datetime

from punchout.exchange.entries import Exchange, Keep, Parcel, Query
from punchout.storage.memory import MemoryStore

NOON = datetime(2026, 5, 4, tzinfo=UTC)


def test_the_journal_is_bounded_exactly() -> None:
    """In memory a journal never holds more than its bound, whatever the order of ids."""
    store = MemoryStore(newest=3)
    for id in ("3", "1", "5", "2", "4"):
        store.keep(Keep("default", Exchange(id, "default", NOON, "in")))
    assert [entry.id for entry in store.exchanges("default", Query(), 10)] == ["5", "4", "3"]


def test_a_journal_without_bound_keeps_all() -> None:
    """None means all of it."""
    store = MemoryStore(newest=None)
    for number in range(20):
        store.keep(Keep("default", Exchange(f"{number:02d}", "default", NOON, "in")))
    assert store.count("default", Query()) == 20


def test_large_bodies_are_held_small() -> None:
    """Ten orders of ten thousand lines take no hundred megabytes."""
    store = MemoryStore()
    store.keep(Keep("default", Exchange("1", "default", NOON, "in", request_body=b"<ItemOut/>" * 100_000)))
    (held,) = store._worlds["default"].exchanges.values()
    assert len(held.request_body) < 50_000


def test_what_was_delivered_long_ago_is_forgotten() -> None:
    """Of the parcels that are done only the last ten thousand are known, so that memory does not grow."""
    store = MemoryStore()
    for number in range(10_050):
        parcel = Parcel(f"p{number}", "default", "demo", "http://a.example.com", b"", (), NOON)
        store.keep(Keep("default", parcels=(parcel,)))
        store.keep(Keep("default", done=parcel))
    assert len(store._done) == 10_000
    assert store.pending("default") == []
