"""Faults that are armed, as text: `on:what=value:when`, such as `order:cxml=500:first=1`.

`on` is a document by its short name (`setup`, `cart`, `order`, `*` for all) or by its name in cXML; `what` is a fault
of the table; `when` are any number of conditions, joined by `:`.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from punchout.errors import LocalError
from punchout.faults.table import ANSWERS, FAULTS, GIVEN, Fault, Stage
from punchout.faults.targets import SHORT, TARGETS, Subject
from punchout.faults.values import VALUES, count, share, word
from punchout.nearest import nearest

__all__ = ["CONDITIONS", "Armed", "armed", "armed_from"]


LONGEST_SHUT = 60.0
"""Seconds for which the port may be struck."""


def _direction(text: str) -> str:
    if text not in ("in", "out"):
        raise LocalError.of("fault.direction", text=repr(text))
    return text


CONDITIONS: Mapping[str, Callable[[str], Any]] = {
    "first": count,
    "nth": count,
    "every": count,
    "probability": share,
    "connection": word,
    "direction": _direction,
}
"""When a fault strikes: the first n, the n-th, every n-th time, by chance, on one connection, in one direction."""


class Armed(NamedTuple):
    """One fault that waits for its document; `argument` is its value as it was understood."""

    on: str
    what: str
    value: str = ""
    argument: Any = None
    when: Mapping[str, Any] = {}
    text: str = ""

    @property
    def fault(self) -> Fault:
        """What it does."""
        return FAULTS.get(self.what, GIVEN)

    def means(self, subject: Subject) -> bool:
        """Say whether it is meant for this exchange, whatever the count."""
        where = (("connection", subject.connection), ("direction", subject.direction))
        named = self.on == "*" or SHORT.get(self.on, self.on) in subject.names
        return named and all(self.when.get(key, value) == value for key, value in where)

    def is_due(self, number: int, chance: Callable[[], float]) -> bool:
        """Say whether it strikes the exchange of that number, from 1, among those that it is meant for."""
        return (
            number <= self.when.get("first", number)
            and number == self.when.get("nth", number)
            and number % self.when.get("every", 1) == 0
            and ("probability" not in self.when or chance() < self.when["probability"])
        )

    def __str__(self) -> str:
        return self.text


def armed(text: str, shown: str = "") -> Armed:
    """Read a fault as it is written in configuration, flags and the API; `shown` is what people see of it.

    Raises:
        LocalError: when something in it is not known, or does not fit; the text names the nearest.
    """
    on, _, rest = text.partition(":")
    parts = rest.split(":")
    when: dict[str, str] = {}
    # Conditions are read from the end, since a value such as a URL may hold colons.
    while len(parts) > 1 and (condition := parts[-1].partition("="))[1] and _looks_like_one(condition[0]):
        key, _, value = condition
        if key in when:
            raise LocalError.of("fault.twice", fault=repr(shown or text), word=key)
        when[key] = value
        parts.pop()
    what, equals, value = ":".join(parts).partition("=")
    return _read(shown or text, on, what, value if equals else None, dict(reversed(when.items())))


def armed_from(keys: Mapping[str, str]) -> Armed:
    """Read a fault as a mapping: `{on: OrderRequest, kind: reset, probability: 0.1}`; `kind` may hold the whole text.

    Raises:
        LocalError: as `armed` does.
    """
    on, kind = keys.get("on", "*"), keys.get("kind", "")
    value = f"={keys['value']}" if "value" in keys else ""
    more = "".join(f":{key}={text}" for key, text in keys.items() if key not in ("on", "kind", "value"))
    return armed(f"{on}:{kind}{value}{more}")


def _read(text: str, on: str, what: str, value: str | None, when: Mapping[str, str]) -> Armed:
    _must_be_known(on, TARGETS, "fault.no_target", fault=repr(text))
    if not what:
        raise LocalError.of("fault.no_what", fault=repr(text))
    _must_be_known(what, FAULTS, "fault.no_fault", fault=repr(text))
    fault = FAULTS[what]
    try:
        argument = _argument(what, fault, value)
        conditions = {key: CONDITIONS[key](said) for key, said in when.items() if _known_condition(key)}
    except LocalError as error:
        raise LocalError.of("fault.wrong", fault=repr(text), why=error) from error
    if fault.only and on != "*" and SHORT.get(on, on) not in {SHORT.get(name, name) for name in fault.only}:
        raise LocalError.of("fault.only", fault=repr(text), what=what, only=", ".join(fault.only))
    if fault.stage is Stage.PORT and conditions:
        raise LocalError.of("fault.no_conditions", fault=repr(text), what=what)
    if fault.stage is Stage.PORT and argument > LONGEST_SHUT:
        raise LocalError.of("fault.minute", fault=repr(text), what=what)
    if fault.stage in ANSWERS and conditions.get("direction") == "out":
        raise LocalError.of("fault.answers", fault=repr(text), what=what)
    return Armed(on, what, value or "", argument, conditions, text)


def _argument(what: str, fault: Fault, value: str | None) -> Any:
    if not fault.value:
        if value is not None:
            raise LocalError.of("fault.no_value", what=what)
        return ""
    return VALUES[fault.value](fault.default if value is None else value)


def _looks_like_one(key: str) -> bool:
    near = nearest(key, CONDITIONS) or any(name.startswith(key) for name in CONDITIONS)
    return key.isalpha() and bool(near)


def _known_condition(key: str) -> bool:
    _must_be_known(key, CONDITIONS, "fault.no_condition")
    return True


def _must_be_known(name: str, known: Iterable[str], complaint: str, **facts: object) -> None:
    names = sorted(known)
    if name not in names:
        near = nearest(name, names)
        advice = (
            LocalError.of("did_you_mean", name=repr(near))
            if near
            else LocalError.of("known_are", names=", ".join(names))
        )
        raise LocalError.of(complaint, name=repr(name), advice=advice, **facts)
