"""The judgement on a document that could be parsed: the grammar's verdict, a second opinion, and advice."""

from collections.abc import Iterator
from itertools import islice

from lxml import etree

from punchout.clock import SystemClock
from punchout.findings import Finding, Severity
from punchout.formats.cxml.grammar.datatypes import datatype
from punchout.formats.cxml.rules import CHECKS
from punchout.formats.cxml.rules import running as rules
from punchout.formats.cxml.rules.folding import folded
from punchout.formats.judgement import Judgement
from punchout.markup import xsd
from punchout.markup.discretion import discreet
from punchout.markup.dtd import qualified
from punchout.markup.locate import ATTRIBUTE, Spot, path_of, places
from punchout.markup.parse import Reading
from punchout.markup.payloads import ENVELOPES
from punchout.markup.since import Newer, newer_than, version
from punchout.markup.verdict import within_bounds
from punchout.rules.engine import Rulebook

__all__ = ["RULES", "judgement", "on_the_road"]

RULES = Rulebook(CHECKS)
"""The rules under no choice of the operator's."""

_MOST = 20
"""Names told that are newer than the declared version; after so many the declaration is the mistake."""


def judgement(reading: Reading, *, schema: bool = True, book: Rulebook = RULES, most: int | None = None) -> Judgement:
    """Return all that can be said of a document, `most` of it by the grammar; without `schema` no second opinion."""
    accepted = xsd.verdict(reading) if schema else None
    told = [*_explained(reading, most), *reading.findings, *_newer(reading)]
    findings = folded(told, _ruled(reading, book), xsd.explain(reading, datatype) if accepted is False else ())
    return _judgement(reading, findings, accepted)


def on_the_road(reading: Reading) -> Judgement:
    """Return what is said of a document on its way: all, but for large ones no opinion that takes a second parse."""
    if within_bounds(reading.root, reading.utf8):
        return judgement(reading)
    told = [*_explained(reading, None), *reading.findings]
    return _judgement(reading, folded(told, _ruled(reading, RULES), ()), None)


def _judgement(reading: Reading, findings: tuple[Finding, ...], accepted: bool | None) -> Judgement:
    return Judgement(
        document=reading.payload,
        grammar="valid" if reading.valid else "invalid",
        schema=None if accepted is None else "valid" if accepted else "invalid",
        dtd=reading.dtd,
        declared=reading.declared,
        findings=tuple(map(discreet, findings)),
    )


def _explained(reading: Reading, most: int | None) -> list[Finding]:
    """Return what the grammar has against a document; what explains is loaded only when there is something."""
    if reading.valid:
        return []
    from punchout.markup.explain import MOST, explain

    return explain(reading, MOST if most is None else most)


def _ruled(reading: Reading, book: Rulebook) -> list[Finding]:
    """Return what the rules have against a document."""
    return [*rules.findings(reading, book, SystemClock().now()), *_part(reading)]


def _part(reading: Reading) -> Iterator[Finding]:
    """Yield what is to be said of a document that is only a part of one."""
    root = qualified(reading.root)
    if reading.dtd and root not in ENVELOPES:
        (place,) = places(reading.root, reading.utf8, [Spot(reading.root)])
        yield Finding("CXML-ROOT", facts={"root": root}).at(place.line, place.column, f"/{root}")


def _newer(reading: Reading) -> list[Finding]:
    """Return advice on what is newer than the declared version, each name where it first occurs."""
    declared = version(reading.declared or "")
    if declared is None:
        return []
    spots: list[Spot] = []

    def used() -> Iterator[tuple[str, list[str]]]:
        """Yield each element with its attributes, `spots` pointing at it meanwhile."""
        for element in reading.root.iter(etree.Element):
            spots[:] = [Spot(element)]
            yield qualified(element), [str(key) for key in element.keys()]  # noqa: SIM118 - an element is no dict

    found = [(newer, _spot(newer, spots[0])) for newer in islice(newer_than(declared, used()), _MOST)]
    placed = places(reading.root, reading.utf8, [spot for _, spot in found])
    return [
        Finding("CXML-NEWER", Severity.ADVISORY, _facts(newer, reading)).at(
            place.line, place.column, path_of(spot.element)
        )
        for (newer, spot), place in zip(found, placed, strict=True)
    ]


def _spot(newer: Newer, where: Spot) -> Spot:
    return where if newer.attribute is None else where._replace(kind=ATTRIBUTE, attribute=newer.attribute)


def _facts(newer: Newer, reading: Reading) -> dict[str, str]:
    name = f"<{newer.element}>" if newer.attribute is None else f"{newer.attribute} of <{newer.element}>"
    return {"name": name, "absent": newer.absent, "since": newer.since, "declared": reading.declared or ""}
