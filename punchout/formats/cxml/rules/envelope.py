"""ENV: the file, its prologue and the cXML element (guide p15-28)."""

import re
from collections.abc import Iterator

from lxml import etree

from punchout.findings import Fix, Severity
from punchout.formats.cxml.rules.page import Page, shown
from punchout.markup.dtd import qualified
from punchout.resources import GRAMMAR_VERSION
from punchout.rules.engine import ROOT, Check, Rule, Seen, rule, rules

__all__ = ["CHECKS"]

_CANONICAL = re.compile(r"http://xml\.cxml\.org/schemas/cXML/\d+\.\d+\.\d+/(?P<file>\w+)\.dtd\Z", re.ASCII)
_NEAR = r"(?i)https?://(?:xml|www)?\.?cxml\.org/schemas?/cxml/[\d.]+/(?P<file>\w+)\.dtd\Z"
_VERSION = re.compile(r"1\.\d\.\d{3}\Z", re.ASCII)
_DECLARATION = re.compile(rb"<\?xml\s[^>]*?\sencoding\s*=")
_MAY_BE_EMPTY = re.compile(rb"<[^<>/!?\s]++\s*+(?:/>|>\s*+(?:<[/!?]|&#))")
_EMPTY = etree.XPath("/descendant::*[not(*)][not(@*)][not(text()[normalize-space()])]")
_MOJIBAKE_TEXT = (
    "\u00c3[\u0080-\u00bf]|\u00c2[\u00a0-\u00bf]|\u00e2\u20ac.|\ufffd"  # compiled where it is needed, as is rare
)
_MOJIBAKE = (b"\xc3\x83\xc2", b"\xc3\x82\xc2", b"\xc3\xa2\xe2\x82\xac", b"\xef\xbf\xbd")
"""UTF-8 read as Latin-1 or Windows-1252 and written as UTF-8 again, and the sign for what could not be read."""

_ASCII = bytes(range(128))
_ENTITY_TEXT = r"&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,6}|#x[0-9A-Fa-f]{1,6}|[A-Za-z]{1,6}(?:uml|acute|grave|cedil));"
_ESCAPED_TWICE = re.compile(rb"&amp;[#a-z][\w]{1,12};")
_TOLD = frozenset(
    (
        "Identity",
        "UnitOfMeasure",
        "Money",
        "SupplierPartID",
        "SharedSecret",
        "UserAgent",
    )
)
"""Elements whose emptiness other rules tell."""

_BY_NATURE = frozenset(
    [
        "BatchInfo",
        "DaysOfSupply",
        "FollowUpDocument",
        "ForecastDetails",
        "InvoiceDetailHeaderIndicator",
        "InvoiceDetailLineIndicator",
        "LifeSciences",
        "PaymentInformation",
        "ProfileRequest",
        "SampleDefinition",
        "ServiceEntryDetailLineIndicator",
        "SubscriptionListRequest",
        "SupplierListRequest",
        "TimeRange",
    ]
)
"""Elements to which the grammar gives no content and asks for no attribute."""


