"""The table of formats."""

from punchout.formats.base import Format
from punchout.formats.cxml.codec import Cxml

__all__ = ["FORMATS", "by_name"]

FORMATS: dict[str, Format] = {"cxml": Cxml()}
"""Every format by its name."""


def by_name(name: str) -> Format:
    """Return the format of a name.

    Raises:
        KeyError: there is no such format.
    """
    return FORMATS[name]
