"""`punchout serve` as a process of its own: what it says, how it ends, and how it fails at start."""

import json
import re
import signal
import socket
import ssl
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest

from punchout.client import Client, Refused

Serve = Callable[..., subprocess.Popen[str]]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are those of Unix")


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Serve]:
    """Start servers in the working folder and leave none behind."""
    started: list[subprocess.Popen[str]] = []

    def run(*words: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "punchout", "serve", *words]
        pipe = subprocess.PIPE
        started.append(subprocess.Popen(command, cwd=tmp_path, stdout=pipe, stderr=pipe, text=True, encoding="utf-8"))
        return started[-1]

    yield run
    for process in started:
        process.kill()
        process.communicate()


def _ready(path: Path, process: subprocess.Popen[str]) -> dict:
    """Read what a server says until it serves, and return its ready file, which is there before the last line."""
    assert process.stdout is not None
    for line in process.stdout:
        if line == "Ctrl-C to stop\n":
            return json.loads(path.read_text(encoding="utf-8"))
    raise AssertionError(process.communicate()[1])


def _ended(process: subprocess.Popen[str]) -> tuple[int, str]:
    """Return the exit code, and what was said on stderr."""
    return process.wait(20), process.communicate()[1]


def _failed(process: subprocess.Popen[str]) -> tuple[int, str]:
    out, err = process.communicate(timeout=30)
    assert out == ""
    return process.returncode, err


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 0), (signal.SIGINT, 130)])
def test_a_signal_stops_it_cleanly(serve, tmp_path, number, code):
    """SIGTERM ends a server with 0, Ctrl-C with 130; the ready file goes with it."""
    ready = tmp_path / "ready.json"
    process = serve("--port", "0", "--ready-file", str(ready))
    _ready(ready, process)
    process.send_signal(number)
    assert _ended(process) == (code, "stopped\n")
    assert not ready.exists()


def test_the_ready_file_is_what_info_says(serve, tmp_path):
    """The ready file holds what GET /info answers, and its addresses are those that serve."""
    ready = tmp_path / "ready.json"
    process = serve("--port", "0", "--ready-file", str(ready), "--db", "memory://")
    told = _ready(ready, process)
    assert told == Client(told["url"]).info()
    assert told["pid"] == process.pid


def test_what_was_received_outlives_the_process(serve, tmp_path, documents):
    """The journal lies in punchout.db, and a second server over it shows what the first one received."""
    ready = tmp_path / "ready.json"
    first = serve("--port", "0", "--ready-file", str(ready))
    kept = Client(_ready(ready, first)["url"]).send(documents.order(), "demo")
    first.terminate()
    assert _ended(first)[0] == 0
    second = serve("--port", "0", "--ready-file", str(ready))
    assert Client(_ready(ready, second)["url"]).exchange(kept["id"])["document"] == "OrderRequest"


def test_the_admin_side_can_stand_apart(serve, tmp_path):
    """With --admin-port pages and control API are on a port of their own, and the partners' port has none."""
    ready = tmp_path / "ready.json"
    process = serve("--port", "0", "--admin-port", "0", "--ready-file", str(ready), "--db", "memory://")
    told = _ready(ready, process)
    assert urlsplit(told["api"]).port != urlsplit(told["url"]).port
    assert Client(told["api"].removesuffix("/_punchout/v1")).info()["url"] == told["url"]


def test_tls_leaves_the_certificate_to_trust(serve, tmp_path):
    """`--tls auto` speaks https and leaves the certificate with which the verbs reach it."""
    pytest.importorskip("trustme", reason="--tls auto needs trustme")
    ready = tmp_path / "ready.json"
    process = serve("--port", "0", "--tls", "auto", "--ready-file", str(ready), "--db", "memory://")
    url = _ready(ready, process)["url"]
    command = [
        sys.executable,
        "-m",
        "punchout",
        "faults",
        "ls",
        "--url",
        url,
        "--ca",
        str(tmp_path / "punchout-ca.pem"),
    ]
    assert url.startswith("https://")
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_several_workers_share_one_memory(serve, tmp_path, documents):
    """With --workers a document that one process took is in the journal of all, and SIGTERM ends them with 0."""
    pytest.importorskip("gunicorn", reason="--workers needs gunicorn")
    ready = tmp_path / "ready.json"
    process = serve("--port", "0", "--workers", "2", "--ready-file", str(ready))
    client = Client(_ready(ready, process)["url"])
    sent = client.send(documents.order(), "demo")
    assert {client.exchange(sent["id"])["id"] for _ in range(8)} == {sent["id"]}
    process.terminate()
    assert _ended(process) == (0, "")
    assert not ready.exists()


