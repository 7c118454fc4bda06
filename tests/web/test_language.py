"""Which language a page speaks, and how it is chosen."""

import re
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from markupsafe import escape

from punchout.emulator import Emulator, Unknown
from punchout.faults.table import FAULTS
from punchout.web.app import create_app
from punchout.web.security import Access

FRENCH = {"Accept-Language": "fr-CA,fr;q=0.9,en;q=0.5", "Accept": "text/html"}
PAGES = (
    "/", "/welcome", "/paste", "/connections", "/connections/new", "/punchouts", "/explain/DTD-MISSING", "/diff",
    "/_punchout/docs", "/login",
)  # fmt: skip


def language_of(page: str) -> str:
    """Return what a page says that it speaks."""
    found = re.search(r'<html lang="([^"]*)"', page)
    assert found
    return found[1]


def choose(client: FlaskClient, language: str, onward: str = "/connections") -> str:
    """Press a button of the bar; return the address that it leads to."""
    found = re.search(r'name="csrf" value="(\w+)"', client.get("/login").text)
    assert found
    answer = client.post("/language", data={"csrf": found[1], "language": language, "next": onward})
    assert answer.status_code == 303
    return str(answer.location)


@pytest.mark.parametrize("path", PAGES)
def test_every_page_speaks_what_the_browser_asks_for(client: FlaskClient, path: str) -> None:
    """French for who prefers it, English for who says nothing or asks for what we lack."""
    answer = client.get(path, headers=FRENCH)
    assert {"accept-language", "cookie"} <= {name.lower() for name in answer.vary}
    french = answer.text
    assert language_of(french) == "fr"
    assert "Aller au contenu" in french
    for headers in ({}, {"Accept-Language": "ja,de;q=0.8"}, {"Accept-Language": "en,fr;q=0.5"}):
        english = client.get(path, headers=headers).text
        assert language_of(english) == "en"
        assert "Skip to the content" in english


def test_what_faults_do_is_said_in_french(client: FlaskClient) -> None:
    """The table of faults has no English sentence for who reads French."""
    page = client.get("/faults", headers=FRENCH).text
    assert "S’arrêter au milieu." in page
    assert not [fault.says for fault in FAULTS.values() if escape(fault.says) in page]


def test_a_refusal_is_said_in_the_language_of_the_page(client: FlaskClient) -> None:
    """The page for people in theirs, the control API in English."""
    assert "Inconnu ici\u00a0: punch-out &#39;none&#39;" in client.get("/punchouts/none", headers=FRENCH).text
    asked = client.get("/_punchout/v1/punchouts/none", headers=FRENCH)
    assert asked.get_json()["detail"] == "there is no punch-out 'none'"


def test_a_choice_outweighs_the_browser_and_persists(client: FlaskClient) -> None:
    """It is kept in a cookie that no script and no foreign page sees, and leads back to the page it was made on."""
    assert choose(client, "fr") == "/connections"
    kept = client.get_cookie("punchout-language")
    assert kept is not None
    assert (kept.value, kept.http_only, kept.same_site, kept.path, kept.max_age) == ("fr", True, "Lax", "/", 31536000)
    for path in ("/", "/paste"):
        page = client.get(path, headers={"Accept-Language": "en"}).text
        assert language_of(page) == "fr"
        assert re.search(r'value="fr" lang="fr" aria-current="true">Français<', page)
    choose(client, "en")
    assert language_of(client.get("/", headers=FRENCH).text) == "en"


@pytest.mark.parametrize("language", ["de", "", "../fr", "é", "\r\nSet-Cookie: a=b"])
def test_what_we_do_not_speak_becomes_english(client: FlaskClient, language: str) -> None:
    """Neither a form nor a cookie can ask for more than there is."""
    choose(client, language)
    assert language_of(client.get("/", headers=FRENCH).text) == "en"


def test_a_cookie_that_we_did_not_write_is_not_heeded(client: FlaskClient) -> None:
    """An unknown language in the cookie is as good as none."""
    client.set_cookie("punchout-language", "xx")
    assert language_of(client.get("/", headers=FRENCH).text) == "fr"


@pytest.mark.parametrize("elsewhere", ["//evil.example", "https://evil.example", ""])
def test_a_choice_leads_nowhere_else(client: FlaskClient, elsewhere: str) -> None:
    """The address to go on to is one of ours."""
    assert choose(client, "fr", elsewhere) == "/"


