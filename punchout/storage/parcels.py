"""The outbox's statements: put in, claim by lease, put back, done."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, bindparam, delete, func, insert, select, update

from punchout.exchange.entries import Parcel
from punchout.storage.rows import clean, from_parcel_row, moment, parcel_row
from punchout.storage.schema import delivered, heads, opens, outbox

__all__ = ["backlog", "claim", "finish", "forget", "hasten", "holds", "next_due", "pending", "put", "release"]

_PUT = insert(outbox)
_CLAIM = (
    update(outbox)
    .where(outbox.c.sequence == bindparam("of"))
    .values(state="claimed", attempts=outbox.c.attempts + 1, lease_until=bindparam("until"))
)


def put(connection: Connection, space: str, parcels: Sequence[Parcel]) -> None:
    """Add parcels to the outbox, numbered in their order."""
    for parcel in parcels:
        connection.execute(_PUT, parcel_row(space, parcel))


def claim(connection: Connection, now: datetime, lease_seconds: float, limit: int) -> Sequence[Parcel]:
    """Take due parcels, at most one per recipient; workers beside each other skip what another is just taking."""
    due = select(outbox).where(heads, opens <= moment(now)).order_by(outbox.c.sequence).limit(limit)
    found = [from_parcel_row(row) for row in connection.execute(due.with_for_update(skip_locked=True, of=outbox))]
    until = now + timedelta(seconds=lease_seconds)
    for parcel in found:
        connection.execute(_CLAIM, {"of": parcel.sequence, "until": moment(until)})
    return [parcel._replace(state="claimed", attempts=parcel.attempts + 1, lease_until=until) for parcel in found]


def next_due(connection: Connection) -> datetime | None:
    """Return when there may next be something to claim."""
    text = connection.execute(select(func.min(opens)).where(heads)).scalar_one()
    return datetime.fromisoformat(text) if text else None


def holds(connection: Connection, parcel: Parcel) -> bool:
    """Return whether nobody reset, finished or claimed the parcel since this claim of it."""
    return connection.execute(select(outbox.c.sequence).where(*_this_claim(parcel))).first() is not None


def release(connection: Connection, parcel: Parcel) -> None:
    """Put a claimed parcel back with its new state and moment."""
    back = update(outbox).where(*_this_claim(parcel))
    connection.execute(back.values(state=parcel.state, due=moment(parcel.due), lease_until=None))


def finish(connection: Connection, space: str, parcel: Parcel) -> bool:
    """Take a delivered parcel out; return False where it was reset, True also where somebody else delivered it too."""
    gone = delete(outbox).where(outbox.c.space == space, outbox.c.id == clean(parcel.id))
    key = {"space": space, "id": clean(parcel.id)}
    if connection.execute(gone).rowcount:
        connection.execute(insert(delivered), key | {"sequence": parcel.sequence})
        return True
    known = select(delivered.c.id).where(delivered.c.space == space, delivered.c.id == key["id"])
    return connection.execute(known).first() is not None


def hasten(connection: Connection, space: str, by: timedelta) -> None:
    """Make what waits in a space due that much earlier."""
    waiting = (outbox.c.space == clean(space), outbox.c.state == "waiting")
    for sequence, due in connection.execute(select(outbox.c.sequence, outbox.c.due).where(*waiting)).all():
        earlier = moment(datetime.fromisoformat(due) - by)
        connection.execute(update(outbox).where(outbox.c.sequence == sequence).values(due=earlier))


def pending(connection: Connection, space: str) -> Sequence[Parcel]:
    """Return the parcels of a space that are not done, in their order."""
    wanted = select(outbox).where(outbox.c.space == clean(space)).order_by(outbox.c.sequence)
    return [from_parcel_row(row) for row in connection.execute(wanted)]


def backlog(connection: Connection) -> Mapping[str, int]:
    """Return how many parcels of all spaces are not done, by state."""
    by_state = select(outbox.c.state, func.count()).group_by(outbox.c.state)
    return dict(connection.execute(by_state).all())


def forget(connection: Connection, space: str) -> None:
    """Delete the outbox of a space."""
    for table in (outbox, delivered):
        connection.execute(delete(table).where(table.c.space == space))


def _this_claim(parcel: Parcel) -> tuple[ColumnElement[bool], ...]:
    return (
        outbox.c.space == clean(parcel.space),
        outbox.c.id == clean(parcel.id),
        outbox.c.state == "claimed",
        outbox.c.attempts == parcel.attempts,
    )
