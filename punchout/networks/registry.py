"""The profiles beside this file and those of a folder of the user's; a profile may build on another by `extends`."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from punchout.errors import ConfigError
from punchout.nearest import advice, nearest
from punchout.networks.facts import ABOUT, FACTS, TABLES, fact
from punchout.networks.profile import Fact, Profile

__all__ = ["names", "profile"]

_SHIPPED = Path(__file__).resolve().parent


@cache
def names(folder: Path | None = None) -> tuple[str, ...]:
    """Return the names of all profiles, `generic` first."""
    found = {path.stem for place in (_SHIPPED, folder) if place for path in place.glob("*.toml") if path.is_file()}
    return tuple(sorted(found, key=lambda name: (name != "generic", name)))


@cache
def profile(name: str, folder: Path | None = None) -> Profile:
    """Return a profile with what it inherits; one in the user's folder stands before a shipped one of that name.

    Raises:
        ConfigError: when there is none, or its file says something that is not understood.
    """
    return _read(name, folder, ())


def _read(name: str, folder: Path | None, chain: tuple[Path, ...]) -> Profile:
    if name not in names(folder):
        raise _misnamed(f"unknown network {name[:60]!r}; {advice(name[:60], names(folder), 'known:')}", chain)
    places = [place / f"{name}.toml" for place in (folder, _SHIPPED) if place]
    path = next((place for place in places if place not in chain and place.is_file()), None)
    if path is None:
        raise _misnamed(f"extends: {name!r} builds on itself", chain)
    data = _data(path)
    base = data.pop("extends", None)
    start = _read(str(base), folder, (*chain, path)) if base else Profile(name, name)
    return _built(replace(start, name=name), data, path)


def _misnamed(text: str, chain: tuple[Path, ...]) -> ConfigError:
    """Return the error about a name, in the line of the profile that builds on it."""
    return ConfigError(text, file=str(chain[-1]), line=_line(chain[-1], "extends")) if chain else ConfigError(text)


def _data(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"this cannot be read: {error.strerror}", file=str(path)) from error
    except (ValueError, RecursionError) as error:  # beside what is no TOML, numbers of thousands of digits
        raise ConfigError(f"this is no TOML: {error}", file=str(path)) from error


def _built(start: Profile, data: Mapping[str, Any], path: Path) -> Profile:
    values: dict[str, Any] = {}
    for key, value in data.items():
        try:
            if key in ABOUT:
                values[key] = ABOUT[key](value)
            elif key in FACTS:
                name, read = FACTS[key]
                values[name] = fact(value, read)
            elif key in TABLES:
                name = TABLES[key].field
                values[name] = {**getattr(start, name), **_table(key, value, path)}
            else:
                raise ValueError(f"unknown key; {advice(key, sorted((*ABOUT, *FACTS, *TABLES, 'extends')), 'known:')}")
        except ValueError as error:
            raise ConfigError(f"{key}: {error}", file=str(path), line=_line(path, key)) from None
    return replace(start, **values)


def _table(key: str, written: Any, path: Path) -> dict[str, Fact[Any]]:
    if not isinstance(written, dict):
        raise ValueError("expected a table of facts")
    table, facts = TABLES[key], {}
    names = table.names() if written else ()
    for name, value in written.items():
        try:
            if name not in names:
                near = nearest(name, names)
                raise ValueError(table.unknown.format(name) + (f"; did you mean {near!r}?" if near else ""))
            facts[name] = fact(value, table.read)
        except ValueError as error:
            line = _line(path, name) or _line(path, key)
            raise ConfigError(f"{key}: {name}: {error}", file=str(path), line=line) from None
    return facts


def _line(path: Path, key: str) -> int | None:
    lines = path.read_text(encoding="utf-8").splitlines()
    begins = re.compile(rf"\s*\[?\[?\"?{re.escape(key)}\b")
    return next((number for number, line in enumerate(lines, start=1) if begins.match(line)), None)
