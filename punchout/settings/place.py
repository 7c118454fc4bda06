"""Where a configuration lies; apart from reading it, so that who finds none loads nothing of what reads one."""

from collections.abc import Mapping
from pathlib import Path

__all__ = ["NAMES", "find"]

NAMES = ("punchout.yaml", "punchout.yml", "punchout.toml", "punchout.json")
"""What a configuration is called in the working directory, the first one first."""


def find(start: Path, environ: Mapping[str, str]) -> Path | None:
    """Return the file that PUNCHOUT_CONFIG names, else the one that lies in `start`, else None."""
    if named := environ.get("PUNCHOUT_CONFIG"):
        return start / named
    return next((path for name in NAMES if (path := start / name).is_file()), None)
