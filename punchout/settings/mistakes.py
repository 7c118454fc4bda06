"""What is wrong with a configuration, said with its line, its path, what was expected and what stood there."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import PydanticCustomError

from punchout.errors import ConfigError
from punchout.nearest import advice, nearest
from punchout.redact import mask_urls
from punchout.settings.tree import Node

__all__ = ["dotted", "expected", "meant", "one_error", "said", "shape_errors"]

Path = tuple[str | int, ...]
Mistake = tuple[int, str]
"""A line and what is wrong there."""

_HIDDEN = {"secret", "toSupplier", "toBuyer", "proxy"}
"""Keys whose values are never shown."""

_SAID = "said"
"""The type of a mistake whose message says all that there is to say."""

_EXPECTED: dict[str, Callable[[dict[str, Any]], str]] = {
    "bool_parsing": lambda _: "true or false",
    "bool_type": lambda _: "true or false",
    "int_parsing": lambda _: "a whole number",
    "int_type": lambda _: "a whole number",
    "float_type": lambda _: "a number",
    "decimal_parsing": lambda _: "a number",
    "decimal_type": lambda _: "a number",
    "list_type": lambda _: "a list",
    "string_too_short": lambda _: "a text that is not empty",
    "string_pattern_mismatch": lambda facts: f"a text like {facts['pattern']}",
    "greater_than": lambda facts: f"a number greater than {facts['gt']:g}",
    "greater_than_equal": lambda facts: f"a number of at least {facts['ge']:g}",
    "less_than_equal": lambda facts: f"a number of at most {facts['le']:g}",
    "literal_error": lambda facts: _words(str(facts["expected"])),
    "string_type": lambda _: "a text",
    "model_type": lambda _: "a mapping of keys to values",
    "dict_type": lambda _: "a mapping of keys to values",
    "tuple_type": lambda _: "a list",
    "too_short": lambda _: "at least one entry",
    "too_long": lambda facts: f"at most {facts['max_length']} entries",
    "byte_size": lambda _: "a size, such as 16MiB",
    "byte_size_unit": lambda _: "a size, such as 16MiB",
    "value_error": lambda facts: str(facts["error"]),
}


def expected(kind: str, detail: Mapping[str, Any]) -> str:
    """Return what a shape expected where something else stood, from one detail of what pydantic found."""
    says = _EXPECTED.get(kind)
    return says(detail.get("ctx", {})) if says else str(detail["msg"])


def meant(detail: Mapping[str, Any]) -> str | None:
    """Return which of a few words was perhaps meant, None where none is near or anything else was expected."""
    if detail["type"] != "literal_error" or not isinstance(detail["input"], str):
        return None
    words = expected("literal_error", detail).replace(" or ", ", ").split(", ")
    return nearest(detail["input"], words)


def _words(listed: str) -> str:
    """Return the words that pydantic lists as literals of Python."""
    plain = listed.replace("'", "").removeprefix(" or ").removeprefix(", ")
    return {"True": "true", "False": "false"}.get(plain, plain)


def said(text: str) -> PydanticCustomError:
    """Return what a shape raises where a whole sentence says it better than what was expected and what stood there."""
    return PydanticCustomError(_SAID, "{text}", {"text": text})


def shape_errors(failed: ValidationError, model: type[BaseModel], tree: Node, file: str | None) -> ConfigError:
    """Return one error that names every mistake the shapes found, in the order of their lines."""
    schema = model.model_json_schema(by_alias=True)
    mistakes: list[Mistake] = []
    guessed: set[Path] = set()
    details = sorted(failed.errors(include_url=False), key=lambda detail: detail["type"] == "missing")
    for detail in details:
        path, kind = detail["loc"], detail["type"]
        path = path[:-1] if path[-1:] == ("[key]",) else path
        if kind == "too_short" and detail["input"]:
            # Entries that are wrong do not count, and are named themselves.
            continue
        if kind == "extra_forbidden":
            known = sorted(_known_keys(schema, path[:-1]))
            guessed.add((*path[:-1], nearest(str(path[-1]), known) or ""))
            text = f"{dotted(path[:-1])}unknown key {path[-1]!r}; {advice(str(path[-1]), known, 'known keys:')}"
        elif kind == "missing":
            if path in guessed:
                continue
            text = f"{dotted(path[:-1])}the key {path[-1]!r} is missing"
        elif kind == _SAID:
            text = f"{dotted(path)}{detail['msg']}"
        else:
            near = meant(detail)
            perhaps = f"; did you mean {near!r}?" if near else ""
            text = f"{dotted(path)}expected {expected(kind, detail)}, found {_shown(path, detail['input'])}{perhaps}"
        mistakes.append((tree.line_of(path), text))
    return one_error(mistakes, file)


def one_error(mistakes: Sequence[Mistake], file: str | None) -> ConfigError:
    """Return one error for all mistakes: the first carries its place, each further one stands on a line of its own."""
    (line, first), *rest = sorted(mistakes, key=lambda mistake: mistake[0])
    place = f"{file}:" if file else "line "
    further = [f"{place}{at}: {text}" for at, text in rest]
    return ConfigError("\n".join([first, *further]), file=file, line=line)


def dotted(path: Path) -> str:
    """Return a path as `connections.acme.tls: `, empty for the top."""
    return ".".join(str(step + 1 if isinstance(step, int) else step) for step in path) + ": " if path else ""


def _shown(path: Path, value: object) -> str:
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, (list, tuple)):
        return "a list" if value else "none"
    if _HIDDEN.intersection(map(str, path)):
        return "something else (not shown)" if value else "nothing"
    return repr(mask_urls(value) if isinstance(value, str) else value) if value else "nothing"


def _known_keys(schema: dict[str, Any], path: Path) -> tuple[str, ...]:
    node = schema
    for step in path:
        node = _branch(schema, node)
        if isinstance(step, int):
            node = node.get("items", {})
        else:
            node = node.get("properties", {}).get(step) or node.get("additionalProperties", {})
    return tuple(_branch(schema, node).get("properties", {}))


def _branch(schema: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    """Follow references, and among alternatives take the one that has keys or entries."""
    if "$ref" in node:
        found: dict[str, Any] = schema["$defs"][node["$ref"].rpartition("/")[2]]
        return found
    branches = [_branch(schema, branch) for branch in node.get("anyOf", ())]
    known = sorted((branch for branch in branches if branch.keys() & {"properties", "items"}), key=_has_no_keys)
    return known[0] if known else node


def _has_no_keys(branch: dict[str, Any]) -> bool:
    return "properties" not in branch
