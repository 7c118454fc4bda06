"""`punchout seed N`: let ids and chances of a running server's space repeat."""

from punchout.cli.command import Command, Options, Parser
from punchout.cli.console import say
from punchout.cli.exits import DONE
from punchout.cli.remote import server, server_flags

__all__ = ["COMMANDS"]


def _arguments(parser: Parser) -> None:
    parser.add_argument(
        "seed", metavar="SEED", help="any text or number; the same seed gives the same ids, tokens and chances"
    )
    server_flags(parser)


def _run(options: Options) -> int:
    with server(options) as client:
        say(f"ids and chances repeat from seed {client.sow(options.seed)}", options)
    return DONE


COMMANDS = {"": Command("let ids and chances repeat from a seed", _arguments, _run)}
