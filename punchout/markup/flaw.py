"""A flaw that the grammar's explainers have seen in a tree, before its place in the text is known."""

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import NamedTuple

from lxml import etree

from punchout.findings import Fix
from punchout.markup.dtd import qualified
from punchout.markup.locate import Spot

__all__ = ["Flaw", "listed", "removal"]

_SHOWN = 12
_LOOKED = 50  # elements in one that may go, before it is taken for one that says something


class Flaw(NamedTuple):
    """A code with its facts, the spot to show, and the edit that would mend it."""

    code: str
    spot: Spot
    facts: Mapping[str, str]
    fix: Fix | None = None


def listed(names: Iterable[str]) -> str:
    """Return names in the notation of content models, the first dozen of them."""
    every = list(names)
    return " | ".join(every[:_SHOWN]) + (" | …" if len(every) > _SHOWN else "")


def removal(element: etree._Element) -> Fix | None:
    """Return the fix that takes an element out; None where something of what the document says would go with it."""
    within = list(islice(element.iter(), _LOOKED))
    silent = len(within) < _LOOKED and not any(map(_says, within))
    silent = silent and not any((inner.tail or "").strip() for inner in within[1:])
    return Fix("delete", {"element": qualified(element)}) if silent or _same(element) else None


def _says(element: etree._Element) -> bool:
    return not isinstance(element.tag, str) or bool(element.attrib) or bool((element.text or "").strip())


def _same(element: etree._Element) -> bool:
    """Tell whether the sibling right before or behind an element says the very same."""
    beside = (next(element.itersiblings(etree.Element, preceding=before), None) for before in (True, False))
    return any(one is not None and one.tag == element.tag and _words(one) == _words(element) for one in beside)


def _words(element: etree._Element) -> list[bytes]:
    return etree.tostring(element, with_tail=False).split()
