"""Lines by their numbers."""

from lxml import etree

from punchout.formats.cxml.rules.lines import numbered_again


def test_only_a_number_can_be_given_twice() -> None:
    """Blanks around it count nowhere, and lines without a number share none."""
    root = etree.fromstring('<r><l n="1"/><l n=""/><l n=" "/><l/><l n=" 1 "/><l n="2"/></r>')
    found = list(numbered_again(root, "n", "X-1"))
    assert [(seen.node, seen.attribute, seen.facts, seen.code) for seen in found] == [
        (root[4], "n", {"line": "1"}, "X-1")
    ]
