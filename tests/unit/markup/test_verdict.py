"""Both ways to a verdict, and the official one."""

import csv
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from punchout.errors import ConfigError
from punchout.findings import Severity
from punchout.limits import Limits
from punchout.markup.dtd import Grammars, grammars
from punchout.markup.parse import read
from punchout.markup.prologue import read_prologue
from punchout.markup.verdict import on_tree, while_parsing, with_doctype
from punchout.resources import grammar_folder

Make = Callable[..., str]

SHARED = Path(os.environ.get("PUNCHOUT_SHARED", Path(__file__).resolve().parents[3].parent / "shared"))
SIGNATURE = "http://www.w3.org/2000/09/xmldsig#"

SIGNED = (
    f'<ds:Signature xmlns:ds="{SIGNATURE}" Id=" a "><ds:SignedInfo><ds:CanonicalizationMethod Algorithm="x"/>'
    '<ds:SignatureMethod Algorithm="x"/><ds:Reference><ds:DigestMethod Algorithm="x"/><ds:DigestValue>x'
    "</ds:DigestValue></ds:Reference></ds:SignedInfo><ds:SignatureValue>x</ds:SignatureValue></ds:Signature></cXML>"
)

CHANGES = {
    "as it is": ("", ""),
    "blanks in an enumeration": ('deploymentMode="test"', 'deploymentMode="  test "'),
    "a value that is not listed": ('deploymentMode="test"', 'deploymentMode="testing"'),
    "an empty enumeration": ('deploymentMode="test"', 'deploymentMode=""'),
    "a child too few": ("<UserAgent>Example 1.0</UserAgent>", ""),
    "a child too many": ("<UserAgent>", "<UserAgent>x</UserAgent><UserAgent>"),
    "an unknown child": ("<UserAgent>", "<Strange/><UserAgent>"),
    "an unknown attribute": ("<Header>", '<Header x="1">'),
    "an attribute too few": (' orderID="PO-1"', ""),
    "text between elements": ("<Header>", "<Header>text"),
    "character data in CDATA": ("PO-1", "PO&#45;1"),
    "a default namespace": ("<cXML ", '<cXML xmlns="urn:x" '),
    "a prefix on the root": ("<cXML ", '<cXML xmlns:x="urn:x" '),
    "a schema location": ("<cXML ", '<cXML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:foo="x" '),
    "the xml namespace declared": ("<cXML ", '<cXML xmlns:xml="http://www.w3.org/XML/1998/namespace" '),
    "a signature without its namespace": ("</cXML>", "<ds:Signature><ds:Object/></ds:Signature></cXML>"),
    "a signature with a wrong namespace": ("</cXML>", '<ds:Signature xmlns:ds="urn:x"/></cXML>'),
    "an identifier twice": (
        "</cXML>",
        f'<ds:Signature xmlns:ds="{SIGNATURE}" Id="a"/><ds:Signature xmlns:ds="{SIGNATURE}" Id="a"/></cXML>',
    ),
    "a signature": (
        "</cXML>",
        SIGNED,
    ),
}


def flat(root: etree._Element) -> list[object]:
    """All that a tree says, but for namespaces that our DTD has declared and nothing uses."""
    return [(one.tag, one.text, one.tail, dict(one.attrib)) for one in root.iter()]


@pytest.mark.parametrize("change", CHANGES)
def test_both_ways_say_the_same(change: str, order: Make) -> None:
    """A document is judged alike on its tree and while it is parsed, and its values come out alike."""
    utf8 = order().replace(*CHANGES[change], 1).encode()
    prologue = read_prologue(utf8, payload=True)
    streamed = while_parsing(utf8, prologue, Limits(), grammars())
    tree = on_tree(with_doctype(utf8, prologue), Limits(), grammars())
    if tree is None:
        assert change == "a signature without its namespace"
        return
    assert tree[1:] == streamed[1:]
    assert flat(tree.root) == flat(streamed.root)
    valid = {"as it is", "blanks in an enumeration", "character data in CDATA", "a signature"}
    valid.add("the xml namespace declared")
    assert tree.valid == (change in valid)


@pytest.mark.parametrize("said", ['standalone="yes"', "standalone = 'yes'"])
@pytest.mark.parametrize("lines", [1, 200])
def test_a_document_that_says_it_stands_alone_is_judged_all_the_same(said: str, lines: int, order: Make) -> None:
    """Blanks and default values are no fault of the document, either way; an advisory tells of the declaration."""
    text = order(lines).replace('encoding="UTF-8"', f'encoding="UTF-8" {said}')
    reading = read(text.replace(' deploymentMode="test"', "").encode())
    assert reading.valid
    assert [(one.rule, one.severity, one.line) for one in reading.findings] == [
        ("XML-STANDALONE", Severity.ADVISORY, 1)
    ]
    assert not read(text.replace("<UserAgent>Example 1.0</UserAgent>", "").encode()).valid
    assert not read(text.replace("<!DOCTYPE", "<!-- <!DOCTYPE").replace('.dtd">', '.dtd"> -->').encode()).findings
    assert not read(text.replace("yes", "no").encode()).findings


