"""Waiting for what must come, verifying what came, expecting what will."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, TypeVar

from punchout.errors import LocalError
from punchout.exchange.criteria import Criteria
from punchout.exchange.expectations import Expectation, Step
from punchout.web.control.asked import Asked, Json
from punchout.web.control.body import mistake
from punchout.web.control.shown import exchange_json
from punchout.web.problems import Problem

__all__ = ["expect", "expectations", "forget", "verify", "wait"]

Made = TypeVar("Made")


def _criteria(asked: Asked, body: Mapping[str, Any], status: int = 422, at: str = "") -> Criteria:
    q, of = body["q"], asked.space.criteria
    _meant(f"{at}q", partial(of, q), status)
    for path, wanted in body["fields"].items():
        _meant(f"{at}fields.{path}", partial(of, fields={path: wanted}))
    for expression, wanted in body["xpath"].items():
        _meant(f"{at}xpath.{expression}", partial(of, xpath={expression: wanted}))
    for place, pattern in enumerate(body["matches"]):
        _meant(f"{at}matches.{place}", partial(of, patterns=[pattern]))
    return of(q, body["fields"], body["xpath"], body["matches"])


def _meant(path: str, make: Callable[[], Made], status: int = 422) -> Made:
    try:
        return make()
    except LocalError as error:
        raise Problem(status, str(error), errors=[mistake(path, str(error))]) from error


def wait(asked: Asked) -> Json:
    """Wait on the server until enough entries match."""
    body = asked.body
    criteria = _criteria(asked, body, 400)
    rows = asked.space.wait(body["q"], body["count"], float(body["timeout"]), criteria)
    return {"items": [exchange_json(row) for row in rows]}


def verify(asked: Asked) -> Json:
    """Hold what came to criteria, and say what was nearest where it does not meet them."""
    body, within = asked.body, float(asked.body["within"])
    if body["inOrder"]:
        steps = [_criteria(asked, step, at=f"inOrder.{place}.") for place, step in enumerate(body["inOrder"])]
        rows = asked.space.verify_order(steps, within)
    else:
        exactly, least = body["count"], body["atLeast"]
        least = exactly if exactly is not None else least if least is not None else 0 if body["atMost"] == 0 else 1
        most = exactly if exactly is not None else body["atMost"]
        rows = asked.space.verify(_criteria(asked, body), least, most, within)
    return {"items": [exchange_json(row) for row in rows]}


def expect(asked: Asked) -> Json:
    """Expect documents from now on, and say what they get."""
    criteria, q = _criteria(asked, asked.body), asked.body["q"]
    steps = [_meant(f"then.{place}", partial(_step, written)) for place, written in enumerate(asked.body["then"])]
    return _shown(_meant("q", lambda: asked.space.expect(criteria, steps, q=q, repeats=asked.body["repeat"])))


def _step(written: str | Mapping[str, str]) -> Step:
    return Step.of(written) if isinstance(written, str) else Step.given(written["document"])


def expectations(asked: Asked) -> Json:
    """List what is expected, the latest first, with how often it was met."""
    return {"items": [_shown(one) for one in asked.space.expectations]}


def forget(asked: Asked) -> None:
    """Expect nothing any more."""
    asked.space.expectations.forget()


def _shown(one: Expectation) -> Json:
    return {
        "id": one.id,
        "q": one.q,
        "then": [str(step) for step in one.steps],
        "repeat": one.repeats,
        "met": one.met,
        "exchanges": list(one.exchanges),
    }
