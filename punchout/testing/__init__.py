"""The double in tests: the pytest plugin, and what its fixtures hand out.

`Money`, `Identity` and the rest load when they are first asked for, since pytest imports this package in every run.
"""

from importlib import import_module
from typing import Any

__all__ = [
    "Buyer",
    "Cart",
    "Double",
    "Exchange",
    "Identity",
    "Line",
    "Money",
    "Order",
    "Session",
    "Shopper",
    "Supplier",
]

_HOMES = {
    "Buyer": "punchout.testing.buyer",
    "Cart": "punchout.testing.cart",
    "Double": "punchout.testing.double",
    "Exchange": "punchout.testing.exchange",
    "Identity": "punchout.commerce.parties",
    "Line": "punchout.testing.lines",
    "Money": "punchout.commerce.money",
    "Order": "punchout.testing.buyer",
    "Session": "punchout.testing.buyer",
    "Shopper": "punchout.testing.supplier",
    "Supplier": "punchout.testing.supplier",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
