"""Searches of the journal as statements: one for each shape of a query, built once, with the values left open."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Integer, ScalarSelect, Select, Text, bindparam, func, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from punchout.exchange.entries import Query
from punchout.storage.prepared import Prepared
from punchout.storage.rows import clean, moment
from punchout.storage.schema import exchanges

__all__ = ["Shape", "counting", "paging", "shape", "sought"]

_FIELDS = {
    "payload": exchanges.c.payload_id,
    "order": exchanges.c.order_id,
    "conversation": exchanges.c.conversation,
    "type": exchanges.c.document,
    "connection": exchanges.c.connection,
    "direction": exchanges.c.direction,
}
_RARE = frozenset(("payload", "order", "conversation"))
"""What few entries share: their indexes are the ones to use, whatever else is asked."""


class _Position(FunctionElement[int]):
    """Where a text stands in another, from 1, 0 where it does not; the databases have two names for it."""

    type = Integer()
    name = "strpos"
    inherit_cache = True


@compiles(_Position)
def _strpos(element: _Position, compiler: Any, **options: Any) -> str:
    return f"strpos({compiler.process(element.clauses, **options)})"


@compiles(_Position, "sqlite")
def _instr(element: _Position, compiler: Any, **options: Any) -> str:
    return f"instr({compiler.process(element.clauses, **options)})"


class Shape(NamedTuple):
    """What a query asks for without the values: its fields, the kind of status, from and until when, how many words."""

    fields: tuple[str, ...]
    status: str
    since: bool
    until: bool
    words: int


def shape(query: Query) -> Shape:
    """Return the shape of a query."""
    fields = tuple(field for field in _FIELDS if getattr(query, field))
    return Shape(fields, _kind(query.status), query.since is not None, query.until is not None, len(query.words))


def sought(space: str, query: Query) -> dict[str, Any]:
    """Return the values for the statements of the query's shape."""
    values: dict[str, Any] = {field: clean(getattr(query, field)) for field in _FIELDS if getattr(query, field)}
    values["space"] = clean(space)
    kind = _kind(query.status)
    if kind == "exact":
        values["status"] = int(query.status)
    elif kind in ("bad", "good", "odd"):
        values["status"] = int(query.status[0])
    if query.since is not None:
        values["since"] = moment(query.since)
    if query.until is not None:
        values["until"] = moment(query.until)
    return values | {f"word{number}": clean(word.casefold()) for number, word in enumerate(query.words)}


@lru_cache(maxsize=256)
def counting(shape: Shape) -> Prepared:
    """Return the statement that counts what matches."""
    return Prepared(_matching(select(func.count()).select_from(exchanges), shape))


@lru_cache(maxsize=256)
def paging(shape: Shape, after: bool) -> Prepared:
    """Return the statement for one page of what matches, newest first."""
    wanted = _matching(select(exchanges), shape)
    if after:
        wanted = wanted.where(exchanges.c.id < bindparam("after"))
    return Prepared(wanted.order_by(exchanges.c.id.desc()).limit(bindparam("limit", type_=Integer)))


def _kind(status: str) -> str:
    """Return `exact`, `usual` for 200, `error`, `bad` (4xx, 5xx), `good` (2xx), `odd` (other classes), or nothing."""
    if status.endswith("xx"):
        return "bad" if status[0] >= "4" else "good" if status[0] == "2" else "odd"
    return {"": "", "any": "", "error": "error", "200": "usual"}.get(status, "exact")


def _matching(wanted: Select[Any], shape: Shape) -> Select[Any]:
    return wanted.where(exchanges.c.space == bindparam("space"), *_criteria(shape))


def _criteria(shape: Shape) -> Iterator[ColumnElement[bool]]:
    """Yield what `exchange.matching` asks of an entry, as conditions on its columns."""
    rare = bool(_RARE & set(shape.fields))
    for field in shape.fields:
        # Without statistics SQLite might take the index of a common value; joined to nothing a column has no index.
        column = _FIELDS[field].concat("") if rare and field not in _RARE else _FIELDS[field]
        yield column == bindparam(field, type_=Text)
    yield from _status(shape.status)
    if shape.since:
        yield exchanges.c.time >= bindparam("since")
        yield exchanges.c.id >= _first_since()
    if shape.until:
        yield exchanges.c.time <= bindparam("until")
    for number in range(shape.words):
        yield _Position(exchanges.c.words, bindparam(f"word{number}", type_=Text)) > 0


def _status(kind: str) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions for a status; those of failures name the column that their indexes are made for."""
    status = bindparam("status", type_=Integer)
    if kind == "error":
        yield exchanges.c.failed.is_not(None)
    elif kind == "exact":
        yield exchanges.c.unusual == status
    elif kind == "usual":
        yield exchanges.c.outcome == 200
    elif kind == "bad":
        yield exchanges.c.failed == status
    elif kind in ("good", "odd"):
        column = exchanges.c.outcome if kind == "good" else exchanges.c.unusual
        yield column >= status * 100
        yield column < status * 100 + 100


def _first_since() -> ScalarSelect[str]:
    """Return the id from which on entries are new enough: ids are in order of time, so a search need not look below."""
    new = select(exchanges.c.id).where(exchanges.c.space == bindparam("space"), exchanges.c.time >= bindparam("since"))
    return new.order_by(exchanges.c.time, exchanges.c.id).limit(1).scalar_subquery()
