"""What came and went between a start and a stop."""

from datetime import UTC, datetime

import pytest

from punchout.emulator import Emulator, Links
from punchout.emulator.recorder import MOST, Recorded, Recorder
from punchout.errors import LocalError
from punchout.wire.message import Inbound

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
LINKS = Links("http://127.0.0.1:8488")


def test_only_what_lies_between_is_noted() -> None:
    """What came before the start or after the stop is not part of it, and the next recording begins empty."""
    recorder = Recorder()
    recorder.note("before")
    recorder.start(NOON)
    recorder.note("1")
    recorder.note("2")
    assert recorder.stop() == Recorded(NOON, ["1", "2"])
    recorder.note("after")
    recorder.start(NOON)
    assert recorder.stop() == Recorded(NOON, [])


def test_one_at_a_time() -> None:
    """A second start would lose the first, and a stop without one has nothing to give: both say so."""
    recorder = Recorder()
    with pytest.raises(LocalError, match="nothing is being recorded"):
        recorder.stop()
    recorder.start(NOON)
    with pytest.raises(LocalError, match="runs since 2026-05-04T12:00:00"):
        recorder.start(NOON)


def test_the_newest_are_kept() -> None:
    """A recording that runs for long keeps what came last, and says how many are missing."""
    recorder = Recorder()
    recorder.start(NOON)
    for number in range(MOST + 3):
        recorder.note(str(number))
    recorded = recorder.stop()
    assert (len(recorded.ids), recorded.ids[0], recorded.missing) == (MOST, "3", 3)


def test_a_space_records_by_itself(emulator: Emulator) -> None:
    """What comes to another space is not in it; what a reset of the journal forgot is missing, and counted."""
    one, other = emulator.add_space("one"), emulator.add_space("other")
    one.record()
    for space in (one, other):
        space.receive(Inbound(b"<cXML"), "supplier", LINKS)
    one.reset("journal")
    one.receive(Inbound(b"<a/>"), "supplier", LINKS)
    entries, missing = one.recorded()
    assert ([entry.request_body for entry in entries], missing) == ([b"<a/>"], 1)


def test_a_whole_reset_ends_it(emulator: Emulator) -> None:
    """A space that begins again records nothing."""
    space = emulator.space()
    space.record()
    space.reset("all")
    with pytest.raises(LocalError, match="nothing is being recorded"):
        space.recorded()


def test_a_clock_that_goes_back_loses_nothing(emulator: Emulator) -> None:
    """The ids of entries are in order of time, which a test may turn back; the recording has them as they came."""
    space = emulator.space()
    space.hold_clock(NOON)
    space.record()
    space.receive(Inbound(b"<late/>"), "supplier", LINKS)
    space.hold_clock(datetime(2020, 1, 1, tzinfo=UTC))
    space.receive(Inbound(b"<early/>"), "supplier", LINKS)
    assert [entry.request_body for entry in space.recorded()[0]] == [b"<late/>", b"<early/>"]
