"""A whole purchase between our two roles in one process."""

import gzip
import re
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from threading import Barrier
from typing import Any
from urllib.parse import urlencode

import pytest

from punchout.commerce.parties import Identity
from punchout.emulator import Emulator, Links
from punchout.errors import DeliveryError, LocalError
from punchout.messages import sentence
from punchout.roles.orders import OrderState
from punchout.roles.punchout import Punchout
from punchout.settings.values import default_settings
from punchout.wire.message import Inbound


def configure(emulator: Emulator, **changes: Any) -> None:
    """Change the demo connection."""
    connection = replace(default_settings().connections[0], **changes)
    emulator.space().configure(replace(default_settings(), connections=(connection,)))


def shop(emulator: Emulator, links: Links, start_url: str, *parts: str, how: str = "return") -> Any:
    """Shop 20 of each part and leave the shop; return what the buyer's side answered."""
    space, token = emulator.space(), start_url.rstrip("/").split("/")[-1]
    for part in parts:
        space.put(token, part, Decimal(20))
    return space.post(space.hand_over(token, links, how=how), links)


def test_a_purchase_from_setup_to_order(joined: Emulator, links: Links) -> None:
    """Setup, cart, order: every document is valid, every answer 200, and the journal tells the story."""
    space = joined.space()
    punchout = space.punch_out("demo", links)
    assert (punchout.state, punchout.status and punchout.status.code) == ("open", 200)
    shop(joined, links, punchout.start_url, "PEN-2001")
    punchout = space.punchout(punchout.id)
    assert punchout.state == "returned"
    assert [line.item.part_id for line in punchout.lines] == ["PEN-2001"]
    [order] = space.order(punchout.id, links)
    assert order.status == "200 OK"
    assert (str(order.total), order.lines[0].number) == ("7.00 EUR", "1")
    assert space.punchout(punchout.id).state == "ordered"
    story = [(row.direction, row.document, row.grammar) for row in reversed(space.exchanges()[0])]
    assert sorted(story) == sorted(
        [
            ("out", "PunchOutSetupRequest", "valid"),
            ("in", "PunchOutSetupRequest", "valid"),
            ("out", "PunchOutOrderMessage", "valid"),
            ("in", "PunchOutOrderMessage", "valid"),
            ("out", "OrderRequest", "valid"),
            ("in", "OrderRequest", "valid"),
        ]
    )
    assert not any(row.errors for row in space.exchanges()[0])


def test_the_armed_fault_makes_exactly_one_error(joined: Emulator, links: Links) -> None:
    """With `cart:z-timestamp` armed the cart carries a Z timestamp, and TIME-002 names it."""
    space = joined.space()
    space.arm(["cart:z-timestamp"])
    shop(joined, links, space.punch_out("demo", links).start_url, "PEN-2001")
    [came] = space.exchanges("type:PunchOutOrderMessage direction:in")[0]
    came = space.exchange(came.id)
    assert [finding.rule for finding in came.findings if finding.severity == "error"] == ["TIME-002"]
    [went] = space.exchanges("type:PunchOutOrderMessage direction:out")[0]
    assert went.fault == "cart:z-timestamp"


def test_an_edit_starts_from_a_received_cart_and_may_delete_it(joined: Emulator, links: Links) -> None:
    """Edit brings the old lines; without lines it deletes them, with Status 204 it changes nothing."""
    space = joined.space()
    first = space.punch_out("demo", links)
    shop(joined, links, first.start_url, "PEN-2001")
    edit = space.punch_out("demo", links, operation="edit")
    token = edit.start_url.rstrip("/").split("/")[-1]
    assert [line.item.part_id for line in space.session(token).lines] == ["PEN-2001"]
    shop(joined, links, edit.start_url, how="cancel")
    assert (space.punchout(edit.id).state, len(space.punchout(edit.id).lines)) == ("cancelled", 1)
    again = space.punch_out("demo", links, operation="edit", cart_of=first.id)
    shop(joined, links, again.start_url, how="empty")
    assert (space.punchout(again.id).state, space.punchout(again.id).lines) == ("returned", ())
    entry = space.exchange(space.exchanges("type:PunchOutOrderMessage direction:in")[0][0].id)
    assert "CART-005" in {finding.rule for finding in entry.findings}


