"""From a URL to an open store, or to one sentence that says why not; what cannot be read is never replaced."""

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from punchout.errors import ConfigError, StorageError
from punchout.storage import migrations
from punchout.storage.database import DatabaseStore
from punchout.storage.engine import Database, File, Server
from punchout.storage.lock import FileLock

__all__ = ["open_database"]


def open_database(url: str, *, exclusive: bool, newest: int, wait_seconds: float = 5.0) -> DatabaseStore:
    """Open the database at a URL, making its tables or bringing them to the present schema.

    Raises:
        ConfigError: with the path and the reason.
    """
    parsed = _parsed(url)
    if parsed.get_backend_name() == "sqlite":
        return _open_file(parsed, exclusive, newest, wait_seconds)
    return _prepared(parsed, newest, wait_seconds, _nothing, parsed.render_as_string(hide_password=True))


def _open_file(url: URL, exclusive: bool, newest: int, wait_seconds: float) -> DatabaseStore:
    path = Path(url.database or "")
    if not url.database or url.database == ":memory:":
        raise ConfigError("sqlite:// needs a file, as in sqlite:///punchout.db; for nothing on disk write memory://")
    if not path.parent.is_dir():
        raise ConfigError(f"there is no folder {path.parent}; make it, or name another file with --db", file=str(path))
    let_go: Callable[[], None] = FileLock(path).release if exclusive else _nothing
    try:
        if exclusive and path.exists() and path.stat().st_size == 0:
            raise ConfigError("the file is empty: it was cut off; remove it to start with a new one", file=str(path))
        return _prepared(url, newest, wait_seconds, let_go, str(path))
    except ConfigError:
        let_go()
        raise


def _prepared(url: URL, newest: int, wait_seconds: float, let_go: Callable[[], None], place: str) -> DatabaseStore:
    try:
        database: Database = File(url, wait_seconds) if url.get_backend_name() == "sqlite" else Server(url)
    except ModuleNotFoundError as error:
        raise ConfigError("PostgreSQL needs psycopg; install it with: pip install 'punchout[postgres]'") from error
    try:
        with database.write() as connection:
            migrations.prepare(connection, place)
    except StorageError as error:
        database.close()
        raise ConfigError(f"{error}; mend it, or name another database with --db", file=place) from error
    except ConfigError:
        database.close()
        raise
    return DatabaseStore(database, newest, let_go)


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url)
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise ConfigError("the URL of the database cannot be read; write for example sqlite:///punchout.db") from error
    if parsed.drivername in ("postgresql", "postgres"):
        parsed = parsed.set(drivername="postgresql+psycopg")
    return parsed


def _nothing() -> None:
    """Let go of nothing."""
