"""Writes the two small schema documents that all others use: the named datatypes, and `xml:lang`."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from babel import Locale

__all__ = ["CLOSE", "OPEN", "types_xsd", "xml_xsd"]

OPEN = """<?xml version="1.0" encoding="UTF-8"?>
<!-- Made from the DTD modules by python -m punchout.generate; do not edit. -->
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"{attributes}>
"""
CLOSE = "</xs:schema>\n"

_OFFSET = r"[+\-]\d\d:\d\d"
_NUMBER = r"[+\-]?(\d+(\.\d*)?|\.\d+)"
_GROUPED = r"(\d+|\d{1,3}(,\d{2,3})*,\d{3})"
_NO_COUNTRY = {"EZ", "QO", "UN", "XA", "XB", "ZZ"}  # codes of the locale data for what is no country

_PATTERNS: Mapping[str, tuple[str, str]] = {
    "money": ("xs:token", rf"[+\-]?({_GROUPED}(\.\d*)?|\.\d+)"),
    "decimal": ("xs:token", rf"{_NUMBER}([eE][+\-]?\d+)?"),
    "percentage": ("xs:token", _NUMBER),
    "lineNumber": ("xs:positiveInteger", r"\+?\d+"),
    "nonNegativeInteger": ("xs:nonNegativeInteger", r"\+?\d+"),
    "integer": ("xs:integer", r"[+\-]?\d+"),
    "fullDateTime": ("xs:dateTime", rf".+{_OFFSET}"),
    "dateTimeToTheMinute": (
        "xs:token",
        rf"\d{{4}}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d{_OFFSET}",
    ),
    "time": ("xs:token", rf"([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?({_OFFSET})?"),
    "weeks": ("xs:token", r"P\d+W"),
    "subdivisionCode": ("xs:token", r"[A-Z]{2}-[A-Z0-9]{1,3}"),
    "absoluteURL": ("xs:token", r"[A-Za-z][A-Za-z0-9+.\-]*:\S+"),
}
"""Base and pattern of a type."""

_UNIONS: Mapping[str, str] = {
    "dateTimeWithOffset": "fullDateTime dateTimeToTheMinute",
    "dateOrDateTime": "xs:date xs:gYearMonth dateTimeWithOffset",
    "duration": "xs:duration weeks",
}


def types_xsd(*, datatypes: bool = True) -> str:
    """Return the document of the named types; without `datatypes` every one of them is free text."""
    locale = Locale("en")
    codes = {
        "currencyCode": _codes(locale.currencies, 3),
        "countryCode": [code for code in _codes(locale.territories, 2) if code not in _NO_COUNTRY],
    }
    if datatypes:
        types = [_restriction(name, base, [_facet("pattern", text)]) for name, (base, text) in _PATTERNS.items()]
        types += [_union(name, members) for name, members in _UNIONS.items()]
        types += [_restriction(name, "xs:token", [_facet("enumeration", c) for c in cs]) for name, cs in codes.items()]
        types.append(_restriction("language", "xs:token", [_facet("pattern", _language())]))
    else:
        types = [_restriction(name, "xs:string", []) for name in (*_PATTERNS, *_UNIONS, *codes, "language")]
    return OPEN.format(attributes="") + "".join(types) + CLOSE


def xml_xsd(*, datatypes: bool = True) -> str:
    """Return the document of the attributes that belong to XML itself."""
    pattern = [_facet("pattern", f"({_language()})?")] if datatypes else []
    language = _restriction("", "xs:token" if datatypes else "xs:string", pattern)
    return (
        OPEN.format(attributes='\n    targetNamespace="http://www.w3.org/XML/1998/namespace"')
        + f'  <xs:attribute name="lang">\n{language}  </xs:attribute>\n'
        + CLOSE
    )


def _language() -> str:
    """Return the pattern of a language tag: a code of ISO 639-1, or three letters, with subtags; in any letter case."""
    two = _codes(Locale("en").languages, 2)
    groups = [
        f"[{first}{first.upper()}][{''.join(code[1] + code[1].upper() for code in codes)}]"
        for first, codes in groupby(two, lambda code: code[0])
    ]
    return f"({'|'.join(groups)}|[a-zA-Z]{{3}})(-[a-zA-Z0-9]{{1,8}})*"


def _codes(names: Iterable[object], length: int) -> list[str]:
    return sorted(code for code in map(str, names) if len(code) == length)


def _facet(kind: str, value: str) -> str:
    return f'      <xs:{kind} value="{value}"/>\n'


def _restriction(name: str, base: str, facets: Iterable[str]) -> str:
    named = f' name="{name}"' if name else ""
    inside = "".join(facets)
    restriction = f">\n{inside}    </xs:restriction>" if inside else "/>"
    return f'  <xs:simpleType{named}>\n    <xs:restriction base="{base}"{restriction}\n  </xs:simpleType>\n'


def _union(name: str, members: str) -> str:
    return f'  <xs:simpleType name="{name}">\n    <xs:union memberTypes="{members}"/>\n  </xs:simpleType>\n'
