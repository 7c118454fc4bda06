"""Writers of one SQLite file who come together: each has a savepoint, and all share one transaction and its commit.

A commit waits for the disk, which takes longer than all that was written; who waits for his turn meanwhile joins the
next transaction. Nobody goes on before what he wrote is committed, or sees that it is not.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from punchout.errors import StorageError

__all__ = ["MOST", "Turns"]

MOST = 64
"""So many writers share one commit at most, so that the first of them is not kept waiting by those who still come."""


class _Shared:
    """One transaction: how many wrote in it, whether it has ended, and what made it fail."""

    def __init__(self) -> None:
        self.writers = 0
        self.ended = threading.Event()
        self.failure: BaseException | None = None


class Turns:
    """The right to write on one connection, one thread after the other."""

    def __init__(self) -> None:
        """Start with nobody writing; `coming` is how many wait for their turn."""
        self._lock = threading.Lock()
        self._counting = threading.Lock()
        self.coming = 0
        self._open: tuple[Any, _Shared] | None = None

    @contextmanager
    def turn(self, driver: Any) -> Iterator[None]:
        """Write on a connection of the driver's; what the block wrote is committed when it has ended well.

        Raises:
            StorageError: what was written, here or by another in the same transaction, could not be committed.
        """
        self._take()
        try:
            shared = self._begun(driver)
        except BaseException:
            self._lock.release()
            raise
        try:
            driver.execute("SAVEPOINT turn")
            yield
            driver.execute("RELEASE turn")
        except BaseException as error:
            self._undo(driver, shared, error)
            raise
        finally:
            self._leave(shared)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep everybody from writing, with nothing left that is not committed."""
        self._take()
        try:
            self._end()
            yield
        finally:
            self._lock.release()

    def _take(self) -> None:
        self._come(1)
        try:
            self._lock.acquire()
        finally:
            self._come(-1)

    def _come(self, more: int) -> None:
        with self._counting:
            self.coming += more

    def _begun(self, driver: Any) -> _Shared:
        if self._open is None:
            driver.execute("BEGIN IMMEDIATE")
            self._open = driver, _Shared()
        shared = self._open[1]
        shared.writers += 1
        return shared

    def _undo(self, driver: Any, shared: _Shared, error: BaseException) -> None:
        try:
            driver.execute("ROLLBACK TO turn")
            driver.execute("RELEASE turn")
        except Exception:  # a full disk and the like make SQLite take back the whole transaction
            shared.failure = error

    def _leave(self, shared: _Shared) -> None:
        """Let the next one write; whoever has nobody behind him commits for all."""
        if not self.coming or shared.failure or shared.writers >= MOST:
            self._end()
        self._lock.release()
        shared.ended.wait()
        if shared.failure:
            raise StorageError(f"The store cannot be used now: {shared.failure}") from shared.failure

    def _end(self) -> None:
        if self._open is None:
            return
        (driver, shared), self._open = self._open, None
        try:
            if shared.failure is None:
                driver.commit()
        except BaseException as error:
            shared.failure = error
        try:
            if shared.failure:
                driver.rollback()
        finally:
            shared.ended.set()
