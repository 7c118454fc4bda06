"""`punchout exchanges export`, and the recordings of the client."""

import json
from pathlib import Path

from punchout.client import Client


def test_what_matches_is_written_oldest_first(cli, server, documents):
    """The archive has whole exchanges, no secret, and is what `check` reads."""
    client = Client(server)
    for number in range(3):
        client.send(documents.order(f"PO-{number}", payload_id=f"{number}@x"), "demo")
    result = cli("exchanges", "export", "type:OrderRequest", "direction:in", "-o", "orders.har")
    assert (result.code, result.out, result.err) == (0, "", "orders.har: 3 exchanges\n")
    text = Path("orders.har").read_text(encoding="utf-8")
    entries = json.loads(text)["log"]["entries"]
    bodies = [entry["request"]["postData"]["text"] for entry in entries]
    assert [f'orderID="PO-{number}"' in body for number, body in enumerate(bodies)] == [True] * 3
    assert "<SharedSecret>demo" not in text
    assert "HAR" in cli("check", "orders.har").out.upper()


def test_a_long_journal_is_whole(cli, server, monkeypatch):
    """Entries beyond one page are in it too; without a file it goes to stdout."""
    monkeypatch.setattr("punchout.cli.verbs.exchanges_export.PAGE", 2)
    for number in range(5):
        Client(server).send(f"<a{number}/>".encode(), f"{server}/supplier/cxml")
    entries = json.loads(cli("exchanges", "export", "direction:in").out)["log"]["entries"]
    assert [entry["_punchout"]["document"] for entry in entries] == [f"a{number}" for number in range(5)]


def test_nothing_matches(cli, server):
    """Nothing is written, and the exit code says so."""
    result = cli("exchanges", "export", "type:OrderRequest", "-o", "orders.har")
    assert (result.code, Path("orders.har").exists()) == (5, False)


def test_a_recording_is_the_same_archive(server, documents):
    """What came between start and stop, masked, with the addresses of both sides whole."""
    client = Client(server)
    client.send(documents.order("PO-0", payload_id="0@x"), "demo")
    client.record()
    client.send(documents.order("PO-1", payload_id="1@x"), "demo")
    archive = client.recorded()
    directions = [entry["_punchout"]["direction"] for entry in archive["log"]["entries"]]
    assert sorted(directions) == ["in", "out"]
    assert {entry["request"]["url"] for entry in archive["log"]["entries"]} == {f"{server}/supplier/cxml"}
    assert "PO-0" not in json.dumps(archive)
    assert "<SharedSecret>demo" not in json.dumps(archive)
