"""What a process has seen, in numbers with few names."""

from datetime import UTC, datetime
from typing import Any

import pytest

from punchout.emulator import Emulator
from punchout.emulator.counts import Counts, Kind
from punchout.exchange.entries import Exchange


def entry(**fields: Any) -> Exchange:
    """Return an entry that came to us."""
    return Exchange(**({"id": "1", "space": "default", "time": datetime(2026, 5, 4, tzinfo=UTC)} | fields))


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"document": "OrderRequest", "status_code": 200, "http_status": 500}, Kind("in", "OrderRequest", "200")),
        ({"document": "OrderRequest", "http_status": 503}, Kind("in", "OrderRequest", "503")),
        ({"document": "OrderRequest"}, Kind("in", "OrderRequest", "none")),
        ({"document": "Made-up-by-a-stranger", "status_code": 450}, Kind("in", "other", "450")),
        ({"status_code": 406}, Kind("in", "", "406")),
        ({"document": "OrderRequest", "status_code": 2_000_007}, Kind("in", "OrderRequest", "200")),
    ],
)
def test_strangers_cannot_make_new_names(fields: dict[str, Any], kind: Kind) -> None:
    """A document is known, `other` or unreadable, and a status has three digits, so that the series are few."""
    counts = Counts()
    counts.add(entry(direction="in", **fields))
    assert counts.exchanges == {kind: 1}


def test_refusals_and_findings_are_counted() -> None:
    """What was refused or never answered counts by direction, findings by severity; a cart in a form has no answer."""
    counts = Counts()
    counts.add(entry(direction="in", status_code=406, errors=2))
    counts.add(entry(direction="in", status_code=200, advisories=3))
    counts.add(entry(direction="out", status_text="the connection was reset"))
    counts.add(entry(direction="out"))
    assert counts.refused == {"in": 1, "out": 1}
    assert counts.findings == {"error": 2, "advisory": 3}


def test_a_reset_takes_nothing_away(emulator: Emulator) -> None:
    """Every space counts, and a counter goes on growing when a journal is forgotten."""
    for space in (emulator.space(), emulator.add_space("one")):
        space.announce(entry(direction="in", status_code=200, space=space.name))
        space.reset("all")
    assert sum(emulator.counts.exchanges.values()) == 2
