"""The control API by itself: spaces, connections, journal, problems."""

import json
import os
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from flask.testing import FlaskClient

from punchout import __version__
from punchout.emulator import Emulator
from punchout.errors import StorageError

Ask = Callable[..., Any]
SECRET = "a-secret-that-nobody-may-see"


def test_info_says_all_that_is_needed(ask: Ask, server: Any) -> None:
    """Version, process, addresses and connections, and no secret."""
    info = ask("GET /info")
    party = {"domain": "NetworkID", "ours": True}
    assert info == {
        "version": __version__,
        "pid": os.getpid(),
        "url": server.url,
        "api": f"{server.url}/_punchout/v1",
        "space": "default",
        "roles": {
            "supplier": {"cxml": f"{server.url}/supplier/cxml"},
            "buyer": {"cxml": f"{server.url}/buyer/cxml"},
        },
        "connections": [
            {
                "name": "demo",
                "buyer": {**party, "value": "DEMO-BUYER"},
                "supplier": {**party, "value": "DEMO-SUPPLIER"},
                "network": "generic",
            }
        ],
    }


def test_a_space_is_made_looked_at_and_forgotten(ask: Ask, server: Any) -> None:
    """A space answers with its own info, stands in the list, and is gone after its removal."""
    made = ask("POST /spaces", json={"name": "mine", "seed": 7})
    assert (made["space"], made["url"], made["api"]) == (
        "mine",
        f"{server.url}/t/mine",
        f"{server.url}/t/mine/_punchout/v1",
    )
    assert ask("POST /spaces", json={"name": "mine"})["status"] == 409
    unnamed = ask("POST /spaces", json={})["space"]
    assert [space["name"] for space in ask("GET /spaces")["items"]] == ["default", "mine", unnamed]
    ask("DELETE /spaces/mine")
    assert ask("DELETE /spaces/mine")["status"] == 404
    assert ask("DELETE /spaces/default")["status"] == 409


def test_a_space_may_have_a_configuration_of_its_own(ask: Ask) -> None:
    """Its mistakes are named as those of a file are."""
    config = "buyers: {b: {}}\nsuppliers: {s: {}}\nconnections: {only: {buyer: b, supplier: s, secret: x}}"
    assert [link["name"] for link in ask("POST /spaces", json={"config": config})["connections"]] == ["only"]
    wrong = ask("POST /spaces", json={"config": config.replace("secret", "secrt")})
    assert (wrong["status"], wrong["errors"][0]["path"], wrong["errors"][0]["nearest"]) == (422, "config", "secret")


def test_connections_change_while_we_run(ask: Ask) -> None:
    """A connection is added, replaced, shown without its secret, tested and dropped."""
    keys = {"buyer": "demo-buyer", "supplier": {"urls": {"setup": "http://127.0.0.1:1/"}}, "secret": SECRET}
    made = ask("POST /connections", json={"name": "new", **keys})
    assert (made["name"], made["buyer"], SECRET in json.dumps(made)) == ("new", "demo-buyer", False)
    assert ask("POST /connections", json={"name": "new", **keys})["status"] == 409
    assert ask("PUT /connections/new", json={**keys, "currency": "CHF"})["currency"] == "CHF"
    assert SECRET not in json.dumps([ask("GET /connections"), ask("GET /connections/new"), ask("GET /info")])
    test = ask("POST /connections/new/test")
    assert ([step["name"] for step in test["steps"]], test["ok"]) == (["DNS", "TCP"], False)
    assert ask("POST /connections/demo/test")["ok"]
    ask("DELETE /connections/new")
    assert ask("GET /connections/new")["status"] == 404
    assert ask("DELETE /connections/new")["status"] == 404
    assert ask("POST /connections/new/test")["status"] == 404


