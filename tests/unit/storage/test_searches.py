"""How SQLite goes about a search: by the index of what is rare, and never by sorting what is common."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy.dialects import sqlite

from punchout.exchange.entries import Query
from punchout.storage import open_store
from punchout.storage.searches import counting, paging, shape, sought

SINCE = datetime(2026, 5, 4, tzinfo=UTC)


@pytest.fixture
def tables(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """An empty database with our tables, without any statistics."""
    open_store(f"sqlite:///{tmp_path / 'j.db'}").close()
    connection = sqlite3.connect(tmp_path / "j.db")
    yield connection
    connection.close()


def _plan(tables: sqlite3.Connection, query: Query, *, count: bool = False) -> str:
    statement = counting(shape(query)) if count else paging(shape(query), False)
    compiled = statement.statement.compile(dialect=sqlite.dialect())
    values = compiled.params | sought("default", query) | {"limit": 50}
    rows = tables.execute(f"EXPLAIN QUERY PLAN {compiled}", [values[name] for name in compiled.positiontup])
    return "; ".join(row[3] for row in rows)


@pytest.mark.parametrize(
    ("query", "index"),
    [
        (Query(type="A"), "exchanges_by_document"),
        (Query(connection="a"), "exchanges_by_connection"),
        (Query(direction="in"), "exchanges_by_direction"),
        (Query(payload="1"), "exchanges_by_payload_id"),
        (Query(order="1"), "exchanges_by_order_id"),
        (Query(conversation="1"), "exchanges_by_conversation"),
        (Query(status="error"), "exchanges_failed"),
        (Query(status="4xx"), "exchanges_by_failed"),
        (Query(status="404"), "exchanges_unusual"),
        (Query(payload="1", type="A", connection="a", direction="in", words=("x",)), "exchanges_by_payload_id"),
        (Query(order="1", connection="a", since=SINCE), "exchanges_by_order_id"),
        (Query(since=SINCE, words=("x",)), "exchanges_by_time"),
    ],
)
def test_each_criterion_has_its_index(tables: sqlite3.Connection, query: Query, index: str) -> None:
    """A page is found by the index of its rarest criterion and comes from it in order."""
    plan = _plan(tables, query)
    assert index in plan
    assert "TEMP B-TREE" not in plan


def test_a_rare_class_has_an_index(tables: sqlite3.Connection) -> None:
    """Redirects are few, so that their index is worth the sorting."""
    assert "exchanges_unusual" in _plan(tables, Query(status="3xx"))


def test_receptions_are_counted_by_payload(tables: sqlite3.Connection) -> None:
    """The question that every reception asks looks at the entries of its payloadID only."""
    plan = _plan(tables, Query(payload="1", connection="demo", direction="in"), count=True)
    assert "exchanges_by_payload_id" in plan


def test_a_shape_is_built_once() -> None:
    """Queries that differ in their values share a statement."""
    first, second = (shape(Query(type=name, status=status)) for name, status in (("A", "401"), ("B", "500")))
    assert counting(first) is counting(second)
    assert counting(first) is not counting(shape(Query(type="A", status="4xx")))