def test_several_workers_have_an_admin_side_and_tls_as_one_has(serve, tmp_path):
    """With --admin-port each side answers on its own port alone, and all workers speak with the one certificate."""
    pytest.importorskip("gunicorn", reason="--workers needs gunicorn")
    pytest.importorskip("trustme", reason="--tls auto needs trustme")
    ready = tmp_path / "ready.json"
    flags = ("--workers", "2", "--port", "0", "--admin-port", "0", "--tls", "auto", "--ready-file", str(ready))
    process = serve(*flags)
    told = _ready(ready, process)
    trust = ssl.create_default_context(cafile=str(tmp_path / "punchout-ca.pem"))
    admin = Client(told["api"].removesuffix("/_punchout/v1"), tls=trust)
    assert urlsplit(told["api"]).port != urlsplit(told["url"]).port
    for _ in range(4):
        assert admin.info()["url"] == told["url"]
        with pytest.raises(Refused):
            Client(told["url"], tls=trust).info()
    assert admin.punch_out("demo")["startUrl"].startswith(f"{told['url']}/shop/")
    process.terminate()
    assert _ended(process)[0] == 0


def test_several_workers_refuse_what_one_of_them_would_do_alone(serve, tmp_path):
    """A fault, an expectation, a clock or a seed would hold in one process of two: each is refused, and says why."""
    pytest.importorskip("gunicorn", reason="--workers needs gunicorn")
    ready = tmp_path / "ready.json"
    process = serve("--port", "0", "--workers", "2", "--ready-file", str(ready))
    client = Client(_ready(ready, process)["url"])
    for steer in (
        lambda: client.arm(["order:cxml=500"]),
        lambda: client.expect({"q": "type:OrderRequest"}),
        lambda: client.move_clock(advance="1h"),
        lambda: client.sow("7"),
    ):
        with pytest.raises(Refused, match="in one process, and the next request may meet another"):
            steer()
    assert [client.arm([]) for _ in range(4)] == [[]] * 4
    process.terminate()
    assert _ended(process) == (0, "")


def test_a_fault_that_counts_needs_one_process(cli, write):
    """What the configuration arms is refused before there is a worker, with its place."""
    pytest.importorskip("gunicorn", reason="--workers needs gunicorn")
    write("two.yaml", b"faults: [{on: order, kind: cxml=500, first: 1}]\n")
    result = cli("serve", "--workers", "2", "--port", "0", "-c", "two.yaml")
    assert result.code == 3
    assert "two.yaml:1: faults.1: first counts in each process by itself: serve without --workers" in result.err


def test_every_worker_tells_what_any_of_them_kept(serve, tmp_path, documents):
    """Streams of all workers hear of it once, and SIGTERM ends them properly in place of cutting them off."""
    pytest.importorskip("gunicorn", reason="--workers needs gunicorn")
    ready = tmp_path / "ready.json"
    process = serve("--port", "0", "--workers", "2", "--ready-file", str(ready))
    client = Client(_ready(ready, process)["url"])
    streams = [client.events(after="0") for _ in range(6)]
    whole = urlopen(f"{client.url}/_punchout/v1/events", timeout=60)
    client.send(documents.order(), "demo")
    kept = {entry["id"] for entry in client.exchanges()[0]}
    assert [{next(stream)["id"] for _ in kept} for stream in streams] == [kept] * 6
    process.terminate()
    assert [list(stream) for stream in streams] == [[]] * 6
    with whole:
        assert whole.read().startswith(b"retry: 1000\n\n")  # what is cut off raises
    assert _ended(process) == (0, "")


