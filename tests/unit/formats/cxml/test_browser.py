"""A document in the form that a browser posts."""

from punchout.formats.cxml.browser import form

LATIN = '<?xml version="1.0" encoding="ISO-8859-1"?>\n<a>é</a>'.encode("latin-1")


def test_an_urlencoded_field_is_ascii_whatever_the_document_was_written_in() -> None:
    """Its declaration says what the characters are now, and what else there was became references."""
    made = form(LATIN, "CXML-urlencoded")
    assert made.fields == (("CXML-urlencoded", '<?xml version="1.0" encoding="UTF-8"?>\n<a>&#233;</a>'),)
    assert made.body == made.fields[0][1].encode("ascii")


def test_a_base64_field_holds_the_bytes_as_they_are() -> None:
    """Nothing is carried over into another encoding."""
    assert form(LATIN, "cXML-base64").body == LATIN
