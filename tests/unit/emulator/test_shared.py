"""Spaces that further processes serve beside us: what only one of them would know is refused or looked up."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from punchout.emulator import Emulator, Links, Space, Unknown
from punchout.errors import ConfigError, LocalError, StorageError
from punchout.settings.load import parse
from punchout.wire.message import Inbound

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)

STEERED = {
    "fault": lambda space: space.arm(["order:cxml=500"]),
    "expectation": lambda space: space.expect(space.criteria("type:OrderRequest")),
    "hold": lambda space: space.hold_clock(NOON),
    "advance": lambda space: space.advance_clock(timedelta(hours=1)),
    "release": Space.release_clock,
    "seed": lambda space: space.sow("7"),
    "recording": Space.record,
}


@pytest.mark.parametrize("what", STEERED)
def test_what_one_process_would_do_alone_is_refused(what: str) -> None:
    """Shared, each says why and changes nothing; in one process each is done."""
    shared = Emulator(shared=True).space()
    with pytest.raises(LocalError, match="in one process, and the next request may meet another: serve without"):
        STEERED[what](shared)
    assert (shared.faults, list(shared.expectations), shared.clock.is_held, shared.sown) == ((), [], False, None)
    STEERED[what](Emulator().space())


def test_what_all_processes_do_alike_is_taken() -> None:
    """A clock that stands still from the beginning and a fault that does not count are the same everywhere."""
    emulator = Emulator(parse("faults: [{on: order, kind: cxml=500}]", "yaml", {}), shared=True)
    assert emulator.space().faults == ("order:cxml=500",)
    assert emulator.add_space("still", clock=NOON).clock.now() == NOON
    emulator.space().reset("all")
    assert emulator.space().faults == ()


@pytest.mark.parametrize("condition", ["first", "nth", "every"])
def test_a_configured_fault_that_counts_is_refused(condition: str) -> None:
    """Two processes would count to two, each by itself."""
    settings = parse(f"faults: [{{on: order, kind: cxml=500, {condition}: 2}}]", "yaml", {})
    assert Emulator(settings).space().faults
    with pytest.raises(ConfigError, match=rf"faults\.1: {condition} counts in each process by itself"):
        Emulator(settings, shared=True).space()


def test_a_seeded_space_is_refused_and_not_made() -> None:
    """Two processes with one seed would give the same ids to different exchanges."""
    emulator = Emulator(shared=True)
    with pytest.raises(LocalError, match="ids repeat in one process"):
        emulator.add_space("same", seed="7")
    assert emulator.spaces() == ["default"]


def test_a_space_that_another_process_removed_is_gone() -> None:
    """What was made of its name since is another space, with settings of its own."""
    ours = Emulator(shared=True)
    theirs = Emulator(store=ours.store, shared=True)
    ours.add_space("run")
    assert theirs.space("run") is theirs.space("run")
    ours.remove_space("run")
    with pytest.raises(Unknown):
        theirs.space("run")
    ours.add_space("run", clock=NOON)
    assert theirs.space("run").clock.now() == NOON


def test_while_the_store_is_away_partners_are_told_to_come_again(
    links: Links, documents: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A space is as it was when it was last looked up, and the road says 560 as in one process."""
    emulator = Emulator(shared=True)
    emulator.space()

    def away(*_: object) -> None:
        raise StorageError("nobody listens there")

    for question in ("space", "recall", "recall_all", "answers", "keep"):
        monkeypatch.setattr(emulator.store, question, away)
    answer = emulator.space().receive(Inbound(documents.order()), "supplier", links)
    assert (answer.status, b'code="560"' in answer.body) == (503, True)
