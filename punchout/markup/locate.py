"""Where a node stands in the text: line and column of elements, attributes and texts, and the XPath of an element.

libxml2 gives no column, and no line beyond 65,535, so a second expat pass finds both; it runs only when something was
found.
"""

import re
from collections.abc import Iterable
from contextlib import suppress
from typing import NamedTuple
from xml.parsers import expat

from lxml import etree

from punchout.markup.dtd import qualified

__all__ = ["ATTRIBUTE", "ELEMENT", "TEXT", "Paths", "Place", "Spot", "path_of", "places"]

ELEMENT, ATTRIBUTE, TEXT = "element", "attribute", "text"


class Spot(NamedTuple):
    """What to look for: an element's start tag, an attribute of it by its written name, or the first text in it."""

    element: etree._Element
    kind: str = ELEMENT
    attribute: str = ""


class Place(NamedTuple):
    """Line and column, both from 1, columns in code points."""

    line: int
    column: int


def path_of(element: etree._Element) -> str:
    """Return an element's XPath by the names that the document writes; indexes only where siblings share the name."""
    steps = []
    node: etree._Element | None = element
    while node is not None:
        before = sum(1 for _ in node.itersiblings(str(node.tag), preceding=True))
        alone = not before and next(node.itersiblings(str(node.tag)), None) is None
        steps.append(qualified(node) + ("" if alone else f"[{before + 1}]"))
        node = node.getparent()
    return "/" + "/".join(reversed(steps))


class Paths:
    """XPaths of many elements of one tree, as `path_of` gives them: siblings are counted once, so it stays linear."""

    def __init__(self) -> None:
        """Start with no path known."""
        self._steps: dict[etree._Element, dict[etree._Element, str]] = {}

    def of(self, element: etree._Element) -> str:
        """Return the path of an element."""
        steps: list[str] = []
        node, parent = element, element.getparent()
        while parent is not None:
            steps.append(self._below(parent)[node])
            node, parent = parent, parent.getparent()
        return "/" + "/".join([qualified(node), *reversed(steps)])

    def _below(self, parent: etree._Element) -> dict[etree._Element, str]:
        if parent not in self._steps:
            by_tag: dict[str, list[etree._Element]] = {}
            for child in parent.iterchildren(etree.Element):
                by_tag.setdefault(str(child.tag), []).append(child)
            self._steps[parent] = {
                child: qualified(child) + ("" if len(same) == 1 else f"[{number}]")
                for same in by_tag.values()
                for number, child in enumerate(same, 1)
            }
        return self._steps[parent]


def places(root: etree._Element, utf8: bytes, spots: Iterable[Spot]) -> list[Place]:
    """Return the place of each spot, in their order; one pass over the document for all of them."""
    wanted = list(spots)
    numbers = dict.fromkeys(spot.element for spot in wanted)
    by_number: dict[int, list[int]] = {}
    if wanted:
        at = {element: number for number, element in enumerate(root.iter(etree.Element)) if element in numbers}
        for index, spot in enumerate(wanted):
            by_number.setdefault(at[spot.element], []).append(index)
    return _Search(utf8, wanted, by_number).run()


class _Found(Exception):
    pass


class _Search:
    def __init__(self, utf8: bytes, spots: list[Spot], by_number: dict[int, list[int]]) -> None:
        self.utf8, self.spots, self.by_number = utf8, spots, by_number
        self.result = [Place(1, 1)] * len(spots)
        self.number = -1
        self.texts: list[list[int]] = []  # what waits for the text of each open element, from one that is wanted on
        self.open = len(by_number)
        parser = self.parser = expat.ParserCreate("utf-8")
        parser.ordered_attributes = True
        parser.StartElementHandler = self.start

    def run(self) -> list[Place]:
        """Return the places, as far as the text was well-formed."""
        if self.spots:
            with suppress(_Found):
                self.parser.Parse(self.utf8, True)
        return self.result

    def here(self) -> Place:
        """Return where the parser stands."""
        return Place(self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)

    def start(self, name: str, attributes: list[str]) -> None:
        """Note the element that begins, and what is looked for in it."""
        self.number += 1
        if self.texts:
            self.texts.append([])
        if self.number in self.by_number:
            self.found(self.by_number[self.number])
            self.open -= 1
            self.stop_if_all()

    def found(self, indexes: list[int]) -> None:
        """Give their places to those that look for this element; those that look for its text wait on."""
        waiting = []
        for index in indexes:
            spot = self.spots[index]
            self.result[index] = self.attribute(spot.attribute) if spot.kind == ATTRIBUTE else self.here()
            if spot.kind == TEXT:
                waiting.append(index)
        if waiting:
            self.texts[-1:] = [waiting]
            # Asking for every text would make the pass over a large document several times as long.
            self.parser.EndElementHandler, self.parser.CharacterDataHandler = self.end, self.text

    def stop_if_all(self) -> None:
        """Read no further where nobody waits any more."""
        if not self.open and not self.texts:
            raise _Found

    def attribute(self, name: str) -> Place:
        """Return where an attribute of the current start tag is written; the tag's place if it is not."""
        begin = self.parser.CurrentByteIndex
        place = self.here()
        end, quote = begin, b""
        for sign in re.finditer(rb"[\"'>]", self.utf8[begin:]):
            if sign[0] == b">" and not quote:
                break
            if sign[0] == quote:
                quote, end = b"", begin + sign.end()
            elif not quote:
                key = self.utf8[end : begin + sign.start()]
                if key.rstrip(b"= \t\r\n").endswith(name.encode()) and key.split()[-1:]:
                    written = re.split(rb"[\s=]+", key.strip(b"= \t\r\n"))[-1]
                    if written == name.encode():
                        return _advanced(place, self.utf8[begin : end + key.rindex(written)])
                quote = sign[0]
        return place

    def end(self, name: str) -> None:
        """Give up looking for text in the element that ends."""
        self.texts.pop()
        if not self.texts:
            self.parser.EndElementHandler = self.parser.CharacterDataHandler = None
            self.stop_if_all()

    def text(self, text: str) -> None:
        """Give its place to those that wait for the text of this element."""
        if self.texts[-1] and text.strip():
            place = _advanced(self.here(), text[: len(text) - len(text.lstrip())].encode())
            for index in self.texts[-1]:
                self.result[index] = place
            self.texts[-1] = []


def _advanced(place: Place, passed: bytes) -> Place:
    """Return the place after some more text."""
    lines = passed.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if len(lines) == 1:
        return Place(place.line, place.column + len(lines[0]))
    return Place(place.line + len(lines) - 1, len(lines[-1]) + 1)
