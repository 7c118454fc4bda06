"""The road answers every message with the status that the table of statuses prescribes, and writes it down."""

import re
from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from punchout.commerce.parties import Identity
from punchout.commerce.session import SetupRequest
from punchout.emulator import Emulator, Links
from punchout.exchange.entries import Exchange
from punchout.redact import Secret
from punchout.settings.values import Connection, default_settings
from punchout.wire.message import Inbound

XML = (("Content-Type", "text/xml; charset=UTF-8"),)


@pytest.fixture
def post(emulator: Emulator, links: Links) -> Callable[..., Any]:
    """Post bytes to a role and return code, detail, text and journal entry of the answer."""

    def answer(raw: bytes, role: str = "supplier", space: str = "default") -> SimpleNamespace:
        outbound = emulator.space(space).receive(Inbound(raw, XML), role, links)
        text = outbound.body.decode()
        code = re.search(r'<Status code="(\d+)"[^>]*>([^<]*)', text)
        assert code is not None
        entry = emulator.space(space).exchange("latest")
        return SimpleNamespace(
            code=int(code[1]), detail=code[2], text=text, http=outbound.status, entry=entry, rules=_rules(entry)
        )

    return answer


def _rules(entry: Exchange) -> set[str]:
    return {finding.rule for finding in entry.findings}


def configure(emulator: Emulator, **changes: Any) -> None:
    """Change the demo connection, or the settings by `strict`."""
    strict = changes.pop("strict", False)
    connection = replace(default_settings().connections[0], **changes)
    emulator.space().configure(replace(default_settings(), connections=(connection,), strict=strict))


def start_page(text: str) -> str:
    """Return the StartPage of an answer."""
    found = re.search(r"<URL>([^<]+)</URL>", text)
    assert found is not None
    return found[1]


def test_a_setup_request_opens_a_session(post: Any, documents: Any) -> None:
    """A trusted setup request is answered 200 with a StartPage whose token opens a session."""
    answer = post(documents.setup())
    assert answer.code == 200
    assert re.fullmatch(r"http://127\.0\.0\.1:8488/shop/[\w-]{40,}/", start_page(answer.text))
    assert (answer.entry.document, answer.entry.grammar, answer.entry.connection) == (
        "PunchOutSetupRequest",
        "valid",
        "demo",
    )


def test_exact_bytes_are_kept(post: Any, documents: Any) -> None:
    """The journal holds exactly what came and what went."""
    raw = documents.setup()
    answer = post(raw)
    assert answer.entry.request_body == raw
    assert answer.entry.response_body.decode() == answer.text


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", 406),
        (b"hello", 406),
        (b"<cXML>", 406),
        (b"<!DOCTYPE cXML [<!ENTITY x 'y'>]><cXML/>", 406),
        (b"<html><body/></html>", 406),
        (b"<cXML payloadID='1' timestamp='x'><Nonsense/></cXML>", 406),
        (b"<" + b"a" * (17 * 2**20), 499),
    ],
)
def test_what_is_no_valid_document_is_refused(post: Any, raw: bytes, code: int) -> None:
    """Broken, hostile and invalid bytes are 406, too many are 499, and each is in the journal."""
    answer = post(raw)
    assert answer.code == code
    assert answer.detail
    assert answer.entry.request_body == raw


@pytest.mark.parametrize(
    ("raw", "detail"),
    [
        (b"", "line 1: there is no document here; send a cXML document as the body"),
        (
            b"<!DOCTYPE cXML []>\n<cXML/>",
            "line 1: the DOCTYPE has a part in [ ], the place for declarations of its own; name",
        ),
        (b"<cXML>\n<A>a & b</A></cXML>", "line 2: a bare &amp; stands here; write &amp;amp;"),
    ],
)
def test_a_refusal_says_where_and_what_to_do(post: Any, raw: bytes, detail: str) -> None:
    """Most partners see nothing but the Status of the answer."""
    assert post(raw).detail.startswith(detail)


