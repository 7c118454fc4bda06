"""What a buyer makes of carts and answers, played as scripts."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from punchout.commerce.cart import Cart, QuoteStatus
from punchout.commerce.items import Item, Line
from punchout.commerce.kept import Opaque
from punchout.commerce.money import Moment, Money, Number
from punchout.commerce.order import Order
from punchout.commerce.parties import Identity
from punchout.commerce.profile import ProfileRequest
from punchout.commerce.session import Operation
from punchout.commerce.status import Status
from punchout.errors import NotTrusted, PeerError
from punchout.roles import buyer
from punchout.roles.effects import Remembered
from punchout.roles.orders import order_key
from punchout.roles.punchout import Punchout, return_key
from punchout.roles.purchase import Asked, ask, by_supplier

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
OLD = (Line(Item("OLD"), Number("1")),)
NEW = (Line(Item("NEW"), Number("2")),)


@pytest.fixture
def returns(stage: Any) -> Any:
    """A stage whose documents come to the BrowserFormPost of one open punch-out."""

    def opened(operation: Operation, lines: tuple[Line, ...] = ()) -> Any:
        scene = stage(buyer)
        scene.keys = lambda body, connection: (return_key("t"),)
        scene.decide = lambda before, received, tools: buyer.take_cart(before[return_key("t")], received, NOW)
        punchout = Punchout(
            "1", "t", "demo", operation, "cookie", Moment("2026-03-02"), "http://b", "open", lines=lines
        )
        change = punchout.change(Remembered("punchout:1"))
        scene.state[return_key("t")] = Remembered("punchout:1", 1, change.state)
        scene.punchout = lambda: Punchout.of(scene.recall(return_key("t")), NOW)
        return scene

    return opened


def cart(lines: tuple[Line, ...], quote: QuoteStatus = QuoteStatus.FINAL, cookie: str = "cookie") -> Cart:
    """Return a cart of lines."""
    return Cart(Opaque(cookie), Operation.EDIT, Money("1", "EUR"), lines, quote)


@pytest.mark.parametrize(
    ("operation", "brought", "no_change", "state", "left"),
    [
        (Operation.CREATE, NEW, False, "returned", NEW),
        (Operation.CREATE, (), False, "cancelled", ()),
        (Operation.CREATE, (), True, "cancelled", ()),
        (Operation.EDIT, NEW, False, "returned", NEW),
        (Operation.EDIT, (), False, "returned", ()),
        (Operation.EDIT, (), True, "cancelled", OLD),
        (Operation.EDIT, NEW, True, "cancelled", OLD),
        (Operation.INSPECT, (), False, "returned", OLD),
        (Operation.INSPECT, NEW, False, "returned", OLD),
        (Operation.SOURCE, NEW, False, "returned", NEW),
        (Operation.SOURCE, (), False, "cancelled", ()),
    ],
)
def test_what_a_cart_means(
    returns: Any, operation: Operation, brought: Any, no_change: bool, state: str, left: Any
) -> None:
    """What is left in the requisition depends on the operation, on the lines, and on Status 204 (guide p86)."""
    scene = returns(operation, OLD if operation in (Operation.EDIT, Operation.INSPECT) else ())
    scene.play(cart(brought), status=Status(204, "No Content") if no_change else None)
    assert (scene.punchout().state, scene.punchout().lines) == (state, left)


def test_a_pending_quote_waits_for_the_final_one(returns: Any) -> None:
    """The final cart replaces the pending one; a third is refused."""
    scene = returns(Operation.SOURCE)
    scene.play(cart(OLD, QuoteStatus.PENDING))
    scene.play(cart(NEW))
    assert scene.punchout().lines == NEW
    with pytest.raises(PeerError) as caught:
        scene.play(cart(OLD))
    assert caught.value.code == 409


def test_a_cart_is_reopened_as_it_was_but_for_what_no_setup_holds(stage: Any) -> None:
    """The numbers of its lines belong to the order that they came from (guide p81)."""
    scene = stage(buyer)
    _, setup = ask(scene.connection, Asked(Operation.EDIT, lines=(replace(OLD[0], number="7"),)), scene.tools)
    assert setup.body.lines == OLD


def test_the_same_cart_again_is_no_second_one(returns: Any) -> None:
    """Only the same message with the same cart is a repetition; another cart under its payloadID is refused."""
    scene = returns(Operation.CREATE)
    scene.play(cart(NEW), payload_id="c@s")
    assert not scene.play(cart(NEW), payload_id="c@s").changes
    with pytest.raises(PeerError) as refused:
        scene.play(cart(OLD), payload_id="c@s")
    assert (refused.value.code, refused.value.findings[0].rule) == (409, "CART-002")
    with pytest.raises(PeerError):
        scene.play(cart(NEW), payload_id="d@s")
    assert scene.punchout().lines == NEW


@pytest.mark.parametrize(("minutes", "state"), [(1, "open"), (0, "expired")])
def test_a_punch_out_waits_for_its_cart_until_it_expires(returns: Any, minutes: int, state: str) -> None:
    """What is open expires with its moment, and a cart that comes then is told until when it was waited for."""
    scene = returns(Operation.CREATE)
    held, until = scene.state[return_key("t")], Moment.of(NOW + timedelta(minutes=minutes))
    waiting = replace(Punchout.of(held, NOW), expires=until)
    scene.state[return_key("t")] = held._replace(state=waiting.change(held).state)
    assert scene.punchout().state == state
    if state == "open":
        assert scene.play(cart(NEW)).changes
        return
    with pytest.raises(PeerError) as refused:
        scene.play(cart(NEW))
    assert (refused.value.code, refused.value.findings[0].rule) == (409, "CART-009")
    assert str(until) in refused.value.detail


@pytest.mark.parametrize("state", ["returned", "ordered", "cancelled", "refused"])
def test_a_cart_that_comes_too_late_is_told_what_the_punch_out_is(returns: Any, state: str) -> None:
    """409 names the state, and the punch-out stays what it is."""
    scene = returns(Operation.CREATE)
    over = scene.punchout().to(state).change(Remembered("punchout:1"))
    scene.state[return_key("t")] = Remembered("punchout:1", 1, over.state)
    with pytest.raises(PeerError) as refused:
        scene.play(cart(NEW))
    found = refused.value.findings[0]
    assert (refused.value.code, found.rule, found.facts) == (409, "CART-002", {"state": state})
    assert scene.punchout().state == state


def test_the_cookie_must_fit(returns: Any) -> None:
    """Another BuyerCookie is 400; only the operator is told the right one."""
    with pytest.raises(NotTrusted) as caught:
        returns(Operation.CREATE).play(cart(NEW, cookie="other"))
    assert caught.value.code == 400
    assert caught.value.findings[0].facts == {"got": "other"}
    assert "cookie" not in caught.value.detail.replace("BuyerCookie", "")
    assert caught.value.difference == "the session's BuyerCookie is cookie"


def test_only_a_cart_is_taken(returns: Any) -> None:
    """Any other document at a BrowserFormPost is refused."""
    with pytest.raises(PeerError) as caught:
        returns(Operation.CREATE).play(None)
    assert caught.value.findings[0].rule == "CART-007"


def test_orders_are_for_suppliers(stage: Any) -> None:
    """A buyer takes no order, and knows nothing under its key."""
    with pytest.raises(PeerError) as caught:
        stage(buyer).play(Order("1", Moment("2026-03-02"), Money("1", "EUR")))
    assert caught.value.code == 450
    assert not stage(buyer).recall(order_key("buyer", "demo", "1")).exists


def test_a_profile_lists_what_is_taken(stage: Any) -> None:
    """A buyer names the requests that it has a handler for, and no others that its format knows."""
    profile = stage(buyer).play(ProfileRequest()).reply.body
    assert [one.name for one in profile.transactions] == ["ProfileRequest", "StatusUpdateRequest", "CopyRequest"]


def test_lines_are_grouped_in_the_order_in_which_suppliers_appear() -> None:
    """One group for each SupplierID, and one for lines without."""
    one, two = Identity("DUNS", "1"), Identity("DUNS", "2")
    lines = [replace(OLD[0], supplier=supplier) for supplier in (two, None, one, two)]
    assert [(supplier, len(group)) for supplier, group in by_supplier(lines)] == [(two, 2), (None, 1), (one, 1)]
