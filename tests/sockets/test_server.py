"""The in-process server over real sockets: slow peers, broken peers, streams, faults, limits, TLS."""

import logging
import os
import re
import socket
import ssl
import struct
import threading
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from punchout.client import Client
from punchout.emulator import Emulator
from punchout.errors import ConfigError
from punchout.limits import Limits
from punchout.settings.values import Settings, default_settings
from punchout.web import handler, listener
from punchout.web.server import Server, serve, start
from punchout.web.tls import Tls, tls_of

EVERYWHERE = "0.0.0.0"  # noqa: S104 - what must not be bound without a token

Connect = Callable[[Server], socket.socket]


def echo(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
    """Answer with the body that came."""
    sized = environ.get("CONTENT_LENGTH") or environ.get("wsgi.input_terminated")
    try:
        body = environ["wsgi.input"].read() if sized else b""
    except OSError as error:
        start_response("400 Bad Request", [("Content-Length", "0"), ("X-Why", str(error))])
        return [b""]
    start_response("200 OK", [("Content-Length", str(len(body)))])
    return [body]


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that echoes."""
    with serve(echo) as running:
        yield running


@pytest.fixture
def raw() -> Iterator[Connect]:
    """Open a raw connection; whatever the test leaves open is closed after it."""
    with ExitStack() as stack:

        def connect(running: Server) -> socket.socket:
            return stack.enter_context(socket.create_connection(("127.0.0.1", running.port), timeout=10))

        yield connect


def rest(connection: socket.socket) -> bytes:
    """Read until the other side closes."""
    parts = []
    while part := connection.recv(65536):
        parts.append(part)
    return b"".join(parts)


def get(url: str, path: str = "/", **how: Any) -> bytes:
    """Ask as an ordinary client does."""
    with urllib.request.urlopen(url + path, timeout=10, **how) as answer:
        body: bytes = answer.read()
    return body


def test_a_hundred_and_twenty_half_open_connections_hinder_nobody(server: Server, raw: Connect) -> None:
    """An ordinary request is answered while 120 peers dawdle in the middle of their heads."""
    for _ in range(120):
        raw(server).sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Le")
    assert get(server.url, data=b"<cXML/>") == b"<cXML/>"


def test_a_peer_that_never_ends_its_head_is_let_go(raw: Connect, monkeypatch: pytest.MonkeyPatch) -> None:
    """After its time a connection without a whole head is closed, without an answer."""
    monkeypatch.setattr(handler, "HEAD_SECONDS", 0.05)
    with serve(echo) as running:
        peer = raw(running)
        peer.sendall(b"POST / HTTP/1.1\r\n")
        assert rest(peer) == b""


def test_a_peer_that_never_ends_its_body_gets_an_answer(raw: Connect, monkeypatch: pytest.MonkeyPatch) -> None:
    """After its time a body that does not come is an error for the application."""
    monkeypatch.setattr(handler, "BODY_SECONDS", 0.05)
    with serve(echo) as running:
        peer = raw(running)
        peer.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc")
        assert rest(peer).startswith(b"HTTP/1.1 400 ")


def streams(forever: threading.Event) -> Callable[[dict[str, Any], Any], Iterable[bytes]]:
    """Return an application whose `/events` never ends by itself."""

    def events() -> Iterator[bytes]:
        yield b"data: first\n\n"
        forever.wait()

    def app(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        if environ["PATH_INFO"] != "/events":
            return echo(environ, start_response)
        start_response("200 OK", [("Content-Type", "text/event-stream")])
        return events()

    return app


def test_twenty_streams_keep_nobody_from_asking_and_nobody_from_stopping(raw: Connect) -> None:
    """With 20 open event streams requests are answered, and a stop takes less than two seconds."""
    forever = threading.Event()
    running = serve(streams(forever))
    listeners = [raw(running) for _ in range(20)]
    for peer in listeners:
        peer.sendall(b"GET /events HTTP/1.1\r\nHost: x\r\n\r\n")
    heads = [peer.recv(65536) for peer in listeners]
    assert all(head.startswith(b"HTTP/1.1 200 ") for head in heads)
    assert get(running.url, data=b"still here") == b"still here"
    stopping = threading.Thread(target=running.stop)
    stopping.start()
    stopping.join(2.0)
    stopped = not stopping.is_alive()
    forever.set()
    stopping.join()
    assert stopped
    assert [rest(peer)[-2:] for peer in listeners]


def test_a_stopped_server_gives_its_port_back() -> None:
    """Stopping twice is harmless, and the port can be bound again at once."""
    with serve(echo) as first:
        port = first.port
    first.stop()
    with serve(echo, port=port) as second:
        assert get(second.url, data=b"again") == b"again"


def test_a_taken_port_is_one_clear_sentence(server: Server) -> None:
    """A port in use is the operator's mistake, named with the port and the way out."""
    with pytest.raises(ConfigError, match=rf"port {server.port}: Address already in use; .*--port"):
        serve(echo, port=server.port)


def test_an_address_that_is_not_ours_is_one_clear_sentence() -> None:
    """So is an address of another machine, or a name that nobody knows: another port would not help."""
    for host in ("192.0.2.1", "nowhere.invalid"):
        with pytest.raises(ConfigError, match=rf"cannot listen on {host} .*; --host is an address of this machine"):
            serve(echo, host)


CHUNKED = b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    ("sent", "status", "body"),
    [
        (CHUNKED + b"3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n", b"200", b"abcde"),
        (CHUNKED + b"3;name=value\r\nabc\r\n0\r\nTrailer: x\r\n\r\n", b"200", b"abc"),
        (CHUNKED + b"0\r\n\r\n", b"200", b""),
        (CHUNKED + b"xyz\r\nabc\r\n0\r\n\r\n", b"400", b""),
        (CHUNKED + b"-3\r\nabc\r\n0\r\n\r\n", b"400", b""),
        (CHUNKED + b"2\r\nabc\r\n0\r\n\r\n", b"400", b""),
        (b"POST / HTTP/1.0\r\nContent-Length: 3\r\n\r\nabc", b"200", b"abc"),
        (b"\r\nPOST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc", b"200", b"abc"),
        (b"HEAD / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc", b"200", b""),
    ],
)
def test_bodies_arrive_however_they_are_framed(
    server: Server, raw: Connect, sent: bytes, status: bytes, body: bytes
) -> None:
    """Sized and chunked bodies arrive whole; a chunk that lies is an error, not a hang."""
    peer = raw(server)
    peer.sendall(sent)
    head, _, got = rest(peer).partition(b"\r\n\r\n")
    assert (head.split(b" ")[1], got) == (status, body)


