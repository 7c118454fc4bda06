"""Expectations and verification: what must come, what it gets, and what was nearest where it did not come."""

from collections.abc import Callable
from typing import Any

import pytest

from punchout.emulator import Emulator, Links, Space
from punchout.wire.message import Inbound

Ask = Callable[..., Any]

ANSWER = """<?xml version="1.0"?>
<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd">
<cXML payloadID="{{payloadID}}" timestamp="{{ timestamp }}"><Response><Status code="299"
text="{{request.orderID}}|{{request.lines[0].item.part_id}}|{{request.payloadID}}|{{request.requisition_id}}"/></Response></cXML>"""


@pytest.fixture
def space(emulator: Emulator) -> Space:
    """The space that is asked."""
    return emulator.space()


@pytest.fixture
def send(space: Space, links: Links, documents: Any) -> Callable[..., bytes]:
    """Send an order, and return the answer."""

    def sent(order: str = "PO-1", **changes: str) -> bytes:
        return space.receive(Inbound(documents.order(order, **changes)), "supplier", links).body

    return sent


@pytest.mark.parametrize(
    "criteria",
    [
        {"q": "type:OrderRequest order:PO-1 status:200"},
        {"fields": {"order_id": "PO-1"}},
        {"fields": {"total.amount": "7", "lines[0].item.part_id": "/^PEN-/", "lines[*].quantity": "20"}},
        {"fields": {"envelope.mode": "test"}},
        {"xpath": {"//OrderRequestHeader/@orderID": "PO-1", "//ItemOut": ""}},
        {"xpath": {"count(//ItemOut)": "1", "//ItemOut/@quantity = 20": "", "string(//Money)": "7.00"}},
        {"matches": [r'orderID="PO-\d"', "PEN-2001"]},
        {"q": "type:OrderRequest", "count": 1},
        {"q": "type:OrderRequest", "atLeast": 1, "atMost": 3},
        {"q": "type:PunchOutSetupRequest", "count": 0},
        {"q": "type:PunchOutSetupRequest", "atMost": 0},
    ],
)
def test_what_came_is_verified(ask: Ask, send: Callable[..., bytes], criteria: dict[str, Any]) -> None:
    """By search line, fields of the model, XPath and patterns, in any number."""
    send()
    assert "items" in ask("POST /verify", json=criteria)


@pytest.mark.parametrize(
    ("criteria", "detail", "miss"),
    [
        ({"q": "order:PO-2"}, "at least 1 should match, and 0 did", "order is PO-1, wanted PO-2"),
        ({"q": "type:OrderRequest", "count": 2}, "exactly 2 should match, and 1 did", "matches, and was answered 200"),
        ({"q": "type:OrderRequest", "count": 0}, "exactly 0 should match, and 1 did", "OrderRequest"),
        ({"fields": {"total.amount": "8"}}, "0 did", "total.amount is 7.00, wanted 8"),
        ({"fields": {"ship_to.name": "8"}}, "0 did", "ship_to.name is empty, wanted 8"),
        ({"xpath": {"//ItemOut/@quantity": "21"}}, "0 did", '  line 12: <ItemOut quantity="20"'),
        ({"xpath": {"//ItemIn": ""}}, "0 did", "//ItemIn is empty, wanted anything"),
        ({"matches": ["PEN-9"]}, "0 did", "text is without it, wanted /PEN-9/"),
        ({"xpath": {"//SharedSecret": "x"}}, "0 did", "//SharedSecret is [redacted], wanted x"),
    ],
)
def test_what_does_not_hold_is_told_with_the_near_misses(
    ask: Ask, send: Callable[..., bytes], criteria: dict[str, Any], detail: str, miss: str
) -> None:
    """How many came, and which criterion failed on which exchange, with the line; secrets stay masked."""
    send()
    answer = ask("POST /verify", json=criteria)
    assert (answer["status"], detail in answer["detail"]) == (422, True)
    assert miss in "\n".join(answer["misses"])


def test_another_document_is_near_only_where_none_of_its_type_came(
    ask: Ask, send: Callable[..., bytes], documents: Any, client: Any
) -> None:
    """Who waits for an order is not told that a setup request is none, unless there is nothing nearer."""
    client.post("/supplier/cxml", data=documents.setup(), content_type="text/xml")
    [miss] = ask("POST /verify", json={"q": "type:OrderRequest order:PO-2"})["misses"]
    assert "type is PunchOutSetupRequest, wanted OrderRequest" in miss
    send()
    [miss] = ask("POST /verify", json={"q": "type:OrderRequest order:PO-2"})["misses"]
    assert "OrderRequest: order is PO-1, wanted PO-2" in miss


@pytest.mark.parametrize(
    ("criteria", "said"),
    [
        ({"q": "typ:OrderRequest"}, "did you mean `type:`?"),
        ({"fields": {"lines[": "1"}}, "'lines[' is no path into a document"),
        (
            {"fields": {"totl.amount": "8"}},
            "leads nowhere: no document has 'totl'; did you mean 'total'?",
        ),
        ({"xpath": {"//[": ""}}, "'//[' is no XPath 1.0"),
        ({"matches": ["("]}, "'(' is no regular expression"),
        ({"fields": {"order_id": "/(/"}}, "'(' is no regular expression"),
        ({"count": 1, "atMost": 2}, "leave out atLeast and atMost"),
        ({"atLeast": 3, "atMost": 2}, "atMost is less than atLeast"),
        ({"inOrder": [{"q": "a"}], "count": 1}, "inOrder stands alone"),
        ({"xpth": {}}, "did you mean xpath?"),
    ],
)
def test_criteria_that_cannot_be_meant_are_told(ask: Ask, criteria: dict[str, Any], said: str) -> None:
    """One precise sentence, with what would be right."""
    answer = ask("POST /verify", json=criteria)
    assert (answer["status"], said in answer["detail"], len(answer["misses"])) == (422, True, 0), answer
    assert "Value error" not in answer["detail"]


