"""The cheapest edit of a sequence of children that makes it fit its content model.

A best-first search over the model's automaton: keeping a child costs nothing; inserting, deleting and renaming cost as
much as they are unlikely. It looks a few children around the place where the automaton stops, so its time does not
depend on how long the sequence is.
"""

from collections.abc import Callable, Sequence
from heapq import heappop, heappush
from typing import NamedTuple

from punchout.markup.content import Model

__all__ = ["DELETE", "INSERT", "RENAME", "Edit", "Likeness", "edits"]

INSERT, DELETE, RENAME = "insert", "delete", "rename"

Likeness = Callable[[str, str], int]
"""What it costs to think that a child of the first name was meant to be of the second."""

_COST = 10
_BACK = 4  # children before the stop that may be to blame
_AHEAD = 6  # children that must fit again before the search believes its edits
_PATIENCE = 3000  # steps, fewer with each edit made; then the child is simply taken out


class Edit(NamedTuple):
    """One edit: before child `at` insert `name`, or delete child `at`, or give it the name `name`."""

    kind: str
    at: int
    name: str


class _Way(NamedTuple):
    """A partial solution; ordered by cost, then by how far it has come."""

    cost: int
    left: int
    number: int
    at: int
    state: int
    kept: int
    edits: tuple[Edit, ...]


def edits(model: Model, children: Sequence[str], likeness: Likeness, limit: int) -> list[Edit]:
    """Return the edits that make `children` fit, empty where they do; at most about `limit`."""
    found: list[Edit] = []
    at, state = 0, model.start
    while len(found) < limit:
        states = [state]
        while at < len(children) and (following := model.step(state, children[at])) is not None:
            at, state = at + 1, following
            states.append(state)
        if at == len(children) and model.accepts(state):
            break
        back = min(_BACK, len(states) - 1)
        patience = _PATIENCE // (1 + len(found))
        mended = _search(model, children, at - back, states[-1 - back], at, likeness, patience)
        mended = mended or _give_up(model, children, at, state)
        found += mended.edits
        at, state = mended.at, mended.state
        if at == len(children) and model.accepts(state):
            break
    return found


def _search(
    model: Model, children: Sequence[str], at: int, state: int, stop: int, likeness: Likeness, patience: int
) -> _Way | None:
    """Return the cheapest way past the place `stop`, starting from child `at`; None when it takes too long."""
    ways = [_Way(0, 0, 0, at, state, 0, ())]
    seen: set[tuple[int, int, int]] = set()
    number = 0
    last = len(children)
    while ways and number < patience:
        way = heappop(ways)
        ended = way.at == last and model.accepts(way.state)
        if way.edits and (ended or (way.kept >= _AHEAD and way.at > stop)):
            return way
        if (key := (way.at, way.state, way.kept)) in seen:
            continue
        seen.add(key)
        for cost, following, after, kept, edit in _moves(model, children, way, likeness):
            number += 1
            made = (*way.edits, edit) if edit else way.edits
            heappush(ways, _Way(way.cost + cost, last - following, number, following, after, kept, made))
    return None


def _moves(
    model: Model, children: Sequence[str], way: _Way, likeness: Likeness
) -> list[tuple[int, int, int, int, Edit | None]]:
    """Return what can be done next: cost, next child, next state, children kept in a row, edit."""
    moves: list[tuple[int, int, int, int, Edit | None]] = []
    at, state = way.at, way.state
    child = children[at] if at < len(children) else None
    if child is not None:
        following = model.step(state, child)
        if following is not None:
            moves.append((0, at + 1, following, way.kept + 1, None))
        moves.append((_COST, at + 1, state, 0, Edit(DELETE, at, child)))
    for name in model.expected(state):
        after = model.moves[state][name]
        cost = _COST - (name in children[at : at + _AHEAD])  # rather one that stands a little too late
        moves.append((cost, at, after, 0, Edit(INSERT, at, name)))
        if child is not None and child != name:
            moves.append((likeness(child, name), at + 1, after, 0, Edit(RENAME, at, name)))
    return moves


def _give_up(model: Model, children: Sequence[str], stop: int, state: int) -> _Way:
    """Take out the child in question, or where the children end too early insert what is shortest."""
    if stop < len(children):
        return _Way(0, 0, 0, stop + 1, state, 0, (Edit(DELETE, stop, children[stop]),))
    inserted = tuple(Edit(INSERT, stop, name) for name in model.completion(state))
    for edit in inserted:
        state = model.moves[state][edit.name]
    return _Way(0, 0, 0, stop, state, 0, inserted)