@pytest.mark.parametrize(
    ("keys", "nearest", "said"),
    [
        ({"buyer": "demo-buyer", "supplier": "demo-supplier", "secrt": SECRET}, "secret", "unknown key 'secrt'"),
        ({"buyer": "demo-bayer", "supplier": "demo-supplier"}, "demo-buyer", "demo-bayer"),
        ({"buyer": "demo-buyer", "supplier": "demo-supplier", "currency": 3}, None, "currency"),
    ],
)
def test_a_wrong_connection_is_a_precise_problem(ask: Ask, keys: Any, nearest: str | None, said: str) -> None:
    """What is wrong is named with its key and the nearest known one, and the secret is not repeated."""
    problem = ask("PUT /connections/new", json=keys)
    assert problem["status"] == 422
    assert said in problem["detail"]
    assert nearest in [error["nearest"] for error in problem["errors"]]
    assert SECRET not in json.dumps(problem)


def test_the_journal_is_read_page_by_page(ask: Ask, client: FlaskClient) -> None:
    """Pages follow one another without gap or repetition, newest first, until there is no next."""
    for number in range(5):
        client.post("/supplier/cxml", data=f"<a{number}/>".encode())
    seen, after = [], ""
    while True:
        page = ask(f"GET /exchanges?limit=2{after}")
        seen += [entry["document"] for entry in page["items"]]
        if page["next"] is None:
            break
        after = f"&after={page['next']}"
    assert seen == ["a4", "a3", "a2", "a1", "a0"]
    ask("DELETE /exchanges")
    assert ask("GET /exchanges")["items"] == []
    assert ask("GET /exchanges/latest")["status"] == 404


def test_what_is_shown_is_masked(ask: Ask, client: FlaskClient, emulator: Emulator, documents: Any) -> None:
    """No secret leaves through the journal: not in bodies, not in headers, not in addresses."""
    ask("POST /connections", json={"name": "new", "buyer": "demo-buyer", "supplier": "demo-supplier", "secret": SECRET})
    other = {"X-Api-Key": "their-key-0815", "X-Shared-Secret": "their-secret-0815", "X-Mark": "kept"}
    headers = {"Authorization": f"Basic {SECRET}", "Cookie": f"a={SECRET}"} | other
    body = documents.setup(extra=f"<Extrinsic name='x'>{SECRET}</Extrinsic>")
    client.post("/supplier/cxml", data=body, headers=headers)
    entry = ask("GET /exchanges/latest")
    shown = json.dumps(entry) + ask("GET /exchanges/latest/raw") + ask("GET /exchanges/latest/raw?side=response")
    assert SECRET not in shown
    assert "<SharedSecret>demo" not in shown
    assert "0815" not in shown
    assert ["X-Mark", "kept"] in entry["request"]["headers"]
    assert SECRET.encode() in emulator.space().exchange("latest").request_body
    assert entry["request"]["document"] == "PunchOutSetupRequest"


def test_raw_bytes_of_strangers_do_not_come_alive(ask: Ask, client: FlaskClient) -> None:
    """What a stranger sent as HTML is shown as plain text."""
    client.post("/supplier/cxml", data=b"<script>alert(1)</script>", content_type="text/html; charset=nonsense")
    answer = client.get("/_punchout/v1/exchanges/latest/raw")
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.data == b"<script>alert(1)</script>"


def test_waiting_ends_with_what_came_or_why_it_did_not(ask: Ask, client: FlaskClient, documents: Any) -> None:
    """What is there already is found at once; a time-out names the near misses."""
    client.post("/supplier/cxml", data=documents.order())
    found = ask("POST /exchanges/wait", json={"q": "type:OrderRequest order:PO-1"})["items"]
    assert [entry["document"] for entry in found] == ["OrderRequest"]
    late = ask("POST /exchanges/wait", json={"q": "order:PO-2", "timeout": 0})
    assert (late["status"], "order is PO-1, wanted PO-2" in late["misses"][0]) == (408, True)
    assert ask("POST /exchanges/wait", json={"q": "odrer:PO-2"})["errors"][0]["path"] == "q"


