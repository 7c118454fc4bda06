"""The digest of what was asked."""

import pytest
from lxml import etree

from punchout.formats.cxml.fingerprint import Fingerprint

BASE = '<cXML payloadID="1"><Header><From/></Header><Request><A b="1" c="2"><D>x</D></A></Request></cXML>'


def _digest(text: str) -> str:
    return Fingerprint(etree.fromstring(text))()


@pytest.mark.parametrize(
    "text",
    [
        BASE.replace("<From/>", "<From>a hub wrote here</From>").replace('payloadID="1"', 'payloadID="2"'),
        BASE.replace('b="1" c="2"', "c='2'   b='1'"),
        BASE.replace("<D>", "\n   <D>").replace("</A>", "\r\n</A>"),
    ],
)
def test_how_a_hub_writes_it_does_not_count(text):
    """Header, order of attributes and blanks between elements leave the digest as it is."""
    assert _digest(text) == _digest(BASE)


@pytest.mark.parametrize(
    "text",
    [
        BASE.replace("<D>x", "<D>y"),
        BASE.replace('b="1"', 'b="3"'),
        BASE.replace("<D>x</D>", "<D>x</D><D>x</D>"),
        BASE.replace("Request>", "Message>"),
    ],
)
def test_what_is_asked_counts(text):
    """Another value, another element or another section is another request."""
    assert _digest(text) != _digest(BASE)


def test_the_tree_is_let_go_once_the_digest_is_known():
    """Asked twice, it answers the same and holds no tree."""
    fingerprint = Fingerprint(etree.fromstring(BASE))
    assert fingerprint() == fingerprint()
    assert fingerprint._root is None


def test_a_namespace_that_c14n_refuses_does_not_stop_it():
    """Relative namespaces cannot be canonicalised by the book."""
    odd = BASE.replace("<D>x</D>", '<x:D xmlns:x="odd">x</x:D>')
    assert _digest(odd) == _digest(odd.replace('b="1" c="2"', 'c="2" b="1"'))


@pytest.mark.parametrize("blanks", ["  ", "\t", "\n", " \n ", "\n\n", "\t \n\n\t"])
def test_blanks_in_a_row_are_one(blanks):
    """However many blanks stand within a value, and whatever they are, they count as one; none at all is less."""
    spaced = BASE.replace("<D>x", "<D>x x")
    assert _digest(spaced.replace("x x", f"x{blanks}x")) == _digest(spaced)
    assert _digest(spaced.replace("x x", "xx")) != _digest(spaced)
