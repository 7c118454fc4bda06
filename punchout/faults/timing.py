"""Faults in when an answer comes; the transport waits, this room only says how long."""

from punchout.faults.leaving import Leaving

__all__ = ["delay", "drip", "never"]


def delay(leaving: Leaving, value: float) -> Leaving:
    """Answer that much later."""
    return leaving.doing("wait", value)


def drip(leaving: Leaving, value: float) -> Leaving:
    """Send the answer bit by bit, so that all of it takes that long."""
    return leaving.doing("drip", value)


def never(leaving: Leaving, value: str) -> Leaving:
    """Keep the connection open and say nothing, until the client gives up; what was asked for is done."""
    return leaving.doing("never")
