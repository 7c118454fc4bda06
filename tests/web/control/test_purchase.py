"""A whole purchase through the control API, both roles ours, over real sockets."""

from collections.abc import Callable
from typing import Any

from punchout.emulator import Emulator

Ask = Callable[..., Any]


def shopped(ask: Ask, **how: Any) -> tuple[Any, str]:
    """Punch out and put one product into the cart; return the punch-out and the session's path."""
    punchout = ask("POST /punchouts", json={"connection": "demo", **how})
    token = punchout["startUrl"].rstrip("/").rpartition("/")[2]
    return punchout, f"/sessions/{token}"


def test_a_purchase_from_setup_to_order(ask: Ask) -> None:
    """Setup, cart, return and order, each with what the API says of it."""
    punchout, session = shopped(ask)
    assert (punchout["state"], punchout["status"]["code"], punchout["cart"]) == ("open", 200, None)
    assert ask(f"GET {session}")["state"] == "open"
    cart = ask(f"POST {session}/items", json={"supplierPartID": "PEN-2001", "quantity": 20})
    assert [(line["supplierPartID"], line["quantity"]) for line in cart["lines"]] == [("PEN-2001", "20")]
    back = ask(f"POST {session}/return")
    assert (back["delivered"], back["httpStatus"], back["trouble"]) == (True, 200, "")
    assert ask(f"GET /exchanges/{back['exchange']}")["document"] == "PunchOutOrderMessage"
    returned = ask(f"GET /punchouts/{punchout['id']}")
    assert (returned["state"], returned["cart"]["total"]) == ("returned", cart["total"])
    ordered = ask(f"POST /punchouts/{punchout['id']}/order")["items"]
    ask("POST /exchanges/wait", json={"q": "type:OrderRequest direction:in", "timeout": 10})
    assert [line["supplierPartID"] for line in ordered[0]["lines"]] == ["PEN-2001"]
    assert ask(f"GET /orders/{ordered[0]['id']}")["total"] == cart["total"]
    assert {order["id"] for order in ask("GET /orders")["items"]} == {ordered[0]["id"]}
    assert [known["state"] for known in ask("GET /punchouts")["items"]] == ["ordered"]


def test_a_cancelled_session_changes_nothing(ask: Ask) -> None:
    """After a cancel the punch-out is cancelled, and there is nothing to order."""
    punchout, session = shopped(ask)
    assert ask(f"POST {session}/cancel")["delivered"]
    assert ask(f"GET /punchouts/{punchout['id']}")["state"] == "cancelled"
    assert ask(f"POST /punchouts/{punchout['id']}/order")["status"] == 409
    assert ask(f"POST {session}/return")["status"] == 409


def test_a_fault_strikes_and_its_findings_can_be_read(ask: Ask) -> None:
    """The armed fault spoils the cart's timestamp, and the punch-out says so under the rule's name."""
    assert ask("PUT /faults", json={"faults": ["cart:z-timestamp"]}) == {"faults": ["cart:z-timestamp"]}
    punchout, session = shopped(ask)
    ask(f"POST {session}/items", json={"supplierPartID": "PEN-2001", "quantity": "20"})
    back = ask(f"POST {session}/return")
    assert back["delivered"]
    assert ask(f"GET /exchanges/{back['exchange']}")["fault"]
    received = ask("GET /exchanges?q=type:PunchOutOrderMessage%20direction:in")["items"][0]
    assert "TIME-002" in [finding["rule"] for finding in ask(f"GET /exchanges/{received['id']}/findings")["items"]]
    assert "TIME-002" in [finding["rule"] for finding in ask(f"GET /punchouts/{punchout['id']}")["findings"]]


def test_what_a_shopper_cannot_do_is_said(ask: Ask) -> None:
    """Unknown sessions are 404 without the whole token; unsold products and wrong steps are 409."""
    unknown = ask("GET /sessions/abcdefghijklmnopqrstuvwxyz")
    assert (unknown["status"], "ghijkl" in unknown["detail"]) == (404, False)
    _, session = shopped(ask)
    assert ask(f"POST {session}/items", json={"supplierPartID": "NO-SUCH"})["detail"] == "NO-SUCH is not sold here"
    assert ask(f"POST {session}/items", json={"supplierPartID": "PEN-2001", "quantity": 0.5})["status"] == 409
    for quantity in (0, -1, "many", True, [], "1e999999", "NaN"):
        refused = ask(f"POST {session}/items", json={"supplierPartID": "PEN-2001", "quantity": quantity})
        assert (refused["status"], refused["errors"][0]["path"]) == (422, "quantity")


def test_what_a_buyer_cannot_do_is_said(ask: Ask) -> None:
    """Unknown connections, users, punch-outs and orders are named; what no punch-out brought cannot be ordered."""
    assert ask("POST /punchouts", json={"connection": "demp"})["status"] == 404
    assert ask("POST /punchouts", json={"connection": "demo", "user": "nobody"})["status"] == 409
    assert ask("POST /punchouts", json={"connection": "demo", "operation": "buy"})["errors"][0]["path"] == "operation"
    assert ask("POST /punchouts", json={"connection": "demo", "template": "<nothing"})["status"] in (406, 409)
    assert ask("GET /punchouts/none")["status"] == 404
    assert ask("GET /orders/none")["status"] == 404
    punchout, _ = shopped(ask)
    assert ask(f"POST /punchouts/{punchout['id']}/order")["status"] == 409


def test_a_taken_order_has_the_status_that_it_was_answered(ask: Ask, documents: Any) -> None:
    """As a placed one has: what our supplier said to the latest document."""
    ask("POST /send?to=demo", data=documents.order())
    [order] = ask("GET /orders")["items"]
    assert (order["role"], order["state"], order["status"]) == ("supplier", "new", "200 OK")


def test_a_replay_is_a_retry_or_new(ask: Ask, emulator: Emulator) -> None:
    """A retry keeps the bytes and counts as another attempt; new renews the payloadID."""
    shopped(ask)
    sent = ask("GET /exchanges?q=direction:out")["items"][0]
    again = ask(f"POST /exchanges/{sent['id']}/replay")
    assert (again["payloadID"], again["attempt"], again["status"]["code"]) == (sent["payloadID"], 2, 200)
    other = ask(f"POST /exchanges/{sent['id']}/replay?as=new")
    assert other["payloadID"] != sent["payloadID"]
    assert ask(f"POST /exchanges/{sent['id']}/replay?as=nw")["errors"][0]["nearest"] == "new"
    assert emulator.space().exchange(again["id"]).request_body == emulator.space().exchange(sent["id"]).request_body


def test_a_document_of_the_users_own_is_sent(ask: Ask, documents: Any, server: Any) -> None:
    """`send` takes bytes as they are, to a connection or to a URL."""
    assert ask("POST /send?to=demo", data=documents.order())["status"]["code"] == 200
    assert ask(f"POST /send?to={server.url}/supplier/cxml", data=b"nothing")["status"]["code"] == 406
    assert ask("POST /send?to=nobody", data=b"x")["status"] == 404
    assert ask("POST /send", data=b"x")["errors"][0]["path"] == "to"
    gone = ask("POST /send?to=http://127.0.0.1:1/", data=b"x")
    assert (gone["http"]["status"], "refused" in gone["status"]["text"]) == (None, True)
