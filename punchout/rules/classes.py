"""UNSPSC classes: segment, family, class and commodity, two digits each, and two more for a business function."""

import re

__all__ = ["DOMAINS", "UNSPSC", "digits", "is_unspsc"]

UNSPSC = re.compile(r"\d{8}(?:\d\d)?\Z", re.ASCII)

DOMAINS = frozenset(("UNSPSC", "UN/SPSC", "SPSC", "UNSPSC_CODE"))
"""What the domain is called, in capitals."""


def is_unspsc(domain: str) -> bool:
    """Tell whether a domain is UNSPSC or a version of it, as in `UNSPSC_V13.5`."""
    return "SPSC" in domain.upper()


def digits(written: str) -> str | None:
    """Return a class without the marks and the prefix that people write, None where no class is left."""
    bare = re.sub(r"(?i)[\s.\-]|^UNSPSC:?", "", written)
    return bare if UNSPSC.match(bare) else None
