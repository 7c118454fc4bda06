"""The fixtures, as a project that tests its own shop or buyer uses them."""

from typing import Any

import pytest

from punchout.emulator import Emulator
from punchout.web.server import start
from tests.plugin.conftest import PRELUDE


def test_a_buyer_under_test_is_awaited(trial: Any) -> None:
    """An order is found by its orderID; attempt, total and lines are there to compare."""
    trial.run(
        """
def test_order(punchout):
    supplier = punchout.supplier()
    assert supplier.buyer == Identity("NetworkID", "DEMO-BUYER")
    assert supplier.identity == Identity("NetworkID", "DEMO-SUPPLIER")
    assert 'code="200"' in post(supplier.url)
    order = punchout.wait_for("OrderRequest", order_id="PO-1", timeout=5)
    assert (order.document, order.attempt, order.status_code) == ("OrderRequest", 1, 200)
    assert order.is_valid
    assert order.total == Money("7.00", "EUR")
    assert [(line.supplier_part_id, line.quantity) for line in order.lines] == [("PEN-2001", 20)]
    assert "OrderRequest" in order.raw and "Response" in order.response
    assert (punchout.order("PO-1").state, punchout.order("PO-1").status) == ("new", "200 OK")
    punchout.assert_none("PunchOutSetupRequest")
""",
        passed=1,
    )


def test_a_shop_under_test_is_punched_out_to(trial: Any) -> None:
    """Our own shop stands for theirs: a session, its cart, the order that follows."""
    trial.run(
        """
def test_cart(punchout):
    shop = punchout.supplier()
    buyer = punchout.buyer("coupa", supplier=shop.url, secret="demo", identity="DEMO-BUYER",
                           supplier_identity=("NetworkID", "DEMO-SUPPLIER"))
    session = buyer.punch_out(operation="create", user="requester@city.example.com")
    assert session.state == "open"
    assert "requester@city.example.com" in session.setup.raw
    shop.cart({"PEN-2001": 20})
    cart = session.wait_for_cart(timeout=5)
    assert cart.is_valid
    assert cart.is_taken
    assert cart.buyer_cookie == session.buyer_cookie
    assert cart.total == Money("7.00", "EUR")
    assert punchout.cart().id == cart.id
    [order] = session.order()
    assert order.status.startswith("200")
""",
        passed=1,
    )


def test_a_refused_setup_says_why(trial: Any) -> None:
    """The StartPage of a session that was refused is a failure in the shop's own words."""
    result = trial.run(
        """
def test_refused(punchout):
    session = punchout.buyer(supplier=punchout.supplier().url, secret="wrong").punch_out()
    assert session.status_code == 401
    session.start_url
""",
        failed=1,
    )
    result.stdout.fnmatch_lines(["*AssertionError: the setup was refused: 401 the Sender is not trusted*"])
    result.stdout.no_fnmatch_line("*ANSWER-401*")


def test_a_setup_without_a_start_page_is_not_called_refused(trial: Any) -> None:
    """What was answered 200 and leads nowhere is told as that."""
    result = trial.run(
        """
def test_nowhere(punchout):
    shop = punchout.supplier()
    empty = '<cXML><Response><Status code="200" text="OK"/></Response></cXML>'
    punchout.expect("PunchOutSetupRequest", then=[{"document": empty}])
    buyer = punchout.buyer(supplier=shop.url, secret=shop.secret, identity=shop.buyer, supplier_identity=shop.identity)
    buyer.punch_out().start_url
""",
        failed=1,
    )
    result.stdout.fnmatch_lines(
        ["*AssertionError: the setup brought no start page: 200 OK; the answer names no StartPage*"]
    )


