"""The documents of one purchase, found among all that were judged, and compared with each other."""

from collections.abc import Sequence
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from punchout.cli.console import harmless
from punchout.cli.judging import Judged, Judging
from punchout.limits import Limits

if TYPE_CHECKING:
    from punchout.rules.pairs.statement import Statement

__all__ = ["Paired", "paired"]


class Paired(NamedTuple):
    """What is to be told of files beside each other; `parts` are the pairs in the format that was asked for."""

    parts: Sequence[Any] = ()
    unpaired: Sequence[Any] = ()
    errors: int = 0
    advisories: int = 0


def paired(results: Sequence[Judged], judging: Judging) -> Paired:
    """Compare the documents with each other, by the rules as the operator chose them; one alone has no pair."""
    if len(results) < 2:
        return Paired()
    from punchout.reports import pairs as written
    from punchout.reports.part import Manner
    from punchout.rules.pairs.purchase import RULES, purchase

    statements = [one.says for one in results if one.says is not None]
    found = purchase(statements, RULES.choosing(judging.rules), _Whole(judging.limits))
    counts = sum(pair.errors for pair in found.pairs), sum(pair.advisories for pair in found.pairs)
    if judging.format == "json":
        parts: list[Any] = [written.pair_json(pair) for pair in found.pairs]
        return Paired(parts, [written.unpaired_json(one) for one in found.unpaired], *counts)
    if judging.format == "text":
        said = harmless(written.unpaired_text(found.unpaired))
        return Paired([harmless(written.pair_text(pair)) for pair in found.pairs], [said] if said else [], *counts)
    writer = import_module(f"punchout.reports.{judging.format}")
    return Paired([writer.pair(pair, Manner(judging.level)) for pair in found.pairs], found.unpaired, *counts)


class _Whole:
    """Reads in full, once, what is compared: of a thousand files most belong to no other."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.known: dict[str, Statement] = {}

    def __call__(self, one: "Statement") -> "Statement":
        from punchout.formats.cxml.statements import read_statement

        if one.content and one.name not in self.known:
            said = read_statement(one.name, one.content, None, self.limits)
            self.known[one.name] = replace(said, wrapping=one.wrapping)
        return self.known.get(one.name, one)
