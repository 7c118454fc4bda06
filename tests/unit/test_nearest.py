"""Every mistyped name is answered by the nearest known one."""

import pytest

from punchout.nearest import advice, nearest


@pytest.mark.parametrize(
    ("word", "near"),
    [("suplier", "Supplier"), ("SUPPLIER", "Supplier"), ("buyers", "buyer"), ("zzz", None), ("", None)],
)
def test_the_name_that_is_most_like_a_word(word: str, near: str | None) -> None:
    """Letter case counts for nothing, and a word that is like none gets none."""
    assert nearest(word, ["buyer", "Supplier", "connection"]) == near


def test_who_wants_to_be_sure_asks_for_more_likeness() -> None:
    """The cutoff says how like a name has to be."""
    assert nearest("shop", ["shopping"]) == "shopping"
    assert nearest("shop", ["shopping"], 0.9) is None


@pytest.mark.parametrize(
    ("word", "known", "said"),
    [
        ("bayer", ["buyer", "supplier"], "did you mean 'buyer'?"),
        ("zzz", ["buyer", "supplier"], "known roles: buyer, supplier"),
        ("zzz", [], "there are none"),
    ],
)
def test_advice_names_one_or_all(word: str, known: list[str], said: str) -> None:
    """Which one was meant, else all in the order in which they are known."""
    assert advice(word, known, "known roles:") == said
