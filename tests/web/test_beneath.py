"""A public URL with a path: everything lies beneath it, whether a proxy takes that path off or hands it on."""

import re
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import Client

from punchout.emulator import Emulator
from punchout.web.app import create_app
from punchout.web.late import Late
from punchout.web.security import Access

PUBLIC = "https://test.example.com/punch"
OPEN = Access("a-token", frozenset({"test.example.com"}))
ADMIN = {"Authorization": "Bearer a-token", "Host": "test.example.com"}


def client_of(public: str) -> FlaskClient:
    """Return a browser at an application behind that public URL."""
    return create_app(Emulator(public_url=public), OPEN).test_client()


@pytest.mark.parametrize("asked", ["", "/punch"])
def test_every_link_of_a_page_lies_beneath_the_public_url(asked: str) -> None:
    """Whether the proxy took the path off or handed it on, and in a space as well."""
    client = client_of(PUBLIC)
    client.post("/_punchout/v1/spaces", json={"name": "mine"}, headers=ADMIN)
    for root in ("/punch", "/punch/t/mine"):
        inside = asked + root.removeprefix("/punch")
        for path in ("/", "/connections", "/connections/new", "/paste", "/punchouts", "/faults", "/_punchout/docs"):
            page = client.get(f"{inside}{path}", headers=ADMIN)
            assert page.status_code == 200, path
            links = re.findall(r'(?:href|src|action|hx-sse:connect)="(/[^"]*)"', page.text)
            assert links
            assert [link for link in links if not link.startswith(f"{root}/")] == [], path
            with client.get(links[0].removeprefix("/punch"), headers=ADMIN) as icon:
                assert icon.status_code == 200
        assert ("Space mine" in page.text) is (root != "/punch")


@pytest.mark.parametrize("asked", ["", "/punch"])
def test_a_shopper_stays_beneath_the_public_url(asked: str, documents: Any) -> None:
    """From the StartPage, which is public, to the cart and what leads on from it."""
    client = client_of(PUBLIC)
    answer = client.post(f"{asked}/supplier/cxml", data=documents.setup())
    start = re.search(rb"<URL>https://test.example.com/punch(/shop/[\w-]+/)</URL>", answer.data)
    assert start
    page = client.get(asked + start[1].decode())
    assert page.status_code == 200
    assert f'action="/punch{start[1].decode()}' in page.text


@pytest.mark.parametrize("asked", ["/punch", ""])
def test_who_signs_in_is_led_back_beneath_it(asked: str) -> None:
    """The page that wanted the token, and the first page where none did."""
    client = client_of(PUBLIC)
    host = {"Host": "test.example.com", "Accept": "text/html"}
    sent = client.get(f"{asked}/connections", headers=host)
    assert sent.headers["Location"] == "/punch/login?next=/punch/connections"
    form = client.get(f"{asked}/login", headers=host).text
    csrf = re.search(r'name="csrf" value="(\w+)"', form)
    assert csrf
    facts = {"csrf": csrf[1], "token": "a-token", "next": "//elsewhere"}
    assert client.post(f"{asked}/login", data=facts, headers=host).headers["Location"] == "/punch/"


def test_the_operators_own_listener_has_no_path_of_others() -> None:
    """Its pages are reached at its own address; a proxy that hands the path on is served there, too."""
    client = client_of(PUBLIC)
    base = {"environ_overrides": {"punchout.side": "admin"}, "headers": ADMIN}
    assert 'href="/connections"' in client.get("/", **base).text
    assert 'href="/punch/connections"' in client.get("/punch/", **base).text


@pytest.mark.parametrize("path", ["/supplier", "/shop", "/t"])
def test_a_public_path_like_one_of_ours_is_taken_off_by_its_proxy(path: str, documents: Any) -> None:
    """Nobody could tell `/shop/TOKEN/` beneath `/shop` from the shop itself."""
    client = client_of(f"https://test.example.com{path}")
    answer = client.post("/supplier/cxml", data=documents.setup())
    start = re.search(rb"<URL>https://test.example.com/\w+(/shop/[\w-]+/)</URL>", answer.data)
    assert start
    assert client.get(start[1].decode()).status_code == 200


def test_what_only_begins_like_the_path_is_another() -> None:
    """`/puncher` is not beneath `/punch`; the path alone is the first page, and doors are found without the pages."""
    app = Client(Late(Emulator(public_url=PUBLIC), OPEN))
    assert app.get("/puncher/livez", headers=ADMIN).status_code == 404
    assert app.get("/punch", headers=ADMIN).status_code == 200
    assert app.get("/punch/livez").status_code == 200
    assert app.get("/punch/supplier/cxml").status_code == 200
