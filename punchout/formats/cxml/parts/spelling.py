"""Characters and canonical text: escaping values, and writing fragments so that equal ones look equal."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from lxml import etree

from punchout.markup.naming import LANG

__all__ = ["LANG", "attribute", "canonical", "escape", "fragment", "inner", "language", "leaf"]

_XML = "http://www.w3.org/XML/1998/namespace"
_ILLEGAL = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"  # XML 1.0, production 2
_IN_TEXT = re.compile(f"[&<>\r{_ILLEGAL}]")
_IN_ATTRIBUTE = re.compile(f'[&<"\t\n\r{_ILLEGAL}]')
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
_NO_SCOPE: Mapping[str | None, str] = MappingProxyType({})


def _replace(match: re.Match[str]) -> str:
    return _NAMED.get(match[0], "\ufffd")


def escape(text: str) -> str:
    """Return text as it may stand in an element; characters that XML cannot hold become U+FFFD."""
    return _IN_TEXT.sub(_replace, text) if _IN_TEXT.search(text) else text


def attribute(name: str, value: str) -> str:
    """Return ` name="value"`."""
    return f' {name}="{_IN_ATTRIBUTE.sub(_replace, value)}"'


def language(value: str, *, required: bool = False) -> str:
    """Return ` xml:lang="value"`, nothing where no language is said and none has to be."""
    return attribute("xml:lang", value) if value or required else ""


def leaf(name: str, text: str, attributes: str = "") -> str:
    """Return an element that holds text."""
    return f"<{name}{attributes}>{escape(text)}</{name}>"


def fragment(element: etree._Element) -> str:
    """Return an element without its tail in canonical text (exclusive C14N): equal fragments are equal text."""
    try:
        return etree.tostring(element, method="c14n", exclusive=True, with_comments=False).decode()
    except etree.C14NError:
        return canonical(element)  # a namespace that C14N refuses, such as a relative one


def canonical(element: etree._Element, scope: Mapping[str | None, str] = _NO_SCOPE) -> str:
    """Return an element without its tail: attributes sorted, no empty tags, prefixes declared where first used.

    That is exclusive C14N for what can stand in a valid document, and it never fails; `scope` holds the prefixes that
    are declared outside.
    """
    declared = dict(scope)
    name = _name(str(element.tag), element.prefix, declared)
    attributes = sorted(
        (_name(key, _prefix(element, key), declared) if key[0] == "{" else key, value) for key, value in element.items()
    )
    spaces = sorted(
        (f"xmlns:{prefix}" if prefix else "xmlns", uri)
        for prefix, uri in declared.items()
        if scope.get(prefix, "") != uri
    )
    opening = "".join(attribute(key, value) for key, value in (*spaces, *attributes))
    return f"<{name}{opening}>{inner(element, declared)}</{name}>"


def inner(element: etree._Element, scope: Mapping[str | None, str] = _NO_SCOPE) -> str:
    """Return what stands between the tags of an element, in canonical text."""
    return escape(element.text or "") + "".join(_children(element, scope))


def _children(element: etree._Element, scope: Mapping[str | None, str]) -> Iterator[str]:
    for child in element:
        if isinstance(child.tag, str):
            yield canonical(child, scope)
        yield escape(child.tail or "")


def _name(tag: str, prefix: str | None, declared: dict[str | None, str]) -> str:
    """Return a name as it is spelled with a prefix, and note the namespace that this needs."""
    uri, _, local = tag[1:].rpartition("}") if tag[0] == "{" else ("", "", tag)
    if uri == _XML:
        return f"xml:{local}"
    if uri or declared.get(None):
        declared[prefix if uri else None] = uri
    return f"{prefix}:{local}" if uri and prefix else local


def _prefix(element: etree._Element, key: str) -> str | None:
    uri = key[1:].partition("}")[0]
    return next((prefix for prefix, space in element.nsmap.items() if space == uri and prefix), None)
