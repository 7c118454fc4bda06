"""The server: start and stop, setups per second against a constant answer, many connections, memory."""

import os
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from benchmarks import bare

SETUP = b"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd">
<cXML payloadID="%b@buyer.example.com" timestamp="2026-03-02T12:00:00+01:00"><Header>
<From><Credential domain="NetworkID"><Identity>DEMO-BUYER</Identity></Credential></From>
<To><Credential domain="NetworkID"><Identity>DEMO-SUPPLIER</Identity></Credential></To>
<Sender><Credential domain="NetworkID"><Identity>DEMO-BUYER</Identity><SharedSecret>demo</SharedSecret></Credential>
<UserAgent>bench</UserAgent></Sender></Header><Request deploymentMode="test"><PunchOutSetupRequest operation="create">
<BuyerCookie>%b</BuyerCookie><BrowserFormPost><URL>http://127.0.0.1:9/back</URL></BrowserFormPost>
</PunchOutSetupRequest></Request></cXML>"""

HEAD = b"POST /supplier/%b HTTP/1.1\r\nHost: bench\r\nContent-Type: text/xml\r\nContent-Length: %d\r\n\r\n"

HOST = """
import sys
from benchmarks.server import host
host(sys.argv[1])
"""


def free_port() -> int:
    """Return a port that is free now."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port: int = taken.getsockname()[1]
    return port


def ask(port: int, request: bytes) -> bytes:
    """Send one request over a connection of its own and return the whole answer."""
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(request)
        parts = []
        while part := connection.recv(65536):
            parts.append(part)
    return b"".join(parts)


def _env() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parent.parent)}


def starts_and_stops() -> Iterator[tuple[str, float, float]]:
    """Goal 8, the server's half."""
    from punchout.emulator import Emulator
    from punchout.web.server import start

    taken = []
    for _ in range(15):
        emulator = Emulator()
        started = time.perf_counter()
        start(emulator).stop()
        taken.append(time.perf_counter() - started)
        emulator.close()
    yield "8 start and stop of the in-process server, milliseconds", statistics.median(taken) * 1000, 15


def host(what: str) -> None:
    """Serve with a store until stdin closes, and a constant answer beside it; print the port."""
    from flask import Response, request

    from punchout.emulator import Emulator
    from punchout.storage import open_store
    from punchout.web import app, server

    def constant() -> Response:
        request.get_data(cache=False)
        return Response(b"x" * 300, content_type="text/xml")

    whole = app.create_app(emulator := Emulator(store=open_store(what)))
    whole.add_url_rule("/supplier/constant", view_func=constant, methods=["POST"])
    running = server.serve(whole, emulator=emulator)
    print(running.port, flush=True)
    sys.stdin.read()
    running.stop()
    emulator.close()


@contextmanager
def hosted(what: str) -> Iterator[tuple[int, int]]:
    """Run `host` in a process of its own; give its port and process id."""
    command = [sys.executable, "-c", HOST, what]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=_env()) as child:
        assert child.stdin
        assert child.stdout
        try:
            yield int(child.stdout.readline()), child.pid
        finally:
            child.stdin.close()


_numbers = count(1)


def load(port: int, connections: int, seconds: float, path: bytes = b"cxml") -> tuple[float, list[float]]:
    """Send setups from so many threads; return the answers per second and how long each took."""
    until = time.perf_counter() + seconds
    taken: list[float] = []
    wrong: list[bytes] = []

    def work() -> None:
        while not wrong and (started := time.perf_counter()) < until:
            number = b"%d.%d" % (os.getpid(), next(_numbers))
            body = SETUP % (number, number)
            answer = ask(port, HEAD % (path, len(body)) + body)
            taken.append(time.perf_counter() - started)
            if not (b'code="200"' in answer or answer.endswith(b"x")):
                wrong.append(answer)

    threads = [threading.Thread(target=work) for _ in range(connections)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if wrong:
        raise RuntimeError(f"a setup was refused: {wrong[0]!r}")
    return len(taken) / (time.perf_counter() - began), taken


def throughput() -> Iterator[tuple[str, float, float]]:
    """Goals 9 and 10."""
    rates: dict[str, list[float]] = {"constant": [], "memory": [], "SQLite": []}
    wide: list[float] = []
    slow: list[float] = []
    with (
        tempfile.TemporaryDirectory() as folder,
        hosted("memory://") as (memory, _),
        hosted(f"sqlite:///{folder}/bench.db") as (sqlite, _),
    ):
        asked = {"constant": (memory, b"constant"), "memory": (memory, b"cxml"), "SQLite": (sqlite, b"cxml")}
        for port, path in asked.values():
            load(port, 64, 0.5, path)
        for _ in range(7):
            for name, (port, path) in asked.items():
                rates[name].append(load(port, 8, 1.0, path)[0])
            rate, taken = load(memory, 64, 1.0)
            wide.append(rate)
            slow.append(statistics.quantiles(taken, n=100)[98])
    middle = {name: statistics.median(values) for name, values in rates.items()}
    yield (
        "9 setups per second at 8 connections, against a constant answer",
        middle["memory"] / middle["constant"],
        -0.55,
    )
    yield "9 the same with the journal in SQLite", middle["SQLite"] / middle["constant"], -0.45
    yield "10 setups per second at 64 connections, against 8", statistics.median(wide) / middle["memory"], -0.75
    yield "10 the slowest hundredth of them, milliseconds", statistics.median(slow) * 1000, 150


def resident(pid: int) -> float:
    """Return the resident memory of a process in megabytes, where the system tells it."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("no VmRSS")


def memory() -> Iterator[tuple[str, float, float]]:
    """Goal 12, idle."""
    if not Path("/proc/self/status").exists():
        return
    port = free_port()
    with (
        hosted("memory://") as (ours, pid),
        subprocess.Popen([sys.executable, "-c", bare.SERVER, str(port)], stderr=-3) as flask,
    ):
        try:
            ask(ours, b"GET /readyz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
            while True:
                try:
                    ask(port, b"GET /readyz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
                    break
                except ConnectionError:
                    time.sleep(0.01)
            yield "12 resident memory, idle, against bare Flask + lxml", resident(pid) / resident(flask.pid), 2
        finally:
            flask.terminate()


def measures() -> Iterator[tuple[str, float, float]]:
    """Measure the goals that concern the server."""
    yield from starts_and_stops()
    yield from throughput()
    yield from memory()
