"""A fix as edits."""

import pytest

from punchout.findings import Fix
from punchout.markup.outline import Outline
from punchout.markup.patch import patched
from punchout.markup.repair import repair, without_copy


def done(text: str, path: str, kind: str, facts: dict[str, str]) -> str:
    """Return a document after a fix at an element; the same where the fix gives no edits."""
    outline = Outline(text.encode())
    node = outline.find(path)
    assert node is not None
    return patched(outline.utf8, repair(outline, node, Fix(kind, facts))).decode()


@pytest.mark.parametrize(
    ("text", "path", "kind", "facts", "right"),
    [
        ("<r A='1'/>", "/r", "rename", {"attribute": "A", "to": "a"}, "<r a='1'/>"),
        ("<r A='1' a='2'/>", "/r", "rename", {"attribute": "A", "to": "a"}, "<r A='1' a='2'/>"),
        ("<r a='1'/>", "/r", "replace", {"attribute": "a", "value": "it's <&>"}, "<r a='it&apos;s &lt;&amp;&gt;'/>"),
        ("<r/>", "/r", "replace", {"attribute": "a", "value": "1"}, "<r/>"),
        ("<r b='1' />", "/r", "insert", {"attribute": "a", "value": '"'}, "<r b='1' a=\"&quot;\" />"),
        ("<r/>", "/r", "insert", {"attribute": "a", "value": "1"}, '<r a="1"/>'),
        ("<r a='2'/>", "/r", "insert", {"attribute": "a", "value": "1"}, "<r a='2'/>"),
        ("<r/>", "/r", "insert", {"attribute": "a"}, "<r/>"),
        ("<r a=' ' b='1'/>", "/r", "delete", {"attribute": "a"}, "<r b='1'/>"),
        ("<r a='1'/>", "/r", "delete", {"attribute": "a"}, "<r a='1'/>"),
        ("<r xmlns:p='u'/>", "/r", "delete", {"attribute": "xmlns:p"}, "<r/>"),
        ("<r xmlns:p='u'><p:a/></r>", "/r", "delete", {"attribute": "xmlns:p"}, "<r xmlns:p='u'><p:a/></r>"),
        ("<r><A>1</A ></r>", "/r/A", "rename", {"element": "A", "to": "bc"}, "<r><bc>1</bc ></r>"),
        ("<r><A/></r>", "/r/A", "rename", {"element": "A", "to": "a"}, "<r><a/></r>"),
        ("<r> <a>\n<b/> </a></r>", "/r/a", "delete", {"element": "a"}, "<r></r>"),
        ("<r><a>1</a></r>", "/r/a", "delete", {"element": "a"}, "<r><a>1</a></r>"),
        ("<r><a b='1'/></r>", "/r/a", "delete", {"element": "a"}, "<r><a b='1'/></r>"),
        ("<r><a><!-- x --></a></r>", "/r/a", "delete", {"element": "a"}, "<r><a><!-- x --></a></r>"),
        ("<r/>", "/r", "delete", {"element": "r"}, "<r/>"),
        ("<r>\n each </r>", "/r", "replace", {"element": "r", "text": "E&A"}, "<r>\n E&amp;A </r>"),
        ("<r>  </r>", "/r", "replace", {"element": "r", "text": "1"}, "<r>  1</r>"),
        ("<r><![CDATA[each]]></r>", "/r", "replace", {"element": "r", "text": "EA"}, "<r>EA</r>"),
        ("<r>a<!-- b --></r>", "/r", "replace", {"element": "r", "text": "EA"}, "<r>a<!-- b --></r>"),
        ("<r/>", "/r", "replace", {"element": "r", "text": "EA"}, "<r/>"),
        ("<r> \n</r>", "/r", "delete", {"text": ""}, "<r></r>"),
        ("<r>text</r>", "/r", "delete", {"text": ""}, "<r>text</r>"),
        ("<r>\n <a/>\n <b/></r>", "/r/b", "move", {"element": "b", "position": "0"}, "<r>\n <b/>\n <a/></r>"),
        ("<r><a/> <b/>\n</r>", "/r/a", "move", {"element": "a", "position": "2"}, "<r> <b/><a/>\n</r>"),
        ("<r><a/><b/></r>", "/r/a", "move", {"element": "a", "position": "1"}, "<r><a/><b/></r>"),
        ("<r/>", "/r", "move", {"element": "r", "position": "0"}, "<r/>"),
        ("<r />", "/r", "insert", {"element": "a", "position": "0", "markup": "<a/>"}, "<r><a/></r>"),
        ("<r></r>", "/r", "insert", {"element": "a", "position": "0", "markup": "<a/>"}, "<r><a/></r>"),
        (
            "<r>\n <b/>\n</r>",
            "/r",
            "insert",
            {"element": "a", "position": "1", "markup": "<a/>"},
            "<r>\n <b/>\n <a/>\n</r>",
        ),
        (
            "<r>\n <b/></r>",
            "/r",
            "insert",
            {"element": "a", "position": "0", "markup": "<a/>"},
            "<r>\n <a/>\n <b/></r>",
        ),
        ("<r/>", "/r", "insert", {"element": "a", "position": "0"}, "<r/>"),
        ("<r/>", "/r", "replace", {}, "<r/>"),
    ],
)
def test_a_fix_is_done_or_left(text, path, kind, facts, right):
    """The smallest edit carries a fix out; what would lose or invent something leaves the text as it is."""
    assert done(text, path, kind, facts) == right


def test_a_copy_is_taken_out_and_one_stays():
    """Whichever of the copies is named, the first one stays; one that stands apart may belong to its neighbours."""
    outline = Outline(b"<r> <a>1</a> <a>1</a><b/></r>")
    for path in ("/r/a[1]", "/r/a[2]"):
        node = outline.find(path)
        assert node is not None
        assert patched(outline.utf8, without_copy(outline, node)) == b"<r> <a>1</a><b/></r>"
    assert without_copy(outline, outline.find("/r/b")) == ()
    apart = Outline(b"<r><a>1</a><b/><a>1</a></r>")
    assert without_copy(apart, apart.find("/r/a[2]")) == ()
