"""The client against a running server: every method once, and every way it can fail."""

import http.server
import socket
import ssl
import threading
from typing import Any

import pytest

from punchout import __version__
from punchout.client import Client, ClientError, NotInTime, Refused, Unreachable
from punchout.client.wire import Wire
from punchout.emulator import Emulator
from punchout.errors import PunchoutError
from punchout.web.server import Server, start


@pytest.fixture
def client(server: Server) -> Client:
    """Somebody who steers it."""
    return Client(server.url)


def test_a_purchase_is_steered_from_python(client: Client) -> None:
    """Setup, cart, return, order and journal, each by its method."""
    punchout = client.punch_out("demo", user="requester@buyer.example.com")
    token = punchout["startUrl"].rstrip("/").rpartition("/")[2]
    assert client.session(token)["state"] == "open"
    assert client.session_put(token, "PEN-2001", "20")["lines"][0]["quantity"] == "20"
    assert client.session_return(token)["delivered"]
    assert client.punchout(punchout["id"])["state"] == "returned"
    orders = client.order(punchout["id"])
    received = client.wait("type:OrderRequest direction:in", timeout=10)
    assert {order["id"] for order in client.orders()} == {orders[0]["id"]}
    assert client.exchange(received[0]["id"])["orderID"] == orders[0]["id"]
    assert client.order_by_id(orders[0]["id"])["id"] == orders[0]["id"]
    assert client.connection("demo")["name"] == "demo"
    steps = {pair["step"] for pair in client.conversation(received[0]["id"])["pairs"]}
    assert {"setup → cart", "cart → order"} <= steps
    assert b"<OrderRequest>" in client.raw(received[0]["id"])
    assert client.findings(received[0]["id"]) == client.exchange(received[0]["id"])["findings"]
    assert [known["state"] for known in client.punchouts()] == ["ordered"]
    # What was sent is written down when its answer is there, which is after it was received.
    sent = client.wait("type:OrderRequest direction:out", timeout=10)
    assert client.replay(sent[0]["id"])["attempt"] == 2
    assert client.model(sent[0]["id"])["body"]["order_id"] == orders[0]["id"]
    assert client.model(sent[0]["id"], side="response")["status"]["code"] == 200
    with pytest.raises(Refused, match="ordered"):
        client.order(punchout["id"])
    assert [order["state"] for order in client.order(punchout["id"], again=True)] == ["new"]


