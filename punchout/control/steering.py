"""What the control API says of time, chance and expectations; the member names are those on the wire."""

from punchout.control.shape import Answer

__all__ = ["Clock", "Expectation", "Expectations", "Sown"]


class Clock(Answer):
    """What time it is in a space, and whether its clock stands until it is moved."""

    now: str
    held: bool


class Sown(Answer):
    """The seed from which ids and chances repeat."""

    seed: str


class Expectation(Answer):
    """What is expected; `met` counts, `exchanges` are those that met it."""

    id: str
    q: str
    then: list[str]
    repeat: bool
    met: int
    exchanges: list[str]


class Expectations(Answer):
    """All that is expected, the latest first."""

    items: list[Expectation]
