"""How many decimals the amounts of a currency have (ISO 4217)."""

__all__ = ["decimals"]

_MINOR_UNITS = {
    0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    3: "BHD IQD JOD KWD LYD OMR TND",
    4: "CLF UYW",
}
_DECIMALS = {code: digits for digits, codes in _MINOR_UNITS.items() for code in codes.split()}


def decimals(currency: str) -> int:
    """Return the digits behind the point of an amount in a currency, 2 where nothing else is known."""
    return _DECIMALS.get(currency, 2)
