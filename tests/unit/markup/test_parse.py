"""The one parser call."""

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from punchout.errors import NotWellFormed, PeerError, UnsafeInput
from punchout.findings import Severity
from punchout.limits import Limits
from punchout.markup import selftest
from punchout.markup.explain import explain
from punchout.markup.parse import read

Make = Callable[..., str]


def refusal(document: str, limits: Limits = Limits()) -> tuple[type[PeerError], str, int | None]:  # noqa: B008
    """How a document is refused: kind, code and line."""
    with pytest.raises(PeerError) as refused:
        read(document.encode(), None, limits)
    (finding,) = refused.value.findings
    return type(refused.value), finding.rule, finding.line


def test_a_valid_order_is_read_whole(order: Make) -> None:
    """A reading tells what the document is and hands out its tree."""
    reading = read(order().encode())
    assert reading.valid
    assert (reading.payload, reading.dtd, reading.declared, reading.encoding) == (
        "OrderRequest",
        "cXML",
        "1.2.021",
        "utf-8",
    )
    assert reading.doctype is not None
    assert reading.doctype.name == "cXML"
    assert reading.root.findtext(".//SupplierPartID") == "A-1"
    assert not reading.findings


@pytest.mark.parametrize(
    ("document", "payload", "dtd"),
    [
        ("<cXML/>", "cXML", "cXML"),
        ("<cXML><Request/></cXML>", "Request", "cXML"),
        ("<cXML><Response><Status/></Response></cXML>", "Response-Status", "cXML"),
        ("<cXML><Response><Status/><ProfileResponse/></Response></cXML>", "ProfileResponse", "cXML"),
        ("<cXML><Header/><Request><ShipNoticeRequest/></Request></cXML>", "ShipNoticeRequest", "Fulfill"),
        ("<cXML><Header/><Message><Status/><QuoteMessage/></Message></cXML>", "QuoteMessage", "Quote"),
        ("<cXML><Header/><Request><Strange/></Request></cXML>", "Strange", "cXML"),
        ("<Index/>", "Index", "cXML"),
        ("<e:cXML xmlns:e='urn:e'><Request><OrderRequest/></Request></e:cXML>", "OrderRequest", "cXML"),
        ("<html/>", "html", None),
    ],
)
def test_the_payload_names_the_document_and_chooses_the_dtd(document: str, payload: str, dtd: str | None) -> None:
    """Small and large documents are named by the same rules."""
    for padded in (document, document + " " * 70_000):
        reading = read(padded.encode())
        assert (reading.payload, reading.dtd, reading.valid) == (payload, dtd, False)


def test_the_declared_version_comes_from_the_doctype_else_from_the_attribute() -> None:
    """Where neither says it there is none."""
    assert read(b'<!DOCTYPE cXML SYSTEM "x/1.2.008/cXML.dtd"><cXML version="1.1"/>').declared == "1.2.008"
    assert read(b'<!DOCTYPE cXML SYSTEM "cXML.dtd"><cXML version="1.1"/>').declared == "1.1"
    assert read(b"<cXML/>").declared is None


