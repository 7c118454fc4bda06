"""`punchout run`: scenarios played in a server of their own, or in one that runs; each case in a space of its own.

It exits 0 when every step did what it should, 1 when one did not, 3 for a scenario that is not understood, 5 where
there is none.
"""

import argparse
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from punchout.cli.command import Command, Options, Parser
from punchout.cli.console import as_json, data, harmless, say, styled
from punchout.cli.exits import DONE, FAILED, NothingToDo, Usage
from punchout.cli.remote import in_exit_codes, trust
from punchout.cli.writing import write
from punchout.client import Client
from punchout.scenarios.playing import Done, Played, play
from punchout.scenarios.reading import Case, found, read
from punchout.scenarios.reports import REPORTS, told
from punchout.settings.load import find, load
from punchout.testing.running import running

__all__ = ["COMMANDS"]


def _variable(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not name or not equals:
        raise argparse.ArgumentTypeError(f"{text!r} is no NAME=VALUE")
    return name, value


def _report(text: str) -> tuple[str, str]:
    kind, equals, name = text.partition("=")
    if kind not in REPORTS or not equals or not name:
        raise argparse.ArgumentTypeError(
            f"{text!r} is no report: write {' or '.join(f'{one}=FILE' for one in REPORTS)}"
        )
    return kind, name


def _arguments(parser: Parser) -> None:
    parser.add_argument("scenarios", nargs="+", metavar="SCENARIO", help="files, folders or patterns")
    parser.flag("--var", type=_variable, action="append", default=[], metavar="NAME=VALUE", help="a variable's value")
    parser.flag("--case", metavar="NAME", help="only cases in whose name this stands")
    parser.flag("--report", type=_report, action="append", default=[], metavar="junit=FILE|html=FILE", help="a report")
    parser.flag("-c", "--config", metavar="FILE", help="the configuration; else punchout.yaml where it lies here")
    parser.flag("--url", help="a running server; without it one is started for this run")
    parser.flag("--token", help="what opens its control API")
    parser.flag("--ca", metavar="FILE", help="the certificate to trust (PEM), for a server with one of its own")
    parser.format_flag("text", "json")


def _run(options: Options) -> int:
    given = dict(options.var)
    cases = [case for path in found(options.scenarios) for case in read(path, given, os.environ)]
    _must_be_used(given, cases)
    chosen = [case for case in cases if not options.case or options.case in case.name]
    if not chosen:
        names = ", ".join(case.name for case in cases)
        raise NothingToDo(
            f"no case has {options.case!r} in its name; there are {names}" if names else "no scenario here"
        )
    with in_exit_codes(), _server(options) as make:
        played = [_played(case, make, options) for case in chosen]
    for kind, name in options.report:
        write(Path(name), REPORTS[kind](played).encode())
    _sum_up(played, options)
    return DONE if all(one.good for one in played) else FAILED


def _must_be_used(given: dict[str, str], cases: list[Case]) -> None:
    """Refuse a variable that no scenario has: it would change nothing, and nobody would see why."""
    known = sorted({name for case in cases for name in case.known})
    for name in given:
        if cases and name not in known:
            raise Usage(f"--var {name}: no scenario here has such a variable; there are {', '.join(known) or 'none'}")


@contextmanager
def _server(options: Options) -> Iterator[Callable[[str], Client]]:
    """Give what makes the client of a space."""
    if options.url:
        yield partial(Client, options.url, token=options.token, tls=trust(options.ca))
        return
    settings = load(Path(options.config) if options.config else find(Path.cwd(), os.environ), os.environ)
    with running(settings) as server:
        yield server.client


def _played(case: Case, make: Callable[[str], Client], options: Options) -> Played:
    speak = options.format == "text" and not options.quiet
    if speak:
        data(styled(harmless(f"{case.file}: {case.name}"), "bold"))
    return play(case, make("default"), make, (lambda done: _tell(case, done)) if speak else (lambda done: None))


def _tell(case: Case, done: Done) -> None:
    mark = styled("✓", "green") if done.good else styled("✗", "red")
    if done.good:
        data(harmless(f"  {mark} {done.kind:<7} {done.text}"))
        return
    first, *rest = done.text.splitlines() or [""]
    data(f"  {mark} {done.kind:<7} {harmless(str(case.file))}:{done.line}: {harmless(first)}")
    for line in rest:
        data(harmless(f"      {line}"))


def _sum_up(played: list[Played], options: Options) -> None:
    if options.format == "json":
        data(as_json(told(played)))
        return
    for one in played:
        if not one.good:
            data(harmless(f"\n{one.case.file}: {one.case.name}: what came and went:"))
            data("\n".join(f"    {line}" for line in harmless(one.journal or "nothing").splitlines()))
    bad = sum(not one.good for one in played)
    seconds = sum(one.seconds for one in played)
    cases = "1 case" if len(played) == 1 else f"{len(played)} cases"
    say(f"{cases}, {f'{bad} failed' if bad else 'all passed'}, in {seconds:.1f} s", options)


COMMANDS = {"": Command("play scenarios, each case in a space of its own", _arguments, _run)}
