"""The number of the schema, and the small steps from each number to the next."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, insert, inspect, select, text, update

from punchout.errors import ConfigError
from punchout.storage.schema import meta, metadata

__all__ = ["SCHEMA", "STEPS", "prepare"]

SCHEMA = 2
"""The number of the schema that `schema.py` describes; a change of it is one more here and one step below."""

STEPS: Mapping[int, Sequence[str]] = {1: ("ALTER TABLE outbox ADD COLUMN fault TEXT NOT NULL DEFAULT ''",)}
"""For each older number the statements, understood by every database, that lead to the next one."""

_TOGETHER = 7_483_650_417
"""PostgreSQL's advisory lock under which processes that start together make the tables once."""


def prepare(connection: Connection, place: str) -> None:
    """Make the tables, or bring older ones to the present schema, in the transaction that is open.

    Raises:
        ConfigError: when a newer version wrote them, or somebody else did; they are left as they are.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _TOGETHER})
    found = set(inspect(connection).get_table_names())
    if not found & set(metadata.tables):
        metadata.create_all(connection, checkfirst=False)
        connection.execute(insert(meta), {"name": "schema", "value": str(SCHEMA)})
        return
    number = _number(connection, found, place)
    if number > SCHEMA:
        raise ConfigError(
            f"a newer version wrote this database (schema {number}, this version knows {SCHEMA}); "
            "update, or name another database with --db; nothing in it was changed",
            file=place,
        )
    for step in range(number, SCHEMA):
        for statement in STEPS[step]:
            connection.execute(text(statement))
    if number < SCHEMA:
        connection.execute(update(meta).where(meta.c.name == "schema").values(value=str(SCHEMA)))


def _number(connection: Connection, found: set[str], place: str) -> int:
    if meta.name in found:
        value = connection.execute(select(meta.c.value).where(meta.c.name == "schema")).scalar()
        if value is not None and value.isdecimal():
            return int(value)
    raise ConfigError("this database is another program's; name another one with --db", file=place)
