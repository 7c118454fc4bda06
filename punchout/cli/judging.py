"""Judging one file or a thousand, and telling of each in the format that was asked for."""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from punchout.cli.choosing import grammars_of
from punchout.cli.console import harmless
from punchout.cli.sources import Source, numbered, read
from punchout.cli.spreading import spread
from punchout.errors import ConfigError
from punchout.exchange.judge import judge_each
from punchout.findings import Finding, Report, Severity
from punchout.formats.cxml.judge import CxmlJudge
from punchout.limits import Limits
from punchout.markup.dtd import Grammars
from punchout.markup.patch import Edit
from punchout.networks.profile import Profile
from punchout.rules.choice import graded

__all__ = ["PARTED", "Judged", "Judging", "Paired", "judge_all"]

WRAPPED = 4
"""How many times the largest body a file may have: a recording holds many."""

PARTED = ("junit", "sarif", "github", "html")
"""Formats whose module in `punchout.reports` makes a `part` of each file, and of all parts the `whole`."""


class Judging(NamedTuple):
    """How files are judged and told: in which format, by the grammar held or the DTDs of a folder, for which network.

    `level` is the least severity that makes a check fail; `together` keeps what each document says, for comparing
    them, also where each file holds one.
    """

    limits: Limits
    rules: Mapping[str, Severity | None] = {}
    dtd: Path | None = None
    network: Profile | None = None
    format: str = "text"
    level: Severity = Severity.ERROR
    together: bool = False


class Judged(NamedTuple):
    """One document, judged: `part` is what the report says of it; `trouble` says why there is none.

    `refused` is true where the grammar refuses and no finding could say why; `name` is its file's; `says` is the brief
    statement by which it is joined to others.
    """

    part: Any = None
    errors: int = 0
    advisories: int = 0
    refused: bool = False
    trouble: str = ""
    name: str = ""
    says: Any = None


class Paired(NamedTuple):
    """What is to be told of files beside each other; `parts` are the pairs in the format that was asked for."""

    parts: Sequence[Any] = ()
    unpaired: Sequence[Any] = ()
    errors: int = 0
    advisories: int = 0


def judge_all(sources: Sequence[Source], judging: Judging) -> Iterator[Judged]:
    """Yield what is to be told of each document of each source, in their order; a recording holds several."""
    for judged in spread(sources, _Worker(judging)):
        yield from judged


class _Worker:
    """Judges one file after the other and keeps what all need; it travels to other processes by what it was made of."""

    def __init__(self, judging: Judging) -> None:
        self.judging = judging
        self.judge = _judge(judging.dtd, judging.network)

    def __reduce__(self) -> tuple[type["_Worker"], tuple[Judging]]:
        return _Worker, (self.judging,)

    def __call__(self, name: str) -> list[Judged]:
        started = time.perf_counter()
        file, number = numbered(name)
        try:
            raw = read(file, WRAPPED * self.judging.limits.body)
            reports = list(judge_each(file, raw, self.judge, self.judging.limits, number))
        except ConfigError as error:
            return [Judged(trouble=str(error) if error.file else f"{name}: {error}", name=file)]
        seconds = (time.perf_counter() - started) / len(reports)
        together = self.judging.together or len(reports) > 1
        return [self._tell(report, seconds, together=together)._replace(name=file) for report in reports]

    def _tell(self, report: Report, seconds: float, *, together: bool) -> Judged:
        report = _chosen(report, self.judging.rules)
        judged = _judged(report, self.judging, seconds)
        return judged._replace(says=_says(report, self.judging)) if together else judged


def _judge(dtd: Path | None, network: Profile | None) -> CxmlJudge:
    """Return who judges, by the grammar held or the one in a folder, for a network where one was named."""
    grammars = grammars_of(dtd)
    judge = CxmlJudge(grammars) if network is None else _for(network, grammars)
    if grammars is not None:
        judge.version = f"{grammars.version} in {dtd}"
    return judge


def _for(network: Profile, grammars: Grammars | None) -> CxmlJudge:
    from punchout.formats.cxml.network_judge import NetworkJudge

    return NetworkJudge(network, grammars)


def _says(report: Report, judging: Judging) -> Any:
    """Return what a file says of its purchase; what could be compared with nothing is not read again."""
    from punchout.formats.cxml.statements import PURCHASES, read_statement
    from punchout.rules.pairs.statement import Statement

    if report.document not in PURCHASES:
        return Statement(report.name, report.document)
    said = read_statement(report.name, report.content, None, judging.limits, brief=True)
    return replace(said, wrapping=report.wrapping, number=report.number)


def _chosen(report: Report, rules: Mapping[str, Severity | None]) -> Report:
    """Return the report as the operator wants it graded; the verdict of the grammar stays what it is."""
    return replace(report, findings=graded(report.findings, rules)) if rules else report


def _judged(report: Report, judging: Judging, seconds: float) -> Judged:
    if judging.format == "json":
        from punchout.reports.json import file_json

        part: Any = file_json(report)
    elif judging.format in PARTED:
        from punchout.reports.part import Manner

        writer = import_module(f"punchout.reports.{judging.format}")
        part = writer.part(report, Manner(judging.level, seconds, _mends(report, judging)))
    else:
        from punchout.reports.text import file_text

        part = harmless(file_text(report, seconds))
    unexplained = report.grammar != "valid" and not report.findings
    return Judged(part, report.errors, report.advisories, unexplained)


def _mends(report: Report, judging: Judging) -> Sequence[tuple[Finding, Sequence[Edit]]]:
    """Return how findings are mended, which only SARIF tells; what is wrapped is nobody's to edit."""
    if judging.format != "sarif" or report.wrapping or not report.findings:
        return ()
    from punchout.clock import SystemClock
    from punchout.exchange.proposing import proposals
    from punchout.formats.cxml.mending import CxmlMender
    from punchout.formats.mending import Wishes

    mender = CxmlMender(grammars_of(judging.dtd), judging.rules, thorough=False)
    wishes = Wishes(SystemClock().now())
    return proposals(report.findings, report.content, mender, judging.limits, wishes)
