"""`punchout send`: one document to a connection or a URL, through a running server, so that its journal has it."""

from typing import Any

from punchout.cli.command import Command, Options, Parser
from punchout.cli.console import as_json, data, say
from punchout.cli.exits import DONE, FAILED, Unreachable
from punchout.cli.remote import server, server_flags
from punchout.cli.sources import read
from punchout.limits import Limits

__all__ = ["COMMANDS"]

Json = dict[str, Any]


def _arguments(parser: Parser) -> None:
    parser.add_argument("file", metavar="FILE", help="the document, or - for stdin; it is sent as it is")
    parser.flag("--to", required=True, metavar="CONNECTION|URL", help="whom to send it to")
    parser.flag("--dry-run", action="store_true", help="judge it and send nothing")
    server_flags(parser)
    parser.format_flag("text", "json")


def _run(options: Options) -> int:
    document = read(options.file, Limits().body)
    with server(options) as client:
        if options.dry_run:
            report = client.validate(document, options.file)
            data(as_json(report) if options.format == "json" else _judged(report))
            return FAILED if report["summary"]["errors"] else DONE
        exchange = client.send(document, options.to)
        whole = client.exchange(exchange["id"])
    status = exchange["status"]
    if options.format == "json":
        data(as_json(exchange))
    else:
        answered = f"{status['code']} {status['text']}" if status["code"] else "no answer"
        data(f"{exchange['id']}  {exchange['document'] or '?'}  {answered}  {exchange['ms']:.0f} ms")
    if exchange["http"]["status"] is None and status["code"] is None:
        raise Unreachable(_trouble(whole))
    if status["code"] is None:
        say(f"punchout: {_trouble(whole)}")
    return DONE if status["code"] is not None and 200 <= status["code"] < 300 else FAILED


def _trouble(whole: Json) -> str:
    found = [str(finding["message"]) for finding in whole["responseFindings"]]
    return found[0] if found else whole["status"]["text"] or "the answer has no Status"


def _judged(report: Json) -> str:
    file = report["files"][0]
    findings = file["findings"]
    lines = [f"{file['file']}:{_line(one)} {one['severity']} {one['rule']}  {one['message']}" for one in findings]
    return "\n".join([*lines, f"{file['document'] or 'no document'}: {file['grammar']}; nothing was sent"])


def _line(finding: Json) -> str:
    return f"{finding['line']}:" if finding["line"] else ""


COMMANDS = {"": Command("send one document to a connection or a URL", _arguments, _run)}
