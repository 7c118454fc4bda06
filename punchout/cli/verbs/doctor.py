"""`punchout doctor`: whether `punchout serve` with the same flags and variables would start here, and what is missing.

It exits 0 when nothing is wrong, 1 when something is.
"""

from punchout.cli.command import Command, Options, Parser
from punchout.cli.console import as_json, data, harmless, styled
from punchout.cli.doctor_checks import Examined, Outcome, examine
from punchout.cli.exits import DONE, FAILED
from punchout.cli.place import place_flags

__all__ = ["COMMANDS"]

_MARKS = {Outcome.GOOD: ("✓", "green"), Outcome.NOTE: ("–", "yellow"), Outcome.BAD: ("✗", "red")}


def _arguments(parser: Parser) -> None:
    place_flags(parser)
    parser.format_flag("text", "json")


def _run(options: Options) -> int:
    found = dict(examine(options))
    sound = all(one.outcome is not Outcome.BAD for one in found.values())
    if options.format == "json":
        checks = [{"name": name, **one._asdict()} for name, one in found.items()]
        data(as_json({"ok": sound, "checks": checks}))
    else:
        data("\n".join(_line(name, one) for name, one in found.items()))
    return DONE if sound else FAILED


def _line(name: str, one: Examined) -> str:
    mark, colour = _MARKS[one.outcome]
    remedy = f"\n  {'':13}  → {one.remedy}" if one.remedy else ""
    return f"{styled(mark, colour)} {name:13}  {harmless(one.said + remedy)}"


COMMANDS = {"": Command("look at this machine: what `serve` would meet, in plain words", _arguments, _run)}
