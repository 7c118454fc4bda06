"""The cXML format as its callers see it."""

from dataclasses import replace

import pytest

from punchout.commerce.document import Document, Envelope, Kind, Route
from punchout.commerce.kept import Opaque
from punchout.commerce.money import Moment
from punchout.commerce.notice import Notice
from punchout.commerce.order import Order
from punchout.commerce.parties import Credential, Identity, Party
from punchout.commerce.profile import ProfileRequest
from punchout.commerce.session import Operation, SetupReply, SetupRequest
from punchout.commerce.status import Status
from punchout.errors import LocalError, NotUnderstood, NotWellFormed, UnsafeInput
from punchout.formats.base import Style
from punchout.limits import Limits
from punchout.redact import Secret
from punchout.resources import GRAMMAR_VERSION
from punchout.wire.message import Inbound

PARTY = Party((Credential(Identity("NetworkID", "CITY")),))
SENDER = Party((Credential(Identity("NetworkID", "CITY"), Secret("plainly-fictitious")),))
REQUEST = Envelope(Kind.REQUEST, "1@example.com", Moment("2026-03-02T12:00:00+01:00"), Route(PARTY, PARTY, SENDER, "x"))
RESPONSE = Envelope(Kind.RESPONSE, "2@example.com", Moment("2026-03-02T12:00:01+01:00"))
SETUP = "<PunchOutSetupRequest operation='create'><BuyerCookie> a  b </BuyerCookie></PunchOutSetupRequest>"


def test_a_request_is_read(decode, request_of):
    """Envelope, route and body come out of a request, the cookie with its blanks."""
    decoded = decode(request_of(SETUP))
    assert decoded.judgement.grammar == "valid"
    assert decoded.document.body == SetupRequest(Operation.CREATE, Opaque(" a  b "))
    route = decoded.envelope.route
    assert route.sender.credentials[0] == Credential(Identity("NetworkID", "CITY"), Secret("plainly-fictitious"))
    assert (route.destination.identities, route.user_agent) == ((Identity("DUNS", "065070684"),), "Example 1.0")


def test_what_is_readable_of_an_invalid_document_is_read(decode, request_of):
    """A document that the grammar refuses is read all the same, for partners who are forgiven."""
    decoded = decode(request_of(SETUP.replace("</P", "<Extrinsic name='a'>late</Extrinsic><Nonsense/></P")))
    assert (decoded.judgement.grammar, decoded.document.body.operation) == ("invalid", Operation.CREATE)
    assert [finding.rule for finding in decoded.judgement.findings if finding.rule.startswith("DTD")]


@pytest.mark.parametrize(
    "payload",
    [
        SETUP.replace("create", "destroy"),
        "<OrderRequest><OrderRequestHeader type='maybe'/></OrderRequest>",
        "<StatusUpdateRequest/>",
        "<StatusUpdateRequest><Status code='many'/></StatusUpdateRequest>",
    ],
)
def test_what_an_invalid_document_cannot_say_is_not_guessed(decode, request_of, payload):
    """Where a value makes no sense there is an envelope and no document."""
    decoded = decode(request_of(payload))
    assert decoded.judgement.grammar == "invalid"
    assert (decoded.document, decoded.envelope.kind) == (None, Kind.REQUEST)


def test_a_valid_status_without_a_number_is_not_understood(decode, response_of):
    """The grammar takes any text as a code; nobody can act on one that is no number."""
    with pytest.raises(NotUnderstood, match="OK") as caught:
        decode(response_of("<Status code='OK' text='OK'/>"))
    assert (caught.value.code, caught.value.findings[0].rule) == (400, "CXML-CODE")


def test_a_valid_document_without_envelope_is_not_understood(decode):
    """A catalogue file is valid cXML and asks for nothing."""
    index = b"<Supplier><Name xml:lang='en'>x</Name><SupplierID domain='DUNS'>1</SupplierID></Supplier>"
    with pytest.raises(NotUnderstood, match="Supplier"):
        decode(index)


@pytest.mark.parametrize("part", ["<Request><ProfileRequest/></Request>", "<ProfileRequest/>"])
def test_a_part_of_a_document_is_refused_as_what_it_is(decode, part):
    """The sender forgot what goes around it, and is told so."""
    with pytest.raises(NotUnderstood, match="is only a part") as caught:
        decode(part.encode())
    assert (caught.value.code, [one.rule for one in caught.value.findings]) == (400, ["CXML-ROOT"])


def test_an_invalid_document_without_envelope_is_judged(decode):
    """Where there is no envelope and the grammar refuses, the findings are all there is."""
    decoded = decode(b"<html><body/></html>")
    assert (decoded.envelope, decoded.document, decoded.judgement.grammar) == (None, None, "invalid")


@pytest.mark.parametrize(
    ("raw", "error", "verdict"),
    [
        (b"", NotWellFormed, "not-well-formed"),
        (b"<cXML>", NotWellFormed, "not-well-formed"),
        (b"<!DOCTYPE cXML [<!ENTITY a 'b'>]><cXML/>", UnsafeInput, "unsafe"),
    ],
)
def test_what_is_no_document_is_refused_and_judged(cxml, decode, raw, error, verdict):
    """Decoding raises the refusal, judging reports it."""
    with pytest.raises(error):
        decode(raw)
    judgement = cxml.judge(raw, None, Limits())
    assert (judgement.grammar, judgement.schema, bool(judgement.findings)) == (verdict, None, True)


