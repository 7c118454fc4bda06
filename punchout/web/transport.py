"""Carries out on the socket what a fault does to an answer: late, in drops, cut off, reset, never.

An answer without verbs goes out as any other. Every verb takes the parts of a body and gives those that are sent, so
that several can follow one another; one that ends the connection raises, and nobody answers any more.
"""

import select
import socket
import struct
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from flask import Response, request

from punchout.wire.message import Outbound

__all__ = ["respond"]

PATIENCE = 300.0
"""Seconds after which a connection that is never answered is closed."""

LOOK = 0.2
"""Seconds between looks whether the peer has gone or the server stops."""

Parts = Iterator[bytes]


def respond(outbound: Outbound) -> Response:
    """Return an answer for Flask; what is to be done to its connection is done when the server sends it."""
    response = Response(outbound.body, outbound.status, list(outbound.headers))
    if outbound.verbs:
        line, parts = Line(request.environ), iter((outbound.body,))
        for verb, number in outbound.verbs:
            parts = VERBS[verb](line, parts, number)
        response.response = parts
        # The length of the body was set with it, and only `chunked` means to send none.
        if any(verb == "chunked" for verb, _ in outbound.verbs):
            del response.headers["Content-Length"]
    return response


class Line:
    """The connection of one request."""

    def __init__(self, environ: Mapping[str, Any]) -> None:
        """Take the socket out of the environ of the in-process server or of gunicorn."""
        self.socket: socket.socket | None = environ.get("werkzeug.socket") or environ.get("gunicorn.socket")
        self._stopping = environ.get("punchout.stopping")

    def wait(self, seconds: float) -> None:
        """Let time pass; a server that stops waits no longer."""
        if self._stopping is None:
            time.sleep(seconds)
        else:
            self._stopping.wait(seconds)

    def wait_for_the_end(self) -> None:
        """Wait until the peer goes, the server stops, or patience ends."""
        until = time.monotonic() + PATIENCE
        while self.socket is not None and time.monotonic() < until:
            gone, _, _ = select.select([self.socket], [], [], LOOK)
            if gone or (self._stopping is not None and self._stopping.is_set()):
                return

    def reset(self) -> None:
        """Throw the connection away: with this linger the system sends RST at once."""
        if self.socket is not None:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            socket.close(self.socket.detach())

    def close_ours(self) -> None:
        """Say that we send no more."""
        if self.socket is not None:
            self.socket.shutdown(socket.SHUT_WR)

    def send_raw(self, data: bytes) -> None:
        """Send bytes past HTTP and TLS."""
        if self.socket is not None:
            with socket.fromfd(self.socket.fileno(), self.socket.family, self.socket.type) as bare:
                bare.sendall(data)


def _over() -> ConnectionError:
    return ConnectionAbortedError("a fault has ended this connection")


def _wait(line: Line, parts: Parts, number: float) -> Parts:
    line.wait(number)
    yield from parts


def _drip(line: Line, parts: Parts, number: float) -> Parts:
    body = b"".join(parts)
    for place in range(len(body)):
        yield body[place : place + 1]
        line.wait(number / len(body))


def _chunked(line: Line, parts: Parts, number: float) -> Parts:
    body = b"".join(parts)
    third = len(body) // 3 + 1
    yield from (body[place : place + third] for place in range(0, len(body), third))


def _continue(line: Line, parts: Parts, number: float) -> Parts:
    if line.socket is not None:
        line.socket.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
    yield from parts


def _never(line: Line, parts: Parts, number: float) -> Parts:
    line.wait_for_the_end()
    yield from _hang_up(line, parts, number)


def _reset(line: Line, parts: Parts, number: float) -> Parts:
    yield from ()
    line.reset()
    raise _over()


def _reset_after_headers(line: Line, parts: Parts, number: float) -> Parts:
    yield from _half(parts)
    line.reset()
    raise _over()


def _hang_up(line: Line, parts: Parts, number: float) -> Parts:
    yield from ()
    line.close_ours()
    raise _over()


def _half_close(line: Line, parts: Parts, number: float) -> Parts:
    yield from _half(parts)
    line.close_ours()
    line.wait_for_the_end()
    raise _over()


def _garbage(line: Line, parts: Parts, number: float) -> Parts:
    yield from ()
    line.send_raw(b"\x00\x01\x02 neither TLS nor HTTP\r\n")
    line.close_ours()
    raise _over()


def _half(parts: Parts) -> Parts:
    body = b"".join(parts)
    yield body[: len(body) // 2]


VERBS: Mapping[str, Callable[[Line, Parts, float], Parts]] = {
    "wait": _wait,
    "drip": _drip,
    "chunked": _chunked,
    "continue": _continue,
    "never": _never,
    "reset": _reset,
    "reset-after-headers": _reset_after_headers,
    "hang-up": _hang_up,
    "half-close": _half_close,
    "garbage": _garbage,
}
"""What each verb does, before and after the parts of the body."""
