"""Why a document is not valid."""

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from punchout.findings import Finding, Fix
from punchout.markup.content import automaton
from punchout.markup.dtd import Grammars, grammars
from punchout.markup.edits import DELETE, INSERT, RENAME, Edit, edits
from punchout.markup.explain import MOST, explain
from punchout.markup.likeness import Names, alike, nearest, same_but_case
from punchout.markup.parse import read
from punchout.messages import advice, entry, sentence

Make = Callable[..., str]


def the_finding(document: str) -> Finding:
    """The only finding on a document."""
    (finding,) = explain(read(document.encode()))
    return finding


CASES = [
    ("<UserAgent>Example 1.0</UserAgent>", "", "DTD-MISSING", "/cXML/Header/Sender"),
    ("<Identity>supplier-9</Identity>", "", "DTD-MISSING", "/cXML/Header/To/Credential"),
    ("<Header>", "<Header><Money currency='EUR'/>", "DTD-UNEXPECTED", "/cXML/Header/Money"),
    ("<Header>", "<Header><Path/>", "DTD-UNEXPECTED", "/cXML/Header/Path"),
    ("<UserAgent>", "<UserAgent/><UserAgent>", "DTD-REPEATED", "/cXML/Header/Sender/UserAgent[2]"),
    ("BillTo>", "Billto>", "DTD-CASE", "/cXML/Request/OrderRequest/OrderRequestHeader/Billto"),
    ("BillTo>", "BillToo>", "DTD-UNKNOWN", "/cXML/Request/OrderRequest/OrderRequestHeader/BillToo"),
    ("OrderRequestHeader", "Kopf", "DTD-UNKNOWN", "/cXML/Request/OrderRequest/Kopf"),
    ("OrderRequest>", "OrderRequset>", "DTD-UNKNOWN", "/cXML/Request/OrderRequset"),
    ("cXML", "cxml", "DTD-CASE", "/cxml"),
    ("cXML", "order", "DTD-UNKNOWN", "/order"),
    ("<Header>", "<Header>text", "DTD-TEXT", "/cXML/Header"),
    ("</ItemID>", "</ItemID>text", "DTD-TEXT", "/cXML/Request/OrderRequest/ItemOut"),
    (' orderID="PO-1"', "", "DTD-ATTR-MISSING", "/cXML/Request/OrderRequest/OrderRequestHeader"),
    (' orderID="PO-1"', ' orderid="PO-1"', "DTD-CASE", "/cXML/Request/OrderRequest/OrderRequestHeader"),
    (' orderID="PO-1"', ' number="PO-1"', "DTD-ATTR-UNKNOWN", "/cXML/Request/OrderRequest/OrderRequestHeader"),
    ('type="new"', 'type="New"', "DTD-ATTR-VALUE", "/cXML/Request/OrderRequest/OrderRequestHeader"),
    ("<cXML ", '<cXML xmlns="urn:x" ', "DTD-ATTR-UNKNOWN", "/cXML"),
    ("<cXML ", '<cXML xmlns:x="urn:x" x:y="z" ', "DTD-ATTR-UNKNOWN", "/cXML"),
]


@pytest.mark.parametrize(("old", "new", "code", "path"), CASES)
def test_one_cause_is_one_finding(old: str, new: str, code: str, path: str, order: Make) -> None:
    """Each fault is told once, by its code, at the node that one would mend."""
    text = order().replace("DOCTYPE cXML", "DOCTYPE _")
    found = explain(read(text.replace(old, new).encode()))
    assert (found[0].rule, found[0].path) == (code, path)
    assert len(found) == (2 if "x:y" in new else 1)


