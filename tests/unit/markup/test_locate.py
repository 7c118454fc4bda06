"""Where a node stands in the text."""

from lxml import etree

from punchout.markup.locate import ATTRIBUTE, TEXT, Place, Spot, path_of, places

DOCUMENT = """<?xml version="1.0"?>
<!-- a comment moves nothing -->
<a>
  <é>😀<b x='>' y = "1"
     z="x='2'"/></é>
  <b/><c>

    text</c>
</a>"""


def spots(root: etree._Element) -> dict[str, Spot]:
    """The spots to look for, by what is written there."""
    first, second = root.findall(".//b")
    return {
        "<a>": Spot(root),
        "<b x": Spot(first),
        "x='>'": Spot(first, ATTRIBUTE, "x"),
        "y =": Spot(first, ATTRIBUTE, "y"),
        "z=": Spot(first, ATTRIBUTE, "z"),
        "<b/>": Spot(second),
        "text": Spot(next(root.iter("c")), TEXT),
    }


def test_line_and_column_count_code_points_from_one() -> None:
    """Elements, attributes and texts are found where they are written."""
    root = etree.fromstring(DOCUMENT.encode())
    lines = DOCUMENT.split("\n")
    for (written, _), place in zip(
        spots(root).items(), places(root, DOCUMENT.encode(), spots(root).values()), strict=True
    ):
        assert lines[place.line - 1][place.column - 1 :].startswith(written)


def test_what_is_not_written_is_shown_at_its_tag() -> None:
    """A default attribute, and text that is not there, have the place of the element."""
    root = etree.fromstring("<a><b/></a>")
    spot = [Spot(root[0], ATTRIBUTE, "y"), Spot(root[0], TEXT), Spot(root[0])]
    assert places(root, b"<a><b/></a>", spot) == [Place(1, 4)] * 3


def test_a_text_is_the_element_s_own() -> None:
    """Texts of children are not taken for it, wherever it stands between them, and what follows is found too."""
    document = b"<a><b>of b</b><b/> of a<c><d/></c></a>"
    root = etree.fromstring(document)
    spot = [Spot(root, TEXT), Spot(root[0], TEXT), Spot(root[1], TEXT), Spot(root[2][0])]
    found = [document[place.column - 1 :][:4] for place in places(root, document, spot)]
    assert found == [b"of a", b"of b", b"<b/>", b"<d/>"]


def test_nothing_is_searched_for_nothing() -> None:
    """Without spots the document is not even parsed."""
    assert places(etree.fromstring("<a/>"), b"no XML", []) == []


def test_lines_beyond_what_libxml2_counts_are_right() -> None:
    """The hundred-thousandth line is found exactly."""
    document = b"<a>" + b"\n" * 99_999 + b"<b/></a>"
    root = etree.fromstring(document)
    assert places(root, document, [Spot(root[0])]) == [Place(100_000, 1)]


def test_a_path_has_an_index_only_among_namesakes() -> None:
    """Names are those that the document writes, prefixes included."""
    root = etree.fromstring('<a xmlns:p="urn:p"><b/><b><p:c/></b><d xmlns="urn:d"><e/><e/></d></a>')
    paths = [path_of(element) for element in root.iter(etree.Element)]
    assert paths == ["/a", "/a/b[1]", "/a/b[2]", "/a/b[2]/p:c", "/a/d", "/a/d/e[1]", "/a/d/e[2]"]
