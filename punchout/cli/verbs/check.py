"""`punchout check`: the verdict on documents, offline; loads no server, and pydantic only for a configuration.

Several files are also compared with each other. It exits 1 on errors (with `--level advisory` also on advisories), and
3 where a file cannot be read; then the other files are judged all the same.
"""

from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, TextIO

from punchout.cli.choosing import choices, chosen
from punchout.cli.command import Command, Options, Parser, one_of
from punchout.cli.console import as_json, data, say
from punchout.cli.exits import DONE, FAILED, START, Usage
from punchout.cli.judging import PARTED, Judged, Judging, Paired, judge_all
from punchout.cli.sources import STDIN, named
from punchout.errors import ConfigError
from punchout.findings import Severity

__all__ = ["COMMANDS"]


def _arguments(parser: Parser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="files, or - for stdin; wrappings are taken off")
    parser.flag(
        "--level",
        type=one_of("error", "advisory"),
        default="error",
        metavar="error|advisory",
        help="the least that makes it exit 1",
    )
    parser.format_flag("text", "json", *PARTED)
    parser.flag("-o", "--output", metavar="FILE", help="write the report to a file instead of stdout")
    parser.flag("--dtd", metavar="DIR", help="judge by the DTD files of a folder instead of the grammar held")
    choices(parser)


def _run(options: Options) -> int:
    if options.files.count(STDIN) > 1:
        raise Usage("stdin can be read only once: give one -")
    sources = named(options.files)
    judging = _judging(options, together=len(sources) > 1)
    results = judge_all(sources, judging)
    if options.output is None:
        return _report(results, judging, data)
    with _opened(options.output) as file:
        return _report(results, judging, lambda text: _write(file, text))


def _judging(options: Options, *, together: bool) -> Judging:
    limits, rules, network = chosen(options)
    dtd = Path(options.dtd) if options.dtd else None
    return Judging(limits, rules, dtd, network, options.format, Severity(options.level), together)


def _opened(name: str) -> TextIO:
    try:
        return open(name, "w", encoding="utf-8")
    except OSError as error:
        raise ConfigError(f"this cannot be written: {error.strerror}", file=name) from error


def _write(file: TextIO, text: str) -> None:
    file.write(text + "\n")


def _report(results: Iterable[Judged], judging: Judging, write: Any) -> int:
    """Write the report, text as it comes, and return the exit code."""
    kept = list(_streamed(results, write)) if judging.format == "text" else list(results)
    pairs = _paired(kept, judging)
    readable = [result for result in kept if not result.trouble]
    errors = pairs.errors + sum(result.errors for result in readable)
    advisories = pairs.advisories + sum(result.advisories for result in readable)
    count = len({result.name for result in readable})
    if judging.format == "json":
        summary = {"files": count, "documents": len(readable), "errors": errors, "advisories": advisories}
        beside = {"unpaired": pairs.unpaired} if len(kept) > 1 else {}
        files = [result.part for result in readable]
        write(as_json({"files": files, "pairs": pairs.parts, **beside, "summary": summary}))
    elif judging.format in PARTED:
        troubles = [(result.name, result.trouble.removeprefix(f"{result.name}: ")) for result in kept if result.trouble]
        report = import_module(f"punchout.reports.{judging.format}")
        write(report.whole([result.part for result in readable], troubles, pairs.parts))
    elif len(readable) > 1:
        from punchout.reports.text import summary_text

        for text in (*pairs.parts, *pairs.unpaired, summary_text(count, len(readable), errors, advisories)):
            write(text)
    return _code(kept, pairs, judging)


def _paired(results: Sequence[Judged], judging: Judging) -> Paired:
    if len(results) < 2:
        return Paired()
    from punchout.cli.pairing import paired

    return paired(results, judging)


def _streamed(results: Iterable[Judged], write: Any) -> Iterator[Judged]:
    for result in results:
        if not result.trouble:
            write(result.part)
        yield result._replace(part=None)


def _code(results: Iterable[Judged], pairs: Paired, judging: Judging) -> int:
    strict = judging.level is Severity.ADVISORY
    code = FAILED if pairs.errors or (strict and pairs.advisories) else DONE
    for result in results:
        if result.trouble:
            say(f"punchout: {result.trouble}")
            code = START
        elif result.errors or result.refused or (strict and result.advisories):
            code = code or FAILED
    return code


COMMANDS = {"": Command("judge documents by the complete grammar and the rules, offline", _arguments, _run)}
