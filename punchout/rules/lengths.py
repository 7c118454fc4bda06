"""How much of a value partners keep, and in which measure they count it."""

from collections.abc import Callable, Mapping

__all__ = ["DESCRIPTION", "MEASURES", "PART_ID", "SHORT_NAME", "URL"]

PART_ID = 255
"""Bytes of a part number, or of an auxiliary one, that networks keep."""

SHORT_NAME = 50
"""Characters of a short name (cXML Reference Guide, p92)."""

DESCRIPTION = 2000
"""Characters of a description that networks keep."""

URL = 255
"""Characters of a URL that every system is known to keep."""

MEASURES: Mapping[str, Callable[[str], int]] = {
    "characters": len,
    "bytes": lambda text: len(text.encode()),
    "digits": lambda text: sum(map(str.isdigit, text)),
    "decimals": lambda text: len(text.partition(".")[2].rstrip("0")),
}
"""How long a text is, by what is counted."""
