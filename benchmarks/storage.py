"""The journal: a keep against a bare commit, and pages of a million exchanges against pages of a thousand (goal 11)."""

import os
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

from punchout.exchange.entries import Answered, Exchange, Keep, Query
from punchout.exchange.ports import Store
from punchout.roles.effects import Change, Remembered
from punchout.storage import open_store

MANY = int(os.environ.get("PUNCHOUT_BENCH_EXCHANGES", "1000000"))
FEW = 1_000
ROUNDS = 15
START = datetime(2026, 1, 1, tzinfo=UTC)
BODY = (
    b"<ItemOut quantity='1'>%s</ItemOut>" % os.urandom(300).hex().encode() + b"<Extrinsic name='a'>b</Extrinsic>" * 70
)

_FILL = """
INSERT INTO exchanges (space, id, time, direction, url, method, remote, document, connection, payload_id, conversation,
    attempt, http_status, status_code, status_text, grammar, schema, errors, advisories, ms, fault, order_id, amount,
    difference, response_document, outcome, unusual, failed, words)
WITH RECURSIVE numbers (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < :count)
SELECT 'default', printf('%013d-%06d-0000', 1767225600000 + n, n), strftime('%Y-%m-%dT%H:%M:%f000+00:00', '2026-01-01',
    n || ' seconds'), 'in', '/supplier/cxml', 'POST', '127.0.0.1',
    CASE n % 10 WHEN 0 THEN 'OrderRequest' ELSE 'PunchOutSetupRequest' END, 'c' || (n % 20), n || '@buyer.example.com',
    'c-' || (n / 4), 1, 200, CASE n % 20 WHEN 7 THEN 401 ELSE 200 END, 'OK', 'valid', 'valid', 0, 0, 1.5, '',
    CASE n % 10 WHEN 0 THEN 'PO-' || n END, '', '', 'PunchOutSetupResponse', CASE n % 20 WHEN 7 THEN 401 ELSE 200 END,
    CASE n % 20 WHEN 7 THEN 401 END, CASE n % 20 WHEN 7 THEN 4 END,
    'punchoutsetuprequest' || char(10) || n FROM numbers;
"""
_FILL_BODIES = """
INSERT INTO bodies (space, id, request, response, details)
SELECT space, id, :body, :body, '[[],[],[],[]]' FROM exchanges
"""


def measures() -> Iterator[tuple[str, float, float]]:
    """Yield what concerns storage: the ratio reached and the goal."""
    with tempfile.TemporaryDirectory() as folder:
        yield "keep of a 3 KB exchange with state and answer, against a bare SQLite commit", _keeps(Path(folder)), 5.0
        yield from _pages(Path(folder))


def _keeps(folder: Path) -> float:
    """Return the median over interleaved rounds of the time of a keep by that of a bare commit of the same bytes."""
    bare = sqlite3.connect(folder / "bare.db", isolation_level=None)
    for line in (
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = FULL",
        "CREATE TABLE t (id TEXT PRIMARY KEY, b BLOB)",
    ):
        bare.execute(line)
    store = open_store(f"sqlite:///{folder / 'keeps.db'}")
    ratios = []
    for turn in range(ROUNDS):
        keeps = [_keep(turn * 100 + number) for number in range(100)]
        started = time.perf_counter()
        for keep in keeps:
            store.keep(keep)
        kept = time.perf_counter()
        for number in range(100):
            bare.execute("BEGIN IMMEDIATE")
            bare.execute("INSERT INTO t VALUES (?, ?)", (f"{turn}-{number}", BODY))
            bare.execute("COMMIT")
        ratios.append((kept - started) / (time.perf_counter() - kept))
    store.close()
    bare.close()
    return median(ratios)


def _keep(number: int) -> Keep:
    payload_id = f"{number}.{number * 7919 % 10007}@buyer.example.com"
    exchange = Exchange(
        f"{number:013d}",
        "default",
        START + timedelta(seconds=number),
        "in",
        document="PunchOutSetupRequest",
        connection="demo",
        payload_id=payload_id,
        conversation=payload_id,
        http_status=200,
        status_code=200,
        request_headers=(("Content-Type", "text/xml"), ("Host", "localhost")),
        request_body=BODY,
        response_body=BODY[:700],
    )
    change = Change(
        Remembered(f"session:{number * 7919 % 10007}-{number}"), {"cookie": "c", "items": [], "state": "open"}
    )
    answered = Answered("demo", "NetworkID:DEMO-BUYER", payload_id, "f" * 64, BODY[:700])
    return Keep("default", exchange, (change,), answered=answered)


def _pages(folder: Path) -> Iterator[tuple[str, float, float]]:
    few, many = _filled(folder / "few.db", FEW), _filled(folder / "many.db", MANY)
    for what, ask in _QUESTIONS.items():
        small, large = [], []
        for _ in range(ROUNDS):
            small.append(_seconds(ask, few, FEW))
            large.append(_seconds(ask, many, MANY))
        yield f"{what} among {MANY:,} exchanges, against {FEW:,}", median(large) / median(small), 3.0
        yield f"{what} among {MANY:,} exchanges, in ms", median(large) * 1000, 10.0
    few.close()
    many.close()


_QUESTIONS: dict[str, Callable[[Store, int], object]] = {
    "look-up": lambda store, count: store.exchange(
        "default", f"{1767225600000 + count // 2:013d}-{count // 2:06d}-0000"
    ),
    "last page": lambda store, count: store.exchanges("default", Query(), 50),
    "page in the middle": lambda store, count: store.exchanges(
        "default", Query(), 50, f"{1767225600000 + count // 2:013d}"
    ),
    "page of a type": lambda store, count: store.exchanges("default", Query(type="OrderRequest"), 50),
    "page of an absent type": lambda store, count: store.exchanges("default", Query(type="ProfileRequest"), 50),
    "page of a connection's errors": lambda store, count: store.exchanges(
        "default", Query(status="error", connection="c7"), 50
    ),
    "page of an order": lambda store, count: store.exchanges("default", Query(order=f"PO-{count // 20 * 10}"), 50),
    "receptions of a payloadID": lambda store, count: store.count(
        "default", Query(payload=f"{count // 2}@buyer.example.com", connection="c0", direction="in")
    ),
    "page of the last minute": lambda store, count: store.exchanges(
        "default", Query(since=START + timedelta(seconds=count - 60), status="4xx"), 50
    ),
}


def _filled(path: Path, count: int) -> Store:
    store = open_store(f"sqlite:///{path}")
    connection = sqlite3.connect(path)
    connection.execute(_FILL, {"count": count})
    connection.execute(_FILL_BODIES, {"body": bytes.fromhex("789c030000000001")})
    connection.commit()
    connection.close()
    return store


def _seconds(ask: Callable[[Store, int], object], store: Store, count: int) -> float:
    started = time.perf_counter()
    ask(store, count)
    return time.perf_counter() - started
