"""The sender against real sockets: what goes out, what comes back, and every way in which nothing does."""

import gzip
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import trustme

from punchout.delivery.guard import Guard
from punchout.delivery.http import HttpSender
from punchout.errors import DeliveryError, LocalError
from punchout.messages import entry
from punchout.settings.values import Connection, Tls, default_settings
from punchout.wire.message import Outbound, header

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Type: text/xml\r\nSet-Cookie: a=b\r\n\r\n<ok/>"
XML = (("Content-Type", "text/xml; charset=UTF-8"), ("X-Order", "Ä"))

Handler = Callable[[socket.socket], None]
Serve = Callable[..., "Partner"]


class Partner:
    """A server for raw bytes: one handler for every connection, and what they were sent."""

    def __init__(self, handler: Handler, tls: ssl.SSLContext | None) -> None:
        self.received: list[bytes] = []
        self._handler, self._tls = handler, tls
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._open: list[socket.socket] = []
        self.port: int = self._listening.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                accepted, _ = self._listening.accept()
            except OSError:
                return
            self._open.append(accepted)
            try:
                peer = self._tls.wrap_socket(accepted, server_side=True) if self._tls else accepted
                self._open.append(peer)
                self.received.append(self._request(peer))
                self._handler(peer)
            except OSError:
                continue

    def _request(self, peer: socket.socket) -> bytes:
        read = b""
        while b"\r\n\r\n" not in read:
            read += peer.recv(65_536)
        head, _, body = read.partition(b"\r\n\r\n")
        lengths = [line.split(b":")[1] for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")]
        while lengths and len(body) < int(lengths[0]):
            body += peer.recv(65_536)
        return head + b"\r\n\r\n" + body

    def close(self) -> None:
        """Hang up on everybody."""
        self._listening.close()
        for peer in self._open:
            peer.close()


def _says(answer: bytes) -> Handler:
    def handler(peer: socket.socket) -> None:
        peer.sendall(answer)
        peer.shutdown(socket.SHUT_WR)

    return handler


def _resets(peer: socket.socket) -> None:
    peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
    peer.close()


def _keeps_silent(peer: socket.socket) -> None:
    """Leave the peer waiting; the partner's end closes the socket."""


@pytest.fixture
def serve() -> Iterator[Serve]:
    """What starts partners that end with the test."""
    partners: list[Partner] = []

    def start(behaviour: bytes | Handler = OK, tls: ssl.SSLContext | None = None) -> Partner:
        partners.append(Partner(_says(behaviour) if isinstance(behaviour, bytes) else behaviour, tls))
        return partners[-1]

    yield start
    for partner in partners:
        partner.close()


@pytest.fixture
def sender() -> HttpSender:
    """A sender with short patience."""
    return HttpSender(default_settings(), connect_seconds=5, read_seconds=5)


def _connection(**fields: Any) -> Connection:
    return replace(default_settings().connections[0], **fields)


def _order(port: int, scheme: str = "http", **fields: Any) -> Outbound:
    return Outbound(**({"body": b"<cXML/>", "headers": XML, "url": f"{scheme}://localhost:{port}/cxml?q=1"} | fields))


def _failure(sender: HttpSender, outbound: Outbound, connection: Connection | None = None) -> DeliveryError:
    with pytest.raises(DeliveryError) as caught:
        sender.send(outbound, connection, trusted=True)
    assert entry(f"DELIVERY-{caught.value.kind.upper()}")
    assert "q=1" not in str(caught.value)
    return caught.value


def test_the_given_bytes_and_headers_leave_and_no_others(serve: Serve, sender: HttpSender) -> None:
    """What is sent is the request line, Host, the given headers, the length and the bytes; nothing is added."""
    partner = serve()
    sender.send(_order(partner.port), None, trusted=True)
    head, _, body = partner.received[0].partition(b"\r\n\r\n")
    lines = head.split(b"\r\n")
    assert lines[0] == b"POST /cxml?q=1 HTTP/1.1"
    assert sorted(lines[1:]) == sorted(
        [
            f"Host: localhost:{partner.port}".encode(),
            b"Content-Type: text/xml; charset=UTF-8",
            "X-Order: Ä".encode("latin-1"),
            b"Content-Length: 7",
        ]
    )
    assert body == b"<cXML/>"


def test_whatever_comes_back_is_returned(serve: Serve, sender: HttpSender) -> None:
    """Status, headers in their order, bytes, and how long it took."""
    partner = serve(b"HTTP/1.1 503 Busy\r\nB: 1\r\nA: 2\r\nB: 3\r\n\r\n<html>")
    back = sender.send(_order(partner.port), None, trusted=True)
    assert (back.status, back.body, back.remote) == (503, b"<html>", f"localhost:{partner.port}")
    assert [value for name, value in back.headers if name == "B"] == ["1", "3"]
    assert back.seconds > 0


def test_a_get_carries_no_body(serve: Serve, sender: HttpSender) -> None:
    """The ping is a bare GET."""
    partner = serve()
    sender.send(_order(partner.port, body=b"", headers=(), method="GET"), None, trusted=True)
    assert partner.received[0] == f"GET /cxml?q=1 HTTP/1.1\r\nHost: localhost:{partner.port}\r\n\r\n".encode()


def test_redirects_are_answers(serve: Serve, sender: HttpSender) -> None:
    """A redirect comes back as it is, and nobody goes where it leads."""
    partner = serve()
    moved = serve(
        f"HTTP/1.1 307 Go\r\nLocation: http://localhost:{partner.port}/\r\nContent-Length: 0\r\n\r\n".encode()
    )
    back = sender.send(_order(moved.port), None, trusted=True)
    assert back.status == 307
    assert header(back.headers, "location") == f"http://localhost:{partner.port}/"
    assert partner.received == []


@pytest.mark.parametrize("location", [b"http://x/\x85y", b"http://[::1", b"http://a:b:c/", b"\xff\xfe", b"//:99999"])
def test_a_redirect_to_nowhere_is_an_answer_too(serve: Serve, sender: HttpSender, location: bytes) -> None:
    """A Location that no URL can be is the partner's to mend, and no mistake of ours."""
    moved = serve(b"HTTP/1.1 302 Go\r\nLocation: " + location + b"\r\nContent-Length: 0\r\n\r\n")
    assert sender.send(_order(moved.port), None, trusted=True).status == 302


def test_cookies_are_not_brought_back(serve: Serve, sender: HttpSender) -> None:
    """Each request stands alone: what a partner sets is not sent again."""
    partner = serve()
    for _ in range(2):
        sender.send(_order(partner.port), None, trusted=True)
    assert len(partner.received) == 2
    assert b"Cookie" not in partner.received[1]


def test_the_environment_has_no_say(serve: Serve, sender: HttpSender, monkeypatch: pytest.MonkeyPatch) -> None:
    """Proxies and netrc files of the machine change nothing: what holds stands in the configuration."""
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", "")
    assert sender.send(_order(serve().port), None, trusted=True).status == 200


def test_packed_answers_are_kept_as_they_came(serve: Serve, sender: HttpSender) -> None:
    """A compressed answer is returned byte for byte; the road unpacks it, within its limits."""
    data = gzip.compress(b"<ok/>")
    head = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(data)
    back = sender.send(_order(serve(head + data).port), None, trusted=True)
    assert back.body == data
    assert ("Content-Encoding", "gzip") in back.headers


def test_a_partner_who_does_not_listen_refuses(sender: HttpSender) -> None:
    """A closed port is `refused`, after both addresses of localhost were tried."""
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    error = _failure(sender, _order(port))
    assert (error.kind, error.facts["host"], error.facts["port"]) == ("refused", "localhost", str(port))


def test_a_name_nobody_knows_is_dns() -> None:
    """A name without address never becomes a connection."""
    sender = HttpSender(default_settings())

    def resolve(*_: Any, **__: Any) -> Any:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    sender.guard = Guard(resolve=resolve)
    assert _failure(sender, _order(1, url="http://nowhere.example.com/?q=1")).kind == "dns"


@pytest.mark.parametrize(
    ("behaviour", "kind", "reason"),
    [
        (_resets, "reset", "reset the connection"),
        (b"", "reset", "without an answer"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n<ok", "reset", "in the middle of its answer"),
        (
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<ok/>\r\n",
            "reset",
            "in the middle of its answer",
        ),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "reset", "in the middle of its answer"),
        (b"220 mail.example.com ESMTP\r\n", "reset", ""),
    ],
)
def test_a_partner_who_breaks_off_is_named_so(
    serve: Serve, sender: HttpSender, behaviour: bytes | Handler, kind: str, reason: str
) -> None:
    """Resets, empty, cut and garbled answers are `reset`, each with what happened."""
    error = _failure(sender, _order(serve(behaviour).port))
    assert error.kind == kind
    assert reason in error.facts["reason"]


def test_a_silent_partner_is_given_up(serve: Serve) -> None:
    """A partner who takes the document and says nothing is `timeout`."""
    sender = HttpSender(default_settings(), read_seconds=0.05)
    error = _failure(sender, _order(serve(_keeps_silent).port))
    assert error.kind == "timeout"
    assert "did not answer within 0.05 s" in error.facts["reason"]


@pytest.mark.parametrize(
    ("head", "part", "end"),
    [(b"Transfer-Encoding: chunked", b"1\r\nx\r\n", b"0\r\n\r\n"), (b"Content-Length: 200", b"x", b"")],
)
def test_a_partner_who_never_comes_to_an_end_is_given_up(serve: Serve, head: bytes, part: bytes, end: bytes) -> None:
    """An answer that keeps coming, byte by byte, is `timeout` all the same."""

    def drips(peer: socket.socket) -> None:
        pause = threading.Event()
        peer.sendall(b"HTTP/1.1 200 OK\r\n" + head + b"\r\n\r\n")
        for _ in range(200):
            peer.sendall(part)
            pause.wait(0.02)
        peer.sendall(end)
        ended.set()

    ended = threading.Event()
    sender = HttpSender(default_settings(), connect_seconds=0.1, read_seconds=0.2)
    assert _failure(sender, _order(serve(drips).port)).kind == "timeout"
    assert not ended.is_set()


def test_a_header_that_cannot_be_written_is_our_own_mistake(serve: Serve, sender: HttpSender) -> None:
    """Line breaks and other scripts in a header are refused before anything leaves."""
    partner = serve()
    for value in ("a\r\nX-Injected: b", "中"):
        with pytest.raises(LocalError):
            sender.send(_order(partner.port, headers=(("X", value),)), None, trusted=True)
    assert partner.received == []


def test_a_peer_cannot_send_us_everywhere(serve: Serve) -> None:
    """A URL of a peer goes through the guard at the moment of connecting; an allowed origin passes."""
    partner = serve()
    exposed = HttpSender(default_settings(), exposed=True)
    with pytest.raises(DeliveryError, match="blocked"):
        exposed.send(_order(partner.port), None, trusted=False)
    assert partner.received == []
    settings = replace(default_settings(), allow=(f"http://localhost:{partner.port}",))
    assert HttpSender(settings, exposed=True).send(_order(partner.port), None, trusted=False).status == 200
    assert exposed.send(_order(partner.port), None, trusted=True).status == 200


def test_the_judged_address_is_the_called_one(serve: Serve) -> None:
    """A name that means another host at every look-up is called where it was judged, and judged at each connection."""
    partner = serve()
    sender = HttpSender(default_settings())
    meanings = iter(["127.0.0.1", "10.0.0.5"])

    def resolve(host: str, port: int, **_: Any) -> Any:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(meanings), port))]

    sender.guard = Guard(resolve=resolve)
    url = f"http://rebinding.example.com:{partner.port}/"
    assert sender.send(_order(0, url=url), None, trusted=False).status == 200
    assert f"Host: rebinding.example.com:{partner.port}".encode() in partner.received[0]
    with pytest.raises(DeliveryError, match="blocked"):
        sender.send(_order(0, url=url), None, trusted=False)


