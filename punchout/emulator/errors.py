"""What callers of the emulator may ask for in vain; each says so in a sentence."""

from collections.abc import Sequence

from punchout.errors import LocalError

__all__ = ["TimedOut", "Unknown"]


class Unknown(LocalError):
    """There is no space, exchange, session, punch-out, order or connection of that name."""

    def __init__(self, what: str, name: str, known: Sequence[str] = ()) -> None:
        """Say what is missing and, where there are few, what there is."""
        hint = f"; there is {', '.join(known)}" if known else ""
        super().__init__(f"there is no {what} {name!r}{hint}")
        self.what, self.name = what, name


class TimedOut(LocalError):
    """What was waited for did not come; `misses` say why what came was not it, one line each."""

    def __init__(self, wanted: str, misses: Sequence[str]) -> None:
        """Keep the near misses."""
        super().__init__(f"nothing matched {wanted!r} in time")
        self.misses = tuple(misses)
