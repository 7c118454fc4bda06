"""The verbs that talk to a running server: what they print, and what its refusals mean as exit codes."""

import json
import threading
from contextlib import suppress
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from punchout.client import Client


def test_without_a_server_the_verbs_exit_4(cli):
    """A server that is not there exits 4 and says where it was looked for and how to start one."""
    result = cli("exchanges", "ls", "--url", "http://127.0.0.1:9")
    assert result.code == 4
    assert result.err.startswith("punchout: no punchout answers at http://127.0.0.1:9: ")
    assert "start one with `punchout serve`" in result.err


def test_ready_says_so(cli, server):
    """`ready` exits 0 while a server serves, and 4 where there is none."""
    assert cli("ready") == (0, "", f"ready at {server}\n")
    assert cli("ready", "-q") == (0, "", "")
    assert cli("ready", "--url", "http://127.0.0.1:9").code == 4


def test_ready_waits_no_longer_than_told(cli):
    """`ready --wait` exits 6 when the time is over."""
    result = cli("ready", "--wait", "--timeout", "0s", "--url", "http://127.0.0.1:9")
    assert (result.code, result.err) == (6, "punchout: no punchout was ready at http://127.0.0.1:9 within 0 s\n")


@pytest.mark.parametrize(
    ("environ", "url"),
    [
        ({"PUNCHOUT_PORT": "9"}, "http://127.0.0.1:9"),
        ({"PUNCHOUT_PORT": "9", "PUNCHOUT_HOST": "0.0.0.0"}, "http://127.0.0.1:9"),  # noqa: S104
        ({"PUNCHOUT_PORT": "9", "PUNCHOUT_HOST": "::"}, "http://[::1]:9"),
        ({"PUNCHOUT_PORT": "9", "PUNCHOUT_TLS": "auto"}, "https://127.0.0.1:9"),
        ({"PUNCHOUT_PORT": "9", "PUNCHOUT_ADMIN_PORT": "10"}, "http://127.0.0.1:9"),
    ],
)
def test_ready_finds_the_server_of_the_same_variables(cli, monkeypatch, environ, url):
    """A health check finds a server that was started under the same PUNCHOUT_* variables."""
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    assert f"at {url};" in cli("ready").err


def test_the_control_side_may_have_a_port_of_its_own(cli, monkeypatch):
    """With PUNCHOUT_ADMIN_PORT the verbs talk to that port."""
    monkeypatch.setenv("PUNCHOUT_ADMIN_PORT", "9")
    assert "at http://127.0.0.1:9: " in cli("faults", "ls").err


def test_a_document_is_sent_and_kept(cli, server, documents, write):
    """`send` exits 0 on a 2xx and prints the entry; the journal has both sides of it."""
    path = write("order.xml", documents.order())
    result = cli("send", path, "--to", "demo")
    assert result.code == 0
    assert "  OrderRequest  200 OK  " in result.out
    listed = json.loads(cli("exchanges", "ls", "type:OrderRequest", "--format", "json").out)
    assert [item["direction"] for item in listed["items"]] == ["in", "out"]


def test_a_refused_document_exits_1(cli, server, write):
    """`send` exits 1 when the partner refuses."""
    result = cli("send", write("empty.xml", b""), "--to", "demo")
    assert result.code == 1
    assert " 406 line 1: there is no document here; send a cXML document as the body " in result.out


def test_a_partner_that_is_not_there_exits_4(cli, server, documents, write):
    """`send` exits 4 when nobody answers, and says why."""
    result = cli("send", write("order.xml", documents.order()), "--to", "http://127.0.0.1:9/cxml")
    assert result.code == 4
    assert "127.0.0.1 does not take connections on port 9" in result.err


def test_a_dry_run_sends_nothing(cli, server, documents, write):
    """`send --dry-run` judges the document and leaves the journal empty."""
    good, bad = write("good.xml", documents.order()), write("bad.xml", b"<cXML/>")
    assert cli("send", good, "--to", "demo", "--dry-run").code == 0
    assert cli("send", bad, "--to", "demo", "--dry-run").code == 1
    assert cli("exchanges", "show").code == 5


def test_a_punch_out_prints_its_start_url(cli, server):
    """`punch-out` prints nothing but the start URL, so that a script can take it."""
    result = cli("punch-out", "demo")
    assert result.code == 0
    assert result.out.startswith(f"{server}/shop/")
    assert result.out.count("\n") == 1


