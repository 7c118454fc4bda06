"""Escaping and canonical text."""

import pytest
from lxml import etree

from punchout.formats.cxml.parts.spelling import attribute, canonical, escape, fragment, inner, language, leaf

SIGNED = (
    '<DigitalSignature><ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#" Id="s"><ds:Object/>'
    '<plain xml:lang="en"/></ds:Signature></DigitalSignature>'
)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("plain", "plain"),
        ("a & b < c > d \"'", "a &amp; b &lt; c &gt; d \"'"),
        ("\r\n\t", "&#13;\n\t"),
        ("\x00\x1f\ud800\ufffe", "\ufffd" * 4),
    ],
)
def test_text_is_escaped(text, written):
    """Markup characters become entities, a carriage return survives, what XML cannot hold is replaced."""
    assert escape(text) == written
    assert leaf("A", text) == f"<A>{written}</A>"


def test_attributes_are_escaped():
    """Quotes and line ends survive in a value."""
    value = "a \"b\" <c> & 'd'\t\n\r"
    element = etree.fromstring(f"<A{attribute('b', value)}/>")
    assert element.get("b") == value
    assert attribute("b", "\x00") == ' b="\ufffd"'


def test_a_language_is_said_where_there_is_one_or_has_to_be():
    """An optional language that was not said is left out."""
    assert (language("en"), language(""), language("", required=True)) == (' xml:lang="en"', "", ' xml:lang=""')


@pytest.mark.parametrize("write", [fragment, canonical])
def test_equal_fragments_are_equal_text(write):
    """Attributes are sorted, empty elements are written out, tails and comments are left off."""
    root = etree.fromstring("<r><A b='2'   a=\"1\"><B/> x <!-- c --><C>&gt;</C></A> tail</r>")
    assert write(root[0]) == '<A a="1" b="2"><B></B> x <C>&gt;</C></A>'


@pytest.mark.parametrize("write", [fragment, canonical])
def test_a_prefix_is_declared_where_it_is_first_used(write):
    """The grammar wants the namespace of a signature on the signature, not on what holds it."""
    text = write(etree.fromstring(f"<r xmlns:ds='http://www.w3.org/2000/09/xmldsig#'>{SIGNED}</r>")[0])
    assert text.startswith(
        '<DigitalSignature><ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#" Id="s"><ds:Ob'
    )
    assert '<plain xml:lang="en"></plain>' in text


@pytest.mark.parametrize(
    "text",
    [
        '<a xmlns="urn:a"><b xmlns=""><c xmlns="urn:a"/></b></a>',
        '<x:a xmlns:x="urn:a" x:b="1" c="2"><x:a xmlns:x="urn:b"/></x:a>',
    ],
)
def test_namespaces_mean_the_same_either_way(text):
    """Default namespaces, their undoing and prefixed attributes read as they did."""
    element = etree.fromstring(text)
    assert etree.tostring(etree.fromstring(canonical(element)), method="c14n") == etree.tostring(element, method="c14n")


def test_a_namespace_that_c14n_refuses_is_written_all_the_same():
    """A relative namespace is no reason to fail."""
    assert fragment(etree.fromstring('<x:a xmlns:x="odd"/>')) == '<x:a xmlns:x="odd"></x:a>'


def test_the_inside_of_an_element_is_its_text_and_children():
    """What stands between the tags, tails included."""
    assert inner(etree.fromstring("<a>x &amp; <b/> y</a>")) == "x &amp; <b></b> y"