def test_a_proxy_is_used_where_the_connection_says_so(serve: Serve, sender: HttpSender) -> None:
    """The request goes to the proxy with the whole URL; one that is not there is named as the proxy."""
    partner = serve()
    through = _connection(proxy=f"http://127.0.0.1:{partner.port}")
    order = _order(0, url="http://shop.example.com/cxml?q=1")
    assert sender.send(order, through, trusted=True).status == 200
    assert partner.received[0].startswith(b"POST http://shop.example.com/cxml?q=1 HTTP/1.1\r\n")
    with socket.create_server(("127.0.0.1", 0)) as closed:
        gone = _connection(proxy=f"http://127.0.0.1:{closed.getsockname()[1]}")
    assert "the proxy" in _failure(sender, order, gone).facts["reason"]


def test_a_proxy_is_no_way_around_the_guard(serve: Serve, sender: HttpSender) -> None:
    """What a peer wrote is judged before it goes to the proxy."""
    partner = serve()
    through = _connection(proxy=f"http://127.0.0.1:{partner.port}")
    with pytest.raises(DeliveryError, match="blocked"):
        sender.send(_order(0, url="http://169.254.169.254/latest"), through, trusted=False)
    assert partner.received == []


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    """A certificate authority that nobody but these tests trusts."""
    return trustme.CA()


