"""What goes wrong between a client and a running server.

ClientError
├── Unreachable    nobody answers there
└── Refused        the server answered, and said no
    └── NotInTime      what was waited for did not come
"""

from collections.abc import Mapping
from typing import Any

from punchout.errors import PunchoutError

__all__ = ["ClientError", "NotInTime", "Refused", "Unreachable"]


class ClientError(PunchoutError):
    """A call to a running server failed; the text says why and what to do."""


class Unreachable(ClientError):
    """Nobody answers at the address, or what answers is no punchout."""

    def __init__(self, url: str, reason: str) -> None:
        """Say where, and why not."""
        hint = "start one with `punchout serve`, or name it with --url"
        super().__init__(f"no punchout answers at {url}: {reason}; {hint}")
        self.url, self.reason = url, reason


class Refused(ClientError):
    """The server said no: `status` is its HTTP status, `problem` the problem document (RFC 9457)."""

    def __init__(self, status: int, problem: Mapping[str, Any]) -> None:
        """Speak with the server's own sentence."""
        detail = str(problem.get("detail") or problem.get("title") or f"HTTP {status}")
        super().__init__(detail if status != 401 else f"{detail} (give the token with --token or PUNCHOUT_TOKEN)")
        self.status, self.problem = status, dict(problem)

    @property
    def is_unmet(self) -> bool:
        """Whether what was asked for made sense, and does not hold."""
        return "misses" in self.problem

    @property
    def misses(self) -> tuple[str, ...]:
        """The near misses, where something was looked for in vain."""
        return tuple(self.problem.get("misses", ()))


class NotInTime(Refused):
    """What was waited for did not come; `misses` say why what came was not it."""
