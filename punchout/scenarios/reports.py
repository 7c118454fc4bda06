"""What came of scenarios: as JSON, as JUnit XML for CI, and as one page that needs nothing else."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from importlib.metadata import version
from typing import Any

from junitparser import Failure, TestCase

from punchout.messages import text
from punchout.reports.html import rendered
from punchout.reports.junit import written
from punchout.reports.part import cleaned
from punchout.scenarios.playing import Done, Played
from punchout.scenarios.reading import Case

__all__ = ["REPORTS", "listed", "told"]


def listed(cases: Sequence[Case]) -> dict[str, Any]:
    """Return what would be played, for tools."""
    rows = [{"file": str(one.file), "line": one.line, "name": one.name, "steps": len(one.steps)} for one in cases]
    return {"cases": rows}


def told(played: Sequence[Played]) -> dict[str, Any]:
    """Return what came of scenarios for tools."""
    bad = sum(not one.good for one in played)
    return {"cases": [_case(one) for one in played], "summary": {"cases": len(played), "failed": bad}}


def _case(played: Played) -> dict[str, Any]:
    return {
        "file": str(played.case.file),
        "name": played.case.name,
        "ok": played.good,
        "seconds": round(played.seconds, 3),
        "steps": [_step(step) for step in played.steps],
        "notReached": len(played.case.steps) - len(played.steps),
        "journal": played.journal,
    }


def _step(done: Done) -> dict[str, Any]:
    return {
        "step": done.kind,
        "line": done.line,
        "ok": done.good,
        "text": done.text,
        "seconds": round(done.seconds, 3),
    }


def _junit(played: Sequence[Played]) -> str:
    return written("punchout run", [_test_case(one) for one in played])


def _test_case(played: Played) -> TestCase:
    case = TestCase(cleaned(played.case.name), f"punchout.{played.case.file.stem}", round(played.seconds, 4))
    steps = "\n".join(
        f"{'passed' if step.good else 'FAILED'} {_place(played, step)} {step.text}" for step in played.steps
    )
    if failure := played.failure:
        result = Failure(cleaned(f"{_place(played, failure)} {failure.text.splitlines()[0]}"), failure.kind)
        result.text = cleaned(f"{steps}\n\n{played.journal}")
        case.result = [result]
    else:
        case.system_out = cleaned(steps)
    return case


def _place(played: Played, done: Done) -> str:
    return f"{played.case.file}:{done.line}: {done.kind}:"


def _html(played: Sequence[Played]) -> str:
    bad = sum(not one.good for one in played)
    page = rendered(
        "scenarios",
        t=partial(text, language="en"),
        language="en",
        title=text("report.scenarios", count=len(played)),
        cases=[_case(one) for one in played],
        failed=bad,
        version=version("punchout"),
    )
    return cleaned(page)


REPORTS: Mapping[str, Callable[[Sequence[Played]], str]] = {"junit": _junit, "html": _html}
"""The writers of reports by the name under which `--report` asks for them."""
