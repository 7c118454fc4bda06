"""The `check` report as JUnit XML: one test case for each file, failed where it has findings of the asked level."""

from collections.abc import Sequence
from typing import NamedTuple

from junitparser import Error, Failure, JUnitXml, TestCase, TestSuite

from punchout.findings import Report, Severity
from punchout.messages import sentence
from punchout.reports.part import Told, cleaned
from punchout.reports.text import file_text

__all__ = ["part", "whole", "written"]

_BY_LEVEL = {Severity.ERROR: (Severity.ERROR,), Severity.ADVISORY: (Severity.ERROR, Severity.ADVISORY)}


class _Case(NamedTuple):
    name: str
    document: str
    seconds: float
    text: str
    message: str
    kind: str


def part(report: Report, told: Told) -> _Case:
    """Return what is to be said of one file."""
    bad = [finding for finding in report.findings if finding.severity in _BY_LEVEL[told.level]]
    refused = report.grammar != "valid" and not report.findings
    message, kind = "", ""
    if bad:
        first = f"{bad[0].rule}: {sentence(bad[0]).message}"
        message, kind = first + (f" (and {len(bad) - 1} more)" if len(bad) > 1 else ""), bad[0].rule
    elif refused:
        message, kind = f"the grammar calls it {report.grammar}", "grammar"
    return _Case(report.name, report.document or "cXML", told.seconds, file_text(report), message, kind)


def whole(parts: Sequence[_Case], troubles: Sequence[tuple[str, str]]) -> str:
    """Return the document that continuous integration reads; a file that could not be read is an error."""
    return written("punchout check", [*map(_case, parts), *(_unread(name, why) for name, why in troubles)])


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
