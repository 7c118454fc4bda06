"""A sequence of children that does not fit its model, told as flaws by the edits that would mend it."""

from collections.abc import Container, Sequence
from itertools import chain, islice

from lxml import etree

from punchout.findings import Fix
from punchout.markup.content import automaton
from punchout.markup.declared import Element, Grammar
from punchout.markup.dtd import qualified
from punchout.markup.edits import DELETE, INSERT, RENAME, Edit, edits
from punchout.markup.flaw import Flaw, listed, removal
from punchout.markup.likeness import Names, alike, nearest, same_but_case
from punchout.markup.locate import Spot
from punchout.markup.naming import SECTIONS
from punchout.markup.payloads import PAYLOADS

__all__ = ["BrokenSequence", "misnamed"]

_MOST = 100
_REACH = 60  # places tried, to each side, for a child that stands in the wrong one
_SHOWN = 80
_NEAR = 20
"""Children before one that has no place, any of which may be the one that it belongs into."""


def misnamed(child: etree._Element, name: str, meant: str | None, facts: dict[str, str]) -> Flaw:
    """Return the flaw of a child that the grammar does not know; `meant` is the declared name it is most like."""
    cased = meant is not None and same_but_case(name, meant)
    fix = Fix("rename", {"element": name, "to": meant}) if meant else removal(child)
    facts = {**facts, "child": name[:_SHOWN], "found": f"<{name[:_SHOWN]}>", "right": f"<{meant}>"}
    return Flaw("DTD-CASE" if cased else "DTD-UNKNOWN", Spot(child), facts, fix)


