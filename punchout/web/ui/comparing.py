"""Two exchanges or conversations side by side: what differs, and what is only written differently."""

from collections.abc import Sequence

from flask import request

from punchout.emulator import Side
from punchout.errors import LocalError
from punchout.exchange.comparison import Comparison, Row
from punchout.web.current import current_space
from punchout.web.ui.shell import render
from punchout.web.words import told

__all__ = ["PARTS", "diff"]

PARTS = ("both", "request", "response")
CONTEXTS = ("3", "20", "all")
"""Lines shown around what differs."""

MOST = 5000
"""Rows on the page; all of them are in the answer of the API."""


def diff() -> str | tuple[str, int]:
    """Show the form and, where it is filled in, what differs."""
    left, right = (request.args.get(side, "").strip() for side in ("left", "right"))
    part, context = _choice("part", PARTS), _choice("context", CONTEXTS)
    found, problem = _compared(left, right, part) if left and right else (None, "")
    rows = _rows(found, context) if found else []
    page = render(
        "diff",
        asked={"left": left, "right": right, "part": part, "context": context},
        found=found,
        rows=rows[:MOST],
        cut=max(0, len(rows) - MOST),
        problem=problem,
        parts=PARTS,
        contexts=CONTEXTS,
    )
    return (page, 404) if problem else page


def _choice(name: str, known: Sequence[str]) -> str:
    word = request.args.get(name, known[0])
    return word if word in known else known[0]


def _rows(found: Comparison, context: str) -> Sequence[Row]:
    return found.rows if context == "all" else list(found.around(int(context)))


def _compared(left: str, right: str, part: str) -> tuple[Comparison | None, str]:
    try:
        return current_space().compare(Side.of(left, part), Side.of(right, part)), ""
    except LocalError as error:
        return None, told(error)
