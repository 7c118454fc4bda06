"""Which lines belong together: rising pairs of equal lines, as many as can be found in bounded time."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from punchout.exchange import aligning
from punchout.exchange.aligning import pairs

SOME = st.lists(st.sampled_from("abc"), max_size=30)


@given(left=SOME, right=SOME, small=st.sampled_from([0, 2, 200]))
def test_pairs_are_equal_lines_and_rise(left: list[str], right: list[str], small: int) -> None:
    """Whatever the lines are, and however small the rests that are compared line by line."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(aligning, "SMALL", small)
        found = pairs(left, right)
    assert all(left[at] == right[to] for at, to in found)
    assert all(a < b and c < d for (a, c), (b, d) in itertools.pairwise(found))


@given(lines=SOME)
def test_equal_texts_are_paired_whole(lines: list[str]) -> None:
    """Each line with itself."""
    assert pairs(lines, lines) == [(at, at) for at in range(len(lines))]


def test_a_line_more_and_a_line_less_are_found_between_anchors(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where no rest is small enough to be compared line by line."""
    monkeypatch.setattr(aligning, "SMALL", 0)
    left, right = list("xABCx DEFx"), list("xAB x DEGFx")
    assert [left[at] for at, _ in pairs(left, right)] == list("xABx DEFx")


def test_many_equal_lines_with_changes_in_place_stay_paired(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a single line that occurs once."""
    monkeypatch.setattr(aligning, "SMALL", 2)
    left = ["a", "b"] * 20
    right = ["c", "c", *left[2:-2], "c", "c"]
    assert pairs([*left, *left], [*right, *left]) == [(at, at) for at in range(80) if not (at < 2 or 38 <= at < 40)]


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("bdff", "fbdd", [(0, 1), (1, 2)]),  # f, which occurs twice on the left, would lead away from b and d
        ("dcbb", "cbf", [(1, 0), (2, 1)]),  # behind the anchor c the next part begins, and b is found in it
    ],
)
def test_an_anchor_occurs_once_and_ends_a_part(
    monkeypatch: pytest.MonkeyPatch, left: str, right: str, found: list[tuple[int, int]]
) -> None:
    """What occurs twice on either side is no anchor, and no part holds the anchor before it."""
    monkeypatch.setattr(aligning, "SMALL", 0)
    assert pairs(left, right) == found


def test_one_large_side_makes_a_rest_large() -> None:
    """A line against very many is compared in its place alone: the larger side is what comparing costs."""
    assert pairs(["x"], ["y", "x", "y"] * 150) == []
    assert pairs(["x"], ["y", "x", "y"] * 10) == [(0, 1)]


def test_an_endless_supply_of_anchors_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """After so many rounds a rest is left as different."""
    monkeypatch.setattr(aligning, "SMALL", 0)
    monkeypatch.setattr(aligning, "DEEPEST", 1)
    assert pairs(list("xAyByCx"), list("zAyByCz")) == [(1, 1), (3, 3), (5, 5)]
