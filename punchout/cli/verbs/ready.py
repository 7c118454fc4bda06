"""`punchout ready`: exit 0 when a server serves; for health checks and scripts that wait."""

import os
import time

from punchout.cli.command import Command, Options, Parser, moment
from punchout.cli.console import say
from punchout.cli.exits import DONE, Overdue, Unreachable
from punchout.cli.remote import address, any_certificate
from punchout.client import Client

__all__ = ["COMMANDS"]

STEP = 0.05
"""Seconds between two looks."""


def _arguments(parser: Parser) -> None:
    here = address(os.environ, admin=False)
    parser.flag("--url", default=here, help="the server")
    parser.flag("--wait", action="store_true", help="wait until it does")
    parser.flag("--timeout", type=moment, default=30.0, metavar="30s", help="how long to wait at most")


def _run(options: Options) -> int:
    client = Client(options.url, tls=any_certificate())
    until = time.monotonic() + options.timeout
    while not client.ready():
        if not options.wait:
            raise Unreachable(f"no punchout is ready at {options.url}; --wait waits for it")
        if time.monotonic() >= until:
            raise Overdue(f"no punchout was ready at {options.url} within {options.timeout:g} s")
        time.sleep(STEP)
    say(f"ready at {options.url}", options)
    return DONE


COMMANDS = {"": Command("exit 0 when a server serves", _arguments, _run)}
