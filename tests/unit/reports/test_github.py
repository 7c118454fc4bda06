"""The annotations of GitHub Actions."""

import base64

from punchout.findings import Finding, Report, Severity
from punchout.reports import github
from punchout.reports.part import Manner


def test_commands_are_escaped():
    """Line ends, percent signs, colons and commas of strangers cannot end a command or begin another."""
    finding = Finding("X", facts={"a": "100%\n::error::"}).at(3, 7)
    report = Report("a,b:c.xml", b"<a/>", "", "valid", findings=(finding,))
    (command,) = github.part(report, Manner())
    assert command == "::error file=a%2Cb%3Ac.xml,line=3,col=7,title=X::X · a: 100%25%0A::error::"


def test_every_finding_is_a_command(reported, secret):
    """Errors are errors, advisories are warnings, and the last line sums up."""
    report = reported()
    text = github.whole([github.part(report, Manner())], [("none.xml", "there is no such file")])
    *commands, last = text.splitlines()
    assert sum(line.startswith("::error ") for line in commands) == report.errors + 1
    assert sum(line.startswith("::warning ") for line in commands) == report.advisories
    assert last == f"punchout check: 1 file, annotations: {len(commands)}"
    assert secret not in text


def test_a_wrapped_document_has_no_line_in_its_file(reported):
    """Lines count in the document inside, so they are said and not pointed at."""
    report = reported()
    wrapped = reported("a.txt", base64.b64encode(report.content))
    command = github.part(wrapped, Manner())[0]
    assert command.startswith("::error file=a.txt,title=")
    assert "%0Ain line " in command
    assert Severity.ERROR in {finding.severity for finding in wrapped.findings}
