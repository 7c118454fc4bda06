"""What stands before the root is read the same whether it is ordinary or expat has to be asked."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from punchout.errors import PeerError
from punchout.limits import Limits
from punchout.markup import prologue
from punchout.markup.prologue import Prologue, read_prologue

BLANKS = st.sampled_from(["", " ", "\n", "\r\n\t "])
DECLARATION = st.sampled_from(
    ["", '<?xml version="1.0"?>', "<?xml version='1.0' encoding='utf-8' ?>", '<?xml version="1.0" standalone="yes"?>']
)
SYSTEM = st.sampled_from(["http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd", "", "a b", "x&y;%z", "é", "it's", "<"])
REST = st.sampled_from(["", "\n", "<!-- a word before -->", "<?pi?>"])
ROOT = st.sampled_from(["<cXML/>", '<p:cXML a="1">', "<cXML a='&lt;'>", "text", "</cXML>"])


def asked_of_expat(utf8: bytes) -> Prologue:
    """Read a prologue by expat alone."""
    one = prologue._Pass(utf8, Limits())
    one.parser.StartElementHandler = one.root
    return one.run()


@st.composite
def openings(draw: st.DrawFn) -> bytes:
    """Draw how a document begins, mostly as they do."""
    quote = draw(st.sampled_from(['"', "'"]))
    doctype = f"<!DOCTYPE{draw(BLANKS) or ' '}cXML SYSTEM {quote}{draw(SYSTEM)}{quote}{draw(BLANKS)}>"
    parts = (
        draw(DECLARATION),
        draw(BLANKS),
        draw(REST),
        draw(st.sampled_from(["", doctype, doctype[:-1] + "[]>", "<!DOCTYPE cXML>"])),
        draw(REST),
        draw(BLANKS),
        draw(ROOT),
    )
    return "".join(parts).encode()


@given(openings())
def test_what_is_read_off_is_what_expat_says(utf8: bytes) -> None:
    """Where a prologue is ordinary, its parts and their places are those that expat finds."""
    if re.match(prologue._ORDINARY, utf8):
        assert read_prologue(utf8) == asked_of_expat(utf8)


@pytest.mark.parametrize("begins", [b"", b'<?xml version="1.0" encoding="UTF-8"?>\n'])
def test_the_usual_opening_is_ordinary(begins: bytes) -> None:
    """A declaration and a DOCTYPE with a URL, as nearly every document has them, need no expat."""
    utf8 = begins + b'<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd">\n<cXML/>'
    found = re.match(prologue._ORDINARY, utf8)
    assert found
    assert found["system"].endswith(b"cXML.dtd")


@pytest.mark.parametrize(
    "subset", [b"<!DOCTYPE cXML [<!ENTITY a 'b'>]><cXML/>", b'<!DOCTYPE cXML SYSTEM "a" []><cXML/>']
)
def test_a_subset_is_no_ordinary_opening(subset: bytes) -> None:
    """A DTD of the document's own goes to expat, which refuses it."""
    assert not re.match(prologue._ORDINARY, subset)
    with pytest.raises(PeerError):
        read_prologue(subset)


@pytest.mark.parametrize("goes_on", [b"", b'<!DOCTYPE cXML SYSTEM ""', b'<!DOCTYPE cXML SYSTEM "">'])
def test_blanks_without_end_are_read_once(goes_on: bytes) -> None:
    """A million blanks before something odd take no time that anybody would notice; read again and again, days."""
    assert re.match(prologue._ORDINARY, b" " * 10**6 + goes_on + b" " * 10**6 + b"<!---->") is None