def test_an_empty_cart_after_create_is_a_cancellation(joined: Emulator, links: Links) -> None:
    """No ItemIn after create adds nothing."""
    space = joined.space()
    punchout = space.punch_out("demo", links)
    shop(joined, links, punchout.start_url, how="empty")
    assert space.punchout(punchout.id).state == "cancelled"
    with pytest.raises(LocalError, match="only a returned cart can be ordered"):
        space.order(punchout.id, links)


def test_an_inspect_session_is_read_only_and_brings_nothing(joined: Emulator, links: Links) -> None:
    """Inspect shows the lines, cannot change them, and returns no ItemIn."""
    space = joined.space()
    shop(joined, links, space.punch_out("demo", links).start_url, "PEN-2001")
    inspect = space.punch_out("demo", links, operation="inspect")
    token = inspect.start_url.rstrip("/").split("/")[-1]
    with pytest.raises(LocalError, match="inspect"):
        space.put(token, "PEN-2001", Decimal(20))
    handover = space.hand_over(token, links)
    assert b"<ItemIn" not in handover.form.body
    space.post(handover, links)
    assert [line.item.part_id for line in space.punchout(inspect.id).lines] == ["PEN-2001"]


def test_a_source_session_is_pending_until_it_is_made_final(joined: Emulator, links: Links) -> None:
    """The cart of a source session says quoteStatus pending; the button sends it again as final."""
    space = joined.space()
    source = space.punch_out("demo", links, operation="source")
    token = source.start_url.rstrip("/").split("/")[-1]
    shop(joined, links, source.start_url, "PEN-2001")
    cart = space.punchout(source.id).cart
    assert cart is not None
    assert cart.quote == "pending"
    space.post(space.hand_over(token, links, how="finalise"), links)
    cart = space.punchout(source.id).cart
    assert cart is not None
    assert cart.quote == "final"


def test_a_second_cart_does_not_replace_the_first(joined: Emulator, links: Links) -> None:
    """A different cart into a closed session is refused with a finding; the same cart again is welcome."""
    space = joined.space()
    punchout = space.punch_out("demo", links)
    token = punchout.start_url.rstrip("/").split("/")[-1]
    space.put(token, "PEN-2001", Decimal(20))
    handover = space.hand_over(token, links)
    assert b'code="200"' in space.post(handover, links).body
    assert b'code="200"' in space.post(handover, links).body
    changed = handover.form.body.replace(b'quantity="20"', b'quantity="30"')
    other = Inbound(changed.replace(b"@punchout", b".x@punchout"))
    taken = space.take_cart(punchout.token, other, links)
    assert (taken.ok, taken.code) == (False, 409)
    assert "CART-002" in {finding.rule for finding in taken.findings}
    assert [str(line.quantity) for line in space.punchout(punchout.id).lines] == ["20"]


def test_a_punch_out_without_a_cart_expires(joined: Emulator, links: Links) -> None:
    """Our buyer stops waiting when the sessionMinutes of the connection are over, and a late cart is told so."""
    space = joined.space()
    punchout = space.punch_out("demo", links)
    body = space.hand_over(punchout.start_url.rstrip("/").split("/")[-1], links).form.body
    space.clock.advance(timedelta(minutes=61))
    assert space.punchout(punchout.id).state == "expired"
    taken = space.take_cart(punchout.token, Inbound(body), links)
    assert (taken.code, "CART-009" in {finding.rule for finding in taken.findings}) == (409, True)
    assert [one.state for one in space.punchouts()] == ["expired"]