@pytest.mark.parametrize("taken", ["", ' payloadID="1"'])
def test_a_namespace_is_told_as_what_a_program_adds(taken: str, order: Make) -> None:
    """No attribute of cXML is proposed in its place, not even the only one that is missing, and it may go."""
    given = re.search(r' payloadID="[^"]*"', order())
    assert given is not None
    found = explain(read(order().replace(given[0], ' xmlns:xsi="urn:x"' + taken).encode()))
    finding = next(one for one in found if one.rule == "DTD-ATTR-UNKNOWN")
    assert finding.fix == Fix("delete", {"attribute": "xmlns:xsi"})
    assert advice(finding).endswith(
        "xmlns:xsi; allowed: no namespace, so take it out and let the program that adds it write none"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (r"(<From>.*</From>)\n(<To>.*</To>)", r"\2\n\1"),
        (r"(<Total>.*</Total>)\n(<BillTo>.*</BillTo>)", r"\2\n\1"),
        (r"(<ItemID>.*?</ItemID>)\n(<ItemDetail>.*?</ItemDetail>)", r"\2\n\1"),
        (r"(<UnitPrice>.*?</UnitPrice>)(.*)(<Classification.*</Classification>)", r"\3\2\1"),
    ],
)
def test_children_that_changed_places_are_one_finding(before: str, after: str, order: Make) -> None:
    """An order that is wrong is neither a missing nor a surplus child."""
    finding = the_finding(re.sub(before, after, order(), count=1, flags=re.DOTALL))
    assert finding.rule == "DTD-ORDER"
    assert finding.fix is not None
    assert finding.fix.kind == "move"


@pytest.mark.parametrize(
    ("extra", "kind"),
    [
        ("<Comments/><Total/>", "delete"),
        ("<Total> <Money></Money> </Total>", "delete"),
        ("<Total>9</Total>", None),
        ("<Total><Money>9</Money></Total>", None),
        ('<Total><Money currency="USD"/></Total>', None),
        ("<Total><Money/>9</Total>", None),
        ("<Total>" + "<Money/>" * 60 + "</Total>", None),
        ("<Unheard/>", "delete"),
        ("<Unheard>of</Unheard>", None),
    ],
)
def test_nothing_that_says_something_is_offered_for_deletion(extra: str, kind: str | None, order: Make) -> None:
    """What stands once too often or is unknown may go when it is hollow; the rest is the author's to place."""
    found = explain(read(order().replace("</OrderRequestHeader>", extra + "</OrderRequestHeader>").encode()))
    surplus = [one for one in found if one.rule in ("DTD-REPEATED", "DTD-UNKNOWN") and "Money" not in str(one.path)]
    assert [one.fix.kind if one.fix else None for one in surplus] == [kind]


@pytest.mark.parametrize("written", ["ProviderdataRequest", "ProviderDatRequest", "Providerdatarequest"])
def test_a_payload_takes_the_name_it_is_most_like_in_whichever_dtd(written: str, order: Make) -> None:
    """Until its name is known the basic DTD judges, which knows only names that are less alike."""
    finding = explain(read(order().replace("OrderRequest>", f"{written}>").encode()))[0]
    assert finding.rule in ("DTD-CASE", "DTD-UNKNOWN")
    assert finding.fix is not None
    assert finding.fix.facts["to"] == "ProviderDataRequest"


def test_an_element_written_twice_in_a_row_may_go(order: Make) -> None:
    """Its twin stays, so nothing is lost; the same two with others in between may belong to different lines."""
    total = re.search("<UnitOfMeasure>.*?</UnitOfMeasure>", order(), flags=re.DOTALL)
    assert total is not None
    finding = the_finding(order().replace(total[0], total[0] * 2, 1))
    assert finding.rule == "DTD-REPEATED"
    assert finding.fix is not None
    assert finding.fix.kind == "delete"


