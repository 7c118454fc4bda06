"""How lines are numbered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from punchout.rules.numbering import Misnumbered, misnumbered


@pytest.mark.parametrize(
    ("numbers", "wrong"),
    [
        ("1 2 3", []),
        ("10 20 40", []),
        ("A1 A2 A1", [Misnumbered(3, "repeated", 1)]),
        ("1 1 1", [Misnumbered(2, "repeated", 1), Misnumbered(3, "repeated", 1)]),
        ("1 - - 2", [Misnumbered(2, "missing"), Misnumbered(3, "missing")]),
        ("2 1 3", [Misnumbered(2, "falling", 2)]),
        ("3 1 2", [Misnumbered(2, "falling", 3)]),
        ("2 5 2 4", [Misnumbered(3, "repeated", 1), Misnumbered(4, "falling", 5)]),
        ("2 x 1", [Misnumbered(3, "falling", 2)]),
        ("999999999 1", [Misnumbered(2, "falling", 999999999)]),
        ("9999999999 1", []),
    ],
)
def test_misnumbered(numbers: str, wrong: list[Misnumbered]) -> None:
    """A number is missing, taken already or less than the one before; what is no number is in no order."""
    assert list(misnumbered(number.replace("-", " ") for number in numbers.split())) == wrong


@given(st.sets(st.integers(0, 10**9 - 1)))
def test_rising_numbers_are_right(numbers: set[int]) -> None:
    """Numbers that rise are right, whatever lies between them."""
    assert list(misnumbered(map(str, sorted(numbers)))) == []


@given(st.lists(st.sampled_from(["", " ", "1", "2", "3", "10", "x", "²", "9" * 40])))
def test_a_line_is_told_once(numbers: list[str]) -> None:
    """Of each line one thing is said, and another line that is named is one that stood before."""
    told = list(misnumbered(numbers))
    assert len({one.place for one in told}) == len(told)
    assert all(one.other < one.place for one in told if one.how == "repeated")
