"""The grammar under `schemas/`: complete, loadable, made from one source, and the language of the official files."""

import copy
import csv
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from punchout.generate import outdated
from punchout.markup.compare import DTDS, verify
from punchout.markup.content import automaton
from punchout.markup.dtd_text import read_dtd
from punchout.resources import grammar_folder

_SAMPLE = Path(__file__).parent / "samples" / "signed-order.xml"
_SHARED = Path(os.environ.get("PUNCHOUT_SHARED") or Path(__file__).resolve().parents[2].parent / "shared")
_OFFICIAL = _SHARED / "official" / "cxml-1.2.071"
_FACTS = _SHARED / "grammar" / "cxml-1.2.071.jsonl"
_CORPUS = _SHARED / "corpus"

needs_official = pytest.mark.skipif(not _OFFICIAL.is_dir(), reason="the official DTDs are not at hand")
needs_facts = pytest.mark.skipif(not _FACTS.is_file(), reason="the facts of the grammar are not at hand")
needs_corpus = pytest.mark.skipif(not _CORPUS.is_dir(), reason="the corpus of real documents is not at hand")


def _parser() -> etree.XMLParser:
    return etree.XMLParser(load_dtd=False, no_network=True, remove_comments=True, remove_pis=True)


def _sample() -> etree._Element:
    return etree.parse(str(_SAMPLE), _parser()).getroot()


def test_all_elements_are_declared() -> None:
    """The nine drivers together declare 1,065 elements, each model deterministic and each name in it declared."""
    declared: set[str] = set()
    for name in DTDS:
        elements = read_dtd(grammar_folder() / f"{name}.dtd").elements
        declared |= elements.keys()
        assert [one.name for one in elements.values() if not automaton(one.content).deterministic] == []
        assert {symbol for one in elements.values() for symbol in automaton(one.content).symbols} <= elements.keys()
    assert len(declared) == 1065


@pytest.mark.parametrize("name", DTDS)
def test_libxml2_declares_what_the_text_says(name: str) -> None:
    """The parser that judges sees the same elements and attributes as our own reader."""
    path = grammar_folder() / f"{name}.dtd"
    judging = {
        f"{one.prefix}:{one.name}" if one.prefix else one.name: {
            f"{a.prefix}:{a.name}" if a.prefix else a.name for a in one.iterattributes()
        }
        for one in etree.DTD(file=str(path)).iterelements()
    }
    assert judging == {one.name: set(one.attributes) for one in read_dtd(path).elements.values()}


def test_generated_files_are_up_to_date() -> None:
    """`python -m punchout.generate --check` has nothing to name."""
    assert [path.name for path in outdated()] == []


def test_every_module_is_included_by_a_driver_and_says_what_it_is_for() -> None:
    """No module lies idle, and each begins with a comment."""
    folder = grammar_folder()
    used = {one.file for name in DTDS for one in read_dtd(folder / f"{name}.dtd").elements.values()}
    modules = set((folder / "modules").iterdir())
    assert modules == used
    assert [path.name for path in modules if not path.read_text("utf-8").split("?>\n")[1].startswith("<!-- ")] == []


class _OurFilesOnly(etree.Resolver):
    """Answers for the files of the grammar and counts what else was asked for."""

    def __init__(self) -> None:
        self.strangers: list[str] = []

    def resolve(self, system_url: str, public_id: str, context: Any) -> Any:
        name = system_url.removeprefix("grammar:/")
        if name == system_url:
            self.strangers.append(system_url)
            return self.resolve_empty(context)
        return self.resolve_string((grammar_folder() / name).read_bytes(), context, base_url=system_url)


@pytest.mark.parametrize("name", DTDS)
def test_a_document_is_judged_while_it_is_parsed(name: str) -> None:
    """With our DOCTYPE and a resolver that knows our files alone, good passes, bad is refused, nothing else is read."""
    resolver = _OurFilesOnly()
    parser = etree.XMLParser(dtd_validation=True, load_dtd=True, resolve_entities=True, no_network=True)
    parser.resolvers.add(resolver)
    document = (
        f'<!DOCTYPE cXML SYSTEM "grammar:/{name}.dtd"><cXML payloadID="1@example.com" timestamp="2024-01-01">'
        '<Response><Status code="200" text="OK"/></Response></cXML>'
    )
    assert etree.fromstring(document, parser).tag == "cXML"
    with pytest.raises(etree.XMLSyntaxError, match="Status"):
        etree.fromstring(document.replace(' text="OK"', ""), parser)
    assert resolver.strangers == []


