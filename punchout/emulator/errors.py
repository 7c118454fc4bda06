"""What callers of the emulator may ask for in vain; each says so in a sentence."""

from collections.abc import Sequence

from punchout.errors import LocalError

__all__ = ["NotVerified", "TimedOut", "Unknown"]


class Unknown(LocalError):
    """There is no space, exchange, session, punch-out, order or connection of that name."""

    def __init__(self, what: str, name: str, known: Sequence[str] = (), hint: str = "") -> None:
        """Say what is missing and, where there are few, what there is; `hint` says what to do."""
        there = f"; there is {', '.join(known)}" if known else ""
        super().__init__(f"there is no {what} {name!r}{there}" + (f"; {hint}" if hint else ""))
        self.what, self.name = what, name
        others = LocalError.of("refused.there", names=", ".join(known)) if known else ""
        self.key = "refused.unknown"
        self.facts = {"what": LocalError.of(f"kind.{what}"), "name": repr(name), "there": others}


class TimedOut(LocalError):
    """What was waited for did not come; `misses` say what did match, and why the rest was not it."""

    def __init__(self, wanted: str, count: int, came: int, misses: Sequence[str]) -> None:
        """Keep the near misses; `came` of `count` entries matched."""
        super().__init__(f"{f'only {came} of {count}' if came else 'nothing'} matched {wanted!r} in time")
        self.misses = tuple(misses)


class NotVerified(LocalError):
    """What should have come did not, or more came; `misses` are the near misses, or what came."""

    def __init__(self, wanted: str, came: int, misses: Sequence[str]) -> None:
        """Keep what was wanted in words, and how many came."""
        super().__init__(f"{wanted} should match, and {came} did")
        self.misses = tuple(misses)