def test_a_reset_forgets_what_it_says(ask: Ask, client: FlaskClient, documents: Any) -> None:
    """`journal` leaves faults, `faults` leaves the journal, `all` leaves nothing."""
    client.post("/supplier/cxml", data=documents.setup())
    ask("PUT /faults", json={"faults": ["cart:z-timestamp"]})
    ask("POST /reset?what=faults")
    assert (ask("GET /faults")["faults"], len(ask("GET /exchanges")["items"])) == ([], 1)
    ask("PUT /faults", json={"faults": ["cart:z-timestamp"]})
    ask("POST /reset?what=journal")
    assert (len(ask("GET /faults")["faults"]), ask("GET /exchanges")["items"]) == (1, [])
    ask("POST /reset")
    assert ask("GET /faults")["faults"] == []
    assert ask("POST /reset?what=journl")["errors"][0]["nearest"] == "journal"


def test_a_document_is_judged_without_a_trace(ask: Ask, documents: Any) -> None:
    """`validate` gives the check report of bytes in any wrapping, and the journal stays empty."""
    report = ask("POST /validate?name=order.xml", data=documents.order(), content_type="text/xml")
    assert (report["files"][0]["file"], report["files"][0]["document"]) == ("order.xml", "OrderRequest")
    assert (report["files"][0]["grammar"], report["summary"]["errors"]) == ("valid", 0)
    assert ask("POST /validate", data=b'<!DOCTYPE a [<!ENTITY x "y">]><a/>')["files"][0]["grammar"] == "unsafe"
    assert ask("POST /validate", data=b"")["summary"]["files"] == 1
    both = {
        "log": {
            "entries": [
                {"request": {"postData": {"text": one}}}
                for one in (documents.setup().decode(), documents.order().decode())
            ]
        }
    }
    told = ask("POST /validate?name=two.har", data=json.dumps(both))
    assert [one["file"] for one in told["files"]] == ["two.har#1", "two.har#2"]
    assert (told["summary"]["files"], told["summary"]["documents"]) == (1, 2)
    latin = documents.order().replace(b'encoding="UTF-8"', b'encoding="ISO-8859-1"').replace(b"Pen", b"P\xe9n")
    assert ask("POST /validate", data=latin, content_type="text/xml")["files"][0]["grammar"] == "valid"
    assert ask("GET /exchanges")["items"] == []


@pytest.mark.parametrize(
    ("body", "status", "path", "nearest"),
    [
        ({"nmae": "x"}, 422, "nmae", "name"),
        ({"zzz": "x"}, 422, "zzz", None),
        ({"name": 3}, 422, "name", None),
        ({"name": "a b"}, 422, "name", None),
        ({"name": "a/b"}, 422, "name", None),
        ([], 422, "", None),
        ("text", 422, "", None),
        (None, 422, "", None),
    ],
)
def test_a_wrong_body_is_named_by_its_path(ask: Ask, body: Any, status: int, path: str, nearest: str | None) -> None:
    """Unknown members, wrong types and wrong values: the path, a sentence, and the nearest known name."""
    problem = ask("POST /spaces", data=json.dumps(body), content_type="application/json")
    assert problem["status"] == status
    assert (problem["errors"][0]["path"], problem["errors"][0]["nearest"]) == (path, nearest)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b'{"name": NaN}',
        b'{"name": "\\ud800"}',
        b"[" * 100_000,
        b'{"seed": ' + b"9" * 5000 + b"}",
    ],
)
def test_what_is_no_json_is_a_bad_request(ask: Ask, body: bytes) -> None:
    """Broken, endless, huge or half-encoded JSON is a problem, never a failure of ours."""
    assert ask("POST /spaces", data=body, content_type="application/json")["status"] == 400


@pytest.mark.parametrize("seed", [True, 1.5, None, [1], {}])
def test_a_seed_of_another_type_is_said_once(ask: Ask, seed: Any) -> None:
    """One sentence for both types that a seed can have, at the member's own path."""
    said = {"path": "seed", "message": "a seed is a text or a whole number", "nearest": None}
    assert ask("POST /seed", json={"seed": seed})["errors"] == (said,)


def test_the_default_space_is_not_made_again(ask: Ask) -> None:
    """It is there from the beginning, and the sentence says so in place of naming characters."""
    assert "the space default is always there" in ask("POST /spaces", json={"name": "default"})["detail"]


