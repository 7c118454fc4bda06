"""Faults in the connection, as verbs that the server carries out on the socket; what was asked for is done.

Those of the port strike before anything was read, so they know no document, and nothing was done.
"""

from collections.abc import Callable

from punchout.faults.leaving import Leaving

__all__ = ["Strike", "half_close", "handshake", "hang_up", "refuse", "reset", "reset_after_headers", "tls"]

Strike = Callable[[str, float], None]
"""What does something to the port that partners connect to, for so many seconds."""


def reset(leaving: Leaving, value: str) -> Leaving:
    """Reset the connection instead of answering."""
    return leaving.doing("reset")


def reset_after_headers(leaving: Leaving, value: str) -> Leaving:
    """Send the head and half of the body, then reset the connection."""
    return leaving.doing("reset-after-headers")


def hang_up(leaving: Leaving, value: str) -> Leaving:
    """Close the connection in good order without a byte of an answer."""
    return leaving.doing("hang-up")


def half_close(leaving: Leaving, value: str) -> Leaving:
    """Promise the whole body, send half of it, and close our direction while still listening."""
    return leaving.doing("half-close")


def tls(leaving: Leaving, value: str) -> Leaving:
    """Send bytes that are no TLS record in place of the answer; without TLS, bytes that are no HTTP."""
    return leaving.doing("garbage")


def refuse(strike: Strike, seconds: float) -> None:
    """Take no connections for a span from now on: whoever connects is refused, the pages' and API's users too."""
    strike("refuse", seconds)


def handshake(strike: Strike, seconds: float) -> None:
    """Break off every TLS handshake for a span from now on, with the alert handshake_failure."""
    strike("handshake", seconds)
