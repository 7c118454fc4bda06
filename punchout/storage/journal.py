"""The journal's statements: write an entry, find one, page through those that match, let the oldest go."""

from collections.abc import Sequence

from sqlalchemy import Connection, ScalarSelect, and_, bindparam, delete, func, insert, select

from punchout.exchange.entries import Exchange, Query
from punchout.storage.prepared import Prepared
from punchout.storage.rows import clean, details_row, exchange_row, from_exchange_row, with_details
from punchout.storage.schema import bodies, delivered, exchanges
from punchout.storage.searches import counting, paging, shape, sought

__all__ = ["count", "find", "forget", "page", "prune", "write"]

_WRITE = Prepared(insert(exchanges))
_WRITE_BODIES = Prepared(insert(bodies))
_WHOLE = select(exchanges, bodies.c.request, bodies.c.response, bodies.c.details).join(
    bodies, and_(bodies.c.space == exchanges.c.space, bodies.c.id == exchanges.c.id)
)
_FIND = Prepared(_WHOLE.where(exchanges.c.space == bindparam("space"), exchanges.c.id == bindparam("id")))
_LATEST = Prepared(_WHOLE.where(exchanges.c.space == bindparam("space")).order_by(exchanges.c.id.desc()).limit(1))
_DELIVERED_REMEMBERED = 10_000


def write(connection: Connection, exchange: Exchange) -> None:
    """Add an entry with its weight."""
    _WRITE.write(connection, exchange_row(exchange))
    _WRITE_BODIES.write(connection, details_row(exchange))


def find(connection: Connection, space: str, id: str) -> Exchange | None:
    """Return one entry with its weight, `latest` for the newest."""
    wanted = {"space": clean(space), "id": clean(id)}
    found = (_LATEST if id == "latest" else _FIND).rows(connection, wanted)
    return with_details(from_exchange_row(found[0][:-3]), *found[0][-3:]) if found else None


def page(connection: Connection, space: str, query: Query, limit: int, after: str | None) -> Sequence[Exchange]:
    """Return the newest entries that match, without their weight, below the id `after`."""
    values = sought(space, query) | {"limit": limit} | ({"after": clean(after)} if after is not None else {})
    return [from_exchange_row(row) for row in paging(shape(query), after is not None).rows(connection, values)]


def count(connection: Connection, space: str, query: Query) -> int:
    """Return how many entries match."""
    counted: int = counting(shape(query)).rows(connection, sought(space, query))[0][0]
    return counted


def forget(connection: Connection, space: str) -> None:
    """Delete the journal of a space."""
    for table in (bodies, exchanges):
        connection.execute(delete(table).where(table.c.space == clean(space)))


def prune(connection: Connection, space: str, newest: int) -> None:
    """Delete all but the newest entries of a space, and what was delivered so long ago that nobody can still ask."""
    oldest = _nth(space, newest - 1)
    for table in (bodies, exchanges):
        connection.execute(delete(table).where(table.c.space == clean(space), table.c.id < oldest))
    last = select(func.max(delivered.c.sequence)).scalar_subquery()
    connection.execute(delete(delivered).where(delivered.c.sequence < last - _DELIVERED_REMEMBERED))


def _nth(space: str, place: int) -> ScalarSelect[str]:
    """Return the id of the entry that has `place` newer ones."""
    ids = select(exchanges.c.id).where(exchanges.c.space == clean(space)).order_by(exchanges.c.id.desc())
    return ids.limit(1).offset(place).scalar_subquery()
