"""`punchout serve`: both roles for systems of the user's, until a signal comes."""

import argparse
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from punchout.cli.command import Command, Options, Parser, one_of
from punchout.cli.console import data, say
from punchout.cli.greeting import greeting, remove_ready, say_trust, write_ready
from punchout.cli.place import place_flags
from punchout.settings.load import load
from punchout.settings.place import find
from punchout.settings.values import Settings, default_settings

__all__ = ["COMMANDS"]


def _workers(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of workers; 1 or more")
    return int(text)


def _arguments(parser: Parser) -> None:
    place_flags(parser)
    parser.flag(
        "--tls",
        metavar="auto|CERT,KEY",
        help="speak https: a certificate made here, whose authority goes into punchout-ca.pem, or one of yours",
    )
    several = (
        "processes; more than 1 needs punchout[server], and takes no faults, expectations, clock or seed of a test"
    )
    parser.flag("--workers", type=_workers, default=1, metavar="N", help=several)
    parser.flag("--strict", action="store_true", help="refuse every document with an error, not only invalid ones")
    parser.flag("--log-format", type=one_of("text", "json"), default="text", metavar="text|json", help="of the log")
    parser.flag("--ready-file", metavar="FILE", help="write what GET /info says to a file, once we serve")


def _settings(options: Options) -> Settings:
    """Return the settings that hold: the file that is named or found, and the flags over it.

    Raises:
        ConfigError: when the file is wrong.
    """
    settings = load(Path(options.config) if options.config else find(Path.cwd(), os.environ), os.environ)
    return replace(settings, strict=True) if options.strict else settings


def _warnings(settings: Settings, options: Options) -> Iterator[str]:
    for connection in settings.connections:
        if connection.trouble:
            yield f"warning: connection {connection.name} is disabled: {connection.trouble}"
    yield from public_secrets(settings, options)


def public_secrets(settings: Settings, options: Options) -> Iterator[str]:
    """Warn of connections that open with the secret that everybody knows, where strangers can reach us."""
    if not options.public_url and options.host in ("127.0.0.1", "localhost", "::1"):
        return
    demo = default_settings().connections[0].known_secrets[0]
    for connection in settings.connections:
        if demo in connection.known_secrets:
            yield f"warning: connection {connection.name} opens to anybody: its secret is {demo!r}, which is public"


def _run(options: Options) -> int:
    from punchout.cli.running import Signals, log_to_stderr

    log_to_stderr(options.log_format, quiet=options.quiet, verbose=options.verbose)
    ready = Path(options.ready_file) if options.ready_file else None
    if ready is not None:
        remove_ready(ready)
    settings = _settings(options)
    for text in _warnings(settings, options):
        say(text, options)
    try:
        if options.workers > 1:
            from punchout.cli.workers import serve

            return serve(options, settings)
        return _serve(options, settings, ready, Signals())
    finally:
        if ready is not None:
            remove_ready(ready)


def _serve(options: Options, settings: Settings, ready: Path | None, signals: Any) -> int:
    from punchout.emulator import Emulator, Links
    from punchout.storage import open_store
    from punchout.web.control.about import about
    from punchout.web.server import start

    emulator = Emulator(settings, store=open_store(options.db, exclusive=True), public_url=options.public_url or "")
    try:
        with start(
            emulator,
            options.host,
            options.port,
            admin_port=options.admin_port,
            token=options.token,
            tls=options.tls,
        ) as running:
            links = Links(emulator.public_url or running.url)
            info = about(emulator.space(), links, running.admin_url)
            if running.authority is not None:
                say_trust(running.authority, options)
            if ready is not None:
                write_ready(ready, info)
            data("\n".join(greeting(options, info, running.admin_url)))
            sys.stdout.flush()
            code: int = signals.wait()
    finally:
        emulator.close()
    say("stopped", options)
    return code


COMMANDS = {"": Command("play both roles for systems of yours", _arguments, _run)}
