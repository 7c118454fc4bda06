"""Every fault, seen from a client over a real socket."""

import gzip
import http.client
import re
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from punchout.emulator import Emulator, Links, Space
from punchout.errors import ConfigError, LocalError
from punchout.faults.table import FAULTS, Stage
from punchout.settings.values import default_settings
from punchout.web.server import Server, start
from punchout.web.tls import tls_of

Post = Callable[..., bytes]


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    """An emulator whose time goes on."""
    emulator = Emulator()
    yield emulator
    emulator.close()


@pytest.fixture
def space(emulator: Emulator) -> Space:
    """The space that partners reach."""
    return emulator.space()


def talk(server: Server, body: bytes, *, wrap: ssl.SSLContext | None = None, path: str = "/supplier/cxml") -> bytes:
    """Post a document and return every byte that comes back, until the peer closes.

    Raises:
        ConnectionResetError: when the peer resets.
    """
    host = urlsplit(server.url).netloc
    head = f"POST {path} HTTP/1.1\r\nHost: {host}\r\nContent-Type: text/xml\r\nContent-Length: {len(body)}\r\n\r\n"
    plain = socket.create_connection(("127.0.0.1", server.port), timeout=10)
    with wrap.wrap_socket(plain, server_hostname="127.0.0.1") if wrap else plain as line:
        line.sendall(head.encode() + body)
        return b"".join(iter(lambda: line.recv(2**16), b""))


def split(answer: bytes) -> tuple[int, str, bytes]:
    """Return status, head and body of an answer."""
    head, _, body = answer.partition(b"\r\n\r\n")
    return int(head.split()[1]), head.decode("latin-1"), body


def code_in(answer: bytes) -> str:
    """Return the code of the cXML Status in an answer, empty where there is none."""
    found = re.search(rb'<Status code="(\d+)"', answer)
    return found[1].decode() if found else ""


def latest_fault(space: Space) -> str:
    """Return the fault that the journal says of the newest exchange."""
    return space.exchange("latest").fault


def test_a_wrong_status_is_answered_as_often_as_was_asked(server: Server, space: Space, documents) -> None:
    """`order:cxml=500:first=1`: the first is refused and not taken, its repetition is taken as attempt two."""
    space.arm(["order:cxml=500:first=1"])
    order = documents.order()
    assert code_in(talk(server, order)) == "500"
    assert (latest_fault(space), space.orders()) == ("order:cxml=500:first=1", [])
    assert code_in(talk(server, order)) == "200"
    assert (latest_fault(space), space.exchange("latest").attempt, len(space.orders())) == ("", 2, 1)


@pytest.mark.parametrize(
    ("fault", "status", "contains"),
    [
        ("order:http=503", 503, b"out of order"),
        ("order:http=404", 404, b"out of order"),
        ("order:html", 200, b"<html>"),
        ("order:empty", 200, b""),
        ("order:redirect=http://moved.example.com:8080/a:b", 302, b""),
    ],
)
def test_an_answer_that_is_no_cxml(
    server: Server, space: Space, documents, fault: str, status: int, contains: bytes
) -> None:
    """HTTP errors, pages, nothing, and a way elsewhere: nothing was taken, and the journal names the fault."""
    space.arm([fault])
    got, head, body = split(talk(server, documents.order()))
    assert (got, contains in body, code_in(body)) == (status, True, "")
    assert body == contains or contains
    assert ("Location: http://moved.example.com:8080/a:b" in head) == (status == 302)
    entry = space.exchange("latest")
    assert (entry.fault, entry.http_status, entry.status_code, space.orders()) == (fault, status, None, [])


