"""Document to plain dict and back, for storage, the API and golden files.

Every dataclass becomes a dict of its fields without those at their default; the body carries its name as `is`. Secrets
do not survive: a plain document is for showing and remembering.
"""

from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from decimal import Decimal
from enum import Enum
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from punchout.commerce.document import Document
from punchout.commerce.kinds import BODIES
from punchout.commerce.money import Moment, Number
from punchout.redact import MASK, Secret

__all__ = ["document", "from_plain", "names", "plain"]


def plain(value: Any) -> Any:
    """Return a value of the model as dicts, lists and text."""
    kind = type(value)
    writer = _WRITERS.get(kind)
    if writer is None:
        writer = _WRITERS[kind] = _writer(kind)
    return writer(value)


def _same(value: Any) -> Any:
    return value


def _writer(kind: type) -> Callable[[Any], Any]:
    """Return what writes values of one type; large orders have a hundred thousand of them, so it is looked up once."""
    for base, writer in _BASES:
        if issubclass(kind, base):
            return writer
    return _rows(kind) if is_dataclass(kind) else _same


def _rows(kind: type) -> Callable[[Any], dict[str, Any]]:
    known = tuple((field.name, field.default) for field in fields(kind) if field.init)
    name = next((name for name, body in BODIES.items() if body is kind), "")

    def write(value: Any) -> dict[str, Any]:
        """Write a value, without the fields that hold their defaults."""
        row = {"is": name} if name else {}
        for field, default in known:
            held = getattr(value, field)
            if held is not default and (default is MISSING or held != default):
                row[field] = plain(held)
        return row

    return write


_BASES: tuple[tuple[type | tuple[type, ...], Callable[[Any], Any]], ...] = (
    ((Number, Moment), attrgetter("written")),
    (Secret, lambda value: MASK),
    (Enum, attrgetter("value")),
    (Decimal, lambda value: f"{value:f}"),
    (tuple, lambda value: [plain(entry) for entry in value]),
)

_WRITERS: dict[type, Callable[[Any], Any]] = {str: _same, int: _same, NoneType: _same}


def document(data: dict[str, Any]) -> Document:
    """Build a document from what `plain` gave."""
    built = from_plain(Document, data)
    assert isinstance(built, Document)  # noqa: S101 - narrows the type for the reader and the checker
    return built


def from_plain(kind: Any, data: Any) -> Any:
    """Build a value of the type `kind` from what `plain` gave.

    Raises:
        TypeError: when the data does not fit the type.
    """
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _one_of(get_args(kind), data)
    if origin is tuple:
        entry, *more = get_args(kind)
        if more and more[0] is not Ellipsis:
            return tuple(from_plain(part, value) for part, value in zip(get_args(kind), data, strict=True))
        return tuple(from_plain(entry, value) for value in data)
    if kind in (Number, Moment, Secret, Decimal):
        return kind(data)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(data)
    if is_dataclass(kind) and isinstance(kind, type):
        return kind(**{name: from_plain(_hints(kind)[name], value) for name, value in data.items() if name != "is"})
    return data


def _one_of(kinds: tuple[Any, ...], data: Any) -> Any:
    if data is None:
        return None
    if isinstance(data, dict) and "is" in data:
        return from_plain(BODIES[data["is"]], data)
    return from_plain(next(kind for kind in kinds if kind is not NoneType), data)


@cache
def names() -> frozenset[str]:
    """Return every name that a plain document may hold, wherever in it."""
    found: set[str] = {"is"}
    seen: set[Any] = set()
    waiting: list[Any] = [Document]
    while waiting:
        kind = waiting.pop()
        waiting += [part for part in get_args(kind) if part not in seen]
        if isinstance(kind, type) and is_dataclass(kind) and kind not in seen:
            hints = {field.name: _hints(kind)[field.name] for field in fields(kind) if field.init}
            found |= hints.keys()
            waiting += hints.values()
        seen.add(kind)
    return frozenset(found)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
