"""The `check` report as JUnit XML: one test case for each file, failed where it has findings of the asked level."""

from collections.abc import Sequence
from typing import NamedTuple

from junitparser import Error, Failure, JUnitXml, TestCase, TestSuite

from punchout.findings import Finding, Report, Severity
from punchout.messages import sentence
from punchout.reports.pairs import pair_text
from punchout.reports.part import Manner, cleaned
from punchout.reports.text import file_text
from punchout.rules.pairs.pair import Pair

__all__ = ["pair", "part", "whole", "written"]

_BY_LEVEL = {Severity.ERROR: (Severity.ERROR,), Severity.ADVISORY: (Severity.ERROR, Severity.ADVISORY)}


class _Case(NamedTuple):
    name: str
    document: str
    seconds: float
    text: str
    message: str
    kind: str


def part(report: Report, manner: Manner) -> _Case:
    """Return what is to be said of one file."""
    refused = report.grammar != "valid" and not report.findings
    message, kind = _failure(report.findings, manner.level)
    if refused:
        message, kind = f"the grammar calls it {report.grammar}", "grammar"
    return _Case(report.name, report.document or "cXML", manner.seconds, file_text(report), message, kind)


def pair(two: Pair, manner: Manner) -> _Case:
    """Return what is to be said of two documents of one purchase."""
    return _Case(f"{two.first} → {two.second}", two.step, 0.0, pair_text(two), *_failure(two.findings, manner.level))


def _failure(findings: Sequence[Finding], level: Severity) -> tuple[str, str]:
    """Return message and kind of what fails a case, empty where nothing does."""
    bad = [finding for finding in findings if finding.severity in _BY_LEVEL[level]]
    if not bad:
        return "", ""
    first = f"{bad[0].rule}: {sentence(bad[0]).message}"
    return first + (f" (and {len(bad) - 1} more)" if len(bad) > 1 else ""), bad[0].rule


def whole(parts: Sequence[_Case], troubles: Sequence[tuple[str, str]], pairs: Sequence[_Case] = ()) -> str:
    """Return the document that continuous integration reads; a file that could not be read is an error."""
    return written("punchout check", [*map(_case, (*parts, *pairs)), *(_unread(name, why) for name, why in troubles)])


def written(name: str, cases: Sequence[TestCase]) -> str:
    """Return one suite of cases as a document."""
    suite = TestSuite(name)
    suite.add_testcases(list(cases))
    # junitparser is typed in parts only.
    suite.update_statistics()  # type: ignore[no-untyped-call]
    xml = JUnitXml(name)
    xml.add_testsuite(suite)
    xml.update_statistics()  # type: ignore[no-untyped-call]
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + xml.tostring().decode()  # type: ignore[no-untyped-call,no-any-return]


def _case(told: _Case) -> TestCase:
    case = TestCase(cleaned(told.name), f"punchout.{told.document}", round(told.seconds, 4))
    if told.kind:
        failure = Failure(cleaned(told.message), told.kind)
        failure.text = cleaned(told.text)
        case.result = [failure]
    else:
        case.system_out = cleaned(told.text)
    return case


def _unread(name: str, why: str) -> TestCase:
    case = TestCase(cleaned(name), "punchout.unread")
    case.result = [Error(cleaned(why), "unread")]
    return case
