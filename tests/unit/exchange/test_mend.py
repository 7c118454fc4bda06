"""Mending: what is mended, what is left to the author, and that every other byte stays."""

import base64
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from punchout.exchange.mend import ROUNDS, Mended, mend
from punchout.findings import Finding
from punchout.formats.cxml.mending import CxmlMender
from punchout.formats.judgement import Judgement
from punchout.formats.mending import Diagnosis, Mend, Wishes
from punchout.limits import Limits
from punchout.markup.patch import Patch

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
SHARED = Path(os.environ.get("PUNCHOUT_SHARED", Path(__file__).resolve().parents[3].parent / "shared"))

ORDER = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.021/cXML.dtd">
<!-- order of the example -->
<cXML payloadID="1@buyer.example.com" timestamp="2026-03-02T12:00:00+01:00">
<Header>
 <From><Credential domain="NetworkID"><Identity>buyer-7</Identity></Credential></From>
 <To><Credential domain="NetworkID"><Identity>supplier-9</Identity></Credential></To>
 <Sender><Credential domain="NetworkID"><Identity>buyer-7</Identity>
   <SharedSecret>plainly-fictitious</SharedSecret></Credential><UserAgent>unknown</UserAgent></Sender>
</Header>
<Request deploymentMode="test">
<OrderRequest>
 <OrderRequestHeader orderID="PO-1" orderDate="2026-03-02T12:00:00+01:00" type="new">
  <Total><Money currency="EUR">3.00</Money></Total>
  <BillTo><Address><Name xml:lang="en">Ville d'Éxample &amp; Co</Name></Address></BillTo>
 </OrderRequestHeader>
 <ItemOut quantity="2" lineNumber="1">
  <ItemID><SupplierPartID>A-1</SupplierPartID></ItemID>
  <ItemDetail>
   <UnitPrice><Money currency="EUR">1.50</Money></UnitPrice>
   <Description xml:lang="en">Paper, Größe 1</Description>
   <UnitOfMeasure>EA</UnitOfMeasure>
   <Classification domain="UNSPSC">14111507</Classification>
  </ItemDetail>
 </ItemOut>
