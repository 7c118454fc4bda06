"""Content models as automata: what may stand in an element, and where a sequence of children leaves the model.

A model is read from the text of a DTD (`(A, (B | C)?, ds:D*)`), prefixes kept. Its automaton is Glushkov's, made
deterministic, so that two models can be compared and a broken sequence explained. It explains and compares; it never
decides a verdict.
"""

import re
from collections import deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from punchout.errors import ConfigError

__all__ = ["Group", "Model", "Particle", "Word", "automaton", "difference", "parse"]

Word = tuple[str, ...]
"""A sequence of child elements."""

_State = TypeVar("_State", bound=Hashable)
_Positions = dict[int, None]  # a set that keeps the order of the model's text
_TEXT = "#PCDATA"
_TOKEN = re.compile(r"[(),|?*+]|[^\s(),|?*+]+")


@dataclass(frozen=True, slots=True)
class Particle:
    """One name in a model; `occurs` is empty, `?`, `*` or `+`."""

    name: str
    occurs: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A sequence (`joined` is `,`) or a choice (`|`) of parts; `#PCDATA` is a particle like any other."""

    joined: str
    parts: tuple["Particle | Group", ...]
    occurs: str = ""


@dataclass(frozen=True, slots=True)
class Model:
    """The automaton of one content model; states are numbers.

    `kind` is `EMPTY`, `ANY`, `mixed` or `children`; `symbols` are the names of the model in the order of its text.
    `moves[state]` maps a child's name to the next state, in the order of the model's text. ANY accepts every name.
    """

    text: str
    kind: str
    symbols: Word
    moves: tuple[dict[str, int], ...]
    final: frozenset[int]
    deterministic: bool = True
    start: int = 0

    @property
    def allows_text(self) -> bool:
        """Whether characters other than white space may stand between the children."""
        return self.kind in ("mixed", "ANY")

    def step(self, state: int, symbol: str) -> int | None:
        """Return the state after one more child, None where the model has no place for it."""
        return state if self.kind == "ANY" else self.moves[state].get(symbol)

    def accepts(self, state: int) -> bool:
        """Whether the children may end here."""
        return state in self.final

    def expected(self, state: int) -> list[str]:
        """Return the names that may come next, in the order of the model's text."""
        return list(self.moves[state])

    def completion(self, state: int) -> Word:
        """Return the shortest sequence that leads from a state to an accepted end."""
        return next(path for at, path in _walk(state, lambda at: self.moves[at].items()) if at in self.final)

    def allows(self, children: Iterable[str]) -> bool:
        """Whether a whole sequence of children fits the model."""
        state = self.start
        for child in children:
            following = self.step(state, child)
            if following is None:
                return False
            state = following
        return self.accepts(state)


def parse(text: str) -> Particle | Group:
    """Read the text of a content model that stands in parentheses.

    Raises:
        ConfigError: the text is no content model.
    """
    tokens = deque(_TOKEN.findall(text))
    try:
        tree = _part(tokens)
    except (IndexError, ValueError) as error:
        raise ConfigError(f"this is no content model: {text}") from error
    if tokens:
        raise ConfigError(f"this content model goes on after its end: {text}")
    return tree


@cache
def automaton(text: str) -> Model:
    """Return the automaton of a content model; equal texts share one.

    Raises:
        ConfigError: the text is no content model.
    """
    if text in ("EMPTY", "ANY"):
        return Model(text, text, (), ({},), frozenset({0}))
    names: list[str] = []
    follow: list[_Positions] = []
    first, last, nullable = _glushkov(parse(text), names, follow)
    moves, final = _determinise(names, [*follow, first], last.keys() | ({-1} if nullable else set()))
    return Model(
        text=text,
        kind="mixed" if _TEXT in text else "children",
        symbols=tuple(dict.fromkeys(names)),
        moves=moves,
        final=final,
        deterministic=all(len({names[at] for at in after}) == len(after) for after in [first, *follow]),
    )


