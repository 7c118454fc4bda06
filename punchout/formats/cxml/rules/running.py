"""Runs the rules over a document and says where each finding stands."""

from collections.abc import Sequence
from datetime import datetime
from operator import attrgetter

from lxml import etree

from punchout.findings import Finding
from punchout.formats.cxml.pause import without_collection
from punchout.formats.cxml.rules.page import Page
from punchout.markup.locate import ATTRIBUTE, ELEMENT, TEXT, Paths, Spot, places
from punchout.markup.parse import Reading
from punchout.messages import entry
from punchout.rules.engine import Rulebook, Told

__all__ = ["findings"]


def findings(reading: Reading, book: Rulebook, now: datetime) -> list[Finding]:
    """Return what the rules say of a document, with line, column and XPath, in no order."""
    # libxml2 could pick the names itself; so many of them take it longer than all elements take us.
    elements = reading.root.iter(etree.Element)
    with without_collection(reading.utf8):
        told = book.run(reading.payload, reading.root, elements, attrgetter("tag"), Page(reading, now))
    return _placed(reading, told) if told else []


def _placed(reading: Reading, told: Sequence[Told]) -> list[Finding]:
    paths = Paths()
    found = places(reading.root, reading.utf8, [_spot(one) for one in told])
    return [
        Finding(
            rule=one.code,
            severity=one.severity,
            facts=one.seen.facts,
            line=place.line,
            column=place.column,
            path=paths.of(one.seen.node) + (f"/@{one.seen.attribute}" if one.seen.attribute else ""),
            source=said.source if (said := entry(one.code)) else "",
            fix=one.seen.fix,
        )
        for one, place in zip(told, found, strict=True)
    ]


def _spot(one: Told) -> Spot:
    if one.seen.attribute:
        return Spot(one.seen.node, ATTRIBUTE, one.seen.attribute)
    return Spot(one.seen.node, TEXT if one.seen.text else ELEMENT)
