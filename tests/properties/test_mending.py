"""Every single mechanical mistake that a document of ours can have is mended, and no word of it is lost."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest

from punchout.exchange.mend import mend
from punchout.formats.cxml.mending import CxmlMender
from punchout.formats.mending import Wishes
from punchout.limits import Limits
from punchout.markup.outline import Node, Outline
from punchout.markup.patch import Patch, patched

WISHES = Wishes(datetime(2026, 3, 2, 12, 0, tzinfo=UTC))


def nodes(outline: Outline) -> Iterator[Node]:
    """Yield every element."""
    waiting = [outline.root] if outline.root else []
    while waiting:
        node = waiting.pop()
        yield node
        waiting += node.children


def renamed(outline: Outline, node: Node, name: str) -> bytes:
    """Return the document with another name for one element."""
    length, new = len(node.name), name.encode()
    tags = [node.start + 1] if node.one_tag else [node.start + 1, node.closed + 2]
    return patched(outline.utf8, [Patch(at, at + length, new) for at in tags])


def swapped(outline: Outline) -> Iterator[bytes]:
    """Yield the document with each two neighbours of different names in each other's place."""
    for node in nodes(outline):
        for one, other in zip(node.children, node.children[1:], strict=False):
            if one.name != other.name:
                texts = [outline.utf8[child.start : child.end] for child in (one, other)]
                yield patched(
                    outline.utf8, [Patch(one.start, one.end, texts[1]), Patch(other.start, other.end, texts[0])]
                )


def elements_in_other_letters(outline: Outline) -> Iterator[bytes]:
    """Yield the document with each element's name in other letters, or with one letter too many."""
    for node in nodes(outline):
        yield renamed(outline, node, node.name.swapcase())
        if len(node.name) > 4 and node.parent:
            yield renamed(outline, node, node.name + "s")


def attributes_in_other_letters(outline: Outline) -> Iterator[bytes]:
    """Yield the document with each attribute's name in other letters."""
    for node in nodes(outline):
        for one in outline.attributes(node):
            start, end = one.start, one.start + len(one.name)
            yield patched(outline.utf8, [Patch(start, end, one.name.swapcase().encode())])


def doubled(outline: Outline) -> Iterator[bytes]:
    """Yield the document with each element written twice."""
    for node in nodes(outline):
        if node.parent:
            yield patched(outline.utf8, [Patch(node.end, node.end, outline.utf8[node.start : node.end])])


def with_raw_signs(outline: Outline) -> Iterator[bytes]:
    """Yield the document with a raw sign in each text."""
    for node in nodes(outline):
        if not node.children and outline.inner(node).strip():
            yield patched(outline.utf8, [Patch(node.opened, node.opened, b"A & B < 5 ")])


WAYS = (swapped, elements_in_other_letters, attributes_in_other_letters, doubled, with_raw_signs)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
@pytest.mark.parametrize("kind", ["order", "setup"])
def test_each_mistake_is_mended(way: Callable[[Outline], Iterator[bytes]], kind, documents):
    """What was invalid by one mistake becomes valid; what it says stays."""
    outline = Outline(getattr(documents, kind)())
    mender, limits = CxmlMender(), Limits()
    broken = [raw for raw in way(outline) if mender.judge(raw, None, limits, schema=False).grammar != "valid"]
    assert broken
    for raw in broken:
        result = mend(raw, mender, limits, WISHES)
        assert result.grammar == "valid", raw.decode()
        for node in nodes(outline):
            if not node.children:
                assert outline.inner(node).strip() in result.content
