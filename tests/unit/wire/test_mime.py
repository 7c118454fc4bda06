"""Envelopes with attachments, and bodies that were encoded for the way."""

import base64
import gzip
import zlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from punchout.errors import NotUnderstood, PeerError, UnsafeInput
from punchout.limits import Limits
from punchout.wire.encoding import decompressed
from punchout.wire.message import Inbound
from punchout.wire.mime import Attachment, unwrap

LIMITS = Limits()
DOCUMENT = b"<cXML>\r\n</cXML>"


def part(body: bytes, *headers: str) -> bytes:
    """Write one part."""
    return "\r\n".join(["--edge", *headers, "", ""]).encode() + body + b"\r\n"


XML = part(DOCUMENT, "Content-Type: text/xml; charset=UTF-8", "Content-ID: <root@shop.example.com>")
PICTURE = part(
    base64.encodebytes(bytes(range(256))),
    "Content-Type: image/png",
    "Content-ID: <a%20b@shop.example.com>",
    "Content-Transfer-Encoding: base64",
    'Content-Disposition: attachment; filename="=?utf-8?q?Gr=C3=B6=C3=9Fe.png?="',
)
END = b"--edge--\r\n"


def message(body: bytes, kind: str = "related", parameters: str = "; boundary=edge") -> Inbound:
    """Put a body into a message of a multipart kind."""
    return Inbound(body, (("Content-Type", f"multipart/{kind}{parameters}"),))


@pytest.mark.parametrize("kind", ["related", "mixed", "Alternative"])
def test_related_and_mixed_are_treated_alike(kind: str):
    """The document, its charset and its attachments come out of either kind of envelope."""
    opened = unwrap(message(b"preamble\r\n" + XML + PICTURE + END + b"epilogue", kind), LIMITS)
    assert (opened.body, opened.charset, opened.findings) == (DOCUMENT, "UTF-8", ())
    assert opened.attachments == (Attachment("a b@shop.example.com", "image/png", bytes(range(256)), "Größe.png"),)


def test_a_message_without_an_envelope_stays_as_it_is():
    """Anything else than an envelope is returned with the charset of its header."""
    opened = unwrap(Inbound(DOCUMENT, (("Content-Type", "text/xml; charset=utf-8"),)), LIMITS)
    assert (opened.body, opened.charset, opened.attachments) == (DOCUMENT, "utf-8", ())


def test_start_names_the_document():
    """Of several XML parts the one that start= names is the document, with or without brackets."""
    other = part(b"<other/>", "Content-Type: application/xml", "Content-ID: <other@shop.example.com>")
    for start in ('"<root@shop.example.com>"', "root@shop.example.com", '"cid:root@shop.example.com"'):
        opened = unwrap(message(other + XML + END, parameters=f"; boundary=edge; start={start}"), LIMITS)
        assert (opened.body, len(opened.attachments), opened.findings) == (DOCUMENT, 1, ())


def test_line_breaks_alone_will_do():
    """An envelope with bare line feeds, or with a boundary that begins another, is taken apart all the same."""
    lines = b"\n--edge\nContent-Type: text/xml\n\n<a/>\n--edges\n--edge\n\ntext\n--edge--"
    opened = unwrap(message(lines), LIMITS)
    assert opened.body == b"<a/>\n--edges"
    assert opened.attachments[0].body == b"text"


@pytest.mark.parametrize(
    ("url", "missing"),
    [
        ("cid:drawing@shop.example.com", []),
        ("cid:drawing%40shop.example.com", []),
        ("\ncid:drawing@shop.example.com ", []),
        ("cid:gone@shop.example.com", ["gone@shop.example.com"]),
        ("cid:a&amp;b", ["a&b"]),
        ("https://shop.example.com/cid:x", []),
    ],
)
def test_every_attachment_that_is_named_has_to_come_along(url, missing):
    """A cid: URL without a part of that Content-ID is told, inside an envelope and without one."""
    document = f"<cXML><Attachment><URL>{url}</URL></Attachment></cXML>".encode()
    picture = part(b"x", "Content-Type: image/png", "Content-ID: <drawing@shop.example.com>")
    opened = unwrap(message(part(document, "Content-Type: text/xml") + picture + END), LIMITS)
    assert [(one.rule, one.facts["id"]) for one in opened.findings] == [("MIME-CID", name) for name in missing]
    alone = unwrap(Inbound(document, (("Content-Type", "text/xml"),)), LIMITS)
    assert len(alone.findings) == url.strip().startswith("cid:")
    assert alone.body == document


