"""The second opinion."""

from collections.abc import Callable
from pathlib import Path

import pytest

from punchout.formats.cxml.grammar.datatypes import datatype
from punchout.markup import xsd
from punchout.markup.dtd import Grammars
from punchout.markup.parse import read
from punchout.messages import entry, sentence

Make = Callable[..., str]

CASES = [
    ('currency="EUR">3.00', 'currency="Euro">3.00', "XSD-CURRENCY", "error"),
    ('currency="EUR">3.00', 'currency="EUR">3,00', "XSD-AMOUNT", "error"),
    ('currency="EUR">3.00', 'currency="EUR">', "XSD-AMOUNT", "error"),
    ('timestamp="2026-03-02T12:00:00+01:00"', 'timestamp="2026-03-02T12:00:00Z"', "XSD-DATETIME", "error"),
    ('<Address><Name xml:lang="en">', '<Address isoCountryCode="Germany"><Name xml:lang="en">', "XSD-COUNTRY", "error"),
    ('<Name xml:lang="en">', '<Name xml:lang="english!">', "XSD-LANGUAGE", "advisory"),
    ('quantity="2"', 'quantity="two"', "XSD-NUMBER", "advisory"),
]


@pytest.mark.parametrize("lines", [1, 200])
@pytest.mark.parametrize(("old", "new", "code", "severity"), CASES)
def test_a_value_that_is_no_value_of_its_type_is_told(
    old: str, new: str, code: str, severity: str, lines: int, order: Make
) -> None:
    """Small and large documents alike: one finding, with its place and a sentence of its own."""
    text = order(lines)
    assert old in text
    reading = read(text.replace(old, new, 1).encode())
    assert reading.valid
    assert xsd.verdict(reading) is False
    (finding,) = xsd.explain(reading, datatype)
    assert (finding.rule, finding.severity) == (code, severity)
    assert (finding.line or 0) > 2
    assert (finding.path or "").startswith("/cXML")
    assert finding.facts["value"] in sentence(finding).message


@pytest.mark.parametrize("lines", [1, 200])
def test_a_good_document_has_no_second_opinion_against_it(lines: int, order: Make) -> None:
    """The XSD accepts what the DTD accepts, if the values are right."""
    reading = read(order(lines).encode())
    assert xsd.verdict(reading) is True
    assert xsd.explain(reading, datatype) == []


def test_the_structure_is_left_to_the_dtd(order: Make) -> None:
    """A missing child fails the XSD too, and is not told a second time."""
    reading = read(order().replace("<UserAgent>Example 1.0</UserAgent>", "").encode())
    assert xsd.verdict(reading) is False
    assert xsd.explain(reading, datatype) == []


def test_twenty_findings_are_enough(order: Make) -> None:
    """A flood is cut off."""
    reading = read(order(50).replace(">1.50<", ">1.5O<").encode())
    assert len(xsd.explain(reading, datatype)) == xsd.MOST
    assert len(xsd.explain(reading, datatype, limit=3)) == 3


def test_no_mistake_hides_another_of_the_same_document_or_of_the_one_before(order: Make) -> None:
    """However often one is made, a mistake of another kind before it is told, and nothing of another document."""
    many = order(700).replace("1.50<", "free<")
    early = many.replace(' orderDate="2026-03-02T12:00:00+01:00"', ' orderDate="soon"')
    assert {one.rule for one in xsd.explain(read(early.encode()), datatype)} == {"XSD-AMOUNT", "XSD-DATETIME"}
    late = order(700).replace(' orderDate="2026-03-02T12:00:00+01:00"', ' orderDate="late"')
    found = xsd.explain(read(late.encode()), datatype)
    assert [(one.rule, one.facts["value"]) for one in found] == [("XSD-DATETIME", "late")]


def test_a_value_that_looks_like_a_url_is_not_fetched(order: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """The explainer looks at text and opens nothing."""
    monkeypatch.setattr("urllib.request.urlopen", lambda *_, **__: pytest.fail("something was opened"))
    reading = read(order().replace(">3.00<", ">http://example.invalid/amount<").encode())
    assert [finding.rule for finding in xsd.explain(reading, datatype)] == ["XSD-AMOUNT"]
    assert xsd.explain(read(order().replace(">3.00<", ">" + "9" * 2000 + "<").encode()), datatype) == []


def test_without_an_xsd_there_is_no_opinion(tmp_path: Path) -> None:
    """A folder of DTDs alone judges by these alone, and what is no cXML has no schema."""
    (tmp_path / "cXML.dtd").write_text("<!ELEMENT cXML EMPTY>")
    reading = read(b"<cXML/>", grammar=Grammars(tmp_path))
    assert reading.valid
    assert xsd.verdict(reading) is None
    assert xsd.explain(reading, datatype) == []
    assert xsd.verdict(read(b"<html/>")) is None


def test_every_code_has_its_sentence() -> None:
    """Whatever is found can be said."""
    assert all(entry(code) for code, _ in xsd._CODES.values())


@pytest.mark.parametrize("piece", [b"a&amp;b", b"a<!-- -->", b"a<![CDATA[b]]>"])
def test_a_text_in_very_many_pieces_is_judged_at_once(piece: bytes, order: Make) -> None:
    """A free text and a URL may be that long, an amount may not; libxml2 alone would join the pieces for minutes."""
    long, raw = piece * 450_000, order(200).encode()
    url = b"<Extrinsic name='x'><URL>http://a/" + long + b"</URL></Extrinsic></OrderRequestHeader>"
    free = raw.replace(b"</OrderRequestHeader>", url, 1).replace(
        b"<SupplierPartID>", b" " * 5000 + b"<SupplierPartID>", 1
    )
    assert xsd.verdict(read(free.replace(b"</Name>", long + b"</Name>", 1))) is True
    assert xsd.verdict(read(raw.replace(b">3.00</Money>", b">" + long + b"</Money>", 1))) is False
