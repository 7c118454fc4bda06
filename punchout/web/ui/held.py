"""What was pasted and may not be shown again as it is: held here, while the page shows it masked."""

import secrets
from collections import OrderedDict
from threading import Lock

from flask import current_app

__all__ = ["Held", "held"]

LIMIT = 20
"""Pastes that are remembered; an older one is pasted again."""


class Held:
    """The last pastes, each under a key that only its page knows, with the text that the page shows instead."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._lock = Lock()
        self._kept: OrderedDict[str, tuple[str, bytes]] = OrderedDict()

    def keep(self, shown: str, raw: bytes) -> str:
        """Remember bytes and the text shown for them, and return their key."""
        key = secrets.token_urlsafe(16)
        with self._lock:
            self._kept[key] = (shown, raw)
            while len(self._kept) > LIMIT:
                self._kept.popitem(last=False)
        return key

    def find(self, key: str, shown: str) -> bytes | None:
        """Return the bytes under a key, if what the page showed came back unchanged."""
        with self._lock:
            known, raw = self._kept.get(key, ("", None))
        return raw if known == shown else None


def held() -> Held:
    """Return what this application holds."""
    found: Held = current_app.extensions.setdefault("punchout.held", Held())
    return found