@pytest.mark.parametrize(
    ("wrong", "path", "nearest"),
    [
        ({"q": "typ:x"}, "q", "type:"),
        ({"fields": {"order_id": "1", "lins[0]": "1"}}, "fields.lins[0]", "lines"),
        ({"xpath": {"//[": ""}}, "xpath.//[", None),
        ({"matches": ["a", "("]}, "matches.1", None),
    ],
)
def test_what_cannot_be_meant_is_named(ask: Ask, wrong: dict[str, Any], path: str, nearest: str | None) -> None:
    """Of four ways to say what is wanted, the path leads to the one that is wrong, also in a row of several."""
    whole = {"q": "type:OrderRequest", "xpath": {"//a": "1"}} | wrong
    for route, body, at in (
        ("POST /verify", whole, ""),
        ("POST /expectations", whole, ""),
        ("POST /verify", {"inOrder": [{}, whole]}, "inOrder.1."),
    ):
        [error] = ask(route, json=body)["errors"]
        assert (error["path"], error["nearest"]) == (at + path, nearest)


def test_documents_are_verified_in_their_order(ask: Ask, send: Callable[..., bytes]) -> None:
    """Each step has its match after the one before; a step without one is named by its place."""
    send("PO-1")
    send("PO-2")
    right = ask("POST /verify", json={"inOrder": [{"q": "order:PO-1"}, {"q": "order:PO-2"}]})
    assert len(right["items"]) == 2
    wrong = ask("POST /verify", json={"inOrder": [{"q": "order:PO-2"}, {"q": "order:PO-1"}]})
    assert wrong["detail"] == "step 2 of 2 after those before it should match, and 0 did"


def test_a_wait_may_look_inside(ask: Ask, send: Callable[..., bytes]) -> None:
    """`/exchanges/wait` takes the same criteria."""
    send()
    found = ask("POST /exchanges/wait", json={"q": "type:OrderRequest", "fields": {"order_id": "PO-1"}, "timeout": 0})
    assert len(found["items"]) == 1
    late = ask("POST /exchanges/wait", json={"xpath": {"//ItemOut/@quantity": "3"}, "timeout": 0})
    assert (late["status"], "wanted 3" in late["misses"][0]) == (408, True)


def test_answers_follow_a_script(ask: Ask, send: Callable[..., bytes], space: Space) -> None:
    """The first is refused, the second normal, the third another document, then normally; each is counted."""
    made = ask(
        "POST /expectations",
        json={"q": "type:OrderRequest order:PO-1", "then": ["cxml=500", "normal", {"document": ANSWER}]},
    )
    assert (made["then"], made["met"]) == (["cxml=500", "normal", "a document"], 0)
    assert b'code="200"' in send("PO-2")
    assert b'code="500"' in send(payload_id="a@x")
    assert space.exchange("latest").fault == f"expectation {made['id']}: cxml=500"
    assert b'code="200"' in send(payload_id="b@x")
    third = send(payload_id="c@x")
    assert b'text="PO-1|PEN-2001|c@x|"' in third
    assert b"{{" not in third
    assert (space.exchange("latest").status_code, space.exchange("latest").attempt) == (299, 1)
    assert b'code="200"' in send(payload_id="d@x")
    [held] = ask("GET /expectations")["items"]
    assert (held["met"], len(held["exchanges"])) == (4, 4)
    assert ask("DELETE /expectations") == ""
    assert ask("GET /expectations") == {"items": []}


def test_the_last_step_may_stay(ask: Ask, send: Callable[..., bytes], space: Space) -> None:
    """With `repeat` the last step is for all that follow, until a reset."""
    ask("POST /expectations", json={"fields": {"order_id": "/^PO/"}, "then": ["cxml=409"], "repeat": True})
    assert [b'code="409"' in send(payload_id=f"{number}@x") for number in range(3)] == [True, True, True]
    space.reset("expectations")
    assert b'code="200"' in send(payload_id="4@x")


@pytest.mark.parametrize(
    ("body", "path", "said"),
    [
        ({"then": ["rest"]}, "then.0", "did you mean 'reset'?"),
        ({"then": ["normal", {"document": "{{payloadId}}"}]}, "then.1", "there is no {{payloadId}} to fill in"),
        ({"then": [{"document": "{{request.a b}}"}]}, "then.0", "'a b' is no path"),
        ({"q": "status:200"}, "q", "can ask for no status, since, until or direction:out"),
    ],
)
def test_an_expectation_that_cannot_be_met_is_told(ask: Ask, body: dict[str, Any], path: str, said: str) -> None:
    """With the place of the step, and the nearest known name."""
    answer = ask("POST /expectations", json=body)
    assert (answer["status"], answer["errors"][0]["path"], said in answer["detail"]) == (422, path, True), answer