def test_a_punch_out_over_an_unknown_connection_names_the_known(cli, server):
    """An unknown connection is wrong usage, and the known ones are named."""
    result = cli("punch-out", "dmo")
    assert (result.code, result.err) == (2, "punchout: there is no connection 'dmo'; there is demo\n")


def test_a_template_is_renewed_and_sent(cli, server, documents, write):
    """A setup request of the user's own goes out with its BuyerCookie and BrowserFormPost renewed."""
    path = write("setup.xml", documents.setup(cookie="mine"))
    result = cli("punch-out", "demo", "--template", path, "--format", "json")
    punchout = json.loads(result.out)
    sent = cli("exchanges", "raw", "latest").out
    assert punchout["state"] == "open"
    assert punchout["buyerCookie"] != "mine"
    assert punchout["buyerCookie"] in sent


def test_a_template_that_is_no_text_exits_3(cli, server, write):
    """A template that is not UTF-8 is said in a sentence."""
    path = write("setup.xml", b"\xff\xff")
    result = cli("punch-out", "demo", "--template", path)
    assert (result.code, result.err) == (3, f"punchout: {path}: a template must be UTF-8\n")


def test_waiting_for_a_cart_ends(cli, server):
    """`punch-out --wait-for-cart` exits 6 when no cart comes, and says where it waited for one."""
    result = cli("punch-out", "demo", "--wait-for-cart", "--timeout", "0s")
    assert result.code == 6
    where = f"{server}/buyer/return/"
    assert f"punchout: no cart came within 0 s; the shopper's browser posts it to {where}" in result.err


def test_a_refused_cart_ends_the_waiting(cli, server, emulator):
    """A cart that our buyer does not take is told at once, with what was found in it, and exits 1."""

    def shop() -> None:
        client = Client(server)
        client.wait("type:PunchOutSetupRequest direction:out", timeout=10)
        with suppress(HTTPError):
            urlopen(client.punchouts()[0]["returnUrl"], b"cXML-urlencoded=%3CcXML%3E").close()

    shopper = threading.Thread(target=shop)
    shopper.start()
    result = cli("punch-out", "demo", "--wait-for-cart", "--timeout", "10s")
    shopper.join()
    assert result.code == 1
    assert "punchout: the cart came and was refused: 406" in result.err
    assert "error XML-" in result.err


def test_a_cart_is_ordered(cli, server, emulator):
    """`punch-out --order` waits for the shopper, orders the cart, and prints cart and order."""

    def shop() -> None:
        client = Client(server)
        (asked,) = client.wait("type:PunchOutSetupRequest direction:out", timeout=10)
        token = client.punchouts()[0]["startUrl"].rpartition("/shop/")[2].strip("/")
        client.session_put(token, "SCI-21", "2")
        client.session_return(token)
        assert asked["errors"] == 0

    shopper = threading.Thread(target=shop)
    shopper.start()
    result = cli("punch-out", "demo", "--order", "--timeout", "10s")
    shopper.join()
    assert result.code == 0
    assert "  SCI-21  2 EA at 7.49 EUR  " in result.out
    assert "  order PO-" in result.out
    assert ": 200 OK\n" in result.out
    assert result.out.startswith("http://")
    assert "/shop/" in result.out.splitlines()[0]


def test_the_journal_is_shown_and_forgotten(cli, server, documents, write):
    """`exchanges` lists, shows, prints raw, and forgets; secrets are masked everywhere."""
    cli("send", write("order.xml", documents.order()), "--to", "demo")
    assert "OrderRequest  demo" in cli("exchanges", "ls").out
    shown = cli("exchanges", "show").out
    assert "\nrequest\n<?xml" in shown
    assert "<SharedSecret>demo<" not in shown + cli("exchanges", "raw").out
    assert "<Status" in cli("exchanges", "raw", "latest", "--side", "response").out
    assert cli("exchanges", "rm").code == 0
    assert cli("exchanges", "ls") == (0, "", "there is no such exchange\n")
    assert cli("exchanges", "show") == (5, "", "punchout: the journal is empty\n")


def test_what_there_is_more_of_is_said(cli, server, documents, write):
    """A list that was cut says how to go on."""
    cli("send", write("order.xml", documents.order()), "--to", "demo")
    first = cli("exchanges", "ls", "--limit", "1")
    after = first.err.split("--after ")[1].strip()
    rest = json.loads(cli("exchanges", "ls", "--after", after, "--format", "json").out)
    assert [item["direction"] for item in rest["items"]] == ["out"]


