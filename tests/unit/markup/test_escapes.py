"""Texts that are no XML yet."""

from xml.etree import ElementTree

import pytest

from punchout.markup.escapes import escapes
from punchout.markup.patch import patched


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("<r>R&D & Co &amp; &#38; &#x26;</r>", "<r>R&amp;D &amp; Co &amp; &#38; &#x26;</r>"),
        ("<r a='R&D' b=\"x<y\">1 < 2, 3<4</r>", "<r a='R&amp;D' b=\"x&lt;y\">1 &lt; 2, 3&lt;4</r>"),
        ("<r>&nbsp;&Eacute;&unknown;</r>", "<r>&#160;&#201;&amp;unknown;</r>"),
        ("<r>&nbsp</r>", "<r>&amp;nbsp</r>"),
        (
            "<r><![CDATA[a & b < c]]><!-- & < --><?pi & <?>&</r>",
            "<r><![CDATA[a & b < c]]><!-- & < --><?pi & <?>&amp;</r>",
        ),
        ("<r XML:LANG='en' xml:lang2='a&'/>", "<r xml:lang='en' xml:lang2='a&amp;'/>"),
        ('<!DOCTYPE r SYSTEM "a?b&c"><r/>', '<!DOCTYPE r SYSTEM "a?b&c"><r/>'),
        ("<r a=1 b='2' c=x/y?z=1&w><s d=2/></r>", """<r a="1" b='2' c="x/y?z=1&amp;w"><s d="2"/></r>"""),
        ("<r a=\u201c1 2\u201d b=\u20183\u2019 c='\u201c4\u201d'/>", """<r a="1 2" b="3" c='\u201c4\u201d'/>"""),
        ('<r a="1"b=\'x=1\'c = "2">a=b</r>', '<r a="1" b=\'x=1\' c = "2">a=b</r>'),
    ],
)
def test_signs_that_stand_for_themselves_are_escaped(wrong, right):
    """Everything else stays, within CDATA and comments too."""
    assert patched(wrong.encode(), escapes(wrong.encode())).decode() == right


def test_a_broken_tag_stays():
    """A `<` before a letter may have been a tag: nobody guesses."""
    for text in (b"<r><b c='1</b></r>", b"<r>a <b and c</r>", b"<r>a <b c=1 and d</r>"):
        assert list(escapes(text)) == []


def test_what_was_well_formed_says_the_same():
    """Escaping a sound document changes nothing."""
    sound = b"<r a='1 &lt; 2'>x &amp; y<![CDATA[&]]></r>"
    assert patched(sound, escapes(sound)) == sound
    assert ElementTree.fromstring(sound).text == "x & y&"


def test_a_doctype_without_end_is_read_once():
    """It goes on to the end, however often another one seems to begin in it."""
    endless = b"<r>&" + b"<!DOCTYPE " * 10**6
    assert patched(endless, escapes(endless)) == endless.replace(b"&", b"&amp;")
