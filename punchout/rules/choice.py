"""What the operator chose for the rules: a severity, or off, by code."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from punchout.errors import ConfigError
from punchout.findings import Finding, Severity
from punchout.nearest import nearest

__all__ = ["LEVELS", "Choice", "configure", "graded"]

Choice = Mapping[str, Severity | None]
"""Severities by code, None for off."""

LEVELS: Choice = {"error": Severity.ERROR, "advisory": Severity.ADVISORY, "off": None}
"""What can be chosen, in words."""


def configure(choices: Mapping[str, str], known: Iterable[str]) -> dict[str, Severity | None]:
    """Return severities by code, None for off; `known` are the codes that can be chosen.

    Raises:
        ConfigError: for an unknown code (it names the nearest) or level.
    """
    codes = set(known)
    for code, level in choices.items():
        if code not in codes:
            near = nearest(code, codes)
            raise ConfigError(f"there is no rule {code}" + (f"; did you mean {near}?" if near else ""))
        if level not in LEVELS:
            raise ConfigError(f"rule {code} can be error, advisory or off, not {level}")
    return {code: LEVELS[level] for code, level in choices.items()}


def graded(findings: tuple[Finding, ...], choice: Choice) -> tuple[Finding, ...]:
    """Return findings as the operator wants them graded, errors first, without those of rules that are off."""
    if not any(finding.rule in choice for finding in findings):
        return findings
    kept = [
        replace(finding, severity=severity)
        for finding in findings
        if (severity := choice.get(finding.rule, finding.severity)) is not None
    ]
    return tuple(sorted(kept, key=lambda finding: finding.severity is not Severity.ERROR))
