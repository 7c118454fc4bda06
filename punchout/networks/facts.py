"""How each fact of a profile is written in its file; a reader turns the written value into the typed one."""

import re
from collections.abc import Callable, Collection
from typing import Any, NamedTuple

from punchout.networks.profile import PROOFS, Bound, Fact, Retry
from punchout.resources import grammar_folder

__all__ = ["ABOUT", "FACTS", "TABLES", "Table", "fact"]

Reader = Callable[[Any], Any]

_MOST = 100_000_000
"""The largest number of a profile: as seconds, three years."""


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"expected a text, found {value!r}")
    return value


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError(f"expected a list of texts, found {value!r}")
    return tuple(_text(entry) for entry in value)


def _number(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _MOST:
        raise ValueError(f"expected a whole number up to {_MOST}, found {value!r}")
    return value


def _one_of(*words: str) -> Reader:
    def read(value: Any) -> str:
        """Take one of the words."""
        if value not in words:
            raise ValueError(f"expected {' or '.join(words)}, found {value!r}")
        return str(value)

    return read


def _some_of(*words: str) -> Reader:
    one = _one_of(*words)
    return lambda value: tuple(map(one, _texts(value)))


def _retries(value: Any) -> tuple[Retry, ...]:
    if not isinstance(value, list) or not all(isinstance(row, dict) and set(row) == _RETRY for row in value):
        raise ValueError("expected a list of {on = '5xx' or 'transport', count = 5, seconds = 3600}")
    on = _one_of("5xx", "transport")
    return tuple(Retry(on(row["on"]), _number(row["count"]), _number(row["seconds"])) for row in value)


def _bound(value: Any) -> Bound:
    found = _BOUND.match(_text(value))
    if found is None:
        raise ValueError(f"expected a number of characters, bytes, digits or decimals, found {value!r}")
    return Bound(int(found[1]), found[2])


_BOUND = re.compile(r"(\d{1,9}) (characters|bytes|digits|decimals)\Z", re.ASCII)
_RETRY = {"on", "count", "seconds"}

ABOUT: dict[str, Reader] = {"title": _text, "side": _one_of("buyer", "supplier", "both")}
"""Keys that name the network and need no proof."""

FACTS: dict[str, tuple[str, Reader]] = {
    "userAgent": ("user_agent", _text),
    "doctype": ("doctype", _text),
    "cartField": ("cart_field", _one_of("cXML-base64", "cXML-urlencoded")),
    "httpStatus": ("http_status", _one_of("200", "mirror")),
    "identity": ("identity", _text),
    "relay": ("relay", _text),
    "contactRole": ("contact_role", _text),
    "buyerCookie": ("buyer_cookie", _text),
    "extrinsics": ("extrinsics", _texts),
    "emailIn": ("email_in", _texts),
    "operations": ("operations", _some_of("create", "edit", "inspect", "source")),
    "orderTypes": ("order_types", _some_of("new", "update", "delete")),
    "timeout": ("timeout", _number),
    "retries": ("retries", _retries),
}
"""Keys of a profile's file, each with the field it fills and the reader of its value."""


def _elements() -> Collection[str]:
    rows = (grammar_folder() / "since.tsv").read_text(encoding="utf-8").splitlines()
    return {row.partition("\t")[0] for row in rows[1:] if "@" not in row}


def _rules() -> Collection[str]:
    from punchout.messages.en import CATALOGUE  # large, and most profiles choose nothing

    return CATALOGUE


class Table(NamedTuple):
    """A table of facts: the field it fills, the reader of its values, and what its names can be."""

    field: str
    read: Reader
    names: Callable[[], Collection[str]]
    unknown: str


TABLES: dict[str, Table] = {
    "keeps": Table("keeps", _bound, _elements, "cXML has no element {!r}"),
    "severities": Table("severities", _one_of("error", "advisory"), _rules, "there is no rule {!r}"),
}
"""Tables of facts of a profile's file."""


def fact(written: Any, read: Reader) -> Fact[Any]:
    """Read `{value = …, proof = "vendor", note = "…"}`; the note may be left out.

    Raises:
        ValueError: when it has another shape, or the value is not what the key holds.
    """
    if not isinstance(written, dict) or not {"value", "proof"} <= set(written) <= {"value", "proof", "note"}:
        raise ValueError("expected {value = …, proof = …} and nothing else but a note")
    proof = written["proof"]
    if not isinstance(proof, str) or proof not in PROOFS:
        raise ValueError(f"the proof must be one of {', '.join(PROOFS)}, found {proof!r}")
    return Fact(read(written["value"]), proof, _text(written.get("note", "")))
