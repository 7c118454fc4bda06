"""`punchout config check|show|schema`: whether a configuration is right, what holds, and how one is written."""

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from punchout.cli.command import Command, Options, Parser
from punchout.cli.console import as_json, data
from punchout.cli.exits import DONE, NothingToDo
from punchout.settings.load import load
from punchout.settings.place import find

__all__ = ["COMMANDS"]


def _file(parser: Parser) -> None:
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="the configuration; else the one found here")
    parser.flag("-c", "--config", type=Path, metavar="FILE", help="the same as FILE")


def _check_arguments(parser: Parser) -> None:
    _file(parser)


def _path(options: Options) -> Path | None:
    path: Path | None = options.file or options.config or find(Path.cwd(), os.environ)
    return path


def _check(options: Options) -> int:
    path = _path(options)
    if path is None:
        raise NothingToDo("there is no configuration here; `punchout init` writes one")
    settings = load(path, os.environ)
    if settings.faults:
        from punchout.emulator.world import configured_faults  # much to load, and few configurations arm any

        list(configured_faults(settings))
    for connection in settings.connections:
        if connection.trouble:
            data(f"{path}: connection {connection.name} is disabled: {connection.trouble}")
    count = len(settings.connections)
    data(f"{path}: right, {count} connection{'' if count == 1 else 's'}")
    return DONE


def _show_arguments(parser: Parser) -> None:
    _file(parser)
    parser.format_flag("text", "json")


def _show(options: Options) -> int:
    from punchout.settings.show import shown

    told = shown(load(_path(options), os.environ))
    data(as_json(told) if options.format == "json" else "\n".join(_lines(told)))
    return DONE


def _lines(value: Mapping[str, Any], indent: str = "") -> Iterator[str]:
    """Say nested values in the manner of the configuration file."""
    for key, held in value.items():
        if isinstance(held, Mapping) and held:
            yield f"{indent}{key}:"
            yield from _lines(held, indent + "  ")
        else:
            yield f"{indent}{key}: {_scalar(held)}"


def _scalar(held: Any) -> str:
    if isinstance(held, str):
        return held or '""'
    return json.dumps(held, ensure_ascii=False)


def _schema(options: Options) -> int:
    from punchout.settings.show import schema

    data(as_json(schema()))
    return DONE


def _nothing(parser: Parser) -> None:
    """Take no further words."""


COMMANDS = {
    "check": Command("say whether a configuration is right; exits 3 where it is not", _check_arguments, _check),
    "show": Command("print what holds, defaults filled in and secrets masked", _show_arguments, _show),
    "schema": Command("print the JSON Schema of a configuration", _nothing, _schema),
}
