"""What is wrong with the attributes of one element: explained, never decided."""

import re
from collections.abc import Iterator
from functools import cache

from lxml import etree

from punchout.findings import Fix
from punchout.markup.declared import Attribute, Element, Grammar
from punchout.markup.flaw import Flaw, listed
from punchout.markup.likeness import nearest, same_but_case
from punchout.markup.locate import ATTRIBUTE, Spot

__all__ = ["AttributeCheck"]

_START = (
    "A-Za-z_:\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff"
)
_START += "\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
_MORE = _START + "\\-.0-9\xb7\u0300-\u036f\u203f\u2040"
_NAME, _TOKEN = f"[{_START}][{_MORE}]*", f"[{_MORE}]+"
_FORMS = {"ID": _NAME, "IDREF": _NAME, "IDREFS": f"{_NAME}(?: {_NAME})*"}
_FORMS |= {"NMTOKEN": _TOKEN, "NMTOKENS": f"{_TOKEN}(?: {_TOKEN})*"}
_SAID = {"ID": "a name", "IDREF": "the name that an element has as its ID", "IDREFS": "such names with blanks between"}
_SAID |= {"NMTOKEN": "one word of letters, digits and . - _ :", "NMTOKENS": "such words with blanks between"}


@cache
def _form(type: str) -> re.Pattern[str] | None:
    """Return how values of a type are written; compiled when first needed, since each takes a fiftieth of a second."""
    return re.compile(_FORMS[type]) if type in _FORMS else None


_TRUTH = {"true": "yes", "1": "yes", "y": "yes", "false": "no", "0": "no", "n": "no"}
_SHOWN = 40
_NO_NAMESPACE = "no namespace, so take it out and let the program that adds it write none"


class AttributeCheck:
    """Looks at the attributes of every element of one document; it remembers identifiers."""

    def __init__(self, grammar: Grammar) -> None:
        """Start with no identifier seen."""
        self._grammar = grammar
        self._identifiers: set[str] = set()
        self._references: list[tuple[etree._Element, str, str]] = []

    def check(self, element: etree._Element, declared: Element) -> list[Flaw]:
        """Return the flaws of one element's attributes, missing ones last."""
        written = _written(element)
        flaws = []
        renamed: set[str] = set()
        missing = [one.name for one in declared.attributes.values() if one.required and one.name not in written]
        for name, value in written.items():
            attribute = declared.attributes.get(name)
            if attribute is None:
                flaw, meant = _unknown(element, declared, name, missing, written)
                renamed |= {meant} if meant else set()
                flaws.append(flaw)
            else:
                flaws += self._value(element, declared, attribute, value)
        flaws += (_missing(element, declared, name) for name in missing if name not in renamed)
        return flaws

    def dangling(self) -> Iterator[Flaw]:
        """Yield a flaw for each reference to an identifier that no element has; call it after the last element."""
        for element, name, value in self._references:
            if value not in self._identifiers:
                facts = {"element": str(element.tag), "attribute": name, "value": value[:_SHOWN]}
                yield Flaw("DTD-IDREF", Spot(element, ATTRIBUTE, name), facts)

    def _value(self, element: etree._Element, declared: Element, attribute: Attribute, value: str) -> Iterator[Flaw]:
        spot = Spot(element, ATTRIBUTE, attribute.name)
        facts = {"element": declared.name, "attribute": attribute.name, "value": value[:_SHOWN]}
        form = _form(attribute.type)
        if attribute.values and value not in attribute.values:
            yield _not_listed(spot, facts, attribute, value)
        elif attribute.default == "#FIXED" and value != attribute.value:
            fix = Fix("replace", {"attribute": attribute.name, "value": attribute.value or ""})
            yield Flaw("DTD-ATTR-VALUE", spot, {**facts, "expected": attribute.value or ""}, fix)
        elif form and not form.fullmatch(value):
            yield Flaw("DTD-ATTR-VALUE", spot, {**facts, "expected": _SAID[attribute.type]})
        elif attribute.type == "ID":
            if value in self._identifiers:
                yield Flaw("DTD-ID", spot, facts)
            self._identifiers.add(value)
        elif attribute.type in ("IDREF", "IDREFS"):
            self._references += ((element, attribute.name, one) for one in value.split(" "))


def _written(element: etree._Element) -> dict[str, str]:
    """Return an element's attributes by the names that the document writes, its namespace declarations among them."""
    parent = element.getparent()
    inherited = {} if parent is None else parent.nsmap
    written = {}
    if element.nsmap != inherited:
        for prefix, uri in element.nsmap.items():
            if inherited.get(prefix) != uri:
                written[f"xmlns:{prefix}" if prefix else "xmlns"] = uri
    for key, value in element.items():
        written[_name(element, str(key))] = str(value)
    return written


def _name(element: etree._Element, key: str) -> str:
    if key[0] != "{":
        return key
    uri, _, name = key[1:].partition("}")
    if uri == "http://www.w3.org/XML/1998/namespace":
        return f"xml:{name}"
    prefix = next((prefix for prefix, known in element.nsmap.items() if known == uri and prefix), None)
    return f"{prefix}:{name}" if prefix else name


def _unknown(
    element: etree._Element, declared: Element, name: str, missing: list[str], written: dict[str, str]
) -> tuple[Flaw, str | None]:
    """Return the flaw of an attribute that is not declared, and the declared one that was probably meant."""
    if name.partition(":")[0] == "xmlns":
        facts = {"element": declared.name, "attribute": name[:_SHOWN], "expected": _NO_NAMESPACE}
        return Flaw("DTD-ATTR-UNKNOWN", Spot(element, ATTRIBUTE, name), facts, Fix("delete", {"attribute": name})), None
    free = [one for one in declared.attributes if one not in written]
    cased = next((one for one in free if same_but_case(one, name)), None)
    meant = cased or nearest(name, missing) or nearest(name, free) or (missing[0] if len(missing) == 1 else None)
    fix = Fix("rename", {"attribute": name, "to": meant}) if meant else Fix("delete", {"attribute": name})
    facts = {
        "element": declared.name,
        "attribute": name[:_SHOWN],
        "found": name[:_SHOWN],
        "right": meant or "",
        "expected": listed([meant] if meant else free) or "–",
    }
    return Flaw("DTD-CASE" if cased else "DTD-ATTR-UNKNOWN", Spot(element, ATTRIBUTE, name), facts, fix), meant


def _not_listed(spot: Spot, facts: dict[str, str], attribute: Attribute, value: str) -> Flaw:
    meant = next((one for one in attribute.values if same_but_case(one, value)), None)
    meant = meant or nearest(value, attribute.values) or _truth(value, attribute.values)
    fix = Fix("replace", {"attribute": attribute.name, "value": meant}) if meant else None
    values = sorted(attribute.values, key=lambda one: one != meant)  # what was meant first, the others as declared
    return Flaw("DTD-ATTR-VALUE", spot, {**facts, "expected": listed(values)}, fix)


def _truth(value: str, listed_: tuple[str, ...]) -> str | None:
    """Return the yes or no that a program's true or false means."""
    meant = _TRUTH.get(value.strip().lower())
    return meant if meant in listed_ else None


def _missing(element: etree._Element, declared: Element, name: str) -> Flaw:
    fix = Fix("insert", {"attribute": name})
    return Flaw("DTD-ATTR-MISSING", Spot(element), {"element": declared.name, "attribute": name}, fix)
