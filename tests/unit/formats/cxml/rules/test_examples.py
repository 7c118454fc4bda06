"""Every rule's bad example fires it, its good example does not, and the specimens are without any finding.

An example is one patch a line on a specimen. A start tag alone sets these attributes; an element takes the place of
the first one of its name, `…` in it standing for what is there already; what begins with `<?`, `<!` or a blank is put
in the place of the prologue; `Name:` at the start of an example names the specimen. The example of a rule about several
documents is one such example for each of them, an empty line between them.
"""

import re
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml import etree

from punchout.exchange.mend import mend
from punchout.formats.cxml.mending import CxmlMender
from punchout.formats.cxml.rules import CHECKS
from punchout.formats.cxml.rules.running import findings
from punchout.formats.cxml.statements import read_statement
from punchout.formats.mending import Wishes
from punchout.limits import Limits
from punchout.markup.parse import read
from punchout.messages import entry
from punchout.reports.excerpt import Source
from punchout.reports.pairs import as_report
from punchout.rules.engine import Check, Rule, Rulebook
from punchout.rules.pairs import purchase as pairs

SPECIMENS = {path.stem: path.read_bytes() for path in Path(__file__).with_name("specimens").glob("*.xml")}
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
PAIR_RULES = [rule for check in pairs.CHECKS for rule in check.rules]
RULES = [(check, rule) for check in CHECKS for rule in check.rules]
BOOK = Rulebook(CHECKS)
GRAMMAR_TOO = {"ENV-003", "CRED-003", "ADDR-004", "CLASS-004"}
"""Rules whose examples the grammar refuses too, each for its own reason."""


def fragment(line: str) -> tuple[etree._Element, bool]:
    """Return the element of a patch, and whether it is a start tag alone."""
    space = ' xmlns:xml="http://www.w3.org/XML/1998/namespace"'
    opened = re.match(r"<([\w:]+)[^>]*[^/>]?>\Z", line)
    alone = bool(opened) and not line.endswith("/>")
    text = f"{line}</{opened[1]}>" if opened and alone else line
    return etree.fromstring(re.sub(r"\A<([\w:]+)", rf"<\1{space}", text)), alone


def merge(new: etree._Element, old: etree._Element) -> etree._Element:
    """Return `new` with the content of `old` where it says `…`, and the attributes of `old` where it has none."""
    holders = [("text", new, new.text or ""), *(("tail", child, child.tail or "") for child in new)]
    place = next((at for at, (_, _, text) in enumerate(holders) if "…" in text), None)
    if place is None:
        return new
    kind, holder, _ = holders[place]
    setattr(holder, kind, None)
    if not len(old):
        new.text = old.text
    for offset, child in enumerate(old):
        new.insert(place + offset, deepcopy(child))
    if not new.attrib:
        new.attrib.update(dict(old.attrib))
    return new


def patched(example: str, document: str) -> bytes:
    """Return a specimen with an example in it."""
    named = re.match(r"([A-Z][\w-]+):\s+", example)
    if named:
        document, example = named[1], example[named.end() :]
    prologue, root = re.split(rb"(?=<[A-Za-z])", SPECIMENS[document], maxsplit=1)
    tree = etree.fromstring(root)
    for line in example.split("\n"):
        if line.startswith(("<?", "<!", " ", "\ufeff")):
            prologue = line.encode() + b"\n" if line.strip() else line.encode()
            continue
        new, alone = fragment(line)
        old = next(tree.iter(str(new.tag)), None)
        assert old is not None, f"{document} has no <{new.tag}> for the example {line}"
        if alone:
            old.attrib.update(dict(new.attrib))
        else:
            merged = merge(new, old)
            merged.tail = old.tail
            parent = old.getparent()
            if parent is None:
                tree = merged
            else:
                parent.replace(old, merged)
    return prologue + etree.tostring(tree, encoding="utf-8")


def specimen_for(check: Check, example: str) -> str:
    """Return the first document that a check is for and that has the element of its example."""
    name = re.search(r"<(\w+)", example)
    order = ["OrderRequest", *sorted(SPECIMENS)]
    fit = [document for document in order if not check.on or document in check.on]
    return next((one for one in fit if name and f"<{name[1]}".encode() in SPECIMENS[one]), (fit or order)[0])


def codes(raw: bytes) -> set[str]:
    """Return the codes that fire on some bytes."""
    return {finding.rule for finding in findings(read(raw), BOOK, NOW)}


@pytest.mark.parametrize("document", sorted(SPECIMENS))
def test_specimens_are_clean(document: str) -> None:
    """A faultless document is valid and gets no finding at all."""
    reading = read(SPECIMENS[document])
    assert reading.valid
    assert reading.payload == document
    assert findings(reading, BOOK, NOW) == []


@pytest.mark.parametrize(("check", "rule"), RULES, ids=[rule.code for _, rule in RULES])
def test_bad_example_fires(check: Check, rule: Rule) -> None:
    """The bad example of a rule is found by that rule, in a document that the grammar takes."""
    said = entry(rule.code)
    assert said is not None, f"{rule.code} has no sentence: write it into a file of punchout/messages/en"
    assert said.bad, f"{rule.code} has no bad example"
    raw = patched(said.bad, specimen_for(check, said.bad))
    assert rule.code in codes(raw), (
        f"the bad example does not fire {rule.code}; the top of this file says how to write it"
    )
    assert read(raw).valid or rule.code in GRAMMAR_TOO


@pytest.mark.parametrize(("check", "rule"), RULES, ids=[rule.code for _, rule in RULES])
def test_good_example_does_not_fire(check: Check, rule: Rule) -> None:
    """The good example of a rule is valid and does not fire it."""
    said = entry(rule.code)
    assert said is not None, f"{rule.code} has no sentence: write it into a file of punchout/messages/en"
    assert said.good, f"{rule.code} has no good example"
    raw = patched(said.good, specimen_for(check, said.bad))
    assert rule.code not in codes(raw)
    assert read(raw).valid


