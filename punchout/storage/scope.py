"""What a reset forgets, said once for every store."""

from typing import NamedTuple

from punchout.errors import LocalError

__all__ = ["Forget", "forgets"]


class Forget(NamedTuple):
    """The two halves of a space: its journal, and its sessions with answers and outbox."""

    journal: bool
    sessions: bool


def forgets(what: str) -> Forget:
    """Return what `journal`, `sessions` or `all` forgets.

    Raises:
        LocalError: for any other word.
    """
    if what not in ("journal", "sessions", "all"):
        raise LocalError(f"A store cannot reset `{what}`; it forgets `journal`, `sessions` or `all`")
    return Forget(what in ("journal", "all"), what in ("sessions", "all"))