def test_a_line_that_is_neither_closed_nor_opened_again_is_one_finding(order: Make) -> None:
    """All of the second line is in the first one; its beginning is told, and nothing is offered for deletion."""
    line = re.search("<ItemID>.*</ItemDetail>", order(), flags=re.DOTALL)
    assert line is not None
    finding = the_finding(order().replace(line[0], line[0] * 2))
    assert (finding.rule, finding.fix) == ("DTD-REPEATED", None)
    assert finding.path is not None
    assert finding.path.endswith("/ItemOut/ItemID[2]")
    assert sentence(finding).message.endswith("; it looks like the beginning of another <ItemOut>")


def test_a_missing_child_says_what_after_which_and_where(order: Make) -> None:
    """The finding stands at the parent's start tag and names all that would do."""
    text = re.sub("<UnitOfMeasure>.*</UnitOfMeasure>", "", order(), flags=re.DOTALL)
    finding = the_finding(text)
    line = text[: text.index("<ItemDetail")].count("\n") + 1
    assert (finding.line, finding.column) == (line, 1)
    assert finding.source == "cXML 1.2.071, ItemDetail"
    assert finding.fix is not None
    assert finding.fix.plain() == {
        "kind": "insert",
        "element": "UnitOfMeasure",
        "after": "Description",
        "position": "2",
    }
    assert sentence(finding).message == "<ItemDetail> lacks <UnitOfMeasure> after <Description>"


@pytest.mark.parametrize(
    ("pattern", "new", "told", "advice"),
    [
        ("<From>.*</From>", "", "<Header> lacks <From> at the very beginning", "insert <From> here"),
        (
            "<ItemID>.*?</ItemID>",
            "<ItemID></ItemID>",
            "<ItemID> lacks <SupplierPartID>",
            "insert <SupplierPartID> here",
        ),
        (
            "<Sender>(.*?)(<UserAgent>.*?</UserAgent>)",
            r"<Sender>\2\1",
            "<Credential> stands in the wrong place in <Sender>; it belongs at the very beginning",
            "put <Credential> at the very beginning",
        ),
    ],
)
def test_what_belongs_first_is_never_sent_behind_its_parent(
    pattern: str, new: str, told: str, advice: str, order: Make
) -> None:
    """Where no child stands before the place, the sentence does not name the element itself instead."""
    said = sentence(the_finding(re.sub(pattern, new, order(), count=1, flags=re.DOTALL)))
    assert said.message.startswith(told)
    assert said.hint.startswith(advice)


@pytest.mark.parametrize(
    ("old", "new", "taker"),
    [
        (
            "<ItemOut ",
            "<BillTo><Address><Name xml:lang='en'>A</Name></Address></BillTo><ItemOut ",
            "OrderRequestHeader",
        ),
        ("</ItemID>", "<SupplierSetup><URL>https://shop.example.com</URL></SupplierSetup></ItemID>", ""),
    ],
)
def test_what_has_no_place_here_is_sent_to_a_neighbour_that_takes_it(
    old: str, new: str, taker: str, order: Make
) -> None:
    """The advice names an element before, behind or around it whose content has such a child, and none otherwise."""
    finding = the_finding(order().replace(old, new, 1))
    assert finding.rule == "DTD-UNEXPECTED"
    advice = sentence(finding).hint
    assert advice.endswith(f"; it fits into <{taker}>") if taker else "fits" not in advice


def test_an_attribute_is_shown_where_it_is_written(order: Make) -> None:
    """Column and line are the attribute's own."""
    text = order().replace('type="new"', '\n  type="NEW"')
    finding = the_finding(text)
    assert (text.split("\n")[(finding.line or 0) - 1], finding.column) == ('  type="NEW">', 3)
    assert finding.fix is not None
    assert finding.fix.plain() == {"kind": "replace", "attribute": "type", "value": "new"}
    assert finding.facts["expected"] == "new | update | delete"  # what was meant, then all others


def test_identifiers_are_explained() -> None:
    """An ID twice is told at its second place."""
    sign = '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#" Id="{}"/>'
    document = f"<cXML>{sign.format('a')}{sign.format('a')}{sign.format('1')}</cXML>"
    codes = [(one.rule, one.facts.get("value")) for one in explain(read(document.encode()))]
    assert ("DTD-ID", "a") in codes
    assert ("DTD-ATTR-VALUE", "1") in codes