@pytest.mark.parametrize(
    ("document", "kind", "code"),
    [
        ('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', UnsafeInput, "XML-SUBSET"),
        ('<!DOCTYPE a [<!ENTITY % p SYSTEM "file:///etc/passwd">%p;]><a/>', UnsafeInput, "XML-SUBSET"),
        ("<!DOCTYPE a []><a/>", UnsafeInput, "XML-SUBSET"),
        ('<!DOCTYPE a SYSTEM "<"><a/>', UnsafeInput, "XML-DOCTYPE"),
        ("<a>b&nbsp;c</a>", NotWellFormed, "XML-ENTITY"),
        ('<!DOCTYPE a SYSTEM "x.dtd"><a>b&nbsp;c</a>', NotWellFormed, "XML-ENTITY"),
        ('<!DOCTYPE a SYSTEM "x.dtd"><a b="1&nbsp;2"/>', NotWellFormed, "XML-ENTITY"),
        ("<cXML>" + " " * 70_000 + "&eacute;</cXML>", NotWellFormed, "XML-ENTITY"),
        ("<a>" * 65 + "</a>" * 65, UnsafeInput, "XML-DEPTH"),
        ("<a>" * 300 + "</a>" * 300, UnsafeInput, "XML-DEPTH"),
        ("<a " + " ".join(f'b{n}=""' for n in range(129)) + "/>", UnsafeInput, "XML-ATTRIBUTES"),
        ("<a " + " ".join(f'b{n}=""' for n in range(20_000)) + "/>", UnsafeInput, "XML-ATTRIBUTES"),
        ("<cXML><" + "n" * 257 + "/></cXML>", UnsafeInput, "XML-NAME"),
        ("<a>" + "x" * 10_000_001 + "</a>", UnsafeInput, "XML-LIMIT"),
        ("", NotWellFormed, "XML-EMPTY"),
        (" \n ", NotWellFormed, "XML-EMPTY"),
        ("<a><b></a>", NotWellFormed, "XML-TAG"),
        ("<a><b>", NotWellFormed, "XML-TRUNCATED"),
        ("<a", NotWellFormed, "XML-NO-ROOT"),
        ("<a/><b/>", NotWellFormed, "XML-JUNK"),
        ('<a b="1" b="2"/>', NotWellFormed, "XML-ATTR-TWICE"),
        ("<a>nuts & bolts</a>", NotWellFormed, "XML-AMPERSAND"),
        ("<a>5 < 6</a>", NotWellFormed, "XML-LESS-THAN"),
        ("<a>&#0;</a>", NotWellFormed, "XML-CHAR-REFERENCE"),
        ("<a>\0</a>", NotWellFormed, "XML-CHAR"),
        ("<a><x:b/></a>", NotWellFormed, "XML-NAMESPACE"),
        ("<cXML><x:b/></a>", NotWellFormed, "XML-TAG"),
        ("<!-- x --><?xml version='1.0'?><a/>", NotWellFormed, "XML-DECLARATION-LATE"),
        ("hello", NotWellFormed, "XML-OTHER"),
        ("<", NotWellFormed, "XML-NO-ROOT"),
        ('<?xml version="1.0"?>', NotWellFormed, "XML-NO-ROOT"),
        ('<!DOCTYPE a SYSTEM "x"><!DOCTYPE a SYSTEM "x"><a/>', NotWellFormed, "XML-SYNTAX"),
    ],
)
def test_what_is_broken_or_unsafe_is_refused_by_name(document: str, kind: type[PeerError], code: str) -> None:
    """Each refusal says what it is about and in which line."""
    refused, rule, line = refusal(document)
    assert (refused, rule) == (kind, code)
    assert line is not None


@pytest.mark.parametrize(
    ("document", "code", "column"),
    [
        ("<a>nuts & bolts</a>", "XML-AMPERSAND", 9),
        ("<a>R&D</a>", "XML-AMPERSAND", 5),
        ("<a>\u00e9&\u00e9 x</a>", "XML-AMPERSAND", 5),
        ('<a b="https://shop.example.com/?x=1&y=2"/>', "XML-AMPERSAND", 36),
        ("<a>&#12 x</a>", "XML-AMPERSAND", 4),
        ("<a>5 < 6</a>", "XML-LESS-THAN", 6),
    ],
)
def test_a_sign_that_was_not_escaped_is_shown_where_it_stands(document: str, code: str, column: int) -> None:
    """Not where the parser gave up, which is behind the name that it took for an entity's."""
    with pytest.raises(NotWellFormed) as caught:
        read(document.encode())
    finding = caught.value.findings[-1]
    assert (finding.rule, finding.line, finding.column) == (code, 1, column)


def test_the_limits_are_obeyed_to_the_last_one(response: Make) -> None:
    """What is just within a limit is read, one more is refused."""
    limits = Limits(depth=5, attributes=3, elements=10)
    assert read(b"<a><a><a><a><a/></a></a></a></a>", None, limits).payload == "a"
    assert refusal("<a><a><a><a><a><a/></a></a></a></a></a>", limits)[1] == "XML-DEPTH"
    assert read(b'<a b="" c="" d=""/>', None, limits).payload == "a"
    assert refusal('<a b="" c="" d="" e=""/>', limits)[1] == "XML-ATTRIBUTES"
    assert read(("<a>" + "<b/>" * 9 + "</a>").encode(), None, limits).payload == "a"
    assert refusal("<a>" + "<b/>" * 10 + "</a>", limits)[1] == "XML-ELEMENTS"
    assert read(response("=" * 2000).encode(), None, Limits(attributes=128)).valid


def test_no_file_is_read_for_a_document(tmp_path: Path, response: Make) -> None:
    """A DOCTYPE that names a local DTD changes nothing, in small documents and in large ones."""
    bait = tmp_path / "bait.dtd"
    bait.write_text('<!ENTITY x "canary"><!ELEMENT cXML EMPTY>')
    doctype = f'<!DOCTYPE cXML SYSTEM "{bait.as_uri()}">'
    for padding in ("", " " * 70_000):
        assert read((doctype + response(padding)).encode()).valid
        assert refusal(doctype + response("&x;" + padding))[1] == "XML-ENTITY"


