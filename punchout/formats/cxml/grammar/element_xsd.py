"""Writes one element of a DTD as an element of an XSD, its structure unchanged, its text and attributes typed."""

from collections.abc import Iterator
from xml.sax.saxutils import quoteattr

from punchout.formats.cxml.grammar.datatypes import datatype
from punchout.markup.content import Group, Particle, automaton, parse
from punchout.markup.declared import Attribute, Element

__all__ = ["element_xsd", "local"]

_OCCURS = {
    "": "",
    "?": ' minOccurs="0"',
    "*": ' minOccurs="0" maxOccurs="unbounded"',
    "+": ' maxOccurs="unbounded"',
}
_BUILT_IN = {"CDATA": "xs:string"}


def local(name: str) -> str:
    """Return a name without its prefix."""
    return name.rpartition(":")[2]


def element_xsd(element: Element) -> str:
    """Return the declaration of an element, two blanks deep."""
    return "".join(f"  {line}\n" for line in _element(element))


def _element(element: Element) -> Iterator[str]:
    name, model = local(element.name), automaton(element.content)
    attributes = [line for one in element.attributes.values() for line in _attribute(element.name, one)]
    text = datatype(element.name) or "xs:string"
    if model.kind == "mixed" and not model.symbols:
        if not attributes:
            yield f'<xs:element name="{name}" type="{text}"/>'
            return
        inside = _in("simpleContent", "", _in("extension", f' base="{text}"', attributes))
        mixed = ""
    else:
        mixed = ' mixed="true"' if model.allows_text else ""
        inside = [*_content(element), *attributes]
    yield from _in("element", f' name="{name}"', _in("complexType", mixed, inside))


def _content(element: Element) -> list[str]:
    """Return the particle of everything but plain text."""
    model = automaton(element.content)
    if model.kind == "EMPTY":
        return []
    if model.kind == "ANY":
        # any element that is declared, which is what ANY means in a DTD
        return _in("sequence", "", [f'<xs:any namespace="##any" processContents="strict"{_OCCURS["*"]}/>'])
    if model.kind == "mixed":
        return _in("choice", _OCCURS["*"], [f'<xs:element ref="{name}"/>' for name in model.symbols])
    return _particle(parse(element.content))


def _particle(part: Particle | Group) -> list[str]:
    occurs = _OCCURS[part.occurs]
    if isinstance(part, Particle):
        return [f'<xs:element ref="{part.name}"{occurs}/>']
    kind = "choice" if part.joined == "|" else "sequence"
    return _in(kind, occurs, [line for inner in part.parts for line in _particle(inner)])


def _attribute(element: str, attribute: Attribute) -> list[str]:
    """Return the lines of an attribute; the fixed namespace declarations of a DTD are no attributes in an XSD."""
    name = attribute.name
    if name.startswith("xmlns"):
        return []
    kept = "fixed" if attribute.default == "#FIXED" else "default"
    value = f" {kept}={quoteattr(attribute.value)}" if attribute.value is not None else ""
    use = ' use="required"' if attribute.required else ""
    if name.startswith("xml:"):
        return [f'<xs:attribute ref="{name}"{use}{value}/>']
    if attribute.type != "enumeration":
        kind = datatype(element, name) or _BUILT_IN.get(attribute.type, f"xs:{attribute.type}")
        return [f'<xs:attribute name="{name}" type="{kind}"{use}{value}/>']
    values = [f"<xs:enumeration value={quoteattr(one)}/>" for one in attribute.values]
    restriction = _in("simpleType", "", _in("restriction", ' base="xs:NMTOKEN"', values))
    return _in("attribute", f' name="{name}"{use}{value}', restriction)


def _in(kind: str, attributes: str, inside: list[str] | Iterator[str]) -> list[str]:
    lines = [f"  {line}" for line in inside]
    return [f"<xs:{kind}{attributes}>", *lines, f"</xs:{kind}>"] if lines else [f"<xs:{kind}{attributes}/>"]
