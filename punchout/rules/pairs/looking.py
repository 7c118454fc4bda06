"""What the rules about two documents look at: both, what joins them, and what became of each field."""

from dataclasses import dataclass

from punchout.rules.pairs.pair import Difference
from punchout.rules.pairs.statement import Statement

__all__ = ["Two", "name_of", "short"]

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Two:
    """Two documents of one purchase.

    `here` are the payloadIDs of all documents that are compared; `latest` is the one of the latest version of the order
    before the second document, empty where there is none.
    """

    first: Statement
    second: Statement
    by: str
    differences: tuple[Difference, ...]
    here: frozenset[str] = frozenset()
    latest: str = ""

    @property
    def step(self) -> str:
        """The kinds of the two, such as `cart → order`."""
        return f"{self.first.kind or self.first.document} → {self.second.kind or self.second.document}"


def name_of(difference: Difference) -> str:
    """Return under which name a rule asks for a difference: its field without what tells equals apart, or `line`."""
    return difference.field.partition("[")[0].partition("#")[0] or ("line" if difference.at else "document")


def short(text: str | None) -> str:
    """Return a value as findings show it: on one line and not too long."""
    line = " ".join((text or "nothing").split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
