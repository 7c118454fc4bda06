"""Single values of somebody's document, and its way into us-ascii."""

import pytest

from punchout.errors import LocalError
from punchout.formats.cxml.rewriting import in_ascii, renew

TEMPLATE = """<?xml version='1.0' encoding="UTF-8"?>
<!-- ours --><!DOCTYPE cXML SYSTEM "cXML.dtd">
<cXML version="1.2.014" note=" payloadID='a'" payloadID = 'old'
      timestamp="then" ><Header/><Request><PunchOutSetupRequest operation="create">
<BuyerCookie>old <!-- x --> &amp; é</BuyerCookie><Extrinsic name="q">ü</Extrinsic>
<BrowserFormPost><URL/></BrowserFormPost></PunchOutSetupRequest></Request></cXML>
"""


def test_only_the_named_values_change():
    """Identifier, time, cookie and return address are new, every other byte is the template's."""
    renewed = renew(
        TEMPLATE.encode(), payload_id='n"1', timestamp="now", cookie="<c>", return_url="https://x.example.com/?a&b"
    ).decode()
    expected = (
        TEMPLATE.replace(" payloadID = 'old'\n      timestamp=\"then\"", ' payloadID="n&quot;1" timestamp="now"')
        .replace("old <!-- x --> &amp; é", "&lt;c&gt;")
        .replace("<URL/>", "<URL>https://x.example.com/?a&amp;b</URL>")
    )
    assert renewed == expected


def test_what_is_not_given_stays():
    """Without a cookie and a return address, theirs go out."""
    renewed = renew(TEMPLATE.encode(), payload_id="1", timestamp="now").decode()
    assert "old <!-- x --> &amp; é" in renewed
    assert "<URL/>" in renewed


def test_a_root_without_the_attributes_gets_them():
    """A template need not hold what is renewed anyway."""
    assert renew(b"<cXML a='1'/>", payload_id="1", timestamp="t") == b'<cXML payloadID="1" timestamp="t" a=\'1\'/>'


def test_the_encoding_stays():
    """A template in ISO-8859-1 goes out in it, what it lacks as a number."""
    raw = TEMPLATE.replace("UTF-8", "ISO-8859-1").encode("latin-1")
    renewed = renew(raw, payload_id="1", timestamp="t", cookie="ü漢")
    assert "ü&#28450;" in renewed.decode("latin-1")


@pytest.mark.parametrize("raw", [b"<html/>", b"<cXML>", b"", b"\xff\xfe\xff"])
def test_what_is_no_template_is_our_operators_mistake(raw):
    """The refusal says what the template has to be."""
    with pytest.raises(LocalError):
        renew(raw, payload_id="1", timestamp="t")


def test_a_template_that_asks_for_no_session_is_refused():
    """An order that is given as a setup request is not sent: the partner would take it."""
    order = TEMPLATE.replace("PunchOutSetupRequest", "OrderRequest").encode()
    with pytest.raises(LocalError, match="there is no PunchOutSetupRequest in it"):
        renew(order, payload_id="1", timestamp="t", cookie="c", return_url="https://x.example.com/")
    assert b"OrderRequest" in renew(order, payload_id="1", timestamp="t")


def test_ascii_is_what_every_parser_reads():
    """The declaration names UTF-8, which us-ascii is as well, all else is a number; what is no declaration stays."""
    raw = in_ascii(TEMPLATE.replace("UTF-8", "ISO-8859-1").encode("latin-1"))
    assert raw.isascii()
    assert raw.startswith(b"<?xml version='1.0' encoding=\"UTF-8\"?>")
    assert b"&#252;" in raw
    assert in_ascii("<a encoding='UTF-8'>é</a>".encode()) == b"<a encoding='UTF-8'>&#233;</a>"


def test_ascii_of_broken_text_is_refused():
    """Bytes that are no text cannot be carried over."""
    with pytest.raises(LocalError):
        in_ascii(b"<a>\xff</a>")


def test_blanks_in_a_tag_are_read_once():
    """A root of a million blanks is renewed as any other."""
    blanks = " " * 10**6
    renewed = renew(f'<cXML{blanks}payloadID="old"{blanks}></cXML>'.encode(), payload_id="new", timestamp="now")
    assert renewed.decode().split() == ["<cXML", 'timestamp="now"', 'payloadID="new"', "></cXML>"]
