"""Documents of ours have a line for each element, where that means nothing."""

from punchout.formats.cxml.parts.lines import BREAK, LARGE, LINED, indented
from punchout.markup.content import automaton
from punchout.markup.dtd_text import read_dtd
from punchout.resources import grammar_folder


def test_no_lined_element_may_hold_text() -> None:
    """White space between the children of these elements means nothing to any reader."""
    grammar = read_dtd(grammar_folder() / "cXML.dtd")
    assert [name for name in sorted(LINED) if automaton(grammar.elements[name].content).allows_text] == []


def test_each_break_is_a_line_at_its_depth() -> None:
    """Children are indented by two blanks a level; leaves and empty elements stay on their line."""
    marked = f"<A>{BREAK}<B>{BREAK}<C>x</C>{BREAK}<D/>{BREAK}</B>{BREAK}</A>"
    assert indented(marked) == "<A>\n  <B>\n    <C>x</C>\n    <D/>\n  </B>\n</A>"


def test_large_text_gets_lines_without_blanks() -> None:
    """Indenting a document that nobody reads by eye would take longer than writing it."""
    inside = "x" * LARGE
    assert indented(f"<A>{BREAK}<B>{inside}</B>{BREAK}</A>") == f"<A>\n<B>{inside}</B>\n</A>"
