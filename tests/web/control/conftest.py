"""A server whose control API is asked; every answer is held against the shape that the table of routes promises."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from punchout.control import answers
from punchout.web.control.routes import ROUTES, Route
from punchout.web.server import Server

Ask = Callable[..., Any]


def route_of(method: str, path: str) -> Route:
    """Return the route that serves a path."""
    for route in ROUTES:
        if route.method == method and re.fullmatch(re.sub(r"<\w+>", "[^/]+", route.path), path):
            return route
    raise AssertionError(f"no route serves {method} {path}")


def checked(answer: TestResponse, method: str, path: str) -> Any:
    """Return an answer's JSON when its status and shape are those of its route."""
    route = route_of(method, path)
    if answer.status_code >= 400:
        assert answer.status_code in {400, 401, 403, 404, 413, 415, 422, *route.refuses}, answer.data
        assert answer.mimetype == "application/problem+json"
        return answers.Problem.model_validate(answer.get_json()).model_dump()
    assert answer.status_code == route.status, answer.data
    if not route.answer:
        return answer.get_data(as_text=True)
    getattr(answers, route.answer).model_validate(answer.get_json())
    return answer.get_json()


@pytest.fixture
def ask(server: Server, client: FlaskClient) -> Ask:
    """Ask `METHOD /path` of the control API and return its checked JSON."""

    def asked(what: str, **how: Any) -> Any:
        method, _, path = what.partition(" ")
        answer = client.open(f"/_punchout/v1{path}", method=method, base_url=server.url, **how)
        return checked(answer, method, path.partition("?")[0])

    return asked
