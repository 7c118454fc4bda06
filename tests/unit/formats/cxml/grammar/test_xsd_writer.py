"""The XSDs made from the DTD modules: the same structure, and datatypes on top."""

import copy
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
import xmlschema
from lxml import etree

from punchout.formats.cxml.grammar.xsd_writer import NAMESPACES, xsd_files
from punchout.markup.compare import DTDS
from punchout.markup.content import automaton
from punchout.markup.declared import Element, Grammar
from punchout.markup.dtd_text import read_dtd
from punchout.resources import grammar_folder

_SAMPLE = Path(__file__).resolve().parents[4] / "house" / "samples" / "signed-order.xml"
_XML = "{http://www.w3.org/XML/1998/namespace}"


def _tag(name: str) -> str:
    prefix, _, local = name.rpartition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}" if prefix else local


def _name(element: etree._Element) -> str:
    return f"{element.prefix}:{etree.QName(element).localname}" if element.prefix else str(element.tag)


class _Writer:
    """Writes random documents that are valid by a DTD, and breaks them."""

    def __init__(self, grammar: Grammar, seed: int) -> None:
        self.elements = grammar.elements
        self.chance = random.Random(seed)  # noqa: S311
        self.ids = 0

    def document(self, root: str) -> etree._Element:
        return self._fill(self._new(root, None), self.elements[root], self.chance.randint(1, 4))

    def spoil(self, root: etree._Element) -> None:
        """Change one thing somewhere: an element or an attribute, its name, place or value."""
        element = self.chance.choice([one for one in root.iter() if one is not root] or [root])
        change = self.chance.choice(
            [self._drop, self._double, self._move, self._rename, self._unset, self._reset, self._alter, self._write]
        )
        if element is not root or change in (self._unset, self._reset, self._alter, self._write):
            change(element)

    def _new(self, name: str, parent: etree._Element | None) -> etree._Element:
        prefixes = NAMESPACES if name == "ds:Signature" else None  # the only place where the DTD allows them
        if parent is None:
            return etree.Element(_tag(name), nsmap=prefixes)
        return etree.SubElement(parent, _tag(name), nsmap=prefixes)

    def _fill(self, node: etree._Element, declared: Element, depth: int) -> etree._Element:
        for attribute in declared.attributes.values():
            if attribute.name.startswith("xmlns") or attribute.type == "IDREF":
                continue
            if attribute.required or self.chance.random() < 0.3:
                self.ids += 1
                fixed = attribute.value if attribute.default == "#FIXED" else None
                value = fixed or (self.chance.choice(attribute.values) if attribute.values else f"x{self.ids}")
                node.set(attribute.name.replace("xml:", _XML), value)
        if automaton(declared.content).allows_text:
            node.text = "text"
        for child in self._children(declared, depth):
            self._fill(self._new(child, node), self.elements[child], depth - 1)
        return node

    def _children(self, declared: Element, depth: int) -> Iterator[str]:
        model = automaton(declared.content)
        state = model.start
        if model.kind == "ANY":
            yield from ["URL"] if depth > 0 and self.chance.random() < 0.3 else []
            return
        for _ in range(10 if depth > 0 else 0):
            if self.chance.random() < 0.15 or not model.expected(state):
                break
            child = self.chance.choice(model.expected(state))
            yield child
            state = model.moves[state][child]
        yield from model.completion(state)

    def _drop(self, element: etree._Element) -> None:
        parent = element.getparent()
        assert parent is not None
        parent.remove(element)

    def _double(self, element: etree._Element) -> None:
        twin = copy.deepcopy(element)
        for one in twin.iter():
            for name in ("Id", "id", "shipmentID"):  # a second one would be wrong in itself
                one.attrib.pop(name, None)
        element.addnext(twin)

    def _move(self, element: etree._Element) -> None:
        parent = element.getparent()
        assert parent is not None
        parent.insert(self.chance.randrange(len(parent)), element)

    def _rename(self, element: etree._Element) -> None:
        prefix = _name(element).rpartition(":")[0]
        others = [name for name in self.elements if name.rpartition(":")[0] == prefix and name != "ds:Signature"]
        if _name(element) != "ds:Signature":
            element.tag = _tag(self.chance.choice([*others, f"{prefix}:Unheard".lstrip(":")]))

    def _unset(self, element: etree._Element) -> None:
        for name in list(element.attrib)[:1]:
            del element.attrib[name]

    def _reset(self, element: etree._Element) -> None:
        for name in list(element.attrib)[:1]:
            element.set("unheardOf", element.attrib.pop(name))

    def _alter(self, element: etree._Element) -> None:
        for name in list(element.attrib)[-1:]:
            element.set(name, "no such value")

    def _write(self, element: etree._Element) -> None:
        element.text = self.chance.choice(["text", " "])


