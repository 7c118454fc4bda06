"""The journal's statements: write an entry, find one, page through those that match, let the oldest go."""

from collections.abc import Iterator, Sequence

from sqlalchemy import ColumnElement, Connection, ScalarSelect, delete, func, insert, select

from punchout.exchange.ports import Exchange, Query
from punchout.storage.prepared import Prepared
from punchout.storage.rows import clean, details_row, exchange_row, from_exchange_row, moment, with_details
from punchout.storage.schema import bodies, delivered, exchanges

__all__ = ["count", "find", "forget", "page", "prune", "write"]

_WRITE = Prepared(insert(exchanges))
_WRITE_BODIES = Prepared(insert(bodies))
_DELIVERED_REMEMBERED = 10_000
_FIELDS = {
    "type": exchanges.c.document,
    "connection": exchanges.c.connection,
    "order": exchanges.c.order_id,
    "payload": exchanges.c.payload_id,
    "conversation": exchanges.c.conversation,
    "direction": exchanges.c.direction,
}


def write(connection: Connection, exchange: Exchange) -> None:
    """Add an entry with its weight."""
    _WRITE.write(connection, exchange_row(exchange))
    _WRITE_BODIES.write(connection, details_row(exchange))


def find(connection: Connection, space: str, id: str) -> Exchange | None:
    """Return one entry with its weight, `latest` for the newest."""
    wanted = select(exchanges, bodies.c.request, bodies.c.response, bodies.c.details).join(
        bodies, (bodies.c.space == exchanges.c.space) & (bodies.c.id == exchanges.c.id)
    )
    wanted = wanted.where(exchanges.c.space == clean(space))
    if id == "latest":
        wanted = wanted.order_by(exchanges.c.id.desc()).limit(1)
    else:
        wanted = wanted.where(exchanges.c.id == clean(id))
    row = connection.execute(wanted).first()
    return None if row is None else with_details(from_exchange_row(row), row)


def page(connection: Connection, space: str, query: Query, limit: int, after: str | None) -> Sequence[Exchange]:
    """Return the newest entries that match, without their weight, below the id `after`."""
    wanted = select(exchanges).where(*_criteria(connection, space, query)).order_by(exchanges.c.id.desc()).limit(limit)
    if after is not None:
        wanted = wanted.where(exchanges.c.id < clean(after))
    return [from_exchange_row(row) for row in connection.execute(wanted)]


def count(connection: Connection, space: str, query: Query) -> int:
    """Return how many entries match."""
    wanted = select(func.count()).select_from(exchanges).where(*_criteria(connection, space, query))
    return connection.execute(wanted).scalar_one()


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


def _criteria(connection: Connection, space: str, query: Query) -> Iterator[ColumnElement[bool]]:
    """Yield what `exchange.matching` asks of an entry, as conditions on its columns."""
    yield exchanges.c.space == clean(space)
    for field, column in _FIELDS.items():
        if wanted := getattr(query, field):
            yield column == clean(wanted)
    if query.status not in ("", "any"):
        yield from _status(query.status)
    if query.since is not None:
        yield exchanges.c.time >= moment(query.since)
        yield exchanges.c.id >= _first_since(space, moment(query.since))
    place = func.instr if connection.dialect.name == "sqlite" else func.strpos
    for word in query.words:
        yield place(exchanges.c.words, clean(word.casefold())) > 0


def _status(wanted: str) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions for a status; those of failures name the column that their indexes are made for."""
    if wanted == "error":
        yield exchanges.c.failed.is_not(None)
    elif not wanted.endswith("xx"):
        yield exchanges.c.outcome == int(wanted)
    elif wanted[0] >= "4":
        yield exchanges.c.failed == int(wanted[0])
    else:
        yield exchanges.c.outcome.between(int(wanted[0]) * 100, int(wanted[0]) * 100 + 99)


def _first_since(space: str, since: str) -> ScalarSelect[str]:
    """Return the id from which on entries are new enough: ids are in order of time, so a search need not look below."""
    ids = select(exchanges.c.id).where(exchanges.c.space == clean(space), exchanges.c.time >= since)
    return ids.order_by(exchanges.c.time, exchanges.c.id).limit(1).scalar_subquery()