def test_a_tree_with_many_siblings_is_left_to_the_other_way(order: Make) -> None:
    """Within 64 KiB five hundred children of one element are still judged on the tree, one more is not."""
    for children, way in ((500, True), (501, False)):
        utf8 = order().replace("<OrderRequestHeader", "<x/>" * (children - 2) + "<OrderRequestHeader").encode()
        body = with_doctype(utf8, read_prologue(utf8))
        assert (on_tree(body, Limits(), grammars()) is not None) is way


def test_large_documents_get_the_same_verdict(order: Make) -> None:
    """Two hundred lines are valid; the same with one fault is not, and still has its tree."""
    text = order(200)
    assert len(text) > 70_000
    assert read(text.encode()).valid
    reading = read(text.replace("<UnitOfMeasure>EA</UnitOfMeasure>", "", 1).encode())
    assert not reading.valid
    assert len(reading.root.findall(".//ItemOut")) == 200


def test_another_folder_judges_by_its_own_dtds(tmp_path: Path) -> None:
    """A grammar is any folder of DTDs; a DTD that a document wants and the folder lacks is named."""
    (tmp_path / "cXML.dtd").write_text('<!ENTITY % more SYSTEM "more.mod">%more;<!ELEMENT cXML (#PCDATA)>')
    (tmp_path / "more.mod").write_text("<!ATTLIST cXML size (small | large) #REQUIRED>")
    grammar = Grammars(tmp_path, "9.9")
    for padding in ("", " " * 70_000):
        assert read(f'<cXML size=" small ">{padding}</cXML>'.encode(), grammar=grammar).valid
        assert not read(f"<cXML>{padding}</cXML>".encode(), grammar=grammar).valid
    with pytest.raises(ConfigError, match=r"Fulfill\.dtd is missing"):
        grammar.choose("cXML", "ShipNoticeRequest")
    assert read(b"<Index/>", grammar=grammar).valid is False


def test_our_dtds_all_load() -> None:
    """Each of the nine DTDs is one that libxml2 accepts."""
    assert len(grammars().names) == 9
    for name in grammars().names:
        assert grammars().dtd(name) is grammars().dtd(name)
    assert grammars().folder == grammar_folder().resolve()


@pytest.mark.skipif(not (SHARED / "corpus" / "VERDICTS.tsv").is_file(), reason="the corpus is not at hand")
def test_the_corpus_is_judged_as_officially() -> None:
    """Payload, DTD and verdict are the official ones for every document of the corpus."""
    with (SHARED / "corpus" / "VERDICTS.tsv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert rows
    for row in rows:
        reading = read((SHARED / "corpus" / row["file"]).read_bytes())
        verdict = "valid" if reading.valid else "invalid"
        official = row["verdict of the official 1.2.071 DTD"]
        assert (row["file"], reading.payload, reading.dtd, verdict) == (
            row["file"],
            row["document"],
            row["DTD"],
            official,
        )


MEANWHILE = """
import sys, threading
from lxml import etree
from punchout.limits import Limits
from punchout.markup.dtd import _OurFilesOnly, grammars
from punchout.markup.prologue import read_prologue
from punchout.markup.verdict import while_parsing

begun, may_end, text = threading.Event(), threading.Event(), _OurFilesOnly._text

class Waits(etree.Resolver):
    def resolve(self, url, public, context):
        begun.set()
        may_end.wait(20)
        return self.resolve_empty(context)

def meanwhile(ours, name):
    may_end.set()
    other.join(20)
    return text(ours, name)

parser = etree.XMLParser(load_dtd=True)
parser.resolvers.add(Waits())
other = threading.Thread(target=etree.fromstring, args=(b'<!DOCTYPE a SYSTEM "x"><a/>', parser))
other.start()
begun.wait(20)
_OurFilesOnly._text = meanwhile
body = sys.stdin.buffer.read()
judged = while_parsing(body, read_prologue(body, payload=True), Limits(), grammars())
print(judged.valid, may_end.is_set())
"""


def test_a_parse_that_ends_meanwhile_takes_nothing_from_a_verdict(order: Make) -> None:
    """What resolves addresses is one pointer for all threads, put back by whoever ends: our DTD is found all the same.

    In a process of its own, since whoever ends last may leave the pointer where it does no harm for good.
    """
    command = [sys.executable, "-c", MEANWHILE]
    found = subprocess.run(command, input=order().encode(), capture_output=True, check=True, timeout=60)
    assert found.stdout.split() == [b"True", b"True"]
