"""JSON as a tree with lines; numbers keep the text they were written with, and null is the same as not there."""

import json
import re
from bisect import bisect_right

from punchout.errors import ConfigError
from punchout.settings.tree import Budget, Node

__all__ = ["read_json"]

_SPACE = re.compile(r"[ \t\n\r]*")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_SCALAR = re.compile(r"[^\s,\]}]+")


def read_json(text: str, file: str | None) -> Node:
    """Read JSON.

    Raises:
        ConfigError: when it is no JSON, or says a key twice.
    """
    try:
        json.loads(text, parse_int=str)
    except json.JSONDecodeError as error:
        raise ConfigError(f"this is no JSON: {error.msg}", file=file, line=error.lineno) from error
    except RecursionError as error:
        raise ConfigError("this is nested too deeply", file=file) from error
    node, _ = _Reader(text, file).value(_skip(text, 0), 1)
    return node or Node("", 1, {})


def _skip(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


class _Reader:
    """Walks a text that is known to be JSON; each method returns what it read and where that ended."""

    def __init__(self, text: str, file: str | None) -> None:
        self._text, self._file, self._budget = text, file, Budget(file)
        self._breaks = [match.start() for match in re.finditer("\n", text)]

    def _line(self, at: int) -> int:
        return bisect_right(self._breaks, at - 1) + 1

    def value(self, at: int, depth: int) -> tuple[Node | None, int]:
        """Return the value that begins at a place, and where it ends."""
        line = self._line(at)
        self._budget.spend(depth, line)
        match self._text[at]:
            case "{":
                return self._mapping(at, line, depth)
            case "[":
                return self._sequence(at, line, depth)
            case '"':
                string, end = self._string(at)
                return Node(string, line, {}), end
        scalar = _SCALAR.match(self._text, at)
        word = scalar.group() if scalar else ""
        return (None if word == "null" else Node(word, line, {})), at + len(word)

    def _string(self, at: int) -> tuple[str, int]:
        match = _STRING.match(self._text, at)
        return (str(json.loads(match.group())), match.end()) if match else ("", at)

    def _mapping(self, at: int, line: int, depth: int) -> tuple[Node, int]:
        values: dict[str, Node] = {}
        lines: dict[str, int] = {}
        at = _skip(self._text, at + 1)
        while self._text[at] != "}":
            here = self._line(at)
            key, at = self._string(at)
            if key in lines:
                raise ConfigError(
                    f"the key {key!r} stands here a second time; the first is on line {lines[key]}",
                    file=self._file,
                    line=here,
                )
            node, at = self.value(_skip(self._text, _skip(self._text, at) + 1), depth + 1)
            lines[key] = here
            if node is not None:
                values[key] = node
            at = self._next(at)
        return Node(values, line, lines), at + 1

    def _sequence(self, at: int, line: int, depth: int) -> tuple[Node, int]:
        nodes: list[Node] = []
        at = _skip(self._text, at + 1)
        while self._text[at] != "]":
            node, at = self.value(at, depth + 1)
            nodes.append(node or Node("", line, {}))
            at = self._next(at)
        return Node(tuple(nodes), line, {}), at + 1

    def _next(self, at: int) -> int:
        at = _skip(self._text, at)
        return _skip(self._text, at + 1) if self._text[at] == "," else at
