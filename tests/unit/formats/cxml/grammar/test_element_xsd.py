"""One element of a DTD as an element of an XSD."""

from pathlib import Path

import pytest

from punchout.formats.cxml.grammar.element_xsd import element_xsd, local
from punchout.markup.declared import Attribute, Element


def _written(content: str, *attributes: Attribute, name: str = "Thing") -> list[str]:
    element = Element(name, content, {one.name: one for one in attributes}, Path("things.mod"))
    return [line.strip() for line in element_xsd(element).splitlines()]


@pytest.mark.parametrize(
    ("content", "inside"),
    [
        ("EMPTY", []),
        ("(A, ds:B*)", ["<xs:sequence>", '<xs:element ref="A"/>',
                        '<xs:element ref="ds:B" minOccurs="0" maxOccurs="unbounded"/>', "</xs:sequence>"]),
        ("(A | B)+", ['<xs:choice maxOccurs="unbounded">', '<xs:element ref="A"/>', '<xs:element ref="B"/>',
                      "</xs:choice>"]),
        ("(A, (B | C)?)", ["<xs:sequence>", '<xs:element ref="A"/>', '<xs:choice minOccurs="0">',
                           '<xs:element ref="B"/>', '<xs:element ref="C"/>', "</xs:choice>", "</xs:sequence>"]),
    ],
)  # fmt: skip
def test_a_model_becomes_the_same_particles(content: str, inside: list[str]) -> None:
    """Sequences, choices and occurrences are carried over one by one."""
    written = _written(content)
    assert written[0] == '<xs:element name="Thing">'
    assert written[-1] == "</xs:element>"
    assert written[2:-2] == inside or written[1:-1] == ["<xs:complexType/>"]


def test_text_alone_is_typed_by_the_table() -> None:
    """Plain text is a string, or what the table of datatypes says."""
    assert _written("(#PCDATA)") == ['<xs:element name="Thing" type="xs:string"/>']
    assert _written("(#PCDATA)", name="URL") == ['<xs:element name="URL" type="absoluteURL"/>']
    money = _written("(#PCDATA)", Attribute("currency", "CDATA", (), "#REQUIRED"), name="Money")
    assert '<xs:extension base="money">' in money
    assert '<xs:attribute name="currency" type="currencyCode" use="required"/>' in money


def test_mixed_content_and_any_keep_their_text() -> None:
    """Mixed content becomes a repeated choice; ANY allows whatever element is declared."""
    assert _written("(#PCDATA | A)*")[1:4] == [
        '<xs:complexType mixed="true">',
        '<xs:choice minOccurs="0" maxOccurs="unbounded">',
        '<xs:element ref="A"/>',
    ]
    assert '<xs:any namespace="##any" processContents="strict" minOccurs="0" maxOccurs="unbounded"/>' in _written("ANY")


def test_attributes_keep_type_values_and_defaults() -> None:
    """Enumerations, tokens, defaults and fixed values are carried over; namespace declarations are no attributes."""
    written = _written(
        "EMPTY",
        Attribute("mode", "enumeration", ("live", "test"), "", "live"),
        Attribute("Id", "ID"),
        Attribute("kind", "NMTOKENS", (), "#FIXED", "a b"),
        Attribute("xml:lang", "CDATA", (), "#REQUIRED"),
        Attribute("xmlns:ds", "CDATA", (), "#FIXED", "urn:x"),
    )
    assert written[2:-2] == [
        '<xs:attribute name="mode" default="live">',
        "<xs:simpleType>",
        '<xs:restriction base="xs:NMTOKEN">',
        '<xs:enumeration value="live"/>',
        '<xs:enumeration value="test"/>',
        "</xs:restriction>",
        "</xs:simpleType>",
        "</xs:attribute>",
        '<xs:attribute name="Id" type="xs:ID"/>',
        '<xs:attribute name="kind" type="xs:NMTOKENS" fixed="a b"/>',
        '<xs:attribute ref="xml:lang" use="required"/>',
    ]


def test_a_local_name_has_no_prefix() -> None:
    """Prefixes are dropped where the target namespace says them."""
    assert (local("ds:Object"), local("Money")) == ("Object", "Money")
