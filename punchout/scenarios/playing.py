"""Plays cases: each in a space of its own, step by step, until one fails; what came of it is a value for reports."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from punchout.client import Client, NotInTime, Refused, Unreachable
from punchout.clock import SystemClock
from punchout.errors import ConfigError, PunchoutError
from punchout.scenarios.reading import Case, Step, shaped
from punchout.scenarios.scene import Scene
from punchout.scenarios.shapes import StepShape
from punchout.scenarios.steps import STEPS
from punchout.scenarios.variables import masked, played
from punchout.testing.telling import Notes, exchanges_text, misses_text
from punchout.testing.world import World

__all__ = ["Done", "Played", "play"]


class Done(NamedTuple):
    """A step that was played: `text` says what came of it, or what was wrong; `late` where it waited in vain."""

    kind: str
    line: int
    good: bool
    text: str
    seconds: float
    late: bool = False


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


def play(
    case: Case,
    make: Callable[[str], Client],
    watch: Callable[[Done], None],
    announce: Callable[[str], None],
    space: str,
) -> Played:
    """Play a case in a new space of a server, or in the `space` that is named; `make` gives the client of a space.

    `watch` hears of each step that was played, `announce` of what the other side has to do.

    Raises:
        Unreachable: when the server is gone.
    """
    stopwatch = SystemClock().stopwatch
    began = stopwatch()
    try:
        info = _borrowed(case, make(space)) if space else _made(case, make("default"))
    except Refused as error:
        done = Done("space", case.line, good=False, text=masked(str(error), case.secrets), seconds=stopwatch() - began)
        watch(done)
        return Played(case, (done,), done.seconds)
    try:
        client = make(info["space"])
        scene = _scene(case, client, info, announce)
        steps: list[Done] = []
        for step in case.steps:
            done = _done(scene, step, case, stopwatch)
            steps.append(done)
            watch(done)
            if not done.good:
                break
        journal = "" if done.good else masked(exchanges_text(client), case.secrets)
    finally:
        if not space:
            make("default").remove_space(info["space"])
    return Played(case, tuple(steps), stopwatch() - began, journal)


def _made(case: Case, whole: Client) -> Mapping[str, Any]:
    return whole.add_space(config=case.config, seed=case.seed, clock=case.clock)


def _borrowed(case: Case, client: Client) -> Mapping[str, Any]:
    """Return the info of a space that is there already, with nothing in it that came before."""
    info = client.info()
    client.reset()
    if case.seed:
        client.sow(case.seed)
    if case.clock:
        client.move_clock(now=case.clock)
    return info


def _scene(case: Case, client: Client, info: Mapping[str, Any], announce: Callable[[str], None]) -> Scene:
    values = {"space": info["space"], "url": info["url"]} | {role: told["cxml"] for role, told in info["roles"].items()}
    return Scene(
        World(client, info, Notes()),
        case.file.parent,
        case.connection,
        case.within,
        values,
        lambda text: announce(masked(text, case.secrets)),
    )


def _done(scene: Scene, step: Step, case: Case, stopwatch: Callable[[], float]) -> Done:
    began = stopwatch()
    good = late = False
    try:
        shape = shaped(StepShape, played(step.node, scene.values, str(case.file)), case.file)
        text, good = STEPS[step.kind](scene, shape.body), True
    except Unreachable:
        raise
    except Refused as error:
        text, late = _refused(error), isinstance(error, NotInTime)
    except ConfigError as error:
        text = error.message
    except PunchoutError as error:
        text = str(error)
    return Done(step.kind, step.line, good, masked(text, case.secrets), stopwatch() - began, late)


def _refused(error: Refused) -> str:
    """Return what the server refused, with the near misses where something was looked for."""
    return f"{error}{misses_text(error.misses) if error.is_unmet else ''}"
