"""Opening a store: by URL, once for a file, and never over something that cannot be read."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from punchout.clock import SystemClock
from punchout.errors import ConfigError, StorageError
from punchout.exchange.entries import Exchange, Keep, Query
from punchout.exchange.ports import Store
from punchout.storage import open_store
from punchout.storage.opening import open_database


def _kept(store: Store, number: int = 1) -> None:
    store.keep(Keep("default", Exchange(f"{number:06d}", "default", SystemClock().now(), "in")))


def _refusal(url: str, **options: object) -> str:
    with pytest.raises(ConfigError) as caught:
        open_store(url, **options).close()
    text = str(caught.value)
    assert "\n" not in text
    return text


def test_a_file_outlives_its_process(tmp_path: Path) -> None:
    """What one store kept the next one on the same file finds."""
    url = f"sqlite:///{tmp_path / 'a b.db'}"
    store = open_store(url)
    _kept(store)
    store.close()
    again = open_store(url)
    assert again.count("default", Query()) == 1
    again.close()


def test_a_file_is_durable(tmp_path: Path) -> None:
    """SQLite writes ahead and syncs fully: an answer given is an answer kept."""
    store = open_database(f"sqlite:///{tmp_path / 'j.db'}", exclusive=False, newest=10)
    with store._database.write() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
    store.close()


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("sqllite:///x.db", "did you mean sqlite://?"),
        ("redis://x", "write memory://"),
        ("x.db", "a file is written as sqlite:///x.db"),
        ("sqlite://", "sqlite:///punchout.db"),
        ("sqlite:///:memory:", "memory://"),
        ("postgresql://host:port/x", "cannot be read"),
    ],
)
def test_a_url_that_leads_nowhere_says_what_would(url: str, said: str) -> None:
    """Unknown schemes, missing files and broken URLs are told with what to write."""
    assert said in _refusal(url)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    """Nothing is made in a folder that is not there."""
    said = _refusal(f"sqlite:///{tmp_path / 'none' / 'j.db'}")
    assert f"there is no folder {tmp_path / 'none'}" in said


@pytest.mark.parametrize("exclusive", [True, False])
def test_a_folder_in_place_of_the_file_is_named(tmp_path: Path, exclusive: bool) -> None:
    """A path that cannot be a database is refused with the path."""
    (tmp_path / "j.db").mkdir()
    assert _refusal(f"sqlite:///{tmp_path / 'j.db'}", exclusive=exclusive).startswith(f"{tmp_path / 'j.db'}: ")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
@pytest.mark.parametrize("exclusive", [True, False])
def test_a_folder_without_permission_is_named(tmp_path: Path, exclusive: bool) -> None:
    """R23: where nothing may be written the start is refused, with the path."""
    tmp_path.chmod(0o500)
    try:
        assert str(tmp_path / "j.db") in _refusal(f"sqlite:///{tmp_path / 'j.db'}", exclusive=exclusive)
    finally:
        tmp_path.chmod(0o700)


def _full(path: Path) -> bytes:
    """Make a database of many pages and return its bytes."""
    store = open_store(f"sqlite:///{path}")
    for number in range(50):
        _kept(store, number)
    store.close()
    return path.read_bytes()


@pytest.mark.parametrize("share", [0.5, 0.05])
def test_a_cut_off_file_is_refused_and_left(tmp_path: Path, share: float) -> None:
    """R24: a truncated database is refused with its path, and no byte of it is changed."""
    path = tmp_path / "j.db"
    whole = _full(path)
    cut = whole[: int(len(whole) * share)]
    path.write_bytes(cut)
    assert str(path) in _refusal(f"sqlite:///{path}", exclusive=True)
    assert path.read_bytes() == cut


def test_an_emptied_file_is_refused_by_its_master(tmp_path: Path) -> None:
    """R24: a database cut off to nothing is no new database."""
    path = tmp_path / "j.db"
    path.touch()
    assert "empty" in _refusal(f"sqlite:///{path}", exclusive=True)
    assert path.stat().st_size == 0


def test_another_kind_of_file_is_refused_and_left(tmp_path: Path) -> None:
    """A file that is no database stays what it is."""
    path = tmp_path / "j.db"
    path.write_bytes(b"not a database, a letter" * 100)
    assert str(path) in _refusal(f"sqlite:///{path}")
    assert path.read_bytes() == b"not a database, a letter" * 100


def test_another_programs_database_is_refused_and_left(tmp_path: Path) -> None:
    """Tables of our names without our number are somebody else's."""
    path = tmp_path / "j.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE outbox (x)")
    connection.close()
    assert "another program's" in _refusal(f"sqlite:///{path}")


