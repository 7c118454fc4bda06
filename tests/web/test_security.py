"""Who may ask for what: Host, token, origin and path against one another; headers; the login."""

import re
from typing import Any

import pytest
from flask import Flask, make_response
from flask.testing import FlaskClient

from punchout.emulator import Emulator
from punchout.web.app import create_app
from punchout.web.security import Access, let_out
from punchout.web.tries import MOST

TOKEN = "a-token-for-tests"
BEARER = {"Authorization": f"Bearer {TOKEN}"}
INFO = "/_punchout/v1/info"
PAGE = "/login"


@pytest.fixture
def guarded(emulator: Emulator) -> FlaskClient:
    """The application behind a token, also known as punchout.example.com."""
    return create_app(emulator, Access(TOKEN, frozenset({"punchout.example.com"}))).test_client()


@pytest.mark.parametrize(
    ("host", "trusted"),
    [
        ("localhost", True),
        ("LOCALHOST:8488", True),
        ("127.0.0.1:8488", True),
        ("[::1]:8488", True),
        ("localhost.:8488", True),
        ("evil.example", False),
        ("localhost.evil.example", False),
        ("127.0.0.1.evil.example", False),
        ("evil.example:8488", False),
        ("localhost@evil.example", False),
        ("evil.example#localhost", False),
        ("punchout:8488", False),
        ("", False),
    ],
)
def test_without_a_token_the_admin_side_answers_to_loopback_names_only(
    client: FlaskClient, host: str, trusted: bool
) -> None:
    """A page of another name that resolves to us (DNS rebinding) reads nothing; partners and health are free."""
    headers = {"Host": host}
    assert client.get(INFO, headers=headers).status_code == (200 if trusted else 403)
    assert client.get("/_punchout/openapi.json", headers=headers).status_code == (200 if trusted else 403)
    assert client.get("/supplier/cxml", headers=headers).status_code == 200
    assert client.get("/livez", headers=headers).status_code == 200
    assert client.get("/readyz", headers=headers).status_code == 200


@pytest.mark.parametrize("host", ["localhost", "punchout.example.com", "evil.example"])
@pytest.mark.parametrize(
    ("headers", "opens"),
    [
        ({}, False),
        ({"Authorization": "Bearer wrong"}, False),
        ({"Authorization": f"Basic {TOKEN}"}, False),
        ({"Authorization": "Bearer "}, False),
        ({"Authorization": "Bearer \xe9"}, False),
        (BEARER, True),
        ({"Authorization": f"bearer  {TOKEN}"}, True),
    ],
)
def test_with_a_token_nothing_else_opens_the_admin_side(
    guarded: FlaskClient, host: str, headers: dict[str, str], opens: bool
) -> None:
    """Behind a token a loopback name opens nothing, and the right bearer opens under any Host."""
    answer = guarded.get(INFO, headers={"Host": host, **headers})
    refused = 403 if host == "evil.example" else 401
    assert answer.status_code == (200 if opens else refused)
    if answer.status_code == 401:
        assert answer.headers["WWW-Authenticate"] == "Bearer"
    assert guarded.get("/supplier/cxml", headers={"Host": host, **headers}).status_code == 200
    assert guarded.get("/livez", headers={"Host": host}).status_code == 200


def csrf_of(page: str) -> str:
    """Return the hidden field of a form."""
    found = re.search(r'name="csrf" value="(\w+)"', page)
    assert found
    return found[1]


def test_a_person_trades_the_token_for_a_cookie(guarded: FlaskClient) -> None:
    """A page asks for the token, gives an HttpOnly, SameSite=Strict cookie for it, and leads back inside the space."""
    asked = guarded.get("/t/x/_punchout/docs")
    assert (asked.status_code, asked.location) == (303, "/t/x/login?next=/t/x/_punchout/docs")
    form = guarded.get("/login").get_data(as_text=True)
    wrong = guarded.post("/login", data={"csrf": csrf_of(form), "token": "wrong"})
    assert (wrong.status_code, "Set-Cookie" in wrong.headers) == (401, False)
    right = guarded.post("/login", data={"csrf": csrf_of(form), "token": TOKEN, "next": "/_punchout/docs"})
    assert (right.status_code, right.location) == (303, "/_punchout/docs")
    assert "HttpOnly" in right.headers["Set-Cookie"]
    assert "SameSite=Strict" in right.headers["Set-Cookie"]
    assert TOKEN not in right.headers["Set-Cookie"]
    assert guarded.get("/_punchout/docs").status_code == 200
    assert guarded.get(INFO).status_code == 200


