"""TOML as a tree; `tomllib` tells no lines, so each is looked up by its key, below the header of its table."""

import re
import tomllib
from collections.abc import Iterator

from punchout.errors import ConfigError
from punchout.settings.tree import Budget, Node

__all__ = ["read_toml"]

_HEADER = re.compile(r"\s*\[\[?([^\]]+)\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""(?:^|[{,])\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")
_PART = re.compile(r"""[\w-]+|"[^"]*"|'[^']*'""")

Path = tuple[str, ...]


def read_toml(text: str, file: str | None) -> Node:
    """Read TOML; fractions keep the text they were written with.

    Raises:
        ConfigError: when it is no TOML.
    """
    try:
        data = tomllib.loads(text, parse_float=str)
    except ValueError as error:  # beside what is no TOML, numbers of thousands of digits
        place = re.search(r"\(at line (\d+)", str(error))
        line = int(place.group(1)) if place else None
        problem = re.sub(r" \(at .*\)$", "", str(error))
        raise ConfigError(f"this is no TOML: {problem}", file=file, line=line) from error
    except RecursionError as error:
        raise ConfigError("this is nested too deeply", file=file) from error
    lines: dict[Path, int] = {}
    for path, line in _places(text):
        lines.setdefault(path, line)
    return _node(data, (), 1, lines, Budget(file))


def _places(text: str) -> Iterator[tuple[Path, int]]:
    table: Path = ()
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(line):
            table = _parts(header.group(1))
            yield table, number
            continue
        outer: Path = ()
        for match in _KEY.finditer(line):
            key = _parts(match.group(1))
            yield (*table, *outer, *key), number
            outer = outer or key


def _parts(dotted: str) -> Path:
    return tuple(part.strip("\"'") for part in _PART.findall(dotted))


def _node(value: object, path: Path, line: int, lines: dict[Path, int], budget: Budget) -> Node:
    line = lines.get(path, line)
    budget.spend(len(path) + 1, line)
    if isinstance(value, dict):
        values = {key: _node(child, (*path, key), line, lines, budget) for key, child in value.items()}
        return Node(values, line, {key: node.line for key, node in values.items()})
    if isinstance(value, list):
        return Node(tuple(_node(child, path, line, lines, budget) for child in value), line, {})
    return Node(str(value).lower() if isinstance(value, bool) else str(value), line, {})
