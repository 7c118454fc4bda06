"""What is armed in a space, counted; and the aim taken at one message, so that deciding again changes nothing."""

import random
import threading
from collections.abc import Callable, Iterable

from punchout.commerce.document import Document
from punchout.faults.armed import Armed
from punchout.faults.leaving import Leaving
from punchout.faults.table import ANSWERS, Stage
from punchout.faults.targets import Subject

__all__ = ["Aim", "Arsenal"]


class Arsenal:
    """The armed faults of a space and how often each had its document before it."""

    def __init__(self, faults: Iterable[Armed] = (), seed: str | None = None) -> None:
        """Arm faults; the same `seed` gives the same chances."""
        self.faults = tuple(faults)
        self._lock = threading.Lock()
        self._counts = [0] * len(self.faults)
        self._chance: Callable[[], float] = random.Random(seed).random  # noqa: S311 - chance, no secret

    def going_on(self, before: "Arsenal") -> "Arsenal":
        """Return these faults with the counts that those of the same text had before, and its chances."""
        with before._lock:
            counts = {str(fault): count for fault, count in zip(before.faults, before._counts, strict=True)}
        self._counts = [counts.get(str(fault), 0) for fault in self.faults]
        self._chance = before._chance
        return self

    def due(self, place: int) -> bool:
        """Count one more exchange for the fault at `place`, and say whether it strikes it."""
        with self._lock:
            self._counts[place] += 1
            return self.faults[place].is_due(self._counts[place], self._chance)


class Aim:
    """What the faults of a space do to the messages of one dealing; what was decided once stays so."""

    def __init__(self, arsenal: Arsenal) -> None:
        """Take aim."""
        self._arsenal = arsenal
        self._decided: dict[tuple[int, int], bool] = {}
        self._more: dict[int, tuple[Armed, ...]] = {}
        self._met: dict[str, int] = {}

    def __bool__(self) -> bool:
        return bool(self._arsenal.faults or self._more)

    def again(self) -> None:
        """Meet the same messages once more, in their order and perhaps under other ids: a race was lost."""
        self._met.clear()

    def _place_of(self, id: str) -> int:
        return self._met.setdefault(id, len(self._met))

    def also(self, id: str, choose: Callable[[], tuple[Armed, ...]]) -> None:
        """Let further faults strike one exchange, chosen when it is first asked about."""
        if (met := self._place_of(id)) not in self._more:
            self._more[met] = choose()

    def struck(self, subject: Subject, *stages: Stage) -> tuple[Armed, ...]:
        """Return the faults of these stages that strike an exchange."""
        armed = tuple(
            fault
            for place, fault in enumerate(self._arsenal.faults)
            if fault.fault.stage in stages and fault.means(subject) and self._is_due(place, subject)
        )
        more = self._more.get(self._place_of(subject.id), ())
        return (*armed, *(fault for fault in more if fault.fault.stage in stages))

    def _is_due(self, place: int, subject: Subject) -> bool:
        key = place, self._place_of(subject.id)
        if key not in self._decided:
            self._decided[key] = self._arsenal.due(place)
        return self._decided[key]

    def document(self, document: Document, subject: Subject) -> tuple[Document, tuple[Armed, ...]]:
        """Return a document as the faults leave it, with those that changed it."""
        effective = []
        for fault in self.struck(subject, Stage.DOCUMENT):
            spoiled = fault.fault.act(document, fault.argument)
            if spoiled is not document:
                effective.append(fault)
            document = spoiled
        return document, tuple(effective)

    def markup(self, body: bytes, subject: Subject) -> tuple[bytes, tuple[Armed, ...]]:
        """Return the bytes of a document as the faults leave them, with those that struck."""
        struck = self.struck(subject, Stage.MARKUP)
        for fault in struck:
            body = fault.fault.act(body, fault.argument)
        return body, struck

    def answer(self, leaving: Leaving, subject: Subject) -> tuple[Leaving, tuple[Armed, ...]]:
        """Return an answer as the faults leave it, with those that struck."""
        struck = self.struck(subject, *ANSWERS)
        for fault in struck:
            leaving = fault.fault.act(leaving, fault.argument)
        return leaving, struck
