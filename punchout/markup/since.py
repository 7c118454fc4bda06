"""Since which version of cXML an element or an attribute exists: the advice "newer than the version you declare".

The table names for each the first version among those looked at that declares it, and the last one before that which
does not. What came between the two nobody knows, and nothing is said of a document that declares it. Nor is there a
last one where the first copy of its DTD has the name already.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from punchout.resources import grammar_folder

__all__ = ["Newer", "Version", "newer_than", "version"]

Version = tuple[int, ...]

_VERSION = re.compile(r"\d+(?:\.\d+)+", re.ASCII)


class Newer(NamedTuple):
    """An element, or an attribute of it, that is newer than the declared version.

    `absent` is a version that does not have it yet, `since` one that does; both are spelled as `1.2.048`.
    """

    element: str
    attribute: str | None
    absent: str
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
        found = [Newer(element, None, *elements[element])] if element in elements else []
        if element in attributes:
            newer = attributes[element]
            found += [Newer(element, name, *newer[name]) for name in carried if name in newer]
        for one in found:
            if one not in told:
                told.add(one)
                yield one


@cache
def _table() -> list[tuple[str, tuple[str, str]]]:
    lines = (grammar_folder() / "since.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines[1:])
    return [(what, (absent, since)) for what, since, absent in rows if absent]


@cache
def _newer(declared: Version) -> tuple[dict[str, tuple[str, str]], dict[str, dict[str, tuple[str, str]]]]:
    """Return the newer elements, and by element its newer attributes, each with its versions."""
    newer = {absent for absent in {absent for _, (absent, _) in _table()} if (version(absent) or ()) >= declared}
    elements: dict[str, tuple[str, str]] = {}
    attributes: dict[str, dict[str, tuple[str, str]]] = {}
    for what, known in _table():
        if known[0] in newer:
            element, _, attribute = what.partition("@")
            if attribute:
                attributes.setdefault(element, {})[attribute] = known
            else:
                elements[element] = known
    return elements, attributes
