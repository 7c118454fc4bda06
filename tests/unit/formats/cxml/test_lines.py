"""Documents of ours have a line for each element, where that means nothing."""

from punchout.formats.cxml.parts.lines import BREAK, LINED, indented
from punchout.markup.dtd_text import read_dtd
from punchout.resources import grammar_folder


def test_no_lined_element_may_hold_text() -> None:
    """White space between the children of these elements means nothing to any reader."""
    grammar = read_dtd(grammar_folder() / "cXML.dtd")
    assert [name for name in sorted(LINED) if grammar.elements[name].model.allows_text] == []


def test_each_break_is_a_line_at_its_depth() -> None:
    """Children are indented by two blanks a level; leaves and empty elements stay on their line."""
    marked = f"<A>{BREAK}<B>{BREAK}<C>x</C>{BREAK}<D/>{BREAK}</B>{BREAK}</A>"
    assert indented(marked) == "<A>\n  <B>\n    <C>x</C>\n    <D/>\n  </B>\n</A>"
