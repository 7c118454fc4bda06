"""A document as byte ranges: where each element's tags and attributes stand, found again by the path of a finding."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from xml.parsers import expat

__all__ = ["Attribute", "Node", "Outline"]

_TAG = re.compile(rb"<[^\s/>]++(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+>")
_ATTRIBUTE = re.compile(rb"(?P<name>[^\s=/>\"'<]+)\s*=\s*(?P<quote>[\"'])(?P<value>.*?)(?P=quote)", re.DOTALL)
_LANGUAGE = re.compile(rb"\sxml:lang\s*=\s*[\"']([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)[\"']")
_STEP = re.compile(r"(?P<name>[^\[\]]+)(?:\[(?P<index>\d+)\])?\Z")


@dataclass(slots=True, eq=False)
class Node:
    """One element; its start tag spans `start` to `opened`, its end tag `closed` to `end`.

    An element that is one tag has `opened`, `closed` and `end` in the same place.
    """

    name: str
    start: int
    opened: int
    parent: "Node | None"
    closed: int = 0
    end: int = 0
    children: list["Node"] = field(default_factory=list)

    @property
    def one_tag(self) -> bool:
        """Whether the element is written as `<name/>`."""
        return self.closed == self.end


@dataclass(frozen=True, slots=True)
class Attribute:
    """One written attribute: where it begins and ends, where its value does, and the quote around that."""

    name: str
    start: int
    end: int
    value_start: int
    value_end: int
    quote: str


class Outline:
    """The elements of one well-formed document."""

    def __init__(self, utf8: bytes) -> None:
        """Read the document.

        Raises:
            xml.parsers.expat.ExpatError: it is not well-formed.
        """
        self.utf8 = utf8
        self._open: list[Node] = []
        self._children: dict[Node, dict[str, list[Node]]] = {}
        self._places: dict[Node, dict[Node, int]] = {}
        self._parser = expat.ParserCreate("utf-8")
        self._parser.StartElementHandler, self._parser.EndElementHandler = self._start, self._end
        self.root: Node | None = None
        self._parser.Parse(utf8, True)

    @cached_property
    def language(self) -> str:
        """The first language that the document names, empty where it names none; looked for once."""
        found = _LANGUAGE.search(self.utf8)
        return found[1].decode() if found else ""

    def find(self, path: str) -> Node | None:
        """Return the element of a finding's path, `/cXML/Header` or `/cXML/Request/X[2]/@name`; None where none is."""
        first, *steps = (step for step in path.removeprefix("/").split("/") if not step.startswith("@"))
        node = self.root if self.root is not None and self.root.name == first else None
        for step in steps:
            found = _STEP.match(step)
            if node is None or found is None:
                return None
            same = self._named(node).get(found["name"], [])
            index = int(found["index"] or 1)
            node = same[index - 1] if 0 < index <= len(same) else None
        return node

    def _named(self, node: Node) -> dict[str, list[Node]]:
        """Return the children of an element by name."""
        if node not in self._children:
            self._children[node] = {}
            for child in node.children:
                self._children[node].setdefault(child.name, []).append(child)
        return self._children[node]

    def twin(self, node: Node) -> Node | None:
        """Return the sibling right beside an element that is written the same but for white space."""
        if node.parent is None:
            return None
        siblings = node.parent.children
        if node.parent not in self._places:
            self._places[node.parent] = {child: place for place, child in enumerate(siblings)}
        at = self._places[node.parent][node]
        beside = [*siblings[max(at - 1, 0) : at], *siblings[at + 1 : at + 2]]
        return next((one for one in beside if self._words(one) == self._words(node)), None)

    def _words(self, node: Node) -> bytes:
        return b" ".join(self.utf8[node.start : node.end].split())

    def attributes(self, node: Node) -> Iterator[Attribute]:
        """Yield the attributes of an element as they are written."""
        for found in _ATTRIBUTE.finditer(self.utf8, node.start + 1 + len(node.name.encode()), node.opened):
            yield Attribute(found["name"].decode(), *found.span(), *found.span("value"), quote=found["quote"].decode())

    def attribute(self, node: Node, name: str) -> Attribute | None:
        """Return one attribute of an element by its written name."""
        return next((one for one in self.attributes(node) if one.name == name), None)

    def inner(self, node: Node) -> bytes:
        """Return what stands between the tags of an element."""
        return self.utf8[node.opened : node.closed]

    def blanks_before(self, at: int) -> int:
        """Return where the white space before a place begins."""
        while at and self.utf8[at - 1 : at] in (b" ", b"\t", b"\r", b"\n"):
            at -= 1
        return at

    def _start(self, name: str, _: dict[str, str]) -> None:
        start = self._parser.CurrentByteIndex
        tag = _TAG.match(self.utf8, start)
        parent = self._open[-1] if self._open else None
        node = Node(name, start, tag.end() if tag else start, parent)
        if parent is None:
            self.root = node
        else:
            parent.children.append(node)
        self._open.append(node)

    def _end(self, _: str) -> None:
        node = self._open.pop()
        if self.utf8[node.opened - 2 : node.opened] == b"/>":
            node.closed = node.end = node.opened
        else:
            node.closed = self._parser.CurrentByteIndex
            node.end = self.utf8.index(b">", node.closed) + 1