def test_a_wrong_secret_is_401_and_only_we_see_why(post: Any, documents: Any, credential: Any) -> None:
    """A partner is told that the Sender is not trusted; the journal alone says that the secret differs, never which."""
    answer = post(documents.setup(sender=credential("NetworkID", "DEMO-BUYER", "wr0ng-secret-of-them")))
    assert answer.code == 401
    assert "secret" not in answer.text.replace("its secret", "")
    assert answer.entry.difference == "nearest connection demo: the SharedSecret in Sender differs"
    assert "wr0ng" not in repr(answer.entry.difference)


@pytest.mark.parametrize(("section", "field"), [("From", "from_"), ("To", "to")])
def test_a_wrong_from_or_to_is_400_and_names_the_section(
    post: Any, documents: Any, credential: Any, section: str, field: str
) -> None:
    """From and To that fit no connection are 400; the answer names the section, the journal the values."""
    answer = post(documents.setup(**{field: credential("NetworkID", "SOMEBODY-ELSE")}))
    assert answer.code == 400
    assert section in answer.detail
    assert f"{section} names NetworkID=SOMEBODY-ELSE" in answer.entry.difference


def test_domains_fold_and_values_do_not(post: Any, documents: Any, credential: Any) -> None:
    """`networkid` names the domain NetworkID, `demo-buyer` does not name DEMO-BUYER."""
    assert post(documents.setup(from_=credential("networkid", "DEMO-BUYER"))).code == 200
    assert post(documents.setup(from_=credential("NetworkID", "demo-buyer"))).code == 400


def test_marketplace_credentials_are_set_aside(post: Any, documents: Any, credential: Any) -> None:
    """A marketplace credential beside the member's own neither helps nor hurts."""
    both = credential("NetworkID", "MARKET", kind="marketplace") + credential("NetworkID", "DEMO-BUYER")
    assert post(documents.setup(from_=both)).code == 200
    alone = credential("NetworkID", "DEMO-BUYER", kind="marketplace")
    assert post(documents.setup(from_=alone)).code == 400


def test_unknown_domains_are_ignored_and_known_ones_must_fit(post: Any, documents: Any, credential: Any) -> None:
    """A credential in a strange domain is ignored, a second value in a known domain is refused."""
    strange = credential("internalsupplierid", "4711") + credential("NetworkID", "DEMO-SUPPLIER")
    assert post(documents.setup(to=strange)).code == 200
    two = credential("NetworkID", "DEMO-SUPPLIER") + credential("NetworkID", "OTHER")
    assert post(documents.setup(to=two)).code == 400


def test_old_and_new_secret_work_side_by_side(emulator: Any, post: Any, documents: Any, credential: Any) -> None:
    """While a secret is changed, the receiver accepts both."""
    configure(emulator, to_supplier=(Secret("new"), Secret("old")))
    assert post(documents.setup(sender=credential("NetworkID", "DEMO-BUYER", "old"))).code == 200
    assert post(documents.setup(sender=credential("NetworkID", "DEMO-BUYER", "new"))).code == 200
    assert post(documents.setup(sender=credential("NetworkID", "DEMO-BUYER", "demo"))).code == 401


def test_a_hub_may_be_the_sender(emulator: Any, post: Any, documents: Any, credential: Any) -> None:
    """Where a relay is configured, its identity sends for the buyer."""
    hub = credential("AribaNetworkUserId", "sysadmin@hub.example.com", "demo")
    assert post(documents.setup(sender=hub)).code == 401
    from punchout.settings.values import Relay

    configure(emulator, relay=Relay((Identity("AribaNetworkUserId", "sysadmin@hub.example.com"),)))
    assert post(documents.setup(sender=hub)).code == 200


def test_a_retry_gets_the_stored_answer(post: Any, documents: Any) -> None:
    """The same request again, even with a rewritten header, gets the same bytes, and nothing happens twice."""
    raw = documents.order()
    first = post(raw)
    second = post(raw.replace(b"<UserAgent>tests", b"<UserAgent>hub"))
    assert second.text == first.text
    assert (first.entry.attempt, second.entry.attempt) == (1, 2)


