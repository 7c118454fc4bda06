"""The stores under the one contract: in memory, in a SQLite file, and in PostgreSQL where a server is named."""

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from punchout.exchange.entries import Answered, Exchange, Keep, Parcel
from punchout.exchange.ports import Store
from punchout.storage import open_store

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)


def _postgres(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Yield the URL of an empty schema of its own, so that tests beside each other do not meet."""
    server = os.environ.get("PUNCHOUT_TEST_POSTGRES")
    if not server:
        pytest.skip("no PostgreSQL: name a server in PUNCHOUT_TEST_POSTGRES, as `.ci/postgres` prints it")
    import psycopg

    name = f"t{uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {name}")
        monkeypatch.setenv("PGOPTIONS", f"-c search_path={name}")
        yield server
        connection.execute(f"DROP SCHEMA {name} CASCADE")


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The URL of an empty store of each kind."""
    if request.param == "memory":
        yield "memory://"
    elif request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'journal.db'}"
    else:
        yield from _postgres(monkeypatch)


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """An empty store of each kind."""
    opened = open_store(url)
    yield opened
    opened.close()


@pytest.fixture
def entry() -> Callable[..., Exchange]:
    """What makes journal entries, each a second after the one before."""
    numbers = count(1)

    def make(**fields: Any) -> Exchange:
        number = next(numbers)
        moment = NOON + timedelta(seconds=number)
        defaults = {"id": f"{number:06d}", "space": "default", "time": moment, "direction": "in", "http_status": 200}
        return Exchange(**(defaults | fields))

    return make


@pytest.fixture
def keep(entry: Callable[..., Exchange]) -> Callable[..., Keep]:
    """What makes a `Keep` around a plain journal entry."""

    def make(space: str = "default", **parts: Any) -> Keep:
        exchange = parts.pop("exchange", None) or entry(space=space)
        return Keep(space, exchange, **parts)

    return make


@pytest.fixture
def parcel() -> Callable[..., Parcel]:
    """What makes parcels that are due at noon."""
    numbers = count(1)

    def make(**fields: Any) -> Parcel:
        defaults = {
            "id": f"p{next(numbers)}",
            "space": "default",
            "connection": "demo",
            "url": "http://shop.example.com/order",
            "body": b"<cXML/>",
            "headers": (("Content-Type", "text/xml"),),
            "due": NOON,
        }
        return Parcel(**(defaults | fields))

    return make


@pytest.fixture
def answered() -> Callable[..., Answered]:
    """What makes stored answers to payload `1@buyer.example.com` of the demo connection."""

    def make(fingerprint: str = "f1", **fields: Any) -> Answered:
        defaults = {"connection": "demo", "sender": "NetworkID:DEMO-BUYER", "payload_id": "1@buyer.example.com"}
        return Answered(**(defaults | {"fingerprint": fingerprint, "answer": b"<ok/>"} | fields))

    return make


@pytest.fixture
def noon() -> datetime:
    """The moment at which parcels are due."""
    return NOON
