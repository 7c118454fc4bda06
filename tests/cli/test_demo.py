"""`punchout demo`: the first minute of a newcomer."""

import re
import signal
import subprocess
import sys

import pytest

from punchout.cli.purchase import Purchase
from punchout.cli.purchase_table import lines
from punchout.cli.verbs import demo
from punchout.client import Client

TABLE = """\
punchout VERSION · demo data in memory, nothing is sent outside this machine

  Buyer "DEMO-BUYER"  ⇄  Supplier "DEMO-SUPPLIER"          connection demo

  1  ⇒ PunchOutSetupRequest    200   MS ms   ✓ valid
  2  ⇐ PunchOutSetupResponse                   StartPage received
  3  ⇐ PunchOutOrderMessage                    ✗ 1 error     119.76 EUR
         line 3  TIME-002  timestamp ends in Z; the guide wants a numeric offset      punchout explain TIME-002
  4  ⇒ OrderRequest            200   MS ms   ✓ valid

  (step 3 is wrong on purpose: this is what a finding looks like)
"""


def _table(out: str) -> str:
    """Return what was printed without what differs from run to run."""
    return re.sub(r" +\d+ ms", "   MS ms", re.sub(r"^punchout \S+", "punchout VERSION", out))


def test_the_demo_plays_a_purchase(cli):
    """`demo --once` prints the four steps with the finding under the third, and exits 0."""
    result = cli("demo", "--once", "--port", "0")
    assert result.code == 0
    assert _table(result.out) == TABLE
    assert result.err == ""


def test_a_taken_port_is_no_obstacle(cli, monkeypatch):
    """Where the default port is taken the demo takes a free one and says so; a port that was asked for must be free."""
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        monkeypatch.setattr(demo, "PORT", port)
        fallen_back, asked = cli("demo", "--once"), cli("demo", "--once", "--port", port)
    assert fallen_back.code == 0
    assert f"port {port} is taken, so this is on port " in fallen_back.err
    assert (asked.code, asked.out) == (3, "")


def test_a_purchase_that_fails_exits_1(cli, monkeypatch):
    """When the purchase does not come to its 200 the demo says why and exits 1."""
    monkeypatch.setattr("punchout.cli.purchase.GOODS", (("NO-SUCH-PART", "1"),))
    result = cli("demo", "--once", "--port", "0")
    assert result.code == 1
    assert "punchout: the purchase failed: NO-SUCH-PART is not sold here" in result.err


@pytest.mark.skipif(sys.platform == "win32", reason="signals are those of Unix")
def test_the_demo_serves_until_it_is_stopped():
    """Without --once the pages are served, the addresses are printed, and Ctrl-C ends it with 130."""
    command = [sys.executable, "-m", "punchout", "demo", "--no-open", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stdout is not None
        told = []
        for line in process.stdout:
            told.append(line)
            if "Ctrl-C to stop" in line:
                break
        try:
            [url] = [line.split()[1].rstrip("/") for line in told if line.startswith("  Look ")]
            armed = Client(url).faults()
        finally:
            process.send_signal(signal.SIGINT)
        assert process.wait(10) == 130
    assert armed == [], "whoever goes on from here gets carts without the mistake"
    assert any(line.startswith("  Look       http://127.0.0.1:") for line in told)
    assert any("(NetworkID DEMO-BUYER to DEMO-SUPPLIER, secret demo)" in line for line in told)


def _link() -> dict:
    party = {"domain": "NetworkID", "value": "X", "ours": True}
    return {"name": "demo", "buyer": party, "supplier": party, "network": "generic"}


def test_a_refused_setup_is_shown_as_such():
    """A purchase that ended at the first step shows its status in the place of the StartPage."""
    setup = {
        "document": "PunchOutSetupRequest",
        "status": {"code": 401, "text": "Unauthorized"},
        "response": {"document": "Response-Status"},
        "errors": 0,
        "advisories": 2,
        "grammar": "valid",
        "ms": 3.2,
        "findings": [{"line": None, "rule": "TRUST-001", "message": "not trusted"}],
    }
    told = list(lines(Purchase({"connections": [_link()]}, "demo", setup=setup)))
    assert told[1:] == [
        "  1  ⇒ PunchOutSetupRequest    401      3 ms   ! 2 advisories",
        "                  TRUST-001  not trusted      punchout explain TRUST-001",
        "  2  ⇐ PunchOutSetupResponse                   Unauthorized",
    ]


@pytest.mark.parametrize(
    ("words", "environ", "terminal", "opened"),
    [
        ([], {"DISPLAY": ":0"}, True, True),
        (["--no-open"], {"DISPLAY": ":0"}, True, False),
        ([], {"DISPLAY": ":0", "CI": "1"}, True, False),
        ([], {"DISPLAY": ":0"}, False, False),
    ],
)
def test_a_browser_is_opened_for_a_person_alone(monkeypatch, words, environ, terminal, opened):
    """The browser shows the finding where a person sits at a terminal, and never in CI or against the flag."""
    shown: list[str] = []
    monkeypatch.setattr("webbrowser.open", shown.append)
    monkeypatch.delenv("CI", raising=False)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stdout.isatty", lambda: terminal, raising=False)
    parser = demo.Parser("demo", "")
    demo.COMMANDS[""].arguments(parser)
    demo._open("http://x/exchanges/3", parser.words(words))
    assert shown == (["http://x/exchanges/3"] if opened else [])
