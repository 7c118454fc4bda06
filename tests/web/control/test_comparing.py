"""`POST /diff`: documents, exchanges and conversations compared over the API."""

from collections.abc import Callable
from typing import Any

import pytest

Ask = Callable[..., Any]

LEFT = '<?xml version="1.0" encoding="ISO-8859-1"?>\n<cXML payloadID="1" timestamp="t"><A b="é">1</A></cXML>'
RIGHT = '<cXML timestamp="u" payloadID="2"><A b="é">2</A></cXML>'


def test_two_documents_are_compared_by_meaning(ask: Ask) -> None:
    """What is only written differently is alike; a text alone is a document, whatever encoding it declares."""
    found = ask("POST /diff", json={"left": LEFT, "right": {"document": RIGHT}, "context": 1})
    assert [(row["kind"], row["left"], row["right"]) for row in found["rows"]] == [
        ("alike", 1, 1),
        ("removed", 2, None),
        ("added", None, 2),
        ("same", 3, 3),
    ]
    assert found["rows"][0]["other"] == '<cXML payloadID="2" timestamp="u">'
    assert '-   <A b="é">1</A>' in found["text"]
    same = ask("POST /diff", json={"left": LEFT, "right": LEFT.replace("payloadID='1'", "payloadID='2'")})
    assert (same["same"], same["text"]) == (True, "")


def test_exchanges_and_conversations_are_compared(ask: Ask) -> None:
    """By id, `latest` included, by side, and by the name of a conversation."""
    first, second = (
        ask("POST /punchouts", json={"connection": "demo"}),
        ask("POST /punchouts", json={"connection": "demo", "selected": "PEN-2001"}),
    )
    items = ask("GET /exchanges?q=direction:out")["items"]
    sides = [{"exchange": item["id"], "side": "response"} for item in items]
    assert ask("POST /diff", json={"left": sides[1], "right": sides[0]})["same"]
    dealings = [{"conversation": f"punchout:{punchout['id']}"} for punchout in (first, second)]
    found = ask("POST /diff", json={"left": dealings[0], "right": dealings[1]})
    assert not found["same"]
    assert (found["left"], found["right"]) == tuple(side["conversation"] for side in dealings)
    assert "<SupplierPartID>PEN-2001</SupplierPartID>" in found["text"]


def test_secrets_are_masked(ask: Ask) -> None:
    """A different secret is no difference that would be shown."""
    document = "<cXML><SharedSecret>canary-{}</SharedSecret><A>{}</A></cXML>"
    found = ask("POST /diff", json={"left": document.format(1, 1), "right": document.format(2, 2)})
    assert "canary" not in str(found)
    assert [row["kind"] for row in found["rows"]] == ["same", "same", "removed", "added", "same"]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"left": LEFT}, "right: this member is missing"),
        (
            {"left": {"document": LEFT, "exchange": "x"}, "right": LEFT},
            "say one of document, exchange and conversation",
        ),
        ({"left": LEFT, "right": RIGHT, "context": -1}, "context"),
        (
            {"left": {"exchnge": "x"}, "right": LEFT},
            "left.exchnge: there is no member 'exchnge'; did you mean exchange?",
        ),
        ({"left": 5, "right": LEFT}, "left: this is an object, of document, exchange, side, conversation"),
        ({"left": "", "right": LEFT}, 'left: expected a text that is not empty, found ""'),
        ({"left": LEFT, "right": {"exchange": "nothing"}}, "there is no exchange 'nothing'"),
        ({"left": LEFT, "right": {"conversation": "order:PO-9"}}, "there is no conversation 'order:PO-9'"),
    ],
)
def test_what_cannot_be_compared_is_said(ask: Ask, body: dict[str, Any], said: str) -> None:
    """With the place in the body."""
    assert said in ask("POST /diff", json=body)["detail"]


def test_the_purchase_of_an_exchange_is_compared_field_by_field(ask: Ask) -> None:
    """From the setup request to the order everything was kept; what is not there is 404."""
    punchout = ask("POST /punchouts", json={"connection": "demo"})
    token = punchout["startUrl"].rstrip("/").rpartition("/")[2]
    ask(f"POST /sessions/{token}/items", json={"supplierPartID": "PCL-100", "quantity": "2"})
    ask(f"POST /sessions/{token}/return")
    ask(f"POST /punchouts/{punchout['id']}/order")
    entry = ask("GET /exchanges?q=type:OrderRequest direction:out")["items"][0]
    found = ask(f"GET /exchanges/{entry['id']}/conversation")
    assert entry["id"] in [one["id"] for one in found["items"]]
    assert [(pair["step"], pair["joinedBy"]) for pair in found["pairs"]] == [
        ("setup → cart", "BuyerCookie"),
        ("cart → order", "items"),
    ]
    assert {one["sort"] for pair in found["pairs"] for one in pair["differences"]} == {"kept"}
    assert all(one["why"] == "it is the same document as another one here" for one in found["unpaired"])
