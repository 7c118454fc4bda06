"""Writing markup."""

from lxml import etree

from punchout.markup.build import element, escape_attribute, escape_text

NASTY = "a & b < c > d \"e\" 'f'\tg\nh\ri"


def test_text_and_attributes_survive_the_way_through_a_parser() -> None:
    """Whatever is written is read back, line ends and quotes included."""
    root = etree.fromstring(f'<a b="{escape_attribute(NASTY)}">{escape_text(NASTY)}</a>')
    assert (root.get("b"), root.text) == (NASTY, NASTY)


def test_an_element_leaves_out_what_is_not_there() -> None:
    """Attributes that are None vanish, an element without content closes itself."""
    assert element("a", {"b": None, "c": "1"}) == '<a c="1"/>'
    assert element("a", {}, [element("b", {}), escape_text("<")]) == "<a><b/>&lt;</a>"
