"""A cart's form: found in every spelling, opened through every mistake, each of which is named."""

import base64
from contextlib import suppress
from html import escape
from urllib.parse import quote, quote_plus, unquote_to_bytes

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from punchout.errors import NotUnderstood, PeerError, UnsafeInput
from punchout.findings import Severity
from punchout.limits import Limits
from punchout.messages import sentence
from punchout.wire.forms import Found, cart_field, packed
from punchout.wire.message import Headers
from punchout.wire.percent import unquoted

DOCUMENT = (
    b'<?xml version="1.0" encoding="UTF-8"?>\n<cXML payloadID="1@shop.example.com">Caf&#233; &amp; 1+1 ???>>></cXML>'
)
BASE64 = base64.b64encode(DOCUMENT).decode()
LIMITS = Limits()
FORM: Headers = (("Content-Type", "application/x-www-form-urlencoded"),)
MULTIPART: Headers = (("Content-Type", "multipart/form-data; boundary=edge"),)


def cart(body: str | bytes, headers: Headers = FORM, limits: Limits = LIMITS) -> Found:
    """Read a posted cart."""
    return cart_field(headers, body.encode() if isinstance(body, str) else body, limits)


def codes(found: Found) -> list[str]:
    """Name the findings."""
    return [finding.rule for finding in found.findings]


@pytest.mark.parametrize("name", ["cXML-base64", "cxml-base64", "CXML-BASE64"])
def test_base64_in_any_letter_case(name: str):
    """The field is found however its name is written, without a finding."""
    found = cart(f"a=b&{name}={quote_plus(BASE64)}")
    assert found == Found(DOCUMENT, name, "base64", None, ("form", "base64"), ())


def test_urlencoded_is_read_as_the_guide_says():
    """The browser's encoding is taken off, and the XML declaration does not count: the charset is named."""
    found = cart(f"cXML-Urlencoded={quote_plus(DOCUMENT)}&submit=1")
    assert found == Found(DOCUMENT, "cXML-Urlencoded", "urlencoded", "utf-8", ("form", "urlencoded"), ())


def test_base64_comes_first():
    """Of both fields base64 counts; the same document twice is advice, two documents are an error."""
    both = f"cXML-urlencoded={quote_plus(DOCUMENT)}&cXML-base64={quote_plus(BASE64)}"
    found = cart(both)
    assert (found.kind, found.document, codes(found)) == ("base64", DOCUMENT, ["FORM-BOTH"])
    utf8 = base64.b64encode(DOCUMENT.replace(b"&#233;", "é".encode()).replace(b"\n", b"\r\n ")).decode()
    assert codes(cart(f"cXML-urlencoded={quote_plus(DOCUMENT)}&cXML-base64={quote_plus(utf8)}")) == ["FORM-BOTH"]
    other = DOCUMENT.replace(b"1+1", b"2")
    assert codes(cart(f"cXML-urlencoded={quote_plus(other)}&cXML-base64={quote_plus(BASE64)}")) == ["FORM-DIFFER"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"cXML-base64={BASE64.replace('+', ' ')}", ["FORM-PLUS"]),
        (f"cXML-base64={quote_plus(BASE64.rstrip('='))}", ["FORM-PADDING"]),
        (f"cXML-base64={quote_plus(BASE64 + '==')}", ["FORM-PADDING"]),
        (f"cXML-base64={quote_plus(quote_plus(BASE64))}", ["FORM-DOUBLE"]),
        (f"cXML-base64={quote_plus(BASE64.replace('+', '-').replace('/', '_'))}", ["FORM-ALPHABET"]),
        (f"cXML-base64={quote_plus(base64.encodebytes(DOCUMENT))}", []),
        (f"cXML-base64={quote_plus(base64.encodebytes(DOCUMENT).replace(chr(10).encode(), b' '))}", []),
        (f"cXML-base64={quote_plus(base64.b64encode(b' ' + DOCUMENT))}", ["FORM-SPACE"]),
        (f"cXML-base64={quote_plus(BASE64)}&cXML-base64=x", ["FORM-REPEATED"]),
        (f"cXML-base64=&cXML-urlencoded={quote_plus(DOCUMENT)}", ["FORM-EMPTY"]),
        (f"cXML-base64={quote_plus(DOCUMENT)}", ["FORM-KIND"]),
        (f"cXML-urlencoded={quote_plus(BASE64)}", ["FORM-KIND"]),
        (f"cXML-urlencoded={quote_plus(quote_plus(DOCUMENT))}", ["FORM-DOUBLE"]),
        (f"cXML-urlencoded={quote_plus(quote(DOCUMENT))}", ["FORM-DOUBLE"]),
        (f"cXML-urlencoded={quote(quote(quote(DOCUMENT)))}", ["FORM-DOUBLE", "FORM-DOUBLE"]),
        (f"cXML-urlencoded={quote_plus(escape(DOCUMENT.decode()))}", ["FORM-ESCAPED"]),
        (f"cXML-urlencoded=%0A%20{quote_plus(DOCUMENT)}", ["FORM-SPACE"]),
        (f"cXML-urlencoded=%EF%BB%BF{quote_plus(DOCUMENT)}", ["FORM-BOM"]),
        (b"cXML-urlencoded=" + DOCUMENT, ["FORM-UNCODED"]),
        (DOCUMENT, ["FORM-RAW"]),
        (b"\r\n" + DOCUMENT, ["FORM-RAW"]),
        (quote(DOCUMENT), ["FORM-RAW"]),
    ],
)
def test_mistakes_are_seen_through_and_named(body: str | bytes, expected: list[str]):
    """The document comes out whole, and each thing wrong with its wrapping is a finding."""
    found = cart(body)
    assert (found.document, codes(found)) == (DOCUMENT, expected)