def test_the_answer_in_another_dress(server: Server, space: Space, documents) -> None:
    """Content type, compression, chunks and an interim answer change how it is said; the order is taken."""
    space.arm(["order:wrong-content-type=text/plain"])
    assert "Content-Type: text/plain" in split(talk(server, documents.order("PO-1")))[1]
    space.arm(["order:gzip"])
    _, head, body = split(talk(server, documents.order("PO-2")))
    assert "Content-Encoding: gzip" in head
    assert code_in(gzip.decompress(body)) == "200"
    space.arm(["order:chunked"])
    _, head, body = split(talk(server, documents.order("PO-3")))
    assert "Transfer-Encoding: chunked" in head
    assert "Content-Length" not in head
    assert body.endswith(b"0\r\n\r\n")
    space.arm(["order:continue"])
    answer = talk(server, documents.order("PO-4"))
    assert answer.startswith(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 ")
    assert len(space.orders()) == 4


@pytest.mark.parametrize(
    ("fault", "sign"),
    [
        ("order:bom", lambda body: body.startswith(b"\xef\xbb\xbf<?xml")),
        ("order:no-doctype", lambda body: b"<!DOCTYPE" not in body and b"</cXML>" in body),
        ("order:cut", lambda body: b"</cXML>" not in body),
        ("order:not-well-formed", lambda body: b"</Response>" in body and b"</cXML>" not in body),
        ("order:wrong-encoding", lambda body: b"caf\xe9" in body),
        ("order:huge=100KiB", lambda body: 100 * 2**10 < len(body) < 101 * 2**10),
        ("order:entity-bomb", lambda body: b"&x9;" in body and b"<!ENTITY x9" in body),
        ("order:z-timestamp", lambda body: re.search(rb'timestamp="[-\dT:]+Z"', body)),
    ],
)
def test_the_bytes_of_an_answer_are_spoiled(
    server: Server, space: Space, documents, fault: str, sign: Callable[[bytes], object]
) -> None:
    """The order is taken; its repetition, once the fault is gone, gets the answer as it should have been."""
    space.arm([fault])
    order = documents.order()
    assert sign(split(talk(server, order))[2])
    assert latest_fault(space) == fault
    space.arm([])
    body = split(talk(server, order))[2]
    assert not sign(body)
    assert code_in(body) == "200"
    assert len(space.orders()) == 1


def test_a_payload_beside_an_error(server: Server, space: Space, documents) -> None:
    """The status refuses and the StartPage is there all the same."""
    space.arm(["setup:payload-beside-error=500"])
    body = split(talk(server, documents.setup()))[2]
    assert code_in(body) == "500"
    assert b"<StartPage>" in body


def test_an_answer_comes_late(server: Server, space: Space, documents) -> None:
    """`delay` lets time pass before the first byte, `drip` between the bytes."""
    for fault in ("setup:delay=150ms", "setup:drip=150ms"):
        space.arm([fault])
        began = time.monotonic()
        assert code_in(talk(server, documents.setup())) == "200"
        assert time.monotonic() - began >= 0.14


def test_a_server_stops_while_answers_are_late(server: Server, space: Space, documents) -> None:
    """Neither a long delay nor a connection that is never answered holds up the stop."""
    space.arm(["order:delay=10m:connection=demo", "setup:never"])
    threads = [
        threading.Thread(target=_quietly, args=(server, body)) for body in (documents.order(), documents.setup())
    ]
    for thread in threads:
        thread.start()
    space.wait("type:OrderRequest", 1, 5)
    space.wait("type:PunchOutSetupRequest", 1, 5)
    began = time.monotonic()
    server.stop()
    assert time.monotonic() - began < 2
    for thread in threads:
        thread.join(5)
        assert not thread.is_alive()


def _quietly(server: Server, body: bytes) -> None:
    try:
        talk(server, body)
    except OSError:
        return


def test_an_order_that_times_out_and_is_sent_again_is_one_order(server: Server, space: Space, documents) -> None:
    """`never`: the client gives up, sends the same again, and gets the stored answer; nothing happened twice."""
    space.arm(["order:never:first=1"])
    order = documents.order()
    url = urlsplit(server.url)
    late = http.client.HTTPConnection(url.hostname or "", url.port, timeout=0.3)
    late.request("POST", "/supplier/cxml", order, {"Content-Type": "text/xml"})
    with pytest.raises(TimeoutError):
        late.getresponse()
    late.close()
    assert code_in(talk(server, order)) == "200"
    [second, first] = space.exchanges("type:OrderRequest")[0]
    assert ((first.attempt, first.fault), (second.attempt, second.fault)) == ((1, "order:never:first=1"), (2, ""))
    assert len(space.orders()) == 1


def test_a_connection_is_reset(server: Server, space: Space, documents) -> None:
    """Before the headers there is no byte; after them the body breaks off."""
    space.arm(["*:reset"])
    with pytest.raises(ConnectionResetError):
        talk(server, documents.order())
    assert latest_fault(space) == "*:reset"
    space.arm(["*:reset-after-headers"])
    url = urlsplit(server.url)
    line = http.client.HTTPConnection(url.hostname or "", url.port, timeout=5)
    line.request("POST", "/supplier/cxml", documents.order("PO-2"), {"Content-Type": "text/xml"})
    with pytest.raises((ConnectionResetError, http.client.IncompleteRead)):
        line.getresponse().read()
    line.close()
    assert len(space.orders()) == 2


def test_a_connection_is_closed_in_good_order(server: Server, space: Space, documents) -> None:
    """`hang-up` closes without a byte; `half-close` promises more than it sends, and still listens."""
    space.arm(["order:hang-up"])
    assert talk(server, documents.order("PO-1")) == b""
    space.arm(["order:half-close"])
    status, head, body = split(talk(server, documents.order("PO-2")))
    promised = int(re.search(r"Content-Length: (\d+)", head)[1])
    assert (status, len(body)) == (200, promised // 2)


def test_tls_fails(emulator: Emulator, space: Space, documents) -> None:
    """What comes in place of an answer is no TLS record."""
    pytest.importorskip("trustme")
    tls = tls_of("auto", "127.0.0.1")
    with start(emulator, tls=tls) as secure:
        trusting = ssl.create_default_context(cadata=tls.authority.decode())
        assert code_in(talk(secure, documents.order("PO-1"), wrap=trusting)) == "200"
        space.arm(["order:tls"])
        with pytest.raises(ssl.SSLError):
            talk(secure, documents.order("PO-2"), wrap=trusting)


def test_a_cart_is_answered_wrongly(server: Server, space: Space, emulator: Emulator, documents) -> None:
    """Faults of answers strike at the BrowserFormPost too, for a person as for a program."""
    space.arm(["cart:http=502:nth=2", "cart:delay=1ms"])
    punchout = space.punch_out("demo", Links(server.url))
    path = urlsplit(punchout.return_url).path
    status, _, body = split(talk(server, b"cXML-base64=AAAA", path=path))
    assert (status, code_in(body)) == (200, "406")
    token = urlsplit(punchout.start_url).path.split("/")[2]
    space.put(token, "PEN-2001", 20)
    handover = space.hand_over(token, Links(server.url))
    assert split(talk(server, handover.form.body, path=path))[0] == 200
    status, _, body = split(talk(server, handover.form.body, path=path))
    assert (status, body) == (502, b"the service is out of order\n")
    assert space.punchout(punchout.id).state == "returned"


def test_what_we_send_is_spoiled_for_the_one_it_is_meant_for(server: Server, space: Space) -> None:
    """Identity and document faults strike our own requests; the supplier on the other side refuses or notices."""
    links = Links(server.url)
    for fault, code in (("wrong-secret", 401), ("wrong-domain", 401), ("other-sender", 401), ("cut", 406)):
        space.arm([f"setup:{fault}:direction=out"])
        assert space.punch_out("demo", links).status.code == code
        [sent] = space.exchanges("direction:out", 1)[0]
        assert sent.fault == f"setup:{fault}:direction=out"
    space.arm(["cart:wrong-cookie"])
    punchout = space.punch_out("demo", links)
    token = urlsplit(punchout.start_url).path.split("/")[2]
    space.put(token, "PEN-2001", 20)
    handover = space.hand_over(token, links)
    assert code_in(talk(server, handover.form.body, path=urlsplit(punchout.return_url).path)) == "400"


def test_every_fault_has_been_seen_here_or_among_documents() -> None:
    """No name in the table is without a test of what it does: those of documents are held in their own room."""
    text = Path(__file__).read_text(encoding="utf-8")
    seen = {name for name in FAULTS if re.search(rf'[:"]{name}[=:"]', text)}
    unseen = {name for name, fault in FAULTS.items() if fault.stage is not Stage.DOCUMENT} - seen
    assert not unseen, f"let each of these strike over a socket in this file: {sorted(unseen)}"


def test_connections_are_refused_for_a_while(server: Server, space: Space, documents) -> None:
    """`*:refuse`: nobody is let in, what was sent is nowhere, and when the time is over the same port takes orders."""
    space.arm(["*:refuse=300ms"])
    assert space.faults == ("*:refuse=300ms",)
    with pytest.raises(ConnectionRefusedError):
        talk(server, documents.order())
    for _ in range(200):
        try:
            answer = talk(server, documents.order())
            break
        except ConnectionRefusedError:
            threading.Event().wait(0.02)
    assert code_in(answer) == "200"
    assert (space.faults, len(space.orders())) == ((), 1)


def test_a_server_stops_while_its_port_is_shut(server: Server, space: Space) -> None:
    """A stop does not wait for a port that is shut, and a shut port that is shut again stays so."""
    space.arm(["*:refuse=50s"])
    space.arm(["*:refuse=40s"])
    server.stop()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", server.port), timeout=5)


def test_handshakes_are_broken_off(emulator: Emulator, space: Space, documents) -> None:
    """`*:handshake`: TLS ends with an alert before a byte of HTTP, and a server without TLS says that it has none."""
    tls = tls_of("auto", "127.0.0.1")
    with start(emulator, tls=tls) as secure:
        context = ssl.create_default_context(cadata=secure.authority.decode() if secure.authority else None)
        space.arm(["*:handshake=50s"])
        with pytest.raises(ssl.SSLError, match=r"(?i)handshake.failure"):
            talk(secure, documents.order(), wrap=context)
    with start(emulator), pytest.raises(LocalError, match="this server speaks none"):
        space.arm(["*:handshake"])


def test_the_port_is_struck_by_its_owner_alone(server: Server, emulator: Emulator, space: Space) -> None:
    """Another space, a condition, a longer span and a configuration are refused, each with its sentence."""
    emulator.add_space("mine")
    for armed, where, said in (
        ("*:refuse", "mine", "which all spaces share: arm it in the space default"),
        ("*:refuse:first=1", "default", "take the conditions off"),
        ("*:refuse=2m", "default", "lasts a minute at most"),
        ("order:refuse", "default", r"refuse strikes \* only"),
    ):
        with pytest.raises(LocalError, match=said):
            emulator.space(where).arm([armed])
    with pytest.raises(ConfigError, match="arm it while the server runs"):
        Emulator(replace(default_settings(), faults=({"on": "*", "kind": "refuse"},))).space()
    with pytest.raises(LocalError, match="there is none"):
        Emulator().space().arm(["*:refuse"])
