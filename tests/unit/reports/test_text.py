"""The report as text."""

import pytest

from punchout.findings import Finding, Report
from punchout.reports.text import file_text, finding_lines

DOCUMENT = b"<a>\n" + b"  <b/>\n" * 30 + b"</a>"


def report(*findings: Finding) -> Report:
    """Return what is said of one document."""
    return Report("f.xml", DOCUMENT, "a", "invalid", findings=findings, grammar_version="1")


def told(count: int) -> list[str]:
    """Return the lines about so many findings that say the same, one a line."""
    return list(
        finding_lines(report(*(Finding("UOM-003", facts={"unit": "x"}).at(at, 3) for at in range(2, 2 + count))))
    )


@pytest.mark.parametrize("count", [1, 3])
def test_a_few_findings_that_say_the_same_are_shown_each_with_its_line(count: int) -> None:
    """Each has its place, its line of the document with a caret, and where to read on."""
    lines = told(count)
    assert len(lines) == 4 * count
    assert [line for line in lines if line.startswith("f.xml:")][-1].startswith(f"f.xml:{1 + count}:3: error UOM-003")
    assert lines[-1] == "   see: punchout explain UOM-003"


def test_of_many_that_say_the_same_the_first_are_shown_and_the_others_placed() -> None:
    """What stands in every line would hide all else; the count in the last line is that of all."""
    assert told(4)[-1] == "   the same in 1 more place: 5:3"
    assert told(20)[-1] == f"   the same in 17 more places: {', '.join(f'{line}:3' for line in range(5, 15))}, …"
    assert len(told(20)) == 13


def test_what_says_something_else_keeps_its_place_among_the_others() -> None:
    """Findings come in their order; only repetition is left out."""
    one, other = Finding("UOM-003", facts={"unit": "x"}), Finding("UOM-003", facts={"unit": "y"})
    text = file_text(report(*(one.at(line, 3) for line in (2, 3)), other.at(4, 3), *(one.at(line) for line in (5, 6))))
    assert [line.split(": ")[0] for line in text.splitlines() if "UOM-003  " in line] == [
        f"f.xml:{place}" for place in ("2:3", "3:3", "4:3", "5")
    ]
    assert "   the same in 1 more place: 6" in text
    assert "f.xml: 5 errors, 0 advisories" in text
