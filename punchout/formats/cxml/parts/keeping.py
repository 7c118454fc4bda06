"""Reading and writing a container: what the model knows is handed out, the rest is kept and put back in its place."""

from collections.abc import Iterable, Sequence
from functools import partial

from lxml import etree

from punchout.commerce.kept import Kept
from punchout.commerce.swift import swift
from punchout.formats.cxml.parts.lines import BREAK, LINED
from punchout.formats.cxml.parts.places import PLACES
from punchout.formats.cxml.parts.spelling import LANG, attribute, fragment
from punchout.markup.dtd import qualified

__all__ = ["FORMAT", "Parts", "attributes_of", "keep_attribute", "keep_child", "spell"]

_kept = swift(Kept)

FORMAT = "cxml"
_FIXED = "a-dtype"  # its value is fixed by the grammar and says nothing about the document


def keep_child(holder: str, child: etree._Element, kept: list[Kept]) -> None:
    """Keep a child element that the model has no word for."""
    tag = child.tag
    if isinstance(tag, str):
        name = qualified(child) if tag[0] == "{" else tag
        kept.append(Kept.late(FORMAT, holder, name, partial(fragment, child)))


def keep_attribute(holder: str, key: str, value: str, kept: list[Kept]) -> None:
    """Keep an attribute that the model has no word for; one of a foreign namespace no valid document has."""
    if key[0] != "{":
        if key != _FIXED:
            kept.append(_kept(FORMAT, holder, f"@{key}", value))
    elif key == LANG:
        kept.append(_kept(FORMAT, holder, "@xml:lang", value))


class Parts:
    """What stands in one element: known children by name, known attributes, and the rest in `kept`.

    `holder` is the element's name; `kept` may be a list that several containers fill together.
    """

    __slots__ = ("_attributes", "_children", "holder", "kept")

    def __init__(
        self,
        element: etree._Element | None,
        children: frozenset[str],
        attributes: frozenset[str] = frozenset(),
        kept: list[Kept] | None = None,
        holder: str = "",
    ) -> None:
        """Sort the children and attributes of an element; None is an element with nothing in it."""
        self.kept = [] if kept is None else kept
        self._children: dict[str, list[etree._Element]] = {}
        self._attributes: dict[str, str] = {}
        self.holder = holder
        if element is None:
            return
        self.holder = holder = holder or qualified(element)
        for child in element[:]:
            if child.tag in children:
                self._children.setdefault(str(child.tag), []).append(child)
            else:
                keep_child(holder, child, self.kept)
        for key, value in element.items():
            if key in attributes:
                self._attributes[key] = value
            else:
                keep_attribute(holder, key, value, self.kept)

    def get(self, name: str) -> str | None:
        """Return an attribute's value, None where it is not there."""
        return self._attributes.get(name)

    def all(self, name: str) -> list[etree._Element]:
        """Return the children of a name."""
        return self._children.get(name, [])

    def one(self, name: str) -> etree._Element | None:
        """Return the first child of a name, None where there is none."""
        found = self._children.get(name)
        return found[0] if found else None

    def text(self, name: str, known: frozenset[str] = frozenset()) -> str | None:
        """Return the text of the first child of a name, None where there is none; its attributes are kept."""
        child = self.one(name)
        if child is None:
            return None
        for key, value in child.items():
            if key not in known:
                keep_attribute(name, key, value, self.kept)
        return child.text or ""


def attributes_of(holder: str, kept: Iterable[Kept]) -> str:
    """Return the kept attributes of a holder as they stand in its tag."""
    return "".join(
        attribute(one.name[1:], one.text)
        for one in kept
        if one.holder == holder and one.format == FORMAT and one.name[0] == "@"
    )


def spell(holder: str, children: Sequence[tuple[str, str]], kept: Iterable[Kept] = (), attributes: str = "") -> str:
    """Return a container with its children, known and kept, in the order of its content model.

    `children` are pairs of a child's name and its markup, in that order already; empty markup is left out.
    """
    mine = [one for one in kept if one.holder == holder and one.format == FORMAT]
    if mine:
        attributes += attributes_of(holder, mine)
        places = PLACES[holder]
        children = sorted(
            (*children, *((one.name, one.text) for one in mine if one.name[0] != "@")),
            key=lambda child: places.get(child[0], len(places)),
        )
    line = BREAK if holder in LINED else ""
    content = "".join([line + markup for _, markup in children if markup])
    return f"<{holder}{attributes}>{content}{line if content else ''}</{holder}>"
