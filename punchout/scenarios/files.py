"""Which files the words of a command line mean, and what is said of a file that is not read as a scenario."""

from collections.abc import Iterable, Iterator
from glob import glob
from pathlib import Path
from typing import NamedTuple

__all__ = ["Found", "found"]

_ENDINGS = (".yaml", ".yml")


class Found(NamedTuple):
    """A file; `meant` where it was named itself, and not only lies in a folder that was."""

    path: Path
    meant: bool


def found(words: Iterable[str]) -> list[Found]:
    """Return the files that words name, each once: files, folders with all below them, patterns."""
    files: dict[Path, bool] = {}
    for word in words:
        for path, meant in _expanded(word):
            files[path] = meant or files.get(path, False)
    return [Found(path, meant) for path, meant in files.items()]


def _expanded(word: str) -> Iterator[tuple[Path, bool]]:
    path = Path(word)
    if path.is_dir():
        for below in sorted(path.rglob("*")):
            hidden = any(part.startswith(".") for part in below.relative_to(path).parts)
            if below.suffix in _ENDINGS and below.is_file() and not hidden:
                yield below, False
    elif path.exists() or not set(word) & set("*?["):
        yield path, True
    else:
        yield from ((Path(one), False) for one in sorted(glob(word, recursive=True)) if Path(one).is_file())
