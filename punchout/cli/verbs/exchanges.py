"""`punchout exchanges ls|show|raw|wait|diff|export|rm`: the journal of a running server; `latest` works as an id."""

import argparse
import sys
from collections.abc import Iterator
from typing import Any

from punchout.cli.command import Command, Options, Parser, moment, one_of
from punchout.cli.console import as_json, data, harmless, say, table
from punchout.cli.exits import DONE, NothingToDo
from punchout.cli.remote import server, server_flags
from punchout.cli.searching import search_line
from punchout.cli.verbs.exchanges_diff import DIFF
from punchout.cli.verbs.exchanges_export import EXPORT
from punchout.client import Client, Refused

__all__ = ["COMMANDS"]

Json = dict[str, Any]

_ARROWS = {"out": "⇒", "in": "⇐"}


def _number(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 on")
    return int(text)


def _ls_arguments(parser: Parser) -> None:
    parser.add_argument("q", nargs="*", metavar="WORD", help="a search: type:OrderRequest status:4xx since:10m words")
    parser.flag("--limit", type=_number, default=50, metavar="N", help="how many at most, newest first")
    parser.flag("--after", metavar="ID", help="go on after this one")
    server_flags(parser)
    parser.format_flag("text", "json")


def _ls(options: Options) -> int:
    with server(options) as client:
        items, following = client.exchanges(search_line(options.q), options.limit, options.after)
    if options.format == "json":
        data(as_json({"items": items, "next": following}))
    elif items:
        data(table([("id", "time", "", "document", "connection", "status", "verdict"), *map(_row, items)]))
        if following:
            say(f"there is more: --after {following}", options)
    else:
        say("there is no such exchange", options)
    return DONE


def _row(item: Json) -> tuple[str, ...]:
    code = item["status"]["code"] or item["http"]["status"] or "-"
    time = item["time"][11:23] if "." in item["time"] else item["time"][11:19]
    arrow = _ARROWS.get(item["direction"], "")
    return (item["id"], time, arrow, item["document"] or "?", item["connection"], str(code), _verdict(item))


def _verdict(item: Json) -> str:
    counts = [f"✗ {item['errors']}"] if item["errors"] else []
    counts += [f"! {item['advisories']}"] if item["advisories"] else []
    return " · ".join(counts) or (f"✓ {item['grammar']}" if item["grammar"] else "")


def _one_arguments(parser: Parser) -> None:
    parser.add_argument("id", nargs="?", default="latest", metavar="ID", help="latest without it")
    server_flags(parser)


def _show_arguments(parser: Parser) -> None:
    _one_arguments(parser)
    parser.format_flag("text", "json")


def _show(options: Options) -> int:
    with server(options) as client:
        found = _found(client, options.id)
    data(as_json(found) if options.format == "json" else harmless("\n".join(_told(found))))
    return DONE


def _found(client: Client, id: str) -> Json:
    """Return an entry.

    Raises:
        NothingToDo: when the latest is asked for and the journal is empty.
    """
    try:
        return client.exchange(id)
    except Refused as error:
        if id == "latest" and error.status == 404:
            raise NothingToDo("the journal is empty") from error
        raise


def _told(found: Json) -> Iterator[str]:
    direction = "we sent it to" if found["direction"] == "out" else "it came to"
    code = found["status"]["code"] or "-"
    yield f"{found['id']}  {found['document'] or '?'}  {code} {found['status']['text']}".rstrip()
    yield f"  {found['time']}  {direction} {found['url']}  HTTP {found['http']['status'] or '-'}  {found['ms']:.0f} ms"
    for title, key in (("connection", "connection"), ("payloadID", "payloadID"), ("conversation", "conversation")):
        if found[key]:
            yield f"  {title} {found[key]}"
    for key in ("fault", "difference"):
        if found[key]:
            yield f"  {key}: {found[key]}"
    for side, key in (("request", "findings"), ("response", "responseFindings")):
        for finding in found[key]:
            place = f":{finding['line']}:{finding['column'] or 1}" if finding["line"] else ""
            yield f"  {side}{place} {finding['severity']} {finding['rule']}  {finding['message']}"
        if found[side]["body"]:
            yield f"\n{side}\n{found[side]['body']}"


def _raw_arguments(parser: Parser) -> None:
    _one_arguments(parser)
    parser.flag(
        "--side", type=one_of("request", "response"), default="request", metavar="request|response", help="which"
    )


def _raw(options: Options) -> int:
    with server(options) as client:
        _found(client, options.id)
        body = client.raw(options.id, options.side)
    sys.stdout.flush()
    sys.stdout.buffer.write(body)
    return DONE


def _wait_arguments(parser: Parser) -> None:
    parser.add_argument("q", nargs="+", metavar="WORD", help="a search, such as type:OrderRequest")
    parser.flag("--count", type=_number, default=1, metavar="N", help="how many must come")
    parser.flag("--timeout", type=moment, default=10.0, metavar="10s", help="how long to wait")
    server_flags(parser)
    parser.format_flag("text", "json")


def _wait(options: Options) -> int:
    with server(options) as client:
        items = client.wait(search_line(options.q), options.count, options.timeout)
    data(as_json({"items": items}) if options.format == "json" else "\n".join(item["id"] for item in items))
    return DONE


def _rm_arguments(parser: Parser) -> None:
    server_flags(parser)


def _rm(options: Options) -> int:
    with server(options) as client:
        client.forget_exchanges()
    say("the journal is empty now", options)
    return DONE


COMMANDS = {
    "ls": Command("list the newest entries that match a search", _ls_arguments, _ls),
    "show": Command("show one entry with its findings and both bodies, secrets masked", _show_arguments, _show),
    "raw": Command("print one body as it came, secrets masked", _raw_arguments, _raw),
    "wait": Command("wait until entries match a search, and print their ids", _wait_arguments, _wait),
    "diff": DIFF,
    "export": EXPORT,
    "rm": Command("forget the whole journal", _rm_arguments, _rm),
}
