"""From scenario files to cases that can be played; what is wrong is said with file, line and the nearest known name."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from punchout.errors import ConfigError
from punchout.scenarios.shapes import KINDS, CaseShape, ScenarioShape
from punchout.scenarios.variables import filled, outcomes
from punchout.settings.lines import Node, Plain, read_tree
from punchout.settings.mistakes import shape_errors

__all__ = ["Case", "Step", "found", "read"]

_MOST_BYTES = 1024 * 1024
_ENDINGS = (".yaml", ".yml")


class Step(NamedTuple):
    """One step with the line it stands on; `body` holds its keys as they are written, unset ones left out."""

    kind: str
    line: int
    body: object


class Case(NamedTuple):
    """One run of a scenario: its variables filled in, but for those that only running it makes known.

    `name` is that of the scenario with the case's in brackets; `config` is the text of a configuration, or None.
    `known` are the variables that the file itself has.
    """

    file: Path
    name: str
    connection: str
    config: str | None
    seed: str | None
    clock: str | None
    within: float
    values: Mapping[str, str]
    known: frozenset[str]
    steps: tuple[Step, ...]


def found(words: Sequence[str]) -> list[Path]:
    """Return the scenario files that words name: files, folders with all below them, patterns.

    Raises:
        ConfigError: for a file that is not there.
    """
    return [path for word in words for path in _expanded(word)]


def _expanded(word: str) -> Iterator[Path]:
    path = Path(word)
    if path.is_dir():
        yield from sorted(one for one in path.rglob("*") if one.suffix in _ENDINGS and one.is_file())
    elif path.exists() or not set(word) & set("*?["):
        yield path
    else:
        from glob import glob

        yield from map(Path, sorted(glob(word, recursive=True)))


def read(path: Path, given: Mapping[str, str], environ: Mapping[str, str]) -> list[Case]:
    """Read one file; `given` are variables that stand over the file's own.

    Raises:
        ConfigError: when the file cannot be read or says something that is not understood.
    """
    tree = read_tree(_text(path), "yaml", str(path))
    written = _written(tree, path)
    rows = written.cases or ({},)
    return [_case(path, tree, written, row, number, given, environ) for number, row in enumerate(rows, 1)]


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            raw = file.read(_MOST_BYTES + 1)
        if len(raw) > _MOST_BYTES:
            raise ConfigError("this is larger than any scenario: 1 MiB is the most", file=str(path))
        return raw.decode("utf-8-sig")
    except FileNotFoundError as error:
        raise ConfigError("there is no such file", file=str(path)) from error
    except OSError as error:
        raise ConfigError(f"this cannot be read: {error.strerror}", file=str(path)) from error
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise ConfigError("this is not UTF-8; save it as UTF-8", file=str(path), line=line) from error


def _written(tree: Node, path: Path) -> ScenarioShape:
    """Return what is the same in all cases; values of steps that hold variables are judged with each case."""
    plain = tree.plain()
    if not isinstance(plain, dict):
        raise ConfigError("a scenario is a mapping with `steps`", file=str(path), line=tree.line)
    outer = {key: value for key, value in plain.items() if key not in ("steps", "within")}
    steps: dict[str, Plain] = {"steps": [{"fault": []}]} if "steps" in plain else {}
    try:
        return ScenarioShape.model_validate(outer | steps)
    except ValidationError as failed:
        raise shape_errors(failed, ScenarioShape, tree, str(path)) from None


def _case(
    path: Path,
    tree: Node,
    written: ScenarioShape,
    row: Mapping[str, str],
    number: int,
    given: Mapping[str, str],
    environ: Mapping[str, str],
) -> Case:
    name = row.get("name", str(number))
    values = {**written.variables, **{key: value for key, value in row.items() if key != "name"}, **given}
    whole = {key: node for key, node in _mapping(tree).items() if key not in ("variables", "cases", "steps")}
    outer = {key: filled(node, values, (), environ, str(path)) for key, node in whole.items()}
    outer["steps"] = _filled_steps(_mapping(tree)["steps"], values, environ, path)
    shape = _shaped(Node(outer, tree.line, tree.keys), path)
    steps = tuple(
        Step(step.kind, tree.line_of(("steps", place)), step.model_dump(by_alias=True, exclude_unset=True)[step.kind])
        for place, step in enumerate(shape.steps)
    )
    title = shape.name or path.stem
    return Case(
        file=path,
        name=f"{title} [{name}]" if written.cases else title,
        connection=shape.connection,
        config=_config(shape.config, path, tree),
        seed=shape.seed,
        clock=shape.clock,
        within=shape.within,
        values=values,
        known=frozenset(written.variables).union(*written.cases) - {"name"},
        steps=steps,
    )


def _mapping(node: Node) -> Mapping[str, Node]:
    return node.value if isinstance(node.value, Mapping) else {}


def _filled_steps(steps: Node, values: Mapping[str, str], environ: Mapping[str, str], path: Path) -> Node:
    """Fill in the steps one after the other: what one leaves behind, those that follow may name."""
    if not isinstance(steps.value, tuple):
        return steps
    later = list(outcomes())
    done = []
    for step in steps.value:
        done.append(filled(step, values, later, environ, str(path)))
        kind = next((kind for kind in KINDS if kind in _mapping(step)), "")
        saved = _mapping(_mapping(step)[kind]).get("save") if kind else None
        later += [*outcomes(kind), *(_mapping(saved) if saved else ())]
    return Node(tuple(done), steps.line, steps.keys)


def _shaped(tree: Node, path: Path) -> CaseShape:
    try:
        return CaseShape.model_validate(tree.plain())
    except ValidationError as failed:
        raise shape_errors(failed, CaseShape, tree, str(path)) from None


def _config(name: str | None, path: Path, tree: Node) -> str | None:
    try:
        return _text(path.parent / name) if name else None
    except ConfigError as error:
        raise ConfigError(f"config: {error}", file=str(path), line=tree.line_of(("config",))) from error