</OrderRequest>
</Request>
</cXML>
"""


def mended(raw: bytes | str, **wishes: bool) -> Mended:
    """Mend a document at the moment of the tests."""
    raw = raw.encode() if isinstance(raw, str) else raw
    return mend(raw, CxmlMender(), Limits(), Wishes(NOW, **wishes))


def rules(findings: tuple[Finding, ...]) -> list[str]:
    """Return the codes of findings."""
    return [finding.rule for finding in findings]


def test_a_sound_document_stays_as_it_is():
    """Where nothing is wrong nothing is touched, and one judgement is enough."""
    result = mended(ORDER)
    assert (result.changed, result.sound, result.rounds) == (False, True, 1)
    assert result.content == ORDER.encode()


MENDS = {
    "DTD-ORDER": (
        '\n   <Description xml:lang="en">Paper, Größe 1</Description>\n   <UnitOfMeasure>EA</UnitOfMeasure>',
        '\n   <UnitOfMeasure>EA</UnitOfMeasure>\n   <Description xml:lang="en">Paper, Größe 1</Description>',
    ),
    "DTD-CASE": ("<UnitOfMeasure>EA</UnitOfMeasure>", "<unitOfMeasure>EA</unitOfMeasure>"),
    "DTD-UNKNOWN": ("<UnitOfMeasure>EA</UnitOfMeasure>", "<UnitOfMeasures>EA</UnitOfMeasures>"),
    "DTD-ATTR-UNKNOWN": (' lineNumber="1"', ' lineNumbr="1"'),
    "DTD-ATTR-VALUE": (' type="new"', ' type="NEW"'),
    "DTD-ATTR-MISSING": (' xml:lang="en">Paper', ">Paper"),
    "DTD-MISSING": ("<UserAgent>unknown</UserAgent>", ""),
    "DTD-REPEATED": (
        "\n   <UnitOfMeasure>EA</UnitOfMeasure>",
        "\n   <UnitOfMeasure>EA</UnitOfMeasure>\n   <UnitOfMeasure>EA</UnitOfMeasure>",
    ),
    "XML-AMPERSAND": ("&amp; Co", "& Co"),
    "XML-ENTITY": ("Paper, Gr&#246;&#223;e", "Paper, Gr&ouml;&szlig;e"),
    "XML-NAMESPACE": ('<Name xml:lang="en">', '<Name XML:Lang="en">'),
    "ENV-001": ('<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd">\n<cXML', "<cXML"),
    "ENV-002": ("http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd", "cxml.dtd"),
    "ENV-006": (' encoding="UTF-8"', ""),
    "XML-DOCTYPE-ROOT": ("<!DOCTYPE cXML", "<!DOCTYPE cxml"),
    "XML-DECLARATION-LATE": ("<?xml", "\n <?xml"),
    "XML-STANDALONE": (' encoding="UTF-8"', ' encoding="UTF-8" standalone="yes"'),
    "TIME-001": ('timestamp="2026-03-02T12:00:00+01:00"', 'timestamp="Mon, 02 Mar 2026 12:00:00 +0100"'),
    "TIME-002": ('timestamp="2026-03-02T12:00:00+00:00"', 'timestamp="2026-03-02T12:00:00Z"'),
    "TIME-004": ('timestamp="2026-03-02T12:00:00+01:00"', 'timestamp="2026-03-02T12:00:00+0100"'),
    "UOM-001": ("<UnitOfMeasure>EA<", "<UnitOfMeasure>each<"),
    "CLASS-001": (">14111507<", ">14.11.15.07<"),
    "MONEY-006": ('<Money currency="EUR">1.50', '<Money currency="eur">1.50'),
    "ENV-013": ("\n  </ItemDetail>", "\n   <ManufacturerPartID></ManufacturerPartID>\n  </ItemDetail>"),
}
"""By the code of what is wrong: how a piece of the document should be, and how it is broken."""

_DOCTYPE = 'SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.021/cXML.dtd">\n<!-- order of the example -->'
BEFORE = {
    "XML-ENTITY": ("Größe", "Gr&#246;&#223;e"),
    "ENV-001": (_DOCTYPE, 'SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd">'),
    "ENV-002": ("1.2.021", "1.2.071"),
    "TIME-002": ('timestamp="2026-03-02T12:00:00+01:00"', 'timestamp="2026-03-02T12:00:00+00:00"'),
}
"""What the sound document looks like where it is not the one above."""


@pytest.mark.parametrize(("code", "right", "wrong"), [(code, *pair) for code, pair in MENDS.items()])
def test_a_mechanical_mistake_is_mended_and_nothing_else(code, right, wrong):
    """The document is what it would have been without the mistake, byte for byte."""
    whole = ORDER.replace(*BEFORE[code]) if code in BEFORE else ORDER
    broken = whole.replace(right, wrong, 1)
    assert broken != whole
    result = mended(broken)
    assert code in rules(result.done)
    assert result.content.decode() == whole
    assert result.sound


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "windows-1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_encoding_and_line_ends_stay(encoding, line_end):
    """A document is mended in the encoding it came in; byte order mark and line ends stay."""
    declared = {"utf-8-sig": "UTF-8", "utf-16": "UTF-16"}.get(encoding, encoding)
    whole = ORDER.replace("UTF-8", declared).replace("\n", line_end)
    right, wrong = MENDS["DTD-ORDER"]
    broken = whole.replace(right.replace("\n", line_end), wrong.replace("\n", line_end)).replace("&amp;", "&")
    result = mended(broken.encode(encoding))
    assert result.content == whole.encode(encoding)
    assert result.sound


def test_what_an_encoding_lacks_is_written_as_a_reference():
    """An inserted character never changes the encoding of a document."""
    broken = ORDER.replace("UTF-8", "us-ascii").replace("É", "&Eacute;").replace("Größe", "&euro; 5")
    result = mended(broken.encode("ascii"))
    assert b"Ville d'&#201;xample" in result.content
    assert b"&#8364; 5" in result.content


KEPT = {
    "content where it does not belong": ("</ItemOut>", "<Comments>keep me</Comments><Note>and me</Note></ItemOut>"),
    "an unknown attribute with a value": ("<ItemID>", '<ItemID colour="blue">'),
    "text between elements": ("<ItemID>", "keep me <ItemID>"),
    "two different values": ("<UnitOfMeasure>", "<UnitOfMeasure>BX</UnitOfMeasure><UnitOfMeasure>"),
    "an amount": (">3.00<", ">3,0 €<"),
    "a missing number": (' quantity="2"', ""),
    "a missing part": ("<ItemID><SupplierPartID>A-1</SupplierPartID></ItemID>", ""),
    "a tag that is not closed": ("</ItemOut>", ""),
    "an offset that nobody wrote": ('timestamp="2026-03-02T12:00:00+01:00"', 'timestamp="2026-03-02T12:00:00"'),
    "a date with two meanings": ('timestamp="2026-03-02T12:00:00+01:00"', 'timestamp="03/02/2026"'),
}


@pytest.mark.parametrize("change", KEPT.values(), ids=KEPT)
def test_nothing_is_lost_or_made_up(change):
    """What only the author can know is left as it is, and listed."""
    broken = ORDER.replace(*change)
    assert broken != ORDER
    result = mended(broken)
    assert result.content == broken.encode()
    assert result.left
    assert not result.sound


def test_several_mistakes_take_several_rounds():
    """Children in reverse order, in a payload of the wrong case, under a wrong DOCTYPE: all of it is mended."""
    right, _ = MENDS["DTD-ORDER"]
    lines = [line for line in ORDER.splitlines(keepends=True) if line.startswith("   <") and "ItemDetail" not in line]
    detail = [line for line in lines if "Secret" not in line and "Agent" not in line]
    broken = ORDER.replace("".join(detail), "".join(reversed(detail))).replace("OrderRequest>", "orderRequest>")
    result = mended(broken)
    assert right in result.content.decode()
    assert result.sound
    assert 2 < result.rounds < ROUNDS


def notice(name: str, dtd: str) -> str:
    """Return a ship notice whose payload is called so."""
    head = ORDER.replace("cXML.dtd", dtd).partition("<OrderRequest>")[0]
    body = '<ShipNoticeHeader shipmentID="S-1" noticeDate="2026-03-02T12:00:00+01:00"/><ShipControl>'
    body += '<CarrierIdentifier domain="SCAC">EXMP</CarrierIdentifier><ShipmentIdentifier>1</ShipmentIdentifier>'
    return f"{head}<{name}>{body}</ShipControl></{name}>\n</Request>\n</cXML>\n"


def test_a_payload_of_another_dtd_gets_its_name_and_keeps_its_doctype():
    """A misspelt payload does not make the DOCTYPE wrong."""
    result = mended(notice("shipNoticeRequest", "Fulfill.dtd"))
    assert result.content == notice("ShipNoticeRequest", "Fulfill.dtd").encode()
    assert "ENV-003" not in rules(result.done)


def test_a_doctype_that_names_the_wrong_dtd_names_the_right_one_in_its_version():
    """The version that a document declares is the author's."""
    result = mended(notice("ShipNoticeRequest", "cXML.dtd"))
    assert result.content == notice("ShipNoticeRequest", "Fulfill.dtd").encode()


