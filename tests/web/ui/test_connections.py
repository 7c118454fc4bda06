"""Connections and their test."""

import re
from html import unescape
from typing import Any

import pytest

from punchout.emulator import Links, Space
from punchout.emulator.connecting import Step
from punchout.errors import DeliveryError

FIELDS = {
    "name": "city-shop",
    "buyer_domain": "DUNS",
    "buyer_value": "12-345",
    "supplier_domain": "NetworkID",
    "supplier_value": "SHOP-1",
}


def test_a_card_says_whose_is_whose_and_what_to_give_away(operator: Any) -> None:
    """Both parties, the URLs of the roles we play, and the secret masked."""
    page = operator.get("/connections").text
    assert "DEMO-BUYER" in page
    assert "DEMO-SUPPLIER" in page
    assert 'value="http://localhost/supplier/cxml"' in page
    assert 'value="http://localhost/buyer/cxml"' in page
    assert "••••" in page


def test_the_test_of_a_connection_is_a_list_of_steps(operator: Any) -> None:
    """What passed and what did not, in words."""
    page = operator.post("/connections/demo/test").text
    assert "DNS" in page
    assert '<span class="hidden">' in page
    assert operator.post("/connections/nobody/test").status_code == 409


def test_the_steps_are_said_in_the_language_of_the_page(space: Space) -> None:
    """Each sentence of a step has its French, also what went wrong on the way; to programs all is English."""
    trouble = DeliveryError("timeout", {"host": "shop.example.com", "port": "443", "reason": "60 s"})
    step = Step("ping", True, "step.ping.silent", error=trouble)
    assert step.text == f"GET is not answered, which may be meant: {trouble.said()}"
    assert step.said("fr") == f"GET reste sans réponse, ce qui peut être voulu\u00a0: {trouble.said('fr')}"
    assert trouble.said("fr") != trouble.said()
    for found in space.test("demo", Links("http://127.0.0.1:1")):
        assert found.said("fr") != found.text


def test_a_connection_is_made_and_works_at_once(operator: Any, space: Space) -> None:
    """What the form says is what the space then trusts; the secret is not shown."""
    made = operator.post("/connections", **FIELDS, secret="canary-secret-1234", supplier_ours="yes", mode="test")
    assert made.status_code == 303
    link = space.connection("city-shop")
    assert (link.buyer.ours, link.supplier.ours, link.mode) == (False, True, "test")
    assert link.to_supplier[0].reveal() == "canary-secret-1234"
    page = operator.get("/connections").text
    assert "city-shop" in page
    assert "canary" not in page


def test_a_supplier_of_theirs_gets_its_addresses(operator: Any, space: Space) -> None:
    """Where we do not play the supplier, the form says where theirs is."""
    urls = {"setup": "http://127.0.0.1:3000/punchout", "order": "http://127.0.0.1:3000/order"}
    operator.post("/connections", **FIELDS, secret="s", buyer_ours="yes", **urls)
    link = space.connection("city-shop")
    assert (link.buyer.ours, link.supplier.ours) == (True, False)
    assert dict(link.supplier.urls or {}) == urls


def test_a_mistake_brings_the_form_back(operator: Any, space: Space) -> None:
    """What is wrong is said, what was written is still there, the secret is not."""
    fields = FIELDS | {"buyer_value": ""}
    page = operator.post("/connections", **fields, secret="canary-secret-1234", supplier_ours="yes")
    assert page.status_code == 422
    assert 'role="alert"' in page.text
    assert 'value="SHOP-1"' in page.text
    assert "canary" not in page.text
    assert space.settings.connection("city-shop") is None


@pytest.mark.parametrize(
    ("wrote", "secret", "field", "said"),
    [
        ({"name": " "}, "s", "name", "Nom\u00a0: il en faut un"),
        ({"name": "a/b"}, "s", "name", "Nom\u00a0: il en faut un, sans / : \\ ni guillemets"),
        ({}, "", "secret", "Secret partagé\u00a0: il ne peut être vide"),
        ({"buyer_domain": ""}, "s", "buyer_domain", "Acheteur\u00a0: il manque le domaine"),
        ({"supplier_value": ""}, "s", "supplier_value", "Fournisseur\u00a0: il manque la valeur"),
        ({"setup": "ftp://x/"}, "s", "setup", "PunchOutSetupRequest\u00a0: une adresse commence par http://"),
        ({"order": "x"}, "s", "order", "OrderRequest\u00a0: une adresse commence par http://"),
        ({"buyer_url": "x"}, "s", "buyer_url", "à l’acheteur\u00a0: une adresse commence par http://"),
    ],
)
def test_a_mistake_is_said_at_its_field_in_the_language_of_the_page(
    operator: Any, space: Space, wrote: dict[str, str], secret: str, field: str, said: str
) -> None:
    """The summary leads to the field, and the field is described by the sentence."""
    operator.client.set_cookie("punchout-language", "fr")
    page = unescape(operator.post("/connections", **(FIELDS | wrote), secret=secret).text)
    assert re.search(rf'<a href="#{field}">[^<]*{re.escape(said)}', page)
    described = re.search(rf'<input id="{field}"[^>]*aria-invalid="true"[^>]*aria-describedby="{field}-wrong', page)
    assert described
    assert f'id="{field}-wrong"' in page
    assert [link.name for link in space.connections()] == ["demo"]


def test_mistakes_are_listed_in_the_order_of_the_form(operator: Any) -> None:
    """What has no field comes first, whatever order the configuration has."""
    wrong = {"order": "x", "supplier_value": "", "buyer_domain": ""}
    page = operator.post("/connections", **(FIELDS | wrong), secret="s", mode="tset").text
    listed = re.findall(r'<a href="#(buyer_domain|supplier_value|order)">', page)
    assert listed == ["buyer_domain", "supplier_value", "order"]
    assert page.index("deploymentMode: expected") < page.index('href="#buyer_domain"')


def test_a_mistake_that_has_no_field_is_said_in_english(operator: Any) -> None:
    """As the configuration says it, and marked as English for who hears the page."""
    operator.client.set_cookie("punchout-language", "fr")
    page = operator.post("/connections", **FIELDS, secret="s", mode="tset").text
    assert re.search(r'<span lang="en">connections.city-shop.deploymentMode: expected test or production', page)


def test_what_keeps_a_connection_from_working_is_said_in_french_too(operator: Any, space: Space) -> None:
    """Its secret names a variable that nobody has set."""
    parties = {"buyer": "demo-buyer", "supplier": "demo-supplier"}
    space.put_connection("lacking", parties | {"secret": "${env:NOT_SET_HERE}"})
    page = operator.get("/connections").text
    assert "Its secret stands in the environment variable NOT_SET_HERE, which is not set" in page
    page = operator.get("/connections", **{"Accept-Language": "fr"}).text
    assert "Son secret se trouve dans la variable d’environnement NOT_SET_HERE, qui n’est pas définie" in page


def test_a_connection_is_removed(operator: Any, space: Space) -> None:
    """It is gone from the page and from the space."""
    operator.post("/connections/demo/drop")
    assert space.connections() == ()
    assert "There are no connections" in operator.get("/connections").text
