"""How each fact of a profile is written in its file; a reader turns the written value into the typed one."""

import re
from collections.abc import Callable
from typing import Any

from punchout.networks.profile import PROOFS, Bound, Fact, Retry

__all__ = ["ABOUT", "FACTS", "TABLES", "fact"]

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
        if value not in words:
            raise ValueError(f"expected {' or '.join(words)}, found {value!r}")
        return str(value)

    return read


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
    "operations": ("operations", _texts),
    "orderTypes": ("order_types", _texts),
    "timeout": ("timeout", _number),
    "retries": ("retries", _retries),
}
"""Keys of a profile's file, each with the field it fills and the reader of its value."""

TABLES: dict[str, tuple[str, Reader]] = {
    "keeps": ("keeps", _bound),
    "severities": ("severities", _one_of("error", "advisory")),
}
"""Tables of facts of a profile's file, each with the field it fills and the reader of its values."""


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
