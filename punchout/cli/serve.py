"""`punchout serve`: both roles for systems of the user's, until a signal comes."""

import argparse
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from punchout import __version__
from punchout.cli.command import Command, Options, Parser, one_of
from punchout.cli.console import as_json, data, say
from punchout.errors import ConfigError
from punchout.settings.load import find, load
from punchout.settings.values import Settings, default_settings

__all__ = ["COMMANDS", "PORT", "place_flags", "port", "told", "write_ready"]

PORT = 8488

AUTHORITY = Path("punchout-ca.pem")
"""Where `--tls auto` leaves the certificate that clients must trust: in the working directory."""


def port(text: str) -> int:
    """Return a port number, 0 for any free one."""
    if not text.isascii() or not text.isdigit() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is no port; 0 takes a free one, 65535 is the last")
    return int(text)


def _public(text: str) -> str:
    try:
        parts = urlsplit(text)
        good = parts.scheme in ("http", "https") and parts.hostname and not parts.query and parts.port != 0
    except ValueError:
        good = False
    if not good:
        raise argparse.ArgumentTypeError(f"{text!r} is no URL like https://punchout.example.com")
    return text


def _workers(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of workers; 1 or more")
    return int(text)


def place_flags(parser: Parser) -> None:
    """Add the flags that say where and for whom is served, and from what."""
    parser.flag("-c", "--config", metavar="FILE", help="the configuration; else punchout.yaml where it lies here")
    parser.flag("--host", default="127.0.0.1", help="the address to listen on")
    parser.flag("--port", type=port, default=PORT, help=f"the port, {PORT} without it; 0 picks a free one")
    parser.flag("--admin-port", type=port, help="pages and control API on a port of their own, on 127.0.0.1")
    parser.flag("--db", default="sqlite:///punchout.db", metavar="URL", help="memory://, sqlite:///… or postgresql://…")
    parser.flag("--token", help="what opens pages and control API; needed off loopback and with --public-url")
    parser.flag("--public-url", type=_public, metavar="URL", help="where partners reach us from outside")


def _arguments(parser: Parser) -> None:
    place_flags(parser)
    parser.flag("--tls", metavar="auto|CERT,KEY", help="speak https: a certificate made here, or one of yours")
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
        _remove(ready)
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
            _remove(ready)


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
            _say_trust(running.authority, options)
            if ready is not None:
                write_ready(ready, info)
            data("\n".join(told(options, info, running.admin_url)))
            sys.stdout.flush()
            code: int = signals.wait()
    finally:
        emulator.close()
    say("stopped", options)
    return code


def told(options: Options, info: dict[str, Any], admin_url: str) -> Iterator[str]:
    """Say where to point what."""
    # What follows the @ of a database's URL holds no password.
    journal = "memory" if options.db.startswith("memory") else options.db.removeprefix("sqlite:///").split("@")[-1]
    yield f"punchout {__version__} · journal in {journal}\n"
    yield f"  Look       {admin_url}/"
    yield f"  Supplier   buyers send to     {info['roles']['supplier']['cxml']}"
    yield f"  Buyer      suppliers send to  {info['roles']['buyer']['cxml']}"
    yield f"  API        {admin_url}/_punchout/v1/"
    for link in info["connections"]:
        buyer, supplier = _party(link["buyer"]), _party(link["supplier"])
        yield f"  Connection {link['name']}: buyer {buyer}, supplier {supplier}"
    yield "\nCtrl-C to stop"


def _party(party: dict[str, Any]) -> str:
    return f"{party['value']} ({'ours' if party['ours'] else 'theirs'})"


def _say_trust(authority: bytes | None, options: Options) -> None:
    """Leave the certificate of the authority that was made where clients can be pointed to it."""
    if authority is None:
        return
    try:
        AUTHORITY.write_bytes(authority)
    except OSError as error:
        raise ConfigError(f"--tls auto leaves its certificate here, which fails: {error.strerror}") from error
    say(f"clients must trust {AUTHORITY.resolve()}", options)


def write_ready(path: Path, info: dict[str, Any]) -> None:
    """Write the ready file in one step, so that nobody reads half of it."""
    try:
        half = path.with_name(path.name + ".part")
        half.write_text(as_json(info) + "\n", encoding="utf-8")
        half.replace(path)
    except OSError as error:
        raise ConfigError(f"--ready-file cannot be written: {error.strerror}", file=str(path)) from error


def _remove(path: Path) -> None:
    """Remove a ready file: one of an earlier run would say that we are ready."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise ConfigError(f"--ready-file cannot be replaced: {error.strerror}", file=str(path)) from error


COMMANDS = {"": Command("play both roles for systems of yours", _arguments, _run)}
