"""Connections and transactions: one writer for a SQLite file, a pool for PostgreSQL, and errors in our own words."""

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, TimeoutError
from sqlalchemy.pool import NullPool, StaticPool

from punchout.errors import Stale, StorageError

__all__ = ["Database"]

_LOST_RACES = ("40001", "40P01")
"""PostgreSQL's codes for a serialisation failure and a deadlock: decide again."""


class Database:
    """The way to the tables: `write` for one transaction, which takes the write lock first, `read` for questions."""

    def __init__(self, url: URL, wait_seconds: float) -> None:
        """Prepare to connect; a SQLite file that others hold locked is waited for at most `wait_seconds`."""
        self.url = url
        self._lock = threading.Lock()
        self._sqlite = url.get_backend_name() == "sqlite"
        self._writer: Connection | None = None
        self._idle: deque[Connection] = deque()
        if self._sqlite:
            self._engine = _sqlite_engine(url, wait_seconds, poolclass=NullPool)
            self._writing = _sqlite_engine(url, wait_seconds, poolclass=StaticPool)
            event.listen(self._writing, "begin", _begin_immediate)
        else:
            self._engine = self._writing = create_engine(url, pool_size=8, max_overflow=56, pool_pre_ping=True)
        self._driver: Any = self._engine.dialect.loaded_dbapi
        self._reading = self._engine.execution_options(isolation_level="AUTOCOMMIT")

    @property
    def dialect(self) -> str:
        """The name of the database's dialect, `sqlite` or `postgresql`."""
        return self._engine.dialect.name

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Open one transaction, committed when the block ends well.

        Threads queue at a lock of ours, since SQLite's own waiting sleeps and is unfair; other processes do wait there.

        Raises:
            Stale: where a key is taken that the decision believed to be free.
            StorageError: where the database cannot write.
        """
        with _in_our_words(self._driver):
            if not self._sqlite:
                with self._writing.begin() as connection:
                    yield connection
                return
            with self._lock:
                if self._writer is None:
                    self._writer = self._writing.connect()
                with self._writer.begin():
                    yield self._writer

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Open a connection whose every statement sees what is committed.

        Raises:
            StorageError: where the database cannot be read.
        """
        with _in_our_words(self._driver):
            if not self._sqlite:
                with self._reading.connect() as connection:
                    yield connection
                return
            connection = self._borrow()
            try:
                yield connection
            except BaseException:
                connection.close()
                raise
            self._idle.append(connection)

    def _borrow(self) -> Connection:
        """Return an idle connection: one to a file cannot break while it lies, so it is spared a pool's checks."""
        try:
            return self._idle.pop()
        except IndexError:
            return self._reading.connect()

    def close(self) -> None:
        """Let go of every connection."""
        with self._lock:
            if self._writer is not None:
                self._writer.close()
                self._writer = None
            while self._idle:
                self._idle.pop().close()
            self._engine.dispose()
            self._writing.dispose()


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


def _sqlite_engine(url: URL, wait_seconds: float, **pool: Any) -> Engine:
    engine = create_engine(url, connect_args={"check_same_thread": False, "timeout": wait_seconds}, **pool)
    event.listen(engine, "connect", _prepare)
    return engine


def _prepare(connection: Any, _record: Any) -> None:
    """Make a fresh SQLite connection durable: an answer given is an answer kept, over a loss of power too."""
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA wal_autocheckpoint = 4000")


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
