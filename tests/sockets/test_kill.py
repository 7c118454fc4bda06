"""Processes killed at the worst moments: nothing that was acknowledged is lost, nothing is half there.

The number of kills is small here; `PUNCHOUT_KILLS=full` runs twenty of each.
"""

import os
import random
import signal
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from punchout.clock import HeldClock
from punchout.delivery.http import HttpSender
from punchout.delivery.outbox import LEASE_SECONDS, Outbox
from punchout.errors import DeliveryError
from punchout.exchange.entries import Exchange, Keep, Outcome, Parcel, Query
from punchout.exchange.ports import Store
from punchout.settings.values import default_settings
from punchout.wire.message import Inbound

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system knows no kill -9")

FULL = os.environ.get("PUNCHOUT_KILLS") == "full"
NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
KEY = ("demo", "NetworkID:DEMO-BUYER")
PATIENCE = 60


Worker = Any
Start = Callable[..., Worker]


class Partner(ThreadingHTTPServer):
    """Takes documents over HTTP: what came, in order, and a hook before each answer."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        self.received: list[tuple[str, bytes]] = []
        self.changed = threading.Condition()
        self.before_answer: Callable[[int], object] = lambda number: None
        super().__init__(("127.0.0.1", 0), _Handler)
        threading.Thread(target=self.serve_forever, args=(0.01,), daemon=True).start()

    def handle_error(self, *_: object) -> None:
        """Say nothing of senders who were killed."""

    def wait(self, condition: Callable[[], object]) -> None:
        """Wait until something about `received` holds."""
        with self.changed:
            assert self.changed.wait_for(condition, PATIENCE)


class _Handler(BaseHTTPRequestHandler):
    server: Partner

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        with self.server.changed:
            self.server.received.append((self.path, body))
            number = len(self.server.received)
            self.server.changed.notify_all()
        self.server.before_answer(number)
        self.send_response(200)
        self.send_header("Content-Length", "5")
        self.end_headers()
        self.wfile.write(b"<ok/>")

    def log_message(self, *_: object) -> None:
        """Keep the output of the tests clean."""


@pytest.fixture
def partner() -> Iterator[Partner]:
    """A partner who takes everything."""
    server = Partner()
    yield server
    server.shutdown()
    server.server_close()


def _put(store: Store, partner: Partner, count: int, recipients: int = 1) -> list[Parcel]:
    """Put numbered parcels into the outbox, spread over recipients in turn."""
    parcels = tuple(
        Parcel(
            f"p{number:04d}",
            "default",
            "demo",
            f"http://127.0.0.1:{partner.server_port}/r{number % recipients}",
            f"<cXML payloadID='{number:04d}' timestamp='{NOON.isoformat()}'/>".encode(),
            (),
            NOON,
            payload_id=f"{number:04d}",
        )
        for number in range(count)
    )
    store.keep(Keep("default", parcels=parcels))
    return list(parcels)


def _drain(store: Store, now: datetime) -> list[int]:
    """Deliver what is due in this process and return the numbers of the attempts."""
    attempts: list[int] = []

    def hear(parcel: Parcel, back: Inbound | DeliveryError) -> Outcome:
        attempts.append(parcel.attempts)
        entry = Exchange(f"z{len(attempts):04d}{parcel.id}", "default", now, "out", attempt=parcel.attempts)
        store.keep(Keep("default", entry, done=parcel))
        return Outcome.DONE

    Outbox(store, HttpSender(default_settings()), hear, HeldClock(now)).drain()
    return attempts


def test_killed_before_the_commit(store: Store, start: Start, url: str) -> None:
    """R02: nothing is half stored, and the retry is new."""
    first = start("killed-before-commit", url, "1@x")
    assert first.step() == "point"
    first.kill()
    assert list(store.answers("default", *KEY, "1@x")) == []
    assert not store.recall("default", "order:1@x").exists
    assert store.count("default", Query()) == 0
    again = start("killed-after-commit", url, "1@x")
    assert again.step() == "point"
    assert store.exchange("default", "latest").attempt == 1


def test_killed_between_commit_and_answer(store: Store, start: Start, url: str) -> None:
    """R01: the partner's retry gets the same Response, and there is one document."""
    first = start("killed-after-commit", url, "1@x")
    assert first.step() == "point"
    first.kill()
    (stored,) = store.answers("default", *KEY, "1@x")
    again = start("killed-after-commit", url, "1@x")
    assert again.step() == "point"
    (repeated,) = store.answers("default", *KEY, "1@x")
    assert repeated.answer == stored.answer == b"<ok to='1@x'/>"
    assert repeated.attempts == 2
    assert store.recall("default", "payload:1@x").version == 1
    assert [entry.attempt for entry in store.exchanges("default", Query(), 9)] == [2, 1]


def test_killed_between_claim_and_send(store: Store, start: Start, url: str, partner: Partner) -> None:
    """R03: the parcel is delivered after the lease, once."""
    _put(store, partner, 1)
    worker = start("killed-after-claim", url, NOON.isoformat())
    assert worker.step() == "point"
    worker.kill()
    assert _drain(store, NOON + timedelta(seconds=89)) == []
    assert _drain(store, NOON + timedelta(seconds=90)) == [2]
    assert len(partner.received) == 1
    assert store.pending("default") == []


