"""A server killed in the middle of a request: what a partner was told holds, and what it was not told can be repeated.

The number of kills is small here; `PUNCHOUT_KILLS=full` runs twenty of them.
"""

import os
import random
import re
import signal
import threading
import urllib.request
from collections import Counter
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import Any

import pytest

from punchout.exchange.entries import Query
from punchout.exchange.ports import Store

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system knows no kill -9")

FULL = os.environ.get("PUNCHOUT_KILLS") == "full"
KEY = ("demo", "NetworkID=DEMO-BUYER")
PATIENCE = 60

Start = Callable[..., Any]


def post(port: str, raw: bytes) -> bytes | None:
    """Send a document as a partner does; None where the server died before it answered."""
    asked = urllib.request.Request(f"http://127.0.0.1:{port}/supplier/cxml", raw, {"Content-Type": "text/xml"})
    try:
        with urllib.request.urlopen(asked, timeout=PATIENCE) as answer:
            body: bytes = answer.read()
            return body
    except OSError:
        return None


def killed(worker: Any, raw: bytes) -> None:
    """Send a document to a server, kill it at its fault point, and see that nobody got an answer."""
    port, heard = worker.step(), SimpleQueue[bytes | None]()
    asking = threading.Thread(target=lambda: heard.put(post(port, raw)))
    asking.start()
    assert worker.step() == "point"
    worker.kill()
    asking.join(PATIENCE)
    assert heard.get(timeout=PATIENCE) is None


def test_a_server_killed_before_it_answers_repeats_its_answer(
    store: Store, start: Start, url: str, documents: Any
) -> None:
    """R01: the retry of the same payloadID gets the Response that was stored, and there is one order."""
    raw = documents.order("PO-1", payload_id="1@x")
    killed(start("serving", url, "after-commit"), raw)
    (stored,) = store.answers("default", *KEY, "1@x")
    assert post(start("serving", url, "").step(), raw) == stored.answer
    assert b'<Status code="200"' in stored.answer
    assert store.recall("default", "order:supplier:demo:PO-1").version == 1
    assert [entry.attempt for entry in store.exchanges("default", Query(), 9)] == [2, 1]


def test_a_server_killed_before_it_keeps_knows_nothing(store: Store, start: Start, url: str, documents: Any) -> None:
    """R02: nothing is half stored, and the retry is a new document."""
    raw = documents.order("PO-1", payload_id="1@x")
    killed(start("serving", url, "before-commit"), raw)
    assert list(store.answers("default", *KEY, "1@x")) == []
    assert not store.recall("default", "order:supplier:demo:PO-1").exists
    assert store.count("default", Query()) == 0
    answer = post(start("serving", url, "").step(), raw)
    assert answer is not None
    assert b'<Status code="200"' in answer
    assert store.exchange("default", "latest").attempt == 1


def test_servers_killed_under_load(store: Store, start: Start, url: str, documents: Any) -> None:
    """R06, R14: whoever is killed meanwhile, each order is accepted once and each partner hears the same answer."""
    count, kills = (3_000, 20) if FULL else (120, 3)
    chance = random.Random(7)  # noqa: S311 - which server dies decides nothing secret
    raws = {f"PO-{number:04d}": documents.order(f"PO-{number:04d}") for number in range(count)}
    pair = [start("serving", url, "") for _ in range(2)]
    ports = [worker.step() for worker in pair]
    told: list[tuple[str, bytes]] = []
    changed = threading.Condition()

    def work(side: int, waiting: "SimpleQueue[str]") -> None:
        while True:
            try:
                order = waiting.get_nowait()
            except Empty:
                return
            while (answer := post(asked := ports[side], raws[order])) is None:
                with changed:  # the text of the next port is another object, even if the port is the same
                    assert changed.wait_for(lambda asked=asked: ports[side] is not asked, PATIENCE)
            with changed:
                told.append((order, answer))
                changed.notify_all()

    crew = []
    for side in range(2):
        # Both servers get every order, so that each of them is a race as well.
        waiting: SimpleQueue[str] = SimpleQueue()
        for order in raws:
            waiting.put(order)
        crew += [threading.Thread(target=work, args=(side, waiting)) for _ in range(4)]
    for thread in crew:
        thread.start()
    for number in range(kills):
        with changed:
            assert changed.wait_for(lambda number=number: len(told) >= (number + 1) * count // kills, PATIENCE)
        side = chance.randrange(2)
        pair[side].kill()
        pair[side] = start("serving", url, "")
        port = pair[side].step()
        with changed:
            ports[side] = port
            changed.notify_all()
    for thread in crew:
        thread.join(PATIENCE)
        assert not thread.is_alive()
    assert Counter(Counter(order for order, _ in told).values()) == {2: count}
    assert len(set(told)) == count
    for order, answer in told:
        assert b'<Status code="200"' in answer
        assert store.recall("default", f"order:supplier:demo:{order}").version == 1
    for order, raw in raws.items():
        found = re.search(rb'payloadID="([^"]+)"', raw)
        assert found
        entries = store.exchanges("default", Query(payload=found[1].decode()), 99)
        assert Counter(entry.attempt for entry in entries)[1] == 1, order
