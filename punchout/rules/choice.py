"""What the operator chose for the rules: a severity, or off, by code."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from punchout.errors import ConfigError
from punchout.findings import Severity

__all__ = ["configure"]

_LEVELS = {"error": Severity.ERROR, "advisory": Severity.ADVISORY, "off": None}


def configure(choices: Mapping[str, str], known: Iterable[str]) -> dict[str, Severity | None]:
    """Return severities by code, None for off; `known` are the codes that can be chosen.

    Raises:
        ConfigError: for an unknown code (it names the nearest) or level.
    """
    codes = set(known)
    for code, level in choices.items():
        if code not in codes:
            near = get_close_matches(code.upper(), codes, n=1)
            raise ConfigError(f"there is no rule {code}" + (f"; did you mean {near[0]}?" if near else ""))
        if level not in _LEVELS:
            raise ConfigError(f"rule {code} can be error, advisory or off, not {level}")
    return {code: _LEVELS[level] for code, level in choices.items()}
