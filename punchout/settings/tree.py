"""A configuration text as a tree in which every scalar is still text and every node knows its line.

Nothing guesses types here: `NO`, `0123`, `59.90` and `12:30` stay what the operator wrote; the shapes type them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count

from punchout.errors import ConfigError

__all__ = ["DEPTH", "NODES", "Budget", "Node", "Plain"]

DEPTH = 32
"""Levels of a configuration; ours has six."""

NODES = 200_000
"""Nodes after aliases are resolved: a YAML file of ten lines can otherwise say a billion."""

Plain = str | list["Plain"] | dict[str, "Plain"]
"""What a tree is without its lines."""


@dataclass(frozen=True, slots=True)
class Node:
    """One value with the line it begins on; `keys` holds the lines on which the keys of a mapping stand."""

    value: "str | tuple[Node, ...] | Mapping[str, Node]"
    line: int
    keys: Mapping[str, int]

    def plain(self) -> Plain:
        """Return the tree without its lines."""
        if isinstance(self.value, str):
            return self.value
        if isinstance(self.value, tuple):
            return [node.plain() for node in self.value]
        return {key: node.plain() for key, node in self.value.items()}

    def line_of(self, path: tuple[str | int, ...]) -> int:
        """Return the line of the key or entry at `path`, or of the nearest node above it that exists."""
        node, line = self, self.line
        for step in path:
            if isinstance(node.value, tuple) and isinstance(step, int) and step < len(node.value):
                node = node.value[step]
                line = node.line
            elif isinstance(node.value, Mapping) and step in node.value:
                line = node.keys[str(step)]
                node = node.value[str(step)]
            else:
                break
        return line


class Budget:
    """Counts nodes and levels while a tree is built."""

    def __init__(self, file: str | None) -> None:
        """Count for `file`, whose name the refusal carries."""
        self._file, self._nodes = file, count(1)

    def spend(self, depth: int, line: int) -> None:
        """Take one node at a depth.

        Raises:
            ConfigError: when the tree grows past what a configuration can need.
        """
        if depth > DEPTH or next(self._nodes) > NODES:
            what = f"more than {DEPTH} levels deep" if depth > DEPTH else f"more than {NODES} values"
            raise ConfigError(f"this is {what}, which no configuration needs", file=self._file, line=line)