def test_a_choice_is_no_gift_of_another_page(client: FlaskClient) -> None:
    """Without our mark, or from another origin, nothing is remembered."""
    assert client.post("/language", data={"language": "fr"}).status_code == 403
    assert client.get_cookie("punchout-language") is None


def test_a_page_leads_back_to_itself(client: FlaskClient) -> None:
    """With its question, and inside of its space; a page that only a post shows leads to the first page."""
    assert 'name="next" value="/?q=type%3Aorder"' in client.get("/?q=type%3Aorder").text
    found = re.search(r'name="csrf" value="(\w+)"', client.get("/login").text)
    assert found
    assert 'name="next" value="/"' in client.post("/paste", data={"csrf": found[1], "text": "<a/>"}).text


def test_the_language_is_chosen_before_signing_in(emulator: Emulator) -> None:
    """Who cannot read the page cannot sign in; nothing else opens by it."""
    client = create_app(emulator, Access("a-token-for-tests")).test_client()
    choose(client, "fr", "/login")
    page = client.get("/login").text
    assert language_of(page) == "fr"
    assert "Jeton" in page
    assert client.get("/connections").status_code == 303


def test_errors_speak_the_language_of_the_page(client: FlaskClient) -> None:
    """A page that is not there, and a session that is not there; partners' pages heed the browser and no cookie."""
    missing = client.get("/nowhere", headers=FRENCH)
    assert (missing.status_code, language_of(missing.text)) == (404, "fr")
    assert "404 Page introuvable" in missing.text
    assert "Il n’y a rien à cette adresse" in missing.text
    choose(client, "fr")
    gone = client.get("/shop/unknown/", headers={"Accept": "text/html", "Accept-Language": "en"})
    assert (gone.status_code, language_of(gone.text)) == (404, "en")
    assert "Cette session n’existe pas" in client.get("/shop/unknown/", headers=FRENCH).text


def test_the_page_of_a_returned_cart_speaks_what_the_browser_asks_for(client: FlaskClient) -> None:
    """The shopper of a French browser reads in French what became of the cart."""
    answer = client.post("/buyer/return/unknown", data={"cXML-urlencoded": "x"}, headers=FRENCH)
    assert language_of(answer.text) == "fr"
    assert "Le panier a été refusé" in answer.text


def test_what_programs_read_never_changes_with_the_language(app: Flask, documents: Any) -> None:
    """Findings, refusals and answers to partners are the same for a French browser and for nobody."""
    client, broken = app.test_client(), documents.order().replace(b"<UnitOfMeasure>EA</UnitOfMeasure>", b"")
    french = {"Accept-Language": "fr", "Cookie": "punchout-language=fr"}
    answers = [
        client.post("/supplier/cxml", data=broken, content_type="text/xml", headers=headers) for headers in ({}, french)
    ]
    assert len({re.sub(r'(payloadID|timestamp)="[^"]*"', "", answer.text) for answer in answers}) == 1
    for path in ("exchanges/latest", "exchanges/none", "nowhere"):
        told = client.get(f"/_punchout/v1/{path}")
        assert client.get(f"/_punchout/v1/{path}", headers=french).get_json(force=True) == told.get_json(force=True)
    assert "UnitOfMeasure" in client.get("/_punchout/v1/exchanges/latest").text


def test_what_is_unknown_is_named_in_the_language_of_the_page(client: FlaskClient) -> None:
    """What kind of thing it is, and what there is instead."""
    assert "Inconnu ici\u00a0: échange &#39;none&#39;" in client.get("/exchanges/none", headers=FRENCH).text
    unknown = Unknown("connection", "dmeo", ["demo", "city"])
    assert unknown.said("fr") == "inconnu ici\u00a0: connexion 'dmeo'\u00a0; il y a demo, city"
    assert unknown.said("en") == str(unknown)


def test_every_refusal_of_ours_is_a_page_in_french(client: FlaskClient) -> None:
    """A form of yesterday, a page of another site, a strange Host, an address that takes carts only."""
    old = client.post("/faults", data={"csrf": "old"}, headers=FRENCH)
    assert "Ce formulaire a expiré\u00a0: rechargez la page" in old.text
    other = client.post("/faults", headers=FRENCH | {"Origin": "https://elsewhere.example.com"})
    assert "Une page d’une autre origine" in other.text
    assert "Cet hôte n’est pas de confiance" in client.get("/", headers=FRENCH | {"Host": "shop.example.com"}).text
    assert "Un panier s’envoie ici par POST" in client.get("/buyer/return/x", headers=FRENCH).text
