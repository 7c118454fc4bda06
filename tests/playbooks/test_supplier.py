"""What a supplier decides, played as scripts: a document in, the decision out, the next document."""

from typing import Any

import pytest

from punchout.commerce.cart import Cart
from punchout.commerce.items import Classification, Description, Detail, Item, Line
from punchout.commerce.kept import Opaque
from punchout.commerce.money import Moment, Money, Number
from punchout.commerce.notice import Notice
from punchout.commerce.order import Order, OrderType
from punchout.commerce.profile import Profile, ProfileRequest
from punchout.commerce.session import Operation, SetupReply, SetupRequest
from punchout.commerce.status import Status, StatusUpdate
from punchout.errors import NotAllowed, PeerError
from punchout.findings import Severity
from punchout.roles import supplier
from punchout.roles.effects import Remembered
from punchout.roles.orders import OrderState
from punchout.roles.session import Session


def setup(operation: Operation = Operation.CREATE, *parts: str, **changes: Any) -> SetupRequest:
    """Return a setup request that brings these parts."""
    values = {"return_url": "http://buyer.example.com/back", **changes}
    lines = tuple(Line(Item(part), Number("1")) for part in parts)
    return SetupRequest(operation, Opaque("cookie"), lines=lines, **values)


def order(number: str, type: OrderType = OrderType.NEW, earlier: str | None = None, part: str = "PEN-2001") -> Order:
    """Return an order of one line."""
    detail = Detail(Money("1", "EUR"), (Description("Pen", "en"),), "EA", (Classification("UNSPSC", "44121704"),))
    lines = (Line(Item(part), Number("1"), "1", detail),)
    return Order(number, Moment("2026-03-02"), Money("1", "EUR"), type=type, lines=lines, earlier=earlier)


def code(decision: Any) -> int:
    """Return the status code of a decision's reply."""
    return int(decision.reply.status.code)


def refused(stage: Any, body: Any, **how: Any) -> int:
    """Play a body that is refused and return the code."""
    with pytest.raises(PeerError) as caught:
        stage.play(body, **how)
    assert caught.value.detail
    return caught.value.code


def test_each_setup_opens_a_session_of_its_own(stage: Any) -> None:
    """Two setups with one BuyerCookie have two tokens, and the cookie is kept unchanged in both."""
    scene = stage(supplier)
    one, two = scene.play(setup()), scene.play(setup())
    urls = [decision.reply.body.start_url for decision in (one, two)]
    assert all(isinstance(decision.reply.body, SetupReply) for decision in (one, two))
    assert urls[0] != urls[1]
    sessions = [Session.of(held, scene.clock.now()) for held in scene.state.values()]
    assert [session.cookie.text for session in sessions] == ["cookie", "cookie"]


def test_a_session_ends_by_the_clock(stage: Any) -> None:
    """After the connection's minutes an open session is expired."""
    from datetime import timedelta

    scene = stage(supplier)
    scene.play(setup())
    held = next(iter(scene.state.values()))
    assert Session.of(held, scene.clock.now()).state == "open"
    scene.clock.advance(timedelta(minutes=scene.connection.session_minutes))
    assert Session.of(held, scene.clock.now()).state == "expired"


def test_edit_brings_lines_and_marks_the_unknown(stage: Any) -> None:
    """The cart is what the ItemOuts say; what is not sold is kept and marked."""
    scene = stage(supplier)
    scene.play(setup(Operation.EDIT, "PEN-2001", "STRANGE"))
    session = Session.of(next(iter(scene.state.values())), scene.clock.now())
    assert [line.item.part_id for line in session.lines] == ["PEN-2001", "STRANGE"]
    assert len(session.unknown) == 1


def test_create_forgets_stray_item_outs(stage: Any) -> None:
    """A create starts with an empty cart, whatever it brings."""
    scene = stage(supplier)
    scene.play(setup(Operation.CREATE, "PEN-2001"))
    assert Session.of(next(iter(scene.state.values())), scene.clock.now()).lines == ()


def test_a_setup_without_browser_form_post_is_taken_with_an_advisory(stage: Any) -> None:
    """The shopper can look; the finding says that the cart has nowhere to go, and strictness refuses nobody for it."""
    decision = stage(supplier).play(setup(return_url=None))
    assert code(decision) == 200
    assert [(finding.rule, finding.severity) for finding in decision.findings] == [("SETUP-004", Severity.ADVISORY)]


@pytest.mark.parametrize("url", ["http://a;b/", "http://h:99999/", "http://u@h/", "/back"])
def test_a_return_address_that_no_browser_can_be_sent_to_is_refused_at_once(stage: Any, url: str) -> None:
    """The buyer hears 400 before anybody shops."""
    assert refused(stage(supplier), setup(return_url=url)) == 400


