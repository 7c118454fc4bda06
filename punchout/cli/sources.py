"""What `check`, `fix` and `send` read: files, stdin, patterns that the shell left alone, one document of a recording.

What cannot be read is a sentence.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from punchout.errors import ConfigError

__all__ = ["STDIN", "Source", "named", "numbered", "read"]

STDIN = "-"

_DIGITS = 9
"""More documents are in no file, and Python reads no number of any length."""


class Source(NamedTuple):
    """A file by the name that the user gave it, with its size in bytes (0 where nobody knows)."""

    name: str
    size: int = 0


def named(words: Sequence[str]) -> list[Source]:
    """Return what the words name, in their order; patterns are taken where there is no file of that very name."""
    return [Source(name, _size(name)) for word in words for name in _expanded(word)]


def _expanded(word: str) -> Iterator[str]:
    if word == STDIN or not set(word) & set("*?[") or Path(word).exists():
        yield word
        return
    from glob import glob

    yield from sorted(glob(word)) or [word]


def _size(name: str) -> int:
    try:
        return 0 if name == STDIN else Path(numbered(name)[0]).stat().st_size
    except (OSError, ValueError):
        return 0


def numbered(name: str) -> tuple[str, int]:
    """Return the file and which of its documents is meant, 0 for all; `purchase.har#2` may also be a file's name."""
    file, _, number = name.rpartition("#")
    counts = number.isascii() and number.isdecimal() and len(number) <= _DIGITS and int(number)
    return (file, int(number)) if file and counts and not os.path.exists(name) else (name, 0)


def read(name: str, limit: int) -> bytes:
    """Return the bytes of a file, or of stdin.

    Raises:
        ConfigError: when it cannot be read, is a folder, or has more than `limit` bytes.
    """
    try:
        if name == STDIN:
            raw = sys.stdin.buffer.read(limit + 1)
        else:
            with open(name, "rb") as file:
                raw = file.read(limit + 1)
    except IsADirectoryError as error:
        raise ConfigError(
            f"this is a folder; name the files in it, such as {Path(name, '*.xml')}", file=name
        ) from error
    except FileNotFoundError as error:
        raise ConfigError("there is no such file", file=name) from error
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise ConfigError(f"this cannot be read: {why}", file=name) from error
    if len(raw) > limit:
        raise ConfigError(f"this has more than {limit} bytes; raise limits.body in the configuration", file=name)
    return raw
