"""Comparing documents, exchanges and conversations by what they mean, and the documents of one purchase."""

from collections.abc import Mapping
from typing import Any

from punchout.emulator import Side
from punchout.web.control.asked import Asked, Json
from punchout.web.control.shown import exchange_json

__all__ = ["conversation", "diff"]


def diff(asked: Asked) -> Json:
    """Compare two documents, exchanges or conversations by what they mean; nothing is kept."""
    left, right = (_side(asked.body[side]) for side in ("left", "right"))
    return asked.space.compare(left, right).plain(asked.body["context"])


def conversation(asked: Asked, id: str) -> Json:
    """Show the purchase of an exchange: its exchanges, and what was kept, refused and changed between its documents."""
    # Nothing else needs these, and a server that starts has to answer soon.
    from punchout.emulator.pairing import purchase_of
    from punchout.reports.pairs import pair_json, unpaired_json

    found = purchase_of(asked.space, id)
    return {
        "items": [exchange_json(entry) for entry in found.exchanges],
        "pairs": [pair_json(pair) for pair in found.pairs],
        "unpaired": [unpaired_json(one) for one in found.unpaired],
    }


def _side(given: str | Mapping[str, Any]) -> Side:
    about: Mapping[str, Any] = {"document": given} if isinstance(given, str) else given
    document = about.get("document")
    if document is not None:
        # What came as text of JSON is no more in the encoding that it declares.
        return Side(document.encode(), charset="utf-8")
    return Side(exchange=about.get("exchange") or "", part=about["side"], conversation=about.get("conversation") or "")
