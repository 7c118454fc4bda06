"""Goals 6 and 7: `check` as a process, a thousand files on two cores, and the first answer of `serve`."""

import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks import bare
from benchmarks.server import ask
from punchout.emulator import Emulator
from punchout.resources import grammar_folder

ROUNDS = 21
FILES = 1000

PUNCHOUT = str(Path(sys.executable).with_name("punchout"))


def measures() -> Iterator[tuple[str, float, float]]:
    """Yield what was measured, the ratio reached, and the goal (a negative one is a floor)."""
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        (here / "order.xml").write_bytes(order(10))
        yield from checking(here)
        yield from many(here)
        yield from serving(here)


def order(lines: int) -> bytes:
    """Return an order of so many lines, as our buyer writes it after a purchase."""
    from punchout.client import Client
    from punchout.web.server import start

    emulator = Emulator()
    with start(emulator, port=0) as server:
        client, space = Client(server.url), emulator.space()
        punchout = client.punch_out("demo")
        token = punchout["startUrl"].rpartition("/shop/")[2].strip("/")
        for product in space.catalogue("demo").products[:lines]:
            client.session_put(token, product.part_id, str(product.step), product.auxiliary_id or None)
        client.session_return(token)
        client.order(punchout["id"])
        rows, _ = space.exchanges("type:OrderRequest direction:out", 1)
        body = space.exchange(rows[0].id).request_body
    emulator.close()
    return body


def checking(here: Path) -> Iterator[tuple[str, float, float]]:
    """Measure `punchout check FILE` against a bare Python that validates the same file."""
    dtd, file = str(grammar_folder() / "cXML.dtd"), str(here / "order.xml")
    least = [sys.executable, "-c", bare.CHECK, dtd, file]
    ratio = side_by_side(lambda: run([PUNCHOUT, "check", file], here), lambda: run(least, here))
    yield "punchout check FILE (10 lines) / a bare Python that imports lxml, loads the DTD, validates", ratio, 2.5


def many(here: Path) -> Iterator[tuple[str, float, float]]:
    """Measure a thousand files in one call on one core against two."""
    cores = sorted(os.sched_getaffinity(0))[:2] if hasattr(os, "sched_getaffinity") else []
    if len(cores) < 2:
        return
    names = []
    for number in range(FILES):
        names.append(f"{number}.xml")
        shutil.copy(here / "order.xml", here / names[-1])
    call = [PUNCHOUT, "check", *names]
    one = lambda: on(cores[:1], lambda: run(call, here))  # noqa: E731
    two = lambda: on(cores, lambda: run(call, here))  # noqa: E731
    yield f"{FILES} files in one call, one core / two cores", side_by_side(one, two, rounds=5), -1.7


def serving(here: Path) -> Iterator[tuple[str, float, float]]:
    """Measure exec to first answer of `punchout serve` against bare Flask with lxml, and against moto_server.

    That stands beside this Python or on the PATH, or PUNCHOUT_BENCH_MOTO names it.
    """
    places = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    moto = os.environ.get("PUNCHOUT_BENCH_MOTO") or shutil.which("moto_server", path=places)
    for what, db, to_bare, to_moto in (
        ("in memory", "memory://", 1.6, 0.8),
        ("SQLite", "sqlite:///bench.db", 3.0, 1.4),
    ):
        ours = [PUNCHOUT, "serve", "-q", "--db", db, "--port"]
        least, theirs = [sys.executable, "-c", bare.SERVER], [moto or "", "-p"]
        ratio = side_by_side(lambda: answered(ours, here), lambda: answered(least, here))  # noqa: B023
        yield f"exec to first answer of punchout serve, {what} / bare Flask + lxml", ratio, to_bare
        if moto:
            ratio = side_by_side(lambda: answered(ours, here), lambda: answered(theirs, here), rounds=7)  # noqa: B023
            yield f"exec to first answer of punchout serve, {what} / moto_server", ratio, to_moto


def side_by_side(ours: Callable[[], float], theirs: Callable[[], float], rounds: int = ROUNDS) -> float:
    """Return the ratio of the medians of interleaved rounds."""
    pairs = [(ours(), theirs()) for _ in range(rounds)]
    return statistics.median(pair[0] for pair in pairs) / statistics.median(pair[1] for pair in pairs)


def run(command: Sequence[str], here: Path) -> float:
    """Return the seconds that a process takes."""
    begun = time.perf_counter()
    done = subprocess.run(command, cwd=here, stdout=subprocess.DEVNULL, check=False)
    assert done.returncode in (0, 1), done
    return time.perf_counter() - begun


def on(cores: Sequence[int], measured: Callable[[], float]) -> float:
    """Measure with the processes bound to some cores."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, cores)
    try:
        return measured()
    finally:
        os.sched_setaffinity(0, before)


def answered(command: Sequence[str], here: Path) -> float:
    """Return the seconds from starting a server, which gets a free port as its last word, to its first answer."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    begun = time.perf_counter()
    with (here / "log").open("wb") as log:
        process = subprocess.Popen([*command, str(port)], cwd=here, stdout=log, stderr=log)
    try:
        while not _answers(port):
            assert process.poll() is None, (here / "log").read_text()
            assert time.perf_counter() - begun < 60, command
        return time.perf_counter() - begun
    finally:
        process.terminate()
        process.wait(30)


def _answers(port: int) -> bool:
    """Ask as cheaply as can be: whoever asks shares the cores with the server that starts."""
    try:
        return bool(ask(port, b"GET /readyz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"))
    except ConnectionError:
        time.sleep(0.001)
        return False
