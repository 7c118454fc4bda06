"""Where a document says what its statement tells: line, column and XPath of a field, found when a finding asks."""

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from punchout.formats.cxml.parts import envelope
from punchout.limits import Limits
from punchout.markup.locate import ATTRIBUTE, ELEMENT, TEXT, Paths, Spot, places
from punchout.markup.naming import LANG
from punchout.markup.parse import read
from punchout.rules.pairs.statement import LINE_ELEMENTS, Where

__all__ = ["places_of"]

_STEP = re.compile(r"(@?[\w:.\-]+)(?:\[([^\]]*)\])?(?:#(\d+))?/?")
"""A step of a field's name: element or attribute, what tells equals apart, and which of those that it does not."""


def places_of(raw: bytes, charset: str | None, limits: Limits, fields: Sequence[str]) -> list[Where]:
    """Return where each field stands, or what is nearest around it; an empty name is the payload, `/` begins the root.

    Raises:
        PeerError: when the bytes are no document, which were one when the statement was read.
    """
    reading = read(raw, charset, limits)
    opened = envelope.read(reading.root)
    payload = reading.root if opened is None or opened.payload is None else opened.payload
    spots = [_spot(reading.root if field.startswith("/") else payload, field) for field in fields]
    paths = Paths()
    return [
        Where(place.line, place.column, paths.of(spot.element) + (f"/@{spot.attribute}" if spot.attribute else ""))
        for spot, place in zip(spots, places(reading.root, reading.utf8, spots), strict=True)
    ]


def _spot(element: etree._Element, field: str) -> Spot:
    """Follow the steps of a field as far as the document has them."""
    for name, label, again in _STEP.findall(field):
        if name.startswith("@"):
            key = LANG if name == "@xml:lang" else name[1:]
            holder = next((one for one in _inside(element) if one.get(key) is not None), None)
            return Spot(element) if holder is None else Spot(holder, ATTRIBUTE, name[1:])
        found = [one for one in _inside(element, name) if not label or label.isdecimal() or _labelled(one, label)]
        number = int(again or (label if label.isdecimal() else "1"))
        if not 0 < number <= len(found):
            return Spot(element)
        element = found[number - 1]
    return Spot(element, TEXT if field and not len(element) and (element.text or "").strip() else ELEMENT)


def _inside(element: etree._Element, name: str = "*") -> Iterator[etree._Element]:
    """Yield elements of a name in and below another; what is in a line belongs to the line alone."""
    if name in LINE_ELEMENTS or _in_line(element):
        return element.iter(name)
    return (one for one in element.iter(name) if not _in_line(one))


def _in_line(element: etree._Element) -> bool:
    return any(one.tag in LINE_ELEMENTS for one in (element, *element.iterancestors()))


def _labelled(element: etree._Element, label: str) -> bool:
    """Tell whether a role, domain, name or language of an element is the label under which its field is known."""
    told = (str(value).casefold() for value in element.values())
    return any(label.casefold() in (value, value.partition("-")[0]) for value in told)
