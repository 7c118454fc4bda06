"""Reading the text of a DTD."""

from pathlib import Path

import pytest

from punchout.errors import ConfigError
from punchout.markup.content import automaton
from punchout.markup.declared import Attribute, Grammar
from punchout.markup.dtd_text import read_dtd


def _read(folder: Path, text: str, **files: str) -> Grammar:
    for name, content in files.items():
        (folder / f"{name}.mod").write_text(content, encoding="utf-8")
    (folder / "test.dtd").write_text(text, encoding="utf-8")
    return read_dtd(folder / "test.dtd")


def test_elements_keep_prefixes_and_even_spacing(tmp_path: Path) -> None:
    """A content model is kept with its prefixes, spaced the same way however it was written."""
    text = "<!-- > ' --><?pi > ?>\n<!ELEMENT Order (Item+ ,\n (Tax|ds:Signature)*)><!ELEMENT Tax EMPTY>"
    grammar = _read(tmp_path, text)
    assert grammar.elements["Order"].content == "(Item+, (Tax | ds:Signature)*)"
    assert automaton(grammar.elements["Order"].content).symbols == ("Item", "Tax", "ds:Signature")
    assert grammar.elements["Tax"].content == "EMPTY"


def test_attributes_carry_type_values_and_defaults(tmp_path: Path) -> None:
    """Every kind of attribute is read; the first declaration binds, and several lists add up."""
    grammar = _read(
        tmp_path,
        """<!ATTLIST A mode (live | test) "live" id ID #REQUIRED note CDATA #IMPLIED>
        <!ELEMENT A EMPTY>
        <!ATTLIST A xmlns:ds CDATA #FIXED 'urn:x' note NMTOKEN "late"
        kinds NMTOKENS #FIXED " a  b " n NOTATION (x|y) "x">""",
    )
    assert list(grammar.elements["A"].attributes.values()) == [
        Attribute("mode", "enumeration", ("live", "test"), "", "live"),
        Attribute("id", "ID", (), "#REQUIRED", None),
        Attribute("note", "CDATA", (), "#IMPLIED", None),
        Attribute("xmlns:ds", "CDATA", (), "#FIXED", "urn:x"),
        Attribute("kinds", "NMTOKENS", (), "#FIXED", "a b"),
        Attribute("n", "NOTATION", ("x", "y"), "", "x"),
    ]
    assert grammar.elements["A"].attributes["id"].required


def test_parameter_entities_are_put_in(tmp_path: Path) -> None:
    """Entities work in models, attribute lists, other entities and as whole declarations; the first one binds."""
    grammar = _read(
        tmp_path,
        """<!ENTITY % name "Item"> <!ENTITY % more '%name;, Tax'> <!ENTITY % name "Other">
        <!ENTITY % date "CDATA"> <!ENTITY % whole "<!ELEMENT Tax EMPTY>"> <!ENTITY version "1&#46;2">
        <!ELEMENT Order (%more;)> <!ATTLIST Order date %date; "50%name; off" v CDATA "&version;&#x21;&amp;">
        %whole;""",
    )
    order = grammar.elements["Order"]
    assert order.content == "(Item, Tax)"
    assert order.attributes["date"] == Attribute("date", "CDATA", (), "", "50%name; off")
    assert order.attributes["v"].value == "1.2!&"
    assert "Tax" in grammar.elements


def test_files_beside_the_dtd_are_included(tmp_path: Path) -> None:
    """An included file is read where it is named; its elements know their file."""
    grammar = _read(
        tmp_path,
        '<!ENTITY % a SYSTEM "a.mod"><!ENTITY % b PUBLIC "-//b" "b.mod"><!ELEMENT Z EMPTY>%a;%b;',
        a='<?xml version="1.0" encoding="UTF-8"?>\n<!ELEMENT A EMPTY>',
        b="<!ELEMENT B (A)>",
    )
    assert {name: element.file.name for name, element in grammar.elements.items()} == {
        "Z": "test.dtd",
        "A": "a.mod",
        "B": "b.mod",
    }


def test_conditional_sections_are_kept_or_left_out(tmp_path: Path) -> None:
    """INCLUDE and IGNORE, written out or by entity, nest as XML says."""
    grammar = _read(
        tmp_path,
        """<!ENTITY % on "INCLUDE"><!ENTITY % off "IGNORE">
        <![%on;[<!ELEMENT A EMPTY><![ IGNORE [ <!ELEMENT B EMPTY> <![ %on; [ <!ELEMENT C EMPTY> ]]> ]]>]]>
        <![%off;[ ' <!ELEMENT D EMPTY> ]]><!ELEMENT E EMPTY>""",
    )
    assert list(grammar.elements) == ["A", "E"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("<!ELEMENT A EMPTY>\n<!ELEMENT A ANY>", r"test\.dtd:2: .*element A is declared twice"),
        ("\n\nnonsense", r"test\.dtd:3: .*no declaration"),
        ("<!ELEMENT A EMPTY>%missing;", "missing"),
        ("<!ELEMENT A (%missing;)>", "missing"),
        ("<![INCLUDE[<!ELEMENT A EMPTY>", "has no end"),
        ('<!ENTITY % a "%b;"><!ENTITY % b "x">', "b"),
        ("<!ENTITY % a>", "entity"),
        ("<!ATTLIST A a>", "attribute"),
        ('<!ATTLIST A a CDATA "&b;"><!ENTITY b "&a;"><!ENTITY a "&b;">', "b"),
        ('<!ENTITY a "&a;"><!ATTLIST A a CDATA "&a;">', "too deeply"),
        ('<!ENTITY % a "&#37;a;">%a;', "too deeply"),
        ('<!ENTITY % a SYSTEM "../a.mod">%a;', "own folder"),
        ('<!ENTITY % a SYSTEM "a.mod">%a;', "cannot be read"),
    ],
)
def test_broken_text_is_named_with_file_and_line(tmp_path: Path, text: str, says: str) -> None:
    """What is no DTD ends in one clear error, never in a loop or a traceback."""
    with pytest.raises(ConfigError, match=says):
        _read(tmp_path, text)


def test_entities_that_explode_are_refused(tmp_path: Path) -> None:
    """A small text that grows without bound stops at a limit."""
    laughs = '<!ENTITY % a0 "' + "x" * 1000 + '">'
    laughs += "".join(f'<!ENTITY % a{n} "{f"%a{n - 1};" * 40}">' for n in range(1, 8))
    with pytest.raises(ConfigError, match="grow too long"):
        _read(tmp_path, laughs)


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    """A file in another encoding than UTF-8 is named."""
    (tmp_path / "test.dtd").write_bytes(b"<!ELEMENT \xff EMPTY>")
    with pytest.raises(ConfigError, match="cannot be read"):
        read_dtd(tmp_path / "test.dtd")