def test_a_misspelt_root_does_not_make_the_doctype_wrong():
    """The root takes its name; the DOCTYPE that named it all along stays."""
    result = mended(ORDER.replace("<cXML", "<cxml").replace("</cXML", "</cxml"))
    assert result.content == ORDER.encode()
    assert rules(result.done) == ["DTD-CASE"]


def test_a_needed_element_stays_although_it_is_empty():
    """Of two empty URLs the repeated one goes; the other has to be there, so it is left."""
    status = '<Response><Status code="200" text="OK"/><PunchOutSetupResponse><StartPage>'
    head = ORDER[: ORDER.index("<Header>")]
    tail = "</StartPage></PunchOutSetupResponse></Response></cXML>"
    result = mended(head + status + "<URL></URL> <URL></URL>" + tail)
    assert result.content.decode() == head + status + "<URL></URL>" + tail
    assert result.grammar == "valid"


def test_technical_namespaces_go():
    """Declarations that nothing but a schema's location uses say nothing of the business."""
    xsi = ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="cXML.xsd"'
    result = mended(ORDER.replace("<cXML", f"<cXML{xsi}", 1))
    assert result.content == ORDER.encode()


def test_fill_puts_placeholders_where_only_the_author_knows():
    """With `fill` the document becomes valid, and each place is marked."""
    broken = ORDER.replace("<ItemID><SupplierPartID>A-1</SupplierPartID></ItemID>", "").replace(' quantity="2"', "")
    result = mended(broken, fill=True)
    assert result.grammar == "valid"
    assert result.content.count(b"FILL-IN") == 2
    assert b"<ItemID><SupplierPartID>FILL-IN</SupplierPartID></ItemID>" in result.content
    assert b'quantity="FILL-IN"' in result.content


