"""One emulator in memory behind one application, asked without sockets."""

from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient

from punchout.emulator import Emulator
from punchout.web.app import create_app


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    """An emulator under the default settings, in memory."""
    made = Emulator()
    yield made
    made.close()


@pytest.fixture
def app(emulator: Emulator) -> Flask:
    """The application around it, open on loopback."""
    return create_app(emulator)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """Somebody who asks it."""
    return app.test_client()