def test_a_refusal_of_the_server_is_shown_at_the_line_of_the_test(trial: Any) -> None:
    """Whatever the double is asked for wrongly fails in one sentence, without a frame of the client."""
    result = trial.run(
        """
def test_fault(punchout):
    punchout.supplier(faults=["order:rest"])

def test_step(punchout):
    punchout.expect("OrderRequest", then=["cxm=500"])

def test_document(punchout):
    punchout.assert_none("OrderReqest")

def test_allowed(punchout):
    punchout.allow("OrderReqest")

def test_part(punchout):
    punchout.supplier().shopper(punchout.buyer().punch_out().start_url).put("PEN-201")

def test_argument(punchout):
    punchout.supplier(fault=["order:reset"])

def test_operation(punchout):
    punchout.buyer().punch_out("creat")

def test_address(punchout):
    punchout.buyer("http://localhost:3000/punchout")

def test_identity(punchout):
    punchout.supplier(identity=("DUNS",))
""",
        failed=9,
    )
    result.stdout.fnmatch_lines(
        [
            "E*fault 'order:rest' does nothing: 'rest' is no fault; did you mean 'reset'[?]",
            "E*fault 'cxm=500' does nothing: 'cxm' is no fault; did you mean 'cxml'[?]",
            "E*no document is called 'OrderReqest'; did you mean 'OrderRequest'[?]",
            "E*no document is called 'OrderReqest'; did you mean 'OrderRequest'[?]",
            "E*PEN-201 is not sold here; did you mean PEN-*[?]",
            "E*punchout.supplier() has no 'fault'; did you mean 'faults'[?]",
            'E*operation: expected create, edit, inspect or source, found "creat"; did you mean create[?]',
            "E*takes a network such as 'coupa' first, not 'http*'; the URL of your shop is supplier=…",
            "E*an identity is a domain and a value, such as ('DUNS', '065070684'), not ('DUNS',)",
        ]
    )
    result.stdout.no_fnmatch_line("*_opener*")
    result.stdout.no_fnmatch_line("*contextlib*")


def test_a_cart_in_vain_is_told_in_words(trial: Any) -> None:
    """Where nothing was posted to, and what the session is."""
    result = trial.run(
        """
def test_late(punchout):
    punchout.buyer().punch_out().wait_for_cart(timeout=0.01)
""",
        failed=1,
    )
    result.stdout.fnmatch_lines(["E*no cart came back within 0.01 s (none before): nothing was posted to */return/*"])


def test_more_than_should_have_come_is_listed(trial: Any) -> None:
    """A count that is exceeded names what matched, and gives no advice to count more."""
    result = trial.run(
        """
def test_two(punchout):
    post(punchout.supplier().url)
    post(punchout.supplier().url, ORDER.replace("1772", "1773"))
    punchout.verify("OrderRequest", count=1)
""",
        failed=1,
    )
    result.stdout.fnmatch_lines(
        ["E*exactly 1 should match, and 2 did*", "E*OrderRequest: matches, and was answered 200"]
    )
    result.stdout.no_fnmatch_line("*status any*")


def test_a_stranger_is_told_which_field_differs(trial: Any) -> None:
    """The report of a failed test says of a refused Sender how it differs from the nearest connection."""
    result = trial.run(
        """
def test_stranger(punchout):
    assert "200" in post(punchout.supplier().url, ORDER.replace(">demo<", ">guessed<"))[-150:]
""",
        failed=1,
    )
    result.stdout.fnmatch_lines(["*nearest connection demo: the SharedSecret in Sender differs"])


def test_faults_are_one_or_several_and_disarmed_one_by_one(trial: Any) -> None:
    """A text stands for a list of one, and what is not named stays armed."""
    trial.run(
        """
@pytest.mark.punchout(faults="order:reset")
def test_one(punchout):
    punchout.supplier(faults="cart:wrong-total")
    assert punchout.client.faults() == ["order:reset", "cart:wrong-total"]
    punchout.disarm("order:reset")
    assert punchout.client.faults() == ["cart:wrong-total"]
    punchout.disarm()
    assert punchout.client.faults() == []
""",
        passed=1,
    )


