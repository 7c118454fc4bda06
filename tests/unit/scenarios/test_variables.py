"""Variables in texts, whole or within others, filled in when they are known."""

from hypothesis import given
from hypothesis import strategies as st

from punchout.scenarios.variables import filled, filled_in
from punchout.settings.lines import read_tree

VALUES = {"a": "1", "b.c": "2"}


def early(text: str, later: tuple[str, ...] = ()) -> object:
    """Fill in what is known before anything is played."""
    return filled(read_tree(f"x: {text!r}", "yaml"), VALUES, later, {"HOME": "h"}, "f").plain()


def test_they_stand_anywhere_in_a_text() -> None:
    """Several in one text, a variable of the environment, and one that is known later."""
    assert early("-${a}${b.c}-${env:HOME}") == {"x": "-12-h"}
    assert early("${later} ${a}", ("later",)) == {"x": "${later} 1"}


def test_escaped_signs_become_themselves_when_it_is_played() -> None:
    """`$${` stays as it is until the end, so that it is never taken for a variable."""
    assert early("$${a} $$ ${a}") == {"x": "$${a} $$ 1"}
    assert filled_in("$${a} ${a}", VALUES) == "${a} 1"


def test_all_that_is_nested_is_filled_in() -> None:
    """Texts in lists and mappings are filled in, numbers stay what they are."""
    assert filled_in({"n": 1, "t": ("${a}", {"u": "${b.c}"})}, VALUES) == {"n": 1, "t": ["1", {"u": "2"}]}


@given(st.text(alphabet="${}:.envab \n", max_size=40))
def test_any_text_ends(text: str) -> None:
    """No text of signs makes it fail or repeat itself: what is filled in is not looked at again."""
    assert isinstance(filled_in(text, {"a": "${a}"}), str)
