"""Whatever somebody has at hand, the document in it is found and the layers are named."""

import base64
import gzip
import json
import subprocess
import sys
from html import escape
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from punchout.limits import Limits
from punchout.wire.unwrap import unwrap, unwrap_each

LIMITS = Limits()
DOCUMENT = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd">\n'
    '<cXML payloadID="1@shop.example.com"><Message note="a &amp; b">Caf&#233;\n</Message></cXML>'
)
RAW = DOCUMENT.encode()
BASE64 = base64.b64encode(RAW).decode()
ENVELOPE = (
    b"--edge\r\nContent-Type: text/xml; charset=UTF-8\r\nContent-ID: <r@x>\r\n\r\n" + RAW + b"\r\n"
    b"--edge\r\nContent-Type: image/png\r\nContent-ID: <p@x>\r\n\r\nPNG\r\n--edge--\r\n"
)
FORM_PARTS = b'--edge\r\nContent-Disposition: form-data; name="cXML-base64"\r\n\r\n' + BASE64.encode() + b"\r\n--edge--"

SOAP = (
    '<?xml version="1.0"?>\n<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>'
    "<Post>{}</Post></soap:Body></soap:Envelope>"
)


def page(field: str) -> str:
    """Write a shop's last page with a field in its form."""
    return f'<!DOCTYPE html>\n<html><body><form method="post" action="https://b.example.com/"><p>&nbsp;{field}</form></html>'


def har(posted: object, answer: object = None) -> str:
    """Write a HAR file with one exchange that matters."""
    idle = {"request": {"method": "GET"}, "response": {"content": {"text": "<html></html>"}}}
    return json.dumps({"log": {"entries": [idle, {"request": {"postData": posted}, "response": {"content": answer}}]}})


