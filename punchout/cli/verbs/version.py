"""`punchout version`."""

import platform

from punchout import __version__
from punchout.cli.command import Command, Options, Parser
from punchout.cli.console import as_json, data
from punchout.cli.exits import DONE
from punchout.resources import GRAMMAR_VERSION

__all__ = ["COMMANDS"]


def _arguments(parser: Parser) -> None:
    parser.format_flag("text", "json")


def _run(options: Options) -> int:
    python = platform.python_version()
    if options.format == "json":
        data(as_json({"version": __version__, "cxml": GRAMMAR_VERSION, "python": python}))
    else:
        data(f"punchout {__version__} · cXML {GRAMMAR_VERSION} · Python {python}")
    return DONE


COMMANDS = {"": Command("print the version of the program and of the grammar that it holds", _arguments, _run)}
