"""Moments that are written in another way than cXML's and can mean only one thing: spelled anew, none made up."""

import re
from datetime import datetime

__all__ = ["respelled"]

_TIME = r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?P<rest>:\d\d(?:\.\d+)?)?"
_ZONE = r"(?P<zone>Z|UTC|GMT|[+-]\d{1,2}(?::?\d\d)?)"
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})"
_DAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
_SHAPES = (
    # PHP writes the name of the zone for a T that is not escaped in its pattern.
    rf"(?P<year>\d{{4}})-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}})(?:[T ]|(?P<named>UTC|GMT)){_TIME} ?{_ZONE}?",
    rf"(?P<year>\d{{4}})(?P<month>\d\d)(?P<day>\d\d)T(?P<hour>\d\d)(?P<minute>\d\d)(?P<rest>\d\d)?{_ZONE}?",
    rf"{_DAY} {_MONTH} (?P<day>\d{{1,2}}) {_TIME}(?: {_ZONE})? (?P<year>\d{{4}})",
    r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)",
    rf"{_DAY}, (?P<day>\d{{1,2}}) {_MONTH} (?P<year>\d{{4}}) {_TIME}(?: {_ZONE})?",
)
_LONGEST = 60


def respelled(written: str) -> str | None:
    """Return a moment as cXML writes it, None where it could mean several things; an offset is never made up."""
    text = " ".join(written[:_LONGEST].split())
    match = next((match for shape in _SHAPES if (match := re.fullmatch(shape, text, re.ASCII | re.IGNORECASE))), None)
    if match is None:
        return None
    found = match.groupdict()
    month = found["month"] if found["month"].isdecimal() else str(_MONTHS.index(found["month"].title()) + 1)
    right = f"{found['year']}-{month:0>2}-{found['day']:0>2}"
    if "hour" in found:
        seconds = (found["rest"] or ":00").lstrip(":")
        right += f"T{found['hour']:0>2}:{found['minute']}:{seconds}{_offset(found['zone'] or found.get('named'))}"
    try:
        datetime.fromisoformat(right)
    except ValueError:
        return None
    return right if right != written else None


def _offset(zone: str | None) -> str:
    if zone is None:
        return ""
    if not zone.startswith(("+", "-")):
        return "+00:00"
    digits = zone[1:].replace(":", "")
    digits = (digits if len(digits) % 2 == 0 else f"0{digits}").ljust(4, "0")
    return f"{zone[0]}{digits[:2]}:{digits[2:]}"
