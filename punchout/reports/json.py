"""The `check` report as JSON: the shape that INTERFACE promises to tools."""

from collections.abc import Sequence
from typing import Any

from punchout.findings import Finding, Report
from punchout.messages import sentence

__all__ = ["file_json", "finding_json", "report_json"]


def report_json(reports: Sequence[Report]) -> dict[str, Any]:
    """Return the whole report of documents that are not compared; `summary` counts what is in it."""
    return {
        "files": [file_json(report) for report in reports],
        "pairs": [],
        "summary": {
            "files": len({report.file for report in reports}),
            "documents": len(reports),
            "errors": sum(report.errors for report in reports),
            "advisories": sum(report.advisories for report in reports),
        },
    }


def file_json(report: Report) -> dict[str, Any]:
    """Return what the report says of one file."""
    return {
        "file": report.name,
        "document": report.document,
        "dtd": report.dtd,
        "wrapping": list(report.wrapping),
        "declaredVersion": report.declared,
        "grammarVersion": report.grammar_version,
        "grammar": report.grammar,
        "schema": report.schema,
        "findings": [finding_json(finding) for finding in report.findings],
    }


def finding_json(finding: Finding) -> dict[str, Any]:
    """Return one finding with its sentence; JSON is English, whatever a page speaks."""
    said = sentence(finding)
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "line": finding.line,
        "column": finding.column,
        "path": finding.path,
        "message": said.message,
        "hint": said.hint,
        "source": finding.source,
        "fix": finding.fix.plain() if finding.fix else None,
    }
