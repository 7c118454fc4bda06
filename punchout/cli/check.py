"""`punchout check`: the verdict on documents, offline; loads no server, and pydantic only for a configuration.

It exits 1 on errors (with `--level advisory` also on advisories), and 3 where a file cannot be read; then the other
files are judged all the same.
"""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, TextIO

from punchout.cli.command import Command, Options, Parser, nearest, one_of
from punchout.cli.console import as_json, data, say
from punchout.cli.exits import DONE, FAILED, START, Usage
from punchout.cli.judging import PARTED, Judged, Judging, judge_all
from punchout.cli.sources import STDIN, named
from punchout.errors import ConfigError
from punchout.findings import Severity
from punchout.limits import Limits
from punchout.networks.profile import Profile
from punchout.settings.finding import find

__all__ = ["COMMANDS"]

LEVELS = {"error": Severity.ERROR, "advisory": Severity.ADVISORY, "off": None}


def _arguments(parser: Parser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="files, or - for stdin; wrappings are taken off")
    parser.flag("--level", type=one_of("error", "advisory"), default="error", help="the least that makes it exit 1")
    parser.format_flag("text", "json", *PARTED)
    parser.flag("-o", "--output", metavar="FILE", help="write the report to a file instead of stdout")
    parser.flag("--rule", action="append", default=[], metavar="CODE=LEVEL", help="make it error, advisory or off")
    parser.flag("--dtd", metavar="DIR", help="judge by the DTD files of a folder instead of the grammar held")
    parser.flag("--network", metavar="NAME", help="judge as one network would; `punchout networks ls` names them")
    parser.flag("-c", "--config", metavar="FILE", help="a configuration; else punchout.yaml where it lies here")


def _run(options: Options) -> int:
    if options.files.count(STDIN) > 1:
        raise Usage("stdin can be read only once: give one -")
    results = judge_all(named(options.files), _judging(options))
    if options.output is None:
        return _code(_told(results, options, data), options)
    with _opened(options.output) as file:
        return _code(_told(results, options, lambda text: _write(file, text)), options)


def _judging(options: Options) -> Judging:
    path = Path(options.config) if options.config else find(Path.cwd(), os.environ)
    limits, configured, profiles = _configured(path)
    network = _network(options.network, profiles) if options.network else None
    rules = {code: LEVELS[fact.value] for code, fact in network.severities.items()} if network else {}
    rules |= {code: LEVELS[level] for code, level in configured.items()}
    if configured or options.rule:
        rules |= _rules(options.rule, _codes(configured, str(path)))
    dtd = Path(options.dtd) if options.dtd else None
    return Judging(limits, rules, dtd, network, options.format, Severity(options.level))


def _configured(path: Path | None) -> tuple[Limits, Mapping[str, str], Path | None]:
    """Return the limits, the choice of rules and the folder of profiles in a configuration.

    Without one nothing is loaded that reads one.
    """
    if path is None:
        return Limits(), {}, None
    from punchout.settings.load import load

    settings = load(path, os.environ)
    return settings.limits, settings.rules, settings.networks


def _network(name: str, profiles: Path | None) -> Profile:
    from punchout.networks.registry import names, profile

    if name not in names(profiles):
        raise Usage(f"there is no network {name!r}; {nearest(name, names(profiles))}")
    return profile(name, profiles)


def _codes(configured: Iterable[str], path: str) -> Sequence[str]:
    """Return every code that a choice may name.

    Raises:
        ConfigError: when the configuration names another.
    """
    from punchout.messages.en import CATALOGUE

    for code in configured:
        if code not in CATALOGUE:
            raise ConfigError(f"rules: there is no rule {code}; {_near(code, CATALOGUE)}", file=path)
    return tuple(CATALOGUE)


def _rules(choices: Iterable[str], known: Sequence[str]) -> dict[str, Severity | None]:
    rules = {}
    for choice in choices:
        code, equals, level = choice.partition("=")
        if not equals or level not in LEVELS:
            raise Usage(f"--rule is CODE=error, CODE=advisory or CODE=off, not {choice!r}")
        if code not in known:
            raise Usage(f"there is no rule {code}; {_near(code, known)}")
        rules[code] = LEVELS[level]
    return rules


def _near(code: str, known: Iterable[str]) -> str:
    lower = {name.lower(): name for name in known}
    advice = nearest(code, lower)
    found = advice.removeprefix("did you mean ").removesuffix("?")
    return f"did you mean {lower[found]}?" if found in lower else "`punchout explain --list` has them all"


def _opened(name: str) -> TextIO:
    try:
        return open(name, "w", encoding="utf-8")
    except OSError as error:
        raise ConfigError(f"this cannot be written: {error.strerror}", file=name) from error


def _write(file: TextIO, text: str) -> None:
    file.write(text + "\n")


def _told(results: Iterable[Judged], options: Options, write: Any) -> list[Judged]:
    """Write the report, text as it comes, and return the results without it."""
    from punchout.reports.text import summary_text

    kept = list(_streamed(results, write)) if options.format == "text" else list(results)
    told = [result for result in kept if not result.trouble]
    errors, advisories = sum(result.errors for result in told), sum(result.advisories for result in told)
    if options.format == "json":
        summary = {"files": len(told), "errors": errors, "advisories": advisories}
        write(as_json({"files": [result.told for result in told], "summary": summary}))
    elif options.format in PARTED:
        troubles = [(result.name, result.trouble.removeprefix(f"{result.name}: ")) for result in kept if result.trouble]
        write(import_module(f"punchout.reports.{options.format}").whole([result.told for result in told], troubles))
    elif len(told) > 1:
        write(summary_text(len(told), errors, advisories))
    return kept


def _streamed(results: Iterable[Judged], write: Any) -> Iterator[Judged]:
    for result in results:
        if not result.trouble:
            write(result.told)
        yield result._replace(told=None)


def _code(results: Iterable[Judged], options: Options) -> int:
    code = DONE
    for result in results:
        if result.trouble:
            say(f"punchout: {result.trouble}")
            code = START
        elif result.errors or result.refused or (options.level == "advisory" and result.advisories):
            code = code or FAILED
    return code


COMMANDS = {"": Command("judge documents by the complete grammar and the rules, offline", _arguments, _run)}
