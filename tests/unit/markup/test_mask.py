"""What is shown is masked."""

import base64
import gzip
from urllib.parse import quote

import pytest

from punchout.markup.mask import masked, masked_text
from punchout.redact import MASK

SECRET = "hunter2-not-real"

CLOSED = [
    "<SharedSecret>{}</SharedSecret>after",
    "<SharedSecret >{}</SharedSecret\n>after",
    "<x:SharedSecret>{}</x:SharedSecret>after",
    "<sharedsecret>{}</sharedsecret>after",
    "<CredentialMac type='a' algorithm='b'>{}</CredentialMac>after",
    "<DigitalSignature><a><b>{}</b></a></DigitalSignature>after",
    "<SharedSecret><![CDATA[{0}</SharedSecret>{0}]]>{0}</SharedSecret>after",
    "<SharedSecret>a<!-- </SharedSecret> -->{}</SharedSecret>after",
    "<SharedSecret>a<?b </SharedSecret> ?>{}</SharedSecret>after",
    "<SharedSecret><SharedSecret>x</SharedSecret>{}</SharedSecret>after",
    "<SharedSecret>a&lt;/SharedSecret&gt;{}</SharedSecret>after",
    "<SharedSecret a='/>'>{}</SharedSecret>after",
    '<SharedSecret a=">">{}</SharedSecret>after',
    "<!-- <SharedSecret>{}</SharedSecret> -->after",
    "<![CDATA[<SharedSecret>{}</SharedSecret>]]>after",
    "&lt;SharedSecret&gt;{}&lt;/SharedSecret&gt;after",
    "&#60;SharedSecret&#62;{}&#60;/SharedSecret&#62;after",
    "cxml=%3CSharedSecret%3E{}%3C%2FSharedSecret%3Eafter",
    "İİ<SharedSecret>{}</SharedSecret>after",
]

