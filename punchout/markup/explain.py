"""Why a document is not valid, told by automata of our own: one finding for each cause, with the edit that mends it.

It never decides: it runs only where libxml2 has said that a document is not valid, and stops after a hundred findings.
"""

from collections.abc import Iterator
from itertools import islice

from lxml import etree

from punchout.findings import Finding, Fix, errors_in
from punchout.markup.attributes import AttributeCheck
from punchout.markup.children import ChildrenCheck
from punchout.markup.declared import Grammar
from punchout.markup.dtd import qualified
from punchout.markup.flaw import Flaw
from punchout.markup.likeness import same_but_case
from punchout.markup.locate import Paths, Place, Spot, places
from punchout.markup.parse import Reading

__all__ = ["MOST", "explain"]

MOST = 100
"""Findings at most; who has mended these asks again."""


_NO_PLACE = ("DTD-UNEXPECTED", "DTD-EMPTY")


def explain(reading: Reading, most: int = MOST) -> list[Finding]:
    """Return at most so many findings of the grammar on a document, by place; empty where it is valid.

    A document that libxml2 calls invalid gets at least one finding, `DTD-INVALID` where we cannot say more.
    """
    if reading.valid:
        return []
    flaws = list(islice(_flaws(reading), most))
    found = places(reading.root, reading.utf8, (flaw.spot for flaw in flaws))
    paths = Paths()
    findings = [_finding(flaw, place, paths, reading) for flaw, place in zip(flaws, found, strict=True)]
    return sorted(findings, key=lambda finding: (finding.line or 0, finding.column or 0))


def _flaws(reading: Reading) -> Iterator[Flaw]:
    if reading.dtd is None:
        yield _no_root(reading.root)
        return
    told = False
    for flaw in _in_tree(reading.root, reading.grammar.declarations(reading.dtd)):
        told = True
        yield flaw
    if not told and not errors_in(reading.findings):
        yield Flaw("DTD-INVALID", Spot(reading.root), {"element": qualified(reading.root)})


def _in_tree(root: etree._Element, grammar: Grammar) -> Iterator[Flaw]:
    children, attributes = ChildrenCheck(grammar), AttributeCheck(grammar)
    outside: set[etree._Element | None] = set()  # what stands in an element that has no place is not looked at
    for element in root.iter(etree.Element):
        if outside and (element in outside or element.getparent() in outside):
            outside.add(element)
            continue
        name = qualified(element)
        declared = grammar.elements.get(name)
        if declared is None:
            flaws = children.undeclared(element, name)
        else:
            flaws = [*attributes.check(element, declared), *children.check(element, declared)]
        yield from flaws
        outside |= {flaw.spot.element for flaw in flaws if flaw.code in _NO_PLACE}
    yield from attributes.dangling()


def _no_root(root: etree._Element) -> Flaw:
    name = qualified(root)
    facts = {"child": name[:80], "found": f"<{name[:80]}>", "right": "<cXML>", "expected": "<cXML>"}
    if not same_but_case(name, "cXML"):
        return Flaw("DTD-UNKNOWN", Spot(root), facts)
    return Flaw("DTD-CASE", Spot(root), facts, Fix("rename", {"element": name, "to": "cXML"}))


def _finding(flaw: Flaw, place: Place, paths: Paths, reading: Reading) -> Finding:
    version = f"cXML {reading.grammar.version}"
    element = flaw.facts.get("element")
    return Finding(
        rule=flaw.code,
        facts={"grammar": version, **flaw.facts},
        line=place.line,
        column=place.column,
        path=paths.of(flaw.spot.element),
        source=f"{version}, {element}" if element else version,
        fix=flaw.fix,
    )
