"""The store in a database, beyond what every store promises."""

from pathlib import Path

import pytest

from punchout.clock import SystemClock
from punchout.errors import StorageError
from punchout.exchange.entries import Exchange, Keep, Query
from punchout.storage import database, journal
from punchout.storage.opening import open_database


def test_a_journal_that_cannot_be_pruned_has_still_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What came is kept and may be answered, whatever becomes of the old entries."""

    def broken(*_: object) -> None:
        raise StorageError("disk full")

    monkeypatch.setattr(journal, "prune", broken)
    monkeypatch.setattr(database, "PRUNE_EVERY", 1)
    store = open_database(f"sqlite:///{tmp_path / 'j.db'}", exclusive=False, newest=1)
    for id in ("1", "2"):
        store.keep(Keep("default", Exchange(id, "default", SystemClock().now(), "in")))
    assert store.count("default", Query()) == 2
    store.close()


def test_tables_that_break_are_said_and_not_hidden(tmp_path: Path) -> None:
    """A question that the database cannot answer is a StorageError, and the next one gets a fresh connection."""
    store = open_database(f"sqlite:///{tmp_path / 'j.db'}", exclusive=False, newest=10)
    with store._database.write() as connection:
        connection.exec_driver_sql("ALTER TABLE spaces RENAME TO gone")
    for _ in range(2):
        with pytest.raises(StorageError, match="no such table"):
            store.spaces()
    with store._database.write() as connection:
        connection.exec_driver_sql("ALTER TABLE gone RENAME TO spaces")
    assert store.spaces() == []
    store.close()
