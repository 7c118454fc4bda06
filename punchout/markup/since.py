"""Since which version of cXML an element or an attribute exists: the advice "newer than the version you declare".

The versions are upper bounds: the first one among those looked at that declares the name.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from operator import methodcaller
from typing import NamedTuple

from punchout.resources import grammar_folder

__all__ = ["Newer", "Version", "newer_than", "version"]

Version = tuple[int, ...]

_CELLS = methodcaller("partition", "\t")
_VERSION = re.compile(r"\d+(?:\.\d+)+", re.ASCII)


class Newer(NamedTuple):
    """An element, or an attribute of it, that is newer than the declared version; `since` is spelled `1.2.048`."""

    element: str
    attribute: str | None
    since: str


def version(text: str) -> Version | None:
    """Return `1.2.014` as (1, 2, 14), None where the text is no version."""
    return tuple(int(part) for part in text.split(".")) if _VERSION.fullmatch(text) else None


def newer_than(declared: Version, used: Iterable[tuple[str, Iterable[str]]]) -> Iterator[Newer]:
    """Yield what is newer than the declared version, each once, in the order of the document.

    `used` are the elements of a document by prefixed name, each with the names of its attributes.
    """
    elements, attributes = _newer(declared)
    if not elements and not attributes:
        return
    told: set[Newer] = set()
    for element, carried in used:
        found = [Newer(element, None, elements[element])] if element in elements else []
        if element in attributes:
            newer = attributes[element]
            found += [Newer(element, name, newer[name]) for name in carried if name in newer]
        for one in found:
            if one not in told:
                told.add(one)
                yield one


@cache
def _table() -> list[tuple[str, str]]:
    lines = (grammar_folder() / "since.tsv").read_text(encoding="utf-8").splitlines()
    return [(what, since) for what, _, since in map(_CELLS, lines[1:])]


@cache
def _newer(declared: Version) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    """Return the newer elements, and by element its newer attributes, each with its version."""
    table = _table()
    newer = {since for since in {since for _, since in table} if (version(since) or ()) > declared}
    elements: dict[str, str] = {}
    attributes: dict[str, dict[str, str]] = {}
    for what, since in table:
        if since in newer:
            element, _, attribute = what.partition("@")
            if attribute:
                attributes.setdefault(element, {})[attribute] = since
            else:
                elements[element] = since
    return elements, attributes