@pytest.mark.parametrize(
    "rewritten",
    [
        [("networkid", "DEMO-BUYER", "")],
        [("internal", "4711", ""), ("NetworkID", "DEMO-BUYER", "")],
        [("NetworkID", "MARKET", "marketplace"), ("NetworkID", "DEMO-BUYER", "")],
        [("NetworkID", "\n  DEMO-BUYER ", "")],
    ],
)
def test_a_hub_that_rewrites_from_makes_no_second_order(
    emulator: Any, post: Any, documents: Any, credential: Any, rewritten: Any
) -> None:
    """Whichever identity of the buyer a hub leaves in From, the same order again is a duplicate."""
    post(documents.order("PO-1", payload_id="same@b"))
    from_ = "".join(credential(domain, value, kind=kind) for domain, value, kind in rewritten)
    assert post(documents.order("PO-1", payload_id="same@b", from_=from_)).entry.attempt == 2
    [order] = emulator.space().orders()
    assert order.documents == ("same@b",)


def test_blanks_within_a_value_make_another_request(post: Any, documents: Any) -> None:
    """`D 3` and `D3` are two orders; line breaks between elements make no difference."""
    raw = documents.order("D 3", payload_id="same@b")
    assert "DUPLICATE-001" not in post(raw).rules
    assert post(raw.replace(b"</Total>", b"</Total>\n\n  ")).entry.attempt == 2
    other = post(documents.order("D3", payload_id="same@b"))
    assert "DUPLICATE-001" in other.rules


def test_a_marketplace_secret_proves_nothing_and_hurts_nobody(post: Any, documents: Any, credential: Any) -> None:
    """Secrets in marketplace credentials are set aside like their identities."""
    market = credential("NetworkID", "MARKET", "demo", kind="marketplace")
    assert post(documents.setup(sender=market + credential("NetworkID", "DEMO-BUYER"))).code == 401
    other = credential("NetworkID", "MARKET", "of-the-market", kind="marketplace")
    assert post(documents.setup(sender=other + credential("NetworkID", "DEMO-BUYER", "demo"))).code == 200


def test_look_alikes_are_strangers(post: Any, documents: Any, credential: Any) -> None:
    """A no-break space is part of a value, and a letter of another script is another domain."""
    assert post(documents.setup(from_=credential("NetworkID", "DEMO-BUYER\u00a0"))).code == 400
    assert post(documents.setup(from_=credential("Networ\u212aID", "DEMO-BUYER"))).code == 400


def test_another_request_under_the_same_id_is_processed_with_a_finding(post: Any, documents: Any) -> None:
    """The second request is answered on its own, and the journal says that the payloadID was used before."""
    post(documents.order("PO-1", payload_id="same@buyer.example.com"))
    second = post(documents.order("PO-2", payload_id="same@buyer.example.com"))
    assert second.code == 200
    assert "DUPLICATE-001" in second.rules


def test_strict_refuses_another_request_under_the_same_id(emulator: Any, post: Any, documents: Any) -> None:
    """Under strict the second request is 409."""
    configure(emulator, strict=True)
    assert post(documents.order("PO-1", payload_id="same@buyer.example.com")).code == 200
    assert post(documents.order("PO-2", payload_id="same@buyer.example.com")).code == 409


def test_strict_names_what_it_refuses(emulator: Any, post: Any, documents: Any) -> None:
    """A partner is told the first error with its line and what to do, and how many there are besides."""
    configure(emulator, strict=True)
    answer = post(documents.setup().replace(b"+01:00", b"Z"))
    assert answer.code == 400
    assert re.match(r"strict refuses it: line \d+: timestamp ends in Z; .*Write \+00:00 in place of Z", answer.detail)
    assert "STRICT-001" in answer.rules


def test_attempts_count_the_same_request_alone(post: Any, documents: Any) -> None:
    """Another request under the same payloadID starts its own count, and a repeat stays in its conversation."""
    one = documents.order("PO-1", payload_id="same@b")
    two = documents.order("PO-2", payload_id="same@b")
    entries = [post(raw).entry for raw in (one, one, two, two, one)]
    assert [entry.attempt for entry in entries] == [1, 2, 1, 2, 3]
    assert [entry.conversation for entry in entries] == [f"order:PO-{n}" for n in (1, 1, 2, 2, 1)]
    setup = documents.setup()
    assert post(setup).entry.conversation == post(setup).entry.conversation != ""