def test_another_media_type_is_refused(ask: Ask) -> None:
    """A body that a foreign page could send as a form is not taken for JSON."""
    for media in ("text/plain", "application/x-www-form-urlencoded", ""):
        assert ask("POST /spaces", data=b"{}", content_type=media)["status"] == 415
    assert ask("POST /spaces", data=b"{}", content_type="application/vnd.example+json; charset=utf-8")["space"]


@pytest.mark.parametrize(
    ("keys", "path", "detail"),
    [
        ({"supplier": {"urls": {"setup": "shop"}}}, "supplier.urls.setup", "supplier.urls.setup: expected an absolute"),
        ({"supplier": {"identites": []}}, "supplier", "supplier: unknown key 'identites'; did you mean 'identities'?"),
        ({"buyer": "dmo-buyer"}, "buyer", "buyer: unknown buyer 'dmo-buyer'; did you mean 'demo-buyer'?"),
        ({"secert": "s"}, "", "unknown key 'secert'; did you mean 'secret'?"),
    ],
)
def test_a_mistake_in_a_connection_has_the_path_of_the_body(ask: Ask, keys: Any, path: str, detail: str) -> None:
    """Not that of a file, which nobody wrote."""
    body = {"name": "x", "buyer": "demo-buyer", "supplier": "demo-supplier", **keys}
    problem = ask("POST /connections", json=body)
    assert problem["status"] == 422
    assert problem["errors"][0]["path"] == path
    assert problem["detail"].startswith(detail)


def test_a_body_may_be_left_out(ask: Ask) -> None:
    """Nothing at all stands for an object without members; what is needed is named as missing."""
    assert ask("POST /spaces")["space"]
    assert ask("POST /punchouts")["detail"] == "connection: this member is missing"


def test_a_number_is_asked_for_in_one_sentence(ask: Ask) -> None:
    """Seconds may have decimals, and a text in their place is one mistake under the member's own path."""
    assert ask("POST /exchanges/wait", json={"timeout": 0.01})["status"] == 408
    [error] = ask("POST /exchanges/wait", json={"timeout": "1s"})["errors"]
    assert (error["path"], error["message"]) == ("timeout", 'expected a number, found "1s"')


@pytest.mark.parametrize(
    ("query", "path"),
    [("limit=0", "limit"), ("limit=501", "limit"), ("limit=x", "limit"), ("limit=\u0663", "limit"), ("q=odrer:1", "q")],
)
def test_a_wrong_parameter_is_named(ask: Ask, query: str, path: str) -> None:
    """A parameter that cannot be meant is named."""
    problem = ask(f"GET /exchanges?{query}")
    assert (problem["status"], problem["errors"][0]["path"]) == (400, path)


def test_an_unknown_parameter_names_the_nearest(ask: Ask) -> None:
    """A misspelled parameter is not silently ignored."""
    assert ask("GET /exchanges?limt=3")["errors"][0]["nearest"] == "limit"


def test_every_mistake_of_a_fault_is_named(ask: Ask) -> None:
    """An unknown fault arms nothing."""
    ask("PUT /faults", json={"faults": ["cart:z-timestamp"]})
    assert ask("PUT /faults", json={"faults": ["cart:nonsense"]})["status"] == 422
    assert ask("GET /faults")["faults"] == ["cart:z-timestamp"]