def test_a_bad_cart_is_shown_with_its_lines(trial: Any) -> None:
    """What came back broken fails `is_valid`, and the report has the findings with lines, and the exchanges."""
    result = trial.run(
        '''
CART = """<?xml version="1.0"?>
<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd">
<cXML payloadID="9@shop.example.com" timestamp="2026-03-02T12:00:00+01:00">
<Message><PunchOutOrderMessage><BuyerCookie>%s</BuyerCookie>
<PunchOutOrderMessageHeader operationAllowed="edit"/>
</PunchOutOrderMessage></Message></cXML>"""

def test_cart(punchout):
    session = punchout.buyer().punch_out()
    post(session.return_url, CART % session.buyer_cookie)
    cart = session.wait_for_cart(timeout=5)
    assert not cart.is_taken
    assert cart.is_valid
''',
        failed=1,
    )
    result.stdout.fnmatch_lines(
        [
            "*punchout findings*",
            "PunchOutOrderMessage:5:*: error DTD-MISSING *",
            "*5 │ <PunchOutOrderMessageHeader operationAllowed=*",
            "the cart was refused with 406: *",
            "*punchout exchanges*",
            "*sent PunchOutSetupRequest*HTTP 200, 200*",
            "*came PunchOutOrderMessage*406*",
            "    what was found in it stands above",
        ]
    )
    assert result.stdout.str().count("<PunchOutOrderMessageHeader operationAllowed=") == 1


def test_a_failed_test_tells_what_was_found_in_what_passed(trial: Any) -> None:
    """Advice about a document, and what is wrong in an answer, stand below their exchange."""
    result = trial.run(
        """
def test_total(punchout):
    shop = punchout.supplier(faults=["cart:wrong-total", "setup:z-timestamp:direction=in"])
    buyer = punchout.buyer(supplier=shop.url, secret=shop.secret, identity=shop.buyer, supplier_identity=shop.identity)
    session = buyer.punch_out()
    shop.shopper(session.start_url).put("PEN-2001", 20).bring_back()
    assert str(session.wait_for_cart(timeout=5).total.amount) == "7.00"
""",
        failed=1,
    )
    result.stdout.fnmatch_lines(
        [
            "*punchout exchanges*",
            "*sent PunchOutSetupRequest*",
            "    the answer:3:*: error TIME-002 *",
            "*came PunchOutOrderMessage*",
            "    PunchOutOrderMessage:*: advisory TOTAL-* 8.00*",
        ]
    )


def test_a_wait_in_vain_names_the_near_misses(trial: Any) -> None:
    """The criterion that failed, on which exchange, with its line and a diff."""
    result = trial.run(
        """
def test_late(punchout):
    post(punchout.supplier().url)
    punchout.wait_for("OrderRequest", order_id="PO-2", timeout=0.01)
""",
        failed=1,
    )
    result.stdout.fnmatch_lines(
        [
            "E*AssertionError: waited 0.01 s for an exchange that matches *",
            "E*Nearest:*",
            "E*OrderRequest: order is PO-1, wanted PO-2",
            'E*line *orderID="PO-1"*',
            "E*- PO-2",
            "E*+ PO-1",
        ]
    )


def test_what_should_not_come_fails(trial: Any) -> None:
    """`assert_none` names what came."""
    result = trial.run(
        """
def test_none(punchout):
    post(punchout.supplier().url)
    punchout.assert_none("OrderRequest", order_id="PO-2")
    punchout.assert_none("OrderRequest")
""",
        failed=1,
    )
    result.stdout.fnmatch_lines(["E*should have come, but this did:*", "E*<OrderRequest * attempt 1, answered 200>"])


