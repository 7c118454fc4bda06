"""The JSON Schema of scenarios, for editors."""

from typing import Any

from punchout.scenarios.shapes import ScenarioShape

__all__ = ["schema"]


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a scenario file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **ScenarioShape.model_json_schema(by_alias=True),
        "title": "Scenario of punchout",
    }