def test_a_document_comes_out_of_its_envelope(cxml, request_of):
    """An order with attachments is a multipart message."""
    body = b"--b\r\nContent-Type: text/xml; charset=UTF-8\r\n\r\n" + request_of(SETUP) + b"\r\n--b--\r\n"
    message = Inbound(body, (("Content-Type", 'multipart/related; boundary="b"; type="text/xml"'),))
    assert cxml.decode(message, Limits()).document.body.operation is Operation.CREATE


def test_the_charset_of_http_counts(cxml, request_of):
    """Bytes that HTTP calls ISO-8859-1 are read so."""
    raw = request_of(SETUP.replace(" a  b ", "Größe")).decode().replace("UTF-8", "ISO-8859-1").encode("latin-1")
    message = Inbound(raw, (("Content-Type", "text/xml; charset=iso-8859-1"),))
    assert cxml.decode(message, Limits()).document.body.cookie == Opaque("Größe")


def test_a_request_is_written(cxml):
    """The declaration, the DOCTYPE of the grammar's version, and the secret where the Sender proves itself."""
    raw = cxml.encode(Document(REQUEST, ProfileRequest()), Style()).decode()
    assert raw.startswith(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/{GRAMMAR_VERSION}/cXML.dtd">\n<cXML payloadID='
    )
    assert raw.count("<SharedSecret>plainly-fictitious</SharedSecret>") == 1


def test_the_doctype_names_the_dtd_of_the_payload(cxml):
    """A ship notice is judged by Fulfill.dtd, in the version that the partner's style asks for."""
    document = Document(REQUEST, Notice("ShipNoticeRequest", "<ShipNoticeRequest></ShipNoticeRequest>"))
    raw = cxml.encode(document, Style(version="1.2.030")).decode()
    assert 'SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.030/Fulfill.dtd">' in raw
    assert "<!DOCTYPE" not in cxml.encode(document, Style(doctype=False)).decode()


def test_a_message_authenticates_nobody(cxml, decode):
    """One-way documents pass through a browser: no secret is in them, whoever the Sender is."""
    envelope = replace(REQUEST, kind=Kind.MESSAGE)
    raw = cxml.encode(Document(envelope, Notice("DataAvailableMessage", "<DataAvailableMessage/>")), Style())
    assert b"SharedSecret" not in raw
    assert b"plainly-fictitious" not in raw
    assert decode(raw).envelope.kind is Kind.MESSAGE


def test_a_response_has_no_header(cxml, decode):
    """A response with a status and a start page is valid and has no Header (guide p18)."""
    url = "https://shop.example.com/?a=1&b=2"
    raw = cxml.encode(Document(RESPONSE, SetupReply(url), Status.of(200)), Style())
    decoded = decode(raw)
    assert (decoded.judgement.grammar, decoded.document.body) == ("valid", SetupReply(url))
    assert decoded.document.status == Status(200, "OK")
    assert b"Header" not in raw


def test_ascii_is_always_possible(cxml, decode):
    """What the encoding lacks is written as a number, so that a cart survives a form."""
    setup = SetupRequest(Operation.CREATE, Opaque("Größe 漢 😀"))
    raw = cxml.encode(Document(REQUEST, setup), Style(encoding="us-ascii"))
    assert raw.isascii()
    assert b'encoding="us-ascii"' in raw
    assert decode(raw).document.body == setup


def test_characters_that_xml_cannot_hold_never_break_it(cxml, decode):
    """Control characters and half surrogates become the replacement character."""
    setup = SetupRequest(Operation.CREATE, Opaque("a\x00b\x1bc\ud800d\uffffe"))
    assert decode(cxml.encode(Document(REQUEST, setup), Style())).document.body.cookie == Opaque("a�b�c�d�e")


@pytest.mark.parametrize(
    ("document", "style", "advice"),
    [
        (Document(replace(REQUEST, route=None), ProfileRequest()), Style(), "route"),
        (Document(RESPONSE, None), Style(), "Status"),
        (Document(REQUEST, ProfileRequest(), Status.of(200)), Style(), "Status"),
        (Document(REQUEST, Notice("850", "", "x12")), Style(), "x12"),
        (Document(REQUEST, ProfileRequest()), Style(encoding="klingon"), "klingon"),
    ],
)
def test_what_cxml_cannot_say_is_our_mistake(cxml, document, style, advice):
    """A document without a spelling is refused with what to do."""
    with pytest.raises(LocalError, match=advice):
        cxml.encode(document, style)


def test_a_request_without_response_of_its_own_is_a_notice(decode, request_of, cxml):
    """A payload without a meaning here is kept whole, and tells whether it wants a response of its own."""
    body = decode(request_of("<GetPendingRequest><MessageType>x</MessageType></GetPendingRequest>")).document.body
    assert (body.name, body.answered_by) == ("GetPendingRequest", "GetPendingResponse")
    assert cxml.requests["CopyRequest"] is Notice
    assert cxml.requests["OrderRequest"] is Order
    assert not {"GetPendingRequest", "QuoteMessage"} & set(cxml.requests)
