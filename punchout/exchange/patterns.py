"""Regular expressions of the user's: read early, so that a mistake is said at once, and held to a time."""

from typing import Any

from punchout.errors import LocalError

__all__ = ["SECONDS", "must_be_pattern", "occurs"]

SECONDS = 1.0
"""For one look into one text; a pattern that needs longer tries the same again and again, and never comes to an end."""


def must_be_pattern(pattern: str) -> None:
    """Refuse what is no regular expression.

    Raises:
        LocalError: with what is wrong and where.
    """
    _compiled(pattern)


def occurs(pattern: str, text: str) -> bool:
    """Return whether a text holds what a pattern describes.

    Raises:
        LocalError: when it is no regular expression, or takes longer than `SECONDS` to tell.
    """
    try:
        return _compiled(pattern).search(text, timeout=SECONDS) is not None
    except TimeoutError:
        raise LocalError(
            f"{pattern!r} takes longer than {SECONDS:g} s: repeat nothing that is repeated already, such as (a+)+"
        ) from None


def _compiled(pattern: str) -> Any:
    import regex  # the one of the standard library knows no time

    try:
        return regex.compile(pattern, regex.V0)
    except (regex.error, RecursionError, OverflowError, ValueError) as error:
        raise LocalError(f"{pattern!r} is no regular expression: {error}") from error
