"""The `check` report as one page that needs nothing else: to read on a phone, to print, to hand to the partner."""

from collections.abc import Sequence
from functools import partial
from importlib.metadata import version
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from punchout.findings import Finding, Report
from punchout.messages import entry, sentence, text
from punchout.reports.excerpt import Excerpt, Source
from punchout.reports.pairs import MOST, as_report, place
from punchout.reports.part import Manner, cleaned
from punchout.resources import templates_folder
from punchout.rules.pairs.pair import Difference, Pair, Sort

__all__ = ["pair", "part", "rendered", "whole"]


def part(report: Report, manner: Manner) -> dict[str, Any]:
    """Return what the page says of one file."""
    source = Source(report)
    return {
        "name": cleaned(report.name),
        "document": report.document,
        "grammar": report.grammar,
        "declared": report.declared,
        "judged": report.grammar_version,
        "wrapping": report.wrapping,
        "errors": report.errors,
        "advisories": report.advisories,
        "findings": [_finding(finding, source.excerpt(finding)) for finding in report.findings],
    }


def pair(two: Pair, manner: Manner) -> dict[str, Any]:
    """Return what the page says of two documents of one purchase."""
    source = Source(as_report(two))
    return {
        "first": cleaned(two.first),
        "second": cleaned(two.second),
        "step": two.step,
        "by": two.by,
        "counts": [(_CLASSES[sort], sort.value, count) for sort, count in two.counts.items() if count],
        "rows": [_row(one) for one in two.changed[:MOST]],
        "more": max(0, len(two.changed) - MOST),
        "errors": two.errors,
        "advisories": two.advisories,
        "findings": [_finding(finding, source.excerpt(finding)) for finding in two.findings],
    }


_CLASSES = {Sort.KEPT: "valid", Sort.REFUSED: "error", Sort.VISIBLE: "quiet-mark", Sort.SILENT: "advisory"}


def _row(one: Difference) -> dict[str, str]:
    values = {"before": one.before or "—", "after": one.after or "—", "line": place(one), "field": one.field}
    return {"class": _CLASSES[one.sort], "sort": one.sort.value} | {key: cleaned(text) for key, text in values.items()}


def whole(
    parts: Sequence[dict[str, Any]],
    troubles: Sequence[tuple[str, str]],
    pairs: Sequence[dict[str, Any]] = (),
    language: str = "en",
) -> str:
    """Return the page."""
    t = partial(text, language=language)
    alone = parts[0]["name"] if len(parts) == 1 else t("report.files.many", count=len(parts))
    return rendered(
        "check",
        t=t,
        language=language,
        title=t("report.title", files=alone),
        pairs=pairs,
        files=[part | {"number": number} for number, part in enumerate(parts, 1)],
        troubles=[(cleaned(name), cleaned(why)) for name, why in troubles],
        errors=sum(part["errors"] for part in (*parts, *pairs)),
        advisories=sum(part["advisories"] for part in (*parts, *pairs)),
        version=version("punchout"),
    )


def rendered(name: str, **facts: Any) -> str:
    """Return a page that holds its own style and needs nothing else."""
    loader = FileSystemLoader(templates_folder() / "report")
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
    return environment.get_template(f"{name}.html").render(**facts)


def _finding(finding: Finding, shown: Excerpt | None) -> dict[str, Any]:
    said, about = sentence(finding), entry(finding.rule)
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "line": finding.line,
        "column": finding.column,
        "path": cleaned(finding.path or ""),
        "message": cleaned(said.message),
        "hint": cleaned(said.hint),
        "why": about.why if about else "",
        "source": finding.source or (about.source if about else ""),
        "bad": about.bad if about else "",
        "good": about.good if about else "",
        "excerpt": _split(shown) if shown else None,
    }


def _split(shown: Excerpt) -> tuple[str, str, str]:
    """Return what stands before the place, in it and after it; the line's indentation tells nothing here."""
    blanks = min(len(shown.text) - len(shown.text.lstrip()), shown.caret)
    shown = Excerpt(shown.text[blanks:], shown.caret - blanks, shown.length)
    end = shown.caret + shown.length
    return cleaned(shown.text[: shown.caret]), cleaned(shown.text[shown.caret : end]), cleaned(shown.text[end:])
