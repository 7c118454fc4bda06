"""Five hundred spaces at once: none sees, counts, times or answers anything of another."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Barrier
from typing import Any

import pytest

from punchout.emulator import Emulator, Links
from punchout.wire.message import Inbound

SPACES, AT_ONCE = 500, 25
BEGIN = datetime(2026, 5, 4, tzinfo=UTC)
LINKS = Links("http://127.0.0.1:8488")


def _played(emulator: Emulator, documents: Any, number: int, meet: Callable[[], object]) -> list[tuple[Any, ...]]:
    """Order twice in a space, the same payloadIDs as in every other; odd ones fail the first time, by fault."""
    space = emulator.add_space(f"s{number}", seed=str(number), clock=BEGIN + timedelta(minutes=number))
    space.arm(["order:cxml=500:first=1"] if number % 2 else [])
    meet()
    for turn in (1, 2):
        space.receive(Inbound(documents.order(f"PO-{number}-{turn}", payload_id=f"{turn}@x")), "supplier", LINKS)
    meet()
    rows, _ = space.exchanges("", 100)
    return [
        (row.id, row.space, row.time, row.order_id, row.status_code, (space.exchange(row.id) or row).response_body)
        for row in reversed(rows)
    ]


def _alone() -> None:
    """Wait for nobody."""


@pytest.fixture
def together(documents: Any) -> list[list[tuple[Any, ...]]]:
    """What five hundred spaces remember that were played in groups, each group in step."""
    emulator, barrier = Emulator(), Barrier(AT_ONCE)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        played = pool.map(lambda number: _played(emulator, documents, number, lambda: barrier.wait(60)), range(SPACES))
        remembered = list(played)
    emulator.close()
    return remembered


def test_five_hundred_spaces_at_once_stay_apart(documents: Any, together: list[list[tuple[Any, ...]]]) -> None:
    """Each holds its own two orders at its own time with its own faults, and the bytes that it writes when alone."""
    for number, rows in enumerate(together):
        first = 500 if number % 2 else 200
        assert [(row[1], row[3], row[4]) for row in rows] == [
            (f"s{number}", f"PO-{number}-1", first),
            (f"s{number}", f"PO-{number}-2", 200),
        ]
        assert {row[2] for row in rows} == {BEGIN + timedelta(minutes=number)}
    for number in (0, 1, 250, 499):
        assert _played(Emulator(), documents, number, _alone) == together[number]
