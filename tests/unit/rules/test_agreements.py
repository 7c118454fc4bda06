"""Orders under an agreement."""

from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from punchout.rules.agreements import Kind, Term, beyond, misplaced, starts

TERMS: tuple[Term, ...] = get_args(Term)
KINDS: tuple[Kind, ...] = get_args(Kind)


def test_each_kind_has_its_own_terms() -> None:
    """A blanket order names what it makes, a release what it draws on, any other order nothing of both."""
    terms: tuple[Term, ...] = ("start", "expiration", "agreement", "parent")
    assert list(misplaced("blanket", terms)) == [(2, "release")]
    assert list(misplaced("release", terms)) == [(1, "blanket"), (3, "blanket")]
    assert list(misplaced("regular", terms)) == [(1, "blanket"), (2, "release"), (3, "blanket")]


@given(st.sampled_from(KINDS), st.lists(st.sampled_from(TERMS)))
def test_a_term_that_is_misplaced_has_a_place(kind: Kind, terms: list[Term]) -> None:
    """In an order of the kind that is told the term is right."""
    for position, other in misplaced(kind, terms):
        assert list(misplaced(other, [terms[position]])) == []


@pytest.mark.parametrize("kind", KINDS)
def test_starts(kind: Kind) -> None:
    """A blanket order says from when on it holds; others may."""
    assert starts(kind, ["start"])
    assert starts(kind, ["expiration"]) == (kind != "blanket")


def test_beyond() -> None:
    """A line may cost as much as the whole order and not more; one that says nothing is within it."""
    assert list(beyond(Decimal(100), [Decimal(100), None, Decimal("100.01"), Decimal(200)])) == [2, 3]
