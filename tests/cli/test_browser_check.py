"""`punchout browser-check`: what it prints, as text and as JSON, and its exit codes; no browser is needed here."""

import json
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

import pytest


class Denying(BaseHTTPRequestHandler):
    """A shop that forbids frames."""

    def do_GET(self) -> None:
        """Answer with the header that forbids them."""
        self.send_response(200)
        self.send_header("X-Frame-Options", "DENY")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture
def shop():
    """The address of such a shop."""
    server = HTTPServer(("127.0.0.1", 0), Denying)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/start"
    server.shutdown()
    thread.join()
    server.server_close()


def test_without_a_browser_the_headers_are_told(cli, shop):
    """What the header says is an error, that no browser looked is said, and the exit code is that of a failed check."""
    result = cli("browser-check", shop, "--browser", "nonesuch-browser")
    assert result.code == 1
    assert "error BROWSER-XFO  X-Frame-Options: DENY keeps every other site" in result.out
    assert "nonesuch-browser is no program" in result.out
    assert "– frame of another site: not looked at" in result.out


def test_tools_read_the_same(cli, shop):
    """The JSON has the address, the ways and the findings with their hints."""
    told = json.loads(cli("browser-check", shop, "--browser", "nonesuch-browser", "--format", "json").out)
    assert (told["url"], told["browser"], told["ok"]) == (shop, None, False)
    assert [finding["rule"] for finding in told["findings"]] == ["BROWSER-XFO", "BROWSER-ABSENT"]
    assert {way["name"] for way in told["ways"]} == {"tab", "frame", "second", "return"}


def test_a_page_that_does_not_answer(cli):
    """Nobody there is its own exit code, and the sentence says why."""
    result = cli("browser-check", "http://127.0.0.1:1/")
    assert result.code == 4
    assert "does not take connections on port 1" in result.out


def test_what_is_no_address_is_wrong_usage(cli):
    """Other schemes are refused before anything is called."""
    result = cli("browser-check", "javascript:alert(1)")
    assert result.code == 2
    assert "'javascript:alert(1)' is no address of a page" in result.err
