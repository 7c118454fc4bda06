"""Texts of the report that `check --format html` writes."""

__all__ = ["REPORT"]

REPORT: dict[str, str] = {
    "report.title": "What punchout found in {files}",
    "report.files.many": "{count} files",
    "report.all-good": "Nothing was found.",
    "report.errors": "Errors",
    "report.advisories": "Advisories",
    "report.file": "File",
    "report.document": "Document",
    "report.verdict": "Grammar",
    "report.findings": "Findings",
    "report.none": "no document",
    "report.valid": "valid",
    "report.invalid": "invalid",
    "report.not-well-formed": "not well-formed",
    "report.unsafe": "unsafe",
    "report.error": "error",
    "report.advisory": "advisory",
    "report.line": "line {line}, column {column}",
    "report.line-only": "line {line}",
    "report.mend": "Mend",
    "report.why": "Why",
    "report.source": "Source",
    "report.example": "Example",
    "report.bad": "wrong",
    "report.good": "right",
    "report.versions": "declared {declared}, judged by {judged}",
    "report.no-version": "no version",
    "report.wrapped": "unwrapped from {layers}; lines count in the document inside",
    "report.unread": "Files that could not be read",
    "report.made": "Made by punchout {version}. Secrets are masked. "
    "Error: the grammar or a must of the guide is broken. Advisory: legal, and likely to hurt with some partner.",
}
