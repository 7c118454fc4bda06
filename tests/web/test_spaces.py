"""The prefix of a space: the same routes in a private world."""

import re
from typing import Any

from flask.testing import FlaskClient

from punchout.emulator import Emulator


def items(client: FlaskClient, prefix: str) -> list[Any]:
    """Return the journal of a space."""
    found: list[Any] = client.get(f"{prefix}/_punchout/v1/exchanges").get_json()["items"]
    return found


def test_what_happens_in_a_space_stays_in_it(emulator: Emulator, client: FlaskClient, documents: Any) -> None:
    """A document sent to one space is in its journal alone, and its StartPage opens only there."""
    for name in ("one", "two"):
        emulator.add_space(name)
    answer = client.post("/t/one/supplier/cxml", data=documents.setup())
    page = re.search(rb"<URL>http://localhost(/t/one/shop/[\w-]+/)</URL>", answer.data)
    assert page
    path = page[1].decode()
    assert client.get(path).status_code == 200
    assert client.get(path.replace("/one/", "/two/")).status_code == 404
    assert client.get(path.removeprefix("/t/one")).status_code == 404
    assert [len(items(client, prefix)) for prefix in ("/t/one", "/t/two", "")] == [1, 0, 0]
    assert [entry["space"] for entry in items(client, "/t/one")] == ["one"]


def test_the_default_space_has_a_prefix_too(client: FlaskClient, documents: Any) -> None:
    """`/t/default` is the space without a prefix, and its documents speak of addresses without one."""
    answer = client.post("/t/default/supplier/cxml", data=documents.setup())
    assert b"<URL>http://localhost/shop/" in answer.data
    assert len(items(client, "")) == 1


def test_links_of_pages_stay_inside_the_space(emulator: Emulator, client: FlaskClient) -> None:
    """A page under the prefix links to pages under the prefix."""
    emulator.add_space("one")
    assert 'href="/t/one/_punchout/openapi.json"' in client.get("/t/one/_punchout/docs").get_data(as_text=True)


def test_a_forgotten_space_is_gone(client: FlaskClient) -> None:
    """After its removal a space answers 404, in JSON for programs."""
    client.post("/_punchout/v1/spaces", json={"name": "gone"})
    assert client.delete("/_punchout/v1/spaces/gone").status_code == 204
    answer = client.get("/t/gone/_punchout/v1/info")
    assert (answer.status_code, answer.get_json()["detail"]) == (404, "there is no space 'gone'")
