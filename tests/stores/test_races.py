"""Several who decide at the same time on the same state: one wins, the others are told, nothing happens twice."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from punchout.errors import Stale
from punchout.exchange.entries import Answered, Exchange, Keep, Parcel, Query
from punchout.exchange.ports import Store
from punchout.roles.effects import Change, Remembered

RACERS = 8
DEMO = ("demo", "NetworkID:DEMO-BUYER", "1@buyer.example.com")


def _race(work: Callable[[int], Any]) -> Sequence[Any]:
    """Let everybody begin at the same moment and return what each got, Stale included."""
    line = threading.Barrier(RACERS)

    def run(number: int) -> Any:
        line.wait(20)
        try:
            return work(number)
        except Stale as stale:
            return stale

    with ThreadPoolExecutor(RACERS) as pool:
        return list(pool.map(run, range(RACERS)))


def _wins(results: Sequence[Any]) -> int:
    return sum(not isinstance(result, Stale) for result in results)


def test_one_payload_at_the_same_time_is_accepted_once(
    store: Store, entry: Callable[..., Exchange], answered: Callable[..., Answered]
) -> None:
    """R14: of equal requests all decided as new one is kept; the others find its answer when they look again."""
    entries = [entry(document="OrderRequest") for _ in range(RACERS)]
    results = _race(
        lambda number: store.keep(Keep("default", entries[number], answered=answered("f1", answer=b"%d" % number)))
    )
    assert _wins(results) == 1
    (stored,) = store.answers("default", *DEMO)
    assert stored.answer == b"%d" % results.index(None)
    assert [found.id for found in store.exchanges("default", Query(), 99)] == [entries[results.index(None)].id]


def test_other_bytes_under_one_payload_id_are_counted(
    store: Store, entry: Callable[..., Exchange], answered: Callable[..., Answered]
) -> None:
    """R15: different requests under one id come one after the other, each knowing how many were there before it."""
    entries = [[entry() for _ in range(RACERS)] for _ in range(RACERS)]

    def decide(number: int) -> int:
        for attempt in range(RACERS):
            known = len(store.answers("default", *DEMO))
            try:
                store.keep(Keep("default", entries[number][attempt], answered=answered(f"f{number}"), known=known))
            except Stale:
                continue
            return known
        raise AssertionError

    assert sorted(_race(decide)) == list(range(RACERS))
    assert len(store.answers("default", *DEMO)) == RACERS


def test_a_cart_that_returns_twice_at_once_is_one_cart(store: Store, entry: Callable[..., Exchange]) -> None:
    """R17: of changes that began from the same version one is kept, with its exchange and its parcels."""
    store.keep(Keep("default", entry(), (Change(Remembered("punchout:1"), {"state": "open"}),)))
    before = store.recall("default", "punchout:1")
    entries = [entry(document="PunchOutOrderMessage") for _ in range(RACERS)]
    results = _race(
        lambda number: store.keep(
            Keep("default", entries[number], (Change(before, {"state": "returned", "cart": number}),))
        )
    )
    assert _wins(results) == 1
    after = store.recall("default", "punchout:1")
    assert (after.version, after.state["cart"]) == (2, results.index(None))
    assert store.count("default", Query(type="PunchOutOrderMessage")) == 1


def test_a_parcel_is_claimed_by_one_worker(
    store: Store, keep: Callable[..., Keep], parcel: Callable[..., Parcel], noon: Any
) -> None:
    """Workers beside each other never hold the same parcel, nor two parcels of one recipient."""
    urls = [f"http://{number % 3}.example.com" for number in range(9)]
    store.keep(keep(parcels=tuple(parcel(url=url) for url in urls)))
    claimed = [found for result in _race(lambda _: store.claim(noon, 90, 2)) for found in result]
    assert sorted(found.url for found in claimed) == sorted(urls[:3])
    assert {found.id for found in claimed} == {"p1", "p2", "p3"}


def test_what_ends_during_a_reset_leaves_nothing(
    store: Store, entry: Callable[..., Exchange], keep: Callable[..., Keep], parcel: Callable[..., Parcel], noon: Any
) -> None:
    """R18: deliveries noted while the space is reset are before it and go with it, or find their parcel gone."""
    put = [parcel(url=f"http://{number}.example.com") for number in range(RACERS - 1)]
    store.keep(keep(parcels=tuple(put)))
    claimed = store.claim(noon, 90, RACERS)
    entries = [entry() for _ in range(RACERS)]

    def work(number: int) -> None:
        if number == RACERS - 1:
            store.reset("default", "all")
        else:
            store.keep(Keep("default", entries[number], done=claimed[number]))

    _race(work)
    assert store.pending("default") == []
    assert store.count("default", Query()) == 0