def test_totals_are_written_anew_on_request_only():
    """An amount is business data: without the wish it is left as it is."""
    broken = ORDER.replace(">3.00<", ">4.00<")
    assert mended(broken).content == broken.encode()
    assert mended(broken, totals=True).content == ORDER.encode()


def test_a_missing_timestamp_is_the_moment_of_the_mend():
    """The clock of the caller says when."""
    result = mended(ORDER.replace(' timestamp="2026-03-02T12:00:00+01:00"', "", 1))
    assert b'timestamp="2026-03-02T12:00:00+00:00"' in result.content
    assert result.sound


def test_a_doctype_does_not_take_the_name_of_a_part():
    """Another name in it would make the part valid, and still no document."""
    part = ORDER[: ORDER.index("<!--")] + "<Name xml:lang='en'>Ada</Name>"
    result = mended(part)
    assert (result.changed, result.sound) == (False, False)
    assert rules(result.left)[:2] == ["XML-DOCTYPE-ROOT", "CXML-ROOT"]


@pytest.mark.parametrize("before", ["\n\n  ", "\ufeff\n", "\ufeff\ufeff", "\n\ufeff "])
def test_a_document_without_a_declaration_begins_with_its_first_sign(before):
    """It gets a declaration, and nothing stands before that but the mark that stood at the very beginning."""
    start = ORDER.index("<!DOCTYPE")
    result = mended(before + ORDER[start:])
    mark = "\ufeff" if before.startswith("\ufeff") else ""
    assert result.sound
    assert result.content.decode() == mark + ORDER


@pytest.mark.parametrize(
    ("right", "wrong", "code"),
    [
        ('encoding="UTF-8"?>', 'encoding="UTF-8">', "XML-DECLARATION"),
        ('encoding="UTF-8"?>', 'encoding="UTF-8"?><?xml version="1.0"?>', "XML-DECLARATION-LATE"),
        ('quantity="2"', "quantity=2", "XML-SYNTAX"),
        ('orderID="PO-1" orderDate', 'orderID="PO-1"orderDate', "XML-SYNTAX"),
    ],
)
def test_a_slip_of_the_pen_in_the_markup_is_mended(right, wrong, code):
    """So much is certain although no parser reads it."""
    result = mended(ORDER.replace(right, wrong))
    assert (result.content.decode(), rules(result.done)) == (ORDER, [code])


def test_a_declaration_that_nobody_understands_is_left_and_named():
    """The verdict is the one that `check` gives."""
    result = mended(ORDER.replace('version="1.0"', 'version="1.0" x'))
    assert (result.changed, result.grammar, rules(result.left)) == (True, "valid", [])
    result = mended(ORDER.replace('encoding="UTF-8"', 'encoding="KOI8-R" x'))
    assert (result.changed, result.grammar, rules(result.left)) == (False, "not-well-formed", ["XML-DECLARATION"])


