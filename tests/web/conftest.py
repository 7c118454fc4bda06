"""The application around an emulator in memory, asked without sockets."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from punchout.emulator import Emulator
from punchout.web.app import create_app


@pytest.fixture
def app(emulator: Emulator) -> Flask:
    """The application, open on loopback."""
    return create_app(emulator)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """Somebody who asks it."""
    return app.test_client()
