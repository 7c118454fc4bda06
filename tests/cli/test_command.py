"""The parser of a verb's words: every flag looks into its PUNCHOUT_* variable."""

import argparse

import pytest

from punchout.cli.command import Parser, advice, moment, one_of, variable
from punchout.cli.exits import Usage


def _parser(**environ: str) -> Parser:
    parser = Parser("verb", "what it does", environ)
    parser.flag("--public-url")
    parser.flag("--port", type=int, default=1)
    parser.flag("--strict", action="store_true")
    parser.flag("--rule", action="append", default=[])
    parser.flag("--to", required=True)
    return parser


def test_a_flag_has_one_variable():
    """The name of the variable is that of the flag."""
    assert variable("--public-url") == "PUNCHOUT_PUBLIC_URL"


def test_variables_stand_in_for_flags():
    """What the environment says counts where the command line is silent, required flags included."""
    found = _parser(
        PUNCHOUT_PUBLIC_URL="https://a.example.com",
        PUNCHOUT_PORT="7",
        PUNCHOUT_STRICT="yes",
        PUNCHOUT_RULE="A=off B=error",
        PUNCHOUT_TO="demo",
    ).words([])
    assert (found.public_url, found.port, found.strict) == ("https://a.example.com", 7, True)
    assert (found.rule, found.to) == (["A=off", "B=error"], "demo")


def test_the_command_line_stands_before_the_environment():
    """A flag that is given wins over its variable."""
    found = _parser(PUNCHOUT_PORT="7", PUNCHOUT_STRICT="no").words(["--port", "8", "--to", "x"])
    assert (found.port, found.strict) == (8, False)


def test_help_tells_what_counts_without_a_flag():
    """Its own default, a span as one writes it; never what the environment holds, which may be a secret."""
    parser = _parser(PUNCHOUT_PUBLIC_URL="https://hidden.example.com", PUNCHOUT_PORT="7")
    parser.flag("--timeout", type=moment, default=1.5, help="how long")
    told = " ".join(parser.format_help().split())
    assert "(else 1) [PUNCHOUT_PORT]" in told
    assert "how long (else 1.5s) [PUNCHOUT_TIMEOUT]" in told
    assert "hidden.example.com" not in told
    assert told.count("(else ") == 2


@pytest.mark.parametrize(
    ("environ", "said"),
    [
        ({"PUNCHOUT_STRICT": "perhaps"}, "PUNCHOUT_STRICT is yes or no, not 'perhaps'"),
        ({"PUNCHOUT_PORT": "x"}, "PUNCHOUT_PORT: invalid literal"),
    ],
)
def test_a_wrong_variable_is_named(environ, said):
    """What cannot be in a variable is wrong usage that names the variable."""
    with pytest.raises(Usage, match=said):
        _parser(**environ)


def test_flags_are_not_guessed_from_their_beginning():
    """A part of a flag is no flag: a later version may have another that begins so."""
    with pytest.raises(Usage, match="there is no flag --por; did you mean --port"):
        _parser().words(["--to", "x", "--por", "8"])


@pytest.mark.parametrize(
    ("text", "seconds"), [("30", 30), ("30s", 30), ("500ms", 0.5), ("2m", 120), ("1h", 3600), ("0", 0)]
)
def test_a_span_has_a_unit(text, seconds):
    """Spans of time are seconds, or have their unit."""
    assert moment(text) == seconds


@pytest.mark.parametrize("text", ["", "s", "-1", "nan", "inf", "1d", "1e999"])
def test_what_is_no_span_is_refused(text):
    """What is no length of time is refused in words."""
    with pytest.raises(argparse.ArgumentTypeError, match="is no span of time"):
        moment(text)


def test_one_of_refuses_other_words():
    """A word that is not among the known ones is refused with all of them."""
    assert one_of("a", "b")("a") == "a"
    with pytest.raises(argparse.ArgumentTypeError, match=r"'zzz' is not one of text, json$"):
        one_of("text", "json")("zzz")


def test_the_nearest_word_is_named_or_all_are():
    """Advice names the nearest word, and all words where none is near."""
    assert advice("serv", ["serve", "send"]) == "did you mean serve?"
    assert advice("zzz", ["serve", "send"]) == "known are send, serve"
