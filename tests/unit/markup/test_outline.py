"""A document as byte ranges."""

import pytest

from punchout.markup.outline import Outline

TEXT = """<?xml version="1.0"?>
<!-- <not/> -->
<r a='1>2' b = "é">
  <x/><x k="v" ></x>
  <y>t<![CDATA[</y>]]>é</y >
</r>"""


@pytest.fixture
def outline() -> Outline:
    """An outline of the document above."""
    return Outline(TEXT.encode())


def written(outline: Outline, path: str) -> str:
    """Return how an element is written."""
    node = outline.find(path)
    assert node is not None
    return outline.utf8[node.start : node.end].decode()


def test_elements_are_found_by_the_path_of_a_finding(outline):
    """With or without a number, with or without an attribute at the end."""
    assert written(outline, "/r/x[1]") == "<x/>"
    assert written(outline, "/r/x[2]/@k") == '<x k="v" ></x>'
    assert written(outline, "/r/y") == "<y>t<![CDATA[</y>]]>é</y >"
    assert written(outline, "/r") == TEXT[TEXT.index("<r") :]


@pytest.mark.parametrize("path", ["/q", "/r/x[3]", "/r/z", "/r/x[0]", "/r/x[a]", "/r/y/y", ""])
def test_what_is_not_there_is_not_found(outline, path):
    """A path that leads nowhere gives None."""
    assert outline.find(path) is None


def test_attributes_are_found_in_any_spelling(outline):
    """Quotes of both kinds, blanks around the sign, a `>` in the value."""
    root = outline.find("/r")
    found = [
        (one.name, outline.utf8[one.value_start : one.value_end].decode(), one.quote)
        for one in outline.attributes(root)
    ]
    assert found == [("a", "1>2", "'"), ("b", "é", '"')]
    assert outline.attribute(root, "c") is None


def test_the_content_is_what_stands_between_the_tags(outline):
    """An element of one tag has none."""
    assert outline.inner(outline.find("/r/y")) == "t<![CDATA[</y>]]>é".encode()
    empty = outline.find("/r/x[1]")
    assert empty.one_tag
    assert outline.inner(empty) == b""
    assert not outline.find("/r/x[2]").one_tag


def test_a_twin_is_the_sibling_beside_it_that_is_written_the_same():
    """White space does not count; one with another element in between is no twin."""
    outline = Outline(b"<r><a>1 2</a><a>1\n2</a><b/><a>1 2</a><c/></r>")
    assert outline.twin(outline.find("/r/a[1]")) is outline.find("/r/a[2]")
    assert outline.twin(outline.find("/r/a[2]")) is outline.find("/r/a[1]")
    for path in ("/r/a[3]", "/r/b", "/r/c", "/r"):
        assert outline.twin(outline.find(path)) is None


def test_the_language_is_looked_for_once() -> None:
    """The first one that is named; a document of many elements without one is searched a single time."""
    assert Outline(b'<a><b xml:lang="fr-CA"/><b xml:lang="en"/></a>').language == "fr-CA"
    outline = Outline(b"<a>" + b"<b/>" * 5 + b"</a>")
    assert outline.language == ""
    outline.utf8 = b'<a xml:lang="en"/>'
    assert outline.language == ""
