"""Variables: `${name}` in any text of a scenario, `${env:NAME}` from the environment, `$${` for the signs alone."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field

from punchout.errors import ConfigError
from punchout.nearest import advice
from punchout.redact import MASK, mask_values
from punchout.settings.tree import Node

__all__ = ["Variables", "is_open", "masked", "outcomes", "played"]

MOST_SIGNS = 1024 * 1024
"""The longest text that filling in may make: variables of variables could otherwise say a billion."""

LEAST_SECRET = 4
"""From this length on a value of the environment is masked wherever it stands.

A shorter one is masked where it is a word of its own, since it would blot out half of what has nothing to hide, and a
single character is nobody's secret.
"""

_VARIABLE = re.compile(r"\$(\$\{)|\$\{([^{}]*)\}")

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


def is_open(text: str) -> bool:
    """Return whether a text holds a variable still, or signs that only playing turns into themselves."""
    return "${" in text


def masked(text: str, secrets: Iterable[str]) -> str:
    """Return a text that may be shown: without the values that came from the environment."""
    known = {*secrets}
    for word in sorted((value for value in known if 1 < len(value) < LEAST_SECRET), key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", MASK, text)
    return mask_values(text, known | {repr(value)[1:-1] for value in known}, LEAST_SECRET)


@dataclass
class Variables:
    """What the variables of a case are while it is read; those in `later` are known only while it is played, and stay.

    `secrets` collects the values that came from the environment, `used` the names that were asked for.
    """

    file: str
    values: dict[str, str]
    environ: Mapping[str, str]
    secrets: set[str]
    later: Collection[str] = ()
    used: set[str] = field(default_factory=set)

    def filled(self, node: Node) -> Node:
        """Return a tree with its variables filled in.

        Raises:
            ConfigError: for a variable that nobody sets, with its line and the nearest known one.
        """
        return _replaced(node, self._value, self.file)

    def _value(self, use: re.Match[str], line: int) -> str:
        name = use[2]
        if use[1] or name in self.later:
            return use[0]
        self.used.add(name)
        if name.startswith("env:"):
            value = self._of_environment(name.removeprefix("env:"), line)
        elif name in self.values:
            value = self.values[name]
        else:
            said = advice(name, sorted({*self.values, *self.later}), "known variables:")
            raise ConfigError(f"no variable {name!r} is set; {said}", file=self.file, line=line)
        return value.replace("${", "$${")

    def _of_environment(self, name: str, line: int) -> str:
        if name not in self.environ:
            raise ConfigError(f"the environment has no variable {name}", file=self.file, line=line)
        self.secrets.add(self.environ[name])
        return self.environ[name]


def played(node: Node, values: Mapping[str, str], file: str) -> Node:
    """Return a tree with all that playing made known; signs that were escaped become themselves.

    Raises:
        ConfigError: for a text that grows past any use.
    """
    return _replaced(node, lambda use, _: use[1] or values.get(use[2], ""), file)


def _replaced(node: Node, value: Callable[[re.Match[str], int], str], file: str) -> Node:
    def text(written: str, line: int) -> str:
        """Return a text filled in, as long as it stays within bounds."""
        filled = _VARIABLE.sub(lambda use: value(use, line), written)
        if len(filled) > MOST_SIGNS:
            raise ConfigError("with its variables filled in this is longer than 1 MiB", file=file, line=line)
        return filled

    if isinstance(node.value, str):
        return Node(text(node.value, node.line), node.line, node.keys)
    if isinstance(node.value, tuple):
        return Node(tuple(_replaced(one, value, file) for one in node.value), node.line, node.keys)
    names = {key: text(key, line) for key, line in node.keys.items()}
    entries = {names[key]: _replaced(one, value, file) for key, one in node.value.items()}
    return Node(entries, node.line, {names[key]: line for key, line in node.keys.items()})
