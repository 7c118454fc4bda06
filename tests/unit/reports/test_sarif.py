"""The SARIF report: the shape that version 2.1.0 of the standard asks for."""

import base64
import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from punchout.exchange.proposing import proposals
from punchout.formats.cxml.mending import CxmlMender
from punchout.formats.mending import Wishes
from punchout.limits import Limits
from punchout.reports import sarif
from punchout.reports.part import Manner

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
TEXT = {
    "type": "object",
    "required": ["text"],
    "properties": {"text": {"type": "string"}},
    "additionalProperties": False,
}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
URI = {"type": "string", "pattern": r"\A(?:[a-z]+://)?[A-Za-z0-9._~%/-]+\Z"}
ARTIFACT = {"type": "object", "required": ["uri"], "properties": {"uri": URI}, "additionalProperties": False}
COUNT = {"type": "integer", "minimum": 1}
REGION = {
    "type": "object",
    "required": ["startLine"],
    "properties": {"startLine": COUNT, "startColumn": COUNT, "endColumn": COUNT, "snippet": TEXT},
    "additionalProperties": False,
}
LOCATION = {
    "type": "object",
    "properties": {
        "physicalLocation": {
            "type": "object",
            "required": ["artifactLocation"],
            "properties": {"artifactLocation": ARTIFACT, "region": REGION},
            "additionalProperties": False,
        },
        "logicalLocations": {"type": "array"},
    },
    "additionalProperties": False,
}
BYTES = {"type": "integer", "minimum": 0}
DELETED = {
    "type": "object",
    "properties": {
        **dict.fromkeys(("startLine", "startColumn", "endLine", "endColumn"), COUNT),
        **dict.fromkeys(("byteOffset", "byteLength"), BYTES),
    },
    "additionalProperties": False,
}
REPLACEMENT = {
    "type": "object",
    "required": ["deletedRegion"],
    "properties": {"deletedRegion": DELETED, "insertedContent": TEXT},
    "additionalProperties": False,
}
CHANGE = {
    "type": "object",
    "required": ["artifactLocation", "replacements"],
    "properties": {"artifactLocation": ARTIFACT, "replacements": {"type": "array", "items": REPLACEMENT}},
    "additionalProperties": False,
}
FIX = {
    "type": "object",
    "required": ["artifactChanges"],
    "properties": {"description": TEXT, "artifactChanges": {"type": "array", "items": CHANGE}},
    "additionalProperties": False,
}
RESULT = {
    "type": "object",
    "required": ["message", "ruleId"],
    "properties": {
        "ruleId": {"type": "string"},
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": LEVEL,
        "message": TEXT,
        "locations": {"type": "array", "items": LOCATION},
        "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}},
        "fixes": {"type": "array", "items": FIX},
    },
    "additionalProperties": False,
}
RULE = {
    "type": "object",
    "required": ["id"],
    "properties": {
        "id": {"type": "string"},
        "shortDescription": TEXT,
        "fullDescription": TEXT,
        "help": TEXT,
        "defaultConfiguration": {"type": "object", "properties": {"level": LEVEL}, "additionalProperties": False},
    },
    "additionalProperties": False,
}
NOTIFICATION = {"type": "object", "required": ["message"], "properties": {"level": LEVEL, "message": TEXT}}
RUN = {
    "type": "object",
    "required": ["tool", "results"],
    "properties": {
        "tool": {
            "type": "object",
            "required": ["driver"],
            "properties": {
                "driver": {
                    "type": "object",
                    "required": ["name"],
                    "properties": {"rules": {"type": "array", "items": RULE, "uniqueItems": True}},
                }
            },
        },
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        "invocations": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["executionSuccessful"],
                "properties": {"toolExecutionNotifications": {"type": "array", "items": NOTIFICATION}},
            },
        },
        "artifacts": {"type": "array", "uniqueItems": True},
        "results": {"type": "array", "items": RESULT},
    },
    "additionalProperties": False,
}
LOG = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "$schema": {"type": "string"},
        "version": {"const": "2.1.0"},
        "runs": {"type": "array", "items": RUN},
    },
    "additionalProperties": False,
}
"""What the standard says of the parts that are written here; nothing else is written."""


def fits(value: Any, shape: dict[str, Any], path: str = "$") -> None:
    """Assert that a value has a shape, said in the words of JSON Schema that the shapes above use."""
    kinds = {"object": dict, "array": list, "string": str, "integer": int}
    if "type" in shape:
        assert isinstance(value, kinds[shape["type"]]), path
    assert value == shape.get("const", value), path
    assert value in shape.get("enum", [value]), path
    if "pattern" in shape:
        assert re.search(shape["pattern"], value), (path, value)
    if "minimum" in shape:
        assert value >= shape["minimum"], path
    if isinstance(value, dict):
        _object_fits(value, shape, path)
    for number, item in enumerate(value if isinstance(value, list) else []):
        fits(item, shape.get("items", {}), f"{path}[{number}]")