def test_a_raw_document_is_read_whatever_its_content_type():
    """XML as the body itself is taken, with the charset that HTTP names."""
    found = cart(DOCUMENT, (("Content-Type", "text/xml; charset=ISO-8859-1"),))
    assert (found.kind, found.name, found.charset, found.wrapping) == ("raw", "", "ISO-8859-1", ())
    assert cart(DOCUMENT.decode().encode("utf-16")).kind == "raw"


@pytest.mark.parametrize(
    ("value", "extra", "headers", "charset"),
    [
        ("%C3%A9", "", FORM, "utf-8"),
        ("%E9", "", FORM, "windows-1252"),
        ("%E9", "&_charset_=ISO-8859-1", FORM, "iso-8859-1"),
        ("%E9", "", (("Content-Type", f"{FORM[0][1]}; charset=iso-8859-15"),), "iso-8859-15"),
        ("%C3%A9", "&_charset_=x-klingon", FORM, "utf-8"),
        ("%E9", "&_charset_=UTF-8", FORM, "windows-1252"),
    ],
)
def test_characters_beyond_ascii_are_a_finding(value: str, extra: str, headers: Headers, charset: str):
    """The form's charset reads them where it can, else UTF-8, else what old pages are written in."""
    found = cart(f"cXML-urlencoded=%3CcXML%3E{value}%3C/cXML%3E{extra}", headers)
    assert (found.charset, codes(found)) == (charset, ["FORM-ASCII"])
    assert found.document.decode(charset) == "<cXML>é</cXML>"


