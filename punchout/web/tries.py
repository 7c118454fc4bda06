"""Wrong tokens by address: after too many in a minute nobody there is listened to, so that guessing leads nowhere."""

import threading

__all__ = ["MOST", "SPAN", "Tries"]

MOST, SPAN = 20, 60.0
"""So many wrong tokens in so many seconds; a person who mistypes needs three."""

_ADDRESSES = 1000
"""Addresses that are kept in mind, the latest ones; whoever has more needs no patience either."""


class Tries:
    """Counts wrong tokens; any thread may."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._lock = threading.Lock()
        self._wrong: dict[str, tuple[float, int]] = {}

    def failed(self, address: str, now: float) -> None:
        """Count a wrong token at a moment, in seconds of any clock that only goes on."""
        with self._lock:
            began, count = self._wrong.pop(address, (now, 0))
            self._wrong[address] = (began, count + 1) if now - began < SPAN else (now, 1)
            if len(self._wrong) > _ADDRESSES:
                self._wrong.pop(next(iter(self._wrong)))

    def wait(self, address: str, now: float) -> int:
        """Return after how many seconds an address is listened to again, 0 for at once."""
        began, count = self._wrong.get(address, (now, 0))
        left = began + SPAN - now
        return int(left) + 1 if count >= MOST and left > 0 else 0
