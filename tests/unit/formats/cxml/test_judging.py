"""What is said of a document beside the grammar's verdict."""

import pytest

from punchout.formats.cxml.judging import judgement, on_the_road
from punchout.markup.parse import read

PROFILE = "<ProfileRequest/>"


def test_all_is_well_with_a_good_document(request_of):
    """A valid document with good values has two verdicts and no finding."""
    said = judgement(read(request_of(PROFILE)))
    assert (said.document, said.grammar, said.schema, said.dtd) == ("ProfileRequest", "valid", "valid", "cXML")
    assert (said.declared, said.findings) == ("1.2.021", ())


def test_the_second_opinion_is_about_values(request_of):
    """A timestamp in Z is valid to the grammar and not to the schema, which is asked only where it is wanted."""
    raw = request_of(PROFILE).replace(b"12:00:00+01:00", b"12:00:00Z")
    said = judgement(read(raw))
    assert (said.grammar, said.schema) == ("valid", "invalid")
    assert {finding.line for finding in said.findings} == {3}
    assert judgement(read(raw), schema=False).schema is None


def test_errors_come_before_advice(request_of):
    """The most telling finding stands first."""
    raw = request_of("<ProfileRequest wrong='1'/>").replace(b"1.2.021", b"1.1.010")
    said = judgement(read(raw.replace(b"<cXML ", b'<cXML signatureVersion="1.0" ')))
    told = [finding.rule for finding in said.findings]
    assert told.index("DTD-ATTR-UNKNOWN") < told.index("CXML-NEWER")


def test_a_name_newer_than_the_declared_version_is_told_where_it_stands(request_of):
    """Each name is told once, with its place and the version that brought it."""
    raw = request_of(PROFILE).replace(b"<cXML ", b'<cXML signatureVersion="1.0" ').replace(b"1.2.021", b"1.1.010")
    (finding,) = (one for one in judgement(read(raw)).findings if one.rule == "CXML-NEWER")
    assert (finding.facts["name"], finding.facts["declared"]) == ("signatureVersion of <cXML>", "1.1.010")
    assert (finding.line, finding.column, finding.path) == (3, 7, "/cXML")


@pytest.mark.parametrize(
    ("part", "document"),
    [
        ("<Request><ProfileRequest/></Request>", "ProfileRequest"),
        ('<Response><Status code="200" text="OK"/></Response>', "Response-Status"),
        ("<ProfileRequest/>", "ProfileRequest"),
        ("<Tax><Money currency='EUR'>1</Money><Description xml:lang='en'>1</Description></Tax>", "Tax"),
    ],
)
@pytest.mark.parametrize("before", ["", f"<!-- {'- x' * 30_000} -->"])
def test_a_part_of_a_document_is_judged_as_what_it_is_and_told_to_be_one(part, document, before):
    """The DTD takes it, receivers do not: that is an error of its own."""
    said = judgement(read(f"{before}{part}".encode()))
    assert (said.document, said.grammar) == (document, "valid")
    assert "CXML-ROOT" in {finding.rule for finding in said.findings}


def test_what_is_wrong_inside_a_part_comes_before_its_being_one():
    """The grammar speaks first, as everywhere."""
    part = "<Tax><Money currency='EUR'>1</Money><description xml:lang='en'>1</description></Tax>"
    assert [finding.rule for finding in judgement(read(part.encode())).findings][:1] == ["DTD-CASE"]


@pytest.mark.parametrize("root", ["Supplier", "Contract", "Index"])
def test_some_documents_have_no_envelope(root):
    """What stands alone by the guide is no part."""
    assert "CXML-ROOT" not in {finding.rule for finding in judgement(read(f"<{root}/>".encode())).findings}


@pytest.mark.parametrize("lines", [1, 1000])
def test_on_the_road_large_documents_get_the_grammar_alone(request_of, lines):
    """Small documents get every opinion at once; for large ones the verdict of the grammar has to do."""
    line = "<ItemOut quantity='1'><ItemID><SupplierPartID>A</SupplierPartID></ItemID></ItemOut>"
    setup = "<PunchOutSetupRequest operation='edit'><BuyerCookie>1</BuyerCookie>{}</PunchOutSetupRequest>"
    said = on_the_road(read(request_of(setup.format(line * lines))))
    assert (said.grammar, said.schema) == ("valid", "valid" if lines == 1 else None)