@pytest.fixture
def secure(serve: Serve, authority: trustme.CA) -> Partner:
    """A partner who speaks TLS with a certificate of that authority."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    return serve(OK, context)


def _ca(authority: trustme.CA, folder: Path) -> Path:
    authority.cert_pem.write_to_path(str(folder / "ca.pem"))
    return folder / "ca.pem"


def test_a_certificate_nobody_vouches_for_is_refused(secure: Partner, sender: HttpSender) -> None:
    """By default the public authorities count, and the reason is said in words."""
    error = _failure(sender, _order(secure.port, "https"))
    assert error.kind == "tls"
    assert "not trusted" in error.facts["reason"]


def test_the_connection_names_whom_it_trusts(
    secure: Partner, sender: HttpSender, authority: trustme.CA, tmp_path: Path
) -> None:
    """With the authority named, or the check off, the document arrives; a missing file is said so."""
    order = _order(secure.port, "https")
    assert sender.send(order, _connection(tls=Tls(ca=_ca(authority, tmp_path))), trusted=True).status == 200
    assert sender.send(order, _connection(tls=Tls(verify=False)), trusted=True).status == 200
    error = _failure(sender, order, _connection(tls=Tls(ca=tmp_path / "none.pem")))
    assert (error.kind, error.facts["reason"]) == (
        "tls",
        "the CA file or client certificate of the connection cannot be read",
    )


def test_a_name_that_the_certificate_lacks_is_refused(
    secure: Partner, sender: HttpSender, authority: trustme.CA, tmp_path: Path
) -> None:
    """The host of the URL must stand in the certificate, although we connect to an address."""
    order = _order(0, url=f"https://127.0.0.1:{secure.port}/?q=1")
    assert _failure(sender, order, _connection(tls=Tls(ca=_ca(authority, tmp_path)))).kind == "tls"


def test_a_client_certificate_is_shown(serve: Serve, sender: HttpSender, authority: trustme.CA, tmp_path: Path) -> None:
    """A partner who wants to know us by certificate gets the one of the connection, and refuses us without."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    authority.configure_trust(context)
    context.verify_mode = ssl.CERT_REQUIRED
    order = _order(serve(OK, context).port, "https")
    ours = authority.issue_cert("punchout.example")
    ours.private_key_and_cert_chain_pem.write_to_path(str(tmp_path / "client.pem"))
    known = Tls(ca=_ca(authority, tmp_path), client_cert=tmp_path / "client.pem")
    assert sender.send(order, _connection(tls=known), trusted=True).status == 200
    assert _failure(sender, order, _connection(tls=replace(known, client_cert=None))).kind in ("tls", "reset")


def test_a_partner_without_tls_is_told_apart(serve: Serve, sender: HttpSender) -> None:
    """https against a port that speaks plain HTTP says what the URL should be."""

    def plain(peer: socket.socket) -> None:
        peer.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    partner = serve(plain)
    partner._request = lambda peer: peer.recv(65_536)  # type: ignore[method-assign]
    error = _failure(sender, _order(partner.port, "https"))
    assert error.kind == "tls"
    assert "http://" in error.facts["reason"]
