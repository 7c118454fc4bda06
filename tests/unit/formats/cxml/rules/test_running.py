"""Rules on whole documents: where findings stand, what is folded, what strange documents do, and how long it takes."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from punchout.findings import Finding, Severity
from punchout.formats.cxml.judging import judgement
from punchout.formats.cxml.rules import CHECKS
from punchout.formats.cxml.rules.folding import folded
from punchout.formats.cxml.rules.running import findings
from punchout.markup.parse import read
from punchout.messages import sentence
from punchout.rules.engine import INTERNAL, MORE, Rulebook

BOOK = Rulebook(CHECKS)
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
FOLDER = Path(__file__).with_name("specimens")
CART = (FOLDER / "PunchOutOrderMessage.xml").read_bytes()


def test_place_of_an_attribute() -> None:
    """A finding names line, column and XPath of the attribute it is about."""
    raw = CART.replace(b"+01:00", b"Z", 1)
    (found,) = findings(read(raw), BOOK, NOW)
    line = raw.split(b"\n")[found.line - 1 if found.line else 0]
    assert (found.rule, found.path) == ("TIME-002", "/cXML/@timestamp")
    assert line[(found.column or 0) - 1 :].startswith(b"timestamp=")
    assert found.source.endswith("p25")


@pytest.mark.parametrize("host", [b"xml.cxml.org", b"xml.cXML.org"])
def test_the_doctype_names_its_host_in_either_spelling(host: bytes) -> None:
    """Systems in the field write it in lower case, the guide with capitals; neither is a finding."""
    assert b"xml.cxml.org" in CART
    assert findings(read(CART.replace(b"xml.cxml.org", host)), BOOK, NOW) == findings(read(CART), BOOK, NOW) == []


def test_place_of_a_text() -> None:
    """A finding about a text stands at the text, under the path of its element."""
    raw = CART.replace(b">EA<", b">each<")
    (found,) = findings(read(raw), BOOK, NOW)
    line = raw.split(b"\n")[found.line - 1 if found.line else 0]
    assert found.path == "/cXML/Message/PunchOutOrderMessage/ItemIn/ItemDetail/UnitOfMeasure"
    assert line[(found.column or 0) - 1 :].startswith(b"each<")


def test_rule_speaks_for_the_schema() -> None:
    """Where a rule and the XSD see the same value, the rule alone speaks, and the schema's verdict stays."""
    judged = judgement(read(CART.replace(b"+01:00", b"Z", 1)))
    assert (judged.grammar, judged.schema) == ("valid", "invalid")
    assert [finding.rule for finding in judged.findings] == ["TIME-002"]


def test_grammar_comes_first() -> None:
    """An error of the grammar stands before those of rules, and advisories come last."""
    place = {"line": 5, "column": 1}
    grammar, rule = Finding("DTD-MISSING", line=9, column=1), Finding("TIME-002", line=2, column=1)
    same, advice = Finding("XSD-NUMBER", **place), Finding("UOM-001", Severity.ADVISORY, **place)
    assert folded([grammar], [rule, advice], [same]) == (grammar, rule, advice)


def test_many_of_a_kind() -> None:
    """A mistake in every line is told some times and then counted."""
    head, line = CART.split(b"<ItemIn", 1)
    line, tail = line.split(b"</ItemIn>", 1)
    raw = head + (b"<ItemIn" + line.replace(b">EA<", b">each<") + b"</ItemIn>") * 200 + tail
    found = findings(read(raw), BOOK, NOW)
    assert sum(finding.rule == "UOM-001" for finding in found) == 25
    assert [finding.facts["count"] for finding in found if finding.rule == MORE] == ["175"]


