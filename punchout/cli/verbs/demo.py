"""`punchout demo`: a purchase between our two roles over loopback, through the public API alone, and then the pages."""

import os
import sys
from typing import Any

from punchout import __version__
from punchout.cli.command import Command, Options, Parser
from punchout.cli.console import data, say
from punchout.cli.exits import DONE, FAILED
from punchout.cli.place import PORT, port
from punchout.cli.purchase import Purchase, play
from punchout.cli.purchase_table import lines
from punchout.errors import ConfigError

__all__ = ["COMMANDS"]

MISTAKE = "cart:z-timestamp"
"""The fault that the demo arms for its own purchase: the DTD accepts it, and rule TIME-002 names it."""


def _arguments(parser: Parser) -> None:
    parser.flag("--once", action="store_true", help="end after the purchase instead of serving the pages")
    parser.flag("--no-open", action="store_true", help="open no browser")
    parser.flag("--port", type=port, help=f"the port; without it {PORT}, or a free one where that is taken")


def _run(options: Options) -> int:
    from punchout.cli.running import Signals, log_to_stderr
    from punchout.emulator import Emulator

    log_to_stderr("text", quiet=options.quiet, verbose=options.verbose)
    signals = None if options.once else Signals()
    emulator = Emulator()
    try:
        with _started(emulator, options) as server:
            data(f"punchout {__version__} · demo data in memory, nothing is sent outside this machine\n")
            purchase = _played(server.url)
            if not purchase.ordered:
                say(f"punchout: the purchase failed: {purchase.trouble}")
                return FAILED
            if signals is None:
                return DONE
            data("\n" + "\n".join(_addresses(purchase.info)))
            sys.stdout.flush()
            _open(f"{server.url}/exchanges/{purchase.cart['id']}", options)
            return signals.wait()
    finally:
        emulator.close()


def _played(url: str) -> Purchase:
    from punchout.cli.remote import in_exit_codes
    from punchout.client import Client

    with in_exit_codes():
        client = Client(url)
        client.arm([MISTAKE])
        purchase = play(client)
        client.arm([])  # what is made of it from now on is faultless
    data("\n".join(lines(purchase)))
    if purchase.cart.get("errors"):
        data("\n  (step 3 is wrong on purpose: this is what a finding looks like)")
    return purchase


def _started(emulator: Any, options: Options) -> Any:
    from punchout.web.server import start

    if options.port is not None:
        return start(emulator, port=options.port)
    try:
        return start(emulator, port=PORT)
    except ConfigError:
        server = start(emulator, port=0)
        say(f"port {PORT} is taken, so this is on port {server.port}", options)
        return server


def _addresses(info: dict[str, Any]) -> list[str]:
    link, url = info["connections"][0], info["url"]
    supplier = info["roles"]["supplier"]["cxml"]
    parties = f"{link['buyer']['domain']} {link['buyer']['value']} to {link['supplier']['value']}"
    return [
        f"  Look       {url}/",
        f"  Supplier   send PunchOutSetupRequest to   {supplier}   ({parties}, secret demo)",
        f"  Buyer      test your own shop             {url}/buyer",
        f"  API        {url}/_punchout/v1/   Ctrl-C to stop",
    ]


def _open(url: str, options: Options) -> None:
    """Show the mistake in a browser, where a person sits before one."""
    screen = not sys.platform.startswith("linux") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if options.no_open or os.environ.get("CI") or not sys.stdout.isatty() or not screen:
        return
    import webbrowser

    webbrowser.open(url)


COMMANDS = {"": Command("play a purchase between the two roles, then serve the pages", _arguments, _run)}