class BrokenSequence:
    """The children of one element, and the sequence that the cheapest edits would make of them."""

    def __init__(
        self,
        every: Names,
        grammar: Grammar,
        element: etree._Element,
        declared: Element,
        children: Sequence[etree._Element],
        names: tuple[str, ...],
    ) -> None:
        """Find the edits; `names` are the children's written names, `every` all names of the grammar."""
        self._all, self._grammar, self._element, self._declared = every, grammar, element, declared
        self._children, self._names, self._model = children, names, automaton(declared.content)
        self._edits = edits(self._model, names, self._cost, _MOST)
        self._mended: list[str] = []
        self._origins: list[int] = []  # for each place of the mended sequence how many children stand before it
        self._position: dict[Edit, int] = {}
        self._apply()
        self._states = self._run()
        self._restarts = self._runs()

    def flaws(self, told: set[etree._Element]) -> list[Flaw]:
        """Return a flaw for each cause, adding its child to `told`; a child taken out and put in again was moved."""
        put = {edit.name: edit for edit in self._edits if edit.kind == INSERT}
        moved = {edit.name: put[edit.name] for edit in self._edits if edit.kind == DELETE and edit.name in put}
        flaws: list[Flaw] = []
        for edit in self._edits:
            if edit.kind == INSERT:
                flaws += [] if moved.get(edit.name) is edit else [self._missing(edit)]
                continue
            told.add(self._children[edit.at])
            if self._restarts.get(edit.at, edit.at) == edit.at:
                flaws.append(self._renamed(edit) if edit.kind == RENAME else self._surplus(edit, moved.get(edit.name)))
        misplaced = next((flaw for flaw in flaws if flaw.code == "DTD-ORDER"), None)
        return [flaw for flaw in flaws if flaw.code != "DTD-ORDER" or flaw is misplaced]

    def _cost(self, child: str, name: str) -> int:
        """Likeness for the search; taking out and putting in costs 20."""
        if same_but_case(child, name):
            return 2
        if child in self._grammar.elements:
            return 25 if child in self._model.symbols else 15
        return 5 if alike(child, name) else 11

    def _runs(self) -> dict[int, int]:
        """Return the first place of each run of children too many with which the element begins anew, by its places."""
        put = {edit.name for edit in self._edits if edit.kind == INSERT}
        doomed = {edit.at for edit in self._edits if edit.kind == DELETE and edit.name not in put}
        runs: dict[int, int] = {}
        for first in sorted(at for at in doomed if at - 1 not in doomed):
            last = next(at for at in range(first, len(self._names) + 1) if at not in doomed)
            state: int | None = self._model.start
            for name in self._names[first:last]:
                state = None if state is None else self._model.step(state, name)
            if last - first > 1 and state is not None:
                runs |= dict.fromkeys(range(first, last), first)
        return runs

    def _apply(self) -> None:
        """Make the mended sequence, and note where in it each edit stands."""
        waiting = list(reversed(self._edits))
        for at in range(len(self._names) + 1):
            keep = at < len(self._names)
            while waiting and waiting[-1].at == at:
                edit = waiting.pop()
                self._position[edit] = len(self._mended)
                keep = keep and edit.kind == INSERT
                if edit.kind != DELETE:
                    self._mended.append(edit.name)
                    self._origins.append(at)
            if keep:
                self._mended.append(self._names[at])
                self._origins.append(at)
        self._origins.append(len(self._names))

    def _run(self) -> list[int]:
        """Return the state before each place of the mended sequence, as far as the edits reach."""
        states = [self._model.start]
        for name in self._mended:
            following = self._model.step(states[-1], name)
            if following is None:
                break
            states.append(following)
        return states

    def _before(self, place: int) -> str:
        """Return what stands before a place of the mended sequence: a child, or the element's own start tag."""
        return self._mended[place - 1] if place else self._declared.name

    def _where(self, place: int) -> str:
        """Say in words where a place of the mended sequence is, nothing where there is but one."""
        if place:
            return f" after <{self._mended[place - 1]}>"
        return " at the very beginning" if self._names else ""

    def _expected(self, place: int) -> str:
        """Return what may stand at a place, the end tag among it."""
        if place >= len(self._states):
            return "–"
        state = self._states[place]
        end = [f"</{self._declared.name}>"] if self._model.accepts(state) else []
        return listed([f"<{name}>" for name in self._model.expected(state)] + end)

    def _missing(self, edit: Edit) -> Flaw:
        place = self._position[edit]
        names = self._instead(edit.name, place)
        missing = listed(f"<{name}>" for name in names)
        facts = {"element": self._declared.name, "missing": missing, "where": self._where(place)}
        return Flaw("DTD-MISSING", Spot(self._element), facts, self._fix("insert", edit.name, place))

    def _fix(self, kind: str, name: str, place: int) -> Fix:
        """Return a fix that puts a child behind `after`; `position` says how many of the children stand before it."""
        position = str(self._origins[place])
        return Fix(kind, {"element": name, "after": self._before(place), "position": position})

    def _instead(self, name: str, place: int) -> list[str]:
        """Return the names that would do at a place of the mended sequence, the one found first."""
        if place >= len(self._states):
            return [name]
        following = self._mended[place + 1] if place + 1 < len(self._mended) else None
        moves = self._model.moves
        fitting = [
            other
            for other, state in moves[self._states[place]].items()
            if (self._model.accepts(state) if following is None else following in moves[state])
        ]
        return [name, *(other for other in fitting if other != name)]

    def _renamed(self, edit: Edit) -> Flaw:
        name = self._names[edit.at]
        facts = {"element": self._declared.name, "expected": f"<{edit.name}>"}
        if name not in self._grammar.elements or same_but_case(name, edit.name):
            meant = self._payload(name) or (edit.name if alike(name, edit.name) else None)
            return misnamed(self._children[edit.at], name, meant, facts)
        return self._unexpected(self._children[edit.at], {**facts, "child": name})

    def _surplus(self, edit: Edit, moved: Edit | None) -> Flaw:
        """Return the flaw of a child that has no place here: unknown, misplaced, once too often or not allowed."""
        name, child, place = edit.name, self._children[edit.at], self._position[edit]
        facts = {"element": self._declared.name, "child": name[:_SHOWN], "expected": self._expected(place)}
        if name not in self._grammar.elements:
            meant = self._payload(name) or self._all.but_for_case(name) or nearest(name, self._model.symbols)
            return misnamed(child, name, meant, facts)
        another = self._restarts.get(edit.at) == edit.at
        destination = self._position[moved] if moved else None if another else self._place_for(name, place)
        if destination is not None:
            facts["where"] = self._where(destination)
            return Flaw("DTD-ORDER", Spot(child), facts, self._fix("move", name, destination))
        if name in self._mended:
            facts["elsewhere"] = f"; it looks like the beginning of another <{self._declared.name}>" if another else ""
            return Flaw("DTD-REPEATED", Spot(child), facts, None if another else removal(child))
        return self._unexpected(child, facts, removal(child))

    def _unexpected(self, child: etree._Element, facts: dict[str, str], fix: Fix | None = None) -> Flaw:
        """Return the flaw of a child that has no place here, with the element next to it that would take it."""
        before = islice(child.itersiblings(etree.Element, preceding=True), _NEAR)
        behind = islice(child.itersiblings(etree.Element), 1)
        around = map(qualified, chain(before, behind, child.iterancestors(etree.Element)))
        taker = next((name for name in around if qualified(child) in self._inside(name)), "")
        facts["elsewhere"] = f"; it fits into <{taker}>" if taker else ""
        return Flaw("DTD-UNEXPECTED", Spot(child), facts, fix)

    def _inside(self, name: str) -> Container[str]:
        declared = self._grammar.elements.get(name)
        return automaton(declared.content).symbols if declared else ()

    def _payload(self, name: str) -> str | None:
        """Return the payload that is meant, perhaps one of another DTD: the payload is what names the DTD."""
        return Names(PAYLOADS).meant(name) if self._declared.name in SECTIONS else None

    def _place_for(self, name: str, around: int) -> int | None:
        """Return the nearest place of the mended sequence where a name would fit, None where it fits nowhere."""
        if name not in self._model.symbols or len(self._states) <= len(self._mended):
            return None
        for distance in range(_REACH):
            for place in (around - distance, around + distance):
                if 0 <= place <= len(self._mended) and self._fits(name, place):
                    return place
        return None

    def _fits(self, name: str, place: int) -> bool:
        state = self._model.step(self._states[place], name)
        for at in range(place, len(self._mended)):
            if state is None or state == self._states[at]:
                break
            state = self._model.step(state, self._mended[at])
        else:
            return state is not None and self._model.accepts(state)
        return state is not None
