"""The JSON Schema that editors check scenarios with: it takes what we take."""

import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from punchout.cli.verbs.init import SCENARIO
from punchout.scenarios.schema import schema

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "scenarios.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("text", [SCENARIO, *re.findall("```yaml\n(.*?)```", PAGE, re.DOTALL)])
def test_every_example_fits(text: str) -> None:
    """What `init` writes and the page shows is good for an editor too, numbers and empty steps as YAML means them."""
    jsonschema.validate(yaml.safe_load(text), schema())


@pytest.mark.parametrize("text", ["steps: []", "steps: [{setpu: {}}]", "steps: [{setup: {status: [1]}}]", "name: x"])
def test_a_slip_does_not(text: str) -> None:
    """Editors underline what we would refuse."""
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(yaml.safe_load(text), schema())
