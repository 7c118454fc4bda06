"""Faults on a page: what is armed, what can be, and arming it."""

from collections.abc import Iterator
from typing import NamedTuple

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from punchout import messages
from punchout.errors import LocalError
from punchout.faults.armed import CONDITIONS
from punchout.faults.table import FAULTS
from punchout.web.current import current_space
from punchout.web.language import spoken
from punchout.web.ui.shell import render
from punchout.web.words import told

__all__ = ["arm", "disarm", "index"]


class _Known(NamedTuple):
    """A fault of the table: how it is written with its own value, the stage at which it strikes, what it does."""

    text: str
    stage: str
    says: str


def index() -> str:
    """Show what is armed, and what can be."""
    return _page(request.args.get("fault", ""))


def _page(wrote: str, problem: str = "") -> str:
    return render("faults", known=list(_known()), conditions=list(CONDITIONS), wrote=wrote, problem=problem)


def _known() -> Iterator[_Known]:
    for name, fault in FAULTS.items():
        value = f"={fault.default}" if fault.default else ""
        written = f"{fault.only[0] if fault.only else '*'}:{name}{value}"
        yield _Known(written, fault.stage.value, messages.fault(name, fault.says, spoken()))


def arm() -> Response | tuple[str, int]:
    """Arm one fault more."""
    wrote, space = request.form.get("fault", "").strip(), current_space()
    try:
        space.arm([*space.faults, wrote], anew=False)
    except LocalError as error:
        return _page(wrote, told(error)), 422
    return redirect(url_for("ui.faults"), 303)


def disarm() -> Response:
    """Take one fault away, or all of them where none is named."""
    gone, space = request.form.get("fault"), current_space()
    space.arm([fault for fault in space.faults if gone is not None and fault != gone], anew=False)
    return redirect(url_for("ui.index" if gone is None else "ui.faults"), 303)
