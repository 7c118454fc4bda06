"""`punchout faults ls|set|clear`: what a running server spoils."""

from collections.abc import Sequence

from punchout.cli.command import Command, Options, Parser
from punchout.cli.console import as_json, data, say
from punchout.cli.exits import DONE
from punchout.cli.remote import server, server_flags

__all__ = ["COMMANDS"]


def _arguments(parser: Parser) -> None:
    server_flags(parser)
    parser.format_flag("text", "json")


def _set_arguments(parser: Parser) -> None:
    parser.add_argument(
        "faults",
        nargs="+",
        metavar="FAULT",
        help="on:what=value:when, such as order:cxml=500:first=1; `punchout explain --list` names them",
    )
    _arguments(parser)


def _ls(options: Options) -> int:
    with server(options) as client:
        _print(client.faults(), options)
    return DONE


def _set(options: Options) -> int:
    with server(options) as client:
        _print(client.arm(options.faults), options)
    return DONE


def _clear(options: Options) -> int:
    with server(options) as client:
        _print(client.arm([]), options)
    return DONE


def _print(faults: Sequence[str], options: Options) -> None:
    if options.format == "json":
        data(as_json({"faults": list(faults)}))
    elif faults:
        data("\n".join(faults))
    else:
        say("no fault is armed", options)


COMMANDS = {
    "ls": Command("list the armed faults", _arguments, _ls),
    "set": Command("arm exactly these faults", _set_arguments, _set),
    "clear": Command("disarm all faults", _arguments, _clear),
}
