"""The smallest markup of an element."""

from pathlib import Path

import pytest

from punchout.markup.declared import Grammar
from punchout.markup.dtd import Grammars, grammars
from punchout.markup.parse import read
from punchout.markup.sample import PLACEHOLDER, sample, says_nothing


@pytest.fixture
def small(tmp_path: Path) -> Grammar:
    """A grammar of a few elements, one of which has no end."""
    (tmp_path / "cXML.dtd").write_text(
        "<!ELEMENT cXML (a, b?)><!ELEMENT a (#PCDATA)><!ATTLIST a k CDATA #REQUIRED l (x|y) #REQUIRED m CDATA #IMPLIED>"
        "<!ELEMENT b (b)><!ELEMENT c (a*)><!ELEMENT d EMPTY><!ELEMENT e ANY><!ATTLIST d k CDATA #REQUIRED>"
    )
    return Grammars(tmp_path).declarations("cXML")


def test_a_sample_has_as_little_as_possible(small):
    """Required attributes and children with placeholders, the first of listed values, nothing optional."""
    assert sample(small, "cXML") == f'<cXML><a k="{PLACEHOLDER}" l="x">{PLACEHOLDER}</a></cXML>'
    assert sample(small, "c") == "<c/>"
    assert sample(small, "e") == "<e/>"


def test_there_may_be_no_sample(small):
    """An element that needs itself has no end, and an unknown one has no beginning."""
    assert sample(small, "b") is None
    assert sample(small, "nobody") is None


def test_some_elements_say_nothing(small):
    """They may be put in: nothing is asserted by them."""
    assert [name for name in (*small.elements, "nobody") if says_nothing(small, name)] == ["c"]


def test_every_element_of_the_grammar_has_a_sample():
    """A request with the sample of its payload is valid."""
    payload = sample(grammars().declarations("cXML"), "OrderRequest")
    header = sample(grammars().declarations("cXML"), "Header")
    document = f'<cXML payloadID="1" timestamp="1">{header}<Request>{payload}</Request></cXML>'
    assert read(document.encode()).valid
