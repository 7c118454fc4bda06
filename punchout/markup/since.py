"""Since which version of cXML an element or an attribute exists: the advice "newer than the version you declare".

The versions are upper bounds: the first one among those looked at that declares the name.
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
def _rows() -> list[tuple[Version, str, str, str]]:
    """Read the table: version as numbers and as text, element, attribute or nothing."""
    lines = (grammar_folder() / "since.tsv").read_text(encoding="utf-8").splitlines()[1:]
    split = [line.split("\t") for line in lines]
    numbers = {since: version(since) or () for _, since in split}
    return [(numbers[since], since, *_parted(what)) for what, since in split]


def _parted(what: str) -> tuple[str, str]:
    element, _, attribute = what.partition("@")
    return element, attribute


@cache
def _newer(declared: Version) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    elements: dict[str, str] = {}
    attributes: dict[str, dict[str, str]] = {}
    for since, text, element, attribute in _rows():
        if since > declared:
            if attribute:
                attributes.setdefault(element, {})[attribute] = text
            else:
                elements[element] = text
    return elements, attributes
