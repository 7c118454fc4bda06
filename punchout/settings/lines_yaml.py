"""YAML as a tree with lines: composed, never constructed, so that no scalar is taken for a number or a truth."""

import yaml

from punchout.errors import ConfigError
from punchout.settings.tree import Budget, Node

__all__ = ["read_yaml"]

_MERGE = "<<"


def read_yaml(text: str, file: str | None) -> Node:
    """Read YAML 1.1 without its types; aliases and merge keys work.

    Raises:
        ConfigError: when it is no YAML, has several documents, or says a key twice.
    """
    try:
        root = yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else None
        raise ConfigError(f"this is no YAML: {_problem(error)}", file=file, line=line) from error
    except RecursionError as error:
        raise ConfigError("this is nested deeper than any file needs", file=file) from error
    except yaml.YAMLError as error:
        raise ConfigError(f"this is no YAML: {str(error).splitlines()[0]}", file=file) from error
    return _Reader(file).node(root) if root is not None else Node("", 1, {})


def _problem(error: yaml.MarkedYAMLError) -> str:
    text = str(error.problem or error.context)
    return f"{text}; indent with blanks" if "\\t" in text else text


class _Reader:
    def __init__(self, file: str | None) -> None:
        self._file, self._budget = file, Budget(file)

    def node(self, node: yaml.Node, depth: int = 1) -> Node:
        """Return a node of YAML as ours, all scalars as text."""
        line = node.start_mark.line + 1
        self._budget.spend(depth, line)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, line, depth)
        if isinstance(node, yaml.SequenceNode):
            return Node(tuple(self.node(child, depth + 1) for child in node.value), line, {})
        return Node(str(node.value), line, {})

    def _mapping(self, node: yaml.MappingNode, line: int, depth: int) -> Node:
        values: dict[str, Node] = {}
        lines: dict[str, int] = {}
        merged: list[Node] = []
        for key, value in node.value:
            at = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                raise ConfigError("a key must be a plain text", file=self._file, line=at)
            if key.value in values:
                raise ConfigError(
                    f"the key {key.value!r} stands here a second time; the first is on line {lines[key.value]}",
                    file=self._file,
                    line=at,
                )
            if key.value == _MERGE:
                merged += _sources(self.node(value, depth + 1))
            else:
                values[key.value], lines[key.value] = self.node(value, depth + 1), at
        for source in merged:
            if isinstance(source.value, dict):
                values = {**source.value, **values}
                lines = {**source.keys, **lines}
        return Node(values, line, lines)


def _sources(node: Node) -> list[Node]:
    return list(node.value) if isinstance(node.value, tuple) else [node]
