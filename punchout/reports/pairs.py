"""Pairs of documents of one purchase as JSON and as text: what was kept, refused, changed visibly, changed silently."""

from collections.abc import Iterator, Sequence
from typing import Any

from punchout.findings import Report
from punchout.reports.json import finding_json
from punchout.reports.text import finding_lines
from punchout.rules.pairs.pair import Difference, Pair, Unpaired

__all__ = ["MOST", "as_report", "counted", "pair_json", "pair_text", "place", "unpaired_json", "unpaired_text"]

MOST = 40
"""Rows of one pair, and documents without a pair, that are shown as text; JSON has them all."""

WIDTH = 36
"""Characters of a value that are shown in a row."""


def pair_json(pair: Pair) -> dict[str, Any]:
    """Return one pair; a difference outside of lines has an empty `line`, one about a whole line an empty `field`."""
    return {
        "step": pair.step,
        "first": pair.first,
        "second": pair.second,
        "joinedBy": pair.by,
        "counts": {sort.value: count for sort, count in pair.counts.items()},
        "differences": [_difference(one) for one in pair.differences],
        "findings": [finding_json(finding) for finding in pair.findings],
    }


def _difference(one: Difference) -> dict[str, Any]:
    return {
        "sort": one.sort.value,
        "line": one.line,
        "part": one.part,
        "field": one.field,
        "before": one.before,
        "after": one.after,
    }


def unpaired_json(one: Unpaired) -> dict[str, str]:
    """Return one document that belongs to no other."""
    return {"file": one.name, "why": one.why}


def as_report(pair: Pair) -> Report:
    """Return the findings of a pair as those of its later document, for tools that mark files."""
    return Report(
        pair.second,
        pair.content,
        pair.step,
        "valid",
        wrapping=pair.wrapping,
        findings=pair.findings,
        number=pair.number,
    )


def pair_text(pair: Pair) -> str:
    """Return the block of one pair: what joins it, a table of all that was not kept, and its findings."""
    return "\n".join(_lines(pair))


def _lines(pair: Pair) -> Iterator[str]:
    yield f"{pair.first} → {pair.second} · {pair.step}, joined by {pair.by} · {counted(pair)}"
    changed = pair.changed
    yield from _table([_row(one) for one in changed[:MOST]])
    if len(changed) > MOST:
        yield f"  … and {len(changed) - MOST} more, all of them in --format json"
    if pair.findings:
        yield from finding_lines(as_report(pair))


def counted(pair: Pair) -> str:
    """Return how many fields are of each sort that occurs, in words."""
    return ", ".join(f"{count} {sort.value}" for sort, count in pair.counts.items() if count) or "nothing to compare"


def place(one: Difference) -> str:
    """Return which line a difference is in, in words; empty where it is in none."""
    return " ".join(filter(None, (f"line {one.line}", one.part))) if one.at else ""


def _row(one: Difference) -> tuple[str, ...]:
    return one.sort.value, place(one), one.field or "whole", _cut(one.before), "→", _cut(one.after)


def _table(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _cut(text: str | None) -> str:
    if text is None:
        return "—"
    line = " ".join(text.split())
    return line if len(line) <= WIDTH else line[: WIDTH - 1] + "…"


def unpaired_text(unpaired: Sequence[Unpaired]) -> str:
    """Return which documents belong to no other, and why."""
    lines = [f"{one.name}: compared with no other file: {one.why}" for one in unpaired[:MOST]]
    if len(unpaired) > MOST:
        lines.append(f"… and {len(unpaired) - MOST} more files are compared with no other")
    return "\n".join(lines)
