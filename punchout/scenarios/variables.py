"""Variables: `${name}` in any text of a scenario, `${env:NAME}` from the environment, `$${` for the signs alone."""

import re
from collections.abc import Callable, Collection, Mapping
from typing import Any

from punchout.errors import ConfigError
from punchout.settings.lines import Node
from punchout.settings.mistakes import nearest

__all__ = ["filled", "filled_in", "outcomes"]

_VARIABLE = re.compile(r"\$(\$\{)|\$\{(env:)?([^{}]*)\}")

_OUTCOMES = {
    "setup": ("punchout.id", "punchout.startUrl", "punchout.returnUrl", "punchout.buyerCookie"),
    "order": ("order.orderID", "order.payloadID"),
    "send": ("sent.id", "sent.payloadID"),
}
"""What a step leaves behind for those that follow, by its kind."""

_SPACE = ("space", "url", "supplier", "buyer")
"""What is known of the space a case runs in: its name, the server, and where each role takes documents."""


def outcomes(kind: str | None = None) -> tuple[str, ...]:
    """Return the variables that a step of some kind leaves behind, or those that every case begins with."""
    return _SPACE if kind is None else _OUTCOMES.get(kind, ())


def filled(
    node: Node, values: Mapping[str, str], later: Collection[str], environ: Mapping[str, str], file: str
) -> Node:
    """Return a tree with its variables filled in; those in `later` are known only when the scenario runs, and stay.

    Raises:
        ConfigError: for a variable that nobody sets, with its line and the nearest known one.
    """
    if isinstance(node.value, str):
        known = [*values, *later]

        def value(environment: str, name: str) -> str | None:
            if environment:
                if name not in environ:
                    raise ConfigError(f"the environment has no variable {name}", file=file, line=node.line)
                return environ[name]
            if name not in values and name not in later:
                advice = nearest(name, known, what="known variables")
                raise ConfigError(f"no variable {name!r} is set; {advice}", file=file, line=node.line)
            return values.get(name)

        return Node(_replaced(node.value, value), node.line, node.keys)
    if isinstance(node.value, tuple):
        return Node(tuple(filled(one, values, later, environ, file) for one in node.value), node.line, node.keys)
    return Node(
        {key: filled(one, values, later, environ, file) for key, one in node.value.items()}, node.line, node.keys
    )


def filled_in(value: Any, values: Mapping[str, str]) -> Any:
    """Return a value of a step with what is known by now filled in; signs that were escaped become themselves."""
    if isinstance(value, str):
        return _replaced(value, lambda _, name: values.get(name, ""), unescape=True)
    if isinstance(value, dict):
        return {key: filled_in(one, values) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [filled_in(one, values) for one in value]
    return value


def _replaced(text: str, value: Callable[[str, str], str | None], *, unescape: bool = False) -> str:
    def one(found: re.Match[str]) -> str:
        if found[1]:
            return "${" if unescape else found[0]
        said = value(found[2] or "", found[3])
        return found[0] if said is None else said

    return _VARIABLE.sub(one, text)
