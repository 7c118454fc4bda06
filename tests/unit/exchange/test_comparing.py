"""Two sides compared: what each row says, what is shown of it, and how it is said as text."""

import pytest

from punchout.exchange.comparing import compare, document_lines
from punchout.exchange.comparison import Comparison
from punchout.formats.meaning import Meant, Names
from punchout.formats.registry import by_name
from punchout.limits import Limits


def compared(left: str, right: str) -> Comparison:
    """Compare two texts word by word; letters alone are what a word means."""
    sides = [[Meant(word.rstrip("0123456789"), word) for word in side.split()] for side in (left, right)]
    return compare(sides[0], sides[1], ("one", "two"))


def lines(raw: bytes, known: tuple[str, ...] = ()) -> list[Meant]:
    """Return the lines of a document."""
    return document_lines(raw, by_name("cxml"), Limits(), Names(), known)


def test_a_row_says_where_its_line_stands() -> None:
    """Equal, alike with both ways of writing, only left, only right."""
    assert compared("a b1 c d", "a b2 d e").rows == (
        ("same", 1, 1, "a", ""),
        ("alike", 2, 2, "b1", "b2"),
        ("removed", 3, None, "c", ""),
        ("same", 4, 3, "d", ""),
        ("added", None, 4, "e", ""),
    )


def test_what_is_only_written_differently_is_the_same() -> None:
    """And nothing is said about it."""
    found = compared("a1 b1", "a2 b2")
    assert found.same
    assert found.text() == ""
    assert [row.kind for row in found.around(0)] == ["skipped"]


@pytest.mark.parametrize(
    ("context", "shown"),
    [(0, ["2", "x", "y", "3"]), (1, ["1", "b", "x", "y", "c", "2"]), (9, ["a", "b", "x", "y", "c", "d", "e"])],
)
def test_so_much_is_shown_around_what_differs(context: int, shown: list[str]) -> None:
    """The rest is counted."""
    assert [row.text for row in compared("a b x c d e", "a b y c d e").around(context)] == shown


def test_text_is_a_diff() -> None:
    """With a mark before each line, and the names of the sides above."""
    assert compared("a b1 x", "a b2 y").text(1) == "--- one\n+++ two\n@@ 1 equal lines @@\n~ b1\n- x\n+ y"


def test_a_document_is_taken_out_of_what_it_came_in() -> None:
    """A form or a page around it is none of its meaning."""
    document = b'<cXML payloadID="1" timestamp="t"><Message/></cXML>'
    form = b"cXML-urlencoded=%3CcXML+payloadID%3D%222%22+timestamp%3D%22u%22%3E%3CMessage%2F%3E%3C%2FcXML%3E"
    assert compare(lines(document), lines(form), ("", "")).same


def test_secrets_are_masked_by_place_and_by_value() -> None:
    """Also in what is no XML."""
    shown = lines(
        b"<cXML><SharedSecret>canary-secret-1</SharedSecret><A>canary-secret-2</A></cXML>", ("canary-secret-2",)
    )
    assert not any("canary" in text for line in shown for text in line)
    assert lines(b"broken <SharedSecret>canary</SharedSecret>\nx")[1] == ("x", "x")
    assert "canary" not in lines(b"broken <SharedSecret>canary</SharedSecret>\nx")[0].text
    assert "canary" not in lines(b"broken canary-secret-2", ("canary-secret-2",))[0].text


def test_what_is_nearest_to_the_document_names_its_charset() -> None:
    """The charset of the part that a document stands in goes over that of the message around it."""
    part = b"--b\r\nContent-Type: text/xml; charset=iso-8859-1\r\n\r\n<cXML><A>caf\xe9</A></cXML>\r\n--b--\r\n"
    found = document_lines(part, by_name("cxml"), Limits(), Names(), charset="utf-8")
    assert found[1].key == "cXML<A>caf\u00e9</A>"