def test_every_test_has_a_space_of_its_own(trial: Any) -> None:
    """Nothing of one test is seen by the next, on one worker or on two."""
    tests = """
@pytest.mark.parametrize("number", range(6))
def test_alone(punchout, number):
    assert punchout.exchanges() == []
    post(punchout.supplier().url)
    assert punchout.wait_for("OrderRequest").attempt == 1
"""
    trial.run(tests, passed=6)
    trial.run(tests, "-n", "2", apart=True, passed=6)


def test_the_configuration_can_be_overridden(trial: Any) -> None:
    """A mapping serves as configuration; its connections are there by name."""
    result = trial.run(
        """
@pytest.fixture(scope="session")
def punchout_config():
    return {
        "version": "1",
        "buyers": {"city": {"identities": [{"domain": "DUNS", "value": "065070684"}], "urls": {}}},
        "suppliers": {"shop": {}},
        "connections": {"acme": {"buyer": "city", "supplier": "shop", "secret": "s3cret"}},
    }

def test_known(punchout):
    supplier = punchout.supplier(connection="acme")
    assert supplier.buyer == Identity("DUNS", "065070684")
    assert (supplier.secret, "s3cret" in repr(supplier)) == ("s3cret", False)
    assert punchout.supplier(connection="acme", secret="newer").secret == "newer"

def test_theirs(punchout):
    punchout.buyer(connection="acme")

def test_unknown(punchout):
    punchout.supplier(connection="acne")
""",
        passed=1,
        failed=2,
    )
    result.stdout.fnmatch_lines(["*LookupError: the buyer of connection 'acme' is yours, since it has `urls`*"])
    result.stdout.fnmatch_lines(["*LookupError: the configuration has no connection 'acne'; it has acme"])


def test_the_configuration_can_be_a_file(trial: Any) -> None:
    """The key in the configuration file of pytest names a file beside it."""
    (trial.pytester.path / "punchout.yaml").write_text("version: 1\nfaults: ['cart:z-timestamp']\n", encoding="utf-8")
    trial.pytester.makeini("[pytest]\npunchout_config = punchout.yaml\n")
    trial.run(
        """
def test_faults(punchout):
    assert punchout.client.faults() == ["cart:z-timestamp"]
""",
        passed=1,
    )


def test_a_running_server_serves_as_well(trial: Any) -> None:
    """With `--punchout-url` the tests use the server that runs there, each in a space that is gone afterwards."""
    emulator = Emulator()
    with start(emulator) as server:
        trial.run(
            """
def test_attached(punchout, punchout_server):
    assert post(punchout.supplier().url)
    assert punchout.wait_for("OrderRequest", order_id="PO-1", timeout=5).attempt == 1
""",
            "--punchout-url",
            server.url,
            passed=1,
        )
        assert emulator.spaces() == ["default"]
    result = trial.run("\ndef test_gone(punchout):\n    pass\n", "--punchout-url", server.url, errors=1)
    result.stdout.fnmatch_lines(["no server for the tests: no punchout is ready at *start one with `punchout serve`"])


def test_a_configuration_that_is_wrong_is_one_sentence(trial: Any) -> None:
    """With file, line and the nearest known key, and without a frame of ours."""
    (trial.pytester.path / "punchout.yaml").write_text("version: 1\nconection: {}\n")
    trial.pytester.makeini("[pytest]\npunchout_config = punchout.yaml\n")
    result = trial.run("\ndef test_it(punchout):\n    pass\n", errors=1)
    result.stdout.fnmatch_lines(["no server for the tests: *punchout.yaml:2: unknown key 'conection'; did you mean *"])
    result.stdout.no_fnmatch_line("*Traceback*")
    result.stdout.no_fnmatch_line(">*")