def difference(ours: Model, theirs: Model) -> tuple[Word | None, Word | None]:
    """Return the shortest sequence that only `ours` accepts, and the shortest that only `theirs` accepts.

    None stands for "there is none": (None, None) says that both accept the same sequences. Kinds are not compared.
    """

    def both(pair: tuple[int | None, int | None]) -> Iterator[tuple[str, tuple[int | None, int | None]]]:
        """Yield the moves of two states side by side, by the name that leads on."""
        here, there = ({} if at is None else side.moves[at] for side, at in zip((ours, theirs), pair, strict=True))
        return ((name, (here.get(name), there.get(name))) for name in {**here, **there})

    only: list[Word | None] = [None, None]
    start: tuple[int | None, int | None] = ours.start, theirs.start
    for (one, other), path in _walk(start, both):
        verdicts = one in ours.final, other in theirs.final
        for side in (0, 1):
            if verdicts[side] and not verdicts[1 - side] and only[side] is None:
                only[side] = path
    return only[0], only[1]


def _part(tokens: deque[str]) -> Particle | Group:
    piece = tokens.popleft()
    if piece != "(":
        if piece in "),|?*+":
            raise ValueError(piece)
        return Particle(piece, _occurs(tokens))
    parts, joined = [_part(tokens)], ""
    while (piece := tokens.popleft()) != ")":
        if piece not in ",|" or joined not in ("", piece):
            raise ValueError(piece)
        joined = piece
        parts.append(_part(tokens))
    return Group(joined or ",", tuple(parts), _occurs(tokens))


def _occurs(tokens: deque[str]) -> str:
    return tokens.popleft() if tokens and tokens[0] in "?*+" else ""


def _glushkov(
    part: Particle | Group, names: list[str], follow: list[_Positions]
) -> tuple[_Positions, _Positions, bool]:
    """Number the names of a model; return the positions it may begin and end with, and whether it may be empty."""
    if isinstance(part, Group):
        first, last, nullable = _join(part, names, follow)
    elif part.name == _TEXT:
        first, last, nullable = {}, {}, True
    else:
        first, last, nullable = {len(names): None}, {len(names): None}, False
        names.append(part.name)
        follow.append({})
    if part.occurs in ("*", "+"):
        for at in last:
            follow[at] |= first
    return first, last, nullable or part.occurs in ("?", "*")


def _join(group: Group, names: list[str], follow: list[_Positions]) -> tuple[_Positions, _Positions, bool]:
    first, last, nullable = _glushkov(group.parts[0], names, follow)
    for part in group.parts[1:]:
        begins, ends, skippable = _glushkov(part, names, follow)
        if group.joined == "|":
            first, last, nullable = first | begins, last | ends, nullable or skippable
            continue
        for at in last:
            follow[at] |= begins
        first = first | begins if nullable else first
        last = last | ends if skippable else ends
        nullable = nullable and skippable
    return first, last, nullable


def _determinise(
    names: Sequence[str], follow: Sequence[_Positions], ends: set[int]
) -> tuple[tuple[dict[str, int], ...], frozenset[int]]:
    """Make numbered states of sets of positions; `follow[-1]` belongs to the start, which is position -1."""
    numbers = {frozenset({-1}): 0}
    todo = deque(numbers)
    moves: list[dict[str, int]] = []
    while todo:
        after: dict[str, set[int]] = {}
        for following in sorted({at for position in todo.popleft() for at in follow[position]}):
            after.setdefault(names[following], set()).add(following)
        row = {}
        for name, positions in after.items():
            state = frozenset(positions)
            if state not in numbers:
                numbers[state] = len(numbers)
                todo.append(state)
            row[name] = numbers[state]
        moves.append(row)
    return tuple(moves), frozenset(number for state, number in numbers.items() if state & ends)


def _walk(start: _State, moves: Callable[[_State], Iterable[tuple[str, _State]]]) -> Iterator[tuple[_State, Word]]:
    """Yield every state that can be reached with a shortest way to it, nearest first."""
    seen, todo = {start}, deque([(start, Word())])
    while todo:
        state, path = todo.popleft()
        yield state, path
        for name, following in moves(state):
            if following not in seen:
                seen.add(following)
                todo.append((following, (*path, name)))
