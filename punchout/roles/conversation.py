"""One dealing and its states: a transition table for a punch-out and one for an order; knows no role.

The pictures in the documentation are drawn from these tables.
"""

from collections.abc import Mapping

from punchout.errors import NotAllowed
from punchout.findings import Finding

__all__ = ["ORDER", "PUNCHOUT", "advance"]

Table = Mapping[str, Mapping[str, str]]

PUNCHOUT: Table = {
    "asked": {"open": "open", "refuse": "refused"},
    "refused": {},
    "open": {"return": "returned", "cancel": "cancelled", "expire": "expired"},
    "returned": {"order": "ordered", "finalise": "returned"},
    "cancelled": {},
    "expired": {},
    "ordered": {"reopen": "returned"},
}
"""State → event → state of a punch-out; `finalise` replaces a pending quote by the final one, `reopen`
lets a cart be ordered once more."""

ORDER: Table = {
    "none": {"new": "new"},
    "new": {"new": "new", "update": "changed", "delete": "deleted"},
    "changed": {"new": "new", "update": "changed", "delete": "deleted"},
    "deleted": {"new": "new"},
}
"""State → type of OrderRequest → state of an order."""


def advance(table: Table, state: str, event: str, what: str) -> str:
    """Return the state after an event.

    Raises:
        NotAllowed: 409 with the sentence that names `what`, its state and the event.
    """
    after = table[state].get(event)
    if after is None:
        raise NotAllowed.of(Finding("STATE-001", facts={"what": what, "state": state, "event": event}), 409)
    return after