CUT = [
    "<SharedSecret>{}",
    "<SharedSecret>{}</",
    "<SharedSecret>{}</Shared",
    "<SharedSecret>{}</DigitalSignature>",
    '<SharedSecret a="x>{}</SharedSecret',
    "<SharedSecret>a<![CDATA[{}</SharedSecret>",
    "<SharedSecret {}",
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("document", CLOSED + CUT)
def test_a_secret_is_masked_by_its_place(document: str, encoding: str) -> None:
    """However it is written and wherever it is cut off, a secret does not show; what follows it does."""
    raw = document.format(SECRET).encode(encoding)
    shown = masked(raw)
    assert SECRET.encode(encoding) not in shown
    assert SECRET.encode() not in shown.replace(b"\0", b"")
    assert SECRET not in masked_text(raw).replace("\0", "")
    assert MASK in masked_text(raw).replace("\0", "")
    if document in CLOSED:
        assert masked_text(raw).replace("\0", "").endswith("after")
        assert shown.replace(b"\0", b"").endswith(b"after")


@pytest.mark.parametrize(
    "document",
    [
        "<SharedSecret/>x",
        "<SharedSecret></SharedSecret>x",
        "<SharedSecretary>x</SharedSecretary>",
        "SharedSecret",
        "",
        "\0",
    ],
)
def test_what_holds_no_secret_stays_as_it_is(document: str) -> None:
    """Bytes without a secret come back untouched."""
    for encoding in ("utf-8", "utf-16", "utf-32"):
        assert masked(document.encode(encoding)) == document.encode(encoding)


def test_the_rest_stays_byte_for_byte() -> None:
    """Bytes that are no text in any encoding survive around a masked secret, and lines keep their numbers."""
    raw = b"\xff\xfe\xfd<SharedSecret>a\nb\nc</SharedSecret>\xe9\n"
    assert masked(raw) == b"\xff\xfe\xfd<SharedSecret>[redacted]\n\n</SharedSecret>\xe9\n"
    assert masked_text(b"K\xf6ln") == "Köln"
    assert masked_text("Köln".encode()) == "Köln"


def test_a_secret_in_base64_is_masked() -> None:
    """A form field that holds a document with a secret shows nothing of it; one without is left alone."""
    for encoding in ("utf-8", "utf-16"):
        document = f"<cXML>{'x' * 99}<SharedSecret>{SECRET}</SharedSecret></cXML>"
        packed = base64.b64encode(document.encode(encoding)).decode()
        lines = "\r\n".join(packed[at : at + 76] for at in range(0, len(packed), 76))
        for written in (packed, quote(packed, safe=""), base64.urlsafe_b64encode(document.encode(encoding)).decode()):
            shown = masked_text(f"cXML-base64={written}&a=b".encode())
            assert shown.replace("=", "") == f"cXML-base64{MASK}&ab"
        assert MASK in masked_text(lines.encode())
    harmless = base64.b64encode(b"<cXML>" + b"y" * 99).decode()
    assert masked_text(harmless.encode()) == harmless


@pytest.mark.parametrize("known", ["correct horse & battery", "ungewöhnlich lang", 'with "quotes" <in> it'])
def test_a_known_secret_is_masked_wherever_it_stands(known: str) -> None:
    """Plain, escaped, percent-encoded and in other encodings."""
    escaped = known.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    for written in (known, escaped, escaped.replace('"', "&quot;"), quote(known)):
        assert masked_text(f"a {written} b".encode(), [known]) == f"a {MASK} b"
    assert masked(known.encode("cp1252"), [known]) == MASK.encode()
    assert masked_text(b"short", ["short"]) == "short"


@pytest.mark.parametrize("length", range(8))
def test_percent_encoded_text_of_any_length_is_no_broken_base64(length: int) -> None:
    """What looks like base64 and is not is left as it is, however long it is."""
    raw = b"cXML-urlencoded=" + b"%3CcXML%20payloadID%3D%22" + b"1" * (60 + length) + b"%22%3E" + b"a" * 70
    assert masked(raw, ()) == raw


HIDDEN = [
    f"<{'p' * 90}:SharedSecret>{{}}</{'p' * 90}:SharedSecret>after",
    "<p\u00b7q:SharedSecret>{}</p\u00b7q:SharedSecret>after",
    "<a:b:SharedSecret>{}</a:b:SharedSecret>after",
    "&amp;amp;lt;SharedSecret&amp;amp;gt;{}&amp;amp;lt;/SharedSecret&amp;amp;gt;after",
    '<SharedSecret value="{}"/>after',
    '<SharedSecret value="{0}">{0}</SharedSecret>after',
    '<CredentialMac type="a" value="{}"/>after',
    "<SharedSecret {}</SharedSecret>after",
    '<SharedSecret a="</SharedSecret>" b=">">{}</SharedSecret>after',
    '<SharedSecret value="{0}"/><X>{0}</SharedSecret>after',
    "<SharedSecre>{}</SharedSecre>after",
    "<SharedSecrets>{}</SharedSecrets>after",
    "<sharedsercet>{}</sharedsercet>after",
    "<ShareSecret>{}</ShareSecret>after",
    "=3CSharedSecret>{}=3C/SharedSecret>after",
    "<Sha=\r\nredSecret>{}</SharedSec=\nret>after",
    "<=53haredSecret>{}</Shared=53ecret>after",
    "%3C%53haredSecret%3E{}%3C%2F%53haredSecret%3Eafter",
    "%253C%2553haredSecret%253E{}%253C%252F%2553haredSecret%253Eafter",
    "\\u003cSharedSecret\\u003e{}\\u003c/SharedSecret\\u003eafter",
]


@pytest.mark.parametrize("document", HIDDEN)
def test_a_secret_is_masked_however_its_tag_is_hidden(document: str) -> None:
    """Long and odd prefixes, attributes, open tags, slips of the pen and every layer of escapes; the rest is shown."""
    shown = masked_text(document.format(SECRET).encode())
    assert SECRET not in shown
    assert MASK in shown
    assert shown.endswith("after")


@pytest.mark.parametrize("name", ["SharedSecretary", "SharedThings", "SupplierPartID", "Credential", "Sha"])
def test_other_names_hold_no_secret(name: str) -> None:
    """Three slips are another name."""
    assert masked_text(f"<{name}>x</{name}>".encode()) == f"<{name}>x</{name}>"


def test_attributes_that_belong_to_a_secret_are_shown() -> None:
    """How a proof was made is no secret."""
    tag = '<CredentialMac type="FromSenderCredentials" algorithm="HMAC-SHA1-96">'
    assert masked_text(f"{tag}{SECRET}</CredentialMac>".encode()) == f"{tag}{MASK}</CredentialMac>"


@pytest.mark.parametrize("columns", [8, 20, 40, 57, 76])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\\n"])
def test_base64_in_lines_of_any_length_is_masked(columns: int, line_end: str) -> None:
    """Nothing that is left can be decoded to the secret."""
    packed = base64.b64encode(f"<cXML><SharedSecret>{SECRET}</SharedSecret></cXML>".encode()).decode()
    lines = line_end.join(packed[at : at + columns] for at in range(0, len(packed), columns))
    assert masked_text(f'"{lines}"'.encode()).replace("=", "") == f'"{MASK}"'


def test_base64_of_base64_and_of_compressed_bytes_is_masked() -> None:
    """What is packed twice is unpacked twice; what cannot be looked into is not shown."""
    document = f"<SharedSecret>{SECRET}</SharedSecret>".encode()
    for inner in (base64.b64encode(document), base64.encodebytes(document), gzip.compress(document)):
        assert masked_text(base64.b64encode(inner)).rstrip("=") == MASK
    for shift in ("x", "xy", "xyz"):
        assert masked_text(shift.encode() + base64.b64encode(document)).rstrip("=") == MASK


def test_a_compressed_body_is_unpacked_or_not_shown() -> None:
    """What is shown of it is its text; a broken one shows nothing."""
    document = f"<SharedSecret>{SECRET}</SharedSecret>after".encode()
    packed = gzip.compress(document)
    for shown in (masked(packed), masked_text(packed).encode()):
        assert shown == f"<SharedSecret>{MASK}</SharedSecret>after".encode()
    for broken in (packed[:-9], b"\x1f\x8bnonsense", packed + packed, gzip.compress(packed)):
        assert masked(broken) == MASK.encode()


@pytest.mark.parametrize(
    "written",
    [
        "&#99;orrect horse &#38; battery",
        "&#x63;orrect&#32;horse &amp;#38; battery",
        "correct horse &amp;amp; batter&#0121;",
        "%63orrect%20horse+%26+battery",
        "c%256frrect horse %2526 battery",
        "=63orrect=20horse & battery",
        "correct horse \\u0026 b\\u0061ttery",
    ],
)
def test_a_known_secret_is_masked_however_its_letters_are_written(written: str) -> None:
    """As references, percent-encoded, quoted-printable, as escapes of JSON, escaped twice."""
    assert masked_text(f"a {written} b".encode(), ["correct horse & battery"]) == f"a {MASK} b"


def test_a_known_secret_in_base64_is_masked() -> None:
    """A header of HTTP basic authorization shows nothing of it."""
    known = "correct horse & battery"
    packed = base64.b64encode(f"user:{known}".encode())
    assert masked_text(b"Basic " + packed, [known]) == f"Basic {MASK}=="


@pytest.mark.parametrize(
    "document",
    [
        '{"user": "me", "password": "hunter2-not-real"}',
        '[{"SharedSecret" : "hunter2-not-\\"real"}, "after"]',
        ' {"client_secret":"hunter2-not-real',
        '{"a": "password", "pwd":\n"hunter2-\\\\"}',
    ],
)
def test_a_member_of_json_that_names_a_secret_is_masked(document: str) -> None:
    """Some post JSON to an address for cXML; what is no JSON keeps its words."""
    assert "hunter2" not in masked_text(document.encode())
    assert masked_text(b'he said "password": "later"') == 'he said "password": "later"'
    assert masked_text(b'{"secretary": "Ann", "passwords": "two"}') == '{"secretary": "Ann", "passwords": "two"}'
