"""What a format knows about mending: for each finding the edits that would mend it, if a program may know them."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, Protocol

from punchout.findings import Finding
from punchout.formats.judgement import Judge, Judgement
from punchout.limits import Limits
from punchout.markup.patch import Patch

__all__ = ["Diagnosis", "Mend", "Mender", "Wishes"]


@dataclass(frozen=True, slots=True)
class Wishes:
    """What may be done beyond what is certain: `fill` in placeholders, write `totals` anew; `now` is the moment.

    `encoding` is the one that the text will be written in.
    """

    now: datetime
    fill: bool = False
    totals: bool = False
    encoding: str = "utf-8"


class Mend(NamedTuple):
    """A finding with the edits of the UTF-8 text that mend it; none where only the author knows."""

    finding: Finding
    patches: tuple[Patch, ...] = ()


class Diagnosis(NamedTuple):
    """A judgement, and a mend for each of its findings, in their order; `judgement` has no second opinion."""

    judgement: Judgement
    mends: tuple[Mend, ...]


class Mender(Judge, Protocol):
    """Whoever can say how a document of a format is mended."""

    def diagnose(self, utf8: bytes, limits: Limits, wishes: Wishes) -> Diagnosis:
        """Judge a text and say how each finding is mended; never raises for what the text holds."""