@pytest.fixture(scope="module")
def structure(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of XSDs without their datatypes."""
    folder = tmp_path_factory.mktemp("structure")
    for name, text in xsd_files(grammar_folder(), datatypes=False).items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", DTDS)
def test_structure_agrees_with_the_dtd_on_valid_and_broken_documents(structure: Path, name: str) -> None:
    """Whatever is dropped, doubled, moved, renamed or altered: the XSD says what the DTD says."""
    path = grammar_folder() / f"{name}.dtd"
    dtd, xsd = etree.DTD(file=str(path)), etree.XMLSchema(file=str(structure / f"{name}.xsd"))
    writer = _Writer(read_dtd(path), seed=sum(name.encode()))
    roots = [one for one in writer.elements if ":" not in one]
    verdicts: set[bool] = set()
    for number in range(150):
        root = writer.document("ds:Signature" if number % 10 == 0 else writer.chance.choice(roots))
        assert xsd.validate(root), etree.tostring(root)
        assert dtd.validate(etree.ElementTree(root)), etree.tostring(root)
        for _ in range(1 + number % 2):
            writer.spoil(root)
        valid = dtd.validate(etree.ElementTree(root))
        verdicts.add(valid)
        assert xsd.validate(etree.ElementTree(root)) == valid, etree.tostring(root)
    assert verdicts == {True, False}


def test_structure_agrees_on_a_signed_order(structure: Path) -> None:
    """An order of our own with a signature, broken in many ways, gets the same verdict from both."""
    path = grammar_folder() / "cXML.dtd"
    dtd, xsd = etree.DTD(file=str(path)), etree.XMLSchema(file=str(structure / "cXML.xsd"))
    writer = _Writer(read_dtd(path), seed=7)
    sample = etree.parse(str(_SAMPLE), etree.XMLParser(load_dtd=False, remove_blank_text=True)).getroot()
    broken = 0
    for _ in range(300):
        root = copy.deepcopy(sample)
        writer.spoil(root)
        valid = dtd.validate(etree.ElementTree(root))
        assert xsd.validate(etree.ElementTree(root)) == valid, etree.tostring(root)
        broken += not valid
    assert broken > 100


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('timestamp="2024-05-01T09:30:00+02:00"', 'timestamp="2024-05-01T09:30:00Z"'),
        (">24.80<", ">24,80<"),
        ('currency="EUR">24', 'currency="Euro">24'),
        ('isoCountryCode="DE"', 'isoCountryCode="GER"'),
        ('xml:lang="en"><Short', 'xml:lang="en_US"><Short'),
        ("cid:plan@buyer.example.com", "plan.pdf"),
        ('quantity="2"', 'quantity="two"'),
        ('lineNumber="1"', 'lineNumber="0"'),
    ],
)
def test_datatypes_refuse_what_the_dtd_cannot(old: str, new: str) -> None:
    """The shipped XSD takes the sample, and refuses a wrong date, amount, code, URL or number that the DTD takes."""
    dtd = etree.DTD(file=str(grammar_folder() / "cXML.dtd"))
    xsd = etree.XMLSchema(file=str(grammar_folder() / "xsd" / "cXML.xsd"))
    text = _SAMPLE.read_text(encoding="utf-8")
    assert old in text
    parser = etree.XMLParser(load_dtd=False)
    good, bad = (etree.fromstring(one.encode(), parser) for one in (text, text.replace(old, new, 1)))
    assert (dtd.validate(good), xsd.validate(good)) == (True, True)
    assert (dtd.validate(bad), xsd.validate(bad)) == (True, False)


@pytest.mark.parametrize("version", [xmlschema.XMLSchema10, xmlschema.XMLSchema11])
def test_xmlschema_reads_the_schema_without_leaving_its_folder(version: type[xmlschema.XMLSchema10]) -> None:
    """The other validator builds the schema in its sandbox and agrees on the sample, good and broken."""
    folder = grammar_folder() / "xsd"
    schema = version(str(folder / "cXML.xsd"), allow="sandbox", base_url=str(folder))
    sample = etree.parse(str(_SAMPLE), etree.XMLParser(load_dtd=False)).getroot()
    assert schema.is_valid(sample)
    sample.set("timestamp", "yesterday")
    assert any("yesterday" in str(error.reason) for error in schema.iter_errors(sample))


def test_the_text_of_a_module_names_no_element_of_another_namespace() -> None:
    """`ds:` and `xades:` stand in documents of their own target namespaces."""
    files = xsd_files(grammar_folder())
    for prefix, namespace in NAMESPACES.items():
        schema = etree.fromstring(files[f"{prefix}.xsd"].encode())
        assert schema.get("targetNamespace") == namespace
    plain = [name for name in files if name not in ("ds.xsd", "xades.xsd", "xml.xsd")]
    assert [name for name in plain if "targetNamespace" in files[name]] == []
    assert {name.removesuffix(".xsd") for name in files if "/" not in name} == {*DTDS, "ds", "xades", "xml", "types"}