def test_what_cannot_be_kept_is_said(client: FlaskClient, emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> None:
    """A store that fails is 503 for a program, which learns why; `/readyz` and partners are told no more than that."""

    def broken(*_: object) -> None:
        raise StorageError("the disk is full")

    emulator.space()  # a server does not start without it
    for question in ("exchange", "space", "recall"):
        monkeypatch.setattr(emulator.store, question, broken)
    answer = client.get("/_punchout/v1/exchanges/latest")
    assert (answer.status_code, answer.get_json()["detail"]) == (503, "the disk is full")
    for path in ("/readyz", "/t/mine/supplier/cxml", "/shop/token/"):
        answer = client.get(path)
        assert (answer.status_code, "disk" in answer.text) == (503, False)
    assert client.get("/livez").get_json() == {"status": "ok"}


def test_the_clock_of_a_space_is_put_moved_and_let_go(ask: Ask) -> None:
    """It stands where it was put, moves by a span, and follows the machine again."""
    assert ask("GET /clock")["held"] is False
    assert ask("PUT /clock", json={"now": "2026-12-24T18:00:00+01:00"}) == {
        "now": "2026-12-24T18:00:00+01:00",
        "held": True,
    }
    assert ask("PUT /clock", json={"advance": "1h30m"})["now"] == "2026-12-24T19:30:00+01:00"
    assert ask("PUT /clock", json={"advance": "999999999d"})["status"] == 409
    assert ask("PUT /clock", json={"real": True})["held"] is False


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({}, "say one of now, advance and real"),
        ({"now": "2026-12-24T18:00:00Z", "advance": "1h"}, "say one of now, advance and real"),
        ({"now": "2026-12-24T18:00:00"}, "has no offset"),
        ({"now": "noon"}, "'noon' is no moment; write one such as 2026-03-02T12:00:00+01:00"),
        ({"advance": "soon"}, "'soon' is no span of time; write 90s, 15m, 2h, 1d or 1h30m"),
        ({"advence": "1h"}, "did you mean advance?"),
        ({"real": False}, "real"),
    ],
)
def test_a_clock_that_cannot_be_meant_is_told(ask: Ask, body: dict[str, Any], said: str) -> None:
    """One precise sentence, with what would be right."""
    answer = ask("PUT /clock", json=body)
    assert (answer["status"], said in answer["detail"]) == (422, True), answer


def test_a_space_may_begin_with_seed_and_clock(ask: Ask) -> None:
    """Two spaces of one seed hand out the same ids, the clock stands where it was put."""
    cookies = set()
    for name in ("one", "two"):
        made = ask("POST /spaces", json={"name": name, "seed": 7, "clock": "2026-12-24T18:00:00+01:00"})
        assert made["space"] == name
    assert ask("POST /seed", json={"seed": 7}) == {"seed": "7"}
    cookies.add(ask("POST /punchouts", json={"connection": "demo"})["buyerCookie"])
    ask("POST /reset?what=all")
    assert ask("POST /seed", json={"seed": "7"}) == {"seed": "7"}
    cookies.add(ask("POST /punchouts", json={"connection": "demo"})["buyerCookie"])
    assert len(cookies) == 1


def test_a_payload_id_as_long_as_a_document_is_cut_in_lists(ask: Ask, client: FlaskClient, documents: Any) -> None:
    """A list shows its first 120 characters, the entry itself all of it; one of 120 stays whole."""
    for length in (120, 5000):
        client.post("/supplier/cxml", data=documents.order(f"PO-{length}", payload_id="p" * length))
    long, short = (row["payloadID"] for row in ask("GET /exchanges")["items"])
    assert (long, short) == ("p" * 119 + "…", "p" * 120)
    assert ask("GET /exchanges/latest")["payloadID"] == "p" * 5000


def test_a_connection_to_a_known_partner_needs_a_secret(ask: Ask) -> None:
    """Nothing is agreed upon in silence: only between two parties of ours may the secret be left out."""
    theirs = {"identities": [{"domain": "DUNS", "value": "1"}], "urls": {"cxml": "http://127.0.0.1:9/cxml"}}
    ask("POST /connections", json={"name": "first", "buyer": "demo-buyer", "supplier": theirs, "secret": "s"})
    refused = ask("POST /connections", json={"name": "second", "buyer": "demo-buyer", "supplier": "first-supplier"})
    assert refused["status"] == 422
    assert "a secret is missing" in refused["detail"]
    again = {"name": "second", "buyer": "demo-buyer", "supplier": "first-supplier", "secret": "t"}
    assert ask("POST /connections", json=again)["supplier"]
    assert ask("POST /connections", json={"name": "third", "buyer": "demo-buyer", "supplier": "demo-supplier"})["name"]


