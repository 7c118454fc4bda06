"""Numbers on pages, however many digits a partner wrote."""

from decimal import Decimal

import pytest
from flask import Flask

from punchout.commerce.money import Money, Number
from punchout.web.words import money, quantity, typed

WIDE = "9" * 40
HUGE = ("9" * 8000, "1E+999999", "1E-999999", "NaN", "Infinity", "-1E+4000")


def test_a_wide_number_is_grouped_like_any(app: Flask) -> None:
    """Forty digits are more than arithmetic of Python keeps by default, and all of them are shown."""
    with app.test_request_context("/"):
        assert quantity(Number(WIDE)).replace(",", "") == WIDE
        assert money(Money(WIDE, "EUR")).replace(",", "") == f"€{WIDE}.00"
        assert typed(Number(WIDE)) == WIDE
        assert quantity(Decimal("1.500")) == "1.5"


@pytest.mark.parametrize("written", HUGE)
def test_what_nobody_could_read_stays_as_it_was_written(app: Flask, written: str) -> None:
    """No number that a document can hold breaks a page."""
    with app.test_request_context("/"):
        assert quantity(Decimal(written)) == written
        assert money(Decimal(written), "EUR") == f"{written} EUR"
        assert typed(Decimal(written)) == written
        assert quantity(Number(written))
        assert money(Money(written, "EUR")).endswith("EUR")