def test_killed_after_the_partner_took_it(store: Store, start: Start, url: str, partner: Partner) -> None:
    """R04: it is sent again with the same payloadID, timestamp and bytes, marked attempt 2."""
    _put(store, partner, 1)
    worker = start("killed-after-send", url, NOON.isoformat())
    assert worker.step() == "point"
    worker.kill()
    assert _drain(store, NOON + timedelta(seconds=90)) == [2]
    first, second = partner.received
    assert first == second
    assert store.exchange("default", "latest").attempt == 2


@pytest.mark.parametrize(("patience", "left"), [("60", []), ("0", ["waiting"])])
def test_terminated_in_flight(
    store: Store, start: Start, url: str, partner: Partner, patience: str, left: list[str]
) -> None:
    """R07: on SIGTERM a delivery in flight is finished, or its lease is given back, and the exit code is 0."""
    may_answer = threading.Event()
    partner.before_answer = lambda number: may_answer.wait(PATIENCE)
    _put(store, partner, 1)
    worker = start("deliveries", url, patience)
    worker.say(NOON.isoformat())
    partner.wait(lambda: partner.received)
    worker.process.send_signal(signal.SIGTERM)
    if patience != "0":
        may_answer.set()
    assert worker.process.wait(PATIENCE) == 0
    may_answer.set()
    assert [parcel.state for parcel in store.pending("default")] == left


def test_workers_killed_during_deliveries(store: Store, start: Start, url: str, partner: Partner) -> None:
    """R05: of all parcels none is lost, each recipient's come in order, and repetitions stay within workers × kills."""
    count, kills = (600, 20) if FULL else (120, 4)
    workers, chance, now = 4, random.Random(7), NOON  # noqa: S311 - which worker dies decides nothing secret
    killed = [threading.Event() for _ in range(kills)]
    points = {(number + 1) * count // (kills + 1): killed[number] for number in range(kills)}
    partner.before_answer = lambda number: number in points and points[number].wait(PATIENCE)
    parcels = _put(store, partner, count, recipients=12)
    crew = [start("deliveries", url, "60") for _ in range(workers)]
    for worker in crew:
        worker.say(now.isoformat())
    for point, gone in points.items():
        partner.wait(lambda point=point: len(partner.received) >= point)
        victim = chance.randrange(workers)
        crew[victim].kill()
        gone.set()
        crew[victim] = start("deliveries", url, "60")
        now += timedelta(seconds=LEASE_SECONDS)
        for worker in crew:
            worker.say(now.isoformat())
    partner.wait(lambda: len({body for _, body in partner.received}) == count)
    for worker in crew:
        assert worker.process.stdin
        worker.process.stdin.close()
        assert worker.process.wait(PATIENCE) == 0
    _drain(store, now + timedelta(seconds=LEASE_SECONDS))
    times = Counter(body for _, body in partner.received)
    assert set(times) == {parcel.body for parcel in parcels}
    assert len(partner.received) - count <= workers * kills
    assert store.pending("default") == []
    for recipient in range(12):
        came = list(dict.fromkeys(body for path, body in partner.received if path == f"/r{recipient}"))
        assert came == sorted(came)


def test_processes_killed_during_receptions(store: Store, start: Start, url: str) -> None:
    """R06, R14: none is accepted twice, none that was acknowledged is lost, whoever is killed meanwhile."""
    count, kills = (3_000, 20) if FULL else (300, 4)
    chance, changed = random.Random(7), threading.Condition()  # noqa: S311 - see above
    payloads = [f"{number:05d}@x" for number in range(count)]
    said: list[tuple[str, str]] = []
    open_at: dict[Worker, set[str]] = {}

    def told(worker: Worker, line: str) -> None:
        what, _, payload_id = line.partition(" ")
        with changed:
            if payload_id:
                said.append((what, payload_id))
                open_at[worker].discard(payload_id)
            changed.notify_all()

    def begin(payload_ids: set[str]) -> Worker:
        worker = start("receptions", url, told=told)
        open_at[worker] = set(payload_ids)
        for payload_id in sorted(payload_ids):
            worker.say(payload_id)
        return worker

    # Both processes get every request, so that each of them is a race as well.
    pair = [begin(set(payloads)), begin(set(payloads))]
    for number in range(kills):
        with changed:
            assert changed.wait_for(lambda number=number: len(said) >= (number + 1) * count // kills, PATIENCE)
        victim = chance.randrange(2)
        pair[victim].kill()
        with changed:
            left = open_at[pair[victim]]
        pair[victim] = begin(left)
    with changed:
        assert changed.wait_for(lambda: not any(open_at[worker] for worker in pair), PATIENCE)
    accepted = Counter(payload_id for what, payload_id in said if what == "new")
    assert set(accepted.values()) <= {1}
    for payload_id in payloads:
        (answered,) = store.answers("default", *KEY, payload_id)
        assert answered.answer == f"<ok to='{payload_id}'/>".encode()
        assert store.recall("default", f"payload:{payload_id}").version == 1
        attempts = [entry.attempt for entry in store.exchanges("default", Query(payload=payload_id), 99)]
        assert attempts.count(1) == 1
        assert len(attempts) == answered.attempts >= 2
