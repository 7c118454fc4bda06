"""How values and texts look on every page: sentences by key, money and quantities with all their digits, moments."""

from datetime import datetime
from decimal import Decimal
from functools import cache
from typing import Any

from flask import Blueprint, g

from punchout.commerce.money import Moment, Money, Number
from punchout.messages import LANGUAGES, text

__all__ = ["equip", "money", "moment", "quantity", "speak", "t"]


def speak(language: str) -> None:
    """Show this request's pages in a language; texts we do not hold stay English, numbers follow the language."""
    g.language = language


def _language() -> str:
    return str(g.get("language", "en"))


def _text_language() -> str:
    primary = _language().partition("-")[0].lower()
    return primary if primary in LANGUAGES else "en"


def t(key: str, **facts: object) -> str:
    """Return a text of the pages in the language of this request."""
    return text(key, _text_language(), **facts)


@cache
def _locale(language: str) -> Any:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language.replace("_", "-"), sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en")


def money(amount: Money | Decimal | None, currency: str = "") -> str:
    """Return an amount with its currency and all its decimals; what is no number stays as it was written."""
    from babel.numbers import format_currency

    value = amount.value if isinstance(amount, Money) else amount
    if isinstance(amount, Money):
        currency = amount.currency
        if value is None:
            return str(amount)
    if value is None:
        return ""
    # `decimal_quantization=False` keeps what goes beyond the currency's own digits: 0.0035 EUR.
    shown: str = format_currency(value, currency or "XXX", locale=_locale(_language()), decimal_quantization=False)
    return shown


def quantity(value: Number | Decimal | None) -> str:
    """Return a quantity in plain digits, without zeros that say nothing."""
    from babel.numbers import format_decimal

    number = value.value if isinstance(value, Number) else value
    if number is None:
        return str(value or "")
    shown: str = format_decimal(_trimmed(number), locale=_locale(_language()), decimal_quantization=False)
    return shown


def typed(value: Number | Decimal | None) -> str:
    """Return a quantity as it stands in a field: a point, no grouping, whatever the language."""
    number = value.value if isinstance(value, Number) else value
    return str(value or "") if number is None else f"{_trimmed(number):f}"


def _trimmed(number: Decimal) -> Decimal:
    return number.normalize() if number.is_finite() else number


def moment(value: datetime | Moment | None, style: str = "full") -> str:
    """Return a moment in its own offset: `time` to the second, `full` with date and offset."""
    found = value.value if isinstance(value, Moment) else value
    if found is None:
        return str(value or "")
    return f"{found:%H:%M:%S}" if style == "time" else found.isoformat(sep=" ", timespec="seconds")


def equip(blueprint: Blueprint) -> None:
    """Give the templates of a group of pages these words."""
    blueprint.app_context_processor(lambda: {"t": t, "language": _text_language()})
    for function in (money, quantity, typed, moment):
        blueprint.add_app_template_filter(function)
