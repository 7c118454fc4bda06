"""The smallest markup of an element that a grammar accepts: with placeholders for all that only an author can know."""

from punchout.markup.build import element as build
from punchout.markup.content import automaton
from punchout.markup.declared import Attribute, Grammar

__all__ = ["PLACEHOLDER", "placeholder", "sample", "says_nothing"]

PLACEHOLDER = "FILL-IN"
"""Stands where a value is wanted; it may stand in an attribute of any type but the listed ones."""

_DEEPEST = 12


def says_nothing(grammar: Grammar, name: str) -> bool:
    """Tell whether an element may stand without content and attributes, so that putting it in asserts nothing."""
    declared = grammar.elements.get(name)
    if declared is None or any(one.required for one in declared.attributes.values()):
        return False
    model = automaton(declared.content)
    return model.kind == "EMPTY" or (model.kind == "children" and model.accepts(model.start))


def sample(grammar: Grammar, name: str, depth: int = 0) -> str | None:
    """Return an element with as little as its grammar asks for; None where that is no end."""
    declared = grammar.elements.get(name)
    if declared is None or depth > _DEEPEST:
        return None
    attributes = {one.name: placeholder(one) for one in declared.attributes.values() if one.required}
    model = automaton(declared.content)
    if model.kind in ("EMPTY", "ANY"):
        return build(name, attributes)
    wanted = model.completion(model.start)
    children = [sample(grammar, child, depth + 1) for child in wanted]
    if model.kind == "mixed" and not wanted:
        children = [PLACEHOLDER]
    return None if None in children else build(name, attributes, filter(None, children))


def placeholder(attribute: Attribute) -> str:
    """Return a value that an attribute may have: a placeholder, or the first of those that are listed."""
    if attribute.value:
        return attribute.value
    return attribute.values[0] if attribute.values else PLACEHOLDER
