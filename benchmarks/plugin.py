"""What a test suite pays: the plugin unused, two hundred tests with a space each, and a thousand spaces one by one."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.server import SETUP, hosted, resident

TESTS = """
import urllib.request
import pytest

SETUP = {setup!r}

@pytest.mark.parametrize("number", range(200))
def test_a_setup(punchout, number):
    shop = punchout.supplier(secret="demo")
    raw = SETUP % (b"%d" % number, b"c")
    urllib.request.urlopen(urllib.request.Request(shop.url, raw, {{"Content-Type": "text/xml"}})).read()
    assert punchout.wait_for("PunchOutSetupRequest").status_code == 200
"""

UNUSED = """
import pytest, time
started = time.perf_counter()
import punchout.testing.plugin
print((time.perf_counter() - started) * 1000)
"""


def suite() -> float:
    """Return the seconds of a run of pytest over two hundred tests, from exec to exit, without plugins of others."""
    env = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "test_setups.py").write_text(TESTS.format(setup=SETUP))
        command = [sys.executable, "-m", "pytest", "-q", "-p", "punchout.testing.plugin", folder]
        subprocess.run(command, env=env, check=True, stdout=subprocess.DEVNULL)  # leaves the bytecode
        taken = []
        for _ in range(3):
            started = time.perf_counter()
            subprocess.run(command, env=env, check=True, stdout=subprocess.DEVNULL)
            taken.append(time.perf_counter() - started)
    return statistics.median(taken)


def unused() -> float:
    """Return the milliseconds that the plugin adds to a run that uses nothing of it."""
    command = [sys.executable, "-c", UNUSED]
    return statistics.median(
        float(subprocess.run(command, check=True, capture_output=True, text=True).stdout) for _ in range(9)
    )


def spaces() -> float:
    """Return the megabytes by which a server has grown from the first ten spaces to the thousandth."""
    from punchout.client import Client

    with hosted("memory://") as (port, pid):
        client = Client(f"http://127.0.0.1:{port}")
        grown = []
        for number in range(1000):
            client.add_space(f"space-{number}")
            client.remove_space(f"space-{number}")
            grown.append(resident(pid))
    return grown[-1] - grown[9]


def measures() -> Iterator[tuple[str, float, float]]:
    """Yield (what, reached, goal) for the second half of goal 8, for goal 13, and for the spaces of a long run."""
    yield "8 the plugin in a run that does not use it, milliseconds", unused(), 10
    yield "13 200 tests, each with a space and a document, seconds from exec to exit", suite(), 3
    if Path("/proc/self/status").exists():
        yield "memory after 1,000 spaces one by one, against the first ten, megabytes", spaces(), 20
