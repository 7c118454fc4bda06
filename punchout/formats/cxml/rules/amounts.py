"""MONEY: amounts and currencies, each by itself (guide p44)."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from lxml import etree

from punchout.findings import Fix, Severity
from punchout.formats.cxml.rules.page import Page, shown
from punchout.rules.amounts import fineness, mixed
from punchout.rules.codes.iso import CURRENCIES
from punchout.rules.codes.money import meant
from punchout.rules.engine import Check, Rule, Seen, rules

__all__ = ["CHECKS"]

_NUMBER = re.compile(r"\s*[+-]?(?:\d+|\d{1,3}(?:,\d{2,3})*,\d{3}|(?=\.\d))(?:\.\d*)?\s*\Z", re.ASCII)
_COMMA = re.compile(r"\s*[+-]?(?:\d+|\d{1,3}(?:[. ']\d{3})*),\d{1,2}\s*\Z", re.ASCII)
_FINE = {"noise": "MONEY-004", "finer than a coin": "MONEY-005", "": ""}

_ONE_CURRENCY = ("PunchOutOrderMessage", "OrderRequest", "InvoiceDetailRequest", "ConfirmationRequest")

_SUMS = frozenset(
    [
        "Total",
        "Shipping",
        "Tax",
        "TaxAmount",
        "ShippingAmount",
        "SpecialHandlingAmount",
        "GrossAmount",
        "NetAmount",
        "DueAmount",
        "DepositAmount",
        "TotalAmountWithoutTax",
    ]
)
"""What is paid is a sum in whole cents; a price of one unit may be finer."""


@lru_cache(maxsize=8192)
def _flaw(written: str, currency: str) -> str:
    """Return the code of what is wrong with an amount; the decimals are looked at as if it were a sum."""
    if not written.strip():
        return "MONEY-001"
    if not _NUMBER.match(written):
        return "MONEY-003" if _COMMA.match(written) else "MONEY-002"
    return _FINE[fineness(Decimal(written.replace(",", "")), currency)]


@rules(
    Rule("MONEY-001", guide=(100,)),
    Rule("MONEY-002", guide=(100,)),
    Rule("MONEY-003", guide=(100,)),
    Rule("MONEY-004", Severity.ADVISORY),
    Rule("MONEY-005", Severity.ADVISORY),
    Rule("MONEY-006", guide=(99,), autofix=True),
    Rule("MONEY-007", guide=(101,)),
    Rule("MONEY-008", Severity.ADVISORY, on=_ONE_CURRENCY),
    at=("Money",),
)
def money(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at one Money: its amount, its currency, and the amount in another one."""
    currency = element.get("currency", "")
    written = element.text or ""
    code = _flaw(written, currency)
    if code and not (code == "MONEY-005" and _parent(element) not in _SUMS):
        facts = {"amount": shown(written), "currency": currency[:12], "parent": _parent(element)}
        yield Seen(element, facts=facts, text=True, code=code)
    if currency not in CURRENCIES and "currency" in element.attrib:
        yield _currency(element, "currency", currency)
    if currency != page.currency:
        yield from _second(element, currency, page)
    if element.get("alternateAmount") is not None or element.get("alternateCurrency") is not None:
        yield from _alternate(element)


def _alternate(element: etree._Element) -> Iterator[Seen]:
    amount, currency = element.get("alternateAmount"), element.get("alternateCurrency")
    if (amount is None) != (currency is None):
        there, lacking = ("alternateAmount", "alternateCurrency")[:: 1 if currency is None else -1]
        yield Seen(element, there, {"there": there, "lacking": lacking}, code="MONEY-007")
    if currency is not None and currency not in CURRENCIES:
        yield _currency(element, "alternateCurrency", currency)
    if amount is not None and (code := _flaw(amount, "")) in ("MONEY-001", "MONEY-002", "MONEY-003"):
        yield Seen(element, "alternateAmount", {"amount": shown(amount), "currency": currency or ""}, code=code)


def _currency(element: etree._Element, attribute: str, written: str) -> Seen:
    right = meant(written)
    fix = Fix("replace", {"attribute": attribute, "value": right}) if right else None
    return Seen(element, attribute, {"currency": shown(written), "attribute": attribute}, fix, code="MONEY-006")


def _parent(element: etree._Element) -> str:
    parent = element.getparent()
    return "" if parent is None else str(parent.tag)


def _second(element: etree._Element, currency: str, page: Page) -> Iterator[Seen]:
    """Look for a second currency in one purchase; it is told once."""
    if page.currency is None:
        page.currency = currency
    elif page.payload_name in _ONE_CURRENCY and not page.mixed and mixed((currency, page.currency)):
        page.mixed = True
        yield Seen(element, "currency", {"currency": shown(currency), "first": shown(page.currency)}, code="MONEY-008")


CHECKS: tuple[Check, ...] = (money,)
