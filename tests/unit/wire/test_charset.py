"""From bytes to text."""

import codecs

import pytest

from punchout.errors import NotWellFormed, PeerError, UnsafeInput
from punchout.limits import Limits
from punchout.wire.charset import decode, refuse_character

TEXT = "<a>Köln</a>"


def code_of(error: PeerError) -> str:
    """The one rule of a refusal."""
    (finding,) = error.findings
    return finding.rule


@pytest.mark.parametrize(
    ("raw", "charset", "encoding"),
    [
        (TEXT.encode(), None, "utf-8"),
        (TEXT.encode(), "UTF-8", "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), None, "utf-8"),
        (TEXT.encode("utf-16"), None, "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16", "utf-16-be"),
        (TEXT.encode("utf-16-le"), None, "utf-16-le"),
        (TEXT.encode("utf-16-be"), None, "utf-16-be"),
        (TEXT.encode("utf-16-be"), "utf-16", "utf-16-be"),
        (TEXT.encode("latin-1"), "ISO-8859-1", "iso-8859-1"),
        (TEXT.encode("cp1252"), '"windows-1252"', "cp1252"),
        (TEXT.encode("iso-8859-15"), "ISO-8859-15", "iso-8859-15"),
        (b"<?xml version='1.0' encoding='latin1'?>" + TEXT.encode("latin-1"), None, "iso-8859-1"),
        (b"<?xml version='1.0' encoding='US-ASCII' standalone='yes' ?><a>K</a>", None, "ascii"),
        (b"", None, "utf-8"),
    ],
)
def test_every_accepted_encoding_becomes_utf8(raw: bytes, charset: str | None, encoding: str) -> None:
    """Whatever told the encoding, the text comes out as the same UTF-8 without a mark."""
    decoded = decode(raw, charset)
    assert decoded.encoding == encoding
    assert not decoded.utf8.startswith(codecs.BOM_UTF8)
    assert [finding.rule for finding in decoded.findings] == ["XML-BOM"] * raw.startswith(codecs.BOM_UTF8)
    if b"K" in raw and len(raw) > 11 and encoding != "ascii":
        assert TEXT.encode() in decoded.utf8


def test_ordinary_bytes_are_handed_on_untouched() -> None:
    """UTF-8 without oddities is neither decoded nor copied."""
    raw = b'<?xml version="1.0" encoding="UTF-8"?><a/>'
    assert decode(raw).utf8 is raw


@pytest.mark.parametrize(
    ("raw", "charset", "where", "named"),
    [
        (codecs.BOM_UTF8 + b"<a/>", "iso-8859-1", "HTTP charset", "iso-8859-1"),
        (codecs.BOM_UTF8 + b'<?xml version="1.0" encoding="latin1"?><a/>', None, "XML declaration", "latin1"),
        (b'<?xml version="1.0" encoding="UTF-8"?><a/>', "us-ascii", "XML declaration", "utf-8"),
        ('<?xml version="1.0" encoding="UTF-8"?><a/>'.encode("utf-16"), None, "XML declaration", "utf-8"),
    ],
)
def test_a_contradiction_is_an_advisory(raw: bytes, charset: str | None, where: str, named: str) -> None:
    """The more trusted name wins, and the other one is told."""
    (finding,) = (found for found in decode(raw, charset).findings if found.rule != "XML-BOM")
    assert finding.rule == "XML-ENCODING-CONFLICT"
    assert finding.severity == "advisory"
    assert (finding.facts["where"], finding.facts["named"]) == (where, named)


def test_utf16_by_any_of_its_names_is_no_contradiction() -> None:
    """A declaration of UTF-16 agrees with either byte order."""
    assert not decode('<?xml version="1.0" encoding="UTF-16"?><a/>'.encode("utf-16")).findings


@pytest.mark.parametrize(
    ("raw", "charset", "kind", "code"),
    [
        (b"<?xml version='1.0' encoding='UTF-7'?><a/>", None, UnsafeInput, "XML-ENCODING"),
        (b"<?xml version='1.0' encoding='Shift_JIS'?><a/>", None, UnsafeInput, "XML-ENCODING"),
        (b"<a/>", "gb18030", UnsafeInput, "XML-ENCODING"),
        ("<a/>".encode("utf-32"), None, UnsafeInput, "XML-ENCODING"),
        ("<a/>".encode("utf-32-be"), None, UnsafeInput, "XML-ENCODING"),
        (b"<?xml version='1.1'?><a/>", None, UnsafeInput, "XML-VERSION"),
        (b"<?xml encoding='UTF-8'?><a/>", None, NotWellFormed, "XML-DECLARATION"),
        (b" \n<?xml version='1.0'?><a/>", None, NotWellFormed, "XML-DECLARATION-LATE"),
        (b"<a>K\xf6ln</a>", None, NotWellFormed, "XML-BYTES"),
        (b"<a>\xed\xa0\x80</a>", None, NotWellFormed, "XML-BYTES"),
        (b"<a>K\xc3\xb6ln</a>", "us-ascii", NotWellFormed, "XML-BYTES"),
        (b"<\0a\0>", None, NotWellFormed, "XML-BYTES"),
        (b"<?xml version='1.0' encoding='utf-16'?><a/>", None, NotWellFormed, "XML-ENCODING-LABEL"),
        (b"<?xml version='1.0' encoding='utf-16'?><ab/>", None, NotWellFormed, "XML-ENCODING-LABEL"),
        (b"<?xml version='1.0' encoding='UTF-8'?><a/>", "utf-16", NotWellFormed, "XML-ENCODING-LABEL"),
        (b" <a/>", "utf-16le", NotWellFormed, "XML-ENCODING-LABEL"),
        (b"x" * 101, None, UnsafeInput, "XML-SIZE"),
    ],
)
def test_everything_else_is_refused_by_name(raw: bytes, charset: str | None, kind: type[PeerError], code: str) -> None:
    """A refusal has one finding, the kind that tells whether it was unsafe or broken, and a sentence."""
    with pytest.raises(kind) as refusal:
        decode(raw, charset, Limits(document=100))
    assert code_of(refusal.value) == code
    assert refusal.value.detail
    assert refusal.value.code == (499 if code == "XML-SIZE" else 406)


def test_broken_bytes_are_named_with_their_line() -> None:
    """The line counts from 1, in UTF-16 as well."""
    with pytest.raises(NotWellFormed) as refusal:
        decode(b"<a>\n\n\xff</a>")
    assert refusal.value.findings[0].line == 3
    with pytest.raises(NotWellFormed) as refusal:
        decode("<a>\n".encode("utf-16") + b"\0\xd8\0\0")
    assert refusal.value.findings[0].line == 2


@pytest.mark.parametrize(
    ("text", "character", "line", "column"),
    [("<a>\0", "U+0000", 1, 4), ("<a>\n é\x1f", "U+001F", 2, 3), ("\ufffe", "U+FFFE", 1, 1)],
)
def test_a_character_that_xml_forbids_is_named(text: str, character: str, line: int, column: int) -> None:
    """The refusal names the character and its place in code points."""
    with pytest.raises(NotWellFormed) as refusal:
        refuse_character(text.encode())
    (finding,) = refusal.value.findings
    assert (finding.facts["character"], finding.line, finding.column) == (character, line, column)


def test_allowed_characters_pass() -> None:
    """Tabs, line ends and astral characters are no reason."""
    refuse_character("<a>\t\r\n é 漢 😀</a>".encode())
