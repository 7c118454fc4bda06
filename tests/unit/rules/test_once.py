"""What a list may name only once."""

from hypothesis import given
from hypothesis import strategies as st

from punchout.rules.once import named_above, repeated


def test_repeated() -> None:
    """Each name that stood in the list before is told, also the third time."""
    assert list(repeated(["endUser", "buyer", "endUser", "", "endUser", ""])) == [2, 4, 5]


@given(st.lists(st.integers(0, 5)))
def test_without_what_is_repeated_no_name_is_lost(names: list[int]) -> None:
    """What is left without the repeated ones is each name once."""
    again = set(repeated(names))
    assert sorted(name for position, name in enumerate(names) if position not in again) == sorted(set(names))


def test_named_above() -> None:
    """A name that the header has is told in each line; two lines may have the same one."""
    assert list(named_above(["shipTo", "buyer", "shipTo", "buyer"], {"shipTo", "endUser"})) == [0, 2]
