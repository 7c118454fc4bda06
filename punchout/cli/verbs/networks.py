"""`punchout networks ls|show`: the profiles of networks, with the proof of each fact."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, fields, is_dataclass
from pathlib import Path
from typing import Any

from punchout.cli.command import Command, Options, Parser, advice
from punchout.cli.console import as_json, data, harmless, styled, table
from punchout.cli.exits import DONE, Usage
from punchout.networks.profile import PROOFS, Bound, Fact, Profile
from punchout.networks.registry import names, profile
from punchout.settings.load import load
from punchout.settings.place import find

__all__ = ["COMMANDS"]


def _folder() -> Path | None:
    """Return the folder of the user's own profiles, where a configuration names one."""
    return load(find(Path.cwd(), os.environ), os.environ).networks


def _ls_arguments(parser: Parser) -> None:
    parser.format_flag("text", "json")


def _ls(options: Options) -> int:
    folder = _folder()
    profiles = [profile(name, folder) for name in names(folder)]
    if options.format == "json":
        data(as_json({"networks": [{"name": one.name, "title": one.title, "side": one.side} for one in profiles]}))
    else:
        data(table([("name", "side", "title"), *((one.name, one.side, one.title) for one in profiles)]))
    return DONE


def _show_arguments(parser: Parser) -> None:
    parser.add_argument("name", metavar="NAME", help="as `networks ls` names it")
    parser.format_flag("text", "json")


def _show(options: Options) -> int:
    folder = _folder()
    if options.name not in names(folder):
        raise Usage(f"there is no network {options.name!r}; {advice(options.name, names(folder))}")
    found = profile(options.name, folder)
    data(as_json(_plain(found)) if options.format == "json" else harmless("\n".join(_lines(found))))
    return DONE


def _facts(found: Profile) -> Iterator[tuple[str, Fact[Any]]]:
    for field in fields(found):
        held = getattr(found, field.name)
        if isinstance(held, Fact):
            yield field.name.replace("_", " "), held
        elif isinstance(held, Mapping):
            yield from ((f"{field.name} {name}", fact) for name, fact in held.items())


def _plain(found: Profile) -> dict[str, Any]:
    facts = {name: asdict(fact) for name, fact in _facts(found)}
    return {"name": found.name, "title": found.title, "side": found.side, "facts": facts}


def _lines(found: Profile) -> Iterator[str]:
    yield f"{styled(found.title, 'bold')} ({found.name}), {found.side}\n"
    marks = set()
    for name, fact in _facts(found):
        marks.add(fact.proof)
        note = f"  {fact.note}" if fact.note else ""
        yield f"  {name}: {_shown(fact.value)}  [{fact.proof}]{note}"
    yield ""
    yield from (f"  [{mark}] {meaning}" for mark, meaning in PROOFS.items() if mark in marks)


def _shown(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(_shown, value)) or "none"
    if isinstance(value, Bound):
        return str(value)
    if is_dataclass(value):
        return " ".join(f"{field.name} {getattr(value, field.name)}" for field in fields(value))
    return str(value) if value != "" else "none"


COMMANDS = {
    "ls": Command("list the profiles", _ls_arguments, _ls),
    "show": Command("show one profile, each fact with its proof", _show_arguments, _show),
}
