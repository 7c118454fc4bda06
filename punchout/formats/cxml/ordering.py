"""From cart to order: what an ItemIn holds and an ItemOut can hold too, and what is lost."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from punchout.commerce.items import Line
from punchout.commerce.kept import Kept
from punchout.findings import Finding, Severity
from punchout.formats.cxml.parts.keeping import FORMAT
from punchout.formats.cxml.parts.places import PLACES

__all__ = ["for_order"]

_ATTRIBUTES = frozenset(
    {"@compositeItemType", "@itemCategory", "@itemClassification", "@itemType", "@parentLineNumber"}
)
"""Attributes that ItemIn and ItemOut share, beside those that the model has words for; a test asks the grammar."""


def for_order(lines: Iterable[Line]) -> tuple[tuple[Line, ...], tuple[Finding, ...]]:
    """Return the lines as an order can hold them, and an advisory for each thing that it cannot.

    ItemID and ItemDetail go over whole (guide p89); of what stands beside them, what the content model of ItemOut has a
    place for.
    """
    ordered: list[Line] = []
    findings: list[Finding] = []
    for index, line in enumerate(lines):
        kept, lost = _sorted(line.kept)
        lost += ["Extrinsic"] * len(line.extrinsics)
        ordered.append(line if not (lost or kept != line.kept) else replace(line, kept=kept, extrinsics=()))
        findings += _findings(index, line, lost)
    return tuple(ordered), tuple(findings)


def _sorted(kept: tuple[Kept, ...]) -> tuple[tuple[Kept, ...], list[str]]:
    places = PLACES["ItemOut"]
    fits: list[Kept] = []
    lost: list[str] = []
    for one in kept:
        if (one.format, one.holder) != (FORMAT, "ItemIn"):
            fits.append(one)
        elif one.name in places or one.name in _ATTRIBUTES:
            fits.append(replace(one, holder="ItemOut"))
        else:
            lost.append(one.name)
    return tuple(fits), lost


def _findings(index: int, line: Line, lost: list[str]) -> Iterator[Finding]:
    for name in dict.fromkeys(lost):
        facts = {"name": name, "part": line.item.part_id[:80], "count": str(lost.count(name))}
        yield Finding("ORDER-LOST", Severity.ADVISORY, facts, path=f"lines[{index}]")