@pytest.mark.parametrize(("sent", "shown"), [(b"another", " another "), (b"", " – ")])
def test_a_wrong_buyer_cookie_is_refused(sent: bytes, shown: str, joined: Emulator, links: Links) -> None:
    """A cart whose BuyerCookie is not the session's is 400, and the session stays open."""
    space = joined.space()
    punchout = space.punch_out("demo", links)
    token = punchout.start_url.rstrip("/").split("/")[-1]
    body = space.hand_over(token, links).form.body.replace(punchout.cookie.encode(), sent)
    taken = space.take_cart(punchout.token, Inbound(body), links)
    assert shown in sentence(taken.findings[0]).message
    assert (taken.code, space.punchout(punchout.id).state) == (400, "open")
    assert space.take_cart("no-such-token", Inbound(body), links).code == 417


def test_a_refused_cart_says_what_the_grammar_refuses_and_not_what_was_odd_about_its_form(
    joined: Emulator, links: Links
) -> None:
    """Letters beyond us-ascii in the form are a finding of their own; the lines that lack a part are the reason."""
    space = joined.space()
    punchout = space.punch_out("demo", links)
    token = punchout.start_url.rstrip("/").split("/")[-1]
    space.put(token, "PEN-2001", Decimal(20))
    cart = space.hand_over(token, links).form.body.decode()
    cart = cart.replace("Ballpoint", "Grünes").replace("<UnitOfMeasure>EA</UnitOfMeasure>", "")
    form = Inbound(
        urlencode({"cXML-urlencoded": cart}).encode(), (("Content-Type", "application/x-www-form-urlencoded"),)
    )
    taken = space.take_cart(punchout.token, form, links)
    assert taken.code == 406
    assert re.fullmatch(r"line \d+: <ItemDetail> lacks <UnitOfMeasure> .*; insert <UnitOfMeasure> here", taken.detail)
    assert {"FORM-ASCII"} < {finding.rule for finding in taken.findings}


def test_a_cart_of_several_suppliers_becomes_an_order_for_each(joined: Emulator, links: Links) -> None:
    """Lines with different SupplierIDs go out as one order each."""
    space = joined.space()
    punchout = space.punch_out("demo", links)
    token = punchout.start_url.rstrip("/").split("/")[-1]
    space.put(token, "PEN-2001", Decimal(20))
    body = space.hand_over(token, links).form.body.decode()
    start, end = body.index("<ItemIn"), body.index("</ItemIn>") + len("</ItemIn>")
    item = body[start:end]
    lines = "".join(
        item.replace("</ItemDetail>", f'</ItemDetail><SupplierID domain="DUNS">{number}</SupplierID>')
        for number in ("111", "222", "111")
    )
    space.take_cart(punchout.token, Inbound((body[:start] + lines + body[end:]).encode()), links)
    orders = space.order(punchout.id, links)
    assert [len(order.lines) for order in orders] == [2, 1]
    assert len({order.order_id for order in orders}) == 2


def shopped(joined: Emulator, links: Links) -> Punchout:
    """Return a punch-out whose cart is back."""
    punchout = joined.space().punch_out("demo", links)
    shop(joined, links, punchout.start_url, "PEN-2001")
    return punchout


def test_a_cart_is_ordered_once_unless_it_is_meant_again(joined: Emulator, links: Links) -> None:
    """A second order is refused with the first one's number; said again, it gets a number of its own."""
    space = joined.space()
    punchout = shopped(joined, links)
    [first] = space.order(punchout.id, links)
    with pytest.raises(LocalError, match=first.order_id):
        space.order(punchout.id, links)
    [second] = space.order(punchout.id, links, again=True)
    assert space.punchout(punchout.id).orders == (first.order_id, second.order_id)
    assert space.punchout(punchout.id).state == "ordered"


