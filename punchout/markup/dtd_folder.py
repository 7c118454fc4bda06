"""A folder of DTDs that somebody brought along: the official ones, or those of an older version."""

import re
from pathlib import Path

from punchout.errors import ConfigError
from punchout.markup.dtd import Grammars

__all__ = ["grammars_in"]

_ENTITY = re.compile(rb"<!ENTITY\s+(?:%\s+)?cxml\.version\s+[\"'](\d+(?:\.\d+)+)[\"']", re.IGNORECASE)
_NAME = re.compile(r"\d+(?:\.\d+)+")


def grammars_in(folder: Path) -> Grammars:
    """Return the grammar in a folder; its version is the one that its DTDs name, else the one in the folder's name.

    Raises:
        ConfigError: there is no such folder, or no DTD in it, or one that cannot be read.
    """
    if not folder.is_dir():
        raise ConfigError("there is no such folder", file=str(folder))
    found = Grammars(folder, _version(folder))
    for name in sorted(found.names):
        found.dtd(name)
    return found


def _version(folder: Path) -> str:
    for path in sorted(folder.glob("*.dtd")):
        try:
            named = _ENTITY.search(path.read_bytes())
        except OSError as error:
            raise ConfigError(f"this cannot be read: {error.strerror}", file=str(path)) from error
        if named:
            return named[1].decode()
    in_name = _NAME.search(folder.resolve().name)
    return in_name[0] if in_name else "of unknown version"
