"""The doors of partners: answers, refusals, pings, the return of a cart."""

import base64
import gzip
import re
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse, create_environ, run_wsgi_app

from punchout.commerce.session import Operation
from punchout.emulator import Emulator, Links
from punchout.exchange.entries import Keep
from punchout.limits import Limits
from punchout.roles.effects import Remembered
from punchout.roles.punchout import punchout_key
from punchout.roles.purchase import Asked, ask
from punchout.settings.values import Settings, default_settings
from punchout.web.app import create_app

XML = "text/xml; charset=UTF-8"


def code(answer: TestResponse) -> int:
    """Return the cXML status of an answer."""
    found = re.search(rb'<Status code="(\d+)"', answer.data)
    assert found, answer.data
    return int(found[1])


def is_valid(emulator: Emulator, answer: TestResponse) -> bool:
    """Return whether an answer holds a document that the grammar accepts."""
    return answer.headers["Content-Type"] == XML and emulator.space().judge(answer.data).grammar == "valid"


@pytest.mark.parametrize("path", ["/supplier/cxml", "/buyer/cxml", "/t/other/supplier/cxml"])
def test_a_get_is_the_ping(emulator: Emulator, client: FlaskClient, path: str) -> None:
    """Each endpoint answers a GET with a valid Response of status 200, a HEAD with its headers alone."""
    emulator.add_space("other")
    answer = client.get(path)
    assert (answer.status_code, code(answer), is_valid(emulator, answer)) == (200, 200, True)
    head = client.head(path)
    assert (head.status_code, head.data, head.headers["Content-Type"]) == (200, b"", XML)
    assert set(client.options(path).headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS", "POST"}


def test_a_setup_is_answered_with_a_page_of_ours(emulator: Emulator, client: FlaskClient, documents: Any) -> None:
    """A setup request gets a StartPage under the Host that was asked for, whatever Host that is."""
    answer = client.post("/supplier/cxml", data=documents.setup(), content_type=XML, headers={"Host": "punch_out:8488"})
    assert (answer.status_code, code(answer), is_valid(emulator, answer)) == (200, 200, True)
    assert re.search(rb"<URL>http://punch_out:8488/shop/[\w-]{40,}/</URL>", answer.data)


def test_documents_speak_of_the_public_url(documents: Any) -> None:
    """With a public URL the Host of a request does not matter."""
    emulator = Emulator(public_url="https://punchout.example.com/")
    client = create_app(emulator).test_client()
    answer = client.post("/supplier/cxml", data=documents.setup(), content_type=XML)
    assert b"<URL>https://punchout.example.com/shop/" in answer.data
    emulator.close()


@pytest.mark.parametrize(
    "host", ["a b", "user@evil.example", "x/y", "", '"><script>', "[::1", "[1]", "[::::]", "[:]:1", "a:99999", ".."]
)
def test_a_host_that_is_none_does_not_reach_a_document(app: Flask, documents: Any, host: str) -> None:
    """What cannot be a Host is replaced by the address of the listener."""
    # A test client would stumble over some of them itself.
    environ = create_environ("/supplier/cxml", method="POST", data=documents.setup(), content_type=XML)
    answered, status, _ = run_wsgi_app(app, environ | {"HTTP_HOST": host})
    assert status == "200 OK"
    assert b"<URL>http://localhost:80/shop/" in b"".join(answered)


def test_the_journal_keeps_what_came_byte_for_byte(emulator: Emulator, client: FlaskClient) -> None:
    """Body, headers, method, address and caller of a request are kept as they were."""
    client.post("/supplier/cxml?a=b", data=b"\xff\xfe garbage", headers={"X-Mark": "yes", "Content-Type": "text/xml"})
    entry = emulator.space().exchange("latest")
    assert entry.request_body == b"\xff\xfe garbage"
    assert ("X-Mark", "yes") in entry.request_headers
    assert (entry.method, entry.url, entry.remote) == ("POST", "http://localhost/supplier/cxml?a=b", "127.0.0.1")


def test_a_compressed_document_is_read(client: FlaskClient, documents: Any) -> None:
    """A request body may come compressed."""
    body = gzip.compress(documents.setup())
    answer = client.post("/supplier/cxml", data=body, content_type=XML, headers={"Content-Encoding": "gzip"})
    assert code(answer) == 200


@pytest.mark.parametrize(
    ("method", "path", "http"),
    [
        ("GET", "/supplier/", 404),
        ("POST", "/supplier/orders", 404),
        ("POST", "/buyer/nothing", 404),
        ("POST", "/shop/nothing/here/at/all", 404),
        ("PUT", "/supplier/cxml", 405),
        ("DELETE", "/buyer/cxml", 405),
        ("GET", "/buyer/return/token", 405),
        ("POST", "/t/nowhere/supplier/cxml", 404),
        ("GET", "/t/nowhere/buyer/cxml", 404),
        ("POST", "/t/%FF/supplier/cxml", 404),
        ("POST", "/cXML", 404),
    ],
)
def test_a_refusal_of_the_server_has_a_body_for_partners(
    emulator: Emulator, client: FlaskClient, method: str, path: str, http: int
) -> None:
    """The server's own 404 and 405 keep their HTTP status and carry a valid cXML Response with status 400."""
    answer = client.open(path, method=method, data=b"<cXML/>", content_type="text/xml")
    assert (answer.status_code, code(answer), is_valid(emulator, answer)) == (http, 400, True)


def test_a_refused_method_names_the_allowed_ones(client: FlaskClient) -> None:
    """A 405 carries Allow."""
    assert "POST" in client.put("/supplier/cxml").headers["Allow"]


@pytest.mark.parametrize("chunked", [False, True])
@pytest.mark.parametrize(("size", "http", "status"), [(1000, 200, 406), (1001, 413, 499)])
def test_a_body_too_large_is_refused_and_not_cut(size: int, http: int, status: int, chunked: bool) -> None:
    """One byte above the limit is 413 with status 499, whether the length was announced or not."""
    emulator = Emulator(Settings(default_settings().connections, limits=Limits(body=1000)))
    client = create_app(emulator).test_client()
    how: dict[str, Any] = {"environ_overrides": {"wsgi.input_terminated": True}} if chunked else {}
    headers = {"Content-Length": ""} if chunked else {}
    answer = client.post("/supplier/cxml", data=b"x" * size, headers=headers, **how)
    assert (answer.status_code, code(answer)) == (http, status)
    emulator.close()


def punched_out(emulator: Emulator) -> tuple[str, str]:
    """Open a punch-out of our buyer at our supplier without a wire; return its return path and its cookie."""
    space, links = emulator.space(), Links("http://localhost")
    punchout, _ = ask(space.connection("demo"), Asked(operation=Operation.CREATE), space.tools(links))
    opened = punchout.to("open")
    space.store.keep(Keep(space.name, changes=(opened.change(Remembered(punchout_key(punchout.id))),)))
    return f"/buyer/return/{punchout.token}", punchout.cookie


CART = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd">
<cXML payloadID="cart-1@shop.example.com" timestamp="2026-03-02T12:30:00+01:00"><Header>
<From><Credential domain="NetworkID"><Identity>DEMO-SUPPLIER</Identity></Credential></From>
<To><Credential domain="NetworkID"><Identity>DEMO-BUYER</Identity></Credential></To>
<Sender><Credential domain="NetworkID"><Identity>DEMO-SUPPLIER</Identity></Credential><UserAgent>t</UserAgent></Sender>
</Header><Message><PunchOutOrderMessage><BuyerCookie>{cookie}</BuyerCookie>
<PunchOutOrderMessageHeader operationAllowed="edit"><Total><Money currency="EUR">7.00</Money></Total>
</PunchOutOrderMessageHeader><ItemIn quantity="2"><ItemID><SupplierPartID>A&lt;b&gt;1</SupplierPartID></ItemID>
<ItemDetail><UnitPrice><Money currency="EUR">3.50</Money></UnitPrice>
<Description xml:lang="en">Pen &lt;script&gt;alert(1)&lt;/script&gt;</Description><UnitOfMeasure>EA</UnitOfMeasure>
<Classification domain="UNSPSC">44121704</Classification></ItemDetail></ItemIn></PunchOutOrderMessage></Message>
</cXML>"""


def test_a_browser_sees_what_was_taken(emulator: Emulator, client: FlaskClient) -> None:
    """Whoever asks for HTML gets a page with the cart, escaped, and links onward that leave a frame."""
    path, cookie = punched_out(emulator)
    field = base64.b64encode(CART.format(cookie=cookie).encode()).decode()
    answer = client.post(path, data={"cXML-base64": field}, headers={"Accept": "text/html,*/*"})
    page = answer.get_data(as_text=True)
    assert answer.status_code == 200
    assert "A&lt;b&gt;1" in page
    assert "<script>alert" not in page
    assert "7.00" in page
    assert f'href="/exchanges/{emulator.space().exchange("latest").id}" target="_top"' in page
    assert answer.headers["Cache-Control"] == "no-store"
    assert "frame-ancestors *" in answer.headers["Content-Security-Policy"]


def test_a_program_that_returns_a_cart_gets_cxml(emulator: Emulator, client: FlaskClient) -> None:
    """Whoever does not name text/html gets a valid cXML Response; raw XML is taken as well."""
    path, cookie = punched_out(emulator)
    answer = client.post(path, data=CART.format(cookie=cookie), content_type="text/xml", headers={"Accept": "*/*"})
    assert (answer.status_code, code(answer), is_valid(emulator, answer)) == (200, 200, True)


@pytest.mark.parametrize(
    ("path", "body", "http", "said"),
    [
        ("/buyer/return/unknown", "cart", 404, "417"),
        ("known", "cart of another", 400, "Status 4"),
        ("known", "no cart at all", 406, "406"),
    ],
)
def test_a_page_says_why_a_cart_was_not_taken(
    emulator: Emulator, client: FlaskClient, path: str, body: str, http: int, said: str
) -> None:
    """An unknown address, a foreign cookie, no document: the page has the status in words and a fitting HTTP status."""
    known, cookie = punched_out(emulator)
    bodies = {"cart": CART.format(cookie=cookie), "cart of another": CART.format(cookie="other")}
    where = known if path == "known" else path
    data = {"cXML-urlencoded": bodies.get(body, body)}
    answer = client.post(where, data=data, headers={"Accept": "text/html"})
    assert answer.status_code == http or (body == "cart of another" and 400 <= answer.status_code < 500)
    assert said in answer.get_data(as_text=True)


def test_a_page_on_the_partners_listener_leads_nowhere(emulator: Emulator, app: Flask) -> None:
    """Where pages have a listener of their own, the return page has no link that would miss it."""
    path, cookie = punched_out(emulator)
    answer = app.test_client().post(
        path,
        data={"cXML-urlencoded": CART.format(cookie=cookie)},
        headers={"Accept": "text/html"},
        environ_overrides={"punchout.side": "partners"},
    )
    assert b'href="/exchanges' not in answer.data


def test_a_failure_of_ours_is_cxml_too(
    emulator: Emulator, client: FlaskClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """What breaks inside of us is a cXML 500 for a partner, without a word of the inside."""

    def broken(*_: object) -> None:
        raise RuntimeError("inner words")

    monkeypatch.setattr(type(emulator.space()), "receive", broken)
    answer = client.post("/supplier/cxml", data=b"<cXML/>")
    assert (answer.status_code, code(answer)) == (500, 500)
    assert b"inner" not in answer.data
    assert "inner words" in caplog.text


def test_whoever_opens_the_address_of_a_cart_is_told_to_post_it(client: FlaskClient) -> None:
    """A shop that redirects there in place of posting a form hears what is missing, a person on a page."""
    answer = client.get("/buyer/return/nobody")
    assert (answer.status_code, code(answer), answer.headers["Allow"]) == (405, 400, "POST")
    assert b"a redirect brings no cart" in answer.data
    page = client.get("/buyer/return/nobody", headers={"Accept": "text/html"})
    assert (page.status_code, page.mimetype, b"cXML-base64" in page.data) == (405, "text/html", True)


@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
def test_a_form_sent_where_nothing_is_hears_so(client: FlaskClient, kind: str) -> None:
    """A mistyped path is a 404 whatever is sent, not a form of ours that has expired."""
    answer = client.post("/suplier/cxml", data=b"<cXML/>", content_type=kind)
    assert (answer.status_code, b"/supplier/cxml or /buyer/cxml" in answer.data) == (404, True)
    assert client.post("/exchanges", data=b"<cXML/>", content_type=kind).status_code in (404, 405)
