"""The judge: what is said of bytes in a wrapping that could not be opened."""

from punchout.exchange.judge import judge
from punchout.formats.cxml.judge import CxmlJudge
from punchout.limits import Limits


def test_a_layer_that_cannot_be_opened_is_the_one_cause():
    """What is left of it is no XML, which nobody has to be told besides."""
    report = judge("cart.txt", b"cXML-base64=PD94*", CxmlJudge(), Limits())
    assert (report.grammar, [finding.rule for finding in report.findings]) == ("not-well-formed", ["FORM-BASE64"])


def test_what_is_odd_about_a_layer_hides_nothing():
    """A document that is broken itself says so beside what its carrier did."""
    report = judge("cart.txt", b"cXML-urlencoded=%253CcXML%253E%253Cb%253E", CxmlJudge(), Limits())
    assert "FORM-DOUBLE" in [finding.rule for finding in report.findings]
    assert "XML-TRUNCATED" in [finding.rule for finding in report.findings]
