"""`punchout exchanges diff A B`: two documents, exchanges or conversations, compared by what they mean."""

import argparse
import os
from pathlib import Path
from typing import Any

from punchout.cli.command import Command, Options, Parser, one_of
from punchout.cli.console import as_json, data, harmless, say
from punchout.cli.exits import DONE, FAILED, Usage
from punchout.cli.remote import server, server_flags

__all__ = ["DIFF"]

Json = dict[str, Any]

MOST = 1000
SIDES = ("both", "request", "response")


def _lines(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > MOST:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 0 to {MOST}")
    return int(text)


def _arguments(parser: Parser) -> None:
    what = "a file, the id of an exchange, latest, or a conversation such as punchout:…"
    parser.add_argument("left", metavar="A", help=what)
    parser.add_argument("right", metavar="B", help=what)
    parser.flag("--side", type=one_of(*SIDES), default="both", metavar="|".join(SIDES), help="which body of exchanges")
    parser.flag("--context", type=_lines, default=3, metavar="N", help="equal lines shown around what differs")
    server_flags(parser)
    parser.format_flag("text", "json")


def _diff(options: Options) -> int:
    """Compare; two files need no server."""
    words = (options.left, options.right)
    if all(map(os.path.exists, words)):
        found = _of_files(Path(options.left), Path(options.right), options.context)
    else:
        with server(options) as client:
            found = client.diff(_side(options.left, options), _side(options.right, options), options.context)
    if options.format == "json":
        data(as_json(found))
    elif found["same"]:
        say("both mean the same", options)
    else:
        data(harmless(found["text"]))
    return DONE if found["same"] else FAILED


def _side(word: str, options: Options) -> Json | str:
    if os.path.exists(word):
        return _text(Path(word))
    if "." in word or os.sep in word:
        raise Usage(f"there is no file {word}")
    return {"conversation": word} if ":" in word else {"exchange": word, "side": options.side}


def _text(path: Path) -> str:
    """Return a file's document as text, whatever it is encoded in."""
    from punchout.errors import PeerError
    from punchout.wire.charset import decode

    try:
        return decode(_read(path)).utf8.decode()
    except PeerError as error:
        raise Usage(f"{path} is no text that could be compared: {error.detail}") from error


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Usage(f"{path} cannot be read: {error.strerror}") from error


def _of_files(left: Path, right: Path, context: int) -> Json:
    from punchout.exchange.comparing import compare, document_lines
    from punchout.formats.meaning import Names
    from punchout.formats.registry import by_name
    from punchout.limits import Limits

    format, limits = by_name("cxml"), Limits()
    sides = [document_lines(_read(path), format, limits, Names()) for path in (left, right)]
    return compare(sides[0], sides[1], (str(left), str(right))).plain(context)


DIFF = Command("compare two exchanges, conversations or files by what they mean", _arguments, _diff)
