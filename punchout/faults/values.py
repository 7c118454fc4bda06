"""The values of faults: how each kind is written, and what a wrong one is told."""

import re
from collections.abc import Callable, Mapping

from punchout.errors import LocalError

__all__ = ["VALUES", "count", "share", "span", "word"]

_SPAN = re.compile(r"(\d{1,6}(?:\.\d{1,3})?)(ms|s|m)?")
_SECONDS = {"ms": 0.001, "s": 1.0, "m": 60.0, None: 1.0}
_SIZE = re.compile(r"(\d{1,6})(KiB|MiB)?")
_BYTES = {"KiB": 2**10, "MiB": 2**20, None: 1}
LONGEST, LARGEST = 3600.0, 64 * 2**20
"""An hour and 64 MiB: more would only hurt whoever asks for it."""


def span(text: str) -> float:
    """Return seconds from `3s`, `500ms`, `2m` or a bare number of seconds.

    Raises:
        LocalError: for anything else.
    """
    found = _SPAN.fullmatch(text)
    if found is None or float(found[1]) * _SECONDS[found[2]] > LONGEST:
        raise LocalError.of("fault.span", text=repr(text))
    return float(found[1]) * _SECONDS[found[2]]


def size(text: str) -> int:
    """Return bytes from `17MiB`, `64KiB` or a bare number.

    Raises:
        LocalError: for anything else.
    """
    found = _SIZE.fullmatch(text)
    if found is None or int(found[1]) * _BYTES[found[2]] > LARGEST:
        raise LocalError.of("fault.size", text=repr(text))
    return int(found[1]) * _BYTES[found[2]]


def code(text: str) -> int:
    """Return a status that refuses.

    Raises:
        LocalError: for anything but a number from 400 to 599.
    """
    if not re.fullmatch("[45][0-9][0-9]", text):
        raise LocalError.of("fault.code", text=repr(text))
    return int(text)


def count(text: str) -> int:
    """Return how often, from 1.

    Raises:
        LocalError: for anything else.
    """
    if not re.fullmatch("[1-9][0-9]{0,8}", text):
        raise LocalError.of("fault.count", text=repr(text))
    return int(text)


def share(text: str) -> float:
    """Return a probability.

    Raises:
        LocalError: for anything but a number from 0 to 1.
    """
    if not re.fullmatch(r"0(\.[0-9]{1,9})?|1(\.0{1,9})?", text):
        raise LocalError.of("fault.share", text=repr(text))
    return float(text)


def word(text: str) -> str:
    """Return any text that can stand in a document or a header field.

    Raises:
        LocalError: for an empty one, or control characters.
    """
    if not text or not text.isprintable():
        raise LocalError.of("fault.text", text=repr(text))
    return text


VALUES: Mapping[str, Callable[[str], float | int | str]] = {
    "span": span,
    "size": size,
    "code": code,
    "text": word,
}
"""How a value of each kind is read."""
