"""The table of formats."""

from collections.abc import Callable, Mapping

from punchout.formats.base import Format
from punchout.formats.cxml.codec import Cxml
from punchout.rules.choice import Choice

__all__ = ["FORMATS", "by_name"]

FORMATS: Mapping[str, Callable[[Choice | None], Format]] = {"cxml": lambda choice: Cxml(choice=choice)}
"""Every format by its name: what makes it."""


def by_name(name: str, choice: Choice | None = None) -> Format:
    """Return the format of a name, with the operator's choice of severities by code of a rule.

    Raises:
        KeyError: there is no such format.
    """
    return FORMATS[name](choice)
