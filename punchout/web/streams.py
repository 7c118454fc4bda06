"""Server-Sent Events: what a listener hears, as a stream that ends when it is let go or nobody reads any more."""

import re
import time
from collections.abc import Callable, Iterator

from punchout.emulator import Listener
from punchout.exchange.entries import Exchange

__all__ = ["HEADERS", "MEDIA", "EventStream", "event"]

MEDIA = "text/event-stream"
HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
"""Nobody on the way keeps a stream, or waits for more of it before he hands it on."""

HEARTBEAT = 10.0
"""Seconds of silence after which a comment is sent: proxies see life, and we notice a reader that has gone."""

RETRY = 1000
"""Milliseconds after which a reader comes back when the stream broke off."""


class EventStream:
    """The bytes of one stream; `spell` makes an event of each entry, nothing of one that is not wanted.

    A reader that takes nothing for as long as an answer may take to write is let go by the server.
    """

    def __init__(self, listener: Listener, spell: Callable[[Exchange], bytes]) -> None:
        """Take over a listener; `close` lets it go."""
        self._listener = listener
        self._parts = self._told(spell)

    def __iter__(self) -> Iterator[bytes]:
        """Return itself."""
        return self

    def __next__(self) -> bytes:
        """Wait for the next part."""
        return next(self._parts)

    def _told(self, spell: Callable[[Exchange], bytes]) -> Iterator[bytes]:
        yield f"retry: {RETRY}\n\n".encode()
        said = time.monotonic()
        while not self._listener.ended:
            for part in filter(None, map(spell, self._listener.take(HEARTBEAT))):
                yield part
                said = time.monotonic()
            if time.monotonic() - said >= HEARTBEAT:
                yield b": still here\n\n"
                said = time.monotonic()

    def close(self) -> None:
        """Let the listener go."""
        self._listener.close()


def event(id: str, data: str, name: str = "") -> bytes:
    """Return one event; `data` may have several lines."""
    named = [f"event: {name}"] if name else []
    return "\n".join([f"id: {id}", *named, *(f"data: {line}" for line in _LINES.split(data)), "", ""]).encode()


_LINES = re.compile(r"\r\n|\r|\n")