@pytest.mark.parametrize(
    ("body", "parameters", "expected"),
    [
        (XML[:-2], "; boundary=edge", ["MIME-UNCLOSED"]),
        (XML + END, '; boundary=edge; start="<gone@x>"', ["MIME-START"]),
        (XML + part(b"x", "Content-Type: text/plain") + END, "; boundary=edge", ["MIME-NO-ID"]),
        (XML + PICTURE + PICTURE + END, "; boundary=edge", ["MIME-TWICE"]),
        (part(DOCUMENT) + END, "; boundary=edge", []),
        (XML + b"--edge\r\nContent-ID: <e@x>\r\n\r\n" + END, "; boundary=edge", []),
        (
            part(b"=3CcXML>=0D=0A</cXML>", "Content-Type: text/xml", "Content-Transfer-Encoding: quoted-printable")
            + END,
            "; boundary=edge",
            [],
        ),
    ],
)
def test_odd_envelopes_are_read_with_findings(body: bytes, parameters: str, expected: list[str]):
    """What can be read is read, and what was wrong is named."""
    opened = unwrap(message(body, parameters=parameters), LIMITS)
    assert (opened.body, [finding.rule for finding in opened.findings]) == (DOCUMENT, expected)


@pytest.mark.parametrize(
    ("body", "parameters", "code"),
    [
        (XML + END, "", "MIME-NO-BOUNDARY"),
        (XML + END, "; boundary=other", "MIME-BOUNDARY"),
        (PICTURE + END, "; boundary=edge", "MIME-NO-XML"),
        (END, "; boundary=edge", "MIME-NO-XML"),
        (b"--edge\r\nno end", "; boundary=edge", "MIME-HEADERS"),
        (
            part(b"x", "Content-Type: text/xml", "Content-Transfer-Encoding: rot13") + END,
            "; boundary=edge",
            "MIME-ENCODING",
        ),
        (
            part(b"@@@@=", "Content-Type: text/xml", "Content-Transfer-Encoding: base64") + END,
            "; boundary=edge",
            "MIME-BASE64",
        ),
        (
            part(b"abcde", "Content-Type: text/xml", "Content-Transfer-Encoding: base64") + END,
            "; boundary=edge",
            "MIME-BASE64",
        ),
        (XML * 51 + END, "; boundary=edge", "MIME-PARTS"),
    ],
)
def test_broken_envelopes_are_refused_by_name(body: bytes, parameters: str, code: str):
    """An envelope that cannot be read is refused with the reason."""
    with pytest.raises(PeerError) as refused:
        unwrap(message(body, parameters=parameters), LIMITS)
    assert [finding.rule for finding in refused.value.findings] == [code]


@given(st.binary(max_size=300), st.text(max_size=12))
def test_any_bytes_give_a_document_or_a_refusal(body: bytes, boundary: str):
    """Nothing but a refusal of the partner's comes out, whatever stands in body and boundary."""
    for posted in (message(body, parameters=f"; boundary={boundary}"), message(b"--edge\n" + body + b"\n--edge--")):
        with suppress(PeerError):
            assert isinstance(unwrap(posted, LIMITS).body, bytes)


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        (None, DOCUMENT),
        ("identity", DOCUMENT),
        ("gzip", gzip.compress(DOCUMENT, mtime=0)),
        ("X-GZIP", gzip.compress(DOCUMENT[:5], mtime=0) + gzip.compress(DOCUMENT[5:], mtime=0) + b"\0\0"),
        ("deflate", zlib.compress(DOCUMENT)),
        ("deflate", zlib.compress(DOCUMENT)[2:-4]),
        ("deflate, gzip", gzip.compress(zlib.compress(DOCUMENT), mtime=0)),
    ],
)
def test_encoded_bodies_are_unpacked(encoding: str | None, body: bytes):
    """Gzip, also in members, and deflate with or without its frame are taken off."""
    headers = (("Content-Encoding", encoding),) if encoding else ()
    assert decompressed(headers, body, LIMITS) == DOCUMENT


@pytest.mark.parametrize(
    ("encoding", "body", "code"),
    [
        ("br", b"x", "ENC-UNKNOWN"),
        ("gzip", b"x", "ENC-BROKEN"),
        ("gzip", gzip.compress(DOCUMENT, mtime=0)[:-9], "ENC-BROKEN"),
        ("gzip", gzip.compress(b"", mtime=0) * 17, "ENC-MEMBERS"),
        ("gzip, gzip, gzip", b"x", "ENC-LAYERS"),
    ],
)
def test_bodies_that_cannot_be_unpacked_are_refused(encoding: str, body: bytes, code: str):
    """Unknown, broken, cut-off and nested encodings are refused by name."""
    with pytest.raises(UnsafeInput) as refused:
        decompressed((("Content-Encoding", encoding),), body, LIMITS)
    assert refused.value.findings[0].rule == code


def test_a_bomb_stops_at_the_limit():
    """A small archive that unpacks to more than a body may hold is refused as too large."""
    limits = Limits(body=1000)
    assert len(decompressed((("Content-Encoding", "gzip"),), gzip.compress(b"x" * 1000), limits)) == 1000
    with pytest.raises(UnsafeInput) as refused:
        decompressed((("Content-Encoding", "gzip"),), gzip.compress(b"x" * 1001), limits)
    assert (refused.value.code, refused.value.findings[0].rule) == (499, "ENC-SIZE")


def test_a_refusal_is_told_apart_from_a_wrong_document():
    """Envelopes that say nothing are not understood; those that are too much are unsafe."""
    with pytest.raises(NotUnderstood):
        unwrap(message(PICTURE + END), LIMITS)
    with pytest.raises(UnsafeInput):
        unwrap(message(XML * 60 + END), LIMITS)
