"""Where a server listens and for whom: the flags that `serve` takes, and `doctor` looks at before it does."""

import argparse
from urllib.parse import urlsplit

from punchout.cli.command import Parser

__all__ = ["PORT", "place_flags", "port", "reached"]

PORT = 8488

_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}  # noqa: S104 - what is bound to all is reached on loopback


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


def place_flags(parser: Parser) -> None:
    """Add the flags that say where and for whom is served, and from what."""
    stores = "where the journal is kept: memory://, sqlite:///… or postgresql://…"
    parser.flag("-c", "--config", metavar="FILE", help="the configuration; else punchout.yaml where it lies here")
    parser.flag("--host", default="127.0.0.1", help="the address to listen on")
    parser.flag("--port", type=port, default=PORT, help="the port; 0 picks a free one")
    parser.flag("--admin-port", type=port, help="pages and control API on a port of their own, on 127.0.0.1")
    parser.flag("--db", default="sqlite:///punchout.db", metavar="URL", help=stores)
    parser.flag("--token", help="what opens pages and control API; needed off loopback and with --public-url")
    parser.flag("--public-url", type=_public, metavar="URL", help="where partners reach us from outside")


def reached(host: str, port: int | str) -> str:
    """Return host and port under which a server is reached from here that listens on these."""
    return f"{_EVERYWHERE.get(host, f'[{host}]' if ':' in host else host)}:{port}"
