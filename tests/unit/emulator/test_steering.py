"""Time and chance of a space: frozen, put, moved, seeded; the same run twice writes the same bytes."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from punchout.clock import HeldClock, SeededIds
from punchout.emulator import Emulator, Links, Space
from punchout.errors import ConfigError, DeliveryError, LocalError
from punchout.exchange.entries import Keep, Outcome, Parcel, Query
from punchout.exchange.ports import Sender
from punchout.settings.load import parse
from punchout.storage import open_store
from punchout.wire.message import Inbound

EVE = datetime(2026, 12, 24, 18, tzinfo=UTC)


def play(documents: Any, seed: str | None, clock: datetime | None) -> list[bytes]:
    """Play a purchase in a fresh emulator and return every byte that went out."""
    links = Links("http://127.0.0.1:8488")
    emulator = Emulator()
    space = emulator.add_space("run", seed=seed, clock=clock)
    space.arm(["order:gzip:probability=0.5"])
    for number in range(3):
        body = documents.setup(payload_id=f"{number}@buyer.example.com")
        answer = space.receive(Inbound(body), "supplier", links)
        start = answer.body.partition(b"<URL>")[2].partition(b"</URL>")[0].decode()
        token = urlsplit(start).path.split("/")[2]
        space.put(token, "PEN-2001", Decimal(20))
        space.hand_over(token, links)
        space.receive(Inbound(documents.order(f"PO-{number}", payload_id=f"o{number}@x")), "supplier", links)
    whole = [space.exchange(row.id) for row in space.exchanges("", 100)[0]]
    emulator.close()
    return [part for entry in whole for part in (entry.id.encode(), entry.request_body, entry.response_body)]


def test_two_runs_with_the_same_seed_and_clock_write_the_same_bytes(documents: Any) -> None:
    """Ids, tokens, timestamps, the chances of faults: all of it repeats; another seed writes something else."""
    first = play(documents, "7", EVE)
    assert len(first) == 27
    assert play(documents, "7", EVE) == first
    assert play(documents, "8", EVE) != first
    assert play(documents, "7", EVE + timedelta(seconds=1)) != first


def test_a_reset_of_the_clock_begins_again(documents: Any) -> None:
    """Time and ids are what they were when the space was made."""
    emulator = Emulator()
    space = emulator.add_space("run", seed="7", clock=EVE)
    first = space.ids.token()
    space.advance_clock(timedelta(hours=1))
    assert (space.clock.now(), space.ids.token() != first) == (EVE + timedelta(hours=1), True)
    space.reset("clock")
    assert (space.clock.now(), space.ids.token()) == (EVE, first)
    emulator.space().hold_clock(EVE)
    emulator.space().reset("all")
    assert not emulator.space().clock.is_held


def test_a_session_ends_when_the_clock_moves(emulator: Emulator, links: Links, documents: Any) -> None:
    """Nothing waits an hour: the clock is moved, and the session has expired."""
    space = emulator.space()
    answer = space.receive(Inbound(documents.setup()), "supplier", links)
    token = answer.body.partition(b"/shop/")[2].partition(b"/")[0].decode()
    assert space.session(token).state == "open"
    space.advance_clock(timedelta(hours=2))
    assert space.session(token).state == "expired"


class Down(Sender):
    """A partner that cannot be reached."""

    def __init__(self) -> None:
        """Begin with no attempt."""
        self.attempts = 0

    def send(self, message: Any, connection: Any, *, trusted: bool) -> Inbound:
        """Count the attempt."""
        self.attempts += 1
        raise DeliveryError("refused", {"url": message.url, "host": "x", "port": "1", "detail": ""})


def test_what_waits_to_be_sent_is_due_when_the_clock_of_its_space_moves(links: Links, clock: HeldClock) -> None:
    """A retry that is due in a minute is tried at once, and once, when the clock moves by an hour."""
    down = Down()
    emulator = Emulator(sender=down, clock=clock, ids=SeededIds("t"))
    space, other = emulator.add_space("one"), emulator.add_space("two")
    for place in (space, other):
        place.store.keep(_an_order(place, clock))
    emulator.deliver()
    assert down.attempts == 2
    space.advance_clock(timedelta(hours=1))
    assert down.attempts == 3
    space.advance_clock(timedelta(seconds=-1))
    assert down.attempts == 3
    space.hold_clock(clock.now() + timedelta(days=1))
    assert down.attempts == 4


def _an_order(space: Space, clock: HeldClock) -> Any:
    url = "http://shop.example.com/order"
    return Keep(space.name, parcels=(Parcel("p", space.name, "demo", url, b"<x/>", (), clock.now()),))


def test_a_seed_is_for_loopback_only() -> None:
    """Where strangers could come nobody may guess tokens; a clock out of the calendar is refused as well."""
    emulator = Emulator(public_url="https://punchout.example.com")
    with pytest.raises(LocalError, match="tokens that can be guessed"):
        emulator.space().sow("7")
    with pytest.raises(LocalError, match="tokens that can be guessed"):
        emulator.add_space("seeded", seed="7")
    assert emulator.spaces() == ["default"]
    with pytest.raises(LocalError, match="no moment of the calendar"):
        emulator.space().advance_clock(timedelta(days=9_000_000))


def test_a_fault_that_is_none_stops_the_start() -> None:
    """The configuration's own mistake is told when the server starts, with its place."""
    emulator = Emulator(parse("version: 1\nfaults: [{on: order, kind: rest}]", "yaml", {}))
    with pytest.raises(ConfigError, match=r"faults\.1: fault 'order:rest' .* did you mean 'reset'") as said:
        emulator.start()
    assert said.value.line == 2


def test_a_seed_goes_on_where_its_space_is_found_again(tmp_path: Path, links: Links, documents: Any) -> None:
    """Started anew on the same database it gives out other ids, and its own from the beginning after a reset."""
    given = []
    for _ in range(2):
        emulator = Emulator(store=open_store(f"sqlite:///{tmp_path / 'seeded.db'}"))
        if "run" not in emulator.spaces():
            emulator.add_space("run", seed="7", clock=EVE)
        space = emulator.space("run")
        for number in (1, 2):
            answer = space.receive(Inbound(documents.order(f"PO-{number}")), "supplier", links)
            assert b'code="200"' in answer.body
        given.append(space.ids.token())
        space.reset("clock")
        assert space.ids.token() == Emulator().add_space("run", seed="7", clock=EVE).ids.token()
        emulator.close()
    assert len(set(given)) == 2


def test_a_seed_that_is_used_again_finds_other_ids(emulator: Emulator, links: Links, documents: Any) -> None:
    """Where its ids are taken the next ones are given out; nobody is told to come again."""
    space = emulator.space()
    space.hold_clock(EVE)
    for number in (1, 2):
        space.sow("7")
        answer = space.receive(Inbound(documents.order(payload_id=f"{number}@x")), "supplier", links)
        assert b'code="200"' in answer.body
    assert len(space.exchanges()[0]) == 2


def test_what_comes_back_for_a_space_that_is_gone_is_nobodys(documents: Any) -> None:
    """An order that was under way when its space was removed is not sent again, and nothing is kept of its answer."""
    emulator = Emulator()
    space = emulator.add_space("gone")
    [parcel] = _an_order(space, HeldClock(EVE)).parcels
    emulator.remove_space("gone")
    assert emulator.hear(parcel, Inbound(b"<x/>")) is Outcome.DONE
    assert emulator.store.count("gone", Query()) == 0
