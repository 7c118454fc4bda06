"""The log of a server in the foreground, and the signals that end it."""

import json
import logging

import pytest

from punchout.cli.running import log_to_stderr


def _fail() -> None:
    try:
        raise RuntimeError("the very detail")
    except RuntimeError:
        logging.getLogger("punchout.road").exception("exchange 1 failed")


def test_the_log_is_quiet_about_requests(capsys):
    """Requests are logged only with -v, warnings always, and with -q errors alone."""
    access, road = logging.getLogger("punchout.access"), logging.getLogger("punchout.road")
    said = {}
    for name, quiet, verbose in (("plain", False, False), ("quiet", True, False), ("verbose", False, True)):
        log_to_stderr("text", quiet=quiet, verbose=verbose)
        access.info("a request")
        road.warning("a warning")
        road.error("an error")
        said[name] = [line.split(" ", 2)[2] for line in capsys.readouterr().err.splitlines()]
    assert said == {
        "plain": ["WARNING a warning", "ERROR an error"],
        "quiet": ["ERROR an error"],
        "verbose": ["INFO a request", "WARNING a warning", "ERROR an error"],
    }


@pytest.mark.parametrize("verbose", [False, True])
def test_tracebacks_are_for_those_who_ask(capsys, verbose):
    """What fails inside us is a line, and with -v its traceback."""
    log_to_stderr("text", quiet=False, verbose=verbose)
    _fail()
    said = capsys.readouterr().err
    assert ("the very detail" in said) is verbose
    assert ("RuntimeError in cli/test_running.py, line " in said) is not verbose
    assert "exchange 1 failed" in said


def test_what_strangers_write_steers_no_terminal(capsys):
    """A character that would move the cursor or colour the line is shown as a replacement."""
    log_to_stderr("text", quiet=False, verbose=False)
    logging.getLogger("punchout.journal").warning("a \x1b[2Jstranger")
    assert capsys.readouterr().err.endswith("WARNING a \ufffd[2Jstranger\n")


def test_the_log_can_be_json(capsys):
    """With --log-format json every line is an object with time, level, logger and message."""
    log_to_stderr("json", quiet=False, verbose=False)
    _fail()
    (line,) = capsys.readouterr().err.splitlines()
    told = json.loads(line)
    assert (told["level"], told["logger"], told["message"]) == ("error", "punchout.road", "exchange 1 failed")
    assert told["time"].endswith("Z")
    assert "the very detail" in told["trace"]
