"""The `check` report as annotations of GitHub Actions: commands in the log that mark the lines of files."""

from collections.abc import Sequence

from punchout.findings import Finding, Report, Severity
from punchout.messages import sentence
from punchout.reports.pairs import as_report
from punchout.reports.part import Manner, cleaned, inside
from punchout.rules.pairs.pair import Pair

__all__ = ["pair", "part", "whole"]

_COMMANDS = {Severity.ERROR: "error", Severity.ADVISORY: "warning"}


def part(report: Report, manner: Manner) -> list[str]:
    """Return one command for each finding; line and column stay out where the file wraps the document."""
    return [_command(report, finding) for finding in report.findings]


def pair(two: Pair, manner: Manner) -> list[str]:
    """Return the commands of two documents of one purchase; they mark the later file."""
    return part(as_report(two), manner)


def whole(parts: Sequence[list[str]], troubles: Sequence[tuple[str, str]], pairs: Sequence[list[str]] = ()) -> str:
    """Return the log: all commands, and a line that sums up."""
    lines = [line for lines in (*parts, *pairs) for line in lines]
    lines += [f"::error file={_property(name)},title=unread::{_data(why)}" for name, why in troubles]
    documents = "1 file" if len(parts) == 1 else f"{len(parts)} documents"
    return "\n".join([*lines, f"punchout check: {documents}, annotations: {len(lines)}"])


def _command(report: Report, finding: Finding) -> str:
    said = sentence(finding)
    text = said.message + (f"\n{said.hint}" if said.hint else "")
    place = {"file": report.file}
    if report.wrapping and finding.line:
        text += f"\nin line {finding.line} of {inside(report)}"
    elif finding.line:
        place |= {"line": str(finding.line)} | ({"col": str(finding.column)} if finding.column else {})
    properties = ",".join(f"{key}={_property(value)}" for key, value in (place | {"title": finding.rule}).items())
    return f"::{_COMMANDS[finding.severity]} {properties}::{_data(text)}"


def _data(text: str) -> str:
    return cleaned(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
