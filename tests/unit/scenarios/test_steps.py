"""What a step asks of the server."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from punchout.scenarios.scene import Scene
from punchout.scenarios.shapes import StepShape
from punchout.scenarios.steps import STEPS


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ({"type": "OrderRequest"}, {"q": 'type:"OrderRequest"'}),
        ({"type": "OrderRequest", "atMost": "2"}, {"q": 'type:"OrderRequest"', "atMost": 2}),
        ({"order": "PO-1", "atLeast": "1", "atMost": "3"}, {"q": 'order:"PO-1"', "atLeast": 1, "atMost": 3}),
        ({"type": "OrderRequest", "count": "0", "within": "2s"}, {"q": 'type:"OrderRequest"', "count": 0, "within": 2}),
        ({"inOrder": [{"type": "OrderRequest"}]}, {"inOrder": [{"q": 'type:"OrderRequest"'}]}),
    ],
)
def test_expect_asks_for_what_was_said_and_no_more(said: dict[str, Any], asked: dict[str, Any]) -> None:
    """Each number goes along under its own name; what was not said is left to the server."""
    calls: list[dict[str, Any]] = []
    client = SimpleNamespace(verify=lambda verification: calls.append(verification) or [])
    scene = Scene(SimpleNamespace(client=client), Path(), "demo", 1.0, {}, print)
    assert STEPS["expect"](scene, StepShape.model_validate({"expect": said}).body) == "0 matched"
    assert calls == [{"within": 0.0} | asked]
