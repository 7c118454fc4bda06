"""The outcome: what became of each field between two documents of one purchase, in four sorts.

kept: both documents say the same; numbers and moments count by what they mean.
refused: the later document says no to it: a Status that is not 2xx, a confirmation that rejects, lines after an inspect
session, an operation that the cart does not allow.
changed visibly: the later document says another thing and shows it: it is made to change this (an update of an order,
a confirmation in detail, the cart of an edit session), the value is new, or a sum follows lines that changed.
changed silently: everything else: the later document should have carried the value over, and nothing in it says that
it did not.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from punchout.findings import Counted, Finding

__all__ = ["Difference", "Pair", "Sort", "Unpaired"]


class Sort(StrEnum):
    """What became of a field."""

    KEPT = "kept"
    REFUSED = "refused"
    VISIBLE = "changed visibly"
    SILENT = "changed silently"


@dataclass(frozen=True, slots=True)
class Difference:
    """One field in both documents, `None` where it is missing.

    `field` is named as in cXML (`UnitPrice`, `@quantity`), empty for a whole line. A line is told by its number, or its
    place from 1 where it has none, and by its part; `at` is its place in the later document, in the earlier one where
    it vanished, 0 for what belongs to no line.
    """

    sort: Sort
    field: str
    before: str | None
    after: str | None
    line: str = ""
    part: str = ""
    at: int = 0


@dataclass(frozen=True, slots=True)
class Pair(Counted):
    """Two documents by the names they were given under; `step` is their kinds, such as `cart → order`.

    `by` is what joins them: BuyerCookie, inReplyTo, DocumentReference, orderID, items, parties, payloadID or answer.
    `content` is the later document, in which the findings stand if there are any; `wrapping` was taken off it, and
    `number` is its place among the documents in that, 0 where it is alone.
    """

    step: str
    first: str
    second: str
    by: str
    differences: tuple[Difference, ...] = ()
    findings: tuple[Finding, ...] = ()
    content: bytes = field(default=b"", repr=False)
    wrapping: tuple[str, ...] = ()
    number: int = 0

    @property
    def counts(self) -> Mapping[Sort, int]:
        """How many fields are of each sort."""
        found = Counter(one.sort for one in self.differences)
        return {sort: found[sort] for sort in Sort}

    @property
    def changed(self) -> tuple[Difference, ...]:
        """All that was not kept, silent changes first."""
        order = (Sort.SILENT, Sort.REFUSED, Sort.VISIBLE)
        return tuple(one for sort in order for one in self.differences if one.sort is sort)


@dataclass(frozen=True, slots=True)
class Unpaired:
    """A document that belongs to no other one here, and why, in plain words."""

    name: str
    why: str