def test_a_reference_to_nothing_is_told(tmp_path: Path) -> None:
    """An IDREF needs its ID somewhere in the document, a fixed value is the only one, tokens have their form."""
    (tmp_path / "cXML.dtd").write_text(
        "<!ELEMENT cXML (#PCDATA)>"
        "<!ATTLIST cXML Id ID #IMPLIED to IDREFS #IMPLIED f CDATA #FIXED '1' t NMTOKEN #IMPLIED>"
    )
    grammar = Grammars(tmp_path)
    for attributes, codes in (
        ('Id="a" to="a b"', ["DTD-IDREF"]),
        ('f="2"', ["DTD-ATTR-VALUE"]),
        ('t="a b"', ["DTD-ATTR-VALUE"]),
        ('Id="a" to="a" f="1" t=" a "', []),
    ):
        reading = read(f"<cXML {attributes}/>".encode(), grammar=grammar)
        assert [finding.rule for finding in explain(reading)] == codes
        assert reading.valid is (codes == [])


def test_what_must_be_empty_says_so(order: Make) -> None:
    """A child or a blank in an EMPTY element is a finding."""
    text = order()
    profile = text[: text.index("<OrderRequest>")] + "<ProfileRequest>{}</ProfileRequest></Request></cXML>"
    assert the_finding(profile.format(" ")).rule == "DTD-EMPTY"
    assert the_finding(profile.format("<Extrinsic name='x'/>")).path == "/cXML/Request/ProfileRequest/Extrinsic"
    assert the_finding(profile.format("text")).rule == "DTD-TEXT"


def test_a_valid_document_has_nothing_to_explain(order: Make) -> None:
    """Explaining follows the verdict."""
    assert explain(read(order().encode())) == []


