"""What the tests of the command line ask for: `cli` runs it in this process, `server` is one to talk to."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from punchout.cli import main
from punchout.emulator import Emulator
from punchout.web.server import Server


class Result(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str


Cli = Callable[..., Result]


@pytest.fixture(autouse=True)
def _own_world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in an empty folder, without variables of the machine."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("PUNCHOUT_")]:
        monkeypatch.delenv(name)


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> Cli:
    """Run the command line in this process."""

    def run(*words: str | Path) -> Result:
        capsys.readouterr()
        code = main([str(word) for word in words])
        return Result(code, *capsys.readouterr())

    return run


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    """An emulator in memory."""
    made = Emulator()
    yield made
    made.close()


@pytest.fixture
def server(server: Server, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of a running server, which the verbs find by PUNCHOUT_URL."""
    monkeypatch.setenv("PUNCHOUT_URL", server.url)
    return server.url


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, bytes], Path]:
    """Write a file into the working folder."""

    def put(name: str, raw: bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
        return path

    return put