def test_a_body_is_invited_before_it_is_read(server: Server, raw: Connect) -> None:
    """A client that expects 100-continue is asked for its body, and answered."""
    peer = raw(server)
    peer.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n")
    assert peer.recv(65536) == b"HTTP/1.1 100 Continue\r\n\r\n"
    peer.sendall(b"abc")
    assert rest(peer).endswith(b"\r\n\r\nabc")


def test_a_body_cut_short_ends_the_request(server: Server, raw: Connect) -> None:
    """A peer that leaves in the middle of a chunk gets an error."""
    peer = raw(server)
    peer.sendall(CHUNKED + b"a\r\nabc")
    peer.shutdown(socket.SHUT_WR)
    assert rest(peer).startswith(b"HTTP/1.1 400 ")


def test_an_answer_of_unknown_length_comes_in_chunks_or_ends_with_the_connection(raw: Connect) -> None:
    """HTTP/1.1 clients get chunks, HTTP/1.0 clients the end of the connection."""

    def app(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        start_response("200 OK", [])
        return iter([b"ab", b"", b"c"])

    with serve(app) as running:
        new, old = raw(running), raw(running)
        new.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        old.sendall(b"GET / HTTP/1.0\r\n\r\n")
        assert rest(new).endswith(b"Transfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n")
        assert rest(old).endswith(b"Connection: close\r\n\r\nabc")


@pytest.fixture
def doors() -> Iterator[Server]:
    """Both roles, with small limits."""
    emulator = Emulator(Settings(default_settings().connections, limits=Limits(body=100_000)))
    with start(emulator) as running:
        yield running
    emulator.close()


LINE = b"POST /supplier/cxml HTTP/1.1\r\nHost: x\r\n"


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"hello\r\n\r\n", b"400"),
        (b"\x00\xff\xfe\x16\x03\x01\r\n\r\n", b"400"),
        (b"GET /supplier/cxml\r\n\r\n", b"400"),
        (b"GET /supplier/cxml HTTP/2.0\r\n\r\n", b"400"),
        (b"GET http://[/supplier/cxml HTTP/1.1\r\nHost: x\r\n\r\n", b"400"),
        (b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n", b"414"),
        (LINE + b"X: " + b"a" * 70_000 + b"\r\n\r\n", b"431"),
        (LINE + b"X: a\r\n" * 20_000 + b"\r\n", b"431"),
        (LINE + b"Content-Length: 1\r\nContent-Length: 1\r\n\r\na", b"400"),
        (LINE + b"Content-Length: 1, 1\r\n\r\na", b"400"),
        (LINE + b"Content-Length: -1\r\n\r\n", b"400"),
        (LINE + b"Content-Length: " + b"9" * 5000 + b"\r\n\r\n", b"400"),
        (LINE + b"Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", b"400"),
        (LINE + b"Transfer-Encoding: xchunked\r\n\r\n", b"501"),
        (LINE + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n", b"400"),
        (LINE + b"X: a\x00b\r\n\r\n", b"400"),
        (LINE + b"X: a\r\n folded\r\n\r\n", b"400"),
        (LINE + b"X : a\r\n\r\n", b"400"),
        (LINE + b"no colon\r\n\r\n", b"400"),
        (LINE + b"Host: y\r\n\r\n", b"400"),
        (b"POST /supplier/cxml HTTP/1.1\r\n\r\n", b"400"),
        (LINE + b"Content-Length: 100001\r\n\r\n" + b"a" * 100_001, b"413"),
        (LINE + b"Transfer-Encoding: chunked\r\n\r\n186a1\r\n" + b"a" * 100_001 + b"\r\n0\r\n\r\n", b"413"),
        (b"BREW /supplier/cxml HTTP/1.1\r\nHost: x\r\n\r\n", b"405"),
        (b"POST /supplier/tea HTTP/1.1\r\nHost: x\r\n\r\n", b"404"),
    ],
)
def test_every_refusal_of_the_server_is_cxml(doors: Server, raw: Connect, sent: bytes, status: bytes) -> None:
    """Whatever is wrong with a request on a partner path, its sender reads a cXML Status, and the connection ends."""
    peer = raw(doors)
    peer.sendall(sent)
    head, _, body = rest(peer).partition(b"\r\n\r\n")
    assert head.split(b" ")[1] == status
    code = b"499" if status == b"413" else b"400"
    assert b"<Response>" in body
    assert b'<Status code="' + code in body


