"""Plays cases: each in a space of its own, step by step, until one fails; what came of it is a value for reports."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from punchout.client import Client, NotInTime, Refused, Unreachable
from punchout.clock import SystemClock
from punchout.errors import PunchoutError
from punchout.scenarios.reading import Case, Step
from punchout.scenarios.steps import STEPS, Playing, refused
from punchout.scenarios.variables import filled_in
from punchout.testing.telling import Told, exchanges_text
from punchout.testing.world import World

__all__ = ["Done", "Played", "play"]


class Done(NamedTuple):
    """A step that was played: `text` says what came of it, or what was wrong."""

    kind: str
    line: int
    good: bool
    text: str
    seconds: float


class Played(NamedTuple):
    """A case that was played as far as it went; `journal` is told where it failed."""

    case: Case
    steps: tuple[Done, ...]
    seconds: float
    journal: str = ""

    @property
    def good(self) -> bool:
        """Whether every step did what the scenario says."""
        return len(self.steps) == len(self.case.steps) and all(step.good for step in self.steps)

    @property
    def failure(self) -> Done | None:
        """The step that failed."""
        return next((step for step in self.steps if not step.good), None)


def play(case: Case, whole: Client, make: Callable[[str], Client], watch: Callable[[Done], None]) -> Played:
    """Play a case in a new space of a server; `make` gives the client of a space, `watch` hears of each step.

    Raises:
        Unreachable: when the server is gone.
    """
    stopwatch = SystemClock().stopwatch
    began = stopwatch()
    try:
        info = whole.add_space(config=case.config, seed=case.seed, clock=case.clock)
    except Refused as error:
        done = Done("space", 1, good=False, text=refused(error), seconds=stopwatch() - began)
        watch(done)
        return Played(case, (done,), done.seconds)
    client = make(info["space"])
    playing = Playing(World(client, info, Told()), case.file.parent, case.connection, case.within, _begin(case, info))
    steps: list[Done] = []
    journal = ""
    try:
        for step in case.steps:
            done = _played(playing, step, stopwatch)
            steps.append(done)
            watch(done)
            if not done.good:
                journal = exchanges_text(client)
                break
    finally:
        whole.remove_space(info["space"])
    return Played(case, tuple(steps), stopwatch() - began, journal)


def _begin(case: Case, info: Mapping[str, Any]) -> dict[str, str]:
    own = {"space": info["space"], "url": info["url"]} | {role: told["cxml"] for role, told in info["roles"].items()}
    return {**case.values, **own}


def _played(playing: Playing, step: Step, stopwatch: Callable[[], float]) -> Done:
    began = stopwatch()
    try:
        text, good = STEPS[step.kind](playing, filled_in(step.body, playing.values)), True
    except Unreachable:
        raise
    except (NotInTime, Refused) as error:
        text, good = refused(error), False
    except PunchoutError as error:
        text, good = str(error), False
    return Done(step.kind, step.line, good, text, stopwatch() - began)
