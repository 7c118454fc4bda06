"""Read a configuration; what is heavy is loaded only when there is one."""

from collections.abc import Mapping
from pathlib import Path

from punchout.errors import ConfigError
from punchout.settings.text import read_text
from punchout.settings.values import Settings, default_settings

__all__ = ["KINDS", "load", "parse"]

KINDS = {".yaml": "yaml", ".yml": "yaml", ".toml": "toml", ".json": "json"}
"""The kind of text behind each ending."""


def load(path: Path | None, environ: Mapping[str, str]) -> Settings:
    """Read a file into settings; without one return the defaults.

    Raises:
        ConfigError: when the file cannot be read or says something that is not understood.
    """
    if path is None:
        return default_settings()
    kind = KINDS.get(path.suffix.lower())
    if kind is None:
        raise ConfigError(f"a configuration ends in {', '.join(KINDS)}, not in {path.suffix!r}", file=str(path))
    text = read_text(path, "configuration")
    return parse(text, kind, environ, file=str(path), folder=path.resolve().parent)


def parse(
    text: str,
    kind: str,
    environ: Mapping[str, str],
    *,
    file: str | None = None,
    folder: Path | None = None,
) -> Settings:
    """Read a text of kind `yaml`, `toml` or `json` into settings; relative paths count from `folder`.

    Raises:
        ConfigError: when it says something that is not understood.
    """
    from pydantic import ValidationError

    from punchout.networks.registry import names
    from punchout.settings.build import Builder
    from punchout.settings.lines import read_tree
    from punchout.settings.mistakes import shape_errors
    from punchout.settings.shapes import FileShape

    tree = read_tree(text, kind, file)
    try:
        shape = FileShape.model_validate(tree.plain())
    except ValidationError as failed:
        raise shape_errors(failed, FileShape, tree, file) from None
    return Builder(tree, file, folder or Path.cwd(), environ).settings(shape, names)