def test_a_refusal_outside_of_partners_paths_is_a_problem_document(doors: Server, raw: Connect) -> None:
    """A program that calls the control API with a broken head reads JSON."""
    peer = raw(doors)
    peer.sendall(b"GET /_punchout/v1/info HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n")
    assert b"application/problem+json" in rest(peer)


def test_a_client_that_sends_too_much_reads_why(doors: Server, raw: Connect) -> None:
    """A body far above the limit is read over, so that its sender sees the 413 instead of a reset."""
    peer = raw(doors)
    peer.sendall(LINE + b"Content-Length: 20000000\r\n\r\n")
    for _ in range(20):
        peer.sendall(b"a" * 1_000_000)
    assert rest(peer).startswith(b"HTTP/1.1 413 ")


def reset(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
    """Tear the connection down as a broken partner does."""
    connection = environ["werkzeug.socket"]
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    os.close(connection.detach())
    start_response("200 OK", [])
    return [b"never sent"]


def test_the_socket_is_within_reach_of_transport_faults(raw: Connect) -> None:
    """A fault may reset a connection on the raw socket, and the server serves on."""
    with serve(reset) as running:
        for _ in range(2):
            peer = raw(running)
            peer.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            with pytest.raises(ConnectionResetError):
                rest(peer)


def test_one_connection_too_many_is_told_to_come_again(raw: Connect, monkeypatch: pytest.MonkeyPatch) -> None:
    """Above the cap a connection gets 503 without cXML, which says try again; below it all goes on."""
    monkeypatch.setattr(listener, "CONNECTIONS", 1)
    with serve(echo) as running:
        first, second = raw(running), raw(running)
        assert rest(second).startswith(b"HTTP/1.1 503 ")
        first.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nhi")
        assert rest(first).endswith(b"hi")


def test_an_application_that_fails_is_answered_and_logged(raw: Connect, caplog: pytest.LogCaptureFixture) -> None:
    """A failure of ours is a 500 without a word of it on the wire, and a traceback in the log."""

    def app(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        raise RuntimeError("inner secret")

    with serve(app) as running:
        peer = raw(running)
        peer.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        answer = rest(peer)
    assert answer.startswith(b"HTTP/1.1 500 ")
    assert b"secret" not in answer
    assert "inner secret" in caplog.text


def test_the_log_shows_six_characters_of_a_token(caplog: pytest.LogCaptureFixture) -> None:
    """Session tokens open a cart to whoever reads them, so that the log shows only their beginning."""
    caplog.set_level(logging.INFO, "punchout.access")
    with serve(echo) as running:
        get(running.url, "/t/s/shop/abcdefghijklmnop/cart?x=secret")
    assert "GET /t/s/shop/abcdef…/cart 200" in caplog.text
    assert "secret" not in caplog.text


def test_the_admin_side_has_a_listener_of_its_own() -> None:
    """With an admin port each side answers only on its own listener, health on both."""
    emulator = Emulator()
    with start(emulator, admin_port=0) as running:
        assert running.url != running.admin_url
        assert b"Status" in get(running.url, "/supplier/cxml")
        info = get(running.admin_url, "/_punchout/v1/info").decode()
        assert f'"url": "{running.url}"' in info
        assert f'"api": "{running.admin_url}/_punchout/v1"' in info
        for url, path in ((running.url, "/_punchout/v1/info"), (running.admin_url, "/supplier/cxml")):
            with pytest.raises(urllib.error.HTTPError, match="404"):
                get(url, path)
        assert get(running.url, "/livez") == get(running.admin_url, "/readyz")
    emulator.close()


@pytest.mark.parametrize(
    ("public_url", "how", "why"),
    [
        ("", {"host": EVERYWHERE}, "0.0.0.0 is not loopback"),
        ("", {"admin_port": 0, "admin_host": "::"}, ":: is not loopback"),
        ("https://punchout.example.com", {}, "--public-url"),
        ("https://punchout.example.com", {"admin_port": 0}, "--public-url"),
    ],
)
def test_an_admin_side_open_to_strangers_is_no_start(public_url: str, how: dict[str, Any], why: str) -> None:
    """Off loopback, or with a public URL, there is no start without a token."""
    emulator = Emulator(public_url=public_url)
    with pytest.raises(ConfigError, match=f"{why}.*--token"):
        start(emulator, **how)
    emulator.close()


def test_partners_may_be_strangers_where_the_admin_side_stays_at_home() -> None:
    """Bound to all addresses without a token, an admin listener on loopback is enough; peers' URLs are guarded then."""
    emulator = Emulator()
    with start(emulator, EVERYWHERE, admin_port=0) as running:
        assert emulator.exposed
        assert b"Status" in get(running.url, "/supplier/cxml")
    emulator.close()


def test_tls_is_made_for_this_machine_and_for_nobody_who_does_not_trust_it(raw: Connect) -> None:
    """`auto` makes an authority that clients can trust; a peer that speaks no TLS hinders nobody."""
    pytest.importorskip("trustme")
    with serve(echo, tls="auto") as running:
        assert running.url.startswith("https://127.0.0.1:")
        assert running.authority is not None
        raw(running).sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        raw(running)
        trust = ssl.create_default_context(cadata=running.authority.decode())
        assert get(running.url, data=b"hi", context=trust) == b"hi"
        with pytest.raises(urllib.error.URLError, match="certificate verify failed"):
            get(running.url, context=ssl.create_default_context())


def test_client_certificates_can_be_demanded() -> None:
    """A context that demands a certificate lets in whoever has one of the right authority, and nobody else."""
    trustme = pytest.importorskip("trustme")
    authority = trustme.CA()
    inside = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(inside)
    authority.configure_trust(inside)
    inside.verify_mode = ssl.CERT_REQUIRED
    with serve(echo, tls=Tls(inside)) as running:
        outside = ssl.create_default_context()
        authority.configure_trust(outside)
        with pytest.raises((urllib.error.URLError, ssl.SSLError, ConnectionError)):
            get(running.url, context=outside)
        authority.issue_cert("client@example.com").configure_cert(outside)
        assert get(running.url, data=b"hi", context=outside) == b"hi"


@pytest.mark.parametrize(
    ("text", "why"),
    [("yes", "neither"), ("missing.pem,key.pem", "there is no file missing.pem")],
)
def test_a_wrong_tls_flag_is_one_clear_sentence(text: str, why: str) -> None:
    """What `--tls` cannot be is said before anything is served."""
    with pytest.raises(ConfigError, match=why):
        serve(echo, tls=text)


def test_files_that_are_no_certificate_are_one_clear_sentence(tmp_path: Any) -> None:
    """So is what `--tls` names and what is none."""
    file = tmp_path / "nothing.pem"
    file.write_text("nothing")
    with pytest.raises(ConfigError, match="no certificate with its key"):
        tls_of(f"{file},{file}", "localhost")


def test_tls_auto_says_what_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where its extra is not installed, `auto` names it."""
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(ConfigError, match=r"punchout\[tls\]"):
        tls_of("auto", "localhost")


def test_no_peer_can_make_us_call_ourselves(doors: Server, documents: Any) -> None:
    """A BrowserFormPost that leads to our own control API is not posted to, and nothing is forgotten by it."""
    client = Client(doors.url)
    client.send(documents.setup(url=f"{doors.url}/_punchout/v1/reset"), "demo")
    page = re.search(rb"/shop/([\w-]+)/", client.raw(side="response"))
    assert page
    handed = client.session_return(page[1].decode())
    assert (handed["delivered"], "this emulator itself" in handed["trouble"]) == (False, True)
    assert client.exchanges()[0]
