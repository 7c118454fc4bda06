"""The live feed: who is told what, and who is let go."""

import threading

import pytest

from punchout.clock import HeldClock, SeededIds
from punchout.emulator import feed as module
from punchout.emulator.feed import Crowded, Feed, Listener
from punchout.exchange.entries import Exchange, Keep
from punchout.storage import open_store


@pytest.fixture
def feed() -> Feed:
    """A feed over an empty journal, with room for two."""
    return Feed(open_store("memory://"), most=2)


@pytest.fixture
def entries(clock: HeldClock) -> list[Exchange]:
    """Five entries in order of time, with a body each."""
    ids = SeededIds("feed")
    return [Exchange(ids.exchange(clock), "default", clock.now(), "in", request_body=b"<x/>") for _ in range(5)]


def keep(feed: Feed, entry: Exchange, *, told: bool = True) -> None:
    """Write an entry as this process does, or as another one would (not `told`)."""
    feed.store.keep(Keep(entry.space, entry))
    if told:
        feed.tell(entry)


def heard(listener: Listener) -> list[str]:
    """Return the ids of what is there for a listener."""
    return [entry.id for entry in listener.take(0.0)]


def test_a_listener_is_told_once_and_without_bodies(feed: Feed, entries: list[Exchange]) -> None:
    """Only what is kept from now on, in its own space, as it stands in a list."""
    keep(feed, entries[0])
    listener = feed.listen("default")
    keep(feed, entries[1])
    feed.tell(entries[2]._replace(space="other"))
    told = listener.take(0.0)
    assert [(entry.id, entry.request_body) for entry in told] == [(entries[1].id, b"")]
    assert heard(listener) == []


def test_one_who_comes_back_goes_on_from_the_journal(feed: Feed, entries: list[Exchange]) -> None:
    """What was kept meanwhile comes first, oldest first, and nothing twice."""
    for entry in entries[:3]:
        keep(feed, entry)
    listener = feed.listen("default", entries[0].id)
    keep(feed, entries[3])
    assert heard(listener) == [entry.id for entry in entries[1:4]]
    keep(feed, entries[4])
    assert heard(listener) == [entries[4].id]


def test_an_entry_found_in_the_journal_before_it_was_told_is_not_told_twice(
    feed: Feed, entries: list[Exchange]
) -> None:
    """Writing and telling are two steps, between which somebody may look."""
    listener = feed.listen("default", "0")
    keep(feed, entries[0], told=False)
    assert heard(listener) == [entries[0].id]
    feed.tell(entries[0])
    assert heard(listener) == []


def test_what_other_processes_write_is_found_whatever_its_id(
    feed: Feed, entries: list[Exchange], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An exchange that took long is kept after younger ones."""
    monkeypatch.setattr(module, "LOOK", 0.0)
    keep(feed, entries[0])
    listener = feed.listen("default")
    keep(feed, entries[2])
    assert heard(listener) == [entries[2].id]
    keep(feed, entries[1], told=False)
    assert heard(listener) == [entries[1].id]
    assert heard(listener) == []


def test_a_long_absence_is_read_page_by_page_up_to_a_bound(
    feed: Feed, entries: list[Exchange], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The newest are told; older ones stand in the journal."""
    monkeypatch.setattr(module, "PAGE", 1)
    monkeypatch.setattr(module, "BEHIND", 3)
    for entry in entries:
        keep(feed, entry)
    assert heard(feed.listen("default", "0")) == [entry.id for entry in entries[2:]]


def test_a_slow_one_is_let_go(feed: Feed, entries: list[Exchange], monkeypatch: pytest.MonkeyPatch) -> None:
    """More than may wait ends it, and what waits is forgotten."""
    monkeypatch.setattr(module, "WAITING", 2)
    listener = feed.listen("default")
    for entry in entries[:3]:
        keep(feed, entry)
    assert listener.ended
    assert heard(listener) == []


def test_ids_of_a_space_that_began_again_are_told_again(feed: Feed, entries: list[Exchange]) -> None:
    """A reset of a seeded space lets its ids repeat."""
    listener = feed.listen("default")
    keep(feed, entries[0])
    assert heard(listener) == [entries[0].id]
    feed.store.reset("default", "journal")
    keep(feed, entries[0])
    assert heard(listener) == [entries[0].id]


def test_there_is_room_for_so_many(feed: Feed) -> None:
    """One too many is told so; a place that was left is free."""
    first, _ = feed.listen("default"), feed.listen("other")
    with pytest.raises(Crowded, match="2 listeners are the most"):
        feed.listen("default")
    first.close()
    first.close()
    feed.listen("default").close()


def test_closing_lets_everybody_go_at_once_and_nobody_in(feed: Feed) -> None:
    """Whoever waits returns, however long he would have waited."""
    listener = feed.listen("default")
    waiting = threading.Thread(target=listener.take, args=(3600.0,))
    waiting.start()
    feed.close()
    waiting.join(30)
    assert not waiting.is_alive()
    with pytest.raises(Crowded):
        feed.listen("default")
    feed.open()
    assert not feed.listen("default").ended


def test_what_is_remembered_is_bounded(feed: Feed, entries: list[Exchange], monkeypatch: pytest.MonkeyPatch) -> None:
    """The oldest ids are forgotten first."""
    monkeypatch.setattr(module, "REMEMBERED", 2)
    listener = feed.listen("default")
    for entry in entries:
        keep(feed, entry)
        heard(listener)
    assert list(listener._told) == [entry.id for entry in entries[3:]]