def test_wrappings_are_taken_off():
    """The document inside a form is mended; the wrapping is named."""
    field = base64.b64encode(ORDER.replace("<UnitOfMeasure>EA<", "<UnitOfMeasure>each<").encode()).decode()
    result = mended(f'<html><form><input type="hidden" name="cXML-base64" value="{field}"></form></html>')
    assert result.content == ORDER.encode()
    assert result.wrapping == ("html-form", "base64")


def test_a_document_inside_is_written_in_the_encoding_that_it_declares():
    """A charset that only the wrapping named is gone with the wrapping."""
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=iso-8859-1\r\n\r\n" + ORDER.encode("iso-8859-1")
    result = mended(body)
    assert result.content == ORDER.encode()
    assert result.sound


def test_many_lines_are_mended_at_once():
    """One round mends a mistake however often it was made."""
    item = ORDER[ORDER.index(" <ItemOut") : ORDER.index("</OrderRequest>")]
    items = "".join(item.replace('"1">', f'"{number}">', 1) for number in range(1, 301))
    whole = ORDER.replace(item, items).replace(">3.00<", ">900.00<")
    result = mended(whole.replace("<UnitOfMeasure>EA<", "<UnitOfMeasure>each<"))
    assert result.content == whole.encode()
    assert result.rounds == 2


class _Restless:
    """A mender that is never content: each mend makes a new text that has the same finding."""

    def judge(self, raw: bytes, charset: str | None, limits: Limits, *, schema: bool = True) -> Judgement:
        """Find nothing."""
        return Judgement("", "invalid")

    def diagnose(self, utf8: bytes, limits: Limits, wishes: Wishes) -> Diagnosis:
        """Ask for one more letter."""
        finding = Finding("DTD-TEXT", path=f"/{len(utf8)}")
        return Diagnosis(Judgement("", "invalid", findings=(finding,)), (Mend(finding, (Patch(0, 0, b"x"),)),))


def test_there_are_a_hundred_rounds_at_most():
    """Whatever a document makes the mender do, it ends."""
    assert mend(b"<a/>", _Restless(), Limits(), Wishes(NOW)).rounds == ROUNDS


@pytest.mark.parametrize(
    "raw",
    [b"", b"\xff\xfe", b"<", b"&", b"<cXML>&", b"<cXML", b"\x00" * 9, b"not xml", b"<a>\x01</a>", "<a>&é<".encode()],
)
def test_any_bytes_give_an_answer(raw):
    """Nothing that bytes hold makes mending fail."""
    assert mended(raw).left


@settings(max_examples=60)
@given(some.data())
def test_a_broken_copy_never_loses_a_word(data):
    """Cut, doubled and garbled documents: what is written still holds every word of the document."""
    start = data.draw(some.integers(0, len(ORDER)))
    end = data.draw(some.integers(start, min(len(ORDER), start + 40)))
    piece = data.draw(some.sampled_from(["", ORDER[start:end] * 2, "<", "&", "</Total>", "<Foo>kept</Foo>", "é"]))
    broken = ORDER[:start] + piece + ORDER[end:]
    result = mended(broken)
    for word in ("buyer-7", "supplier-9", "PO-1", "1.50", "A-1", "kept"):
        assert word.encode() in result.content or word.encode() not in result.before
    assert result.rounds <= ROUNDS


def test_real_documents_lose_nothing():
    """On invalid documents of the public what is written judges no worse and keeps every text."""
    files = sorted(SHARED.glob("corpus/*/*.xml"))
    if not files:
        pytest.skip("the public documents are not here")
    for file in files:
        before = CxmlMender().judge(file.read_bytes(), None, Limits()).grammar
        result = mended(file.read_bytes())
        assert result.grammar in ("valid", before), file.name
        again = mended(result.content)
        assert not again.changed, file.name
