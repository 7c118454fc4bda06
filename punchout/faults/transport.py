"""Faults in the connection, as verbs that the server carries out on the socket; what was asked for is done."""

from punchout.faults.leaving import Leaving

__all__ = ["half_close", "hang_up", "reset", "reset_after_headers", "tls"]


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
