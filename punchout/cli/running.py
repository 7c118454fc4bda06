"""A server in the foreground: it runs until a signal comes, and says what happens in its log."""

import json
import logging
import signal
import sys
import threading
import time
import traceback
from pathlib import Path
from types import FrameType
from typing import Any

from punchout.cli.console import harmless
from punchout.cli.exits import DONE, INTERRUPTED
from punchout.cli.loading import loaded

__all__ = ["Signals", "log_to_stderr"]


class Signals:
    """Waits for SIGTERM (leave with 0) or Ctrl-C (leave with 130); from when it is made, neither ends the process."""

    def __init__(self) -> None:
        """Take over both signals."""
        self._came = threading.Event()
        self.code = DONE
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._come)

    def _come(self, number: int, frame: FrameType | None) -> None:
        if self._came.is_set() and number == signal.SIGINT:
            # Whoever presses Ctrl-C a second time does not want to wait for anything.
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            signal.raise_signal(signal.SIGINT)
        self.code = INTERRUPTED if number == signal.SIGINT else DONE
        self._came.set()

    def wait(self) -> int:
        """Wait for a signal and return the exit code that goes with it."""
        loaded()
        # A wait without end cannot be interrupted by Ctrl-C on Windows.
        while not self._came.wait(1.0):
            pass
        return self.code


class _Text(logging.Formatter):
    """One line for each thing said; what failed inside us is told whole only where somebody asked for more."""

    def __init__(self, *, whole: bool) -> None:
        super().__init__("%(asctime)s %(levelname)s %(message)s")
        self._whole = whole

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - the name is logging's
        """Return the line, harmless to a terminal."""
        return harmless(super().formatMessage(record))

    def formatException(self, ei: Any) -> str:  # noqa: N802 - the name is logging's
        """Return the traceback, or how to see it."""
        return super().formatException(ei) if self._whole else f"{_place(ei)}; with -v its traceback stands here"


def _place(ei: Any) -> str:
    """Return what failed and where, without the words of the failure, which may hold what nobody else is to read."""
    *_, (frame, line) = traceback.walk_tb(ei[2])
    path = Path(frame.f_code.co_filename)
    return f"{ei[0].__name__} in {path.parent.name}/{path.name}, line {line}"


class _Json(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        """Return one line of JSON."""
        said: dict[str, Any] = {
            "time": time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created)) + f".{int(record.msecs):03d}Z",
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            said["trace"] = self.formatException(record.exc_info)
        return json.dumps(said, ensure_ascii=False)


def log_to_stderr(format: str, *, quiet: bool, verbose: bool) -> None:
    """Write what our loggers say to stderr: warnings and what was refused; `verbose` every request, `quiet` errors."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Json() if format == "json" else _Text(whole=verbose))
    logger = logging.getLogger("punchout")
    logger.handlers[:] = [handler]
    logger.propagate = False
    logger.setLevel(logging.ERROR if quiet else logging.INFO if verbose else logging.INFO + 1)