def test_an_empty_payload_id_never_matches(post: Any, documents: Any) -> None:
    """Two setups without payloadID open two sessions."""
    raw = documents.setup(payload_id="")
    assert start_page(post(raw).text) != start_page(post(raw).text)


def test_a_setup_is_repeated_only_while_its_start_page_lives(
    emulator: Any, post: Any, documents: Any, links: Any
) -> None:
    """Once the session has ended, the same setup opens a new one."""
    raw = documents.setup()
    first = start_page(post(raw).text)
    assert start_page(post(raw).text) == first
    emulator.space().hand_over(first.split("/")[-2], links, how="cancel")
    third = start_page(post(raw).text)
    assert third != first
    assert start_page(post(raw).text) == third


def test_what_was_refused_is_not_stored(post: Any, documents: Any, credential: Any) -> None:
    """A request that was refused may come again and succeed."""
    bad = documents.setup(payload_id="x@y", sender=credential("NetworkID", "DEMO-BUYER", "no"))
    assert post(bad).code == 401
    assert post(documents.setup(payload_id="x@y")).code == 200


def test_a_disabled_connection_and_a_wrong_mode_are_403(emulator: Any, post: Any, documents: Any) -> None:
    """Trusted and not allowed: 403, with the reason."""
    configure(emulator, enabled=False)
    assert post(documents.setup()).code == 403
    configure(emulator, mode="test")
    assert post(documents.setup(mode="")).code == 403
    assert post(documents.setup(mode=' deploymentMode="test"')).code == 200


def test_documents_for_the_other_role_and_switched_off_operations_are_450(
    emulator: Any, post: Any, documents: Any, credential: Any
) -> None:
    """An order for a buyer, an operation that is off, and a request with a response of its own are not implemented."""
    to_buyer = {
        "from_": credential("NetworkID", "DEMO-SUPPLIER"),
        "to": credential("NetworkID", "DEMO-BUYER"),
        "sender": credential("NetworkID", "DEMO-SUPPLIER", "demo"),
    }
    assert post(documents.order(**to_buyer), role="buyer").code == 450
    pending = "<GetPendingRequest><MessageType>OrderRequest</MessageType></GetPendingRequest>"
    assert post(documents.request(pending)).code == 450
    configure(emulator, operations=("create",))
    assert post(documents.setup("inspect", tail=_item("PEN-2001"))).code == 450


def _item(part: str) -> str:
    return f'<ItemOut quantity="1"><ItemID><SupplierPartID>{part}</SupplierPartID></ItemID></ItemOut>'


def test_an_edit_is_rebuilt_from_its_item_outs(emulator: Any, post: Any, documents: Any) -> None:
    """The cart holds what the ItemOuts say, known or not, whatever the BuyerCookie is."""
    answer = post(documents.setup("edit", cookie="never seen", tail=_item("PEN-2001") + _item("NOBODY SELLS/THIS")))
    assert answer.code == 200
    session = emulator.space().session(start_page(answer.text).split("/")[-2])
    assert [line.item.part_id for line in session.lines] == ["PEN-2001", "NOBODY SELLS/THIS"]
    assert [key.split("\x1f")[0] for key in session.unknown] == ["NOBODY SELLS/THIS"]


@pytest.mark.parametrize("operation", ["edit", "inspect"])
def test_edit_and_inspect_need_item_outs(post: Any, documents: Any, operation: str) -> None:
    """Without ItemOut there is no cart to open: 400."""
    assert post(documents.setup(operation)).code == 400


@pytest.mark.parametrize(
    ("allowed", "operation", "code"),
    [
        ("create", "edit", 412),
        ("create", "inspect", 412),
        ("inspect", "edit", 412),
        ("inspect", "inspect", 200),
        ("edit", "edit", 200),
        ("edit", "inspect", 200),
    ],
)
def test_operation_allowed_is_held(
    emulator: Any, post: Any, documents: Any, links: Any, allowed: str, operation: str, code: int
) -> None:
    """What a returned cart forbids for an item earns 412 later; what is not remembered is allowed."""
    configure(emulator, allowed=allowed)
    token = start_page(post(documents.setup()).text).split("/")[-2]
    from decimal import Decimal

    emulator.space().put(token, "PEN-2001", Decimal(20))
    emulator.space().hand_over(token, links)
    assert post(documents.setup(operation, tail=_item("PEN-2001"))).code == code
    assert post(documents.setup(operation, tail=_item("OTHER"))).code == 200


