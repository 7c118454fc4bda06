"""The line that a finding is about."""

import pytest

from punchout.findings import Finding, Report
from punchout.reports.excerpt import WIDTH, Source


def source(text: str, encoding: str = "utf-8") -> Source:
    """Return the source of a document with something found in it."""
    return Source(Report("a.xml", text.encode(encoding), "", "valid", findings=(Finding("X"),)))


def test_the_place_is_marked():
    """Line, column and length of what a finding is about; tabs take one column."""
    shown = source('<a>\n\t<ItemOut quantity="1"/>\n</a>').excerpt(Finding("X").at(2, 2))
    assert shown == (' <ItemOut quantity="1"/>', 1, len("<ItemOut"))
    assert source("<a b='1'/>").excerpt(Finding("X").at(1, 4)) == ("<a b='1'/>", 3, 1)


def test_a_long_line_is_cut_around_the_place():
    """What is far from the place is left out."""
    text = "<a>" + "x" * 400 + "<b/>" + "y" * 400
    shown = source(text).excerpt(Finding("X").at(1, 404))
    assert shown is not None
    assert len(shown.text) == WIDTH + 1
    assert shown.text[shown.caret : shown.caret + shown.length] == "<b"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "windows-1252"])
def test_every_encoding_is_read(encoding):
    """A document is shown as it reads, in whatever encoding it came."""
    text = f'<?xml version="1.0" encoding="{encoding}"?>\n<a>Größe</a> '
    assert source(text, encoding).excerpt(Finding("X").at(2, 4)) == ("<a>Größe</a> ", 3, 5)


def test_there_may_be_nothing_to_show():
    """Without a line that the document has there is no excerpt; broken bytes show as they can."""
    one = source("<a/>")
    assert one.excerpt(Finding("X")) is None
    assert one.excerpt(Finding("X").at(9, 1)) is None
    broken = Source(Report("a", b"<a>\xff", "", "not-well-formed", findings=(Finding("X"),)))
    assert broken.excerpt(Finding("X").at(1, 1)) == ("<a>\ufffd", 0, 2)


def test_secrets_are_masked_and_places_behind_them_found(reported, secret):
    """The excerpt of a line with a secret does not show it, and what stands behind it is marked all the same."""
    report = reported()
    finding = next(one for one in report.findings if one.rule == "DTD-UNKNOWN")
    line = report.content.decode().split("\n")[finding.line - 1]
    assert secret in line
    shown = Source(report).excerpt(finding)
    assert shown is not None
    assert secret not in shown.text
    assert "[redacted]" in shown.text
    assert shown.text[shown.caret : shown.caret + shown.length] == "<Unknown"
