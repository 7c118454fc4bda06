"""The journal as Server-Sent Events over real sockets."""

import http.client
import json
import threading
from typing import Any

import pytest

from punchout.client import Client, Refused
from punchout.emulator import Emulator, Links
from punchout.exchange.entries import Exchange
from punchout.web import streams
from punchout.web.server import Server
from punchout.wire.message import Inbound

XML = (("Content-Type", "text/xml"),)


class Stream:
    """One open stream, read event by event."""

    def __init__(self, server: Server, path: str = "/_punchout/v1/events", **headers: str) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
        self._connection.request("GET", path, headers=headers)
        self.answer = self._connection.getresponse()

    def event(self) -> dict[str, str]:
        """Return the next event or comment as its fields."""
        fields = {}
        for line in iter(self.answer.readline, b""):
            if line == b"\n":
                break
            name, _, value = line.decode().rstrip("\n").partition(": ")
            fields[name] = value
        return fields


def come(emulator: Emulator, body: bytes, space: str = "default") -> str:
    """Let a document come, and return the id of its exchange."""
    links = Links("http://127.0.0.1", space)
    emulator.space(space).receive(Inbound(body, XML, url=links.supplier()), "supplier", links)
    return emulator.space(space).exchange("latest").id


def test_an_exchange_is_told_when_it_is_kept(emulator: Emulator, server: Server, documents: Any) -> None:
    """As an event `exchange` under its id, with the members it has in a list; other spaces hear nothing of it."""
    emulator.add_space("alone")
    stream, alone = Stream(server), Stream(server, "/t/alone/_punchout/v1/events")
    assert stream.answer.headers["Content-Type"] == "text/event-stream; charset=utf-8"
    assert stream.event() == alone.event() == {"retry": "1000"}
    id, other = come(emulator, documents.order()), come(emulator, documents.order(), "alone")
    told = stream.event()
    assert (told["id"], told["event"]) == (id, "exchange")
    assert json.loads(told["data"]) == Client(server.url).exchanges()[0][0]
    assert alone.event()["id"] == other


def test_a_stream_goes_on_where_it_broke_off(emulator: Emulator, server: Server, documents: Any) -> None:
    """By Last-Event-ID as browsers send it, or by `after`; `q` picks."""
    ids = [come(emulator, documents.order(f"PO-{number}")) for number in range(3)]
    come(emulator, documents.setup())
    by_header = Stream(server, **{"Last-Event-ID": ids[0]})
    by_query = Stream(server, f"/_punchout/v1/events?after={ids[1]}&q=type:PunchOutSetupRequest")
    assert [by_header.event().get("id") for _ in range(3)] == [None, *ids[1:]]
    by_query.event()
    assert json.loads(by_query.event()["data"])["document"] == "PunchOutSetupRequest"


def test_silence_is_broken_by_comments(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that proxies keep the stream, and a reader that has gone is noticed."""
    monkeypatch.setattr(streams, "HEARTBEAT", 0.0)
    stream = Stream(server)
    stream.event()
    assert stream.event() == {"": "still here"}


def test_twenty_listeners_hear_and_end_with_the_server(emulator: Emulator, server: Server, documents: Any) -> None:
    """All are told, others are answered beside them, and a stop ends every stream and every thread of them."""
    before = set(threading.enumerate())
    listening = [Stream(server) for _ in range(20)]
    assert all(stream.event() == {"retry": "1000"} for stream in listening)
    id = come(emulator, documents.order())
    assert {stream.event()["id"] for stream in listening} == {id}
    assert Client(server.url).ready()
    stopping = threading.Thread(target=server.stop)
    stopping.start()
    stopping.join(30)
    assert not stopping.is_alive()
    assert [stream.answer.read() for stream in listening] == [b""] * 20
    for thread in set(threading.enumerate()) - before:
        thread.join(30)
    assert not [thread for thread in set(threading.enumerate()) - before if thread.is_alive()]


def test_a_reader_that_takes_nothing_keeps_nobody_from_stopping(emulator: Emulator, server: Server) -> None:
    """It is let go with the others, though its thread cannot write."""
    before = set(threading.enumerate())
    stream = Stream(server)
    stream.event()
    for number in range(60):
        entry = Exchange(f"z{number:02}", "default", emulator.clock.now(), "in", status_text="x" * 500_000)
        emulator.feed.tell(entry)
    stopping = threading.Thread(target=server.stop)
    stopping.start()
    stopping.join(30)
    assert not stopping.is_alive()
    for thread in set(threading.enumerate()) - before:
        thread.join(30)
        assert not thread.is_alive()


def test_one_too_many_is_told_when_to_come_again(emulator: Emulator, server: Server) -> None:
    """503 with Retry-After and a problem document; a space that is removed lets its listeners go, which makes room."""
    emulator.add_space("alone")
    emulator.feed.most = 1
    first = Stream(server, "/t/alone/_punchout/v1/events")
    second = Stream(server)
    assert (second.answer.status, second.answer.headers["Retry-After"]) == (503, "5")
    assert second.answer.headers["Content-Type"] == "application/problem+json"
    emulator.remove_space("alone")
    assert first.answer.read() == b"retry: 1000\n\n"
    assert Stream(server).answer.status == 200


def test_asking_for_the_head_alone_holds_no_place(emulator: Emulator, server: Server) -> None:
    """A HEAD is answered, and its place is free when its connection has ended."""
    emulator.feed.most = 1
    before = set(threading.enumerate())
    for _ in range(2):
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
        connection.request("HEAD", "/_punchout/v1/events")
        answer = connection.getresponse()
        assert (answer.status, answer.read()) == (200, b"")
        connection.close()
        for thread in set(threading.enumerate()) - before:
            thread.join(30)


def test_a_search_that_means_nothing_is_refused(server: Server) -> None:
    """Before anything is told."""
    with pytest.raises(Refused, match="kind") as caught:
        next(Client(server.url).events("kind:Order"))
    assert caught.value.status == 400


def test_the_client_yields_what_is_told(emulator: Emulator, server: Server, documents: Any) -> None:
    """From an id on, and it ends with the server."""
    first, second = come(emulator, documents.order()), come(emulator, documents.order("PO-2"))
    told = Client(server.url).events(after="0")
    assert [next(told)["id"], next(told)["id"]] == [first, second]
    server.stop()
    assert list(told) == []
