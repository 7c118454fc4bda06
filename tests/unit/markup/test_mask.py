"""What is shown is masked."""

import base64
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
