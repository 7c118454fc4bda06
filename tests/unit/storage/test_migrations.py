"""Older tables become the present ones."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from punchout.clock import SystemClock
from punchout.exchange.entries import Exchange, Keep, Query
from punchout.storage import migrations, open_store
from punchout.storage.schema import metadata


def test_every_older_number_has_its_step() -> None:
    """From each schema that was ever released a step leads on."""
    assert set(migrations.STEPS) == set(range(1, migrations.SCHEMA))


def test_tables_change_with_their_number() -> None:
    """Whoever changes a table gives the schema a new number and a step; its columns are then held here."""
    columns = {f"{table.name}.{column.name}" for table in metadata.sorted_tables for column in table.columns}
    digest = hashlib.sha256("\n".join(sorted(columns)).encode()).hexdigest()[:12]
    assert (migrations.SCHEMA, digest) == (2, "06d4b0459148")


def test_an_older_database_is_brought_up_and_keeps_its_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """R11: each step from the number found to the present one runs once, in order."""
    url = f"sqlite:///{tmp_path / 'j.db'}"
    store = open_store(url)
    store.keep(Keep("default", Exchange("1", "default", SystemClock().now(), "in")))
    store.close()
    steps = {
        migrations.SCHEMA: ["ALTER TABLE spaces ADD COLUMN colour TEXT"],
        migrations.SCHEMA + 1: ["UPDATE exchanges SET connection = 'second'", "CREATE TABLE extra (colour TEXT)"],
    }
    monkeypatch.setattr(migrations, "STEPS", steps)
    monkeypatch.setattr(migrations, "SCHEMA", migrations.SCHEMA + 2)
    for _ in range(2):
        store = open_store(url)
        assert store.count("default", Query(connection="second")) == 1
        store.close()


def test_a_step_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A migration is one transaction: the older version still opens what the newer one could not bring up."""
    url = f"sqlite:///{tmp_path / 'j.db'}"
    open_store(url).close()
    with monkeypatch.context() as newer:
        steps = ["ALTER TABLE spaces ADD COLUMN colour TEXT", "SELECT * FROM nothing"]
        newer.setattr(migrations, "STEPS", {migrations.SCHEMA: steps})
        newer.setattr(migrations, "SCHEMA", migrations.SCHEMA + 1)
        with pytest.raises(Exception, match=r"j\.db.*nothing"):
            open_store(url)
    store = open_store(url)
    store.add_space("t1", "{}")
    assert store.space("t1") == "{}"
    store.close()


def test_the_columns_of_an_older_database_are_those_of_a_new_one(tmp_path: Path) -> None:
    """A table that the steps changed has the columns that it is made with today."""
    url = f"sqlite:///{tmp_path / 'j.db'}"
    open_store(url).close()
    with closing(sqlite3.connect(tmp_path / "j.db")) as older, older:
        columns = [row[1] for row in older.execute("PRAGMA table_info(outbox)")]
        older.execute("ALTER TABLE outbox DROP COLUMN fault")
        older.execute("UPDATE meta SET value = '1' WHERE name = 'schema'")
    open_store(url).close()
    with closing(sqlite3.connect(tmp_path / "j.db")) as brought:
        assert [row[1] for row in brought.execute("PRAGMA table_info(outbox)")] == columns