def test_orders_at_the_same_time_place_one(joined: Emulator, links: Links) -> None:
    """Of six who order one cart at once one does, and all others are refused."""
    space = joined.space()
    punchout = shopped(joined, links)
    together = Barrier(6)

    def order() -> list[OrderState]:
        together.wait()
        try:
            return space.order(punchout.id, links)
        except LocalError:
            return []

    with ThreadPoolExecutor(6) as pool:
        placed = [one.result() for one in [pool.submit(order) for _ in range(6)]]
    assert sorted(map(len, placed)) == [0, 0, 0, 0, 0, 1]
    assert len(space.punchout(punchout.id).orders) == 1


def test_everything_in_a_cart_line_survives_to_the_order(joined: Emulator, links: Links, loop: Any) -> None:
    """ItemID and ItemDetail go into the order as they came, markup in SupplierPartAuxiliaryID included."""
    space = joined.space()
    punchout = space.punch_out("demo", links)
    token = punchout.start_url.rstrip("/").split("/")[-1]
    space.put(token, "PEN-2001", Decimal(20))
    body = space.hand_over(token, links).form.body.decode()
    auxiliary = "<SupplierPartAuxiliaryID>a &amp; b&lt;c/&gt;</SupplierPartAuxiliaryID>"
    body = body.replace("</SupplierPartID>", f"</SupplierPartID>{auxiliary}")
    extrinsic = '<Extrinsic name="colour">blue &amp; white</Extrinsic>'
    body = body.replace("</ItemDetail>", f"{extrinsic}</ItemDetail>")
    assert space.take_cart(punchout.token, Inbound(body.encode()), links).ok
    space.order(punchout.id, links)
    order = loop.sent[-1].body.decode()
    assert auxiliary in order
    assert extrinsic in order


@pytest.mark.parametrize(
    ("answer", "trouble"),
    [
        (Inbound(b"<html><body>Login</body></html>", (("Content-Type", "text/html"),), status=200), "DELIVERY-HTTP"),
        (Inbound(b"", (), status=200), "DELIVERY-HTTP"),
        (Inbound(b"", (("Location", "https://elsewhere.example.com/"),), status=302), "DELIVERY-MOVED"),
        (Inbound(b"", (), status=302), "DELIVERY-HTTP"),
        (Inbound(b"<b>Warning</b>: x\n<cXML><Response/></cXML>", (), status=200), "DELIVERY-BROKEN"),
        (DeliveryError("dns", {"host": "shop.example.com", "port": "443", "reason": "no such name"}), "DELIVERY-DNS"),
        (DeliveryError("timeout", {"host": "shop.example.com", "port": "443", "reason": "60 s"}), "DELIVERY-TIMEOUT"),
        (DeliveryError("tls", {"host": "shop.example.com", "port": "443", "reason": "self-signed"}), "DELIVERY-TLS"),
    ],
)
def test_an_answer_that_is_no_cxml_is_told_in_plain_words(
    joined: Emulator, links: Links, loop: Any, answer: Any, trouble: str
) -> None:
    """HTML, nothing, a redirect, no name, no time: the punch-out is refused and says what happened."""
    loop.answers = [answer]
    punchout = joined.space().punch_out("demo", links)
    assert (punchout.state, punchout.trouble) == ("refused", trouble)
    assert len(punchout.said) > 20
    assert punchout.facts
    assert joined.space().exchange("latest").status_text == punchout.said
    assert ("https://elsewhere.example.com/" in punchout.said) is (trouble == "DELIVERY-MOVED")


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (b" \n", "the answer is no cXML: HTTP 200, nothing in it: whoever takes a document says so in a cXML Response"),
        (b"<cxml><Response/></cxml>", "no cXML Response in it: line 1: <cxml> is spelled <cXML>"),
        (
            b'<cXML xmlns="urn:x" payloadID="1" timestamp="2"><Response/></cXML>',
            "has no attribute xmlns; allowed: no namespace, so take it out",
        ),
        (b'<?xml version="1.0" encoding="utf-16"?><cXML><Response/></cXML>', "line 1: the XML declaration says utf-16"),
        (b"<html/>", "HTTP 200, no cXML Response in it: whoever"),
        (None, "HTTP 200, no cXML Response in it: mend what writes the answer"),
    ],
)
def test_an_answer_that_cannot_be_read_says_why(
    joined: Emulator, links: Links, loop: Any, documents: Any, answer: bytes | None, said: str
) -> None:
    """What was meant as cXML is told with what the grammar or the parser refuses, the rest with what to answer."""
    answer = documents.order() if answer is None else answer
    loop.answers = [Inbound(answer, (("Content-Type", "text/xml"),), status=200)]
    assert said in joined.space().punch_out("demo", links).said


