"""How the findings of cXML are mended."""

from datetime import UTC, datetime

import pytest

from punchout.formats.cxml import mending
from punchout.formats.cxml.mending import CxmlMender
from punchout.formats.mending import Wishes
from punchout.limits import Limits

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def offered(raw: bytes, **wishes: bool) -> dict[str, bool]:
    """Return by code whether there is a mend."""
    diagnosis = CxmlMender().diagnose(raw, Limits(), Wishes(NOW, **wishes))
    assert [one.finding for one in diagnosis.mends] == list(diagnosis.judgement.findings)
    return {one.finding.rule: bool(one.patches) for one in diagnosis.mends}


def test_each_finding_has_its_mend_or_none(documents):
    """In the order of the findings; what only the author knows has none."""
    raw = documents.order().replace(b"<UnitOfMeasure>EA<", b"<UnitOfMeasure>each<").replace(b' quantity="20"', b"")
    assert offered(raw) == {"DTD-ATTR-MISSING": False, "UOM-001": True}
    assert offered(raw, fill=True) == {"DTD-ATTR-MISSING": True, "UOM-001": True}


def test_an_unknown_attribute_takes_a_name_that_is_like_it(documents):
    """A slip is mended; an attribute that is unlike the missing one keeps its name."""
    raw = documents.order()
    assert offered(raw.replace(b'quantity="20"', b'quant="20"'))["DTD-ATTR-UNKNOWN"]
    assert not offered(raw.replace(b'quantity="20"', b'number="20"'))["DTD-ATTR-UNKNOWN"]


def test_a_choice_is_the_authors(documents):
    """Where one of several elements is missing none of them is put in, unless placeholders are wanted."""
    raw = documents.order()
    start, end = raw.index(b"<ItemDetail>"), raw.index(b"</ItemDetail>")
    without = raw[:start] + b"<ItemDetail>" + raw[end:]
    assert not offered(without)["DTD-MISSING"]
    assert offered(without, fill=True)["DTD-MISSING"]


def test_what_is_no_xml_is_escaped_or_left(documents):
    """A sign that stands for itself has a mend, as what is hollow; a missing end tag or an unsafe document has none."""
    raw = documents.order()
    assert offered(raw.replace(b"Pen<", b"Pen & ink<")) == {"XML-AMPERSAND": True}
    assert offered(raw.replace(b"</ItemDetail>", b"")) == {"XML-TAG": False}
    assert offered(raw.replace(b'cXML.dtd"', b'cXML.dtd" [<!ENTITY a "b">]')) == {"XML-SUBSET": False}
    assert offered(raw.replace(b'cXML.dtd"', b'cXML.dtd" [ \n]')) == {"XML-SUBSET": True}
    assert offered(b"\n " + raw) == {"XML-DECLARATION-LATE": True}
    assert offered(b"<!-- x -->" + raw) == {"XML-DECLARATION-LATE": False}


def test_where_parsers_disagree_nobody_edits(documents, monkeypatch):
    """A document that the second parser refuses gets its findings and no mend."""

    def refuse(_: bytes) -> None:
        raise mending.expat.ExpatError("no")

    monkeypatch.setattr(mending, "Outline", refuse)
    assert offered(documents.order().replace(b"<UnitOfMeasure>EA<", b"<UnitOfMeasure>each<")) == {"UOM-001": False}


@pytest.mark.parametrize("raw", [b"<Foo/>", b"<html><body/></html>", b"<cXML/>", b"<a b='c'>d</a>"])
def test_what_is_no_purchase_is_left(raw):
    """Another vocabulary has nothing that could be mended mechanically."""
    assert not any(mend for code, mend in offered(raw).items() if code.startswith("DTD-UNKNOWN"))
