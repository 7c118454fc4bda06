"""The exit codes, what raises each, and the sentence that goes with a failure."""

from punchout.errors import ConfigError, DeliveryError, LocalError, PeerError, PunchoutError, StorageError

__all__ = [
    "CODES",
    "DONE",
    "FAILED",
    "INTERNAL",
    "INTERRUPTED",
    "NOTHING",
    "START",
    "TIMED_OUT",
    "UNREACHABLE",
    "USAGE",
    "Failed",
    "NothingToDo",
    "Overdue",
    "Unreachable",
    "Usage",
    "code_of",
]

DONE, FAILED, USAGE, START, UNREACHABLE, NOTHING, TIMED_OUT, INTERNAL, INTERRUPTED = 0, 1, 2, 3, 4, 5, 6, 70, 130

CODES = {
    DONE: "done, and all checks passed",
    FAILED: "checks ran and failed",
    USAGE: "wrong usage",
    START: "the configuration is invalid, or anything wrong at start",
    UNREACHABLE: "a peer or the server is not reachable",
    NOTHING: "nothing to do",
    TIMED_OUT: "timed out waiting",
    INTERNAL: "an internal error",
    INTERRUPTED: "interrupted",
}
"""What every exit code means; the help prints it."""


class Usage(PunchoutError):
    """The words of the command line make no sense."""


class Failed(PunchoutError):
    """What was asked was done, and what came of it is a failure."""


class NothingToDo(PunchoutError):
    """There is nothing to do, which may or may not be what was expected."""


class Unreachable(PunchoutError):
    """A server or peer does not answer."""


class Overdue(PunchoutError):
    """What was waited for did not come in time."""


_BY_CLASS: tuple[tuple[type[PunchoutError], int], ...] = (
    (Usage, USAGE),
    (Failed, FAILED),
    (NothingToDo, NOTHING),
    (Unreachable, UNREACHABLE),
    (Overdue, TIMED_OUT),
    (ConfigError, START),
    (StorageError, START),
    (DeliveryError, UNREACHABLE),
    (PeerError, FAILED),
    (LocalError, USAGE),
)


def code_of(error: PunchoutError) -> int:
    """Return the exit code of a failure of the house; one that nobody foresaw is an internal error."""
    return next((code for kind, code in _BY_CLASS if isinstance(error, kind)), INTERNAL)