CASES = {
    "plain": (DOCUMENT, ()),
    "plain without declaration": (DOCUMENT[39:], ()),
    "plain between comments": (f"<!-- sent -->\n<!---->{DOCUMENT[39:]}<!-- ok -->", ()),
    "page, base64": (page(f'<input type="hidden" value="{BASE64}" name="CXML-BASE64">'), ("html-form", "base64")),
    "page, urlencoded": (
        page(f"<INPUT TYPE=hidden NAME=cxml-urlencoded VALUE='{escape(DOCUMENT)}'/>"),
        ("html-form", "urlencoded"),
    ),
    "page, text area": (
        page(f"<textarea name='cXML-urlencoded'>{escape(DOCUMENT)}</textarea>"),
        ("html-form", "urlencoded"),
    ),
    "HAR, posted text": (
        har({"mimeType": "application/x-www-form-urlencoded", "text": f"cXML-urlencoded={quote_plus(DOCUMENT)}"}),
        ("har", "form", "urlencoded"),
    ),
    "HAR, posted fields": (
        har({"params": [{"name": "cXML-base64", "value": quote(BASE64)}]}),
        ("har", "form", "base64"),
    ),
    "HAR, posted document": (har({"mimeType": "text/xml", "text": DOCUMENT}), ("har",)),
    "HAR, posted envelope": (
        har({"mimeType": "multipart/related; boundary=edge", "text": ENVELOPE.decode()}),
        ("har", "multipart"),
    ),
    "HAR, answered page": (
        har(None, {"text": page(f'<input name="cXML-base64" value="{BASE64}">')}),
        ("har", "html-form", "base64"),
    ),
    "HAR, answer in base64": (har(None, {"text": BASE64, "encoding": "base64"}), ("har",)),
    "JSON": (json.dumps({"n": [1, None, {"body": DOCUMENT}]}), ("json",)),
    "base64": (base64.encodebytes(RAW), ("base64",)),
    "base64 of a form": (base64.b64encode(f"cXML-base64={quote_plus(BASE64)}".encode()), ("base64", "form", "base64")),
    "body of a form": (f"a=1&cXML-urlencoded={quote_plus(DOCUMENT)}", ("form", "urlencoded")),
    "value of a field": (quote(DOCUMENT), ("urlencoded",)),
    "multipart with headers": (
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="edge"\r\n\r\n' + ENVELOPE,
        ("multipart",),
    ),
    "multipart without headers": (ENVELOPE, ("multipart",)),
    "multipart form": (FORM_PARTS, ("multipart", "form", "base64")),
    "request": (b"POST /cxml HTTP/1.1\r\nHost: x\r\nContent-Type: text/xml; charset=UTF-8\r\n\r\n" + RAW, ("http",)),
    "request with a form": (
        b"POST / HTTP/1.1\nContent-Type: application/x-www-form-urlencoded\n\ncXML-base64="
        + quote_plus(BASE64).encode(),
        ("http", "form", "base64"),
    ),
    "request with an envelope": (
        b"POST / HTTP/1.1\r\nContent-Type: multipart/mixed; boundary=edge\r\n\r\n" + ENVELOPE,
        ("http", "multipart"),
    ),
    "answer, packed": (b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(RAW), ("http",)),
    "answer, in chunks": (
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        + b"".join(b"%x\r\n%b\r\n" % (len(RAW[at : at + 50]), RAW[at : at + 50]) for at in range(0, len(RAW), 50))
        + b"0\r\n\r\n",
        ("http",),
    ),
    "answer, chunks joined already": (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + RAW, ("http",)),
    "headers only": (b"Content-Type: text/xml\r\n\r\n" + RAW, ("http",)),
    "log line": (f"2026-01-02 INFO sent {DOCUMENT} in 3 ms", ("log-line",)),
    "log line, JSON": (f"2026-01-02 INFO {json.dumps({'sent': DOCUMENT})}", ("log-line", "escaped")),
    "log line, JSON in JSON": (json.dumps(json.dumps(DOCUMENT)), ("log-line", "escaped", "escaped")),
    "literal of Python": (repr(RAW), ("log-line", "escaped")),
    "cell of CSV": ('1,"' + DOCUMENT.replace('"', '""') + '",ok', ("log-line", "escaped")),
    "signs as code points": (
        json.dumps(DOCUMENT).replace("<", "\\u003c").replace(">", "\\u003e"),
        ("log-line", "escaped"),
    ),
    "SOAP": (SOAP.format(DOCUMENT[DOCUMENT.index("<cXML") :]), ("soap",)),
    "SOAP, CDATA": (SOAP.format(f"<![CDATA[\n{DOCUMENT}]]>"), ("soap", "cdata")),
    "SOAP, escaped": (SOAP.format(f"\n  {escape(DOCUMENT)}\n"), ("soap", "escaped")),
    "SOAP, base64": (SOAP.format(base64.encodebytes(RAW).decode()), ("soap", "base64")),
    "XML, CDATA": (
        f"<!-- <cXML> --><Export><![CDATA[1]]><Sent><![CDATA[{DOCUMENT}]]></Sent></Export>",
        ("xml", "cdata"),
    ),
    "request with SOAP": (
        f"POST /x HTTP/1.1\r\nContent-Type: text/xml\r\n\r\n{SOAP.format(escape(DOCUMENT))}",
        ("http", "soap", "escaped"),
    ),
    "HTML-escaped": (escape(DOCUMENT), ("escaped",)),
    "value of an attribute of HTML": (DOCUMENT.replace("&", "&amp;").replace('"', "&#34;"), ("escaped",)),
    "value of an attribute, quotes by name": (DOCUMENT.replace("&", "&amp;").replace('"', "&quot;"), ("escaped",)),
    "HTML-escaped in a line": (f"got {escape(DOCUMENT)}.", ("log-line", "escaped")),
}


@pytest.mark.parametrize(("raw", "wrapping"), CASES.values(), ids=CASES.keys())
def test_the_document_is_found_and_its_layers_named(raw: str | bytes, wrapping: tuple[str, ...]):
    """The document comes out byte for byte, and every layer taken off is named from the outside in."""
    given_bytes = raw.encode() if isinstance(raw, str) else raw
    found = unwrap(given_bytes, LIMITS)
    rest = given_bytes if not wrapping else RAW[RAW.index(b"<cXML") :] if wrapping == ("soap",) else RAW
    assert (found.document, found.wrapping, found.findings) == (rest, wrapping, ())


