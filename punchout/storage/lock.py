"""One master for a SQLite file: a lock file beside it that ends with the process, however it ends."""

import os
import sys
from pathlib import Path
from typing import IO

from punchout.errors import ConfigError

if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[str]) -> None:
        file.seek(_FAR)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: IO[str]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


__all__ = ["FileLock"]

_FAR = 1_000
"""Windows locks a byte against reading too, so it is one behind the process id."""


class FileLock:
    """The right to be the only master of a file, until `release` or the end of the process."""

    def __init__(self, path: Path) -> None:
        """Take the lock of `path`.

        Raises:
            ConfigError: naming the process that has it, or the reason why there can be no lock file.
        """
        place = path.with_name(path.name + ".lock")
        try:
            self._file = place.open("a+", encoding="ascii")
        except OSError as error:
            raise ConfigError(
                f"cannot make the lock file {place.name} beside it: {error.strerror}", file=str(path)
            ) from error
        try:
            _lock(self._file)
        except OSError as error:
            self._file.seek(0)
            owner = self._file.read().strip() or "of unknown number"
            self._file.close()
            raise ConfigError(
                f"process {owner} serves from this database; stop it, or name another database with --db",
                file=str(path),
            ) from error
        self._file.seek(0)
        self._file.truncate()
        self._file.write(str(os.getpid()))
        self._file.flush()

    def release(self) -> None:
        """Give the lock back; the empty file stays, since removing it would race with the next owner."""
        self._file.truncate(0)
        self._file.close()
