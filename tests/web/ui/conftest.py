"""The operator's pages over a journal in which something has happened."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from punchout.clock import HeldClock, SeededIds
from punchout.emulator import Emulator, Links, Space
from punchout.settings.values import Connection
from punchout.web.app import create_app
from punchout.wire.message import Inbound, Outbound

LINKS = Links("http://localhost")

BROKEN = b"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd">
<cXML payloadID="broken@buyer.example.com" timestamp="2026-03-02T12:00:00+01:00">
<Header>
<From><Credential domain="DUNS"><Identity>12-345</Identity></Credential></From>
<To><Credential domain="NetworkID"><Identity>SHOP-1</Identity></Credential></To>
<Sender><Credential domain="DUNS"><Identity>12-345</Identity><SharedSecret>canary-secret-1234</SharedSecret>
</Credential><UserAgent>&lt;script&gt;alert(1)&lt;/script&gt;</UserAgent></Sender>
</Header>
<Request deploymentMode="test">
<PunchOutSetupRequest operation="create"><BuyerCookie>c</BuyerCookie><BrowserFormPost><URL>http://127.0.0.1:9/back</URL></BrowserFormPost>
<Extra/>
</PunchOutSetupRequest>
</Request>
</cXML>"""
"""Refused by the grammar in line 12; holds a secret and a script."""


class Within:
    """A way out that leads back to our own supplier, without a socket."""

    def __init__(self) -> None:
        """Wait for the emulator."""
        self.space: Space | None = None

    def send(self, message: Outbound, connection: Connection | None, *, trusted: bool) -> Inbound:
        """Hand the document to our supplier and return its answer."""
        assert self.space
        if message.method == "GET":
            answer = self.space.ping(LINKS)
        else:
            answer = self.space.receive(Inbound(message.body, message.headers, url=message.url), "supplier", LINKS)
        return Inbound(answer.body, answer.headers, status=answer.status)

    def permits(self, url: str, *, trusted: bool) -> bool:
        """Let nobody be called but ourselves."""
        return trusted


@pytest.fixture
def emulator(clock: HeldClock) -> Any:
    """An emulator whose buyer reaches its own supplier."""
    way = Within()
    made = Emulator(clock=clock, ids=SeededIds("tests"), sender=way)
    way.space = made.space()
    yield made
    made.close()


@pytest.fixture
def space(emulator: Emulator) -> Space:
    """The space that the pages show."""
    return emulator.space()


class Operator:
    """Somebody at the pages."""

    def __init__(self, client: FlaskClient) -> None:
        """Take a browser, and the value that forms of ours carry."""
        self.client = client
        found = re.search(r'name="csrf" value="(\w+)"', client.get("/paste").text)
        assert found
        self.csrf = found[1]

    def get(self, path: str, **headers: str) -> TestResponse:
        """Open a page."""
        return self.client.get(path, headers={"Accept": "text/html", **headers})

    def post(self, path: str, **form: Any) -> TestResponse:
        """Send a form."""
        return self.client.post(path, data={"csrf": self.csrf, **form}, headers={"Accept": "text/html"})

    def exchange_of(self, answer: TestResponse) -> str:
        """Return the address that an action led to."""
        assert answer.status_code == 303, answer.text
        return answer.headers["Location"].partition("?")[0]


@pytest.fixture
def operator(emulator: Emulator) -> Operator:
    """Somebody at the pages."""
    return Operator(create_app(emulator).test_client())


@pytest.fixture
def refused() -> bytes:
    """A document that the grammar refuses in line 12; it holds a secret and a script."""
    return BROKEN


@pytest.fixture
def broken(space: Space) -> str:
    """The id of an exchange in which a document was refused."""
    space.receive(Inbound(BROKEN, (("Content-Type", "text/xml"),), url=LINKS.supplier()), "supplier", LINKS)
    return space.exchange("latest").id


@pytest.fixture
def purchase(space: Space) -> Callable[..., str]:
    """Punches out, shops and returns the cart; returns the id of the punch-out."""

    def purchase(*, order: bool = False) -> str:
        punchout = space.punch_out("demo", LINKS)
        token = punchout.start_url.rstrip("/").rpartition("/")[2]
        space.put(token, "ERA-7", Decimal(20))
        handover = space.hand_over(token, LINKS)
        form = (("Content-Type", "application/x-www-form-urlencoded"),)
        body = urlencode(handover.form.fields).encode()
        space.take_cart(handover.url.rpartition("/")[2], Inbound(body, form, url=handover.url), LINKS)
        if order:
            space.order(punchout.id, LINKS)
        return punchout.id

    return purchase