def test_a_cookie_over_tls_stays_on_tls(guarded: FlaskClient) -> None:
    """Where the login came over https the cookie is Secure."""
    form = guarded.get("/login").get_data(as_text=True)
    data = {"csrf": csrf_of(form), "token": TOKEN}
    answer = guarded.post("/login", data=data, base_url="https://localhost")
    assert "Secure" in answer.headers["Set-Cookie"]


@pytest.mark.parametrize(
    "elsewhere", ["//evil.example", "/\\evil.example", "https://evil.example", "/\t/evil.example", ""]
)
def test_a_login_leads_nowhere_else(guarded: FlaskClient, elsewhere: str) -> None:
    """The address to go on to is one of ours."""
    form = guarded.get("/login").get_data(as_text=True)
    answer = guarded.post("/login", data={"csrf": csrf_of(form), "token": TOKEN, "next": elsewhere})
    assert answer.location == "/"


def test_two_servers_on_one_host_do_not_take_each_others_cookie() -> None:
    """Cookies know no ports: the name of the cookie is the token's own, and tells nothing of it."""
    names = {Access("one").cookie, Access("two").cookie}
    assert len(names) == 2
    assert Access("one").cookie == Access("one").cookie


@pytest.mark.parametrize(
    ("headers", "may"),
    [
        ({}, True),
        ({"Origin": "http://localhost"}, True),
        ({"Origin": "http://evil.example"}, False),
        ({"Origin": "null"}, False),
        ({"Origin": "https://localhost"}, False),
        ({"Origin": "http://localhost:9999"}, False),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "http://localhost"}, True),
        ({"Sec-Fetch-Site": "none"}, True),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "https://localhost"}, True),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "http://evil.example"}, False),
        ({"Sec-Fetch-Site": "none", "Origin": "null"}, False),
        ({"Sec-Fetch-Site": "same-site"}, False),
        ({"Sec-Fetch-Site": "cross-site"}, False),
    ],
)
def test_pages_of_other_origins_change_nothing(client: FlaskClient, headers: dict[str, str], may: bool) -> None:
    """What changes something is refused where a page of another origin asked for it; programs send no origin."""
    assert client.post("/_punchout/v1/reset", headers=headers).status_code == (204 if may else 403)
    assert client.get(INFO, headers=headers).status_code == 200
    assert "Access-Control-Allow-Origin" not in client.get(INFO, headers=headers).headers


def test_a_proxy_that_speaks_tls_for_us_is_our_own_origin() -> None:
    """With a public URL its origin is ours, although we are asked over http."""
    emulator = Emulator(public_url="https://punchout.example.com/punch")
    client = create_app(emulator, Access(TOKEN, frozenset({"punchout.example.com"}))).test_client()
    for origin, status in (("https://punchout.example.com", 204), ("https://evil.example", 403)):
        headers = {**BEARER, "Host": "punchout.example.com", "Origin": origin}
        assert client.post("/_punchout/v1/reset", headers=headers).status_code == status
    emulator.close()


@pytest.mark.parametrize(
    "media", ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"]
)
@pytest.mark.parametrize("path", ["reset", "validate", "send?to=demo"])
def test_the_control_api_takes_no_forms(client: FlaskClient, path: str, media: str) -> None:
    """What a page of ours could be made to post changes nothing; it is told what to send instead."""
    own = {"Sec-Fetch-Site": "same-origin", "Origin": "http://localhost", "Content-Type": media}
    answer = client.post(f"/_punchout/v1/{path}", data=b"what=all", headers=own)
    assert (answer.status_code, answer.mimetype) == (415, "application/problem+json")
    assert "application/xml" in answer.get_json()["detail"]


@pytest.mark.parametrize(
    "media",
    [
        "text/xml",
        "application/xml; charset=utf-8",
        "application/octet-stream",
        "application/x-www-form-urlencoded",
        None,
    ],
)
def test_documents_of_any_other_type_are_judged(client: FlaskClient, media: str | None) -> None:
    """The control API takes documents under the types that programs give them, or none."""
    assert client.post("/_punchout/v1/validate", data=b"<a/>", content_type=media).status_code == 200


@pytest.mark.parametrize("data", [{}, {"csrf": "wrong"}, {"csrf": "\xe9"}])
def test_a_form_without_our_mark_is_refused(client: FlaskClient, data: dict[str, str]) -> None:
    """A form of the operator's pages without the hidden field is a forgery."""
    assert client.post("/login", data=data).status_code == 403


