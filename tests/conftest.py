"""What every test may ask for: a clock held still, counted ids, an emulator in memory."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from punchout.clock import HeldClock, SeededIds
from punchout.emulator import Emulator, Links


@pytest.fixture
def clock() -> HeldClock:
    """A clock that stands at noon of a working day."""
    return HeldClock(datetime(2026, 3, 2, 12, 0, tzinfo=UTC))


@pytest.fixture
def emulator(clock: HeldClock) -> Iterator[Emulator]:
    """An emulator in memory under the default settings, with time and ids held still."""
    made = Emulator(clock=clock, ids=SeededIds("tests"))
    yield made
    made.close()


@pytest.fixture
def links() -> Links:
    """The links of a server on loopback."""
    return Links("http://127.0.0.1:8488")
