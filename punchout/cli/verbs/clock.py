"""`punchout clock show|advance|set|real`: the time of a running server's space."""

from typing import Any

from punchout.cli.command import Command, Options, Parser
from punchout.cli.console import as_json, data
from punchout.cli.exits import DONE
from punchout.cli.remote import server, server_flags

__all__ = ["COMMANDS"]


def _arguments(parser: Parser) -> None:
    server_flags(parser)
    parser.format_flag("text", "json")


def _advance_arguments(parser: Parser) -> None:
    parser.add_argument("span", metavar="SPAN", help="how far: 90s, 15m, 2h, 1d, 1h30m")
    _arguments(parser)


def _set_arguments(parser: Parser) -> None:
    parser.add_argument("moment", help="when, with its offset: 2026-03-02T12:00:00+01:00")
    _arguments(parser)


def _show(options: Options) -> int:
    with server(options) as client:
        _print(client.clock(), options)
    return DONE


def _advance(options: Options) -> int:
    with server(options) as client:
        _print(client.move_clock(advance=options.span), options)
    return DONE


def _set(options: Options) -> int:
    with server(options) as client:
        _print(client.move_clock(now=options.moment), options)
    return DONE


def _real(options: Options) -> int:
    with server(options) as client:
        _print(client.move_clock(), options)
    return DONE


def _print(clock: dict[str, Any], options: Options) -> None:
    said = "stands until it is moved" if clock["held"] else "follows the machine"
    data(as_json(clock) if options.format == "json" else f"{clock['now']} ({said})")


COMMANDS = {
    "show": Command("show what time it is in the space", _arguments, _show),
    "advance": Command("move the clock and let it stand there", _advance_arguments, _advance),
    "set": Command("put the clock at a moment and let it stand there", _set_arguments, _set),
    "real": Command("follow the time of the machine again", _arguments, _real),
}
