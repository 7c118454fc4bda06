"""The constructor for readers of large documents."""

from dataclasses import FrozenInstanceError

import pytest

from punchout.commerce.kept import Opaque
from punchout.commerce.parties import Identity
from punchout.commerce.swift import swift


def test_it_builds_the_same_value():
    """What it builds is of the class, equal, with the same hash and the same defaults."""
    built = swift(Identity)("DUNS", "1")
    assert type(built) is Identity
    assert (built, hash(built), built.kind) == (Identity("DUNS", "1"), hash(Identity("DUNS", "1")), "")


def test_what_it_builds_is_frozen():
    """Nobody can change it afterwards."""
    built = swift(Opaque)(text="a", format="cxml")
    with pytest.raises(FrozenInstanceError):
        built.text = "b"
    assert built == Opaque("a", format="cxml")


def test_it_takes_no_other_arguments():
    """A missing or unknown field is refused as the class refuses it."""
    with pytest.raises(TypeError):
        swift(Identity)("DUNS")
    with pytest.raises(TypeError):
        swift(Identity)("DUNS", "1", sort="x")