def test_a_proxy_of_the_environment_is_passed_by(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """A test double is near, and a proxy would look for 127.0.0.1 on itself."""
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    assert Client(server.url).ready()


@pytest.mark.parametrize(
    ("asked", "seconds"),
    [({}, 10), ({"within": 30}, 40), ({"within": 5, "inOrder": [{}, {}, {}]}, 25)],
)
def test_a_call_outlasts_what_it_asks_the_server_to_wait(
    client: Client, monkeypatch: pytest.MonkeyPatch, asked: dict[str, Any], seconds: float
) -> None:
    """Each of several documents in order may take as long as one."""
    waited: list[float] = []
    monkeypatch.setattr(Wire, "call", lambda self, *where, timeout, **how: waited.append(timeout) or b"{}")
    client.verify(asked)
    assert waited == [seconds]


def test_a_session_is_cancelled(client: Client) -> None:
    """A cancel is delivered too."""
    token = client.punch_out("demo")["startUrl"].rstrip("/").rpartition("/")[2]
    assert client.session_cancel(token)["httpStatus"] == 200


def test_a_server_is_steered_from_python(client: Client, server: Server, documents: Any) -> None:
    """Spaces, connections, faults, journal and judge, each by its method."""
    assert client.ready()
    assert (client.info()["version"], client.info()["url"]) == (__version__, server.url)
    made = client.add_space("mine", seed="1")
    mine = Client(server.url, "mine")
    assert mine.info()["url"] == made["url"] == f"{server.url}/t/mine"
    assert mine.send(documents.order(), "demo")["status"]["code"] == 200
    assert (len(mine.exchanges()[0]), len(client.exchanges()[0])) == (2, 0)
    mine.forget_exchanges()
    assert mine.exchanges() == ([], None)
    assert mine.arm(["cart:z-timestamp"]) == mine.faults() == ["cart:z-timestamp"]
    mine.reset()
    assert mine.faults() == []
    mine.put_connection("new", {"buyer": "demo-buyer", "supplier": "demo-supplier", "secret": "x"})
    assert [connection["name"] for connection in mine.connections()] == ["demo", "new"]
    assert all(step["ok"] for step in mine.test("demo"))
    mine.drop_connection("new")
    assert [space["name"] for space in client.spaces()] == ["default", "mine"]
    client.remove_space("mine")
    assert client.validate(documents.setup(), "setup.xml")["files"][0]["document"] == "PunchOutSetupRequest"


def test_a_refusal_speaks_with_the_servers_words(client: Client) -> None:
    """Status, sentence and problem document come through."""
    with pytest.raises(Refused, match=r"there is no connection 'nobody'; there is demo") as caught:
        client.punch_out("nobody")
    assert (caught.value.status, caught.value.problem["title"]) == (404, "Not Found")
    assert isinstance(caught.value, PunchoutError)


def test_a_wait_in_vain_brings_the_near_misses(client: Client, documents: Any) -> None:
    """A time-out says why what came was not it."""
    client.send(documents.order(), "demo")
    with pytest.raises(NotInTime) as caught:
        client.wait("order:PO-2", timeout=0)
    assert "wanted PO-2" in caught.value.misses[0]


def test_the_token_is_sent_and_its_lack_is_explained(emulator: Emulator) -> None:
    """With the token all is open; without it the error names the flag."""
    with start(emulator, token="a-token-for-tests") as running:
        assert Client(running.url, token="a-token-for-tests").info()["space"] == "default"
        with pytest.raises(Refused, match="--token or PUNCHOUT_TOKEN"):
            Client(running.url).info()
        assert Client(running.url).ready()


def test_nobody_there_is_one_clear_sentence() -> None:
    """A closed port is said with the address and what to do."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    client = Client(f"http://127.0.0.1:{port}/")
    with pytest.raises(Unreachable, match=f"no punchout answers at http://127.0.0.1:{port}: Connection refused; start"):
        client.info()
    assert not client.ready()


@pytest.mark.parametrize("url", ["nonsense", "http://", "http://a b/", "ftp://x/"])
def test_an_address_that_is_none_is_unreachable(url: str) -> None:
    """What is no http address raises nothing else."""
    with pytest.raises(Unreachable):
        Client(url).info()


@pytest.mark.parametrize(("status", "body"), [(200, b"<html>"), (200, b"[1]"), (404, b"<html>"), (500, b"[]")])
def test_another_server_is_no_punchout(status: int, body: bytes) -> None:
    """What answers HTML, or JSON of another kind, is said to be somebody else."""

    class Other(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            return

    with http.server.HTTPServer(("127.0.0.1", 0), Other) as other:
        thread = threading.Thread(target=other.handle_request)
        thread.start()
        with pytest.raises(ClientError, match="is no punchout"):
            Client(f"http://127.0.0.1:{other.server_port}").info()
        thread.join()


def test_a_server_that_leaves_is_unreachable() -> None:
    """A connection that ends without an answer is no answer."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def leave() -> None:
            listening.accept()[0].close()

        thread = threading.Thread(target=leave)
        thread.start()
        with pytest.raises(Unreachable):
            Client(f"http://127.0.0.1:{listening.getsockname()[1]}").info()
        thread.join()


def test_tls_needs_trust(emulator: Emulator) -> None:
    """A certificate that the server made itself is trusted when the client is told so."""
    pytest.importorskip("trustme")
    with start(emulator, tls="auto") as running:
        assert running.authority is not None
        trust = ssl.create_default_context(cadata=running.authority.decode())
        assert Client(running.url, tls=trust).info()["url"] == running.url
        with pytest.raises(Unreachable, match="certificate verify failed"):
            Client(running.url).info()
