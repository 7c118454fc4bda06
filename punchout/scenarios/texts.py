"""The texts of a scenario, each held to what it means: spans, moments, statuses, faults, paths, patterns, XPath.

What still has a variable in it is known only while the scenario is played, and is held to its meaning then.
"""

import re
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema

from punchout.clock import span_of
from punchout.errors import LocalError
from punchout.exchange.paths import must_be_path
from punchout.exchange.patterns import must_be_pattern
from punchout.faults.armed import armed
from punchout.markup.select import must_be_xpath
from punchout.scenarios.variables import is_open
from punchout.settings.mistakes import said

__all__ = [
    "Code",
    "Fault",
    "Listed",
    "Mapped",
    "Moment",
    "Name",
    "Path",
    "Pattern",
    "Quantity",
    "Scalar",
    "Seconds",
    "Span",
    "Text",
    "Wanted",
    "XPath",
]

_SECONDS = re.compile(r"(\d{1,4}(?:\.\d{1,3})?)(ms|s|m)", re.ASCII)
_FACTORS = {"ms": 0.001, "s": 1.0, "m": 60.0}
_MOST_SECONDS = 300
"""The longest that a server waits in one call."""

_CODE = re.compile("[1-9][0-9][0-9]|[1-9]xx|error|any")
_NAME = re.compile(r"[A-Za-z_][\w.-]*")


def _seconds(value: Any) -> Any:
    """Return seconds from `10s`, `500ms` or `2m`."""
    if not isinstance(value, str):
        return value
    found = _SECONDS.fullmatch(value)
    if found is None or (seconds := float(found[1]) * _FACTORS[found[2]]) > _MOST_SECONDS:
        raise ValueError("a time to wait of at most 5m, such as 10s or 500ms")
    return seconds


def _held(means: Callable[[str], object], what: str = "") -> AfterValidator:
    """Hold a text to what can be made of it; `what` says what it should be, else the error does."""

    def must(text: str) -> str:
        """Refuse a text that means nothing."""
        try:
            if not is_open(text):
                means(text)
        except LocalError as error:
            raise said(str(error)) from None
        except ValueError:
            raise ValueError(what) from None
        return text

    return AfterValidator(must)


def _is(pattern: re.Pattern[str]) -> Callable[[str], None]:
    def must(text: str) -> None:
        """Refuse a text that is not like the pattern."""
        if not pattern.fullmatch(text):
            raise ValueError

    return must


def _moment(text: str) -> None:
    if datetime.fromisoformat(text).tzinfo is None:
        raise ValueError


def _quantity(text: str) -> None:
    try:
        good = 0 < Decimal(text) <= 10**9
    except InvalidOperation:
        good = False
    if not good:
        raise ValueError


def _wanted(text: str) -> None:
    if len(text) > 2 and text[0] == text[-1] == "/":
        must_be_pattern(text[1:-1])


def _filled(text: str) -> None:
    if not text.strip():
        raise ValueError


def _listed(value: Any) -> Any:
    return ([value] if value else []) if isinstance(value, str) else value


def _mapped(value: Any) -> Any:
    return {} if value == "" else value


Scalar = WithJsonSchema({"type": ["string", "number", "boolean"]})
Listed = BeforeValidator(_listed, json_schema_input_type=str | list[str])
Mapped = BeforeValidator(_mapped)
Text = Annotated[str, _held(_filled, "a text that is not empty"), Scalar]
Name = Annotated[str, _held(_is(_NAME), "a name of letters, digits and ._-, which begins with a letter")]
Seconds = Annotated[float, BeforeValidator(_seconds), WithJsonSchema({"type": "string"})]
Span = Annotated[str, _held(span_of, "a span of time, such as 90s, 15m, 2h or 1h30m")]
Moment = Annotated[str, _held(_moment, "a moment with its offset, such as 2026-03-02T12:00:00+01:00"), Scalar]
Code = Annotated[str, _held(_is(_CODE), "a status: a number such as 406, a class such as 4xx, error or any"), Scalar]
Quantity = Annotated[str, _held(_quantity, "a number greater than 0, such as 20 or 0.5"), Scalar]
Fault = Annotated[str, _held(armed)]
Path = Annotated[str, _held(must_be_path)]
Pattern = Annotated[str, _held(must_be_pattern)]
XPath = Annotated[str, _held(must_be_xpath)]
Wanted = Annotated[str, _held(_wanted), Scalar]