def test_the_marker_says_how(trial: Any) -> None:
    """Network, faults and seed are those of the marker; an argument it does not have is named with the nearest."""
    result = trial.run(
        """
@pytest.mark.punchout(network="coupa", faults=["cart:z-timestamp"], seed=7)
def test_marked(punchout):
    assert punchout.network == "coupa"
    assert punchout.client.faults() == ["cart:z-timestamp"]
    buyer = punchout.buyer()
    assert buyer.connection == "coupa"
    assert punchout.buyer().connection == "coupa-2"

@pytest.mark.punchout(netwrok="coupa")
def test_mistaken(punchout):
    pass

@pytest.mark.punchout("coupa")
def test_unnamed(punchout):
    pass

@pytest.mark.punchout(clock=datetime(2026, 3, 2, 12, tzinfo=timezone.utc), seed=None)
def test_moment(punchout):
    assert str(punchout.clock.now) == "2026-03-02 12:00:00+00:00"
""",
        "--strict-markers",
        prelude=PRELUDE + "from datetime import datetime, timezone\n",
        passed=2,
        errors=2,
    )
    result.stdout.fnmatch_lines(
        [
            "test_trial.py::test_mistaken: the punchout marker has no 'netwrok'; did you mean 'network'[?]",
            "test_trial.py::test_unnamed: the punchout marker takes names only: network, faults, strict, seed, clock",
        ]
    )


@pytest.mark.parametrize(
    ("marker", "said"),
    [
        ('network="cupa"', "unknown network 'cupa'; did you mean 'coupa'?"),
        ("network=5", "is not understood: network is a name such as 'coupa', not 5"),
        ('faults=["order:rest"]', "fault 'order:rest' does nothing: 'rest' is no fault; did you mean 'reset'?"),
        ("faults=[5]", "is not understood: faults is a list of texts such as 'order:reset', not [[]5]"),
        ('strict="yes"', "is not understood: strict is True or False, not 'yes'"),
        ("seed=True", "is not understood: seed is a number or a text, not True"),
        ('clock="2026-03-02"', "is not understood: clock is a moment with its offset, such as *, not '2026-03-02'"),
    ],
)
def test_a_marker_that_makes_no_sense_is_one_sentence(trial: Any, marker: str, said: str) -> None:
    """The test and the mistake are named, with the nearest that is known, and no frame of ours is shown."""
    result = trial.run(f"\n@pytest.mark.punchout({marker})\ndef test_it(punchout):\n    pass\n", errors=1)
    result.stdout.fnmatch_lines([f"test_trial.py::test_it: *{said.replace('?', '[?]')}*"])
    result.stdout.no_fnmatch_line("*Error*")
    result.stdout.no_fnmatch_line("*During handling*")
    result.stdout.no_fnmatch_line("*--full-trace*")


def test_a_network_of_ones_own_is_known(trial: Any) -> None:
    """The marker takes what the folder of the configuration has."""
    (trial.pytester.mkdir("ours") / "inhouse.toml").write_text('extends = "coupa"\n')
    (trial.pytester.path / "punchout.yaml").write_text("version: 1\nnetworks: ours\n")
    trial.pytester.makeini("[pytest]\npunchout_config = punchout.yaml\n")
    trial.run(
        """
@pytest.mark.punchout(network="inhouse")
def test_it(punchout):
    assert [link["name"] for link in punchout.client.connections()] == ["demo"]
    assert punchout.buyer().connection == "inhouse"
""",
        passed=1,
    )


def test_the_documents_of_a_failed_test_are_written(trial: Any) -> None:
    """With `--punchout-report` a failed test leaves its documents, one that passes leaves none."""
    trial.run(
        """
def test_good(punchout):
    post(punchout.supplier().url)

def test_bad(punchout):
    post(punchout.supplier().url)
    assert False
""",
        "--punchout-report",
        "seen",
        passed=1,
        failed=1,
    )
    written = sorted(path.relative_to(trial.pytester.path).as_posix() for path in trial.pytester.path.glob("seen/*/*"))
    assert written == [
        "seen/test_trial.py-test_bad/001-in-OrderRequest-request.xml",
        "seen/test_trial.py-test_bad/001-in-OrderRequest-response.xml",
    ]


