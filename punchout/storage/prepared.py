"""Statements of the path of every message: written in SQLAlchemy Core, compiled once, run on the driver's own cursor.

That is three to four times less work for each than Core's general way, which looks every statement up anew.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ClauseElement, Connection

__all__ = ["Prepared"]


class _Compiled(NamedTuple):
    """The text for one database, the order of its values where they go by place, and the values written into it."""

    sql: str
    order: Sequence[str] | None
    literals: Mapping[str, Any]


class Prepared:
    """A statement with named values. Results are tuples in the order of its columns."""

    __slots__ = ("_compiled", "statement")

    def __init__(self, statement: ClauseElement) -> None:
        """Hold a statement; it is compiled when a database first runs it."""
        self.statement = statement
        self._compiled: dict[str, _Compiled] = {}

    def write(self, connection: Connection, values: Mapping[str, Any]) -> int:
        """Run the statement and return how many rows it changed."""
        cursor = self._run(connection, values)
        changed: int = cursor.rowcount
        cursor.close()
        return changed

    def rows(self, connection: Connection, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        """Run the statement and return its rows."""
        cursor = self._run(connection, values)
        found: list[tuple[Any, ...]] = cursor.fetchall()
        cursor.close()
        return found

    def _run(self, connection: Connection, values: Mapping[str, Any]) -> Any:
        sql, order, literals = self._compiled.get(connection.dialect.name) or self._compile(connection)
        given = {**literals, **values} if literals else values
        cursor = connection.connection.cursor()
        cursor.execute(sql, given if order is None else tuple([given[key] for key in order]))
        return cursor

    def _compile(self, connection: Connection) -> _Compiled:
        compiled = self.statement.compile(dialect=connection.dialect)
        parameters = getattr(compiled, "params", {})
        literals = {name: value for name, value in parameters.items() if value is not None}
        found = _Compiled(str(compiled), getattr(compiled, "positiontup", None), literals)
        self._compiled[connection.dialect.name] = found
        return found
