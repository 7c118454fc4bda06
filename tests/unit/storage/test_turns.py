"""Turns in writing: what is shared by those who come together, and what is not."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from punchout.errors import StorageError
from punchout.storage.turns import Turns


class Watched:
    """A connection that tells what it was asked, and that may fail to commit."""

    def __init__(self, path: Path) -> None:
        """Open a file with one table."""
        self.real = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        self.real.execute("CREATE TABLE seen (who TEXT)")
        self.commits, self.broken = 0, False

    def execute(self, sql: str) -> Any:
        """Run one statement."""
        return self.real.execute(sql)

    def write(self, who: str) -> None:
        """Add a row."""
        self.real.execute("INSERT INTO seen VALUES (?)", (who,))

    def rollback(self) -> None:
        """Take back what is not committed."""
        self.real.rollback()

    def commit(self) -> None:
        """Commit, or fail as a full disk does."""
        self.commits += 1
        if self.broken:
            raise sqlite3.OperationalError("disk I/O error")
        self.real.commit()

    def written(self) -> set[str]:
        """Return what stands in the table."""
        return {who for (who,) in self.real.execute("SELECT who FROM seen")}


@pytest.fixture
def driver(tmp_path: Path) -> Iterator[Watched]:
    """A file with one table, watched."""
    made = Watched(tmp_path / "file")
    yield made
    made.real.close()


def together(turns: Turns, driver: Watched, *writers: Callable[[], None]) -> list[BaseException]:
    """Let the first write when all others wait for their turn; return what failed."""
    failed: list[BaseException] = []

    def run(write: Callable[[], None]) -> None:
        try:
            with turns.turn(driver):
                write()
        except Exception as error:
            failed.append(error)

    threads = [threading.Thread(target=run, args=(write,)) for write in writers[1:]]

    def first() -> None:
        for thread in threads:
            thread.start()
        while turns.coming < len(threads):
            threads[0].join(0.001)
        writers[0]()

    run(first)
    for thread in threads:
        thread.join()
    return failed


def test_those_who_wait_share_one_commit(driver: Watched) -> None:
    """Four writers who come together write all they have with one commit."""
    writers = [partial(driver.write, who) for who in "abcd"]
    assert together(Turns(), driver, *writers) == []
    assert (driver.commits, driver.written()) == (1, {"a", "b", "c", "d"})


def test_one_that_fails_takes_back_its_own_alone(driver: Watched) -> None:
    """Who fails after writing hears of it, and the others' writing stays."""

    def fail() -> None:
        driver.write("wrong")
        raise KeyError("mine")

    failed = together(Turns(), driver, fail, lambda: driver.write("right"))
    assert [type(error) for error in failed] == [KeyError]
    assert driver.written() == {"right"}


def test_a_commit_that_fails_fails_for_all(driver: Watched) -> None:
    """Nobody goes on as if he had written, and the next transaction starts anew."""
    driver.broken, turns = True, Turns()
    writers = [partial(driver.write, who) for who in "ab"]
    assert [type(error) for error in together(turns, driver, *writers)] == [StorageError, StorageError]
    driver.broken = False
    assert together(turns, driver, writers[0]) == []
    assert driver.written() == {"a"}


def test_a_transaction_that_was_taken_back_fails_for_all_in_it(driver: Watched) -> None:
    """Where the database itself rolls back, who wrote before in the same transaction hears of it too."""

    def lose() -> None:
        driver.rollback()
        raise sqlite3.OperationalError("database or disk is full")

    failed = together(Turns(), driver, lambda: driver.write("a"), lose)
    assert sorted(type(error).__name__ for error in failed) == ["StorageError", "StorageError"]
    assert driver.written() == set()


def test_a_transaction_that_cannot_begin_fails_for_its_writer_alone(driver: Watched) -> None:
    """Where the file is locked the writer hears it, and the turn goes on."""
    turns = Turns()
    driver.execute("BEGIN")
    with pytest.raises(sqlite3.OperationalError), turns.turn(driver):
        pytest.fail("there is no turn")
    driver.rollback()
    assert together(turns, driver, lambda: driver.write("a")) == []


def test_alone_nothing_is_left_open(driver: Watched) -> None:
    """Who keeps everybody out finds everything committed and lets the next one in afterwards."""
    turns = Turns()
    with turns.alone():
        assert not driver.real.in_transaction
    assert together(turns, driver, lambda: driver.write("a")) == []
