"""`punchout schemas list` and `punchout schemas verify DIR`: what grammar is held, and the proof that it is right."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from punchout.cli.command import Command, Options, Parser
from punchout.cli.console import as_json, data, say, table
from punchout.cli.exits import DONE, FAILED
from punchout.errors import ConfigError
from punchout.markup.compare import DTDS, Verification, verify
from punchout.markup.dtd_text import read_dtd
from punchout.resources import GRAMMAR_VERSION, grammar_folder

__all__ = ["COMMANDS"]


def _list_arguments(parser: Parser) -> None:
    parser.format_flag("text", "json")


def _list(options: Options) -> int:
    folder = grammar_folder()
    rows = [(name, str(len(read_dtd(folder / f"{name}.dtd").elements))) for name in DTDS]
    if options.format == "json":
        grammars = [
            {
                "name": name,
                "elements": int(count),
                "dtd": str(folder / f"{name}.dtd"),
                "xsd": str(folder / "xsd" / f"{name}.xsd"),
            }
            for name, count in rows
        ]
        data(as_json({"version": GRAMMAR_VERSION, "folder": str(folder), "grammars": grammars}))
    else:
        data(f"cXML {GRAMMAR_VERSION} in {folder}\n")
        data(table([("DTD", "elements"), *rows]))
    return DONE


def _verify_arguments(parser: Parser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help="a folder with cXML.dtd, Fulfill.dtd, …")
    parser.format_flag("text", "json")


def _verify(options: Options) -> int:
    if not options.folder.is_dir():
        raise ConfigError("there is no such folder", file=str(options.folder))
    found = verify(options.folder)
    data(as_json(_plain(found)) if options.format == "json" else "\n".join(_lines(found)))
    count = sum(len(entry.differences) for entry in found.entries)
    compared = len(found.entries) - len(found.missing)
    say(f"{compared} of {len(found.entries)} DTDs compared with cXML {GRAMMAR_VERSION}, differences: {count}", options)
    return DONE if found.same else FAILED


def _lines(found: Verification) -> Iterator[str]:
    for entry in found.entries:
        if not entry.found:
            yield f"{entry.name}.dtd: not in this folder"
        elif not entry.differences:
            yield f"{entry.name}.dtd: accepts the same language, {entry.elements} elements"
        else:
            yield f"{entry.name}.dtd: differs"
            yield from (f"  {difference}" for difference in entry.differences)


def _plain(found: Verification) -> dict[str, Any]:
    return {"version": GRAMMAR_VERSION, "folder": str(found.folder), "same": found.same} | {
        "grammars": [
            {
                "name": entry.name,
                "found": entry.found,
                "elements": entry.elements,
                "differences": [asdict(difference) for difference in entry.differences],
            }
            for entry in found.entries
        ]
    }


COMMANDS = {
    "list": Command("list the grammar that is held", _list_arguments, _list),
    "verify": Command(
        "prove that it accepts the same language as the DTD files of a folder; exits 1 on any difference",
        _verify_arguments,
        _verify,
    ),
}
