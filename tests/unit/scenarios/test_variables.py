"""Variables in texts, whole or within others, filled in when they are known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from punchout.errors import ConfigError
from punchout.scenarios.variables import Variables, masked, played
from punchout.settings.lines import read_tree
from punchout.settings.tree import Node

VALUES = {"a": "1", "b.c": "2"}


def variables(**more: str) -> Variables:
    """Return some variables, of which `later` is known only while it is played."""
    return Variables("f", VALUES | more, {"HOME": "home"}, set(), ("later",))


def early(text: str, **more: str) -> object:
    """Fill in what is known before anything is played."""
    return variables(**more).filled(read_tree(f"x: {text!r}", "yaml")).plain()


def late(text: str) -> object:
    """Fill in a text while it is played."""
    return played(Node(text, 1, {}), VALUES, "f").plain()


def test_they_stand_anywhere_in_a_text() -> None:
    """Several in one text, a variable of the environment, and one that is known later."""
    assert early("-${a}${b.c}-${env:HOME}") == {"x": "-12-home"}
    assert early("${later} ${a}") == {"x": "${later} 1"}


def test_they_stand_in_keys_too() -> None:
    """The path into a document may name a line that a variable knows."""
    tree = variables().filled(read_tree("'lines[${a}].quantity': x", "yaml"))
    assert (tree.plain(), tree.keys) == ({"lines[1].quantity": "x"}, {"lines[1].quantity": 1})


def test_escaped_signs_become_themselves_when_it_is_played() -> None:
    """`$${` stays as it is until the end, so that it is never taken for a variable."""
    assert early("$${a} $$ ${a}") == {"x": "$${a} $$ 1"}
    assert late("$${a} ${a}") == "${a} 1"


@pytest.mark.parametrize("value", ["${a}", "$${a}", "${env:HOME}", "$", "${", "${a", "$$"])
def test_a_value_is_never_looked_at_again(value: str) -> None:
    """A variable that holds the signs of one stays what it is, from the file to the step."""
    filled = variables(v=value).filled(Node("<${v}>", 1, {}))
    assert played(filled, VALUES, "f").plain() == f"<{value}>"


def test_what_came_from_the_environment_is_known_as_secret() -> None:
    """Names that were asked for and values of the environment are collected; the values are masked however quoted."""
    asked = Variables("f", VALUES, {"PW": 'it\'s "so"'}, set())
    asked.filled(read_tree("x: '${env:PW} ${a}'", "yaml"))
    assert (asked.secrets, asked.used) == ({'it\'s "so"'}, {"env:PW", "a"})
    told = f"{next(iter(asked.secrets))} {next(iter(asked.secrets))!r}"
    assert masked(told, asked.secrets) == "[redacted] '[redacted]'"


def test_a_short_value_is_masked_as_a_word_of_its_own() -> None:
    """In the middle of a word it has nothing to hide; a single character is shown."""
    assert masked("abc, abcd and 'abc'", {"abc"}) == "[redacted], abcd and '[redacted]'"
    assert masked("a+b is a+b", {"a+b", "a"}) == "[redacted] is [redacted]"
    assert masked("step 1 of 10", {"1", ""}) == "step 1 of 10"


def test_a_text_that_grows_without_end_is_refused() -> None:
    """Variables of variables could otherwise say a billion."""
    with pytest.raises(ConfigError, match="f:3: with its variables filled in this is longer than 1 MiB"):
        variables(big="x" * 1000).filled(Node("${big}" * 1100, 3, {}))


@given(st.text(alphabet="${}:.envab \n", max_size=40))
def test_any_text_ends(text: str) -> None:
    """No text of signs makes it fail or repeat itself: what is filled in is not looked at again."""
    assert isinstance(played(Node(text, 1, {}), {"a": "${a}"}, "f").plain(), str)
