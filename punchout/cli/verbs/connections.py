"""`punchout connections ls|test`: what a running server is connected to, and whether the way there works."""

from punchout.cli.command import Command, Options, Parser
from punchout.cli.console import as_json, data, styled, table
from punchout.cli.exits import DONE, FAILED
from punchout.cli.remote import server, server_flags

__all__ = ["COMMANDS"]


def _ls_arguments(parser: Parser) -> None:
    server_flags(parser)
    parser.format_flag("text", "json")


def _ls(options: Options) -> int:
    with server(options) as client:
        items = client.connections()
    if options.format == "json":
        data(as_json({"items": items}))
    else:
        rows = [(one["name"], one["buyer"], one["supplier"], _state(one)) for one in items]
        data(table([("name", "buyer", "supplier", "state"), *rows]))
    return DONE


def _state(connection: dict[str, object]) -> str:
    if connection.get("trouble"):
        return f"disabled: {connection['trouble']}"
    return "enabled" if connection.get("enabled", True) else "disabled"


def _test_arguments(parser: Parser) -> None:
    parser.add_argument("name", metavar="NAME", help="as `connections ls` names it")
    _ls_arguments(parser)


def _test(options: Options) -> int:
    with server(options) as client:
        steps = client.test(options.name)
    good = all(step["ok"] for step in steps)
    if options.format == "json":
        data(as_json({"ok": good, "steps": steps}))
    else:
        for step in steps:
            mark = styled("✓", "green") if step["ok"] else styled("✗", "red")
            data(f"{mark} {step['name']}: {step['text']}")
    return DONE if good else FAILED


COMMANDS = {
    "ls": Command("list the connections", _ls_arguments, _ls),
    "test": Command("test the way to a partner step by step, from DNS to the credentials", _test_arguments, _test),
}