def test_orders_change_and_end(post: Any, documents: Any) -> None:
    """An update finds its order by either payloadID, a delete ends it, and then there is nothing left to change."""
    assert post(documents.order("PO-1", payload_id="first@b")).code == 200
    by_first = '<DocumentReference payloadID="first@b"/>'
    assert post(documents.order("PO-1", "update", payload_id="second@b", reference=by_first)).code == 200
    by_second = '<DocumentReference payloadID="second@b"/>'
    assert post(documents.order("PO-1", "delete", reference=by_second)).code == 200
    assert post(documents.order("PO-1", "update", reference=by_second)).code == 409


def test_an_update_without_reference_is_found_by_its_order_id(post: Any, documents: Any) -> None:
    """Then the journal advises to name the payloadID; an order that nobody knows is 417."""
    assert post(documents.order("PO-1")).code == 200
    update = post(documents.order("PO-1", "update"))
    assert update.code == 200
    assert "ORDER-002" in update.rules
    assert post(documents.order("PO-9", "update")).code == 417
    assert post(documents.order("PO-9", "delete")).code == 417


def test_a_repeated_order_id_is_advised_or_refused(emulator: Any, post: Any, documents: Any) -> None:
    """A second new order under one orderID is an advisory by default, 409 where the connection says so."""
    post(documents.order("PO-1"))
    again = post(documents.order("PO-1"))
    assert again.code == 200
    assert "ORDER-001" in again.rules
    configure(emulator, repeated_order="refuse")
    assert post(documents.order("PO-1")).code == 409


def test_a_part_that_is_not_sold_is_an_advisory_without_a_catalogue_of_ones_own(
    emulator: Any, post: Any, documents: Any, tmp_path: Any
) -> None:
    """Only who brought a catalogue has said what is sold: then an unknown part is 417."""
    assert "ORDER-004" in post(documents.order("PO-1", part="UNKNOWN")).rules
    own = tmp_path / "catalogue.csv"
    own.write_text("SupplierPartID,Name,UnitPrice,Currency\nA-1,Thing,1.00,EUR\n", encoding="utf-8")
    supplier = replace(default_settings().connections[0].supplier, catalogue=own)
    configure(emulator, supplier=supplier)
    assert post(documents.order("PO-2", part="UNKNOWN")).code == 417
    assert post(documents.order("PO-3", part="A-1")).code == 200
    assert post(documents.order("PO-4", part="\n        A-1\n      ")).code == 200


def test_a_notice_is_kept_and_answered_201(post: Any, documents: Any) -> None:
    """A document without a meaning of its own is accepted, and the profile lists it."""
    receipt = (
        "<CopyRequest><cXMLAttachment><Attachment><URL>cid:1@example.com</URL></Attachment></cXMLAttachment>"
        "</CopyRequest>"
    )
    assert post(documents.request(receipt)).code == 201
    profile = post(documents.request("<ProfileRequest/>"))
    assert profile.code == 200
    for name in ("PunchOutSetupRequest", "OrderRequest", "CopyRequest"):
        assert f'requestName="{name}"' in profile.text


def test_a_status_update_needs_its_order(post: Any, documents: Any) -> None:
    """News about an order that is known is 200, about one that is not 417."""
    post(documents.order("PO-1", payload_id="first@b"))
    news = (
        '<StatusUpdateRequest><DocumentReference payloadID="{}"/><Status code="200" text="OK"/></StatusUpdateRequest>'
    )
    assert post(documents.request(news.format("first@b"))).code == 200
    assert post(documents.request(news.format("nobody@b"))).code == 417


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "/relative", "ftp://example.com/", "http://user:pw@example.com/"]
)
def test_a_browser_form_post_must_be_usable(post: Any, documents: Any, url: str) -> None:
    """What no browser should post to is refused with 400."""
    assert post(documents.setup(url=url)).code == 400


