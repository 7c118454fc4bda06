"""What the operator chose for the rules: a severity, or off, by code."""

from collections.abc import Mapping
from dataclasses import replace

from punchout.findings import Finding, Severity

__all__ = ["LEVELS", "Choice", "choice", "graded"]

Choice = Mapping[str, Severity | None]
"""Severities by code, None for off."""

LEVELS: Choice = {"error": Severity.ERROR, "advisory": Severity.ADVISORY, "off": None}
"""What can be chosen, in words."""


def choice(written: Mapping[str, str]) -> dict[str, Severity | None]:
    """Return what was chosen in words of `LEVELS`."""
    return {code: LEVELS[level] for code, level in written.items()}


def graded(findings: tuple[Finding, ...], chosen: Choice) -> tuple[Finding, ...]:
    """Return findings as the operator wants them graded, errors first, without those of rules that are off."""
    if not any(finding.rule in chosen for finding in findings):
        return findings
    kept = [
        replace(finding, severity=severity)
        for finding in findings
        if (severity := chosen.get(finding.rule, finding.severity)) is not None
    ]
    return tuple(sorted(kept, key=lambda finding: finding.severity is not Severity.ERROR))
