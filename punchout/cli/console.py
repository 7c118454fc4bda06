"""What the commands print: data to stdout, talk to stderr, colour only where a person looks."""

import os
import sys
from typing import Any, TextIO

__all__ = ["as_json", "data", "harmless", "prepare", "say", "styled", "table", "watched"]

_CODES = (*range(9), *range(11, 32), *range(127, 160), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_STEERING = dict.fromkeys(_CODES, "\N{REPLACEMENT CHARACTER}")

_STYLES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "cyan": "36"}


def prepare() -> None:
    """Let both streams take any text: a terminal that lacks a character shows its number instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def harmless(text: str) -> str:
    """Return text of strangers with the characters made visible that steer a terminal or turn its writing around."""
    return text.translate(_STEERING)


def data(text: str) -> None:
    """Print what was asked for, with a line end."""
    sys.stdout.write(text + "\n")


def say(text: str, options: Any = None) -> None:
    """Print talk; `--quiet` among the options keeps it back."""
    if not getattr(options, "quiet", False):
        sys.stdout.flush()
        sys.stderr.write(text + "\n")
        sys.stderr.flush()


def as_json(value: Any) -> str:
    """Return JSON for people and tools: indented, in the order given, no escapes that nobody needs."""
    import json

    return json.dumps(value, indent=2, ensure_ascii=False, default=str)


def watched(stream: TextIO) -> bool:
    """Return whether a person who wants colour looks at a stream."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return not plain and stream.isatty()


def styled(text: str, style: str) -> str:
    """Return text in a style where a person looks at stdout, else as it is."""
    return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if watched(sys.stdout) else text


def table(rows: list[tuple[str, ...]]) -> str:
    """Return rows in columns that are as wide as their widest cell; the first row is the head."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)
    head, *rest = lines
    return "\n".join([styled(head, "bold"), *rest])
