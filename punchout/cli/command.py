"""What a verb is, and the parser of its words: every flag also stands in one variable PUNCHOUT_*."""

import argparse
import os
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple, NoReturn

from punchout.cli.exits import Usage
from punchout.nearest import nearest

__all__ = ["Command", "Options", "Parser", "advice", "moment", "one_of", "variable"]

Options = argparse.Namespace

argparse._ = str  # type: ignore[attr-defined]  # our texts are English; looking for others loads all locales

_TRUTH = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}

_UNITS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0}


class Command(NamedTuple):
    """One verb, or one noun of a verb: what it does in a line, the words it takes, and the function that does it."""

    summary: str
    arguments: Callable[["Parser"], None]
    run: Callable[[Options], int]


def advice(word: str, known: Iterable[str]) -> str:
    """Return advice for an unknown word, as a shell takes it: the nearest known one, else all of them."""
    names = sorted(known)
    near = nearest(word, names)
    return f"did you mean {near}?" if near else f"known are {', '.join(names)}"


def variable(flag: str) -> str:
    """Return the environment variable of a flag: `--public-url` is PUNCHOUT_PUBLIC_URL."""
    return "PUNCHOUT_" + flag.lstrip("-").replace("-", "_").upper()


def one_of(*words: str) -> Callable[[str], str]:
    """Return a type for flags that take one of a few words."""

    def read(text: str) -> str:
        """Take one of the words."""
        if text not in words:
            near = nearest(text, words)
            perhaps = f"; did you mean {near}?" if near else ""
            raise argparse.ArgumentTypeError(f"{text!r} is not one of {', '.join(words)}{perhaps}")
        return text

    return read


def _otherwise(default: object) -> str:
    """Return what counts without a flag, as its help says it; nothing where that is nothing."""
    if not default or not isinstance(default, str | int | float):
        return ""
    return f" (else {f'{default:g}s' if isinstance(default, float) else default})"


def moment(text: str) -> float:
    """Return seconds from `30`, `30s`, `500ms`, `2m` or `1h`."""
    for unit in sorted(_UNITS, key=len, reverse=True):
        if text.endswith(unit):
            number, factor = text.removesuffix(unit), _UNITS[unit]
            break
    else:
        number, factor = text, 1.0
    try:
        seconds = float(number) * factor
    except ValueError:
        seconds = -1
    if not 0 <= seconds < float("inf"):
        raise argparse.ArgumentTypeError(f"{text!r} is no span of time; write 30s, 500ms or 2m")
    return seconds


def _wide(prog: str) -> argparse.HelpFormatter:
    """Return a formatter of fixed width; asking the terminal for each flag would load what the verb does not need."""
    return argparse.RawDescriptionHelpFormatter(prog, width=100)


class Parser(argparse.ArgumentParser):
    """A parser whose mistakes name the nearest known flag, and whose flags look into the environment."""

    def __init__(self, name: str, summary: str, environ: Mapping[str, str] | None = None) -> None:
        """Parse the words after `punchout NAME`."""
        super().__init__(
            prog=f"punchout {name}",
            description=summary,
            allow_abbrev=False,
            formatter_class=_wide,
        )
        self._environ = os.environ if environ is None else environ
        self._flags: list[str] = ["-h", "--help"]
        self.flag("-q", "--quiet", action="store_true", help="no talk, only data and errors")
        self.flag("-v", "--verbose", action="store_true", help="more talk; tracebacks of internal errors")

    def flag(self, *names: str, **about: Any) -> None:
        """Add a flag; without it on the command line its PUNCHOUT_* variable counts.

        Raises:
            Usage: when the variable holds what the flag cannot be.
        """
        self._flags += names
        name = variable(names[-1])
        # Said before the environment is asked: what it holds may be a token, which no help shows.
        otherwise, written = _otherwise(about.get("default")), self._environ.get(name)
        if written:
            about["default"] = self._from_environment(name, written, about)
            about.pop("required", None)
        about["help"] = f"{about.get('help', '')}{otherwise} [{name}]"
        self.add_argument(*names, **about)

    def _from_environment(self, name: str, written: str, about: Mapping[str, Any]) -> Any:
        action, read = about.get("action"), about.get("type", str)
        try:
            if action == "store_true":
                return _TRUTH[written.lower()]
            return [read(word) for word in written.split()] if action == "append" else read(written)
        except KeyError:
            raise Usage(f"{name} is yes or no, not {written!r}") from None
        except (argparse.ArgumentTypeError, ValueError) as error:
            raise Usage(f"{name}: {error}") from None

    def format_flag(self, *words: str) -> None:
        """Add `--format`, the first word being the default."""
        self.flag("--format", type=one_of(*words), default=words[0], metavar="|".join(words), help="how it is printed")

    def words(self, words: list[str]) -> Options:
        """Return what the words say.

        Raises:
            Usage: when they make no sense.
        """
        options, unknown = self.parse_known_args(words)
        if unknown:
            word = unknown[0].partition("=")[0]
            if word.startswith("-"):
                raise self._usage(f"there is no flag {word}; {advice(word, self._flags)}")
            raise self._usage(f"{unknown[0]!r} is one word too many")
        return options

    def error(self, message: str) -> NoReturn:
        """Raise what argparse would print.

        Raises:
            Usage: always.
        """
        raise self._usage(message.removeprefix("argument "))

    def _usage(self, text: str) -> Usage:
        return Usage(f"{text}\n{self.format_usage().strip()}")
