"""Time and chance of a space."""

from datetime import datetime

from punchout.clock import span_of
from punchout.web.control.asked import Asked, Json

__all__ = ["clock", "move", "sow"]


def clock(asked: Asked) -> Json:
    """Say what time it is in this space."""
    return {"now": asked.space.clock.now().isoformat(), "held": asked.space.clock.is_held}


def move(asked: Asked) -> Json:
    """Put, move or let go the clock; what waits to be sent until then is due."""
    if asked.body["now"] is not None:
        asked.space.hold_clock(datetime.fromisoformat(asked.body["now"]))
    elif asked.body["advance"] is not None:
        asked.space.advance_clock(span_of(asked.body["advance"]))
    else:
        asked.space.release_clock()
    return clock(asked)


def sow(asked: Asked) -> Json:
    """Let ids and chances repeat from now on."""
    seed = str(asked.body["seed"])
    asked.space.sow(seed)
    return {"seed": seed}
