"""The OpenAPI document is up to date, complete, and true."""

import json
import re
from collections.abc import Callable, Iterator

import pytest
import schemathesis
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from punchout.emulator import Emulator, Listener
from punchout.emulator.world import World
from punchout.errors import DeliveryError
from punchout.settings.values import Connection
from punchout.web.app import create_app
from punchout.web.control.openapi import openapi_files
from punchout.web.control.routes import ROUTES, Route
from punchout.web.control.views import OPENAPI, PREFIX
from punchout.wire.message import Inbound, Outbound


class NoWay:
    """A way out that leads nowhere, so that no request of a test leaves the process."""

    def send(self, message: Outbound, connection: Connection | None, *, trusted: bool) -> Inbound:
        """Fail as an unreachable partner does."""
        raise DeliveryError("refused", {"host": "nowhere.example", "port": "80", "reason": "refused", "remedy": "wait"})


@pytest.fixture(scope="module")
def described() -> Iterator[Flask]:
    """An application that can reach nobody and waits for nothing."""
    patch = pytest.MonkeyPatch()
    wait = World.wait_until

    def at_once(space: World, done: Callable[[], bool], seconds: float) -> bool:
        return wait(space, done, 0.0)

    def nothing(listener: Listener, seconds: float) -> tuple[()]:
        listener.close()
        return ()

    patch.setattr(World, "wait_until", at_once)
    patch.setattr(Listener, "take", nothing)
    emulator = Emulator(sender=NoWay())
    yield create_app(emulator)
    emulator.close()
    patch.undo()


@pytest.fixture(scope="module")
def api(described: Flask) -> schemathesis.BaseSchema:
    """The document as the application serves it."""
    return schemathesis.openapi.from_wsgi("/_punchout/openapi.json", described)


BESIDE = ("/livez", "/readyz", "/metrics")
"""What is described though it is below no version of the API."""

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]


FITTING, WRONG = schemathesis.GenerationMode.POSITIVE, schemathesis.GenerationMode.NEGATIVE

CASES = [
    *((route, FITTING) for route in ROUTES),
    *((route, WRONG) for route in ROUTES if route.body or route.query),
]


@pytest.mark.parametrize(
    ("route", "mode"), CASES, ids=[f"{route.method} {route.path} {mode.value}" for route, mode in CASES]
)
def test_every_answer_is_one_that_the_document_promises(
    api: schemathesis.BaseSchema, route: Route, mode: schemathesis.GenerationMode
) -> None:
    """Whatever is sent, fitting or not, the status and the shape of the answer stand in the document; never a 500."""
    operation = api[PREFIX + route.path.replace("<", "{").replace(">", "}")][route.method]

    @given(case=operation.as_strategy(generation_mode=mode))
    @settings(max_examples=15, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    def holds(case: schemathesis.Case) -> None:
        case.call_and_validate(checks=CHECKS)

    holds()


def test_the_shipped_document_is_up_to_date() -> None:
    """The file is what the table of routes and the shapes make."""
    assert [OPENAPI.read_text(encoding="utf-8")] == list(openapi_files().values())


def test_every_route_stands_in_the_document(app: Flask) -> None:
    """Every route of the control API is described, and everything described is a route."""
    document = json.loads(OPENAPI.read_text(encoding="utf-8"))
    described = {(method.upper(), path) for path, methods in document["paths"].items() for method in methods}
    routed = {
        (method, rule.rule.replace("<", "{").replace(">", "}"))
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
        if rule.rule.startswith(PREFIX) or rule.rule in BESIDE
    }
    assert described == routed
    assert len(ROUTES) == len(routed) - len(BESIDE)


def promised_moment() -> str:
    """Return the pattern that the document promises for the moment of a clock."""
    document = json.loads(OPENAPI.read_text(encoding="utf-8"))
    shapes = document["components"]["schemas"]["ClockBody"]["properties"]["now"]["anyOf"]
    return str(next(shape["pattern"] for shape in shapes if "pattern" in shape))


@pytest.mark.parametrize("day", ["01", "10", "19", "20", "28", "29", "30", "31"])
@pytest.mark.parametrize("rest", ["T00:00:00Z", "T23:59:59.5+05:30", "T12:00:00-03:30"])
def test_a_moment_that_is_taken_is_promised(client: FlaskClient, day: str, rest: str) -> None:
    """A client that holds its own bodies to the document may put the clock at any day of a month."""
    moment = f"2026-03-{day}{rest}"
    assert re.search(promised_moment(), moment)
    assert client.put(f"{PREFIX}/clock", json={"now": moment}).status_code == 200


@pytest.mark.parametrize("moment", ["2026-02-30T00:00:00Z", "2026-04-31T00:00:00Z", "1000-01-01T00:00:00Z"])
def test_a_moment_that_is_none_is_not_promised(client: FlaskClient, moment: str) -> None:
    """What matches is taken, so what is refused does not match."""
    assert re.search(promised_moment(), moment) is None
    assert client.put(f"{PREFIX}/clock", json={"now": moment}).status_code == 422


def test_every_operation_says_what_it_does() -> None:
    """Each has a name of its own and a sentence."""
    document = json.loads(OPENAPI.read_text(encoding="utf-8"))
    operations = [operation for methods in document["paths"].values() for operation in methods.values()]
    assert len({operation["operationId"] for operation in operations}) == len(operations)
    assert all(operation["summary"].endswith(".") for operation in operations)


def test_the_page_shows_all_of_it_from_here(client: FlaskClient) -> None:
    """The page names every path and needs nothing from another host."""
    page = client.get("/_punchout/docs").get_data(as_text=True)
    document = json.loads(OPENAPI.read_text(encoding="utf-8"))
    assert all(path in page for path in document["paths"])
    assert all(f'id="schema-{name}"' in page for name in document["components"]["schemas"])
    assert "//cdn" not in page
    assert 'src="http' not in page
