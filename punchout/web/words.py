"""How values and texts look on every page: sentences by key, money and quantities with all their digits, moments."""

from collections.abc import Callable
from datetime import datetime
from decimal import Context, Decimal, DecimalException, localcontext
from functools import cache
from typing import Any

from flask import Blueprint

from punchout.commerce.money import Moment, Money, Number
from punchout.errors import DeliveryError, LocalError, PunchoutError
from punchout.messages import held, text, word
from punchout.web.language import spoken

__all__ = ["capital", "equip", "money", "moment", "quantity", "t", "told", "typed", "worded"]

MOST_DIGITS = 60
"""Of a number that is grouped and spelled; babel counts in the context of Python, which ends at 28."""


def t(key: str, **facts: object) -> str:
    """Return a text of the pages in the language of this request."""
    return text(key, held(spoken()), **facts)


def told(error: PunchoutError) -> str:
    """Return what is wrong in the language of this request, in English where only that is held."""
    return error.said(held(spoken())) if isinstance(error, LocalError | DeliveryError) else str(error)


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
    language = _locale(spoken())
    return _shown(
        value,
        lambda: format_currency(value, currency or "XXX", locale=language, decimal_quantization=False),
        f"{value} {currency}".strip(),
    )


def quantity(value: Number | Decimal | None) -> str:
    """Return a quantity in plain digits, without zeros that say nothing."""
    from babel.numbers import format_decimal

    number = value.value if isinstance(value, Number) else value
    if number is None:
        return str(value or "")
    language = _locale(spoken())
    return _shown(
        number, lambda: format_decimal(_trimmed(number), locale=language, decimal_quantization=False), str(number)
    )


def _shown(value: Decimal, spelled: Callable[[], str], written: str) -> str:
    """Return a number as the language spells it; one that nobody could read stays as it was written."""
    if not value.is_finite() or abs(value.adjusted()) > MOST_DIGITS or len(value.as_tuple().digits) > MOST_DIGITS:
        return written
    try:
        with localcontext(Context(prec=4 * MOST_DIGITS)):
            return spelled()
    except DecimalException:
        return written


def typed(value: Number | Decimal | None) -> str:
    """Return a quantity as it stands in a field: a point, no grouping, whatever the language."""
    number = value.value if isinstance(value, Number) else value
    return str(value or "") if number is None else _shown(number, lambda: f"{_trimmed(number):f}", str(number))


def _trimmed(number: Decimal) -> Decimal:
    return number.normalize() if number.is_finite() else number


def moment(value: datetime | Moment | None, style: str = "full") -> str:
    """Return a moment in its own offset: `time` to the second, `full` with date and offset."""
    found = value.value if isinstance(value, Moment) else value
    if found is None:
        return str(value or "")
    return f"{found:%H:%M:%S}" if style == "time" else found.isoformat(sep=" ", timespec="seconds")


def capital(sentence: str) -> str:
    """Return a sentence as one that stands alone begins, unless that is a name: of a host, an element, an attribute."""
    first = sentence.partition(" ")[0].rstrip(",:").replace("’", "")
    return sentence[:1].upper() + sentence[1:] if first.isalpha() and first.islower() else sentence


def worded(value: str, fact: str) -> str:
    """Return what we say of our own somewhere else, in the language of this request: the value of a fact."""
    return word(fact, value, spoken())


def equip(blueprint: Blueprint) -> None:
    """Give the templates of a group of pages these words."""
    blueprint.app_context_processor(lambda: {"t": t})
    for function in (capital, money, quantity, typed, moment, worded):
        blueprint.add_app_template_filter(function)