def test_lines_are_kept_whatever_the_doctype(order: Make) -> None:
    """The tree's lines are those of the document, though its DOCTYPE is taken out or replaced."""
    for lines in (1, 200):
        text = order(lines).replace("<!DOCTYPE cXML SYSTEM", '<!DOCTYPE\n cXML\nPUBLIC "-//example//x"\n')
        root = read(text.encode()).root
        wanted = text[: text.index("<OrderRequestHeader")].count("\n") + 1
        assert [one.sourceline for one in root.iter("OrderRequestHeader")] == [wanted]


def test_comments_and_instructions_leave_no_gap(response: Make) -> None:
    """The text on both sides of a comment is one text, and the interruption is told."""
    document = response("joe@<!-- x -->example<?y?>.com")
    reading = read(document.encode())
    assert reading.root.findtext(".//Status") == "joe@example.com"
    assert [(one.rule, one.severity.value, one.column) for one in reading.findings] == [
        ("XML-COMMENT", "advisory", document.index("<!--") + 1),
        ("XML-COMMENT", "advisory", document.index("<?y") + 1),
    ]
    assert not read(("<!-- a -->" + response("b <!-- c -->")).encode()).findings


def test_a_comment_in_an_element_that_must_be_empty_is_invalid(order: Make) -> None:
    """EMPTY means not even a comment, though the tree does not show it."""
    text = order()
    profile = text[: text.index("<OrderRequest>")] + "<ProfileRequest>{}</ProfileRequest></Request></cXML>"
    assert read(profile.format("").encode()).valid
    assert not read(profile.format(" ").encode()).valid
    reading = read(profile.format("<!-- -->").encode())
    assert not reading.valid
    assert [finding.rule for finding in reading.findings] == ["DTD-EMPTY"]


def test_a_doctype_for_another_root_makes_a_document_invalid(response: Make) -> None:
    """The DOCTYPE never chooses the grammar, yet one that names another root makes the document invalid (XML 2.8)."""
    for named in ("Fulfill", "cxml"):
        reading = read((f'\n<!DOCTYPE {named} SYSTEM "x">' + response()).encode())
        assert not reading.valid
        assert [(one.rule, one.severity, one.line) for one in reading.findings] == [
            ("XML-DOCTYPE-ROOT", Severity.ERROR, 2)
        ]
        assert explain(reading) == []
    assert read(('<!DOCTYPE cXML SYSTEM "x">' + response()).encode()).valid


def test_the_tree_carries_no_defaults_of_the_dtd(order: Make) -> None:
    """What the author did not write is not in the tree, whichever way judged it."""
    for lines in (1, 200):
        root = read(order(lines).replace(' deploymentMode="test"', "").encode()).root
        assert [dict(one.attrib) for one in root.iter("Request")] == [{}]
        assert isinstance(root, etree._Element)


def test_the_self_test_passes_here() -> None:
    """The canaries are refused by the libraries that the tests run with."""
    selftest.run()


@pytest.mark.parametrize(
    ("raw", "like"),
    [
        (b"hello", "plain text"),
        (b'{"cXML": 1}', "JSON"),
        (b'"<?xml version=\\"1.0\\"?>"', "a text of JSON in quotes"),
        (b"cXML-urlencoded=%3CcXML%3E", "form fields"),
        (b"%3C%3Fxml%20version", "percent-encoded"),
        (b"PD94bWwgdmVyc2lvbj0iMS4wIj8+", "base64"),
        (b"\n&lt;cXML&gt;", "escaped markup"),
        (
            b"--x\r\nContent-Type: text/xml\r\n\r\n<cXML/>",
            "a multipart body whose Content-Type is neither multipart/related nor multipart/mixed",
        ),
    ],
)
def test_what_is_no_xml_is_called_by_its_name(raw: bytes, like: str) -> None:
    """Who wraps a document where none is unwrapped hears in what it is wrapped."""
    with pytest.raises(NotWellFormed) as caught:
        read(raw)
    assert caught.value.detail == f"this is no XML but {like}"


def test_of_too_many_attributes_no_tree_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """A large tag is looked at once; a large text with as many signs of equality is read all the same."""
    many = " ".join(f'a{number}="1"' for number in range(20_000))
    with monkeypatch.context() as patch:
        patch.setattr("punchout.markup.parse.read_prologue", None)
        for text in (f"<cXML {many}/>", f"<cXML><Header><x y='>' {many}/></Header></cXML>"):
            with pytest.raises(UnsafeInput, match="more than 128 attributes"):
                read(text.encode())
    assert read(f"<cXML><Header>{many}</Header></cXML>".encode()).dtd == "cXML"
