"""The world's memory: in this process, or in a database through SQLAlchemy Core, behind one port."""

from punchout.errors import ConfigError
from punchout.exchange.ports import Store
from punchout.nearest import nearest
from punchout.storage.memory import MemoryStore

__all__ = ["open_store"]

_SCHEMES = ("memory", "sqlite", "postgresql", "postgres", "postgresql+psycopg")


def open_store(url: str, *, exclusive: bool = False, newest: int | None = None) -> Store:
    """Open the store at `memory://`, `sqlite:///file.db` or `postgresql://user:password@host/database`.

    `exclusive` makes one process the only master of a SQLite file; workers that it starts open without. `newest` bounds
    the journal of each space, by default 5,000 entries in memory and a million in a database; what waits to be sent is
    never pruned. Only a database URL loads SQLAlchemy.

    Raises:
        ConfigError: where the store cannot be opened, with the path and the reason in one sentence.
    """
    scheme, separator, _ = url.partition("://")
    if not separator:
        raise ConfigError(f"`{url}` is no URL of a store; a file is written as sqlite:///{url or 'punchout.db'}")
    if scheme not in _SCHEMES:
        near = nearest(scheme, _SCHEMES)
        meant = f"did you mean {near}://?" if near else "write memory://, sqlite:///punchout.db or postgresql://…"
        raise ConfigError(f"There is no store `{scheme}://`; {meant}")
    if scheme == "memory":
        return MemoryStore(newest or 5_000)
    from punchout.storage.opening import open_database

    return open_database(url, exclusive=exclusive, newest=newest or 1_000_000)