def test_a_newer_schema_is_refused_and_left(tmp_path: Path) -> None:
    """R12: a database of a newer version is refused with both numbers, and its data is untouched."""
    path = tmp_path / "j.db"
    _full(path)
    connection = sqlite3.connect(path)
    connection.execute("UPDATE meta SET value = '99' WHERE name = 'schema'")
    connection.commit()
    connection.close()
    said = _refusal(f"sqlite:///{path}")
    assert "schema 99" in said
    assert "nothing in it was changed" in said
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT value FROM meta").fetchall() == [("99",)]
    assert connection.execute("SELECT count(*) FROM exchanges").fetchone() == (50,)
    connection.close()


def test_one_master_at_a_time(tmp_path: Path) -> None:
    """R13: a second master is refused with the number of the first; its own workers share; then it is free again."""
    url = f"sqlite:///{tmp_path / 'j.db'}"
    master = open_store(url, exclusive=True)
    assert f"process {os.getpid()} serves from this database" in _refusal(url, exclusive=True)
    worker = open_store(url)
    _kept(worker)
    worker.close()
    master.close()
    open_store(url, exclusive=True).close()


def test_a_refused_start_frees_the_file(tmp_path: Path) -> None:
    """A master that could not start does not keep others out."""
    path = tmp_path / "j.db"
    path.write_bytes(b"x" * 5_000)
    _refusal(f"sqlite:///{path}", exclusive=True)
    path.unlink()
    open_store(f"sqlite:///{path}", exclusive=True).close()


def test_a_killed_master_leaves_no_lock(tmp_path: Path) -> None:
    """The lock ends with its process, however it ends."""
    url = f"sqlite:///{tmp_path / 'j.db'}"
    code = "import sys; from punchout.storage import open_store; kept = open_store(sys.argv[1], exclusive=True); "
    with subprocess.Popen(
        [sys.executable, "-c", code + "print('ready', flush=True); sys.stdin.read()", url],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[3],
    ) as master:
        assert master.stdout is not None
        assert master.stdout.readline() == b"ready\n"
        assert f"process {master.pid} serves" in _refusal(url, exclusive=True)
        master.kill()
    open_store(url, exclusive=True).close()


def test_memory_does_not_load_the_database(tmp_path: Path) -> None:
    """A store in memory costs nothing of SQLAlchemy."""
    code = "import sys, punchout.storage as s; s.open_store('memory://'); print('sqlalchemy' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[3]
    )
    assert done.stdout == "False\n"


def test_a_password_is_not_told() -> None:
    """A server that cannot be reached is named without the password of its URL."""
    said = _refusal("postgres://punchout:secret-word@127.0.0.1:1/x?connect_timeout=1")
    assert "secret-word" not in said
    assert "127.0.0.1" in said


def test_postgresql_without_its_driver_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """The driver is an extra, and its absence names it."""
    monkeypatch.setitem(sys.modules, "psycopg", None)
    assert "punchout[postgres]" in _refusal("postgresql://127.0.0.1/x")


def test_a_locked_file_is_waited_for_and_then_said(tmp_path: Path) -> None:
    """R19: while a backup holds the file locked, keeping waits for a bounded time and fails without loss."""
    path = tmp_path / "j.db"
    store = open_database(f"sqlite:///{path}", exclusive=False, newest=10, wait_seconds=0.05)
    backup = sqlite3.connect(path, isolation_level=None)
    backup.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageError, match="locked"):
        _kept(store)
    backup.execute("COMMIT")
    backup.close()
    _kept(store)
    assert store.count("default", Query()) == 1
    store.close()


def test_a_full_disk_stores_nothing_by_half_and_heals(tmp_path: Path) -> None:
    """R20, R22: when the disk is full nothing is kept, what was kept is whole, and with space it goes on."""
    store = open_database(f"sqlite:///{tmp_path / 'j.db'}", exclusive=False, newest=10)
    with store._database.write() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    big = Exchange("1", "default", SystemClock().now(), "in", request_body=os.urandom(200_000))
    with pytest.raises(StorageError, match="full"):
        store.keep(Keep("default", big))
    assert store.count("default", Query()) == 0
    assert store.exchange("default", "1") is None
    with store._database.write() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 100000")
    store.keep(Keep("default", big))
    assert store.exchange("default", "1").request_body == big.request_body
    store.close()