def test_a_start_page_that_opens_nothing_is_named(joined: Emulator, links: Links, loop: Any) -> None:
    """Whoever started the punch-out reads which address it was."""
    page = b"<PunchOutSetupResponse><StartPage><URL>/shop?a=1</URL></StartPage></PunchOutSetupResponse>"
    body = b'<cXML payloadID="1@s" timestamp="2026-03-02T12:00:00+01:00"><Response><Status code="200" text="OK"/>'
    loop.answers = [Inbound(body + page + b"</Response></cXML>", (("Content-Type", "text/xml"),), status=200)]
    punchout = joined.space().punch_out("demo", links)
    assert (punchout.state, punchout.trouble) == ("refused", "SETUP-006")
    assert punchout.said == 'the answer\'s StartPage "/shop?a=1" is no absolute http or https URL without a user name'


@pytest.mark.parametrize("http", [200, 401, 500])
def test_the_cxml_status_counts_on_any_http_status(joined: Emulator, links: Links, loop: Any, http: int) -> None:
    """A 401 inside is a refusal whatever HTTP says around it."""
    body = (
        b'<cXML payloadID="1@s" timestamp="2026-03-02T12:00:00+01:00">'
        b'<Response><Status code="401" text="Unauthorized">who are you</Status></Response></cXML>'
    )
    loop.answers = [Inbound(body, (("Content-Type", "text/xml"),), status=http)]
    punchout = joined.space().punch_out("demo", links)
    assert (punchout.state, punchout.trouble) == ("refused", "ANSWER-401")
    assert punchout.status is not None
    assert punchout.status.detail == "who are you"


def test_a_compressed_answer_is_read(joined: Emulator, links: Links, loop: Any) -> None:
    """A gzip answer is unpacked for reading, and kept as it came."""
    body = (
        b'<cXML payloadID="1@s" timestamp="2026-03-02T12:00:00+01:00"><Response><Status code="200" text="OK"/>'
        b"<PunchOutSetupResponse><StartPage><URL>http://shop.example.com/1</URL></StartPage></PunchOutSetupResponse>"
        b"</Response></cXML>"
    )
    packed = gzip.compress(body)
    loop.answers = [Inbound(packed, (("Content-Type", "text/xml"), ("Content-Encoding", "gzip")), status=200)]
    assert joined.space().punch_out("demo", links).start_url == "http://shop.example.com/1"
    assert joined.space().exchange("latest").response_body == packed


@pytest.mark.parametrize("url", [b"/start", b"http://a;b/", b"http://h:99999/"])
def test_a_start_page_that_no_browser_can_open_is_a_refusal(
    joined: Emulator, links: Links, loop: Any, url: bytes
) -> None:
    """A relative StartPage, an impossible host or port is named as what is wrong."""
    body = (
        b'<cXML payloadID="1@s" timestamp="2026-03-02T12:00:00+01:00"><Response><Status code="200" text="OK"/>'
        b"<PunchOutSetupResponse><StartPage><URL>%b</URL></StartPage></PunchOutSetupResponse></Response></cXML>"
    ) % url
    loop.answers = [Inbound(body, (("Content-Type", "text/xml"),), status=200)]
    punchout = joined.space().punch_out("demo", links)
    assert (punchout.state, punchout.trouble) == ("refused", "SETUP-006")