def test_a_connection_may_accept_invalid_documents(emulator: Any, post: Any, documents: Any) -> None:
    """With `invalid: accept` the answer is as if it were valid and the findings stay; strict refuses all the same."""
    raw = documents.setup(tail="<Unknown/>")
    assert post(raw).code == 406
    configure(emulator, accept_invalid=True)
    taken = post(raw.replace(b'payloadID="1@', b'payloadID="91@'))
    assert taken.code == 200
    assert taken.entry.grammar == "invalid"
    assert taken.entry.errors > 0
    configure(emulator, accept_invalid=True, strict=True)
    assert post(raw.replace(b'payloadID="1@', b'payloadID="92@')).code == 406


def test_what_cannot_be_acted_on_says_why(emulator: Any, post: Any, documents: Any) -> None:
    """Also a connection that accepts invalid documents needs one that says what is wanted."""
    configure(emulator, accept_invalid=True)
    answer = post(documents.setup().replace(b'operation="create"', b'operation="Create"'))
    assert answer.code == 400
    assert answer.detail.startswith("nothing in the document can be acted on: line ")
    assert "operation" in answer.detail
    assert "create" in answer.detail


def test_the_http_status_mirrors_when_told(emulator: Any, post: Any, documents: Any) -> None:
    """HTTP says 200 by default whatever the cXML status; a switch makes it say the same."""
    bad = documents.setup("edit")
    assert post(bad).http == 200
    configure(emulator, http_status="mirror")
    assert post(documents.setup("edit")).http == 400
    assert post(documents.setup()).http == 200


def test_spaces_do_not_see_each_other(emulator: Any, post: Any, documents: Any) -> None:
    """A document in one space is no duplicate and no journal entry in another."""
    emulator.add_space("other")
    raw = documents.setup()
    assert start_page(post(raw).text) != start_page(post(raw, space="other").text)
    assert len(emulator.space("other").exchanges()[0]) == 1


def test_our_own_mistake_is_500_with_a_body(emulator: Any, post: Any, documents: Any, monkeypatch: Any) -> None:
    """Whatever breaks inside is answered as cXML, names the exchange, and shows no traceback."""
    monkeypatch.setattr("punchout.roles.supplier._HANDLERS", {SetupRequest: "no function"})
    answer = post(documents.setup())
    assert (answer.code, answer.http) == (500, 500)
    assert answer.entry.id in answer.detail


def test_a_store_that_is_full_is_560_with_http_503(
    emulator: Any, links: Any, documents: Any, monkeypatch: Any, caplog: Any
) -> None:
    """What cannot be kept is never answered 2xx; why is for our log, and nothing that a partner learns."""
    from punchout.errors import StorageError

    def full(keep: Any) -> None:
        raise StorageError("the disk is full")

    monkeypatch.setattr(emulator.store, "keep", full)
    outbound = emulator.space().receive(Inbound(documents.setup(), XML), "supplier", links)
    assert outbound.status == 503
    assert b'code="560"' in outbound.body
    assert b"disk" not in outbound.body
    assert "could not be kept: the disk is full" in caplog.text


def test_the_connection_is_a_value(emulator: Any) -> None:
    """The default connection is the one that the documentation names."""
    connection: Connection = emulator.space().connection("demo")
    assert [str(identity) for identity in connection.buyer.identities] == ["NetworkID=DEMO-BUYER"]


def test_a_refusal_by_the_grammar_names_what_the_grammar_refuses_and_what_to_do(post: Any, documents: Any) -> None:
    """Advice that stands before it in the document is no reason and is not counted."""
    twice = b"<SharedSecret>demo</SharedSecret>"
    body = documents.setup().replace(twice, twice + twice)
    body = re.sub(rb'timestamp="[^"]*"', b'timestamp="2026-03-02T12:00:00Z"', body)
    answer = post(body)
    assert answer.code == 406
    assert "TIME-002" in answer.rules
    assert re.fullmatch(
        r"line \d+: &lt;SharedSecret&gt; stands once too often in &lt;Credential&gt;; allowed here: [^(]+",
        answer.detail,
    )
