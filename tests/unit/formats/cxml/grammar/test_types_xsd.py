"""The datatypes that a DTD cannot say."""

from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from punchout.formats.cxml.grammar.datatypes import DATATYPES
from punchout.formats.cxml.grammar.types_xsd import types_xsd, xml_xsd
from punchout.markup.content import automaton
from punchout.markup.dtd_text import read_dtd
from punchout.resources import grammar_folder

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@cache
def _schema(folder: Path, datatypes: bool) -> etree.XMLSchema:
    (folder / "types.xsd").write_text(types_xsd(datatypes=datatypes), encoding="utf-8")
    (folder / "xml.xsd").write_text(xml_xsd(datatypes=datatypes), encoding="utf-8")
    elements = "".join(f'<xs:element name="{name}" type="{name}"/>' for name in sorted(set(DATATYPES.values())))
    (folder / "main.xsd").write_text(
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:import schemaLocation="xml.xsd"'
        ' namespace="http://www.w3.org/XML/1998/namespace"/><xs:include schemaLocation="types.xsd"/>'
        f'{elements}<xs:element name="lang"><xs:complexType><xs:attribute ref="xml:lang"/>'
        "</xs:complexType></xs:element>"
        "</xs:schema>",
        encoding="utf-8",
    )
    return etree.XMLSchema(file=str(folder / "main.xsd"))


def _accepts(folder: Path, name: str, value: str, datatypes: bool = True) -> bool:
    element = etree.Element(name, {_LANG: value} if name == "lang" else {})
    element.text = None if name == "lang" else value
    return _schema(folder, datatypes).validate(element)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of its own for the schema documents."""
    return tmp_path_factory.mktemp("types")


_CASES = {
    "money": (["10", "10.50", "-3.4", "+3", "1,234.50", "12,345,678", "1,00,000.00", ".5", "5.", "1200", " 7\n"],
              ["", "1,5", "1.234,50", "12,34", "$5", "1 000", "1e3", "USD 5", ",500"]),
    "decimal": (["1", "0.25", "-2", "1.", ".5", "1E3", "1.5e-2"], ["", "1,000", "one", "NaN", "INF", "1.2.3", "5%"]),
    "percentage": (["19", "7.5", "-2", "0"], ["", "19%", "1e1", "nineteen"]),
    "lineNumber": (["1", "10", "007", "+3"], ["", "0", "-1", "1.0", "A"]),
    "nonNegativeInteger": (["0", "200"], ["", "-1", "1.5"]),
    "integer": (["0", "-4"], ["", "1.5"]),
    "dateTimeWithOffset": (
        ["2024-02-29T10:00:00+01:00", "2024-01-01T00:00:00-08:00", "2024-01-01T00:00:00.123456+05:30",
         "2024-01-01T00:00+00:00"],
        ["", "2024-01-01T00:00:00Z", "2024-01-01T00:00:00", "2024-01-01", "2023-02-29T10:00:00+01:00",
         "2024-01-01T00:00:00-0500", "2024-01-01 00:00:00+01:00", "2024-13-01T00:00+01:00", "2024-1-1T00:00:00+1:00"],
    ),
    "dateOrDateTime": (["2024-02-29", "2027-03", "2024-01-01T00:00:00+01:00", "2024-01-01+02:00"],
                       ["", "2023-02-29", "01/02/2024", "2024", "2024-01-01T00:00:00Z"]),
    "time": (["14:00", "14:00:00+02:00", "23:59:59.5"], ["", "24:01", "2pm"]),
    "duration": (["P7D", "PT12H30M", "P2W", "P1Y2M"], ["", "7 days", "P", "7"]),
    "currencyCode": (["USD", "EUR", "JPY", "ZWL"], ["", "usd", "US", "EURO", "QQQ"]),
    "countryCode": (["US", "DE", "XK"], ["", "us", "USA", "ZZ", "UN"]),
    "subdivisionCode": (["US-CA", "DE-BY", "JP-13"], ["", "CA", "us-ca"]),
    "language": (["en", "en-US", "DE", "zh-Hant-TW", "gsw"], ["", "en_US", "english", "qq", "e"]),
    "absoluteURL": (
        ["https://example.com/a?b=c&d=e#f", "http://example.com", "cid:part1@example.com", "ftp://example.com/x",
         "mailto:a@example.com", "\n https://example.com/ "],
        ["", "example.com/a", "/a", "//example.com", "https://example.com/a b", "note.pdf"],
    ),
    "lang": (["en", "pt-BR", ""], ["en_US", "english"]),
}  # fmt: skip


@pytest.mark.parametrize("name", _CASES)
def test_values_are_taken_or_refused(folder: Path, name: str) -> None:
    """A datatype takes what the guide allows and refuses what it forbids; free text takes all of it."""
    takes, refuses = _CASES[name]
    assert [value for value in takes if not _accepts(folder, name, value)] == []
    assert [value for value in refuses if _accepts(folder, name, value)] == []


@pytest.mark.parametrize("name", _CASES)
def test_without_datatypes_everything_is_text(tmp_path: Path, name: str) -> None:
    """The structure alone takes any value."""
    assert all(_accepts(tmp_path, name, value, datatypes=False) for values in _CASES[name] for value in values)


def test_every_datatype_has_cases_and_every_typed_name_exists() -> None:
    """The table names only elements and attributes that some DTD declares, and only types that are tried here."""
    assert set(DATATYPES.values()) == set(_CASES) - {"lang"}
    declared: dict[str, set[str]] = {}
    for path in grammar_folder().glob("*.dtd"):
        for name, element in read_dtd(path).elements.items():
            model = automaton(element.content)
            free = model.kind == "mixed" and not model.symbols
            found = declared.setdefault(name, {""} if free else set())
            found.update(a.name for a in element.attributes.values() if a.type == "CDATA")
    unknown = [n for n in DATATYPES if n.partition("@")[2] not in declared.get(n.partition("@")[0], set())]
    assert unknown == []
