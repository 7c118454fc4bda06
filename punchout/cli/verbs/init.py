"""`punchout init`: a commented configuration, a scenario and a pytest example; nothing that is there is overwritten."""

from pathlib import Path

from punchout.cli.command import Command, Options, Parser
from punchout.cli.console import data, say
from punchout.cli.exits import DONE, NothingToDo
from punchout.errors import ConfigError
from punchout.settings.example import CONFIGURATION, TEST

__all__ = ["COMMANDS", "FILES"]

SCENARIO = """\
# A purchase in steps: what our buyer does, and what must have come of it. Play it with: punchout run scenarios
version: 1
name: A purchase
connection: demo                  # of the configuration; put your own here, and `shop` and `cart` into your own hands

variables: {part: STP-24}
cases:                            # each is played in a space of its own
  - {name: a few, quantity: 4}
  - {name: many, quantity: 400}

steps:
  - fault: setup:cxml=500:first=1     # the supplier fails once
  - setup: {status: 500}
  - setup: {}
  - shop: [{supplierPartID: "${part}", quantity: "${quantity}"}]
  - cart: return
  - wait: {type: PunchOutOrderMessage, direction: in, save: {total: total.amount}}
  - order: {}
  - expect: {type: OrderRequest, direction: in, status: 200, count: 1, fields: {total.amount: "${total}"}}
"""

FILES = {
    "punchout.yaml": CONFIGURATION,
    "scenarios/purchase.yaml": SCENARIO,
    "tests/test_punchout.py": TEST,
}
"""What is written, by its place in the folder."""


def _arguments(parser: Parser) -> None:
    parser.add_argument("folder", nargs="?", type=Path, default=Path(), metavar="DIR", help="where, here without it")


def _run(options: Options) -> int:
    written = [name for name, text in FILES.items() if _write(options.folder / name, text, options)]
    if not written:
        raise NothingToDo("all files are there already; nothing was written")
    for name in written:
        data(str(options.folder / name))
    say("next: punchout config check, then punchout serve", options)
    return DONE


def _write(path: Path, text: str, options: Options) -> bool:
    """Write a file that is not there yet, and return whether it was written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        if path.exists():
            say(f"{path} is there already and stays as it is", options)
            return False
        raise ConfigError(f"this cannot be written: {error.strerror}", file=str(path)) from error
    except OSError as error:
        raise ConfigError(f"this cannot be written: {error.strerror}", file=str(path)) from error
    return True


COMMANDS = {"": Command("write a commented punchout.yaml, a scenario and a pytest example", _arguments, _run)}
