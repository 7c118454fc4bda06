"""The JUnit report."""

import io

from junitparser import JUnitXml

from punchout.findings import Severity
from punchout.reports import junit
from punchout.reports.part import Manner


def read(text: str) -> list:
    """Return the test cases of a report as any reader of JUnit sees them."""
    (suite,) = JUnitXml.fromroot(JUnitXml.fromstring(text.encode())._elem)
    return list(suite)


def test_a_file_is_a_test_case(reported):
    """A file with errors fails by its first one; the failure holds all findings; a sound one passes."""
    parts = [junit.part(one, Manner(seconds=0.25)) for one in (reported(), reported("good.xml", b"<cXML/>"))]
    bad, _ = read(junit.whole(parts, []))
    assert (bad.name, bad.classname, bad.time) == ("orders/order 1.xml", "punchout.OrderRequest", 0.25)
    (failure,) = bad.result
    assert failure.type == "DTD-UNKNOWN"
    assert failure.message.startswith("DTD-UNKNOWN: ")
    assert "ENV-009" in failure.text


def test_the_level_decides_what_fails(reported, documents):
    """An advisory fails a case where the check fails by advisories."""
    report = reported("a.xml", documents.order(payload_id="without-host"))
    assert report.errors == 0
    assert read(junit.whole([junit.part(report, Manner())], []))[0].result == []
    assert read(junit.whole([junit.part(report, Manner(Severity.ADVISORY))], []))[0].result[0].type == "ENV-009"


def test_a_file_that_could_not_be_read_is_an_error(reported):
    """Counts are those that continuous integration shows."""
    text = junit.whole([junit.part(reported(), Manner())], [("none.xml", "there is no such file")])
    assert 'tests="2" failures="1" errors="1"' in text
    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>\n')


def test_no_secret_and_no_control_character(reported, secret):
    """Names of strangers do not break the XML, and secrets stay out."""
    text = junit.whole([junit.part(reported("a\x1bb.xml"), Manner())], [])
    assert secret not in text
    assert JUnitXml.fromstring(text.encode()) is not None
    assert io.StringIO(text).readline().startswith("<?xml")
