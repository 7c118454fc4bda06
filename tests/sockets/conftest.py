"""Processes of ours that a test steers and kills, over one SQLite file."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from punchout.exchange.ports import Store
from punchout.storage import open_store

PATIENCE = 60


class Worker:
    """A process that tells its steps line by line."""

    def __init__(self, task: str, url: str, *options: str, told: Callable[["Worker", str], None] | None = None) -> None:
        self.process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("kill_worker.py")), task, url, *options],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
        )
        self._told = told
        if told:
            threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            assert self._told
            self._told(self, line.strip())

    def step(self) -> str:
        """Return the next step that is told."""
        assert self.process.stdout
        return self.process.stdout.readline().strip()

    def say(self, line: str) -> None:
        """Steer the process; one that was just killed hears nothing."""
        assert self.process.stdin
        try:
            self.process.stdin.write(line + "\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            return

    def kill(self) -> None:
        """End it as a power cut would, and wait until it is gone."""
        self.process.kill()
        self.process.wait(PATIENCE)

    def close(self) -> None:
        """End it if it lives, and close its pipes."""
        self.kill()
        for pipe in (self.process.stdin, self.process.stdout):
            assert pipe
            try:
                pipe.close()
            except BrokenPipeError:
                continue


@pytest.fixture
def url(tmp_path: Path) -> str:
    """A SQLite file that is made already, as by a master."""
    url = f"sqlite:///{tmp_path / 'journal.db'}"
    open_store(url).close()
    return url


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """Our own view of the file."""
    opened = open_store(url)
    yield opened
    opened.close()


@pytest.fixture
def start() -> Iterator[Callable[..., Worker]]:
    """What starts workers that end with the test."""
    workers: list[Worker] = []

    def begin(task: str, *options: str, told: Callable[[Worker, str], None] | None = None) -> Worker:
        workers.append(Worker(task, *options, told=told))
        return workers[-1]

    yield begin
    for worker in workers:
        worker.close()