@pytest.mark.parametrize(
    "mark",
    ['exemptDetail="exempt"', 'isTriangularTransaction="yes"', 'isIncludedInPrice="yes"', 'isWithholdingTax="yes"'],
)
def test_a_tax_that_is_not_simply_paid_is_not_calculated(mark: str) -> None:
    """Nothing is owed of an exempt one, the buyer owes a triangular one; a plain one is compared with its rate."""
    raw = (FOLDER / "InvoiceDetailRequest.xml").read_bytes()
    wrong = raw.replace(b">2.05</Money></TaxAmount>", b">0.00</Money></TaxAmount>", 1)
    assert "SUM-002" in [finding.rule for finding in findings(read(wrong), BOOK, NOW)]
    marked = wrong.replace(b"<TaxDetail ", f"<TaxDetail {mark} ".encode(), 1)
    assert "SUM-002" not in [finding.rule for finding in findings(read(marked), BOOK, NOW)]


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.xml")), ids=lambda path: path.stem)
@settings(max_examples=30)
@given(data=st.data())
def test_no_rule_fails_on_mutants(path: Path, data: st.DataObject) -> None:
    """Whatever is dropped, doubled, emptied or filled with nonsense, every rule keeps its feet."""
    root = read(path.read_bytes()).root
    elements = list(root.iter("*"))[1:]
    for _ in range(data.draw(st.integers(1, 4))):
        element = data.draw(st.sampled_from(elements))
        parent = element.getparent()
        kind = data.draw(st.sampled_from(["drop", "text", "attribute", "clear", "rename"]))
        if kind == "drop" and parent is not None:
            parent.remove(element)
        elif kind == "text":
            element.text = data.draw(st.sampled_from(["", " ", "-1", "1e999", "NaN", "9" * 40, "\u0661", "x"]))
        elif kind == "attribute" and element.attrib:
            name = data.draw(st.sampled_from(sorted(element.attrib)))
            element.set(name, data.draw(st.sampled_from(["", " ", "-1", "NaN", "0000-00-00T00:00:00Z", "9" * 40])))
        elif kind == "clear":
            element.clear()
        else:
            element.tag = data.draw(st.sampled_from(elements)).tag
    found = findings(read(etree.tostring(root)), BOOK, NOW)
    assert [finding for finding in found if finding.rule == INTERNAL] == []


@pytest.mark.parametrize(("payload_id", "odd"), [("a@b", False), ("a@", True), ("@", True), ("a@b c", True)])
def test_payload_id_names_a_host(payload_id: str, odd: bool) -> None:
    """Something stands before and after an @, with no blank anywhere; ten million of them are looked at once."""
    raw = re.sub(rb'(?<=payloadID=")[^"]*', payload_id.encode(), CART, count=1)
    assert ("ENV-009" in {found.rule for found in findings(read(raw), BOOK, NOW)}) == odd
    many = CART.replace(b'payloadID="', b'payloadID="' + b"@" * 9 * 10**6 + b" ", 1)
    assert "ENV-009" in {found.rule for found in findings(read(many), BOOK, NOW)}


@pytest.mark.parametrize(
    "nothing", ["/>", "></ShortName>", ">\n</ShortName >", "><!-- --></ShortName>", ">&#10;</ShortName>"]
)
def test_an_element_says_nothing_however_that_is_written(nothing: str) -> None:
    """As one tag or two, around blanks, a comment or a character that is one: ENV-013 sees it."""
    raw = re.sub(rb"(?=</Description>)", f"<ShortName{nothing}".encode(), CART, count=1)
    assert "ENV-013" in {found.rule for found in findings(read(raw), BOOK, NOW)}


def told(raw: bytes) -> list[tuple[str, str, str]]:
    """Return what a document is told: code, severity and sentence."""
    return [(one.rule, one.severity, sentence(one).message) for one in findings(read(raw), BOOK, NOW)]


