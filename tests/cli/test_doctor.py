"""`punchout doctor`: what it says of a machine on which everything is right, and of each thing that can be wrong."""

import json
import shutil
import socket
from datetime import UTC, datetime
from pathlib import Path

import pytest

from punchout.clock import HeldClock
from punchout.resources import grammar_folder
from punchout.storage import open_store


@pytest.fixture
def doctor(cli, monkeypatch):
    """Run the doctor at a free port without a proxy, and return exit code and checks by name."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)

    def run(*words):
        result = cli("doctor", "--format", "json", *([] if "--port" in words else ["--port", "0"]), *words)
        told = json.loads(result.out)
        assert told["ok"] == (result.code == 0)
        return result.code, {check["name"]: check for check in told["checks"]}

    return run


def test_a_machine_on_which_all_is_right(doctor):
    """Nothing is wrong, exit 0, and nothing was made by looking."""
    code, checks = doctor()
    assert code == 0
    assert {check["outcome"] for check in checks.values()} <= {"good", "note"}
    assert "punchout.db will be made" in checks["database"]["said"]
    assert list(Path.cwd().iterdir()) == []


def test_people_read_a_line_for_each(cli):
    """As text every check has a mark, its name and a sentence; what to do stands below."""
    lines = cli("doctor", "--port", "0", "--db", "sqlite:///nowhere/x.db").out.splitlines()
    place = next(number for number, line in enumerate(lines) if line.startswith("✗ database"))
    assert "its folder does not exist" in lines[place]
    assert lines[place + 1].strip() == "→ see --db"


def test_a_wrong_configuration_is_named_as_serve_names_it(doctor):
    """With line and nearest known key; the other checks are made all the same."""
    Path("punchout.yaml").write_text("version: 1\nconections: {}\n", encoding="utf-8")
    code, checks = doctor()
    assert (code, checks["configuration"]["outcome"]) == (1, "bad")
    assert "did you mean 'connections'?" in checks["configuration"]["said"]
    assert checks["clock"]["outcome"] == "good"


def test_a_disabled_connection_is_a_note(doctor):
    """A secret that is not in the environment stops one connection, not the server."""
    Path("punchout.yaml").write_text(
        "version: 1\nbuyers: {b: {}}\nsuppliers: {s: {}}\n"
        'connections: {acme: {buyer: b, supplier: s, secret: "${env:NOT_THERE}"}}\n',
        encoding="utf-8",
    )
    code, checks = doctor()
    assert (code, checks["configuration"]["outcome"]) == (0, "note")
    assert "acme" in checks["configuration"]["said"]


@pytest.mark.parametrize(
    ("words", "outcome", "said"),
    [
        ((), "good", "on this machine only"),
        (("--host", "0.0.0.0"), "bad", "need a --token"),  # noqa: S104
        (("--public-url", "https://punchout.example.com"), "bad", "need a --token"),
        (("--host", "0.0.0.0", "--token", "t0ken"), "good", "open with the token"),  # noqa: S104
        (("--host", "0.0.0.0", "--admin-port", "0"), "good", "partners come from outside"),  # noqa: S104
    ],
)
def test_strangers_need_a_token(doctor, words, outcome, said):
    """What `serve` would refuse is said before."""
    _, checks = doctor(*words)
    assert (checks["access"]["outcome"], said in checks["access"]["said"]) == (outcome, True)


def test_a_port_that_is_taken(doctor):
    """Somebody else's program on the port is wrong, with what to do."""
    # Bound and not listening: whoever asks there is refused at once.
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        code, checks = doctor("--port", str(taken.getsockname()[1]))
    assert (code, checks["port"]["outcome"]) == (1, "bad")
    assert "choose another with --port" in checks["port"]["said"]


def test_a_server_that_runs_is_no_illness(doctor, server):
    """A punchout on the port is said, and its database is left to it."""
    Path("punchout.db").write_bytes(b"in use")
    code, checks = doctor("--port", server.rpartition(":")[2])
    assert (code, checks["port"]["outcome"], checks["database"]["outcome"]) == (0, "note", "note")


@pytest.mark.parametrize(
    ("content", "said"), [(b"", "the file is empty"), (b"no database at all" * 99, "name another database")]
)
def test_a_database_that_cannot_be_read(doctor, content, said):
    """It is named with its path, and stays as it is."""
    Path("punchout.db").write_bytes(content)
    code, checks = doctor()
    assert (code, said in checks["database"]["said"]) == (1, True)
    assert Path("punchout.db").read_bytes() == content


def test_a_database_can_be_read(doctor):
    """One of an earlier run is opened and let go."""
    open_store("sqlite:///punchout.db").close()
    assert doctor()[1]["database"]["said"] == "sqlite:///punchout.db can be read"
    open_store("sqlite:///punchout.db", exclusive=True).close()


@pytest.mark.parametrize("change", ["swap", "cut", "lose"])
def test_a_grammar_that_was_touched(doctor, tmp_path_factory, monkeypatch, change):
    """A DTD that is not the one of its XSD, cut short or lost, is seen."""
    folder = tmp_path_factory.mktemp("grammar") / "1.2.071"
    shutil.copytree(grammar_folder(), folder)
    dtd = next(path for path in sorted(folder.rglob("*.mod")) if b"<!ELEMENT" in path.read_bytes())
    raw = dtd.read_bytes()
    if change == "lose":
        dtd.unlink()
    else:
        dtd.write_bytes(raw.replace(b"?", b"*", 1) if change == "swap" else raw[: len(raw) // 2])
    monkeypatch.setattr("punchout.resources.grammar_folder", lambda: folder)
    code, checks = doctor()
    assert (code, checks["grammar"]["outcome"]) == (1, "bad")


def test_a_clock_that_is_behind(doctor, monkeypatch):
    """A moment before the program was installed cannot be now."""
    monkeypatch.setattr("punchout.cli.doctor_checks.SystemClock", lambda: HeldClock(datetime(2001, 1, 1, tzinfo=UTC)))
    code, checks = doctor()
    assert (code, checks["clock"]["outcome"]) == (1, "bad")


def test_a_proxy_is_named_and_not_shown(doctor, monkeypatch):
    """The variable is named; its value may hold a password."""
    monkeypatch.setenv("https_proxy", "http://user:hunter2@proxy.example.com:3128")
    code, checks = doctor()
    assert (code, checks["proxy"]["outcome"]) == (0, "note")
    assert "HTTPS_PROXY" in checks["proxy"]["said"]
    assert "hunter2" not in json.dumps(checks)


def test_without_a_browser(doctor, monkeypatch):
    """browser-check says less then, and nothing else is missing."""
    monkeypatch.setenv("PATH", "")
    code, checks = doctor()
    assert (code, checks["browser"]["outcome"]) == (0, "note")
