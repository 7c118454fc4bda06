"""Writing a mended file so that it is whole at any moment, and showing what changed in it."""

import difflib
import os
import shutil
import tempfile
from pathlib import Path

from punchout.errors import ConfigError
from punchout.markup.mask import masked_text

__all__ = ["difference", "write"]


def write(path: Path, content: bytes) -> None:
    """Write a file in one step: whoever reads it sees the old bytes or the new ones.

    Raises:
        ConfigError: when it cannot be written.
    """
    target = path.resolve()
    try:
        if target.exists() and not (target.is_file() and os.access(target, os.W_OK)):
            target.write_bytes(content)  # a device, or a file that refuses in its own words
        else:
            _replace(target, content)
    except OSError as error:
        raise ConfigError(f"this cannot be written: {error.strerror}", file=str(path)) from error


def _replace(target: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        if target.exists():
            shutil.copymode(target, name)
        else:
            os.chmod(name, 0o666 & ~_umask())
        os.replace(name, target)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def difference(name: str, before: bytes, after: bytes) -> str:
    """Return the unified diff of a file and its mended version, secrets masked."""
    old, new = (masked_text(raw).replace("\r\n", "\n").split("\n") for raw in (before, after))
    return "\n".join(difflib.unified_diff(old, new, name, f"{name} mended", lineterm=""))