def test_nothing_heavy_loads_before_a_fixture_is_used(trial: Any) -> None:
    """A run that does not use the plugin has none of its libraries, nor the house itself."""
    trial.run(
        """
import sys
HEAVY = ("flask", "lxml", "sqlalchemy", "requests", "pydantic", "xmlschema")

def test_light():
    ours = {name for name in sys.modules if name.startswith("punchout.")}
    assert ours == {"punchout.testing", "punchout.testing.plugin"}
    assert not [name for name in HEAVY if name in sys.modules]
""",
        "-p",
        "no:schemathesis",
        apart=True,
        prelude="",
        passed=1,
    )


def test_the_public_names_are_there() -> None:
    """Every name that the package promises can be had, and no other."""
    import punchout.testing

    assert all(getattr(punchout.testing, name).__name__ == name for name in punchout.testing.__all__)
    with pytest.raises(AttributeError, match="Monney"):
        punchout.testing.Monney  # noqa: B018 - asking is the test


def test_time_moves_when_told(trial: Any) -> None:
    """The clock of a test's space is put by the marker, moved by a span, and let go."""
    trial.run(
        """
from datetime import timedelta

@pytest.mark.punchout(clock="2026-12-24T18:00:00+01:00", seed=7)
def test_clock(punchout):
    session = punchout.buyer().punch_out()
    assert 'timestamp="2026-12-24T18:00:00+01:00"' in session.setup.raw
    punchout.clock.advance("2h")
    punchout.clock.advance(timedelta(minutes=1))
    assert punchout.clock.now.isoformat() == "2026-12-24T20:01:00+01:00"
    punchout.clock.set(punchout.clock.now)
    assert punchout.clock.is_held
    punchout.clock.let_go()
    assert not punchout.clock.is_held
""",
        passed=1,
    )


def test_documents_are_looked_into(trial: Any) -> None:
    """Fields, XPath and patterns find a document, `verify` counts, `expect` says what comes back."""
    result = trial.run(
        """
@pytest.mark.punchout(strict=True)
def test_inside(punchout):
    punchout.expect("OrderRequest", then=["cxml=500", "normal"], fields={"total.amount": 7})
    url = punchout.supplier().url
    assert 'code="500"' in post(url)
    assert 'code="200"' in post(url)
    order = punchout.wait_for("OrderRequest", xpath={"//ItemOut/@quantity": 20}, matches="PEN-", timeout=1)
    assert order.attempt == 2
    assert len(punchout.verify("OrderRequest", status="any", count=2)) == 2

def test_wrong(punchout):
    post(punchout.supplier().url)
    punchout.verify("OrderRequest", fields={"lines[0].quantity": 21})
""",
        passed=1,
        failed=1,
    )
    result.stdout.fnmatch_lines(["E*at least 1 should match, and 0 did: *", "E*lines[[]0].quantity is 20, wanted 21"])


def test_a_server_elsewhere_keeps_its_secrets(trial: Any) -> None:
    """A test that needs the secret of a connection of such a server is told to name it, and not given another one."""
    link = '{"acme": {"buyer": "demo-buyer", "supplier": "demo-supplier", "secret": "agreed"}}'
    config = f'{{"version": "1", "connections": {link}}}'
    (trial.pytester.path / "punchout.json").write_text(config, encoding="utf-8")
    trial.pytester.makeini("[pytest]\npunchout_config = punchout.json\n")
    tests = """
def test_named(punchout):
    assert punchout.supplier(connection="acme", secret="agreed").secret == "agreed"

def test_not_named(punchout):
    punchout.supplier(connection="acme").secret
"""
    emulator = Emulator()
    with start(emulator) as server:
        result = trial.run(tests, "--punchout-url", server.url, passed=1, failed=1)
    emulator.close()
    result.stdout.fnmatch_lines(["*LookupError: the server tells nobody the secret of connection 'acme'*secret=*"])