@pytest.mark.parametrize("head", ["", "<?xml version='1.0'?>\n"])
@pytest.mark.parametrize(
    "doctype", ["", '<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd">\n']
)
def test_doubled_quotes_are_made_single_whatever_comes_first(head: str, doctype: str) -> None:
    """A literal of Visual Basic, whose document may have an XML declaration in single quotes; empty values stay."""
    document = head + doctype + '<cXML payloadID="1@x"><Message note=""/></cXML>'
    found = unwrap(('text = "' + document.replace('"', '""') + '"').encode(), LIMITS)
    assert (found.document.decode(), found.wrapping) == (document, ("log-line", "escaped"))
    plain = head + doctype + '<cXML note="" payloadID="1@x">say =""x""</cXML>'
    assert unwrap(plain.encode(), LIMITS).document.decode() == plain


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (page('<input name="cXML-base64" value="">'), "FORM-EMPTY"),
        (page('<input name="cXML-base64" value="PD94*">'), "FORM-BASE64"),
        (page(f'<input name="cXML-urlencoded" value="{quote_plus(DOCUMENT)}">'), "FORM-DOUBLE"),
        ("Content-Type: multipart/related\r\n\r\nx", "MIME-NO-BOUNDARY"),
        ("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nx", "ENC-UNKNOWN"),
        (quote(quote(DOCUMENT)), "FORM-DOUBLE"),
    ],
)
def test_what_is_wrong_with_a_layer_is_told(raw: str, code: str):
    """A layer that is broken, or was put on wrongly, leaves its finding."""
    assert code in [finding.rule for finding in unwrap(raw.encode(), LIMITS).findings]


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"hello",
        b"{}",
        b"[1]",
        b"<html><input name=q></html>",
        b"QUJDREVGR0hJSktMTU5P",
        b"a: b\r\n\r\nc",
        b"\xff\xfe<\0a\0",
    ],
)
def test_where_nothing_is_found_nothing_is_changed(raw: bytes):
    """Bytes that hold no document come back as they are."""
    found = unwrap(raw, LIMITS)
    assert (found.document, found.wrapping) == (raw, ())


@pytest.mark.parametrize(
    "raw",
    [
        b"<Export><Name>cXML</Name><!-- <cXML/> --></Export>",
        b"<Supplier><Extrinsic><![CDATA[<cXML>]]></Extrinsic></Supplier>",
        b"<Export>&lt;html>&lt;cXML/></Export>",
        RAW.replace(b"Caf", b"<![CDATA[<cXML>]]>"),
        RAW[RAW.index(b"<cXML") :].replace(b"Caf", b"<Body>&lt;cXML></Body>"),
    ],
)
def test_xml_is_opened_only_where_a_document_stands_in_that_of_others(raw: bytes):
    """What stands in a document of ours belongs to it, and what only mentions one holds none."""
    assert unwrap(raw, LIMITS)[:3] == (raw, None, ())


def test_a_document_inside_xml_is_in_the_encoding_of_that():
    """What it declares itself was true before somebody put it there."""
    inner = DOCUMENT.replace("UTF-8", "utf-16").replace("&#233;", "\u00e9")
    outer = SOAP.replace('version="1.0"', 'version="1.0" encoding="ISO-8859-1"')
    for text in (f"<![CDATA[{inner}]]>", escape(inner)):
        found = unwrap(outer.format(text).encode("latin-1"), LIMITS)
        assert (found.document, found.charset) == (inner.encode("latin-1"), "iso-8859-1")


def test_every_document_inside_xml_is_found():
    """An export holds as many as somebody put in."""
    other = DOCUMENT.replace("1@shop", "2@shop")
    raw = f"<Export><A><![CDATA[{DOCUMENT}]]></A><B>{escape(other)}</B></Export>".encode()
    assert [one.document for one in unwrap_each(raw, LIMITS)] == [RAW, other.encode()]


@pytest.mark.parametrize("piece", [b"<![CDATA[<cXML>", b"<cXML ", b"<!-- ", b"<![CDATA[", b">&lt;cXML ", b"<a>\n\n"])
def test_xml_that_never_ends_is_read_once(piece: bytes):
    """Whoever repeats a beginning wins nothing."""
    assert unwrap(b"<Export>" + piece * 200_000, LIMITS).document


