"""Orders of 10,000 lines through HTTP and journal: the time against lxml alone, and what they leave in memory."""

import statistics
import tempfile
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from benchmarks.bare import Plain
from benchmarks.rules import faultless
from benchmarks.server import HEAD, ask, hosted, resident
from punchout.emulator.heap import LARGE, give_back

ROUNDS = 7
ORDERS = 10
FLAT = 16.0
"""Megabytes that the last seven of ten orders may add: a tenth of what all ten may."""

_numbers = count(1)


def order() -> bytes:
    """Return an order of 10,000 lines from the demo buyer, without a fault and never seen before."""
    number = b"%d" % next(_numbers)
    raw = faultless(10_000)
    for written, meant in (
        (b"plainly-fictitious", b"demo"),
        (b">buyer-7<", b">DEMO-BUYER<"),
        (b">supplier-9<", b">DEMO-SUPPLIER<"),
        (b'payloadID="', b'payloadID="%b.' % number),
        (b'orderID="PO-1"', b'orderID="PO-%b"' % number),
    ):
        raw = raw.replace(written, meant)
    return raw


def send(port: int, raw: bytes) -> None:
    """Place an order, which must succeed."""
    answer = ask(port, HEAD % (b"cxml", len(raw)) + raw)
    if b'code="200"' not in answer:
        raise RuntimeError(f"an order was refused: {answer[:2000]!r}")


def measures() -> Iterator[tuple[str, float, float]]:
    """Yield (what, reached, goal) for the second half of goal 3 and of goal 12."""
    with tempfile.TemporaryDirectory() as folder:
        for name, store in (("memory", "memory://"), ("SQLite", f"sqlite:///{folder}/bench.db")):
            with hosted(store) as (port, pid):
                if Path("/proc/self/status").exists():
                    yield from _growth(name, port, pid)
                yield f"3 order of 10,000 lines through HTTP, journal in {name}, against lxml", _time(port), 2.6


def _growth(name: str, port: int, pid: int) -> Iterator[tuple[str, float, float]]:
    ask(port, b"GET /readyz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
    idle, grown = resident(pid), []
    for _ in range(ORDERS):
        send(port, order())
        grown.append(resident(pid) - idle)
    yield f"12 growth after ten orders of 10,000 lines, journal in {name}, megabytes", grown[-1], 160
    if name != "memory":  # a journal in memory grows with what it holds
        yield "12 growth from the third to the tenth of them, megabytes", grown[-1] - grown[2], FLAT


def _time(port: int) -> float:
    """Return the medians' ratio, measured in turns; both begin on a heap without free pages, as in `markup.ratio`."""
    plain, ours, alone = Plain(), [], []
    for _ in range(ROUNDS):
        raw = order()
        give_back(LARGE)
        started = time.perf_counter()
        plain(raw)
        alone.append(time.perf_counter() - started)
        started = time.perf_counter()
        send(port, raw)
        ours.append(time.perf_counter() - started)
    return statistics.median(ours) / statistics.median(alone)