def test_a_cart_may_come_from_any_site(client: FlaskClient) -> None:
    """The return of a cart is cross-site by nature: neither origin nor mark is asked for."""
    headers = {"Origin": "https://shop.example.com", "Sec-Fetch-Site": "cross-site", "Accept": "text/html"}
    answer = client.post("/buyer/return/unknown", data={"cXML-urlencoded": "x"}, headers=headers)
    assert answer.status_code == 406


def policy(value: str) -> dict[str, str]:
    """Return a Content-Security-Policy by directive."""
    return {name: rest for name, _, rest in (part.strip().partition(" ") for part in value.split(";"))}


@pytest.mark.parametrize("path", [INFO, "/_punchout/docs", "/login", "/nothing", "/supplier/cxml", "/shop/unknown/"])
def test_every_answer_keeps_strangers_out_of_it(client: FlaskClient, path: str) -> None:
    """No script, style or form but our own; no sniffing, no address to others; frames for shops alone."""
    headers = client.get(path).headers
    directives = policy(headers["Content-Security-Policy"])
    assert directives["default-src"] == "'none'"
    assert directives["script-src"] == directives["style-src"] == directives["form-action"] == "'self'"
    assert directives["frame-ancestors"] == ("*" if path.startswith(("/shop", "/supplier")) else "'none'")
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("https://buyer.example.com:8443/return?x=1", "https://buyer.example.com:8443"),
        ("http://BUYER.example.com/", "http://buyer.example.com"),
        ("http://[::1]:80/", "http:"),
        ("http://例え.jp/", "http://xn--r8jz45g.jp"),
    ],
)
def test_a_page_is_let_out_to_one_origin(app: Flask, url: str, origin: str) -> None:
    """The page that posts a cart may post to the origin of its target, and to no other."""
    with app.test_request_context("/shop/token/leave"):
        answer = let_out(make_response("page"), post_to=url, frame=url)
    directives = policy(answer.headers["Content-Security-Policy"])
    assert directives["form-action"] == f"'self' {origin} http: https:"
    assert directives["frame-src"] == f"'self' {origin}"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "http://a b/", "http://a;script-src/", "x"])
def test_a_page_is_let_out_to_http_alone(app: Flask, url: str) -> None:
    """What is no http or https URL of one plain host opens nothing."""
    with app.test_request_context("/shop/token/leave"), pytest.raises(ValueError, match="http or https"):
        let_out(make_response("page"), post_to=url)


@pytest.mark.parametrize(
    ("side", "path", "status"),
    [
        ("partners", INFO, 404),
        ("partners", "/login", 404),
        ("partners", "/", 404),
        ("partners", "/supplier/cxml", 200),
        ("partners", "/livez", 200),
        ("admin", "/supplier/cxml", 404),
        ("admin", "/shop/unknown/", 404),
        ("admin", INFO, 200),
        ("admin", "/readyz", 200),
    ],
)
def test_each_listener_serves_its_own_side(client: FlaskClient, side: str, path: str, status: int) -> None:
    """On two listeners a path of the other side does not exist, and even a bearer does not make it."""
    answer = client.get(path, environ_overrides={"punchout.side": side}, headers=BEARER)
    assert answer.status_code == status
    if side == "partners" and status == 404 and path != INFO:
        assert b"<Response>" in answer.data


def test_a_form_of_too_many_fields_is_refused(client: FlaskClient) -> None:
    """A form of fifty fields is read, one of more is not, whatever their sizes."""
    many: dict[str, Any] = {f"f{number}": "" for number in range(51)}
    assert client.post("/login", data=many).status_code == 413


def test_the_log_of_a_failure_holds_no_token(app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    """Where an error handler itself fails, Flask would log the path."""
    with app.test_request_context("/shop/a-token-that-opens/cart"):
        app.log_exception((KeyError, KeyError("a text"), None))
    assert "GET storefront.cart failed" in caplog.text
    assert "a-token-that-opens" not in caplog.text


def test_guessing_a_token_leads_nowhere(guarded: FlaskClient) -> None:
    """After too many wrong tokens an address is told to wait, whatever it brings, and partners are answered as ever."""
    for _ in range(MOST):
        assert guarded.get("/_punchout/v1/info", headers={"Authorization": "Bearer guess"}).status_code == 401
    refused = guarded.get("/_punchout/v1/info", headers={"Authorization": f"Bearer {TOKEN}"})
    assert refused.status_code == 429
    assert 0 < int(refused.headers["Retry-After"]) <= 61
    assert "too many wrong tokens came from this address: wait " in refused.json["detail"]
    assert guarded.get("/supplier/cxml").status_code == 200
    assert guarded.get("/livez").status_code == 200
    assert guarded.get("/login", environ_overrides={"REMOTE_ADDR": "192.0.2.7"}).status_code == 200