def test_a_return_address_in_any_script_is_taken(stage: Any) -> None:
    """A host need not be ASCII."""
    assert code(stage(supplier).play(setup(return_url=" http://例え.jp/back "))) == 200


def test_an_order_lives_and_dies(stage: Any) -> None:
    """new → update → delete; a second delete is 409, and a new order under the number begins again."""
    scene = stage(supplier)
    scene.play(order("1"), payload_id="a")
    scene.play(order("1", OrderType.UPDATE, "a"), payload_id="b")
    scene.play(order("1", OrderType.DELETE, "b"), payload_id="c")
    assert OrderState.of(scene.recall("order:supplier:demo:1")).state == "deleted"
    assert OrderState.of(scene.recall("order:supplier:demo:1")).documents == ("a", "b", "c")
    assert refused(scene, order("1", OrderType.DELETE, "c")) == 409
    assert code(scene.play(order("1"))) == 200
    assert OrderState.of(scene.recall("order:supplier:demo:1")).state == "new"


def test_an_unknown_order_is_417(stage: Any) -> None:
    """Update and delete of what was never ordered are refused."""
    assert refused(stage(supplier), order("9", OrderType.UPDATE, "x")) == 417
    assert refused(stage(supplier), order("9", OrderType.DELETE)) == 417


def test_an_update_that_names_no_document_of_its_order_is_taken_by_the_number(stage: Any) -> None:
    """An advisory says what was missing; the reference that fits leaves nothing to say."""
    scene = stage(supplier)
    scene.play(order("1"), payload_id="a")
    taken = scene.play(order("1", OrderType.UPDATE, "nobody"), payload_id="b")
    assert [(finding.rule, finding.severity) for finding in taken.findings] == [("ORDER-002", Severity.ADVISORY)]
    assert scene.play(order("1", OrderType.UPDATE, "b")).findings == ()


def test_an_item_that_came_back_to_stay_is_not_reopened(stage: Any) -> None:
    """412 names the line with the part whose cart did not allow it."""
    scene = stage(supplier)
    key = supplier.returned_key("demo", Item("FIXED").key)
    scene.state[key] = Remembered(key, 1, {"allowed": "inspect"})
    with pytest.raises(PeerError) as caught:
        scene.play(setup(Operation.EDIT, "PEN-2001", "FIXED"))
    found = caught.value.findings[0]
    assert (caught.value.code, found.rule, found.path, found.facts["part"]) == (412, "SETUP-003", "lines[1]", "FIXED")
    assert code(scene.play(setup(Operation.INSPECT, "PEN-2001", "FIXED"))) == 200


def test_news_reaches_its_order(stage: Any) -> None:
    """A StatusUpdateRequest is kept with the order that its reference names."""
    scene = stage(supplier)
    scene.play(order("1"), payload_id="a")
    assert code(scene.play(StatusUpdate(Status(201, "Accepted"), "a"))) == 200
    assert OrderState.of(scene.recall("order:supplier:demo:1")).news == ("201 Accepted",)
    assert refused(scene, StatusUpdate(Status(200, "OK"), "nobody")) == 417
    assert code(scene.play(StatusUpdate(Status(200, "OK")))) == 200


def test_a_profile_lists_what_is_taken(stage: Any) -> None:
    """Own documents come first, then notices; an order says its options; nothing lies in the future."""
    scene = stage(supplier)
    profile = scene.play(ProfileRequest()).reply.body
    assert isinstance(profile, Profile)
    names = [transaction.name for transaction in profile.transactions]
    assert names == ["ProfileRequest", "PunchOutSetupRequest", "OrderRequest", "StatusUpdateRequest", "CopyRequest"]
    assert dict(profile.transactions[2].options) == {"attachments": "Yes", "changes": "Yes"}
    assert profile.effective.value is not None
    assert profile.effective.value <= scene.clock.now()


def test_a_document_of_the_other_side_is_refused(stage: Any) -> None:
    """A supplier has no handler for a cart, and says so."""
    with pytest.raises(PeerError, match="Cart is no document that a supplier takes") as caught:
        stage(supplier).play(Cart(Opaque("c"), Operation.CREATE, Money("1", "EUR")))
    assert (caught.value.code, caught.value.findings[0].rule) == (450, "ROLE-001")


def test_a_notice_is_201_unless_it_wants_more(stage: Any) -> None:
    """A request with a response of its own that is not offered is 450."""
    scene = stage(supplier)
    assert code(scene.play(Notice("CopyRequest", "<CopyRequest/>"))) == 201
    assert refused(scene, Notice("DataRequest", "<DataRequest/>", answered_by="DataResponse")) == 450


def test_a_supplier_takes_no_response(stage: Any) -> None:
    """A Response that comes as a document is 450."""
    assert refused(stage(supplier), None) == 450
    with pytest.raises(NotAllowed):
        stage(supplier).play(SetupReply("http://x.example.com/"))
