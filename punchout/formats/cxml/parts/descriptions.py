"""The words and classes of an item: Description with its ShortName, Classification."""

from lxml import etree

from punchout.commerce.items import Classification, Description
from punchout.commerce.kept import Kept
from punchout.commerce.swift import swift
from punchout.formats.base import Style
from punchout.formats.cxml.parts.keeping import FORMAT
from punchout.formats.cxml.parts.spelling import LANG, attribute, escape, inner, language

__all__ = ["read", "read_classification", "write", "write_classification"]


_description, _classification = swift(Description), swift(Classification)


def read(element: etree._Element) -> Description:
    """Read `Description`; a ShortName that does not come first, or not alone, is kept with its surroundings."""
    spoken, kind, short = "", "", ""
    kept: tuple[Kept, ...] = ()
    for key, value in element.items():
        if key == LANG:
            spoken = value
        elif key == "type":
            kind = value
    text = element.text or ""
    if len(element):
        names = element.findall("ShortName")
        short = names[0].text or "" if names else ""
        if text or len(names) != 1 or len(element) != 1 or not short:
            kept = (Kept(FORMAT, "Description", "*", inner(element)),)
        text += "".join(child.tail or "" for child in element)
    return _description(text, spoken, short, kind, kept)


def write(description: Description, style: Style) -> str:
    """Write `Description`; the short name only where the partner's style asks for it."""
    attributes = language(description.language, required=True)
    if description.kind:
        attributes += attribute("type", description.kind)
    content = escape(description.text)
    if style.short_name and (description.short or description.kept):
        mixed = next((one.text for one in description.kept if one.format == FORMAT), None)
        content = f"<ShortName>{escape(description.short)}</ShortName>{content}" if mixed is None else mixed
    return f"<Description{attributes}>{content}</Description>"


def read_classification(element: etree._Element) -> Classification:
    """Read `Classification`."""
    domain, code = "", ""
    for key, value in element.items():
        if key == "domain":
            domain = value
        elif key == "code":
            code = value
    return _classification(domain, element.text or "", code)


def write_classification(classification: Classification) -> str:
    """Write `Classification`."""
    attributes = attribute("domain", classification.domain)
    if classification.code:
        attributes += attribute("code", classification.code)
    return f"<Classification{attributes}>{escape(classification.value)}</Classification>"