def _object_fits(value: dict[str, Any], shape: dict[str, Any], path: str) -> None:
    assert not set(shape.get("required", ())) - value.keys(), path
    known, others = shape.get("properties", {}), shape.get("additionalProperties", {})
    for key, item in value.items():
        assert key in known or others is not False, (path, key)
        fits(item, known.get(key, others or {}), f"{path}.{key}")


def told(*reports, troubles=()) -> dict[str, Any]:
    """Return the log of reports, its shape checked."""
    log = json.loads(sarif.whole([sarif.part(report, Manner()) for report in reports], list(troubles)))
    fits(log, LOG)
    return log


def test_the_log_has_the_shape_of_the_standard(reported):
    """One run with the tool, its rules, the files and the results; each result names its rule by index too."""
    (run,) = told(reported(), reported("b.xml"))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == [one["ruleId"] for one in run["results"]]
    assert [one["location"]["uri"] for one in run["artifacts"]] == ["orders/order%201.xml", "b.xml"]
    assert all(rule["help"]["text"] and "{" not in rule["shortDescription"]["text"] for rule in rules)


def test_a_result_marks_its_place(reported):
    """Line, first and last column, the text there, and the path of the node."""
    report = reported()
    result = told(report)["runs"][0]["results"][0]
    location = result["locations"][0]
    region = location["physicalLocation"]["region"]
    line = report.content.decode().split("\n")[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "<Unknown"
    assert "<Unknown/>" in region["snippet"]["text"]
    assert location["logicalLocations"][0]["fullyQualifiedName"] == "/cXML/Header/Sender/Unknown"
    assert (result["ruleId"], result["level"]) == ("DTD-UNKNOWN", "error")


def test_fingerprints_stay_when_lines_move(reported, documents):
    """A finding is known again below other lines; two findings of one rule in one node differ."""
    report = reported()
    moved = reported(raw=report.content.replace(b"<Header>", b"\n\n<!-- later -->\n<Header>"))
    prints = [[one["partialFingerprints"] for one in told(each)["runs"][0]["results"]] for each in (report, moved)]
    assert prints[0] == prints[1]
    assert len({json.dumps(one) for one in prints[0]}) == len(prints[0])


def test_a_wrapped_document_has_no_region(reported):
    """Lines of the document inside are said in words."""
    report = reported("a.txt", base64.b64encode(reported().content))
    result = told(report)["runs"][0]["results"][0]
    assert "region" not in result["locations"][0]["physicalLocation"]
    assert "of the document inside (base64)" in result["message"]["text"]


def test_a_fix_is_carried_out_by_bytes_or_by_lines(reported, documents):
    """Both ways lead to the same text, in which the finding is gone; what has no sure mend has no fix."""
    raw = documents.order().replace(b"<UnitOfMeasure>EA<", b"<UnitOfMeasure>each<").replace(b' quantity="20"', b"")
    report = reported("order.xml", raw)
    mends = proposals(report.findings, raw, CxmlMender(), Limits(), Wishes(NOW))
    log = json.loads(sarif.whole([sarif.part(report, Manner(mends=mends))], []))
    fits(log, LOG)
    results = {one["ruleId"]: one for one in log["runs"][0]["results"]}
    assert "fixes" not in results["DTD-ATTR-MISSING"]
    (change,) = results["UOM-001"]["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    region, text = replacement["deletedRegion"], replacement["insertedContent"]["text"]
    assert (region["byteLength"], text, change["artifactLocation"]["uri"]) == (4, "EA", "order.xml")
    assert raw[region["byteOffset"] :].startswith(b"each<")
    line = raw.decode().split("\n")[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "each"


def test_a_file_that_could_not_be_read_is_a_notification(reported):
    """The run says that it was not whole."""
    (run,) = told(reported(), troubles=[("none.xml", "there is no such file")])["runs"]
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "there is no such file"


def test_absolute_paths_are_uris(reported):
    """A file outside of the working folder has a file URI."""
    path = Path("/tmp/a b.xml").absolute()  # noqa: S108 - only a name
    assert told(reported(str(path)))["runs"][0]["artifacts"][0]["location"]["uri"] == path.as_uri()


def test_no_secret_is_shown(reported, secret):
    """Snippets are cut out of what is masked."""
    assert secret not in json.dumps(told(reported()))
