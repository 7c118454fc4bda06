"""What every page of the operator shares: navigation, armed faults, and the list of exchanges beside it."""

from dataclasses import dataclass
from typing import Any

from flask import render_template

from punchout.errors import LocalError
from punchout.exchange.entries import Exchange
from punchout.exchange.matching import failed
from punchout.web.current import current_links, current_space
from punchout.web.words import told

__all__ = ["Listing", "PAGE", "badge", "listing", "render"]

PAGE = 50
"""Exchanges on one page of the list."""


def render(template: str, **facts: Any) -> str:
    """Return a page of the operator."""
    return render_template(f"ui/{template}.html", faults=current_space().faults, links=current_links(), **facts)


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of the list: what was looked for, what was found, where it goes on, what was wrong with the question."""

    q: str
    rows: tuple[Exchange, ...]
    next: str | None = None
    after: str | None = None
    problem: str = ""

    @property
    def empty(self) -> bool:
        """True where the journal itself is empty."""
        return not (self.rows or self.q or self.after or self.problem)


def listing(q: str, after: str | None = None) -> Listing:
    """Return the newest exchanges that match a search line."""
    try:
        rows, onward = current_space().exchanges(q, PAGE, after)
    except LocalError as error:
        return Listing(q, (), problem=told(error))
    return Listing(q, tuple(rows), onward, after)


def badge(entry: Exchange) -> tuple[str, str, dict[str, int]]:
    """Return how an exchange went: its look, the key of its words, and the numbers in them."""
    numbers = {"errors": entry.errors, "advisories": entry.advisories, "code": entry.status_code or 0}
    if entry.errors:
        alone = "ui.badge.error" if entry.errors == 1 else "ui.badge.errors"
        return "bad", "ui.badge.both" if entry.advisories else alone, numbers
    if entry.grammar and entry.grammar != "valid":
        return "bad", f"ui.badge.{entry.grammar}", numbers
    if entry.status_code and entry.status_code >= 400:
        return "bad", "ui.badge.status", numbers
    if entry.http_status is None and failed(entry) and entry.status_text:
        return "bad", "ui.badge.unanswered", numbers
    if entry.advisories:
        return "warn", "ui.badge.advisories", numbers
    return ("good", "ui.badge.valid", numbers) if entry.grammar else ("plain", "ui.badge.none", numbers)
