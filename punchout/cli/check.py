"""`punchout check`: the verdict on documents, offline; loads no server, and pydantic only for a configuration.

It exits 1 on errors (with `--level advisory` also on advisories), and 3 where a file cannot be read; then the other
files are judged all the same.
"""

from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, TextIO

from punchout.cli.choosing import choices, chosen
from punchout.cli.command import Command, Options, Parser, one_of
from punchout.cli.console import as_json, data, say
from punchout.cli.exits import DONE, FAILED, START, Usage
from punchout.cli.judging import PARTED, Judged, Judging, judge_all
from punchout.cli.sources import STDIN, named
from punchout.errors import ConfigError
from punchout.findings import Severity

__all__ = ["COMMANDS"]


def _arguments(parser: Parser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="files, or - for stdin; wrappings are taken off")
    parser.flag("--level", type=one_of("error", "advisory"), default="error", help="the least that makes it exit 1")
    parser.format_flag("text", "json", *PARTED)
    parser.flag("-o", "--output", metavar="FILE", help="write the report to a file instead of stdout")
    parser.flag("--dtd", metavar="DIR", help="judge by the DTD files of a folder instead of the grammar held")
    choices(parser)


def _run(options: Options) -> int:
    if options.files.count(STDIN) > 1:
        raise Usage("stdin can be read only once: give one -")
    results = judge_all(named(options.files), _judging(options))
    if options.output is None:
        return _code(_told(results, options, data), options)
    with _opened(options.output) as file:
        return _code(_told(results, options, lambda text: _write(file, text)), options)


def _judging(options: Options) -> Judging:
    limits, rules, network = chosen(options)
    dtd = Path(options.dtd) if options.dtd else None
    return Judging(limits, rules, dtd, network, options.format, Severity(options.level))


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