def test_words_with_blanks_stay_one_search(cli, server):
    """A word that the shell quoted is looked for as one; an unknown key is wrong usage."""
    assert cli("exchanges", "ls", "connection:no such").code == 0
    result = cli("exchanges", "ls", "foo:bar")
    assert result.code == 2
    assert "There is no `foo:` to search by" in result.err


def test_waiting_prints_ids_or_times_out(cli, server, documents, write):
    """`exchanges wait` prints the ids of what came, and exits 6 with near misses where it did not."""
    cli("send", write("order.xml", documents.order()), "--to", "demo")
    came = cli("exchanges", "wait", "type:OrderRequest", "direction:in", "--timeout", "5s")
    assert came.code == 0
    assert cli("exchanges", "show", came.out.strip()).code == 0
    missed = cli("exchanges", "wait", "type:StatusUpdateRequest", "--timeout", "0s")
    assert missed.code == 6
    assert "\nNearest:\n" in missed.err
    assert "type is OrderRequest, wanted StatusUpdateRequest" in missed.err
    few = cli("exchanges", "wait", "type:OrderRequest", "direction:in", "--count", "2", "--timeout", "0s")
    assert "only 1 of 2 matched 'type:OrderRequest direction:in' in time\nNearest:\n" in few.err
    assert "OrderRequest: matches, and was answered 200" in few.err


def test_connections_are_listed_and_tested(cli, server):
    """`connections` lists them without secrets, and `test` goes step by step."""
    listed = cli("connections", "ls")
    assert listed.code == 0
    assert "demo  demo-buyer  demo-supplier  enabled" in listed.out
    tested = cli("connections", "test", "demo")
    assert tested.code == 0
    assert tested.out.startswith("✓ DNS: 127.0.0.1 is 127.0.0.1\n✓ TCP: ")


def test_a_connection_that_leads_nowhere_exits_1(cli, server):
    """`connections test` exits 1 at the first step that fails."""
    Client(server).put_connection(
        "far", {"buyer": "demo-buyer", "supplier": {"urls": {"cxml": "http://127.0.0.1:9/cxml"}}, "secret": "s"}
    )
    result = cli("connections", "test", "far")
    assert result.code == 1
    assert "✗ TCP: port 9 of 127.0.0.1 does not answer" in result.out


def test_faults_are_armed_and_cleared(cli, server):
    """`faults` shows what is armed; a fault that does not exist names the nearest."""
    assert cli("faults", "ls") == (0, "", "no fault is armed\n")
    assert cli("faults", "set", "cart:z-timestamp") == (0, "cart:z-timestamp\n", "")
    assert json.loads(cli("faults", "ls", "--format", "json").out) == {"faults": ["cart:z-timestamp"]}
    wrong = cli("faults", "set", "cart:z-timestam")
    assert wrong.code == 2
    assert "did you mean 'z-timestamp'?" in wrong.err
    assert cli("faults", "clear").code == 0
    assert cli("faults", "ls").out == ""


def test_a_server_forgets(cli, server, documents, write):
    """`reset` empties what it is told to, everything without a word, and knows no other words."""
    cli("send", write("order.xml", documents.order()), "--to", "demo")
    cli("faults", "set", "cart:z-timestamp")
    assert cli("reset", "journal").code == 0
    assert cli("exchanges", "show").code == 5
    assert cli("faults", "ls").out == "cart:z-timestamp\n"
    assert cli("reset") == (0, "", "forgotten: all\n")
    assert cli("faults", "ls").out == ""
    assert "did you mean journal?" in cli("reset", "jurnal").err


def test_a_space_is_a_world_of_its_own(cli, server):
    """With --space the verbs talk to that space; one that is not there is wrong usage."""
    Client(server).add_space("mine")
    assert cli("faults", "set", "cart:z-timestamp", "--space", "mine").code == 0
    assert cli("faults", "ls").out == ""
    assert cli("faults", "ls", "--space", "nope") == (2, "", "punchout: there is no space 'nope'\n")


def test_a_certificate_that_is_none_exits_3(cli, server, write):
    """A --ca file that is no certificate is said in a sentence."""
    path = write("ca.pem", b"nothing")
    result = cli("faults", "ls", "--ca", path)
    assert result.code == 3
    assert "this is no certificate in PEM that could be trusted" in result.err
