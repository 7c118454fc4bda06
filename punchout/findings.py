"""Findings: what was seen in a document, as facts; sentences are made from them by `punchout.messages`."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

__all__ = ["Counted", "Finding", "Fix", "Report", "Severity", "errors_in", "most_telling_first"]


class Severity(StrEnum):
    """How bad a finding is: `error` breaks the grammar or a must, `advisory` is legal and will hurt with somebody."""

    ERROR = "error"
    ADVISORY = "advisory"


@dataclass(frozen=True, slots=True)
class Fix:
    """The smallest edit that would mend a finding, said in the terms of the markup.

    `kind` is insert, delete, move, rename, replace; `facts` say what and where (element, attribute, text, before).
    """

    kind: str
    facts: Mapping[str, str] = field(default_factory=dict)

    def plain(self) -> dict[str, str]:
        """Return the fix as the JSON of the `check` report holds it."""
        return {"kind": self.kind, **self.facts}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing seen in one place of a document.

    Lines and columns count from 1, columns in code points; `path` is an XPath into the markup or a path into the model.
    `facts` fill the placeholders of the rule's sentence; they are text and never hold a secret.
    """

    rule: str
    severity: Severity = Severity.ERROR
    facts: Mapping[str, str] = field(default_factory=dict)
    line: int | None = None
    column: int | None = None
    path: str | None = None
    source: str = ""
    fix: Fix | None = None

    @property
    def key(self) -> Hashable:
        """What tells it from the other findings of its document, however they are graded."""
        return self.rule, self.path, self.line, self.column, *sorted(self.facts.items())

    def at(self, line: int | None, column: int | None = None, path: str | None = None) -> "Finding":
        """Return the same finding with a place."""
        return replace(self, line=line, column=column, path=path if path is not None else self.path)

    def plain(self) -> dict[str, Any]:
        """Return the finding's facts as plain data, for storage; `Finding.from_plain` reads it back."""
        return {
            "rule": self.rule,
            "severity": self.severity.value,
            "facts": dict(self.facts),
            "line": self.line,
            "column": self.column,
            "path": self.path,
            "source": self.source,
            "fix": self.fix.plain() if self.fix else None,
        }

    @classmethod
    def from_plain(cls, data: Mapping[str, Any]) -> "Finding":
        """Build a finding from what `plain` gave."""
        fix = dict(data["fix"]) if data.get("fix") else None
        return cls(
            rule=data["rule"],
            severity=Severity(data["severity"]),
            facts=dict(data["facts"]),
            line=data["line"],
            column=data["column"],
            path=data["path"],
            source=data["source"],
            fix=Fix(fix.pop("kind"), fix) if fix else None,
        )


class Counted:
    """What has findings, and says how many of them are of which severity."""

    __slots__ = ()
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> int:
        """How many of the findings are errors."""
        return len(errors_in(self.findings))

    @property
    def advisories(self) -> int:
        """How many of the findings are advisories."""
        return len(self.findings) - self.errors


@dataclass(frozen=True, slots=True)
class Report(Counted):
    """What is said of one document, by the `name` of its file, and its `number` of how many where that holds several.

    `wrapping` are the layers taken off from the outside in, `content` the document inside and `document` its payload's
    name; `grammar` is `valid`, `invalid`, `not-well-formed` or `unsafe`; `schema` is `valid`, `invalid` or None.
    """

    name: str
    content: bytes
    document: str
    grammar: str
    schema: str | None = None
    dtd: str | None = None
    declared: str | None = None
    grammar_version: str = ""
    wrapping: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    number: int = 0
    of: int = 1

    @property
    def file(self) -> str:
        """The name of the file, which the name of one of several documents begins with."""
        return self.name.removesuffix(f"#{self.number}") if self.number else self.name


def errors_in(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that are errors."""
    return [finding for finding in findings if finding.severity is Severity.ERROR]


def most_telling_first(findings: Iterable[Finding]) -> list[Finding]:
    """Order findings for a reader: errors before advisories, then by place in the document."""
    return sorted(
        findings,
        key=lambda f: (f.severity is not Severity.ERROR, f.line or 0, f.column or 0),
    )
