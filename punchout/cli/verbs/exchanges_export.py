"""`punchout exchanges export`: entries of the journal as an HTTP Archive, to be kept, attached or opened elsewhere."""

from pathlib import Path

from punchout.cli.command import Command, Options, Parser
from punchout.cli.console import as_json, data, say
from punchout.cli.exits import DONE, NothingToDo
from punchout.cli.remote import server, server_flags
from punchout.cli.searching import search_line
from punchout.client import Client

__all__ = ["EXPORT"]

PAGE = 500
"""Entries that are listed together."""


def _arguments(parser: Parser) -> None:
    parser.add_argument("q", nargs="*", metavar="WORD", help="a search; all entries without one")
    parser.flag("-o", "--output", type=Path, metavar="FILE", help="where to write it, instead of stdout")
    server_flags(parser)


def _export(options: Options) -> int:
    from punchout.reports.har import har

    with server(options) as client:
        ids = _ids(client, search_line(options.q))
        if not ids:
            raise NothingToDo("there is no such exchange")
        text = as_json(har(client.exchange(id) for id in ids))
    if options.output is None:
        data(text)
    else:
        from punchout.cli.writing import write

        write(options.output, f"{text}\n".encode())
        say(f"{options.output}: {len(ids)} exchange{'' if len(ids) == 1 else 's'}", options)
    return DONE


def _ids(client: Client, q: str) -> list[str]:
    """Return the ids of all that matches, oldest first."""
    found: list[str] = []
    items, after = client.exchanges(q, PAGE)
    while True:
        found += [item["id"] for item in items]
        if after is None:
            return found[::-1]
        items, after = client.exchanges(q, PAGE, after)


EXPORT = Command("write entries that match a search as an HTTP Archive (HAR), secrets masked", _arguments, _export)
