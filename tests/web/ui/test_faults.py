"""The page of faults: all that can be armed stands there, one is armed and taken away, a wrong one is explained."""

from typing import Any

from punchout.emulator import Space
from punchout.faults.table import FAULTS
from punchout.wire.message import Inbound


def test_all_faults_stand_there(operator: Any) -> None:
    """Every fault of the table has a row that says what it does, and leads to the field with it filled in."""
    page = operator.get("/faults").text
    assert all(f":{name}" in page for name in FAULTS)
    assert "Reset the connection instead of answering." in page
    assert 'value="cart:wrong-total"' in operator.get("/faults?fault=cart:wrong-total").text


def test_one_is_armed_and_taken_away(operator: Any, space: Space) -> None:
    """Arming adds one, disarming takes that one away and leaves the others, and both are seen on every page."""
    operator.post("/faults", fault="cart:z-timestamp")
    operator.post("/faults", fault=" order:cxml=500:first=1 ")
    assert space.faults == ("cart:z-timestamp", "order:cxml=500:first=1")
    assert "order:cxml=500:first=1" in operator.get("/").text
    answer = operator.post("/faults/disarm", fault="cart:z-timestamp")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/faults")
    assert space.faults == ("order:cxml=500:first=1",)
    operator.post("/faults/disarm")
    assert space.faults == ()


def test_a_wrong_one_is_explained(operator: Any, space: Space) -> None:
    """What was written stays in the field, and the nearest name is told; nothing else is changed by it."""
    space.arm(["cart:z-timestamp"])
    answer = operator.post("/faults", fault="order:rest")
    assert answer.status_code == 422
    assert "did you mean &#39;reset&#39;?" in answer.text
    assert 'value="order:rest"' in answer.text
    assert space.faults == ("cart:z-timestamp",)


def test_one_more_lets_the_others_go_on_counting(operator: Any, space: Space, links: Any, documents: Any) -> None:
    """A fault that has struck as often as it should does not strike again because another one was armed."""
    space.arm(["order:cxml=500:first=1"])
    order = Inbound(documents.order(), (("Content-Type", "text/xml"),), url="/supplier/cxml")
    assert b'code="500"' in space.receive(order, "supplier", links).body
    operator.post("/faults", fault="cart:z-timestamp")
    assert b'code="200"' in space.receive(order, "supplier", links).body