def test_a_port_in_use_is_a_sentence(serve):
    """A port that is taken exits 3 and says what to do."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        code, err = _failed(serve("--port", port, "--db", "memory://"))
    assert code == 3
    assert err.startswith(
        f"punchout: cannot listen on 127.0.0.1 port {port}: Address already in use; stop what uses it"
    )
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--db", "sqlite:///junk.db"], 3, "punchout: junk.db: "),
        (["--db", "sqlite:////none/x.db"], 3, "punchout: /none/x.db: there is no folder /none"),
        (["--db", "sqlit:///x.db"], 3, "punchout: There is no store `sqlit://`; did you mean sqlite://?"),
        (["--db", "my.db"], 3, "punchout: `my.db` is no URL of a store; a file is written as sqlite:///my.db"),
        (["-c", "none.yaml"], 3, "punchout: none.yaml: there is no such file"),
        (["-c", "wrong.yaml"], 3, "punchout: wrong.yaml:1: unknown key 'conections'; did you mean 'connections'?"),
        (["--host", "0.0.0.0"], 3, "punchout: 0.0.0.0 is not loopback"),  # noqa: S104
        (["--public-url", "https://punchout.example.com"], 3, "punchout: with --public-url strangers can come"),
        (["--tls", "a.pem,b.pem"], 3, "punchout: --tls: there is no file a.pem"),
        (["--ready-file", "none/ready.json"], 3, "punchout: none/ready.json: --ready-file cannot be written"),
        (["--public-url", "punchout.example.com"], 2, "punchout: --public-url: 'punchout.example.com' is no URL"),
        (["--public-url", "https://x.example.com:0"], 2, "punchout: --public-url: 'https://x.example.com:0' is no URL"),
        (["--port", "65536"], 2, "punchout: --port: '65536' is no port"),
        (["--workers", "0"], 2, "punchout: --workers: '0' is no number of workers"),
        (["--workers", "2", "--db", "memory://"], 2, "punchout: --workers needs a --db that several processes share"),
    ],
)
def test_what_is_wrong_at_start_is_a_sentence(cli, write, monkeypatch, words, code, said):
    """Whatever keeps a server from starting is one sentence with the promised code, and no traceback."""
    monkeypatch.setattr("punchout.cli.running.Signals", lambda: None)
    write("junk.db", b"junk" * 100)
    write("wrong.yaml", b"conections: {}\n")
    store = [] if "--db" in words or "--workers" in words else ["--db", "memory://"]
    port = [] if "--port" in words else ["--port", "0"]
    result = cli("serve", *port, *store, *words)
    assert result.code == code
    assert said in result.err
    assert "Traceback" not in result.err


def test_workers_need_gunicorn(cli, monkeypatch):
    """Without gunicorn --workers exits 3 and says how to get it."""
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    result = cli("serve", "--workers", "2")
    assert result.code == 3
    assert "pip install 'punchout[server]'" in result.err


def test_a_connection_without_its_secret_is_warned_of(cli, write, monkeypatch):
    """A server that starts without the secret of a connection says so, and that the connection is disabled."""
    monkeypatch.setattr("punchout.cli.running.Signals", lambda: type("Stopped", (), {"wait": lambda self: 0})())
    write(
        "punchout.yaml", b'connections: {acme: {buyer: demo-buyer, supplier: demo-supplier, secret: "${env:NOT_SET}"}}'
    )
    result = cli("serve", "--port", "0", "--db", "memory://")
    assert "warning: connection acme is disabled: its secret stands in the environment variable NOT_SET" in result.err


def test_what_is_printed_says_where_to_point_what(cli, monkeypatch):
    """A server says where buyers and suppliers send to, where the pages are, and who is connected; no secrets."""

    class Stopped:
        """Ends the server as soon as it serves."""

        def wait(self) -> int:
            return 0

    monkeypatch.setattr("punchout.cli.running.Signals", Stopped)
    result = cli("serve", "--port", "0", "--db", "memory://", "--token", "open sesame")
    url = re.findall(r"http://127\.0\.0\.1:\d+", result.out)[0]
    assert result.out.splitlines()[1:] == [
        "",
        f"  Look       {url}/",
        f"  Supplier   buyers send to     {url}/supplier/cxml",
        f"  Buyer      suppliers send to  {url}/buyer/cxml",
        f"  API        {url}/_punchout/v1/",
        "  Connection demo: buyer DEMO-BUYER (ours), supplier DEMO-SUPPLIER (ours)",
        "",
        "Ctrl-C to stop",
    ]


@pytest.mark.parametrize("words", [("--public-url", "https://punchout.example.com"), ("--host", "0.0.0.0")])  # noqa: S104
def test_the_public_secret_is_named_where_strangers_can_come(serve, tmp_path, words):
    """Off loopback a connection that anybody can use is warned of, and still works."""
    ready = tmp_path / "ready.json"
    process = serve(
        "--port", "0", "--ready-file", str(ready), "--db", "memory://", "--token", "long-enough-token", *words
    )
    assert _ready(ready, process)["connections"]
    process.send_signal(signal.SIGTERM)
    assert "warning: connection demo opens to anybody" in _ended(process)[1]
