"""An end to a browser that a page holds: some calls into a page wait for it without any time limit."""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

__all__ = ["ended_after"]

_END = getattr(signal, "SIGKILL", signal.SIGTERM)


@contextmanager
def ended_after(browser: Any, seconds: float) -> Iterator[threading.Event]:
    """End a launched browser when the block lasts longer than so many seconds; the event says that it came to that.

    Whoever waits for the browser then is told that it is gone.
    """
    told = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    process = next(int(one["id"]) for one in told if one["type"] == "browser")
    over = threading.Event()

    def end() -> None:
        """End the process, and let whoever waits for it know why."""
        over.set()
        with suppress(ProcessLookupError):
            os.kill(process, _END)

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()
    try:
        yield over
    finally:
        timer.cancel()
