"""ISO 4217: how many decimals the amounts of a currency have, and the currency that a wrong code stands for."""

from punchout.rules.codes.iso import CURRENCIES

__all__ = ["decimals", "meant"]

_MINOR_UNITS = {
    0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    3: "BHD IQD JOD KWD LYD OMR TND",
    4: "CLF UYW",
}
_DECIMALS = {code: digits for digits, codes in _MINOR_UNITS.items() for code in codes.split()}


def decimals(currency: str) -> int:
    """Return the digits behind the point of an amount in a currency, 2 where nothing else is known."""
    return _DECIMALS.get(currency, 2)


def meant(written: str) -> str | None:
    """Return the currency that is surely meant by what is no code, None where that is open."""
    code = written.strip().upper()
    return code if code in CURRENCIES else None
