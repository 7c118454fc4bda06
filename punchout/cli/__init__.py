"""The command line: `main` finds the verb, runs it, and turns every failure into a sentence and an exit code."""

import errno
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

from punchout.cli import exits
from punchout.cli.command import Command, Options, Parser, advice
from punchout.cli.console import prepare, say
from punchout.cli.exits import Usage, code_of
from punchout.cli.loading import loading
from punchout.cli.verbs import VERBS, commands
from punchout.errors import PunchoutError

__all__ = ["main"]

_GLOBAL = ("-h", "--help", "-q", "--quiet", "-v", "--verbose", "--version")


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the words say and return the exit code; never raises. Without `arguments` the process ends with it."""
    if arguments is None:
        loading()
        _leave(_done(sys.argv[1:]))
    return _done(list(arguments))


def _done(words: list[str]) -> int:
    verbose = not {"-v", "--verbose"}.isdisjoint(words)
    prepare()
    try:
        code = _run(words)
        sys.stdout.flush()
    except SystemExit as left:  # argparse prints help and leaves
        return left.code if isinstance(left.code, int) else exits.USAGE
    except PunchoutError as error:
        say(f"punchout: {error}")
        return code_of(error)
    except KeyboardInterrupt:
        return exits.INTERRUPTED
    except BrokenPipeError:
        return _nobody_reads()
    except Exception as error:
        if isinstance(error, OSError) and error.errno == errno.ENAMETOOLONG:
            say(f"punchout: {os.fspath(error.filename)[:100]}…: no file has a name that long")
            return exits.START
        return _internal(error, verbose=verbose)
    return code


def _leave(code: int) -> NoReturn:
    """End the process at once: taking all modules and trees apart first takes a tenth of a short command's time."""
    with suppress(OSError, ValueError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


def _run(words: list[str]) -> int:
    before: list[str] = []
    while words and words[0].startswith("-"):
        word = words.pop(0)
        if word not in _GLOBAL:
            raise Usage(f"there is no flag {word} before a verb; {advice(word, _GLOBAL)}")
        before.append(word)
    if "--version" in before:
        words = ["version", *words]
    elif not words or words == ["help"] or "-h" in before or "--help" in before:
        return _help(asked=bool(before or words))
    if words[0] == "help":
        words = [*words[1:], "--help"]
    verb, *rest = words
    if verb not in VERBS:
        raise Usage(f"there is no verb {verb!r}; {advice(verb, VERBS)}")
    name, command, rest = _command(verb, rest)
    return command.run(_options(name, command, [word for word in before if word != "--version"] + rest))


def _command(verb: str, rest: list[str]) -> tuple[str, Command, list[str]]:
    """Return the name, the command and the words that are left, the noun taken off."""
    known = commands(verb)
    if "" in known:
        return verb, known[""], rest
    noun, *left = rest or [""]
    if noun in known:
        return f"{verb} {noun}", known[noun], left
    if noun in ("-h", "--help"):
        width = max(map(len, known))
        lines = [f"  {name.ljust(width)}  {command.summary}" for name, command in known.items()]
        sys.stdout.write("\n".join([f"usage: punchout {verb} NOUN …", "", VERBS[verb], "", *lines, ""]))
        raise SystemExit(exits.DONE)
    said = f"there is no `punchout {verb} {noun}`" if noun else f"`punchout {verb}` needs one more word"
    raise Usage(f"{said}; {advice(noun, known)}")


def _options(name: str, command: Command, words: list[str]) -> Options:
    parser = Parser(name, command.summary)
    command.arguments(parser)
    return parser.words(words)


def _help(*, asked: bool) -> int:
    width = max(map(len, VERBS))
    lines = ["usage: punchout VERB [NOUN] [WORDS]", "", "The other side of your PunchOut connection.", ""]
    lines += [f"  {verb.ljust(width)}  {summary}" for verb, summary in VERBS.items()]
    lines += [
        "",
        "`punchout VERB --help` tells the flags; each also stands in a variable PUNCHOUT_…",
        "",
        "exit codes:",
    ]
    lines += [f"  {code:>3}  {meaning}" for code, meaning in exits.CODES.items()]
    (sys.stdout if asked else sys.stderr).write("\n".join([*lines, ""]))
    return exits.DONE if asked else exits.USAGE


def _nobody_reads() -> int:
    """Leave quietly when whoever read our output has gone, as `head` does."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return exits.DONE


def _internal(error: Exception, *, verbose: bool) -> int:
    """Say in one sentence that we failed, and where the details are."""
    import tempfile
    import traceback

    details = "".join(traceback.format_exception(error))
    if verbose:
        say(details.rstrip())
    try:
        number, name = tempfile.mkstemp(prefix="punchout-", suffix=".txt")
        with open(number, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(details)
        where = f"the details are in {name}; please report them"
    except OSError:
        where = "run it again with -v to see the details"
    say(f"punchout: an internal error, {type(error).__name__}: {where}")
    return exits.INTERNAL
