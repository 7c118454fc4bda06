"""Recordings: what came and went between a start and a stop, as one archive."""

from punchout.reports.har import har
from punchout.web.control.asked import Asked, Json
from punchout.web.control.shown import found_json

__all__ = ["start", "stop"]


def start(asked: Asked) -> Json:
    """Record what comes and goes in this space from now on."""
    return {"since": asked.space.record().isoformat()}


def stop(asked: Asked) -> Json:
    """Record no more, and return what came and went as an HTTP Archive, oldest first, secrets masked."""
    entries, missing = asked.space.recorded()
    comment = f"{missing} older exchanges are no longer there" if missing else ""
    return har([found_json(entry, asked.space) for entry in entries], comment)