def test_a_plain_document_costs_no_imports():
    """For a plain document neither the parsers of HTML and JSON nor those of mail are loaded."""
    program = (
        "import sys\n"
        "from punchout.limits import Limits\n"
        "from punchout.wire.unwrap import unwrap\n"
        "unwrap(b'<cXML/>', Limits())\n"
        "assert not {'email', 'html', 'json', 'base64', 'punchout.wire.layers'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@given(st.binary(max_size=200))
def test_any_bytes_come_back(raw: bytes):
    """Nothing is ever raised, whatever is pasted and however it begins."""
    for head in (
        b"",
        b"<html><input ",
        b"{",
        b"POST / HTTP/1.1\r\n",
        b"--edge\r\nA: b\r\n\r\n",
        b"x <cXML ",
        b"&lt;cXML",
    ):
        unwrap(head + raw, LIMITS)


@pytest.mark.parametrize(
    "piece", [b"<a ", b'<a "', b"<![", b"<input name=x ", b"<!--", b"\\u003c", b"&lt;cXML", b'=""a<']
)
def test_hostile_pages_end(piece: bytes):
    """Half a megabyte of openings that never close is walked through once."""
    assert unwrap(b"<html><input>" + piece * (500_000 // len(piece)), LIMITS).document


def recording(*bodies: str) -> bytes:
    """Write a HAR file with one answer of each body."""
    entries = [{"request": {"method": "GET"}, "response": {"content": {"text": body}}} for body in bodies]
    return json.dumps({"log": {"entries": entries}}).encode()


def test_every_document_in_a_recording_is_found_in_its_order():
    """Each message of a recording is opened by itself, and what carries no document is passed over."""
    other = DOCUMENT.replace("payloadID", "payloadId")
    found = list(
        unwrap_each(
            recording("<html></html>", DOCUMENT, page(f'<input name="cXML-base64" value="{BASE64}">'), other), LIMITS
        )
    )
    assert [(one.document.decode(), one.wrapping) for one in found] == [(DOCUMENT, ("har",)), (other, ("har",))]


def test_a_document_that_was_recorded_twice_comes_again_where_its_carrier_is_odd():
    """A flaw of the second carrier is not lost because the document was seen before."""
    twice = quote_plus(quote_plus(DOCUMENT))
    first, second = unwrap_each(recording(DOCUMENT, f"cXML-urlencoded={twice}"), LIMITS)
    assert first.document == second.document
    assert (first.findings, [one.rule for one in second.findings]) == ((), ["FORM-DOUBLE"])


OTHER = DOCUMENT.replace("payloadID", "payloadId")


@pytest.mark.parametrize(
    ("raw", "wrapping"),
    [
        (f"10:01 sent {DOCUMENT} in 3 ms\n10:02 got {OTHER}\n", ("log-line",)),
        (f"10:01 sent\n{DOCUMENT}\n{OTHER}", ("log-line",)),
        (json.dumps([{"body": DOCUMENT, "status": 200}, {"body": OTHER}]), ("json",)),
        (f"POST / HTTP/1.1\r\nHost: x\r\n\r\n{json.dumps([DOCUMENT, OTHER])}", ("http", "json")),
    ],
)
def test_a_log_holds_many_documents_too(raw, wrapping):
    """So does JSON of any shape, and whatever is in another layer."""
    found = list(unwrap_each(raw.encode(), LIMITS))
    assert [(one.document.decode(), one.wrapping) for one in found] == [(DOCUMENT, wrapping), (OTHER, wrapping)]


def test_a_broken_message_does_not_hide_the_next():
    """In a recording each stands for itself."""
    broken = {"request": {"postData": {"params": [{"name": "cXML-base64", "value": "PD94*"}]}}}
    whole = {"request": {"postData": {"text": DOCUMENT}}}
    first, second = unwrap_each(json.dumps({"log": {"entries": [broken, whole]}}).encode(), LIMITS)
    assert [one.rule for one in first.findings] == ["FORM-BASE64"]
    assert second.document.decode() == DOCUMENT


def test_a_long_log_is_read_once():
    """Twenty thousand documents in a log take no longer than their bytes."""
    log = b"".join(b"%d <cXML>%d</cXML>\n" % (number, number) for number in range(20_000))
    assert len(list(unwrap_each(log, LIMITS))) == 20_000


@pytest.mark.parametrize("raw", [RAW, recording(), recording("<html></html>"), b"{", b""])
def test_what_is_no_recording_is_one_thing(raw):
    """Plain documents, empty recordings and rubbish come back as `unwrap` gives them."""
    assert list(unwrap_each(raw, LIMITS)) == [unwrap(raw, LIMITS)]
