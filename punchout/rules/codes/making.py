"""Writes the table of ISO codes from Babel's locale data."""

import textwrap
from collections.abc import Iterable

from babel import Locale

__all__ = ["iso_table"]

_NO_COUNTRY = {"EZ", "QO", "UN", "XA", "XB", "ZZ"}  # codes of the locale data for what is no country

_TABLE = '''"""ISO 4217 currencies, ISO 3166-1 countries, ISO 639-1 languages; do not edit.

Made by `python -m punchout.generate`.
"""

__all__ = ["COUNTRIES", "CURRENCIES", "LANGUAGES"]

_CURRENCIES = """
{currencies}
"""
_COUNTRIES = """
{countries}
"""
_LANGUAGES = """
{languages}
"""

CURRENCIES = frozenset(_CURRENCIES.split())
"""Three letters; currencies of the past are among them."""

COUNTRIES = frozenset(_COUNTRIES.split())
"""Two letters."""

LANGUAGES = frozenset(_LANGUAGES.split())
"""Two letters, in lower case."""
'''


def iso_table() -> str:
    """Return the source of `iso.py`."""
    locale = Locale("en")
    return _TABLE.format(
        currencies=_block(_codes(locale.currencies, 3)),
        countries=_block(_codes(locale.territories, 2) - _NO_COUNTRY),
        languages=_block(_codes(locale.languages, 2)),
    )


def _codes(names: Iterable[object], length: int) -> set[str]:
    return {code for code in map(str, names) if len(code) == length}


def _block(codes: Iterable[str]) -> str:
    return textwrap.fill(" ".join(sorted(codes)), 112, initial_indent="    ", subsequent_indent="    ")
