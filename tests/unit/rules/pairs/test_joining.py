"""Which documents belong to one purchase, and by what."""

from dataclasses import replace

from punchout.rules.pairs.joining import joined, unpaired
from punchout.rules.pairs.statement import Entry, Statement

PEN = Entry({}, part="PEN-1")
US = frozenset({("networkid", "BUYER-1")})
THEM = frozenset({("networkid", "SELLER-1")})
SETUP = Statement("setup.xml", "PunchOutSetupRequest", "setup", "1", cookie="c-1", does="create", trade=(US, THEM))
CART = Statement("cart.xml", "PunchOutOrderMessage", "cart", "2", cookie="c-1", lines=(PEN,), trade=(US, THEM))
ORDER = Statement(
    "order.xml", "OrderRequest", "order", "3", does="new", lines=(PEN,), orders=("PO-1",), trade=(US, THEM)
)
SHIPPED = Statement(
    "ship.xml", "ShipNoticeRequest", "ship notice", "4", does="new", orders=("PO-1",), references=("3",)
)
OTHERS = frozenset({("networkid", "SELLER-2")})


def pairs(*statements: Statement) -> list[tuple[str, str, str]]:
    """Return the names of those that belong together, and what joins them."""
    return [(one.first.name, one.second.name, one.by) for one in joined(statements)]


def test_a_purchase_is_joined_step_by_step() -> None:
    """By cookie, items and reference, also where two clocks disagree about the order of the documents."""
    expected = [
        ("cart.xml", "order.xml", "items"),
        ("order.xml", "ship.xml", "DocumentReference"),
        ("setup.xml", "cart.xml", "BuyerCookie"),
    ]
    assert sorted(pairs(SETUP, CART, ORDER, SHIPPED)) == expected
    assert sorted(pairs(SHIPPED, ORDER, CART, SETUP)) == expected


def test_a_changed_cookie_is_bridged_where_nothing_else_can_be_meant() -> None:
    """By inReplyTo, or where there is one setup request and one cart of the same two parties."""
    other = replace(CART, cookie="c-9")
    assert pairs(SETUP, replace(other, in_reply_to="1")) == [("setup.xml", "cart.xml", "inReplyTo")]
    assert pairs(SETUP, other) == [("setup.xml", "cart.xml", "parties")]
    assert pairs(SETUP, replace(SETUP, name="s2", payload_id="9", cookie="c-2"), other) == []
    assert pairs(SETUP, replace(other, trade=(US, OTHERS))) == []


def test_an_order_of_another_trade_has_nothing_to_do_with_a_cart() -> None:
    """Two suppliers may have the same part number."""
    assert pairs(CART, replace(ORDER, trade=(US, OTHERS))) == []


def test_versions_follow_each_other() -> None:
    """An update names the latest; one that names nothing known is found by its orderID."""
    second = replace(ORDER, name="v2", payload_id="5", does="update", references=("3",))
    third = replace(ORDER, name="v3", payload_id="6", does="update", references=("nobody",))
    assert pairs(ORDER, second, third) == [("order.xml", "v2", "DocumentReference"), ("v2", "v3", "orderID")]
    assert [one.latest for one in joined([ORDER, second, replace(third, references=("3",))])] == ["3", "5"]


def test_a_notice_about_two_orders_follows_from_both() -> None:
    """And from the notice before it."""
    other = replace(ORDER, name="o2", payload_id="8", orders=("PO-2",))
    both = replace(SHIPPED, orders=("PO-1", "PO-2"), references=())
    assert pairs(ORDER, other, both) == [("order.xml", "ship.xml", "orderID"), ("o2", "ship.xml", "orderID")]
    again = replace(both, name="s2", payload_id="10")
    assert ("ship.xml", "s2", "orderID") in pairs(ORDER, other, both, again)


def test_a_payload_id_joins_what_has_nothing_else_in_common() -> None:
    """Copies are one document."""
    assert pairs(SETUP, replace(ORDER, payload_id="1")) == [("setup.xml", "order.xml", "payloadID")]
    copy = replace(SETUP, name="copy.xml")
    assert pairs(SETUP, copy) == []
    assert [(one.name, one.why) for one in unpaired([SETUP, copy], [])][1] == (
        "copy.xml",
        "it is the same document as another one here",
    )


def test_why_a_document_stands_alone_is_said_in_words() -> None:
    """With what it looked for."""
    profile = Statement("p.xml", "ProfileRequest")
    upload = Statement("u.xml", "CatalogUploadRequest", "catalogue", own_id="Spring")
    found = {one.name: one.why for one in unpaired([SETUP, CART, SHIPPED, profile, upload, Statement("x", "")], [])}
    assert found == {
        "setup.xml": "no cart here has the BuyerCookie 'c-1', and no cart its parts",
        "cart.xml": "no setup request here has the BuyerCookie 'c-1', and no order its parts",
        "ship.xml": "it refers to PO-1, 3, which no other document here is",
        "p.xml": "ProfileRequest names no document of a purchase, so it is compared with none",
        "u.xml": "no other upload here is named 'Spring'",
        "x": "what is no cXML names no document of a purchase, so it is compared with none",
    }
