"""Paths into the neutral model: `total.amount`, `lines[0].item.part_id`, `lines[*].quantity`, `envelope.payload_id`."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from punchout.commerce.plain import names
from punchout.errors import LocalError
from punchout.exchange.patterns import occurs
from punchout.nearest import nearest

__all__ = ["looked_up", "must_be_path", "says"]

_STEP = re.compile(r"([A-Za-z_]\w*)((?:\[(?:\d{1,6}|\*)\])*)", re.ASCII)


def must_be_path(path: str) -> None:
    """Refuse what is no path, or names what no document has.

    Raises:
        LocalError: with an example, or the nearest name.
    """
    steps = [_STEP.fullmatch(step) for step in path.split(".")]
    if not all(steps):
        raise LocalError(f"{path!r} is no path into a document; write order_id, total.amount or lines[0].item.part_id")
    for step in filter(None, steps):
        if step[1] not in names():
            near = nearest(step[1], names())
            advice = f"did you mean {near!r}?" if near else "GET /exchanges/{id}/model shows what one has"
            raise LocalError(f"{path!r} leads nowhere: no document has {step[1]!r}; {advice}")


def looked_up(document: Mapping[str, Any], path: str) -> list[str]:
    """Return the texts that a path leads to, first from the body, then from the whole document."""
    steps = [_STEP.fullmatch(step) for step in path.split(".")]
    for start in (document.get("body"), document):
        found: list[Any] = [start]
        for step in steps:
            found = [value for one in found for value in _stepped(one, step[1], step[2])] if step else []
        if found:
            return [_text(value) for value in found]
    return []


def says(wanted: str, got: str) -> bool:
    """Return whether a text is what was wanted: the same, the same number, or matched by a `/regular expression/`.

    Raises:
        LocalError: when the expression takes too long.
    """
    if len(wanted) > 2 and wanted[0] == wanted[-1] == "/":
        return occurs(wanted[1:-1], got)
    return wanted == got or _same_number(wanted, got)


def _stepped(value: Any, name: str, places: str) -> Sequence[Any]:
    if not isinstance(value, Mapping) or name not in value:
        return ()
    found = [value[name]]
    for place in re.findall(r"\[(\d+|\*)\]", places):
        rows = [row for row in found if isinstance(row, list)]
        found = [one for row in rows for one in (row if place == "*" else row[int(place) : int(place) + 1])]
    return found


def _text(value: Any) -> str:
    if isinstance(value, Mapping):
        # An opaque value, a number with its text: what a person reads of it.
        return str(value.get("text", value.get("amount", value)))
    return str(value)


def _same_number(wanted: str, got: str) -> bool:
    try:
        return Decimal(wanted) == Decimal(got)
    except InvalidOperation:
        return False
