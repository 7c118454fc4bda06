"""`punchout run`: scenarios played in a server of their own, or in one that runs; each case in a space of its own.

It exits 0 when every step did what it should, 1 when one did not, 6 when all that failed waited in vain, 3 for a
scenario that is not understood, 5 where there is none.
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from punchout.cli.command import Command, Options, Parser
from punchout.cli.console import as_json, data, harmless, say, styled
from punchout.cli.exits import DONE, FAILED, TIMED_OUT, NothingToDo, Usage
from punchout.cli.remote import in_exit_codes, trust
from punchout.cli.writing import write
from punchout.client import Client
from punchout.scenarios.files import found
from punchout.scenarios.playing import Done, Played, play
from punchout.scenarios.reading import Case, NoScenario, read
from punchout.scenarios.reports import REPORTS, listed, told
from punchout.settings.load import load
from punchout.settings.place import find
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
    parser.add_argument("scenarios", nargs="*", metavar="SCENARIO", help="files, folders or patterns")
    parser.flag("--var", type=_variable, action="append", default=[], metavar="NAME=VALUE", help="a variable's value")
    parser.flag("--case", metavar="NAME", help="only cases in whose name this stands")
    parser.flag("--report", type=_report, action="append", default=[], metavar="junit=FILE|html=FILE", help="a report")
    parser.flag("--dry-run", action="store_true", help="only read and check the scenarios, and list their cases")
    parser.flag("--schema", action="store_true", help="print the JSON Schema of scenarios, for editors")
    parser.flag("-c", "--config", metavar="FILE", help="the configuration; else punchout.yaml where it lies here")
    parser.flag("--url", help="a running server; without it one is started for this run")
    parser.flag(
        "--space", metavar="NAME", help="play in this space of it, which is emptied; else each case has its own"
    )
    parser.flag("--token", help="what opens its control API")
    parser.flag("--ca", metavar="FILE", help="the certificate to trust (PEM), for a server with one of its own")
    parser.format_flag("text", "json")


def _run(options: Options) -> int:
    if options.schema:
        from punchout.scenarios.schema import schema

        data(as_json(schema()))
        return DONE
    cases = _chosen(options)
    if options.dry_run:
        data(as_json(listed(cases)) if options.format == "json" else "\n".join(map(_line, cases)))
        return DONE
    with in_exit_codes(), _server(options) as make:
        played = [_played(case, make, options) for case in cases]
    for kind, name in options.report:
        write(Path(name), REPORTS[kind](played).encode())
    _sum_up(played, options)
    return _code(played)


def _code(played: Sequence[Played]) -> int:
    failures = [one.failure for one in played if not one.good]
    if not failures:
        return DONE
    return TIMED_OUT if all(failure and failure.late for failure in failures) else FAILED


def _chosen(options: Options) -> list[Case]:
    """Return the cases that are to be played.

    Raises:
        Usage: when no scenario is named, or a variable is given that none has.
        NothingToDo: when no case is left.
    """
    if not options.scenarios:
        raise Usage("which scenarios? name files or folders, such as `punchout run scenarios`")
    if options.space and not options.url:
        raise Usage("--space is that of a running server: name it with --url")
    given = dict(options.var)
    cases = _read(options, given)
    _must_be_used(given, cases)
    chosen = [case for case in cases if (options.case or "").casefold() in case.name.casefold()]
    if not chosen:
        names = ", ".join(case.name for case in cases)
        raise NothingToDo(
            f"no case has {options.case!r} in its name; there are {harmless(names)}"
            if names
            else f"there is no scenario in {' '.join(options.scenarios)}"
        )
    _must_fit_into(options.space, chosen)
    return chosen


def _must_fit_into(space: str | None, cases: Sequence[Case]) -> None:
    """Refuse cases that bring a configuration into a space that has one."""
    for case in cases:
        if space and case.config:
            raise Usage(
                f"{harmless(case.name)} has a `config` of its own, and --space {space} has another: leave one out"
            )


def _read(options: Options, given: Mapping[str, str]) -> list[Case]:
    """Return all cases; a file that only lies in a folder, and is no scenario, is passed over aloud."""
    cases: list[Case] = []
    for path, meant in found(options.scenarios):
        try:
            cases += read(path, given, os.environ)
        except NoScenario as error:
            if meant:
                raise
            say(f"passed over, since it is no scenario: {harmless(str(error))}", options)
    return cases


def _line(case: Case) -> str:
    steps = "1 step" if len(case.steps) == 1 else f"{len(case.steps)} steps"
    return harmless(f"{case.file}:{case.line}: {case.name}, {steps}")


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

    def watch(done: Done) -> None:
        """Tell of a step as soon as it is played."""
        if speak:
            _tell(case, done)
            sys.stdout.flush()

    return play(case, make, watch, lambda text: say(harmless(text), options), options.space or "")


def _tell(case: Case, done: Done) -> None:
    mark = styled("✓", "green") if done.good else styled("✗", "red")
    if done.good:
        data(f"  {mark} {done.kind:<7} {harmless(done.text)}")
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
