"""The statements for what a dealing has come to: states with their names, and answers for duplicates."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, func, insert, select, text, update

from punchout.errors import Stale
from punchout.exchange.entries import Answered
from punchout.roles.effects import Change, Remembered
from punchout.storage.prepared import Prepared
from punchout.storage.rows import bounded, clean, digest
from punchout.storage.schema import answers, names, states

__all__ = ["again", "answer", "answered", "change", "forget", "listed", "recall", "recall_all"]

_FEW = 8
"""Keys that are quicker looked up one by one."""
_AT_ONCE = 1_000
"""Keys in one statement; databases take some thirty thousand values."""

_LAST_CHARACTER = "\U0010ffff"

_STATE = select(states.c.key, states.c.version, states.c.json)
_OWN = select(states.c.key).where(states.c.space == bindparam("space"), states.c.key == bindparam("key"))
_NAMED = select(names.c.key).where(names.c.space == bindparam("space"), names.c.name == bindparam("key"))
_RECALL = Prepared(
    _STATE.where(
        states.c.space == bindparam("space"),
        states.c.key == func.coalesce(_OWN.scalar_subquery(), _NAMED.scalar_subquery()),
    )
)
_AMONG = (
    select(names.c.name, *_STATE.selected_columns)
    .join_from(names, states, and_(states.c.space == names.c.space, states.c.key == names.c.key))
    .where(names.c.space == bindparam("space"), names.c.name.in_(bindparam("keys", expanding=True))),
    select(states.c.key.label("asked"), *_STATE.selected_columns).where(
        states.c.space == bindparam("space"), states.c.key.in_(bindparam("keys", expanding=True))
    ),
)
"""What was asked for and its state, by further names and by keys; a key of its own goes before a name."""
_LISTED = Prepared(
    _STATE.where(
        states.c.space == bindparam("space"),
        states.c.key >= bindparam("first"),
        states.c.key <= bindparam("last"),
    ).order_by(states.c.made.desc())
)
_MAKE = Prepared(
    insert(states).values({name: bindparam(name) for name in ("space", "key", "version", "json")}).inline()
)
_CHANGE = Prepared(
    update(states)
    .where(states.c.space == bindparam("at"), states.c.key == bindparam("of"), states.c.version == bindparam("was"))
    .values(version=bindparam("version"), json=bindparam("json"))
)
_NAME = Prepared(
    text(
        "INSERT INTO names (space, name, key) VALUES (:space, :name, :key)"
        " ON CONFLICT (space, name) DO UPDATE SET key = excluded.key"
    )
)
_ANSWER = Prepared(insert(answers))
_ANSWERS = Prepared(
    select(answers.c.fingerprint, answers.c.answer, answers.c.session, answers.c.http_status, answers.c.attempts)
    .where(answers.c.space == bindparam("space"), answers.c.duplicate == bindparam("duplicate"))
    .order_by(answers.c.ordinal)
)
_COUNT = Prepared(
    select(func.count()).where(answers.c.space == bindparam("space"), answers.c.duplicate == bindparam("duplicate"))
)
_SAME = and_(
    answers.c.space == bindparam("at"),
    answers.c.duplicate == bindparam("of"),
    answers.c.fingerprint == bindparam("print"),
)
_AGAIN = Prepared(update(answers).where(_SAME).values(attempts=answers.c.attempts + 1))
_RENEW = Prepared(
    update(answers)
    .where(_SAME, answers.c.attempts == bindparam("was"))
    .values(
        answer=bindparam("answer"),
        session=bindparam("session"),
        http_status=bindparam("http_status"),
        attempts=bindparam("attempts"),
    )
)


def recall(connection: Connection, space: str, key: str) -> Remembered:
    """Return the state under a key or under one of its names."""
    wanted = {"space": clean(space), "key": bounded(key)}
    found = _RECALL.rows(connection, wanted)
    return _remembered(*found[0]) if found else Remembered(key)


def recall_all(connection: Connection, space: str, keys: Sequence[str]) -> dict[str, Remembered]:
    """Return the states under many keys, such as the parts of a large order, in few statements."""
    if len(keys) <= _FEW:
        return {key: recall(connection, space, key) for key in keys}
    texts = {key: bounded(key) for key in keys}
    wanted = list(dict.fromkeys(texts.values()))
    found: dict[str, Remembered] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        some = {"space": clean(space), "keys": wanted[start : start + _AT_ONCE]}
        for statement in _AMONG:
            found |= {asked: _remembered(*state) for asked, *state in connection.execute(statement, some)}
    return {key: found.get(text) or Remembered(key) for key, text in texts.items()}


def listed(connection: Connection, space: str, prefix: str) -> Sequence[Remembered]:
    """Return the states whose key starts with a prefix, the last made first."""
    first = clean(prefix)
    wanted = {"space": clean(space), "first": first, "last": first + _LAST_CHARACTER}
    return [_remembered(*row) for row in _LISTED.rows(connection, wanted)]


def change(connection: Connection, space: str, change: Change) -> None:
    """Write a state if nobody has since it was read.

    Raises:
        Stale: when somebody has.
    """
    key, version = bounded(change.before.key), change.before.version
    written: dict[str, Any] = {"version": version + 1, "json": json.dumps(change.state)}
    if version == 0:
        _MAKE.write(connection, written | {"space": space, "key": key})
    elif _CHANGE.write(connection, written | {"at": space, "of": key, "was": version}) != 1:
        raise Stale(f"{key} has changed since it was read")
    for name in change.names:
        _NAME.write(connection, {"space": space, "name": bounded(name), "key": key})


def answered(connection: Connection, space: str, partner: str, sender: str, payload_id: str) -> Sequence[Answered]:
    """Return what was answered to the payloadID of a sender on the connection `partner`."""
    key = {"space": clean(space), "duplicate": digest(partner, sender, payload_id)}
    return [Answered(partner, sender, payload_id, *row) for row in _ANSWERS.rows(connection, key)]


def answer(connection: Connection, space: str, given: Answered, known: int) -> None:
    """Store an answer beside the `known` ones to other requests, or renew the one to the same request.

    Raises:
        Stale: when another answer was stored meanwhile.
    """
    duplicate = _duplicate(given)
    columns = {
        "answer": given.answer,
        "session": clean(given.session),
        "http_status": given.http_status,
        "attempts": given.attempts,
    }
    if given.attempts > 1:
        same = {"at": space, "of": duplicate, "print": given.fingerprint, "was": given.attempts - 1}
        if _RENEW.write(connection, columns | same) != 1:
            raise Stale("the stored answer was renewed or reset meanwhile")
        return
    key = {"space": space, "duplicate": duplicate}
    if known and _COUNT.rows(connection, key) != [(known,)]:
        raise Stale("the same payloadID was answered or reset meanwhile")
    _ANSWER.write(connection, columns | key | {"ordinal": known, "fingerprint": given.fingerprint})


def again(connection: Connection, space: str, given: Answered) -> None:
    """Count one more reception of a request that was answered.

    Raises:
        Stale: when the answer was reset meanwhile.
    """
    same = {"at": space, "of": _duplicate(given), "print": given.fingerprint}
    if _AGAIN.write(connection, same) != 1:
        raise Stale("the stored answer was reset meanwhile")


def forget(connection: Connection, space: str) -> None:
    """Delete states, names and answers of a space."""
    for table in (states, names, answers):
        connection.execute(delete(table).where(table.c.space == space))


def _duplicate(given: Answered) -> str:
    return digest(given.connection, given.sender, given.payload_id)


def _remembered(key: str, version: int, state: str) -> Remembered:
    return Remembered(key, version, json.loads(state))
