"""`punchout verify`: an assertion for shell scripts; exit 0 when it holds, 1 when it does not, with the near misses."""

import argparse
from typing import Any

from punchout.cli.command import Command, Options, Parser, moment
from punchout.cli.console import as_json, data, harmless, say
from punchout.cli.exits import DONE, FAILED
from punchout.cli.remote import server, server_flags
from punchout.client import Refused
from punchout.testing.telling import misses_text

__all__ = ["COMMANDS"]

_KEYS = {
    "type": ("DOCUMENT", "what it is, such as OrderRequest"),
    "order": ("ID", "its orderID"),
    "payload": ("ID", "its payloadID"),
    "connection": ("NAME", "over which connection"),
    "status": ("CODE", "what was answered: 200, 4xx, error; 2xx or no Status without it, any counts all"),
    "direction": ("in|out", "in: they called us, out: we sent it"),
    "since": ("WHEN", "not before: 10m ago, or a moment"),
    "until": ("WHEN", "not after"),
}
"""The keys of a search that have a flag of their own: how the value is called, and what it picks."""


def _pair(text: str) -> tuple[str, str]:
    path, equals, value = text.partition("=")
    if not path or not equals:
        raise argparse.ArgumentTypeError(f"{text!r} is no PATH=VALUE")
    return path, value


def _number(text: str) -> int:
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 0")
    return int(text)


def _arguments(parser: Parser) -> None:
    parser.add_argument("q", nargs="*", metavar="WORD", help="further words of a search")
    for key, (metavar, what) in _KEYS.items():
        parser.flag(f"--{key}", metavar=metavar, help=what)
    parser.flag("--count", type=_number, metavar="N", help="exactly so many; at least one without it")
    parser.flag("--field", type=_pair, action="append", metavar="PATH=VALUE", help="such as total.amount=119.80")
    parser.flag("--xpath", action="append", metavar="EXPR", help="what must select something in the document")
    parser.flag("--matches", action="append", metavar="REGEX", help="what the document must contain")
    parser.flag("--within", type=moment, default=0.0, metavar="10s", help="wait that long for it, else not at all")
    server_flags(parser)
    parser.format_flag("text", "json")


def _run(options: Options) -> int:
    asked = _asked(options)
    with server(options) as client:
        try:
            items = client.verify(asked)
        except Refused as no:
            if not no.is_unmet:
                raise
            _print_failure(no, options)
            return FAILED
    if options.format == "json":
        data(as_json({"ok": True, "items": items}))
    else:
        say(f"holds: {len(items)} matched", options)
    return DONE


def _asked(options: Options) -> dict[str, Any]:
    words = [f'{key}:"{getattr(options, key)}"' for key in _KEYS if getattr(options, key)]
    asked: dict[str, Any] = {
        "q": " ".join([*words, *options.q]),
        "within": options.within,
        "fields": dict(options.field or ()),
        "xpath": dict.fromkeys(options.xpath or (), ""),
        "matches": options.matches or [],
    }
    return asked if options.count is None else {**asked, "count": options.count}


def _print_failure(no: Refused, options: Options) -> None:
    if options.format == "json":
        data(as_json({"ok": False, "detail": str(no), "misses": list(no.misses)}))
    else:
        data(harmless(f"{no}{misses_text(no.misses)}"))


COMMANDS = {"": Command("hold what came to criteria; for shell scripts", _arguments, _run)}
