"""The `check` report as text: each finding with its line, a caret, the advice and where to read on."""

from collections import Counter
from collections.abc import Iterator, Sequence

from punchout.findings import Finding, Report
from punchout.messages import Text, sentence

__all__ = ["file_text", "finding_lines", "summary_text"]

_SHOWN, _LISTED = 3, 10
"""Findings that say the same: how many are shown each with its line, and of how many more the place is named."""


def file_text(report: Report, seconds: float = 0.0) -> str:
    """Return the block of one file: its findings, and the line that sums them up."""
    return "\n".join(_file(report, seconds))


def summary_text(files: int, documents: int, errors: int, advisories: int) -> str:
    """Return the line under several documents; where each file holds one, files are what is counted."""
    several = _count(files, "file") if files == documents else f"{documents} documents in {_count(files, 'file')}"
    return f"{several}: {_count(errors, 'error')}, {_count(advisories, 'advisory')}"


def _count(number: int, what: str) -> str:
    plural = what[:-1] + "ies" if what.endswith("y") else what + "s"
    return f"{number} {what if number == 1 else plural}"


def _file(report: Report, seconds: float) -> Iterator[str]:
    if report.findings:
        yield from finding_lines(report)
    parts = [
        f"{report.name}: {_count(report.errors, 'error')}, {_count(report.advisories, 'advisory')}",
        report.document or "no document",
        f"declared {report.declared or 'no version'}, judged by {report.grammar_version}: {report.grammar}",
    ]
    if report.wrapping:
        parts.append("unwrapped from " + ", ".join(report.wrapping))
    if seconds:
        parts.append(f"{seconds * 1000:.0f} ms")
    yield " · ".join(parts)


def finding_lines(report: Report) -> Iterator[str]:
    """Yield the lines about the findings of one document; of those that say the same the first ones tell enough."""
    from punchout.reports.excerpt import Source  # most documents have nothing to show

    source, told = Source(report), Counter[tuple[str, Text]]()
    alike: dict[tuple[str, Text], list[Finding]] = {}
    for finding in report.findings:
        alike.setdefault((finding.rule, sentence(finding)), []).append(finding)
    for finding in report.findings:
        said = sentence(finding)
        same = finding.rule, said
        told[same] += 1
        if told[same] > _SHOWN:
            continue
        place = ":".join(str(part) for part in (report.name, finding.line, finding.column) if part)
        yield f"{place}: {finding.severity.value} {finding.rule}  {said.message}"
        if shown := source.excerpt(finding):
            yield f"{finding.line:>5} │ {shown.text}"
            yield f"      │ {' ' * shown.caret}^ {said.hint}".rstrip()
        elif said.hint:
            yield f"      {said.hint}"
        yield f"   see: punchout explain {finding.rule}"
        if told[same] == _SHOWN and (rest := alike[same][_SHOWN:]):
            yield f"   the same in {_places(rest)}"


def _places(alike: Sequence[Finding]) -> str:
    """Say how many places findings have, and the first of them by line and column."""
    listed = [":".join(str(part) for part in (one.line, one.column) if part) for one in alike[:_LISTED]]
    return f"{_count(len(alike), 'more place')}: {', '.join(listed)}{', …' if len(alike) > _LISTED else ''}"
