"""Comparing documents, exchanges and conversations by what they mean."""

from collections.abc import Mapping
from typing import Any

from punchout.emulator import Side
from punchout.web.control.asked import Asked, Json

__all__ = ["diff"]


def diff(asked: Asked) -> Json:
    """Compare two documents, exchanges or conversations by what they mean; nothing is kept."""
    left, right = (_side(asked.body[side]) for side in ("left", "right"))
    return asked.space.compare(left, right).plain(asked.body["context"])


def _side(given: str | Mapping[str, Any]) -> Side:
    about: Mapping[str, Any] = {"document": given} if isinstance(given, str) else given
    document = about.get("document")
    if document is not None:
        # What came as text of JSON is no more in the encoding that it declares.
        return Side(document.encode(), charset="utf-8")
    return Side(exchange=about.get("exchange") or "", part=about["side"], conversation=about.get("conversation") or "")
