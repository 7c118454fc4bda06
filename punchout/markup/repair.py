"""A finding's fix as byte-range edits of the document; what would lose or invent anything gives none.

The shapes of a fix: `rename` an element or attribute `to`; `replace` the `value` of an attribute or the `text` of an
element; `delete` an attribute, an element or the white `text` in one; `insert` an attribute with its `value`; `move` or
`insert` an `element` behind the first `position` children of its parent; `replace`, `insert` or `rename` a `doctype`.
"""

import re
from collections.abc import Callable, Mapping

from punchout.findings import Fix
from punchout.markup.build import escape_text
from punchout.markup.outline import Node, Outline
from punchout.markup.patch import Patch

__all__ = ["Repair", "repair", "without_copy"]

Repair = tuple[Patch, ...]
"""The edits that carry out one fix; empty where it cannot be done without a loss."""

_HOLLOW = re.compile(rb"(?:\s++|</?[^\s<>=\"'/!?]++\s*+/?>)*+")
_TECHNICAL = re.compile(r"xmlns(?::[\w.\-]+)?|xsi:(?:schemaLocation|noNamespaceSchemaLocation|type)")
_CDATA = re.compile(rb"\s*(?:<!\[CDATA\[[^\]]*\]\]>\s*)?")


def repair(outline: Outline, node: Node, fix: Fix) -> Repair:
    """Return the edits that a fix asks for at an element; for `move` it is the one moved, for `insert` the parent."""
    facts = fix.facts
    what = next((name for name in ("attribute", "element", "text") if name in facts), "")
    done = _WAYS.get((fix.kind, what))
    return done(outline, node, facts) if done else ()


def _rename_attribute(outline: Outline, node: Node, facts: Mapping[str, str]) -> Repair:
    written = outline.attribute(node, facts["attribute"])
    if written is None or outline.attribute(node, facts["to"]) is not None:
        return ()
    return (Patch(written.start, written.start + len(written.name.encode()), facts["to"].encode()),)


def _replace_attribute(outline: Outline, node: Node, facts: Mapping[str, str]) -> Repair:
    written = outline.attribute(node, facts["attribute"])
    if written is None:
        return ()
    return (Patch(written.value_start, written.value_end, _value(facts["value"], written.quote).encode()),)


def _value(text: str, quote: str) -> str:
    return escape_text(text).replace(quote, "&quot;" if quote == '"' else "&apos;")


def _insert_attribute(outline: Outline, node: Node, facts: Mapping[str, str]) -> Repair:
    if "value" not in facts or outline.attribute(node, facts["attribute"]) is not None:
        return ()
    last = max((one.end for one in outline.attributes(node)), default=node.start + 1 + len(node.name.encode()))
    return (Patch(last, last, f' {facts["attribute"]}="{_value(facts["value"], chr(34))}"'.encode()),)


def _delete_attribute(outline: Outline, node: Node, facts: Mapping[str, str]) -> Repair:
    written = outline.attribute(node, facts["attribute"])
    if written is None or not _worthless(outline, node, written.name, written.value_start, written.value_end):
        return ()
    return (Patch(outline.blanks_before(written.start), written.end, b""),)


def _worthless(outline: Outline, node: Node, name: str, start: int, end: int) -> bool:
    """Tell whether an attribute says nothing of the business."""
    if not outline.utf8[start:end].strip():
        return True
    if name.startswith("xmlns:"):
        prefix = name[6:].encode()
        scope = outline.utf8[node.start : node.end]
        others = re.findall(rb"[\s</]" + re.escape(prefix) + rb":([\w.\-]+)", scope)
        return all(_TECHNICAL.fullmatch(f"xsi:{other.decode()}") for other in others)
    return bool(_TECHNICAL.fullmatch(name))


def _rename_element(outline: Outline, node: Node, facts: Mapping[str, str]) -> Repair:
    length, name = len(node.name.encode()), facts["to"].encode()
    begin = Patch(node.start + 1, node.start + 1 + length, name)
    return (begin,) if node.one_tag else (begin, Patch(node.closed + 2, node.closed + 2 + length, name))


def _delete_element(outline: Outline, node: Node, facts: Mapping[str, str]) -> Repair:
    hollow = node.parent is not None and _HOLLOW.fullmatch(outline.utf8, node.start, node.end)
    return (Patch(outline.blanks_before(node.start), node.end, b""),) if hollow else ()


def without_copy(outline: Outline, node: Node) -> Repair:
    """Return the edit that takes out an element right beside which its twin stands; the first of the two stays.

    A twin with others in between may belong to them, as a second line does of which only the start tag is missing.
    """
    twin = outline.twin(node)
    if twin is None:
        return ()
    doomed = max(node, twin, key=lambda one: one.start)
    return (Patch(outline.blanks_before(doomed.start), doomed.end, b""),)


def _replace_text(outline: Outline, node: Node, facts: Mapping[str, str]) -> Repair:
    inner, text = outline.inner(node), escape_text(facts["text"]).encode()
    if node.one_tag or node.children or (b"<" in inner and not _CDATA.fullmatch(inner)):
        return ()
    left = len(inner) - len(inner.lstrip())
    right = len(inner) - len(inner.rstrip()) if left < len(inner) else 0
    return (Patch(node.opened + left, node.closed - right, text),)


def _delete_text(outline: Outline, node: Node, facts: Mapping[str, str]) -> Repair:
    if node.one_tag or outline.inner(node).strip():
        return ()
    return (Patch(node.opened, node.closed, b""),)


def _move(outline: Outline, node: Node, facts: Mapping[str, str]) -> Repair:
    if node.parent is None:
        return ()
    start = outline.blanks_before(node.start)
    text = outline.utf8[start : node.end]
    at = _place(node.parent, int(facts["position"]))
    return () if start <= at <= node.end else (Patch(start, node.end, b""), Patch(at, at, text))


def _place(parent: Node, position: int) -> int:
    """Return where what follows the first `position` children begins."""
    return parent.children[position - 1].end if 0 < position <= len(parent.children) else parent.opened


def _insert_element(outline: Outline, node: Node, facts: Mapping[str, str]) -> Repair:
    markup = facts.get("markup", "").encode()
    if not markup:
        return ()
    if node.one_tag:
        slash = outline.blanks_before(node.end - 2)
        return (Patch(slash, node.end, b">" + markup + f"</{node.name}>".encode()),)
    near = node.children[min(int(facts["position"]), len(node.children) - 1)] if node.children else None
    blanks = outline.utf8[outline.blanks_before(near.start) : near.start] if near else b""
    at = _place(node, int(facts["position"]))
    return (Patch(at, at, blanks + markup),)


_WAYS: Mapping[tuple[str, str], Callable[[Outline, Node, Mapping[str, str]], Repair]] = {
    ("rename", "attribute"): _rename_attribute,
    ("rename", "element"): _rename_element,
    ("replace", "attribute"): _replace_attribute,
    ("replace", "element"): _replace_text,
    ("insert", "attribute"): _insert_attribute,
    ("insert", "element"): _insert_element,
    ("delete", "attribute"): _delete_attribute,
    ("delete", "element"): _delete_element,
    ("delete", "text"): _delete_text,
    ("move", "element"): _move,
}