def test_lines_in_another_currency_are_never_added_up() -> None:
    """Euros and dollars make no sum, so the total is compared with nothing, and what is mixed is told."""
    wrong = re.sub(rb"(?<=<Total><Money currency=\"EUR\">)[\d.]+", b"1.00", CART, count=1)
    assert "TOTAL-001" in [code for code, _, _ in told(wrong)]
    mixed = re.sub(rb"(?<=<UnitPrice><Money currency=\")EUR", b"USD", wrong, count=1)
    assert [code for code, _, _ in told(mixed)] == ["MONEY-008"]


def test_an_invoice_in_two_currencies_is_not_calculated() -> None:
    """One amount in another currency makes every sum of the document unsure."""
    invoice = (FOLDER / "InvoiceDetailRequest.xml").read_bytes()
    wrong = re.sub(rb'(?<=<NetAmount><Money currency="EUR">)[\d.]+', b"1.00", invoice)
    assert "SUM-005" in [code for code, _, _ in told(wrong)]
    mixed = wrong.replace(b'<UnitPrice><Money currency="EUR"', b'<UnitPrice><Money currency="USD"', 1)
    assert [code for code, _, _ in told(mixed)] == ["MONEY-008"]


def test_a_timestamp_without_a_time_lacks_its_offset_too() -> None:
    """It is told as the day that it is, and as an error, while other moments may be days."""
    raw = re.sub(rb'(?<=timestamp=")[^"]*', b"2026-03-02", CART, count=1)
    assert told(raw) == [("TIME-005", "error", 'timestamp "2026-03-02" is a day without a time')]


@pytest.mark.parametrize(
    ("language", "right"), [("en-UK", "en-GB"), ("de_XX", None), ("zh-Hant-TW", ""), ("es-419", ""), ("de-at", "")]
)
def test_the_country_of_a_language_is_one_of_iso_3166(language: str, right: str | None) -> None:
    """Two letters after the language are a country; longer parts are a script or a region and are left alone."""
    raw = re.sub(rb'xml:lang="[^"]*"', f'xml:lang="{language}"'.encode(), CART, count=1)
    found = [one for one in findings(read(raw), BOOK, NOW) if one.rule == "LANG-001"]
    assert bool(found) == (right != "")
    assert [one.fix.facts["value"] for one in found if one.fix] == ([right] if right else [])


def test_a_version_of_thousands_of_digits_is_a_number() -> None:
    """However long a version is, its rule keeps its feet; one of zeros alone is told as any zero is."""
    order = (FOLDER / "OrderRequest.xml").read_bytes()
    nines, zeros = (
        re.sub(rb'orderVersion="[^"]*', b'orderVersion="' + digit * 5000, order, count=1) for digit in (b"9", b"0")
    )
    assert (told(nines), [code for code, _, _ in told(zeros)]) == ([], ["PO-002"])


def test_an_empty_domain_is_named_as_one() -> None:
    """A credential without a domain is told with its identity; where both are empty the identity is told."""
    raw = re.sub(rb'<Credential domain="[^"]*"><Identity>[^<]*', b'<Credential domain=""><Identity>shop', CART, count=1)
    assert told(raw) == [("CRED-005", "advisory", 'the domain "" does not go with the identity shop')]
    nothing = raw.replace(b"<Identity>shop<", b"<Identity><", 1)
    assert told(nothing) == [("CRED-004", "advisory", 'the Identity of the domain "" is empty')]


def test_a_leg_in_the_wrong_place_is_not_missed_as_well() -> None:
    """The grammar refuses a ShipControl inside of the header; that there is none would be a second tale of it."""
    notice = (FOLDER / "ShipNoticeRequest.xml").read_bytes()
    legs = rb"<ShipControl\b.*</ShipControl>"
    leg = re.search(legs, notice, re.DOTALL)
    assert leg is not None
    without = re.sub(legs, b"", notice, flags=re.DOTALL)
    assert "SHIP-002" in [code for code, _, _ in told(without)]
    misplaced = without.replace(b"</ShipNoticeHeader>", leg[0] + b"</ShipNoticeHeader>")
    assert "SHIP-002" not in [code for code, _, _ in told(misplaced)]
