"""The written-out order of children, against the grammar."""

import pytest

from punchout.formats.cxml.parts.places import PLACES
from punchout.markup.compare import DTDS
from punchout.markup.content import Group, Particle, parse
from punchout.markup.dtd_text import read_dtd
from punchout.resources import grammar_folder


def _names(part: Particle | Group) -> list[str]:
    if isinstance(part, Particle):
        return [part.name]
    return [name for inner in part.parts for name in _names(inner)]


@pytest.fixture(scope="module")
def declared() -> dict[str, str]:
    """The content model of every element, whichever DTD has it: headers are the same in all of them."""
    return {
        name: element.content
        for dtd in DTDS
        for name, element in read_dtd(grammar_folder() / f"{dtd}.dtd").elements.items()
    }


@pytest.mark.parametrize("holder", PLACES)
def test_each_container_lists_its_children_as_the_grammar_does(holder, declared):
    """The names of a container, in the order of its content model, each once."""
    assert list(PLACES[holder]) == _names(parse(declared[holder]))
