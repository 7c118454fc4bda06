"""Header fields are found as HTTP means them."""

import pytest

from punchout.wire.message import Inbound, Outbound, header, media_type


def test_header_names_have_no_letter_case():
    """The first field of a name is found in any spelling; one that is not there is None."""
    headers = (("X-A", "1"), ("x-a", "2"))
    assert (header(headers, "X-a"), header(headers, "X-B")) == ("1", None)


@pytest.mark.parametrize(
    ("raw", "kind", "parameters"),
    [
        ("Text/XML", "text/xml", {}),
        ("text/xml; charset=UTF-8", "text/xml", {"charset": "UTF-8"}),
        ("text/xml;Charset = 'x'", "text/xml", {"charset": "'x'"}),
        (
            'multipart/related; boundary="a;b=c"; type="text/xml"; start="<1@x>"',
            "multipart/related",
            {"boundary": "a;b=c", "type": "text/xml", "start": "<1@x>"},
        ),
        ('text/xml; ; charset="utf-8', "text/xml", {}),
        ("", "", {}),
    ],
)
def test_a_media_type_is_taken_apart(raw: str, kind: str, parameters: dict[str, str]):
    """Kind in lower case, parameters by their lower-case names, quoted values whole even where they hold semicolons."""
    assert media_type((("content-type", raw),)) == (kind, parameters)


def test_without_a_content_type_there_is_none():
    """No Content-Type gives an empty kind, and no charset."""
    assert media_type(()) == ("", {})
    assert Inbound(b"").charset is None
    assert Inbound(b"", (("Content-Type", "text/xml; charset=ISO-8859-1"),)).charset == "ISO-8859-1"


def test_what_leaves_is_xml_unless_told():
    """An answer says text/xml with its charset by default."""
    assert media_type(Outbound(b"").headers) == ("text/xml", {"charset": "UTF-8"})
