"""ISO 3166: countries, their subdivisions, and the country that a wrong code stands for."""

import re

from punchout.rules.codes.iso import COUNTRIES

__all__ = ["is_subdivision", "meant"]

_SUBDIVISION = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}\Z", re.ASCII)


def meant(written: str) -> str | None:
    """Return the country that is surely meant by what is no code, None where that is open."""
    code = written.strip().upper()
    code = "GB" if code == "UK" else code
    return code if code in COUNTRIES else None


def is_subdivision(code: str) -> bool:
    """Tell whether a code has the form of ISO 3166-2, as `DE-NW`."""
    return _SUBDIVISION.match(code) is not None
