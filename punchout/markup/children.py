"""What is wrong with what stands in one element: explained by the cheapest edit, never decided."""

from collections.abc import Iterator, Sequence

from lxml import etree

from punchout.findings import Fix
from punchout.markup.content import Model, automaton
from punchout.markup.declared import Element, Grammar
from punchout.markup.dtd import qualified
from punchout.markup.flaw import Flaw, listed, removal
from punchout.markup.likeness import Names
from punchout.markup.locate import TEXT, Spot
from punchout.markup.sequence import BrokenSequence, misnamed

__all__ = ["ChildrenCheck"]

_REMEMBERED = 10_000
_SHORT = 64
_BLANKS = " \t\r\n"


class ChildrenCheck:
    """Looks at the children of every element of one document; told once, a child is not told again."""

    def __init__(self, grammar: Grammar) -> None:
        """Start with nothing told."""
        self._grammar, self._names = grammar, Names(grammar.elements)
        self._told: set[etree._Element] = set()
        self._fitting: set[tuple[str, ...]] = set()

    def check(self, element: etree._Element, declared: Element) -> list[Flaw]:
        """Return the flaws of one element's content."""
        model = automaton(declared.content)
        children = list(element.iterchildren(etree.Element))
        flaws = list(self._text(element, declared, model, children))
        if model.kind == "EMPTY":
            return flaws + [self._in_empty(child, declared) for child in children[:1]]
        names = tuple(map(qualified, children))
        known = (declared.name, *names)
        if known in self._fitting or model.allows(names):
            if len(names) < _SHORT and len(self._fitting) < _REMEMBERED:
                self._fitting.add(known)
            return flaws
        return flaws + BrokenSequence(self._names, self._grammar, element, declared, children, names).flaws(self._told)

    def undeclared(self, element: etree._Element, name: str) -> list[Flaw]:
        """Return the flaw of an element that the grammar does not know, unless its parent's flaws have told it."""
        if element in self._told:
            return []
        meant = self._names.meant(name)
        parent = element.getparent()
        facts = {"element": "" if parent is None else qualified(parent), "expected": f"<{meant}>" if meant else "–"}
        return [misnamed(element, name, meant, facts)]

    def _text(
        self, element: etree._Element, declared: Element, model: Model, children: Sequence[etree._Element]
    ) -> Iterator[Flaw]:
        if model.allows_text:
            return
        texts = [element.text, *(child.tail for child in children)]
        facts = {"element": declared.name, "expected": listed(f"<{name}>" for name in model.symbols) or "–"}
        if any(text and text.strip(_BLANKS) for text in texts):
            yield Flaw("DTD-TEXT", Spot(element, TEXT), facts)
        elif model.kind == "EMPTY" and any(texts) and not children:
            yield Flaw("DTD-EMPTY", Spot(element), {**facts, "child": "–"}, Fix("delete", {"text": ""}))

    def _in_empty(self, child: etree._Element, declared: Element) -> Flaw:
        self._told.add(child)
        name = qualified(child)
        facts = {"element": declared.name, "child": f"<{name}>"}
        return Flaw("DTD-EMPTY", Spot(child), facts, removal(child))
