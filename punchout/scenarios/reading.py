"""From scenario files to cases that can be played; what is wrong is said with file, line and the nearest known name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from punchout.errors import ConfigError
from punchout.nearest import nearest
from punchout.scenarios.sequence import missing
from punchout.scenarios.shapes import KINDS, CaseShape, ScenarioShape
from punchout.scenarios.variables import Variables, masked, outcomes, played
from punchout.settings.lines import read_tree
from punchout.settings.mistakes import dotted, one_error, shape_errors
from punchout.settings.shapes import FileShape
from punchout.settings.text import read_text
from punchout.settings.tree import Node

__all__ = ["Case", "NoScenario", "Step", "read", "shaped"]


_BY_CASE = ("variables", "cases", "steps")
"""Keys whose variables are filled in case by case and step by step."""

Of = TypeVar("Of", bound=BaseModel)


class NoScenario(ConfigError):
    """A file says nothing that looks like a scenario."""


class Step(NamedTuple):
    """One step with the line it stands on; `node` keeps variables that only playing makes known."""

    kind: str
    line: int
    node: Node


class Case(NamedTuple):
    """One run of a scenario: its variables filled in, but for those that only playing it makes known.

    `name` is that of the scenario with the case's in brackets, `line` where the case stands; `config` is the text of a
    configuration, or None. `known` are the variables that the file has or uses, `secrets` what it took from the
    environment.
    """

    file: Path
    name: str
    line: int
    connection: str
    config: str | None
    seed: str | None
    clock: str | None
    within: float
    known: frozenset[str]
    secrets: frozenset[str]
    steps: tuple[Step, ...]


def read(path: Path, given: Mapping[str, str], environ: Mapping[str, str]) -> list[Case]:
    """Read one file; `given` are variables that stand over the file's own.

    Raises:
        NoScenario: when it has no steps, and nothing that may have been meant by them.
        ConfigError: when it cannot be read or says something that is not understood.
    """
    tree = read_tree(read_text(path, "scenario"), "yaml", str(path))
    _must_be_scenario(tree, path)
    reader = _Reader(path, tree, given, environ)
    try:
        cases = [reader.case(row, number) for number, row in enumerate(_rows(tree), 1)]
    except ConfigError as error:
        raise ConfigError(masked(error.message, reader.secrets), file=error.file, line=error.line) from None
    _must_differ(cases, path)
    return cases


def shaped(shape: type[Of], tree: Node, path: Path) -> Of:
    """Return a tree as its shape.

    Raises:
        ConfigError: with every mistake, each with its line.
    """
    try:
        return shape.model_validate(tree.plain())
    except ValidationError as failed:
        raise shape_errors(failed, shape, tree, str(path)) from None


def _must_be_scenario(tree: Node, path: Path) -> None:
    """Refuse what is wrong in every case; what may hold variables is judged with each."""
    keys = _mapping(tree)
    if "steps" not in keys and nearest("steps", keys) is None:
        said = "the key 'steps' is missing" if keys else "a scenario is a mapping with `steps`"
        raise NoScenario(said, file=str(path), line=tree.line)
    outer = {key: node for key, node in keys.items() if key not in ("steps", "within")}
    some = {"steps": Node((Node({"fault": Node((), 1, {})}, 1, {}),), 1, {})} if "steps" in keys else {}
    shaped(ScenarioShape, Node(outer | some, tree.line, tree.keys), path)


def _must_differ(cases: Sequence[Case], path: Path) -> None:
    """Refuse cases that no report could tell apart."""
    lines: dict[str, int] = {}
    for case in cases:
        if case.name in lines:
            said = f"the case on line {lines[case.name]} is called {case.name!r} too; give each a `name` of its own"
            raise ConfigError(said, file=str(path), line=case.line)
        lines[case.name] = case.line


@dataclass
class _Reader:
    """Reads the cases of one file; `secrets` collects what they take from the environment."""

    path: Path
    tree: Node
    given: Mapping[str, str]
    environ: Mapping[str, str]
    secrets: set[str] = field(default_factory=set)

    def case(self, row: Node, number: int) -> Case:
        """Return the case of one row of the table."""
        top, columns = _mapping(self.tree), dict(_mapping(row))
        title = columns.pop("name", Node(str(number), row.line, {}))
        own = {**_mapping(top.get("variables")), **columns}
        variables = self._variables(own)
        outer = {key: self._final(node, variables) for key, node in top.items() if key not in _BY_CASE}
        steps = _filled_steps(top["steps"], variables)
        shape = shaped(CaseShape, Node({**outer, "steps": steps}, self.tree.line, self.tree.keys), self.path)
        self._must_be_playable(shape)
        name = shape.name or self.path.stem
        return Case(
            file=self.path,
            name=masked(f"{name} [{self._final(title, variables).plain()}]" if "cases" in top else name, self.secrets),
            line=row.line,
            connection=shape.connection,
            config=self._config(shape.config),
            seed=shape.seed,
            clock=shape.clock,
            within=shape.within,
            known=frozenset(variables.used.union(own)),
            secrets=frozenset(self.secrets),
            steps=tuple(
                Step(step.kind, self.tree.line_of(("steps", place)), node)
                for place, (step, node) in enumerate(zip(shape.steps, _entries(steps), strict=True))
            ),
        )

    def _variables(self, own: Mapping[str, Node]) -> Variables:
        """Return the variables of a case; each may name those before it, and what is given stands over all."""
        variables = Variables(str(self.path), dict(self.given), self.environ, self.secrets)
        for name, node in own.items():
            if name not in self.given:
                variables.values[name] = str(self._final(node, variables).plain())
        return variables

    def _final(self, node: Node, variables: Variables) -> Node:
        return played(variables.filled(node), {}, str(self.path))

    def _must_be_playable(self, shape: CaseShape) -> None:
        paths = ((("steps", place), text) for place, text in missing(shape.steps, self.path.parent))
        if mistakes := [(self.tree.line_of(path), dotted(path) + text) for path, text in paths]:
            raise one_error(mistakes, str(self.path))

    def _config(self, name: str | None) -> str | None:
        if not name:
            return None
        path = self.path.parent / name
        try:
            text = read_text(path, "configuration")
        except ConfigError as error:
            line = self.tree.line_of(("config",))
            raise ConfigError(f"config: {error}", file=str(self.path), line=line) from error
        shaped(FileShape, read_tree(text, "yaml", str(path)), path)
        return text


def _filled_steps(steps: Node, variables: Variables) -> Node:
    """Fill in the steps one after the other: what one leaves behind, those that follow may name."""
    if not isinstance(steps.value, tuple):
        return steps
    later = [name for name in outcomes() if name not in variables.values]
    done = []
    for step in steps.value:
        variables.later = later
        done.append(variables.filled(step))
        kind = next((kind for kind in KINDS if kind in _mapping(step)), "")
        saved = _mapping(_mapping(_mapping(step).get(kind)).get("save"))
        later = [*later, *outcomes(kind), *saved]
    return Node(tuple(done), steps.line, steps.keys)


def _rows(tree: Node) -> Sequence[Node]:
    return _entries(_mapping(tree).get("cases")) or (Node({}, tree.line, {}),)


def _mapping(node: Node | None) -> Mapping[str, Node]:
    return node.value if node and isinstance(node.value, Mapping) else {}


def _entries(node: Node | None) -> Sequence[Node]:
    return node.value if node and isinstance(node.value, tuple) else ()
