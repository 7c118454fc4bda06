"""For any bytes whatever: a reading or a refusal, never anything else, and no secret in anything shown."""

import re

from hypothesis import given
from hypothesis import strategies as st

from punchout.errors import PeerError
from punchout.markup import xsd
from punchout.markup.dtd import grammars
from punchout.markup.explain import explain
from punchout.markup.mask import masked, masked_text
from punchout.markup.parse import Reading, read
from punchout.messages import sentence

SECRET = "hunter2-not-real"

DOCUMENT = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.014/cXML.dtd">
<cXML payloadID="1@example.com" timestamp="2026-03-02T12:00:00+01:00" xml:lang="en">
<Header><From><Credential domain="a"><Identity>b</Identity></Credential></From>
<To><Credential domain="c"><Identity>Größe &amp; 漢</Identity></Credential></To>
<Sender><Credential domain="d"><Identity>e</Identity><SharedSecret>{SECRET}</SharedSecret></Credential>
<UserAgent>f</UserAgent></Sender></Header>
<Request><ProfileRequest/></Request></cXML>
"""

PIECES = st.sampled_from(
    [
        *re.findall(r"<[^>]+>|[^<]+", DOCUMENT),
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<!DOCTYPE a [",
        "<!ENTITY % p SYSTEM 'file:///etc/passwd'>%p;",
        "]>",
        "&p;",
        "&nbsp;",
        "&#0;",
        "&#x1F600;",
        "\0",
        "\ufffe",
        "<x:y/>",
        " xmlns:x='urn:x'",
        "<ds:Signature>",
        '"',
        "'",
        ">",
        "<",
        "/",
    ]
)


def look(raw: bytes, charset: str | None = None) -> Reading | None:
    """Read, explain and say whatever there is to say; only a refusal may come out instead."""
    reading: Reading | None
    try:
        reading = read(raw, charset)
    except PeerError as error:
        refusal = error
        reading = None
    if reading is None:
        assert refusal.findings
        assert refusal.detail
        return None
    findings = explain(reading)
    assert bool(findings) or reading.valid or bool(reading.findings)
    for finding in [*reading.findings, *findings]:
        said = sentence(finding)
        assert said.message
        assert "…" not in said.message.replace("| …", "")
        assert SECRET not in said.message + said.hint
    assert xsd.verdict(reading) in (True, False, None)
    return reading


@given(st.binary(max_size=200), st.sampled_from([None, "utf-8", "utf-16", "latin1", "us-ascii", "utf-7", ""]))
def test_arbitrary_bytes_end_in_a_reading_or_a_refusal(raw: bytes, charset: str | None) -> None:
    """Nothing but a PeerError may come out."""
    look(raw, charset)


@given(st.lists(PIECES, max_size=30), st.sampled_from(["utf-8", "utf-16", "utf-16-le", "utf-8-sig"]))
def test_shuffled_markup_ends_in_a_reading_or_a_refusal(pieces: list[str], encoding: str) -> None:
    """Pieces of documents and of attacks, in any order and encoding."""
    look("".join(pieces).encode(encoding, "replace"))


@given(st.data())
def test_a_changed_document_is_judged_as_the_dtd_says(data: st.DataObject) -> None:
    """Cutting out, doubling and putting in: what can still be parsed has the DTD's verdict, and every error is said."""
    text = DOCUMENT
    for _ in range(data.draw(st.integers(1, 3))):
        begin = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(begin, min(len(text), begin + 60)))
        text = text[:begin] + data.draw(st.sampled_from(["", text[begin:end] * 2, "<x/>", "x", " "])) + text[end:]
    reading = look(text.encode())
    if reading and reading.dtd and "<!--" not in text:
        # The DTD object is asked about elements alone; that the DOCTYPE names the root is a constraint as well.
        named = all(finding.rule != "XML-DOCTYPE-ROOT" for finding in reading.findings)
        assert (named and grammars().dtd(reading.dtd).validate(reading.root)) is reading.valid


@given(
    st.integers(0, len(DOCUMENT)), st.sampled_from(["utf-8", "utf-16", "utf-16-be", "utf-32", "utf-7"]), st.booleans()
)
def test_a_document_cut_off_anywhere_shows_no_secret(at: int, encoding: str, from_the_front: bool) -> None:
    """Whatever of the start tag is there, the secret behind it is not shown."""
    begin = DOCUMENT.index("<SharedSecret")
    text = DOCUMENT[min(at, begin) :] if from_the_front else DOCUMENT[:at]
    raw = text.encode(encoding)
    for shown in (masked_text(raw), masked(raw).replace(b"\0", b"").decode("latin-1")):
        for length in range(4, len(SECRET) + 1):
            assert SECRET[:length] not in shown.replace("\0", "")


@given(st.binary(max_size=200), st.lists(st.text(min_size=1, max_size=20), max_size=3))
def test_masking_takes_any_bytes(raw: bytes, known: list[str]) -> None:
    """Bytes that are no text at all come out, and those without a secret unchanged."""
    assert isinstance(masked_text(raw, known), str)
    if not known:
        assert masked(raw) == raw or b"redacted" in masked(raw)
