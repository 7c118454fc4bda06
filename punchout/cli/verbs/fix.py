"""`punchout fix`: documents mended in place, or into another file; what only their author knows is listed.

It exits 0 when a document is valid and has no error left, 1 when something is left open, 5 when there is nothing to do.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from punchout.cli.choosing import choices, chosen, grammars_of
from punchout.cli.command import Command, Options, Parser
from punchout.cli.console import as_json, data, harmless, say
from punchout.cli.exits import DONE, FAILED, NOTHING, START, Usage
from punchout.cli.sources import STDIN, named, numbered, read
from punchout.cli.spreading import spread
from punchout.cli.writing import difference, write
from punchout.clock import SystemClock
from punchout.errors import ConfigError
from punchout.exchange.mend import Mended, mend
from punchout.findings import Finding
from punchout.formats.cxml.mending import CxmlMender
from punchout.formats.mending import Wishes
from punchout.limits import Limits
from punchout.markup.sample import PLACEHOLDER
from punchout.messages import sentence
from punchout.rules.choice import Choice

__all__ = ["COMMANDS"]

WRAPPED = 4
"""How many times the largest body a file may have: a recording holds many."""


def _arguments(parser: Parser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="files, or - for stdin; wrappings are taken off")
    parser.flag("-o", "--output", metavar="OUT", help="write there instead of into the file; - is stdout")
    parser.flag("--dry-run", action="store_true", help="print what would change, write nothing")
    parser.flag("--fill", action="store_true", help=f"put {PLACEHOLDER} where only the author knows the value")
    parser.flag("--totals", action="store_true", help="write totals anew from the lines")
    parser.flag("--dtd", metavar="DIR", help="mend by the DTD files of a folder instead of the grammar held")
    choices(parser)
    parser.format_flag("text", "json")


def _run(options: Options) -> int:
    sources = named(options.files)
    if len(sources) > 1 and options.output is not None:
        raise Usage("one -o takes one FILE")
    if options.files.count(STDIN) > 1:
        raise Usage("stdin can be read only once: give one -")
    fixed, codes = [], []
    for one in spread(sources, _Fixer(_fixing(options))):
        codes.append(_told(one, options))
        if one.mended is not None:
            fixed.append(_plain(one.name, one.mended, one.where))
    if options.format == "json":
        tell = say if any(one["written"] == STDIN for one in fixed) else data
        tell(as_json({"files": fixed}))
    bad = [code for code in codes if code not in (DONE, NOTHING)]
    return max(bad) if bad else DONE if DONE in codes else NOTHING


class _Fixing(NamedTuple):
    """How files are mended, and where what was mended goes: None is the file itself."""

    limits: Limits
    rules: Choice
    wishes: Wishes
    dtd: Path | None
    output: str | None
    dry: bool


def _fixing(options: Options) -> _Fixing:
    limits, rules, _ = chosen(options)
    wishes = Wishes(SystemClock().now(), fill=options.fill, totals=options.totals)
    dtd = Path(options.dtd) if options.dtd else None
    return _Fixing(limits, rules, wishes, dtd, options.output, options.dry_run)


class _Fixed(NamedTuple):
    """One file: what came of it and where it was written (`-` for stdout, empty for nowhere), or why nothing did."""

    name: str
    mended: Mended | None = None
    where: str = ""
    trouble: str = ""


class _Fixer:
    """Mends and writes one file after the other; it travels to other processes by what it was made of."""

    def __init__(self, fixing: _Fixing) -> None:
        self.fixing = fixing
        self.mender = CxmlMender(grammars_of(fixing.dtd), fixing.rules)

    def __reduce__(self) -> tuple[type["_Fixer"], tuple[_Fixing]]:
        return _Fixer, (self.fixing,)

    def __call__(self, name: str) -> _Fixed:
        limits = self.fixing.limits
        file, number = numbered(name)
        try:
            raw = read(file, WRAPPED * limits.body)
            mended = mend(raw, self.mender, limits, self.fixing.wishes, number=number or 1)
            where = _target(file, mended, self.fixing)
            if where not in ("", STDIN):
                write(Path(where), mended.content)
        except ConfigError as error:
            return _Fixed(name, trouble=str(error) if error.file else f"{name}: {error}")
        return _Fixed(f"{file}#{mended.number}" if mended.documents > 1 else file, mended, where)


def _told(fixed: _Fixed, options: Options) -> int:
    """Tell what came of one file, write it where that is stdout, and return its exit code."""
    mended, where = fixed.mended, fixed.where
    if mended is None:
        say(f"punchout: {fixed.trouble}")
        return START
    if where == STDIN:
        sys.stdout.flush()
        sys.stdout.buffer.write(mended.content)
        sys.stdout.buffer.flush()
    if options.format != "json":
        _tell(fixed, mended, options)
    if not mended.sound or _open_places(mended):
        return FAILED
    return DONE if mended.changed or mended.wrapping else NOTHING


def _target(name: str, mended: Mended, fixing: _Fixing) -> str:
    """Return the file to write, `-` for stdout, empty for none."""
    if fixing.dry:
        return ""
    if fixing.output is not None:
        return fixing.output
    if name == STDIN or mended.wrapping:
        return STDIN  # what a document was wrapped in is nobody's to overwrite
    return name if mended.changed else ""


def _tell(fixed: _Fixed, mended: Mended, options: Options) -> None:
    name, where = fixed.name, fixed.where
    lines = "\n".join(_lines(name, mended, where))
    if options.dry_run and mended.changed:
        data(harmless(difference(name, mended.before, mended.content)))
    if where == STDIN or options.dry_run:
        say(lines, options)
    else:
        data(lines)


def _lines(name: str, mended: Mended, where: str) -> Iterator[str]:
    if mended.wrapping:
        yield f"{name}: {_which(name, mended)}, unwrapped from {', '.join(mended.wrapping)}"
    for finding in mended.done:
        yield harmless(f"{name}:{_place(finding)} mended {finding.rule}  {sentence(finding).message}")
    # What is left stands where it was written, at lines that what was put in has moved.
    written = where if where not in ("", STDIN) else name
    for finding in mended.left:
        said = sentence(finding)
        yield harmless(f"{written}:{_place(finding)} {finding.severity.value} {finding.rule}  {said.message}")
        if said.hint:
            yield harmless(f"      {said.hint}")
    for line in _open_places(mended):
        yield f"{written}:{line}: {PLACEHOLDER} stands where only you know the value"
    elsewhere = f" · written to {written}" if written != name else ""
    open_ = f"{len(mended.left)} left open" if mended.left else "nothing left open"
    yield f"{name}: {len(mended.done)} mended, {open_} · {mended.grammar}{elsewhere}"


def _which(name: str, mended: Mended) -> str:
    if mended.documents == 1:
        return "the document inside"
    other = name.removesuffix(f"#{mended.number}") + f"#{mended.number % mended.documents + 1}"
    return f"document {mended.number} of {mended.documents} inside (`punchout fix {other}` mends another one)"


def _place(finding: Finding) -> str:
    return "".join(f"{part}:" for part in (finding.line, finding.column) if part)


def _open_places(mended: Mended) -> list[int]:
    """Return the lines that hold a placeholder which was put in."""
    mark = PLACEHOLDER.encode()
    plain = mended.content.replace(b"\0", b"")
    if plain.count(mark) <= mended.before.replace(b"\0", b"").count(mark):
        return []
    return [number for number, line in enumerate(plain.splitlines(), 1) if mark in line]


def _plain(name: str, mended: Mended, where: str) -> dict[str, Any]:
    from punchout.reports.json import finding_json

    return {
        "file": name,
        "written": where or None,
        "wrapping": list(mended.wrapping),
        "documents": mended.documents,
        "changed": mended.changed,
        "grammar": mended.grammar,
        "mended": [finding_json(finding) for finding in mended.done],
        "open": [finding_json(finding) for finding in mended.left],
        "placeholders": _open_places(mended),
    }


COMMANDS = {"": Command("mend documents, and list what only their author can", _arguments, _run)}
