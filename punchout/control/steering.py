"""What the control API says of time, chance and expectations; the member names are those on the wire."""

from punchout.control.shape import Answer

__all__ = ["Clock", "Sown"]


class Clock(Answer):
    """What time it is in a space, and whether its clock stands until it is moved."""

    now: str
    held: bool


class Sown(Answer):
    """The seed from which ids and chances repeat."""

    seed: str
