"""What a format said and the model has no word for."""

from dataclasses import FrozenInstanceError, replace

import pytest

from punchout.commerce.kept import Kept
from punchout.commerce.plain import from_plain, plain

SPELLED = Kept("cxml", "ItemOut", "Comments", "<Comments></Comments>")


def late(asked: list[int]) -> Kept:
    """Return the same fragment, spelled when it is asked for."""

    def spell() -> str:
        asked.append(1)
        return SPELLED.text

    return Kept.late("cxml", "ItemOut", "Comments", spell)


def test_a_text_is_spelled_when_it_is_asked_for_and_once():
    """Nobody pays for a fragment that nobody reads; whoever reads it twice pays once."""
    asked: list[int] = []
    fragment = late(asked)
    assert (fragment.holder, fragment.name, asked) == ("ItemOut", "Comments", [])
    assert (fragment.text, fragment.text, asked) == (SPELLED.text, SPELLED.text, [1])


def test_when_it_was_spelled_makes_no_difference():
    """A late fragment is equal to the spelled one, has its hash, and is shown, copied and remembered as it is."""
    assert late([]) == SPELLED
    assert hash(late([])) == hash(SPELLED)
    assert repr(late([])) == repr(SPELLED)
    assert replace(late([]), holder="ItemIn") == replace(SPELLED, holder="ItemIn")
    assert from_plain(Kept, plain(late([]))) == SPELLED


def test_it_is_frozen_and_has_nothing_else():
    """Nobody can change a late fragment, and a name that it does not have is an AttributeError."""
    fragment = late([])
    with pytest.raises(FrozenInstanceError):
        fragment.text = "x"
    with pytest.raises(AttributeError, match="words"):
        _ = fragment.words
    with pytest.raises(AttributeError, match="_spell"):
        _ = SPELLED._spell
