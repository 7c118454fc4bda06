"""The cheapest edits of a sequence of children."""

import random
from collections.abc import Sequence

from punchout.markup.content import Model, automaton
from punchout.markup.dtd import grammars
from punchout.markup.edits import DELETE, INSERT, Edit, edits


def cost(child: str, name: str) -> int:
    """Every renaming costs the same."""
    return 15


def applied(children: Sequence[str], made: Sequence[Edit]) -> list[str]:
    """The sequence after the edits, all of which must have been used."""
    result: list[str] = []
    for at in range(len(children) + 1):
        here = [edit for edit in made if edit.at == at]
        result += [edit.name for edit in here if edit.kind != DELETE]
        if at < len(children) and all(edit.kind == INSERT for edit in here):
            result.append(children[at])
    assert all(edit.at <= len(children) for edit in made)
    return result


def some_children(of: Model, chance: random.Random) -> list[str]:
    """A sequence that a model accepts."""
    state, children = of.start, list[str]()
    while of.expected(state) and chance.random() < 0.9:
        children.append(chance.choice(of.expected(state)))
        state = of.moves[state][children[-1]]
    return [*children, *of.completion(state)]


def test_what_the_edits_make_fits_the_model() -> None:
    """For every content model of the grammar: children lost, put in and shuffled become a sequence that is accepted."""
    chance = random.Random(7)  # noqa: S311 - repeatable on purpose
    declared = grammars().declarations("cXML").elements
    for element in declared.values():
        model = automaton(element.content)
        if model.kind != "children":
            continue
        children = some_children(model, chance)
        assert edits(model, children, cost, 100) == []
        children = [child for child in children if chance.random() < 0.8]
        children.insert(chance.randint(0, len(children)), chance.choice(list(declared)))
        chance.shuffle(children)
        assert model.allows(applied(children, edits(model, children, cost, 1000)))


def test_what_takes_too_long_is_given_up_for_the_plain_edit() -> None:
    """With many equal ways out, children are taken out and the shortest ending is put in."""
    names = [f"N{number}" for number in range(80)]
    wide = automaton("((" + " | ".join(names) + "), (" + " | ".join(names[:40]) + "), Z, Y, X)")
    assert wide.allows(applied(["Q", "R"], edits(wide, ["Q", "R"], cost, 100)))
    assert wide.allows(applied([], edits(wide, [], cost, 100)))