def test_an_invalid_document_always_has_a_finding(order: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where our automata see nothing wrong the verdict still stands, and is told as such."""
    reading = read(order().replace(' orderID="PO-1"', "").encode())
    monkeypatch.setattr("punchout.markup.attributes._missing", lambda *_: None)
    monkeypatch.setattr("punchout.markup.attributes.AttributeCheck.check", lambda *_: [])
    assert [finding.rule for finding in explain(reading)] == ["DTD-INVALID"]


def test_a_flood_is_cut_off(order: Make) -> None:
    """More than a hundred findings help nobody."""
    text = order().replace("<ItemOut", "<Zeta/>" * 3000 + "<ItemOut", 1)
    assert len(explain(read(text.encode()))) == MOST


def test_no_text_of_the_document_is_a_fact(order: Make) -> None:
    """A secret in the wrong place is not told with the finding."""
    text = order().replace("<Sender>", "<Sender>hunter2-in-the-open")
    assert "hunter2" not in str(explain(read(text.encode())))


def test_every_code_has_its_sentence() -> None:
    """Whatever is found can be said."""
    for code in ("MISSING", "ORDER", "UNEXPECTED", "UNKNOWN", "CASE", "REPEATED", "TEXT", "EMPTY", "ID", "IDREF"):
        assert entry(f"DTD-{code}")
    for code in ("ATTR-MISSING", "ATTR-UNKNOWN", "ATTR-VALUE", "INVALID"):
        assert entry(f"DTD-{code}")


def cost(child: str, name: str) -> int:
    """Renaming is dear, unless the names are alike."""
    return 5 if child.lower() == name.lower() else 15


@pytest.mark.parametrize(
    ("text", "children", "expected"),
    [
        ("(A, B, C)", "A B C", []),
        ("(A, B, C)", "A C", [(INSERT, 1, "B")]),
        ("(A, B, C)", "A B", [(INSERT, 2, "C")]),
        ("(A, B, C)", "", [(INSERT, 0, "A"), (INSERT, 0, "B"), (INSERT, 0, "C")]),
        ("(A, B, C)", "A B X C", [(DELETE, 2, "X")]),
        ("(A, B, C)", "A b C", [(RENAME, 1, "B")]),
        ("(A?, B?, C?)", "A A C", [(DELETE, 0, "A")]),
        ("(A, (B | C)+)", "A X B C B", [(DELETE, 1, "X")]),
        ("(A, B*)", "B B", [(INSERT, 0, "A")]),
        ("(#PCDATA | A)*", "A X A", [(DELETE, 1, "X")]),
    ],
)
def test_the_cheapest_edits_are_found(text: str, children: str, expected: list[tuple[str, int, str]]) -> None:
    """A sequence is mended by as little as will do."""
    found = edits(automaton(text), children.split(), cost, 100)
    if children == "A A C":
        assert [edit.kind for edit in found] == [DELETE]
    else:
        assert found == [Edit(*one) for one in expected]


def test_a_long_broken_sequence_ends_at_the_limit() -> None:
    """Children without end are not all looked at."""
    assert 10 <= len(edits(automaton("(A, B)"), ["X"] * 10_000, cost, 10)) <= 20


def test_names_are_compared_by_likeness() -> None:
    """Letter case first, then what is nearly the same, else nothing."""
    names = Names(["ShipTo", "BillTo", "SharedSecret"])
    assert names.meant("SHIPTO") == "ShipTo"
    assert names.meant("SharedSecrets") == "SharedSecret"
    assert names.meant("Zeta") is None
    assert names.but_for_case("ShipTo") is None
    assert same_but_case("a", "A")
    assert not same_but_case("a", "a")
    assert nearest("x", []) is None
    assert alike("a" * 200, "a" * 200) == 0


CODES = {
    "drop": {"DTD-MISSING"},
    "double": {"DTD-REPEATED", "DTD-UNEXPECTED"},
    "swap": {"DTD-ORDER"},
    "rename": {"DTD-UNKNOWN", "DTD-CASE"},
    "attribute": {"DTD-ATTR-MISSING"},
}


def mutate(root: etree._Element, kind: str, chance: random.Random) -> list[etree._Element]:
    """Break a tree in one place; return the nodes at which the fault may be told."""
    candidates = [one for one in root.iterdescendants() if kind != "swap" or one.getnext() is not None]
    element = chance.choice(candidates)
    parent, following = element.getparent(), element.getnext()
    assert parent is not None
    if kind == "drop":
        parent.remove(element)
        return [parent]
    if kind == "double":
        twin = etree.fromstring(etree.tostring(element))
        element.addnext(twin)
        return [element, twin, parent]
    if kind == "swap" and following is not None:
        parent.insert(parent.index(element), following)
        return [element, following, parent]
    if kind == "rename":
        element.tag = chance.choice([str(element.tag) + "s", str(element.tag).lower(), "Zeta"])
        return [element, parent]
    if element.attrib:
        element.attrib.pop(chance.choice(list(element.attrib)))
    return [element]


@pytest.mark.parametrize("kind", CODES)
def test_mutants_are_told_by_their_mutation(kind: str, order: Make) -> None:
    """The first finding is at the changed node or its parent, by the code of the change; the verdict is the DTD's."""
    chance = random.Random(kind)  # noqa: S311 - repeatable on purpose
    dtd = grammars().dtd("cXML")
    told = invalid = 0
    for _ in range(120):
        root = read(order(3).encode()).root
        near = mutate(root, kind, chance)
        valid = dtd.validate(root)
        reading = read(etree.tostring(root))
        findings = explain(reading)
        assert reading.valid is valid
        if valid:
            continue
        invalid += 1
        paths = {root.getroottree().getpath(node) for node in near}
        told += findings[0].path in paths and findings[0].rule in CODES[kind]
    assert invalid > 10
    assert told >= 0.95 * invalid
