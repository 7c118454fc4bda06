"""Findings inside secrets."""

import pytest

from punchout.errors import NotWellFormed
from punchout.findings import Finding, Fix
from punchout.markup.discretion import discreet, within_secret
from punchout.markup.parse import read
from punchout.redact import MASK

FIX = Fix("delete", {"element": "hush"})


def test_a_finding_inside_a_secret_is_one_on_the_element_that_holds_it():
    """Neither its facts nor its path nor its fix repeat a part of the secret."""
    finding = Finding("DTD-UNKNOWN", facts={"child": "hush", "grammar": "cXML"}, path="/a/SharedSecret[2]/hush/@x")
    told = discreet(Finding(finding.rule, facts=finding.facts, path=finding.path, line=3, column=4, fix=FIX))
    assert (told.path, told.fix, told.line, told.column) == ("/a/SharedSecret[2]", None, 3, 4)
    assert told.facts == {"child": MASK, "grammar": "cXML"}


@pytest.mark.parametrize("path", [None, "/cXML", "/a/SharedSecret", "/a/ds:CredentialMac/@type", "/a/Identity/hush"])
def test_other_findings_stay(path):
    """An attribute of such an element is told: it is no part of the secret."""
    finding = Finding("DTD-UNKNOWN", facts={"child": "hush"}, path=path, fix=FIX)
    assert discreet(finding) is finding


def test_an_element_counts_whatever_its_prefix_and_letter_case():
    """Somebody's parser will take it for the one that was meant."""
    assert within_secret(["cXML", "x:sharedsecret"])
    assert not within_secret(["cXML", "Identity"])


@pytest.mark.parametrize("secret", ["a&hush;b", "a<hush>b", "<b><hush>a</b>", "<b>&hush;</b>", "&hush;<hush"])
@pytest.mark.parametrize("before", ["", "<!-- " + "- x" * 30_000 + " -->"])
def test_what_keeps_a_document_from_being_read_is_told_without_the_secret_it_stands_in(secret, before):
    """Half a password looks like an entity or a tag, in small documents and in large ones."""
    doctype = '<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd">'
    text = f"{doctype}{before}<cXML><Header><SharedSecret>{secret}</SharedSecret></Header></cXML>"
    with pytest.raises(NotWellFormed) as caught:
        read(text.encode())
    assert "hush" not in f"{caught.value} {caught.value.findings}"