def test_a_recording_runs_once_at_a_time(ask: Ask, client: FlaskClient) -> None:
    """A second start and a stop without a start are refused with what to do; spaces record by themselves."""
    assert "start a recording first" in ask("POST /recordings/stop")["detail"]
    assert datetime.fromisoformat(ask("POST /recordings/start")["since"]).tzinfo
    again = ask("POST /recordings/start")
    assert (again["status"], "stop it first" in again["detail"]) == (409, True)
    client.post("/supplier/cxml", data=b"<a/>")
    (entry,) = ask("POST /recordings/stop")["log"]["entries"]
    assert entry["request"]["postData"]["text"] == "<a/>"
    assert ask("POST /recordings/stop")["status"] == 409


@pytest.mark.parametrize(
    ("what", "body", "path", "nearest", "said"),
    [
        ("POST /spaces", {"name": "a b"}, "name", None, "a space has a name of 1 to 64 ASCII letters, digits, - and _"),
        ("POST /spaces", {"seed": [1]}, "seed", None, "a seed is a text or a whole number"),
        ("POST /seed", {"sed": 1}, "sed", "seed", "there is no member 'sed'; did you mean seed?"),
        ("PUT /faults", {"fault": []}, "fault", "faults", "there is no member 'fault'; did you mean faults?"),
        ("PUT /faults", {"faults": ["*:cut", "order:rest"]}, "faults.1", "reset", "'rest' is no fault; did you mean"),
        ("PUT /faults", {"faults": ["order"]}, "faults.0", None, "does not say what: write on:what"),
        ("PUT /faults", {"faults": "order:reset"}, "faults", None, 'expected a list, found "order:reset"'),
        ("PUT /clock", {"real": False}, "real", None, "expected true, found false"),
        ("POST /exchanges/wait", {"timeout": 999}, "timeout", None, "expected a number of at most 300, found 999"),
        ("POST /exchanges/wait", {"q": "typ:x"}, "q", "type:", "There is no `typ:` to search by"),
        ("POST /exchanges/wait", {"q": "type:OrderReqest"}, "q", "OrderRequest", "no document is called 'OrderReqest'"),
        ("POST /punchouts", {"connection": "demo", "operation": "edt"}, "operation", "edit", "did you mean edit?"),
        ("POST /expectations", {"then": [{"docment": "x"}]}, "then.0.docment", "document", "did you mean document?"),
        ("POST /expectations", {"then": ["cxm=500"]}, "then.0", "cxml", "fault 'cxm=500' does nothing"),
        ("POST /connections", {"name": "x", "buyer": 5, "supplier": "y"}, "buyer", None, "expected a mapping"),
        ("PUT /connections/x", {"buyer": "demo-bayer", "supplier": "y"}, "buyer", "demo-buyer", "unknown buyer"),
    ],
)
def test_a_wrong_body_is_one_precise_message(
    ask: Ask, what: str, body: dict[str, Any], path: str, nearest: str | None, said: str
) -> None:
    """One mistake, its path, the nearest name, and a sentence in words; what was mistyped is not called missing too."""
    problem = ask(what, json=body)
    [error] = problem["errors"]
    assert (error["path"], error["nearest"]) == (path, nearest)
    assert said in problem["detail"]


def test_what_would_be_passed_over_is_refused(ask: Ask) -> None:
    """A cart for an operation that reopens none, a name that no address could hold, a scheme that nobody speaks."""
    assert "reopens no cart" in ask("POST /punchouts", json={"connection": "demo", "cartOf": "x"})["detail"]
    named = {"name": "a/b", "buyer": "demo-buyer", "supplier": "demo-supplier"}
    assert "cannot hold '/'" in ask("POST /connections", json=named)["detail"]
    assert "neither a connection nor a URL" in ask("POST /send?to=ftp://x/", data=b"<x/>")["detail"]


def test_an_address_that_the_api_does_not_have_leads_to_its_page(client: FlaskClient) -> None:
    """With the methods that it does have there."""
    said = client.get("/_punchout/v1/odrers").get_json()["detail"]
    assert said == "the control API has no GET /_punchout/v1/odrers; /_punchout/docs shows what it has"
    assert "which takes GET, HEAD, OPTIONS, PUT" in client.patch("/_punchout/v1/faults", json={}).get_json()["detail"]
