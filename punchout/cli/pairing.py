"""The documents of one purchase, compared with each other; loaded where there is more than one."""

from collections.abc import Sequence
from dataclasses import replace
from importlib import import_module

from punchout.cli.console import harmless
from punchout.cli.judging import Judged, Judging, Paired
from punchout.formats.cxml.statements import read_statement
from punchout.limits import Limits
from punchout.reports import pairs as written
from punchout.reports.part import Manner
from punchout.rules.pairs.purchase import RULES, purchase
from punchout.rules.pairs.statement import Statement

__all__ = ["paired"]


def paired(results: Sequence[Judged], judging: Judging) -> Paired:
    """Compare the documents with each other, by the rules as the operator chose them."""
    statements = [one.says for one in results if one.says is not None]
    found = purchase(statements, RULES.choosing(judging.rules), _Whole(judging.limits))
    counts = sum(pair.errors for pair in found.pairs), sum(pair.advisories for pair in found.pairs)
    if judging.format == "json":
        unpaired = [written.unpaired_json(one) for one in found.unpaired]
        return Paired([written.pair_json(pair) for pair in found.pairs], unpaired, *counts)
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

    def __call__(self, one: Statement) -> Statement:
        if one.content and one.name not in self.known:
            said = read_statement(one.name, one.content, None, self.limits)
            self.known[one.name] = replace(said, wrapping=one.wrapping, number=one.number)
        return self.known.get(one.name, one)
