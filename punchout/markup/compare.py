"""Compares two DTDs as languages: content models as automata, attributes as sets; every difference is named."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from punchout.errors import ConfigError
from punchout.markup.content import Model, Word, automaton, difference
from punchout.markup.declared import Attribute, Element
from punchout.markup.dtd_text import read_dtd
from punchout.resources import grammar_folder

__all__ = ["DTDS", "Compared", "Difference", "Verification", "differences", "verify"]

DTDS = (
    "cXML",
    "Fulfill",
    "InvoiceDetail",
    "Catalog",
    "Quote",
    "Contract",
    "PaymentRemittance",
    "Logistics",
    "Private",
)
"""The DTDs of cXML, as their files are named."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference: `ours` and `theirs` say what each side has there, empty where it has nothing.

    `kind` is `element` or `attribute` (one side lacks it), `content`, `sequence` (the shortest that only one side
    accepts), `type`, `values` or `default`.
    """

    element: str
    kind: str
    ours: str
    theirs: str
    attribute: str = ""

    def __str__(self) -> str:
        """Say the difference in one line."""
        where = f"{self.element}@{self.attribute}" if self.attribute else self.element
        return f"{where}: {self.kind}: ours {self.ours or '(nothing)'}, theirs {self.theirs or '(nothing)'}"


@dataclass(frozen=True, slots=True)
class Compared:
    """One of the nine DTDs: whether the folder has it, how many elements ours declares, and every difference."""

    name: str
    found: bool
    elements: int
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Verification:
    """What became of comparing our grammar with the DTD files of a folder."""

    folder: Path
    entries: tuple[Compared, ...]

    @property
    def same(self) -> bool:
        """Whether every file found accepts the same language as ours; missing files do not count."""
        return not any(entry.differences for entry in self.entries)

    @property
    def missing(self) -> list[str]:
        """The names of the DTDs that the folder does not hold."""
        return [entry.name for entry in self.entries if not entry.found]


def verify(folder: Path) -> Verification:
    """Compare our grammar with those of the nine DTD files that a folder holds.

    Raises:
        ConfigError: the folder holds none of them, or a file is no DTD.
    """
    entries = tuple(_entry(name, folder / f"{name}.dtd") for name in DTDS)
    if not any(entry.found for entry in entries):
        raise ConfigError(f"this folder holds none of {', '.join(f'{name}.dtd' for name in DTDS)}", file=str(folder))
    return Verification(folder, entries)


def differences(ours: Path, theirs: Path) -> list[Difference]:
    """Return every difference between the languages of two DTD files, in the order of their elements.

    Raises:
        ConfigError: a file cannot be read or is no DTD.
    """
    here, there = read_dtd(ours).elements, read_dtd(theirs).elements
    return [found for name in {**here, **there} for found in _of_element(name, here.get(name), there.get(name))]


def _entry(name: str, theirs: Path) -> Compared:
    ours = grammar_folder() / f"{name}.dtd"
    found = theirs.is_file()
    return Compared(name, found, len(read_dtd(ours).elements), tuple(differences(ours, theirs)) if found else ())


def _of_element(name: str, ours: Element | None, theirs: Element | None) -> Iterator[Difference]:
    if ours is None or theirs is None:
        yield Difference(name, "element", ours.content if ours else "", theirs.content if theirs else "")
        return
    yield from _of_content(name, automaton(ours.content), automaton(theirs.content))
    for attribute in {**ours.attributes, **theirs.attributes}:
        yield from _of_attribute(name, attribute, ours.attributes, theirs.attributes)


def _of_content(name: str, ours: Model, theirs: Model) -> Iterator[Difference]:
    if ours.kind != theirs.kind:
        yield Difference(name, "content", ours.text, theirs.text)
        return
    only_ours, only_theirs = difference(ours, theirs)
    if only_ours is not None:
        yield Difference(name, "sequence", _spell(only_ours), "")
    if only_theirs is not None:
        yield Difference(name, "sequence", "", _spell(only_theirs))


def _of_attribute(
    element: str, name: str, ours: Mapping[str, Attribute], theirs: Mapping[str, Attribute]
) -> Iterator[Difference]:
    here, there = _facts(ours.get(name)), _facts(theirs.get(name))
    if not here or not there:
        yield Difference(element, "attribute", " ".join(here.values()), " ".join(there.values()), name)
        return
    for kind in here:
        if here[kind] != there[kind]:
            yield Difference(element, kind, here[kind], there[kind], name)


def _facts(attribute: Attribute | None) -> dict[str, str]:
    if attribute is None:
        return {}
    default = attribute.default if attribute.value is None else f'{attribute.default} "{attribute.value}"'.lstrip()
    return {"type": attribute.type, "values": " | ".join(sorted(attribute.values)), "default": default}


def _spell(word: Word) -> str:
    return f"({', '.join(word)})"
