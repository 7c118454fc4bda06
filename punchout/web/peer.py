"""What a peer sends, read with patience that ends: one deadline for a whole stage, however slowly the bytes drip."""

import io
import socket
import time
from typing import Any

__all__ = ["WRITE_SECONDS", "PeerSocket", "linger"]

WRITE_SECONDS = 30.0
"""For each part of an answer that a peer must take."""


class PeerSocket(io.RawIOBase):
    """The receiving half of a socket, with a deadline after which every read fails."""

    def __init__(self, connection: socket.socket) -> None:
        """Read from `connection`; `within` must be called before the first read."""
        self._connection = connection
        self._deadline = time.monotonic()

    def within(self, seconds: float) -> None:
        """Give all reads from now on `seconds` together."""
        self._deadline = time.monotonic() + seconds

    def readable(self) -> bool:
        """Return True: this is the receiving half."""
        return True

    def readinto(self, buffer: Any, /) -> int:
        """Receive what is there into `buffer`.

        Raises:
            TimeoutError: when the deadline has passed.
        """
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError("the peer is too slow")
        self._connection.settimeout(left)
        try:
            return self._connection.recv_into(buffer)
        finally:
            self._connection.settimeout(WRITE_SECONDS)


def linger(connection: socket.socket, idle: float = 1.0, total: float = 10.0) -> None:
    """Say that nothing more is sent, and throw away what the peer still sends.

    Closing at once would reset the connection, and a peer that is still sending would never see its answer.
    """
    deadline = time.monotonic() + total
    try:
        connection.shutdown(socket.SHUT_WR)
        connection.settimeout(idle)
        while connection.recv(2**16) and time.monotonic() < deadline:
            continue
    except OSError:
        # The peer has gone, which is all that is wanted.
        return
