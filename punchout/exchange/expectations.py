"""What is expected of partners, and what they get for it: answers that differ from one time to the next.

An expectation meets the documents that come; the n-th that it meets gets the n-th of its steps, and when those are
used up it is answered normally, or with the last step for ever. A step is a fault (`cxml=500`, `never`, `delay=3s`),
`normal`, or a document of somebody's own.
"""

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from punchout.clock import Clock, Ids
from punchout.errors import LocalError
from punchout.exchange.criteria import Criteria, Sight, missed
from punchout.exchange.entries import Exchange
from punchout.exchange.templates import filled, must_be_template
from punchout.faults.armed import Armed, armed
from punchout.faults.table import FAULTS, Stage

__all__ = ["Expectation", "Expectations", "Step"]

REMEMBERED = 1000
"""How many ids of exchanges an expectation remembers that it has met; it goes on counting."""


class Step(NamedTuple):
    """What one exchange gets: a fault, a document as a template, or neither: then it is answered normally."""

    fault: Armed | None = None
    document: str = ""

    @classmethod
    def of(cls, text: str) -> "Step":
        """Read `normal`, or a fault without its target and conditions.

        Raises:
            LocalError: when there is no such fault, or it does not strike answers.
        """
        if text == "normal":
            return cls()
        what = text.partition("=")[0]
        if what in FAULTS and FAULTS[what].stage is Stage.PORT:
            raise LocalError(f"{what} strikes the port, before there is a document to expect: arm it as a fault")
        fault = armed(f"*:{text}:direction=in", text)
        return cls(fault=Armed("*", fault.what, fault.value, fault.argument, text=text))

    def __str__(self) -> str:
        return "a document" if self.document else str(self.fault or "normal")

    @classmethod
    def given(cls, document: str) -> "Step":
        """Answer with a document; `{{payloadID}}` and the like are filled in.

        Raises:
            LocalError: when a place in it cannot be filled.
        """
        must_be_template(document)
        return cls(document=document)


@dataclass(slots=True)
class Expectation:
    """One expectation with its state; `met` counts, `exchanges` are the first that it has met."""

    id: str
    criteria: Criteria
    q: str = ""
    steps: tuple[Step, ...] = ()
    repeats: bool = False
    met: int = 0
    exchanges: list[str] = field(default_factory=list)

    def next(self, exchange: str) -> Step:
        """Count one more, and return what it gets."""
        self.met += 1
        if len(self.exchanges) < REMEMBERED:
            self.exchanges.append(exchange)
        if self.met <= len(self.steps):
            return self.steps[self.met - 1]
        return self.steps[-1] if self.repeats and self.steps else Step()


class Expectations:
    """The expectations of a space, the latest first: of several that fit, the one made last is met."""

    def __init__(self) -> None:
        """Expect nothing."""
        self._lock = threading.Lock()
        self._all: list[Expectation] = []
        self._made = 0

    def __bool__(self) -> bool:
        return bool(self._all)

    def __iter__(self) -> Iterator[Expectation]:
        return iter(tuple(self._all))

    def add(self, criteria: Criteria, steps: Sequence[Step] = (), *, q: str = "", repeats: bool = False) -> Expectation:
        """Expect something from now on; `q` is the search line that the criteria were made of.

        Raises:
            LocalError: when the criteria cannot be met by what comes.
        """
        criteria.must_be_meant()
        query = criteria.query
        if query.status or query.since or query.until or query.direction == "out":
            raise LocalError(
                "an expectation is about what will come: it can ask for no status, since, until or direction:out"
            )
        with self._lock:
            self._made += 1
            made = Expectation(f"e{self._made}", criteria, q, tuple(steps), repeats)
            self._all.insert(0, made)
        return made

    def forget(self) -> None:
        """Expect nothing any more."""
        with self._lock:
            self._all.clear()

    def plan(self, entry: Exchange, sight: Sight, clock: Clock, ids: Ids, host: str) -> tuple[Armed, ...]:
        """Meet a document that came, and return what is to be done to its answer."""
        with self._lock:
            fits = (one for one in self._all if not missed(one.criteria, entry, sight))
            met = next(fits, None)
            step = met.next(entry.id) if met else Step()
        if met is None:
            return ()
        said = f"expectation {met.id}"
        if step.document:
            body = filled(step.document, sight.model, clock, ids, host)
            return (Armed("*", "given", argument=body, text=f"{said}: a document"),)
        fault = step.fault
        return (Armed("*", fault.what, fault.value, fault.argument, text=f"{said}: {fault}"),) if fault else ()