def test_multipart_forms_are_read_too():
    """A form posted as multipart/form-data holds the same fields, also far above half a megabyte."""
    big = base64.b64encode(b"<cXML>" + b"x" * 3_000_000)
    body = b'--edge\r\nContent-Disposition: form-data; name="cXML-base64"\r\n\r\n' + big + b"\r\n--edge--\r\n"
    found = cart(body, MULTIPART)
    assert (len(found.document), found.kind, codes(found)) == (3_000_006, "base64", [])


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("", "FORM-NO-FIELDS"),
        ('{"cxml": "<cXML a=\\"b&c\\"/>"}', "FORM-JSON"),
        ('[ {"cart": 1} ]', "FORM-JSON"),
        ("a=1&b=2", "FORM-MISSING"),
        ("cXML=%3C", "FORM-NAME"),
        ("cXML-base64=", "FORM-EMPTY"),
        ("cXML-urlencoded=+%0A", "FORM-EMPTY"),
        ("cXML-base64=PD94*bWw", "FORM-BASE64"),
        ("cXML-base64=PD94b", "FORM-BASE64-CUT"),
        ("cXML-base64=PD%3D%3DbWwg", "FORM-BASE64-CUT"),
    ],
)
def test_without_a_cart_the_refusal_says_why(body: str, code: str):
    """No field, another name, nothing in it, or no base64: each is a refusal with its own code and sentence."""
    with pytest.raises(NotUnderstood) as refused:
        cart(body)
    (finding,) = refused.value.findings
    assert (finding.rule, finding.severity, refused.value.code) == (code, Severity.ERROR, 400)
    assert refused.value.detail == sentence(finding).message
    assert "…" not in refused.value.detail


def test_what_is_too_much_is_refused():
    """A body above the limit, more fields than the limit and a flood of percent signs are refused."""
    with pytest.raises(UnsafeInput) as refused:
        cart("x" * 101, limits=Limits(body=100))
    assert (refused.value.code, refused.value.findings[0].rule) == (499, "FORM-SIZE")
    for body, code in (("&".join(["a=1"] * 51), "FORM-FIELDS"), ("%" * 20_000, "FORM-PERCENT")):
        with pytest.raises(UnsafeInput) as refused:
            cart(body)
        assert refused.value.findings[0].rule == code


@pytest.mark.parametrize("kind", ["base64", "urlencoded", "cXML-base64", "cXML-urlencoded", "cxml-base64"])
def test_what_is_packed_comes_back_without_a_finding(kind: str):
    """The value we put into a form is read back as the same document, clean."""
    name, value = packed(DOCUMENT, kind)
    found = cart(f"{name}={quote_plus(value)}")
    assert (found.document, found.findings) == (DOCUMENT, ())
    assert value.isascii()
    assert name.lower().endswith(kind.lower())


def test_packing_urlencoded_writes_character_references():
    """Text beyond us-ascii goes out as numeric character references."""
    assert packed("<a>é東</a>".encode(), "urlencoded") == ("cXML-urlencoded", "<a>&#233;&#26481;</a>")


@given(st.binary(max_size=200), st.sampled_from([FORM, MULTIPART, (("Content-Type", "text/plain"),), ()]))
@example(b"cXML-base64=\xff", FORM)
@example(b"\xff=\xff&_charset_=\xff&cXML-urlencoded=%00", FORM)
def test_any_bytes_give_a_cart_or_a_refusal(body: bytes, headers: Headers):
    """Nothing but a refusal of the partner's comes out of the form's reader."""
    for posted in (body, b"cXML-base64=" + body, b"cXML-urlencoded=" + body, b"--edge\r\n" + body + b"\r\n--edge--"):
        with suppress(PeerError):
            assert cart(posted, headers).kind in ("base64", "urlencoded", "raw")


@given(st.lists(st.sampled_from([b"%", b"%3", b"%3D", b"=", b"a", b"F", b"\r", b"\n", b" ", b"\xff", b"_"])))
def test_percent_encoding_is_taken_off_as_urllib_does(pieces: list[bytes]):
    """The fast way and the library's way agree on every text."""
    text = b"".join(pieces)
    assert unquoted(text) == unquote_to_bytes(text)


def test_the_example_holds_what_the_cases_need():
    """The document's base64 has every sign that gets lost on the way."""
    assert {"+", "/", "="} <= set(BASE64)


def test_a_plus_sign_at_the_very_end_comes_back():
    """A blank at the end that a group of four still needs was a plus sign; any other is white space."""
    assert cart(f"cXML-base64={quote_plus(BASE64)}++").document == DOCUMENT
    endings = [b"<cXML>" + b"a" * more + b"</cXML>" for more in range(3)]
    assert any(base64.b64encode(ending).endswith(b"+") for ending in endings)
    for ending in endings:
        value = base64.b64encode(ending).decode()
        assert cart(f"cXML-base64={value.replace('+', ' ')}").document == ending
