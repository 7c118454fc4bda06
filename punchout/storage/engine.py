"""Connections and transactions: one writer for a SQLite file, a pool for PostgreSQL, and errors in our own words."""

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Protocol

from sqlalchemy import URL, Connection, create_engine, event
from sqlalchemy.exc import DBAPIError, TimeoutError
from sqlalchemy.pool import NullPool

from punchout.errors import Stale, StorageError
from punchout.storage.turns import Turns

__all__ = ["Database", "File", "Server"]

_LOST_RACES = ("40001", "40P01")
"""PostgreSQL's codes for a serialisation failure and a deadlock: decide again."""


class Database(Protocol):
    """The way to the tables."""

    def write(self) -> AbstractContextManager[Connection]:
        """Open one transaction, committed when the block ends well.

        Raises:
            Stale: where a key is taken that the decision believed to be free.
            StorageError: where the database cannot write.
        """

    def read(self) -> AbstractContextManager[Connection]:
        """Open a connection whose every statement sees what is committed.

        Raises:
            StorageError: where the database cannot be read.
        """

    def close(self) -> None:
        """Let go of every connection."""


class File:
    """A SQLite file: one connection that writes, and as many that read as there are threads reading.

    Threads take turns in writing, since SQLite's own waiting sleeps and is unfair; other processes wait there. A
    connection to a file cannot break while it lies idle, so it is spared a pool and its checks.
    """

    def __init__(self, url: URL, wait_seconds: float) -> None:
        """Prepare to open the file; when others hold it locked they are waited for at most `wait_seconds`."""
        options = {"check_same_thread": False, "timeout": wait_seconds}
        engine = create_engine(url, poolclass=NullPool, connect_args=options)
        event.listen(engine, "connect", _make_durable)
        self._driver: Any = engine.dialect.loaded_dbapi
        self._engine = engine.execution_options(isolation_level="AUTOCOMMIT")
        self._turns = Turns()
        self._opening = threading.Lock()
        self._writer: Connection | None = None
        self._idle: deque[Connection] = deque()

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Take the write lock first, so that what is read in the block stays so; see `Turns`."""
        with _in_our_words(self._driver):
            writer = self._writing()
            with self._turns.turn(writer.connection.dbapi_connection):
                yield writer

    def _writing(self) -> Connection:
        with self._opening:
            if self._writer is None:
                self._writer = self._engine.connect()
            return self._writer

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Borrow a connection that is idle, or make one."""
        with _in_our_words(self._driver):
            try:
                connection = self._idle.pop()
            except IndexError:
                connection = self._engine.connect()
            try:
                yield connection
            except BaseException:
                connection.close()
                raise
            self._idle.append(connection)

    def close(self) -> None:
        """Close the writer and all idle readers, which folds the log into the file."""
        with self._turns.alone(), self._opening:
            while self._idle:
                self._idle.pop().close()
            if self._writer is not None:
                self._writer.close()
                self._writer = None


class Server:
    """A PostgreSQL server behind a pool whose connections are proven before use, so that it may restart."""

    def __init__(self, url: URL) -> None:
        """Prepare to connect."""
        self._engine = create_engine(url, pool_size=8, max_overflow=56, pool_pre_ping=True)
        self._reading = self._engine.execution_options(isolation_level="AUTOCOMMIT")
        self._driver: Any = self._engine.dialect.loaded_dbapi

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Open a transaction of its own; rows that others hold are waited for."""
        with _in_our_words(self._driver), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Take a connection of the pool without a transaction."""
        with _in_our_words(self._driver), self._reading.connect() as connection:
            yield connection

    def close(self) -> None:
        """Close the pool."""
        self._engine.dispose()


@contextmanager
def _in_our_words(driver: Any) -> Iterator[None]:
    """Turn every error of the database into ours; `driver` is its DBAPI module, whose errors may come bare."""
    try:
        yield
    except (DBAPIError, TimeoutError, driver.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        if isinstance(cause, driver.IntegrityError) or getattr(cause, "sqlstate", None) in _LOST_RACES:
            raise Stale(f"Somebody else wrote first: {_said(cause)}") from error
        raise StorageError(f"The store cannot be used now: {_said(cause)}") from error


def _said(error: BaseException | None) -> str:
    """Return what the database said in one line, without statement and values."""
    lines = str(error).strip().splitlines()
    return lines[0] if lines else type(error).__name__


def _make_durable(connection: Any, _record: Any) -> None:
    """Set up a fresh SQLite connection: an answer given is an answer kept, over a loss of power too."""
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA wal_autocheckpoint = 4000")
