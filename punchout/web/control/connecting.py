"""Connections: looking at them, changing them while we run, testing them."""

from collections.abc import Mapping
from typing import Any

from punchout.errors import ConfigError
from punchout.settings.show import shown
from punchout.web.control.asked import Asked, Json
from punchout.web.control.body import config_problem, told
from punchout.web.problems import Problem

__all__ = ["add", "connections", "drop", "one", "put", "test"]


def connections(asked: Asked) -> Json:
    """List the connections."""
    return {"items": [{"name": name, **keys} for name, keys in _shown(asked).items()]}


def _shown(asked: Asked) -> Mapping[str, Json]:
    known: Mapping[str, Json] = shown(asked.space.settings)["connections"]
    return known


def one(asked: Asked, name: str) -> Json:
    """Show one connection."""
    asked.space.connection(name)
    return {"name": name, **_shown(asked)[name]}


def add(asked: Asked) -> Json:
    """Add a connection."""
    keys = dict(asked.body)
    return _put(asked, keys.pop("name"), keys, new=True)


def put(asked: Asked, name: str) -> Json:
    """Add a connection, or replace the one of that name."""
    return _put(asked, name, asked.body)


def _put(asked: Asked, name: str, keys: Mapping[str, Any], *, new: bool = False) -> Json:
    try:
        asked.space.put_connection(name, dict(keys), new=new)
    except ConfigError as error:
        raise _as_sent(config_problem(error, ""), name) from error
    return one(asked, name)


def _as_sent(problem: Problem, name: str) -> Problem:
    """Name the places of mistakes as the body has them: `supplier.urls` is what a file holds under `suppliers`."""
    sent = {f"connections.{name}": "", f"suppliers.{name}-supplier": "supplier", f"buyers.{name}-buyer": "buyer"}
    errors = [_placed(error, sent) for error in problem.more["errors"]]
    return Problem(problem.status, "; ".join(map(told, errors)), errors=errors)


def _placed(error: Json, sent: Mapping[str, str]) -> Json:
    place, _, said = error["message"].partition(": ")
    for held, own in sent.items():
        if place == held or place.startswith(f"{held}."):
            return error | {"path": (own + place.removeprefix(held)).strip("."), "message": said}
    return error


def drop(asked: Asked, name: str) -> None:
    """Forget a connection."""
    asked.space.drop_connection(name)


def test(asked: Asked, name: str) -> Json:
    """Test the way to a connection's partner, from DNS to the credentials, up to the first failure."""
    steps = asked.space.test(name, asked.links)
    return {
        "ok": all(step.ok for step in steps),
        "steps": [{"name": step.name, "ok": step.ok, "text": step.text} for step in steps],
    }
