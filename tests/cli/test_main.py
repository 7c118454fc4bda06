"""The command line as a whole: finding verbs, failing in sentences, leaving with the promised codes."""

import os
import subprocess
import sys

import pytest

from punchout import __version__
from punchout.cli import exits, verbs
from punchout.cli.command import Command, Options, Parser
from punchout.errors import ConfigError, DeliveryError, LocalError, PeerError, PunchoutError, Stale, StorageError

PROMISED = (0, 1, 2, 3, 4, 5, 6, 70, 130)


def _nothing(parser: Parser) -> None:
    """Take no words."""


def _stand_in(monkeypatch: pytest.MonkeyPatch, run) -> None:
    """Put a command of the test's own in the place of `version`."""
    command = {"": Command("stand in", _nothing, run)}
    monkeypatch.setattr("punchout.cli.commands", lambda verb: command)


def test_the_codes_are_those_that_are_promised():
    """Every promised exit code has a meaning, and there is no other."""
    assert tuple(exits.CODES) == PROMISED


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (exits.Failed("x"), 1),
        (exits.Usage("x"), 2),
        (LocalError("x"), 2),
        (ConfigError("x"), 3),
        (StorageError("x"), 3),
        (Stale("x"), 3),
        (exits.Unreachable("x"), 4),
        (DeliveryError("dns", {}), 4),
        (exits.NothingToDo("x"), 5),
        (exits.Overdue("x"), 6),
        (PeerError("x"), 1),
        (PunchoutError("x"), 70),
    ],
)
def test_every_failure_has_its_code(cli, monkeypatch, error, code):
    """A failure of the house becomes its code and its own sentence on stderr, nothing on stdout."""

    def run(options: Options) -> int:
        raise error

    _stand_in(monkeypatch, run)
    result = cli("version")
    assert result.code == code
    assert (result.out, result.err) == ("", f"punchout: {error}\n")


def test_an_internal_error_is_a_sentence(cli, monkeypatch, tmp_path):
    """What nobody foresaw exits 70 with one sentence, and the details lie in a file."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    def run(options: Options) -> int:
        raise RuntimeError("the very detail")

    _stand_in(monkeypatch, run)
    result = cli("version")
    assert result.code == 70
    assert result.err.startswith("punchout: an internal error, RuntimeError: the details are in ")
    assert result.err.count("\n") == 1
    (details,) = tmp_path.glob("punchout-*.txt")
    assert "the very detail" in details.read_text()


@pytest.mark.parametrize(
    "words", ["check a.har#{digits}", "run {long}", "schemas verify {long}", "check --dtd {long} a"]
)
def test_a_name_that_is_too_long_is_no_mistake_of_ours(cli, words):
    """No file has it, whatever was looked for under it."""
    result = cli(*words.format(long="x" * 5_000, digits="9" * 5_000).split())
    assert result.code == 3
    assert result.err.startswith("punchout: ")
    assert result.err.count("\n") == 1


def test_verbose_shows_the_traceback(cli, monkeypatch, tmp_path):
    """With -v the traceback of an internal error is printed, before the verb and after it."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    def run(options: Options) -> int:
        raise RuntimeError("the very detail")

    _stand_in(monkeypatch, run)
    assert "Traceback" in cli("-v", "version").err
    assert "Traceback" in cli("version", "--verbose").err


def test_ctrl_c_leaves_with_130(cli, monkeypatch):
    """Ctrl-C ends a command with 130 and without a word."""

    def run(options: Options) -> int:
        raise KeyboardInterrupt

    _stand_in(monkeypatch, run)
    assert cli("version") == (130, "", "")


def test_a_reader_that_has_gone_is_no_error():
    """When nobody reads the output any more, as after `head`, the command ends quietly."""
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "punchout", "explain", "--list"]
    done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["chek"], "there is no verb 'chek'; did you mean check?"),
        (["version", "--formt", "json"], "there is no flag --formt; did you mean --format?"),
        (["version", "--format", "jsn"], "--format: 'jsn' is not one of text, json; did you mean json?"),
        (["version", "now"], "'now' is one word too many"),
        (["exchanges", "lst"], "there is no `punchout exchanges lst`; did you mean ls?"),
        (["exchanges"], "`punchout exchanges` needs one more word; known are diff, export, ls, raw, rm, show, wait"),
        (["--fast", "version"], "there is no flag --fast before a verb; known are "),
        (["check"], "the following arguments are required: FILE"),
    ],
)
def test_wrong_words_name_the_nearest_right_ones(cli, words, said):
    """Wrong usage exits 2 and says on stderr what was probably meant."""
    result = cli(*words)
    assert result.code == 2
    assert result.err.startswith(f"punchout: {said}")
    assert result.out == ""


def test_without_a_verb_the_help_goes_to_stderr(cli):
    """No verb at all is wrong usage, and the help says what there is."""
    result = cli()
    assert result.code == 2
    assert result.out == ""
    assert all(f"  {verb} " in result.err for verb in verbs.VERBS)


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["help"]])
def test_the_help_names_every_verb_and_code(cli, words):
    """Help that was asked for goes to stdout with every verb and every exit code."""
    result = cli(*words)
    assert result.code == 0
    assert all(f"  {verb} " in result.out for verb in verbs.VERBS)
    assert all(f"{code:>5}  {meaning}" in result.out for code, meaning in exits.CODES.items())


@pytest.mark.parametrize("verb", verbs.VERBS)
def test_every_verb_has_its_help(cli, verb):
    """Each verb and each of its nouns explains itself and exits 0; each flag names its variable."""
    for noun in verbs.commands(verb):
        result = cli(verb, *filter(None, [noun]), "--help")
        assert result.code == 0
        assert result.out.startswith(f"usage: punchout {verb}")
        assert "[PUNCHOUT_QUIET]" in result.out.replace("\n", "")


def test_a_verb_with_nouns_lists_them(cli):
    """`punchout exchanges --help` lists what can be done with exchanges."""
    result = cli("exchanges", "--help")
    assert result.code == 0
    assert "  wait    wait until entries match" in result.out
    assert cli("help", "exchanges").out == result.out


@pytest.mark.parametrize("words", [["--version"], ["version"]])
def test_the_version_is_printed(cli, words):
    """The version stands on stdout with that of the grammar."""
    result = cli(*words)
    assert result.code == 0
    assert result.out.startswith(f"punchout {__version__} · cXML 1.2.071 · Python 3.")
