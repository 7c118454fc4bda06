"""The courier: threads that drain the outbox in the background, woken when something is put in or falls due."""

import logging
import threading
import time

from punchout.delivery.outbox import Outbox
from punchout.errors import StorageError
from punchout.exchange.entries import Outcome, Parcel

__all__ = ["Courier"]

log = logging.getLogger("punchout.delivery")

LONGEST_SLEEP = 30.0
"""Seconds after which an idle courier looks again: another process may have put something in, or a clock was moved."""


class Courier:
    """Delivers in the background; several recipients are served side by side, each in its order."""

    def __init__(self, outbox: Outbox, threads: int = 4) -> None:
        """Drain `outbox` with so many threads once started."""
        self._outbox = outbox
        self._changed = threading.Condition()
        self._news = 0
        self.stopping = threading.Event()
        self._carried: dict[int, Parcel] = {}
        self._threads = [
            threading.Thread(target=self._work, name=f"courier-{number}", daemon=True) for number in range(threads)
        ]

    def start(self) -> None:
        """Begin to deliver."""
        for thread in self._threads:
            thread.start()

    def wake(self) -> None:
        """Look for something to deliver: it was put in, or the clock was moved."""
        with self._changed:
            self._news += 1
            self._changed.notify_all()

    def stop(self, seconds: float = 5.0) -> None:
        """Claim no more, wait for what is in flight at most `seconds`, and put back what is in flight still.

        What was put back is due at once for whoever comes next; if it arrives after all, it is noted as delivered.
        """
        with self._changed:
            self.stopping.set()
            self._changed.notify_all()
        deadline = time.monotonic() + seconds
        for thread in self._threads:
            thread.join(max(0.0, deadline - time.monotonic()))
        for parcel in list(self._carried.values()):
            try:
                self._outbox.store.release(parcel._replace(state="waiting"))
            except StorageError:
                log.warning("parcel %s could not be put back; it is free when its lease ends", parcel.id)

    def _work(self) -> None:
        while not self.stopping.is_set():
            news = self._news
            try:
                parcel = self._claim()
                if parcel is None:
                    self._sleep(news)
                else:
                    self._carry(parcel)
            except StorageError as error:
                log.warning("the outbox cannot be read or written now: %s", error)
                self._wait(news, 1.0)

    def _claim(self) -> Parcel | None:
        parcel = self._outbox.claim()
        if parcel is not None:
            self._carried[threading.get_ident()] = parcel
        return parcel

    def _carry(self, parcel: Parcel) -> None:
        try:
            self._outbox.deliver(parcel)
        except StorageError:
            raise
        except Exception:
            # A mistake of ours in hearing one answer must not end the deliveries of all others.
            log.exception("what came back for parcel %s could not be heard", parcel.id)
            self._outbox.settle(parcel, Outcome.AGAIN)
        finally:
            self._carried.pop(threading.get_ident(), None)
        # The next parcel of the same recipient has become free, perhaps for a thread that sleeps.
        self.wake()

    def _sleep(self, news: int) -> None:
        due = self._outbox.store.next_due()
        pause = LONGEST_SLEEP if due is None else (due - self._outbox.clock.now()).total_seconds()
        self._wait(news, min(max(pause, 0.05), LONGEST_SLEEP))

    def _wait(self, news: int, seconds: float) -> None:
        """Sleep until there is news that this thread has not seen, or the time is over."""
        with self._changed:
            self._changed.wait_for(lambda: self.stopping.is_set() or self._news != news, seconds)