def test_an_own_template_is_renewed(joined: Emulator, links: Links, loop: Any, documents: Any) -> None:
    """payloadID, timestamp, BuyerCookie and BrowserFormPost are new, every other byte is the template's."""
    template = documents.setup(extra='<Extrinsic name="odd">  kept  as it is </Extrinsic>')
    punchout = joined.space().punch_out("demo", links, template=template)
    assert punchout.state == "open"
    sent = loop.sent[-1].body
    assert b'<Extrinsic name="odd">  kept  as it is </Extrinsic>' in sent
    assert f"<BuyerCookie>{punchout.cookie}</BuyerCookie>".encode() in sent
    assert punchout.return_url.encode() in sent
    assert b"1@buyer.example.com" not in sent


def test_an_unknown_user_or_connection_is_named(joined: Emulator, links: Links) -> None:
    """The sentence names those that there are."""
    with pytest.raises(LocalError, match=r"no user nobody@example\.com; it has requester@buyer\.example\.com"):
        joined.space().punch_out("demo", links, user="nobody@example.com")
    with pytest.raises(LocalError, match="there is no connection 'demmo'; there is demo"):
        joined.space().punch_out("demmo", links)
    with pytest.raises(LocalError, match="needs a cart"):
        joined.space().punch_out("demo", links, operation="edit")


def test_a_connection_test_says_each_step(joined: Emulator, links: Links, loop: Any) -> None:
    """DNS and TCP on loopback, then ping, profile and credentials."""
    names = [step.name for step in joined.space().test("demo", links)]
    assert names[0] == "DNS"


@pytest.fixture
def port_of_theirs() -> Iterator[int]:
    """A port that takes connections and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening.getsockname()[1]


@pytest.mark.parametrize("kind", ["reset", "timeout"])
def test_a_connection_test_goes_on_where_no_get_is_answered(
    joined: Emulator, port_of_theirs: int, loop: Any, kind: str
) -> None:
    """A server that knows no ping may take documents all the same: the step says so, and the request is sent."""
    loop.answers = [DeliveryError(kind, {"host": "shop.example.com", "reason": "it closed the connection"})]
    steps = joined.space().test("demo", Links(f"http://127.0.0.1:{port_of_theirs}"))
    assert [(step.name, step.ok) for step in steps[-3:]] == [
        ("ping", True),
        ("ProfileRequest", True),
        ("credentials", True),
    ]
    assert steps[-3].text.startswith("GET is not answered, which may be meant: shop.example.com")


def test_a_connection_test_stops_at_a_certificate(joined: Emulator, port_of_theirs: int, loop: Any) -> None:
    """What TLS refuses would refuse a document too."""
    loop.answers = [DeliveryError("tls", {"host": "shop.example.com", "reason": "its certificate is not trusted"})]
    steps = joined.space().test("demo", Links(f"http://127.0.0.1:{port_of_theirs}"))
    assert [(step.name, step.ok) for step in steps][-1] == ("TLS", False)


def test_every_currency_of_the_shipped_catalogue_can_be_bought(joined: Emulator, links: Links) -> None:
    """A session sells in the connection's currency alone."""
    for currency in ("EUR", "USD", "JPY"):
        configure(joined, currency=currency, buyer=replace(default_settings().connections[0].buyer))
        space = joined.space()
        product = next(iter(space.catalogue("demo")))
        assert product.currency == currency
    assert Identity("NetworkID", "DEMO-BUYER") in default_settings().connections[0].buyer.identities


def test_a_setup_request_of_the_users_own_is_spoiled_in_its_bytes(
    joined: Emulator, links: Links, documents: Any
) -> None:
    """Faults in markup strike a template as well, and the journal names them; what it says stays the user's."""
    space = joined.space()
    space.arm(["setup:cut:direction=out", "setup:wrong-secret"])
    punchout = space.punch_out("demo", links, template=documents.setup())
    assert punchout.status is not None
    assert punchout.status.code == 406
    [sent] = space.exchanges("direction:out", 1)[0]
    assert sent.fault == "setup:cut:direction=out"