@needs_official
def test_the_official_files_accept_the_same_language() -> None:
    """Compared as automata and sets, our nine DTDs and the official ones do not differ in anything."""
    verification = verify(_OFFICIAL)
    assert verification.missing == []
    assert [str(one) for entry in verification.entries for one in entry.differences] == []


def _broken(sample: etree._Element) -> Iterator[etree._Element]:
    """Yield the sample with one change at every element and every attribute in turn."""
    for at in range(1, sum(1 for _ in sample.iter())):
        for change in ("drop", "double", "last", "rename", "text", "attributes"):
            root = copy.deepcopy(sample)
            element = list(root.iter())[at]
            parent = element.getparent()
            assert parent is not None
            if change == "drop":
                parent.remove(element)
            elif change == "double":
                element.addnext(copy.deepcopy(element))
            elif change == "last":
                parent.append(element)
            elif change == "rename":
                element.tag = element.tag + "X"
            elif change == "text":
                element.text = "text"
            else:
                element.attrib.clear()
                element.set("unheardOf", "1")
            yield root


@needs_official
def test_a_signed_document_and_its_broken_forms_get_the_official_verdict() -> None:
    """For a signed order and each change to it, the official DTD and ours say the same."""
    ours, theirs = (etree.DTD(file=str(folder / "cXML.dtd")) for folder in (grammar_folder(), _OFFICIAL))
    assert ours.validate(_sample())
    assert theirs.validate(_sample())
    verdicts = [
        (ours.validate(etree.ElementTree(root)), theirs.validate(etree.ElementTree(root)))
        for root in _broken(_sample())
    ]
    assert [one for one in verdicts if one[0] != one[1]] == []
    assert {one[0] for one in verdicts} == {True, False}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("xmlns:xades=", "xmlns:other="),
        ("http://www.w3.org/2000/09/xmldsig#", "http://example.com/other"),
        ("<cXML ", '<cXML xmlns:ds="http://www.w3.org/2000/09/xmldsig#" '),
    ],
)
@needs_official
def test_namespaces_of_a_signature_get_the_official_verdict(old: str, new: str) -> None:
    """Where a namespace is declared, and which one, is judged alike."""
    text = _SAMPLE.read_text(encoding="utf-8").replace(old, new, 1)
    parser = etree.XMLParser(load_dtd=False, recover=True)
    tree = etree.fromstring(text.encode(), parser).getroottree()
    ours, theirs = (etree.DTD(file=str(folder / "cXML.dtd")) for folder in (grammar_folder(), _OFFICIAL))
    assert ours.validate(tree) == theirs.validate(tree)


@needs_corpus
def test_real_documents_get_their_known_verdict() -> None:
    """Each document of the corpus is valid or invalid by our DTD as it is by the official one."""
    wrong: list[str] = []
    with (_CORPUS / "VERDICTS.tsv").open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t"):
            tree = etree.parse(str(_CORPUS / row["file"]), _parser())
            valid = etree.DTD(file=str(grammar_folder() / f"{row['DTD']}.dtd")).validate(tree)
            if valid != (row["verdict of the official 1.2.071 DTD"] == "valid"):
                wrong.append(row["file"])
    assert wrong == []


@needs_facts
def test_versions_are_those_of_the_facts() -> None:
    """The table of first versions says of every element and attribute what the facts say."""
    known: dict[str, str] = {}
    for fact in map(json.loads, _FACTS.read_text(encoding="utf-8").splitlines()):
        known[fact["element"]] = fact["since"]
        for attribute in (one for variant in fact.get("variants", [fact]) for one in variant["attributes"]):
            if "since" in attribute:
                known[f"{fact['element']}@{attribute['name']}"] = attribute["since"]
    lines = (grammar_folder() / "since.tsv").read_text(encoding="utf-8").splitlines()[1:]
    assert dict(line.split("\t")[:2] for line in lines) == known