@rules(
    Rule("ENV-001", guide=(2, 7), autofix=True),
    Rule("ENV-002", guide=(5,), autofix=True),
    Rule("ENV-003", guide=(6,), autofix=True),
    Rule("ENV-004", Severity.ADVISORY, guide=(5,), autofix=True),
    at=(ROOT,),
)
def doctype(root: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at the document type declaration."""
    declared, dtd = page.reading.doctype, page.reading.dtd
    if dtd is None:
        return
    version = page.reading.declared if _VERSION.match(page.reading.declared or "") else GRAMMAR_VERSION
    facts = {"right": f"http://xml.cxml.org/schemas/cXML/{version}/{dtd}.dtd"}
    if declared is None:
        # Answers without one are the custom of large buyers.
        severity = Severity.ADVISORY if page.section == "Response" else None
        fix, facts = Fix("insert", {"doctype": facts["right"]}), facts | {"root": qualified(root)}
        yield Seen(root, facts=facts, fix=fix, code="ENV-001", severity=severity)
        return
    written = (declared.system or "").strip()
    # The host of a URL is the same in any letter case; the guide writes it with capitals.
    canonical = _CANONICAL.match(written.replace("xml.cXML.org", "xml.cxml.org"))
    named = canonical or re.match(_NEAR, written)
    if not canonical:
        fix = Fix("replace", {"doctype": facts["right"]})
        yield Seen(root, facts=facts | {"system": shown(written)}, fix=fix, code="ENV-004" if named else "ENV-002")
    if named and named["file"].lower() != dtd.lower() and not page.declared_in(named["file"]):
        wrong = {"file": f"{named['file']}.dtd", "document": page.payload_name, "wanted": f"{dtd}.dtd"}
        yield Seen(root, facts=wrong, fix=Fix("replace", {"doctype": facts["right"]}), code="ENV-003")


@rules(
    Rule("ENV-005", guide=(1,), autofix=True),
    Rule("ENV-006", Severity.ADVISORY, guide=(13,), autofix=True),
    at=(ROOT,),
)
def first_characters(root: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at how the file begins."""
    if not page.reading.utf8.startswith(b"<"):
        yield Seen(root, fix=Fix("delete", {"beginning": ""}), code="ENV-005")
    if not _DECLARATION.match(page.reading.utf8) and page.section != "Response":
        fix = Fix("insert", {"declaration": page.reading.encoding})
        yield Seen(root, facts={"encoding": page.reading.encoding}, fix=fix, code="ENV-006")


@rules(
    Rule("ENV-007", Severity.ADVISORY, guide=(10,), autofix=True),
    Rule("ENV-008", guide=(16,)),
    Rule("ENV-009", Severity.ADVISORY, guide=(17,)),
    at=("cXML",),
)
def root_attributes(root: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at version and payloadID."""
    version, declared = root.get("version"), page.reading.declared
    if version is not None and page.reading.doctype and declared and version.strip() != declared:
        fix = Fix("replace", {"attribute": "version", "value": declared})
        yield Seen(root, "version", {"version": shown(version), "declared": declared}, fix, code="ENV-007")
    payload_id = root.get("payloadID")
    if payload_id is None:
        return
    if not payload_id.strip():
        yield Seen(root, "payloadID", code="ENV-008")
    elif "@" not in payload_id[1:-1] or payload_id.split() != [payload_id]:
        yield Seen(root, "payloadID", {"id": shown(payload_id)}, code="ENV-009")


@rules(
    Rule("ENV-010", guide=(28,)),
    Rule("ENV-011", guide=(29,)),
    Rule("ENV-012", guide=(29,)),
    at=("cXML",),
)
def signed(root: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at the signatures of a document and at what says that there are some."""
    version, signatures = root.get("signatureVersion"), page.signatures
    if version is not None and not signatures:
        yield Seen(root, "signatureVersion", code="ENV-010")
    if signatures and version is None:
        yield Seen(signatures[0], code="ENV-011")
    for info in root.iter("cXMLSignedInfo") if signatures else ():
        for name, wanted in (("signatureVersion", version), ("payloadID", root.get("payloadID"))):
            if info.get(name) != wanted:
                facts = {"attribute": name, "value": shown(info.get(name)), "wanted": shown(wanted)}
                yield Seen(info, name if name in info.attrib else "", facts, code="ENV-012")


@rule("ENV-013", at=(ROOT,), severity=Severity.ADVISORY, guide=(11,), autofix=True)
def emptiness(root: etree._Element, page: Page) -> Iterator[Seen]:
    """Look for elements that say nothing."""
    # A look at the text is several times as fast as one at the tree.
    if not _MAY_BE_EMPTY.search(page.reading.utf8):
        return
    for element in _EMPTY(root):
        name = qualified(element)
        if name not in _TOLD and name not in _BY_NATURE:
            yield Seen(element, facts={"element": name}, fix=Fix("delete", {"element": name}))


@rules(Rule("ENV-014", Severity.ADVISORY), Rule("ENV-015", Severity.ADVISORY), at=(ROOT,))
def garbled(root: etree._Element, page: Page) -> Iterator[Seen]:
    """Look for text that was decoded wrongly or escaped twice on its way into the document."""
    utf8 = page.reading.utf8
    beyond_ascii = b"" if utf8.isascii() else utf8.translate(None, _ASCII)
    suspected = (
        ("ENV-014", _MOJIBAKE_TEXT, any(one in beyond_ascii for one in _MOJIBAKE)),
        ("ENV-015", _ENTITY_TEXT, _ESCAPED_TWICE.search(utf8) is not None),
    )
    for code, meant in ((code, meant) for code, meant, suspect in suspected if suspect):
        for element in root.iter("*"):
            found = re.search(meant, element.text or "")
            if found:
                yield Seen(element, facts={"text": found[0], "element": qualified(element)}, text=True, code=code)


CHECKS: tuple[Check, ...] = (doctype, first_characters, root_attributes, signed, emptiness, garbled)
