"""The `check` report as SARIF 2.1.0, which code scanning and editors read."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from string import Formatter
from typing import Any, NamedTuple
from urllib.parse import quote

from punchout.findings import Finding, Report, Severity
from punchout.markup.patch import Edit
from punchout.messages import entry, sentence
from punchout.reports.excerpt import Excerpt, Source
from punchout.reports.pairs import as_report
from punchout.reports.part import Manner, cleaned, inside
from punchout.rules.pairs.pair import Pair

__all__ = ["pair", "part", "whole"]

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.ADVISORY: "warning"}


class _Part(NamedTuple):
    artifact: dict[str, Any]
    results: list[dict[str, Any]]


def part(report: Report, manner: Manner) -> _Part:
    """Return the file as an artifact, and its findings as results."""
    uri = _uri(report.file)
    source, times = Source(report), Counter[str]()
    results = [_result(report, finding, uri, source.excerpt(finding), times) for finding in report.findings]
    mends = {finding.key: edits for finding, edits in manner.mends}
    for finding, result in zip(report.findings, results, strict=True):
        if edits := mends.pop(finding.key, None):
            result["fixes"] = [_fix(finding, uri, edits)]
    location = {"location": {"uri": f"{uri}#{report.number}" if report.number else uri}}
    about = {} if report.wrapping else {"length": len(report.content), "mimeType": "text/xml"}
    return _Part(location | about, results)


def pair(two: Pair, manner: Manner) -> _Part:
    """Return the findings of two documents of one purchase as results in the later file."""
    return part(as_report(two), manner)


def whole(parts: Sequence[_Part], troubles: Sequence[tuple[str, str]], pairs: Sequence[_Part] = ()) -> str:
    """Return the log with one run; a file that could not be read is a notification of it."""
    results = [result for part in (*parts, *pairs) for result in part.results]
    levels = {result["ruleId"]: result["level"] for result in reversed(results)}
    codes = {code: index for index, code in enumerate(sorted(levels))}
    for result in results:
        result["ruleIndex"] = codes[result["ruleId"]]
    run = {
        "tool": {
            "driver": {
                "name": "punchout",
                "version": version("punchout"),
                "rules": [_rule(code, levels[code]) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": not troubles, **_notifications(troubles)}],
        "artifacts": [part.artifact for part in parts],
        "results": results,
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2, ensure_ascii=False)


def _notifications(troubles: Sequence[tuple[str, str]]) -> dict[str, Any]:
    told = [
        {
            "level": "error",
            "message": {"text": cleaned(why)},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(name)}}}],
        }
        for name, why in troubles
    ]
    return {"toolExecutionNotifications": told} if told else {}


def _result(report: Report, finding: Finding, uri: str, shown: Excerpt | None, times: Counter[str]) -> dict[str, Any]:
    said = sentence(finding)
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri}}
    if finding.line and not report.wrapping:
        physical["region"] = dict(_region(finding, shown))
    location: dict[str, Any] = {"physicalLocation": physical}
    if finding.path:
        location["logicalLocations"] = [{"fullyQualifiedName": cleaned(finding.path), "kind": "element"}]
    text = " ".join(filter(None, (said.message, said.hint, _inside(report, finding))))
    return {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": cleaned(text)},
        "locations": [location],
        "partialFingerprints": {"finding/v1": _fingerprint(finding, times)},
    }


def _fix(finding: Finding, uri: str, edits: Sequence[Edit]) -> dict[str, Any]:
    said = sentence(finding)
    change = {"artifactLocation": {"uri": uri}, "replacements": [_replacement(edit) for edit in edits]}
    return {"description": {"text": cleaned(said.hint or said.message)}, "artifactChanges": [change]}


def _replacement(edit: Edit) -> dict[str, Any]:
    region = {
        "startLine": edit.begin[0],
        "startColumn": edit.begin[1],
        "endLine": edit.end[0],
        "endColumn": edit.end[1],
        "byteOffset": edit.start,
        "byteLength": edit.length,
    }
    return {"deletedRegion": region} | ({"insertedContent": {"text": edit.text}} if edit.text else {})


def _inside(report: Report, finding: Finding) -> str:
    if not report.wrapping or not finding.line:
        return ""
    return f"(line {finding.line} of {inside(report)})"


def _region(finding: Finding, shown: Excerpt | None) -> Iterator[tuple[str, Any]]:
    yield "startLine", finding.line
    if finding.column:
        yield "startColumn", finding.column
        if shown:
            yield "endColumn", finding.column + shown.length
            yield "snippet", {"text": cleaned(shown.text)}


def _fingerprint(finding: Finding, times: Counter[str]) -> str:
    """Return what stays the same when lines move: rule, node and the number among equals."""
    key = f"{finding.rule} {finding.path or ''}"
    times[key] += 1
    return sha256(f"{key} {times[key]}".encode("utf-8", "replace")).hexdigest()[:32]


def _rule(code: str, level: str) -> dict[str, Any]:
    said = entry(code)
    rule: dict[str, Any] = {"id": code, "defaultConfiguration": {"level": level}}
    if said is None:
        return rule
    texts = {"shortDescription": _open(said.message), "fullDescription": said.why or _open(said.message)}
    rule |= {key: {"text": text} for key, text in texts.items()}
    details = [
        said.why,
        f"Mend: {_open(said.hint)}" if said.hint else "",
        f"Source: {said.source}" if said.source else "",
    ]
    examples = [f"{title}: {text}" for title, text in (("Bad", said.bad), ("Good", said.good)) if text]
    rule["help"] = {"text": "\n".join(filter(None, [*details, *examples])) or _open(said.message)}
    return rule


def _open(template: str) -> str:
    """Return a sentence whose facts are not known."""
    said = "".join(text + ("" if name is None else "…") for text, name, _, _ in Formatter().parse(template))
    return said.replace("……", "…")


def _uri(name: str) -> str:
    path = Path(name)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
