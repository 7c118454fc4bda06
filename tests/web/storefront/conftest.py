"""A shop with an open session, seen through the application."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from punchout.emulator import Emulator, Links, Space
from punchout.roles.session import Session
from punchout.web.app import create_app
from punchout.wire.message import Inbound

LINKS = Links("http://localhost")


@dataclass
class Shopper:
    """Somebody in one session of our shop."""

    client: FlaskClient
    space: Space
    start: str
    sent: list[TestResponse] = field(default_factory=list)

    @property
    def token(self) -> str:
        """The token of the session."""
        return self.start.rstrip("/").rpartition("/")[2]

    @property
    def session(self) -> Session:
        """The session as the space knows it."""
        return self.space.session(self.token)

    def get(self, path: str = "") -> TestResponse:
        """Open a page of the session."""
        return self.client.get(self.start + path)

    def post(self, path: str, **form: Any) -> TestResponse:
        """Send a form of the session."""
        return self.client.post(self.start + path, data=form)

    def add(self, part_id: str, quantity: str, aux: str = "") -> TestResponse:
        """Put a product into the cart."""
        return self.post("cart/add", id=part_id, aux=aux, quantity=quantity)


@pytest.fixture
def client(emulator: Emulator) -> FlaskClient:
    """A browser without cookies."""
    return create_app(emulator).test_client(use_cookies=False)


@pytest.fixture
def enter(client: FlaskClient, emulator: Emulator, documents: Any) -> Callable[..., Shopper]:
    """Opens a session by a setup request; takes what `documents.setup` takes."""

    def enter(operation: str = "create", **changes: str) -> Shopper:
        asked = Inbound(documents.setup(operation, **changes), (("Content-Type", "text/xml"),), url=LINKS.supplier())
        answer = emulator.space().receive(asked, "supplier", LINKS)
        found = re.search(rb"<URL>http://localhost(/shop/[^<]+)</URL>", answer.body)
        assert found, answer.body.decode()
        return Shopper(client, emulator.space(), found[1].decode())

    return enter


@pytest.fixture
def shopper(enter: Callable[..., Shopper]) -> Shopper:
    """Somebody who may buy anything."""
    return enter()
