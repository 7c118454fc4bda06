"""The documents of purchases judged together: every pair with what became of it, and what belongs to no other."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from punchout.findings import Finding
from punchout.messages import entry
from punchout.rules.engine import Rulebook, Told
from punchout.rules.pairs import changes, demands
from punchout.rules.pairs.comparing import compared
from punchout.rules.pairs.joining import Whole, as_it_is, joined, unpaired
from punchout.rules.pairs.looking import Two, name_of
from punchout.rules.pairs.pair import Difference, Pair, Unpaired
from punchout.rules.pairs.statement import Statement

__all__ = ["CHECKS", "RULES", "Purchase", "compare", "purchase"]

CHECKS = (*demands.CHECKS, *changes.CHECKS)
"""Every check of two documents."""

RULES = Rulebook(CHECKS)
"""The rules under no choice of the operator's."""


class Purchase(NamedTuple):
    """What was made of some documents: the pairs in the order of time, and the documents that are in none."""

    pairs: tuple[Pair, ...] = ()
    unpaired: tuple[Unpaired, ...] = ()


def purchase(statements: Sequence[Statement], book: Rulebook = RULES, whole: Whole = as_it_is) -> Purchase:
    """Join documents and compare every two of which one follows from the other; linear in their lines.

    Of brief statements only those that are compared are read in full.
    """
    found = joined(statements, whole)
    here = frozenset(statement.payload_id for statement in statements)
    pairs = tuple(compare(whole(one.first), whole(one.second), one.by, one.latest, here, book) for one in found)
    return Purchase(pairs, tuple(unpaired(statements, found, whole)))


def compare(
    first: Statement,
    second: Statement,
    by: str = "",
    latest: str = "",
    here: frozenset[str] = frozenset(),
    book: Rulebook = RULES,
) -> Pair:
    """Compare a document with one that follows from it, and let the rules look at both."""
    # Under one payloadID stand two documents that need not follow from each other: that alone is to be said of them.
    repeated = by == "payloadID"
    differences = () if repeated else compared(first, second)
    two = Two(first, second, by, differences, here, latest)
    told = book.run(by if repeated else two.step, two, differences, name_of, two)
    findings = sorted((_finding(two, one) for one in told), key=lambda finding: finding.severity.value, reverse=True)
    found = Pair(two.step, first.name, second.name, by, differences)
    if not findings:
        return found
    return replace(
        found,
        findings=_placed(second, findings),
        content=second.content,
        wrapping=second.wrapping,
        number=second.number,
    )


def _finding(two: Two, told: Told) -> Finding:
    said = entry(told.code)
    node = told.seen.node
    path = node if isinstance(node, str) else _path(two, node) if isinstance(node, Difference) else None
    return Finding(told.code, told.severity, told.seen.facts, path=path, source=said.source if said else "")


def _placed(second: Statement, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return findings in their places of the later document, where somebody knows them."""
    if second.places is None:
        return tuple(findings)
    found = second.places([one.path or "" for one in findings])
    return tuple(one.at(*where) for one, where in zip(findings, found, strict=True))


def _path(two: Two, one: Difference) -> str | None:
    """Return the field in which a difference stands in the later document, None for a line that is not there."""
    if one.at and not one.field and one.after is None:
        return None
    line = f"{two.second.line_element}[{one.at}]" if one.at else ""
    return "/".join(filter(None, (line, one.field))) or None
