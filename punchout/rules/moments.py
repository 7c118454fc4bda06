"""The order in which things happen: nothing is dated after the document that tells of it, no journey runs back.

Moments are aware; one that nobody knows (None) is never in the wrong order.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

__all__ = ["after", "far", "running_back"]

_FAR = timedelta(days=5 * 366)


def after(moment: datetime | None, other: datetime | None) -> bool:
    """Tell whether a moment is known to lie after another one."""
    return moment is not None and other is not None and moment > other


def running_back(moments: Iterable[datetime | None]) -> Iterator[int]:
    """Yield the position, from 0, of each moment that lies before the last one known."""
    before: datetime | None = None
    for position, moment in enumerate(moments):
        if after(before, moment):
            yield position
        before = moment or before


def far(moment: datetime, now: datetime) -> bool:
    """Tell whether a moment lies so many years ahead that some clock must be wrong."""
    return moment > now + _FAR
