"""What a document means, line by line: what counts for nothing, what is an identifier, what is a value."""

import pytest

from punchout.errors import PeerError
from punchout.formats.cxml.meaning import lines
from punchout.formats.meaning import Names
from punchout.limits import Limits

LIMITS = Limits()


def keys(*documents: str) -> list[str]:
    """Return what the documents of one side mean."""
    names = Names()
    return [line.key for document in documents for line in lines(document.encode(), None, LIMITS, names)]


def cxml(body: str, payload_id: str = "1@example.com", timestamp: str = "2026-03-02T12:00:00+01:00") -> str:
    """Return a document around a body."""
    return f'<cXML payloadID="{payload_id}" timestamp="{timestamp}">{body}</cXML>'


SAME = {
    "the order of attributes": ('<A b="1" c="2"/>', '<A c="2" b="1"/>'),
    "blanks between elements": ("<A><B/><C/></A>", "<A>\n  <B/>\n\t<C/>\n</A>"),
    "blanks around and in values": ('<A b=" x  y "> p\n q </A>', '<A b="x y">p q</A>'),
    "comments, CDATA and instructions": ("<A><!-- x --><?y z?><![CDATA[p & q]]></A>", "<A>p &amp; q</A>"),
    "the XML declaration": ("<A/>", '<?xml version="1.0"?>\n<A></A>'),
    "payloadID and timestamp": (cxml(""), cxml("", "2@example.com", "2026-03-03T08:00:00+01:00")),
    "amounts": ('<Money currency="EUR">1,000.0</Money>', '<Money currency="EUR">1000.00</Money>'),
    "quantities": ('<ItemOut quantity="1.0" lineNumber="01"/>', '<ItemOut quantity="1.00" lineNumber="1"/>'),
    "one moment in two offsets": (
        '<ItemOut requestedDeliveryDate="2026-03-02T12:00:00+01:00"/>',
        '<ItemOut requestedDeliveryDate="2026-03-02T11:00:00Z"/>',
    ),
    "the moment of an order": (
        '<OrderRequestHeader orderDate="2026-03-02T12:00:00+01:00"/>',
        '<OrderRequestHeader orderDate="2026-04-01"/>',
    ),
    "the BuyerCookie": ("<BuyerCookie>a</BuyerCookie>", "<BuyerCookie>b</BuyerCookie>"),
    "the token and the port of a StartPage": (
        "<StartPage><URL>http://127.0.0.1:8488/shop/kTq1_9zzAbCdEf/product/PEN?s=12345678</URL></StartPage>",
        "<StartPage><URL>http://127.0.0.1:40001/shop/0aB-cDeFgHiJk/product/PEN?s=87654321</URL></StartPage>",
    ),
}

DIFFERENT = {
    "a value": ("<SupplierPartID>1.0</SupplierPartID>", "<SupplierPartID>1.00</SupplierPartID>"),
    "an amount": ("<Money>1.0</Money>", "<Money>1.01</Money>"),
    "no number": ("<Money>NaN</Money>", "<Money>Infinity</Money>"),
    "a huge number": ("<Money>1e999999</Money>", "<Money>1e999998</Money>"),
    "an attribute": ('<A b="1"/>', "<A/>"),
    "a name": ("<A/>", "<B/>"),
    "a parent": ("<P><A><X/></A><B/></P>", "<P><A/><B><X/></B></P>"),
    "a namespace": ('<A xmlns="urn:one"/>', '<A xmlns="urn:two"/>'),
    "the order of elements": ("<P><A/><B/></P>", "<P><B/><A/></P>"),
    "text between elements": ("<P>x<A/>y</P>", "<P>x<A/>z</P>"),
    "when something is wanted": (
        '<ItemOut requestedDeliveryDate="2026-03-02"/>',
        '<ItemOut requestedDeliveryDate="2026-03-03"/>',
    ),
    "the host of a StartPage": (
        "<StartPage><URL>https://shop.example.com/a</URL></StartPage>",
        "<StartPage><URL>https://shop.example.org/a</URL></StartPage>",
    ),
    "an identifier that is missing": ("<BuyerCookie>a</BuyerCookie>", "<BuyerCookie/>"),
}


@pytest.mark.parametrize("name", SAME)
def test_what_counts_for_nothing(name: str) -> None:
    """Documents that differ in it alone mean the same."""
    left, right = SAME[name]
    assert keys(left) == keys(right)


@pytest.mark.parametrize("name", DIFFERENT)
def test_what_counts(name: str) -> None:
    """Documents that differ in it mean something else."""
    left, right = DIFFERENT[name]
    assert keys(left) != keys(right)


def test_identifiers_are_compared_by_what_they_refer_to() -> None:
    """A reference to the wrong document is a difference, whatever the ids are."""
    first = '<DocumentReference payloadID="{}"/>'
    right = keys(cxml("", "a"), cxml(first.format("a"), "b"))
    assert keys(cxml("", "1"), cxml(first.format("1"), "2")) == right
    assert keys(cxml("", "1"), cxml(first.format("2"), "2")) != right
    assert keys(cxml("", "1"), cxml(first.format("3"), "2")) != right


def test_lines_are_shown_as_they_were_written() -> None:
    """Indented, attributes in order, escaped; the key alone is normalised."""
    found = lines(
        b'<cXML timestamp="t" payloadID="1&amp;2"><A xml:lang="en">x &lt;</A>y<B><C/></B></cXML>', None, LIMITS, Names()
    )
    assert [line.text for line in found] == [
        '<cXML payloadID="1&amp;2" timestamp="t">',
        '  <A xml:lang="en">x &lt;</A>',
        "  y",
        "  <B>",
        "    <C/>",
        "  </B>",
        "</cXML>",
    ]
    assert found[0].key == '<cXML payloadID="[payloadID 1]" timestamp="[moment]">'


@pytest.mark.parametrize("raw", [b"no XML", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'])
def test_what_cannot_be_read_safely_is_refused(raw: bytes) -> None:
    """As everywhere."""
    with pytest.raises(PeerError):
        lines(raw, None, LIMITS, Names())