@pytest.mark.parametrize(("check", "rule"), RULES, ids=[rule.code for _, rule in RULES])
def test_autofix_is_true(check: Check, rule: Rule) -> None:
    """A rule that says so brings a fix that mends its bad example; no other rule brings any."""
    said = entry(rule.code)
    assert said is not None
    raw = patched(said.bad, specimen_for(check, said.bad))
    fixes = [finding.fix for finding in findings(read(raw), BOOK, NOW) if finding.rule == rule.code]
    assert any(fixes) == rule.autofix
    if rule.autofix:
        mended = mend(raw, CxmlMender(), Limits(), Wishes(now=NOW, totals=True)).content
        assert rule.code not in codes(mended)


def judged_together(example: str) -> tuple[dict[str, str], int]:
    """Return which codes fire on the documents of an example, all valid, and where; and how many pairs they make."""
    statements = []
    for number, part in enumerate(example.split("\n\n")):
        raw = patched(part, "")
        assert read(raw).valid
        statements.append(read_statement(f"document {number}", raw, None, Limits()))
    found = pairs.purchase(statements).pairs
    told = {}
    for pair in found:
        shown = Source(as_report(pair))
        for finding in pair.findings:
            excerpt = shown.excerpt(finding)
            assert excerpt is not None
            told[finding.rule] = f"{finding.path} {excerpt.text[excerpt.caret :].strip()}"
    return told, len(found)


PLACES = {
    "DUPLICATE-001": '/cXML/@payloadID payloadID="1772449200',
    "CART-001": ".*/PunchOutOrderMessage/BuyerCookie cookie-9<",
    "CART-004": '.*/PunchOutOrderMessage/ItemIn <ItemIn quantity="2">',
    "CART-005": "/cXML/Message/PunchOutOrderMessage <PunchOutOrderMessage>",
    "PAIR-001": ".*/ItemOut.1./ItemID/SupplierPartID pen-1<",
    "PAIR-002": ".*/ItemOut.1./ItemID/SupplierPartAuxiliaryID red<",
    "PAIR-003": ".*/ItemOut.1./ItemDetail/UnitPrice <UnitPrice>.*>11.25<",
    "PAIR-004": '.*/ItemOut.1./ItemDetail/UnitPrice/Money/@currency currency="USD"',
    "PAIR-005": '.*/ItemOut.1./@quantity quantity="3"',
    "PAIR-006": ".*/ItemOut.1./ItemDetail/UnitOfMeasure PK<",
    "PAIR-007": ".*/ConfirmationHeader/Total <Total>.*>31.50<",
    "PAIR-008": "/cXML/Request/OrderRequest <OrderRequest>",
    "PAIR-009": ".*/ItemOut.2. <ItemOut ",
    "PAIR-010": ".*/ItemOut.1. <ItemOut ",
    "PAIR-011": ".*/ItemOut.1. <ItemOut ",
    "PAIR-012": '/cXML/Message/@inReplyTo inReplyTo="9@',
    "PAIR-013": ".*/PunchOutSetupRequest/BuyerCookie cookie-1<",
    "PAIR-014": '.*/OrderRequestHeader/DocumentReference/@payloadID payloadID="1772449200',
    "PAIR-015": '.*/ItemOut.1./@lineNumber lineNumber="7"',
    "PAIR-016": '.*/ItemOut.1. <ItemOut quantity="1" lineNumber="1">',
    "PAIR-017": '.*/ConfirmationRequest/OrderReference/@orderID orderID="po-1"',
    "PAIR-018": ".*/ConfirmationItem/ConfirmationStatus.1./UnitPrice <UnitPrice>",
    "PAIR-019": '.*/ConfirmationHeader/@type type="except"',
    "PAIR-020": '.*/ConfirmationItem <ConfirmationItem lineNumber="1"',
    "PAIR-021": '.*/ConfirmationHeader/@confirmID confirmID="C-2"',
    "PAIR-022": '.*/ShipNoticeHeader/@shipmentID shipmentID="S-2"',
    "PAIR-023": '.*/StatusUpdateRequest/Status <Status code="200"',
    "PAIR-024": ".*/InvoiceStatus/PartialAmount/Money 30.00<",
    "PAIR-025": ".*/CatalogUploadRequest/CatalogName Spring<",
    "ORDER-001": '.*/OrderRequestHeader/@orderID orderID="PO-1"',
    "ORDER-002": ".*/OrderRequest/OrderRequestHeader <OrderRequestHeader ",
    "SETUP-003": '.*/PunchOutSetupRequest/@operation operation="edit"',
}
"""Where each rule about two documents points to in the bad example, and what stands there."""


@pytest.mark.parametrize("rule", PAIR_RULES, ids=[rule.code for rule in PAIR_RULES])
def test_examples_of_rules_about_pairs(rule: Rule) -> None:
    """A rule about two documents fires on those of its bad example, and not on those of its good one."""
    said = entry(rule.code)
    assert said is not None, f"{rule.code} has no sentence: write it into a file of punchout/messages/en"
    assert said.bad, f"{rule.code} has no bad example"
    assert said.good, f"{rule.code} has no good example"
    fired, _ = judged_together(said.bad)
    assert rule.code in fired
    assert re.match(PLACES[rule.code], fired[rule.code])
    codes, joined = judged_together(said.good)
    assert rule.code not in codes
    # A copy is the same document, and sessions with cookies of their own have nothing to do with each other.
    assert joined or rule.code in ("DUPLICATE-001", "PAIR-013")
