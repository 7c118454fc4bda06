"""`punchout reset`: let a running server forget."""

from punchout.cli.command import Command, Options, Parser, one_of
from punchout.cli.console import say
from punchout.cli.exits import DONE
from punchout.cli.remote import server, server_flags

__all__ = ["COMMANDS"]

WHAT = ("all", "journal", "faults", "sessions", "clock", "expectations")


def _arguments(parser: Parser) -> None:
    what = "|".join(WHAT)
    parser.add_argument("what", nargs="?", type=one_of(*WHAT), default="all", metavar=what, help="all without it")
    server_flags(parser)


def _run(options: Options) -> int:
    with server(options) as client:
        client.reset(options.what)
    say(f"forgotten: {options.what}", options)
    return DONE


COMMANDS = {"": Command("let a running server forget", _arguments, _run)}
