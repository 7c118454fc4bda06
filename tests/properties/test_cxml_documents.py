"""cXML says what the model holds, and nothing but a named refusal comes of any bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import MESSAGES, REPLIES, REQUESTS, documents, lines

from punchout.commerce.kinds import BODIES
from punchout.commerce.notice import Notice
from punchout.commerce.plain import document as from_plain
from punchout.commerce.plain import plain
from punchout.errors import PeerError
from punchout.formats.base import Decoded, Style
from punchout.formats.cxml.codec import Cxml
from punchout.limits import Limits
from punchout.wire.message import Inbound

CXML = Cxml()
WHOLE = Style(short_name=True)
PIECES = [b"<", b"/>", b">", b"&#0;", b"&x;", b"]]>", b"<!--", b"\0", b"\xff", b"''", b'"', b"<ItemOut>", b" code='x'"]


def _decode(raw: bytes) -> Decoded:
    return CXML.decode(Inbound(raw), Limits())


def test_every_body_is_tried():
    """No body with a meaning is without a strategy."""
    lacking = set(BODIES.values()) - {*REQUESTS, *REPLIES, *MESSAGES, Notice}
    assert not lacking, f"give these a strategy in tests/properties/strategies.py: {lacking}"


@pytest.mark.parametrize("encoding", ["UTF-8", "us-ascii"])
@given(document=documents)
def test_what_is_written_reads_as_the_same_document(encoding, document):
    """read(write(d)) == d, the plain form too, in any encoding; and the grammar accepts it."""
    decoded = _decode(CXML.encode(document, Style(short_name=True, encoding=encoding)))
    assert decoded.document == document
    assert decoded.judgement.grammar == "valid", decoded.judgement.findings
    assert plain(decoded.document) == plain(document)
    assert decoded.envelope == document.envelope


@given(document=documents)
def test_what_is_written_is_written_alike_again(document):
    """Writing what was read gives the same bytes and the same fingerprint."""
    raw = CXML.encode(document, WHOLE)
    decoded = _decode(raw)
    again = CXML.encode(decoded.document, WHOLE)
    assert again == raw
    assert _decode(again).fingerprint == decoded.fingerprint


@given(document=documents)
def test_the_plain_form_builds_the_same_document(document):
    """A document survives storage as plain data, but for its secrets."""
    assert plain(from_plain(plain(document))) == plain(document)


@given(line=lines("ItemIn"))
def test_a_line_of_a_cart_becomes_a_line_of_an_order(line):
    """Item and detail go over whole, what is dropped is told, and nothing of the cart's own spelling is left."""
    (ordered,), findings = CXML.for_order((line,))
    assert (ordered.item, ordered.detail, ordered.quantity) == (line.item, line.detail, line.quantity)
    assert not ordered.extrinsics
    assert not any(one.holder == "ItemIn" for one in ordered.kept)
    lost = len(line.kept) - len(ordered.kept) + len(line.extrinsics)
    assert sum(int(finding.facts["count"]) for finding in findings) == lost


def _judged(raw: bytes) -> None:
    CXML.judge(raw, None, Limits())
    try:
        decoded = _decode(raw)
    except PeerError:
        return
    assert isinstance(decoded.fingerprint, str)
    if decoded.document is not None:
        CXML.encode(decoded.document, WHOLE)


@given(raw=st.binary(max_size=200))
def test_of_any_bytes_comes_a_document_or_a_refusal(raw):
    """Arbitrary bytes are judged and read, or refused as the peer's."""
    _judged(raw)
    _judged(b"<cXML payloadID='1' timestamp='1'>" + raw + b"</cXML>")


@given(document=documents, data=st.data())
def test_of_any_mutated_document_comes_a_document_or_a_refusal(document, data):
    """A document with pieces cut out, doubled or put in is judged and read, or refused as the peer's."""
    raw = CXML.encode(document, WHOLE)
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(raw)))
        end = data.draw(st.integers(start, min(len(raw), start + 40)))
        raw = raw[:start] + data.draw(st.sampled_from([b"", raw[start:end] * 2, *PIECES])) + raw[end:]
    _judged(raw)
