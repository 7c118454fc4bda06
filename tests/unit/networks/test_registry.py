"""Networks are data: read strictly, inherited, every fact with its proof."""

import json
import os
from dataclasses import fields
from pathlib import Path

import pytest

from punchout.errors import ConfigError
from punchout.networks.profile import PROOFS, Bound, Fact, Retry
from punchout.networks.registry import names, profile

SHARED = Path(os.environ.get("PUNCHOUT_SHARED", Path(__file__).resolve().parents[3].parent / "shared"))


@pytest.mark.parametrize("name", names())
def test_every_shipped_profile_is_understood_and_proven(name: str):
    """Each profile loads, has a title of its own, and every fact bears one of the four marks."""
    held = profile(name)
    assert held.name == name
    assert held.title
    facts = [value for field in fields(held) if isinstance(value := getattr(held, field.name), Fact)]
    assert facts
    assert {fact.proof for fact in facts} <= set(PROOFS)


def test_generic_comes_first():
    """The generic profile heads the list, and the named ones follow."""
    assert names()[0] == "generic"
    assert {"amazon", "ariba", "coupa", "dynamics365", "jaggaer", "oracle"} <= set(names())


def test_a_profile_inherits_what_it_does_not_say():
    """What Coupa does not say is as the guide has it; what it says stands."""
    coupa, generic = profile("coupa"), profile("generic")
    assert coupa.cart_field == generic.cart_field
    assert coupa.user_agent == Fact("Coupa Procurement 1.0", "vendor")
    assert coupa.retries is not None
    assert coupa.retries.value == (Retry("5xx", 5, 3600), Retry("transport", 4, 300))


def test_the_facts_are_those_of_the_research():
    """User agents, DOCTYPEs and extrinsics say the same as the table of sources, with the same marks."""
    table = SHARED / "networks" / "profiles.json"
    if not table.is_file():
        pytest.skip(f"the table {table} is not there")
    data = json.loads(table.read_text())
    marks = {"v": "vendor", "s": "sample", "x": "secondary", "i": "inferred"}
    known = {**data["buyers"], **data["suppliers"]}
    for name, row in (
        ("ariba", "ariba_14s2"),
        ("coupa", "coupa"),
        ("jaggaer", "jaggaer"),
        ("amazon", "amazon_business"),
    ):
        value, mark = known[row]["userAgent"]
        agent = profile(name).user_agent
        assert agent is not None
        assert (agent.value, agent.proof) == (value, marks[mark])
    for name, row in (("ariba", "ariba_14s2"), ("coupa", "coupa"), ("oracle", "oracle_iprocurement")):
        version, mark = known[row]["doctype"]
        doctype, extrinsics = profile(name).doctype, profile(name).extrinsics
        assert doctype is not None
        assert extrinsics is not None
        assert (doctype.value in version, doctype.proof) == (True, marks[mark])
        assert list(extrinsics.value) == known[row]["extrinsics"][0]


def test_a_folder_of_the_users_adds_and_overrides(tmp_path: Path):
    """A profile of the user's stands beside the shipped ones, and may build on the one whose name it takes."""
    (tmp_path / "mine.toml").write_text(
        'title = "Mine"\nextends = "coupa"\ntimeout = {value = 5, proof = "inferred"}\n'
    )
    (tmp_path / "ariba.toml").write_text('title = "Our Ariba"\nextends = "ariba"\n')
    assert "mine" in names(tmp_path)
    mine, ariba = profile("mine", tmp_path), profile("ariba", tmp_path)
    assert (mine.name, mine.timeout, mine.doctype) == ("mine", Fact(5, "inferred"), profile("coupa").doctype)
    assert (ariba.title, ariba.user_agent) == ("Our Ariba", profile("ariba").user_agent)


def test_tables_of_facts_are_inherited_row_by_row(tmp_path: Path):
    """A profile that measures one more element keeps the measures of the one it builds on."""
    (tmp_path / "mine.toml").write_text(
        'title = "Mine"\nextends = "jaggaer"\n[keeps]\nDescription = {value = "40 bytes", proof = "inferred"}\n'
    )
    mine = profile("mine", tmp_path)
    assert mine.keeps["Description"] == Fact(Bound(40, "bytes"), "inferred")
    assert mine.keeps["SupplierPartID"] == profile("jaggaer").keeps["SupplierPartID"]
    assert mine.severities == profile("jaggaer").severities


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('userAgnt = {value = "x", proof = "vendor"}', ":1: userAgnt: unknown key; did you mean 'userAgent'?"),
        ('\nuserAgent = "x"', ":2: userAgent: expected {value = …, proof = …} and nothing else but a note"),
        (
            'userAgent = {value = "x", proof = "rumour"}',
            ":1: userAgent: the proof must be one of vendor, sample, secondary, inferred, found 'rumour'",
        ),
        ('userAgent = {value = 1, proof = "vendor"}', ":1: userAgent: expected a text, found 1"),
        ('extrinsics = {value = "x", proof = "vendor"}', ":1: extrinsics: expected a list of texts, found 'x'"),
        (
            'timeout = {value = true, proof = "vendor"}',
            ":1: timeout: expected a whole number up to 100000000",
        ),
        ('httpStatus = {value = "300", proof = "vendor"}', ":1: httpStatus: expected 200 or mirror, found '300'"),
        (
            'retries = {value = [{on = "5xx"}], proof = "vendor"}',
            ":1: retries: expected a list of {on = '5xx' or 'transport', count = 5, seconds = 3600}",
        ),
        (
            'keeps = {Description = {value = "much", proof = "vendor"}}',
            ":1: keeps: Description: expected a number of characters, bytes, digits or decimals, found 'much'",
        ),
        ('[severities]\nUOM-001 = "error"', ":2: severities: UOM-001: expected {value = …, proof = …} and nothing"),
        (
            '[severities]\nUMO-001 = {value = "error", proof = "vendor"}',
            ":2: severities: UMO-001: there is no rule 'UMO-001'; did you mean 'UOM-001'?",
        ),
        (
            '[keeps]\n\nSuplierPartID = {value = "9 bytes", proof = "vendor"}',
            ":3: keeps: SuplierPartID: cXML has no element 'SuplierPartID'; did you mean 'SupplierPartID'?",
        ),
        ('keeps = {what = {value = "9 bytes", proof = "vendor"}}', ":1: keeps: what: cXML has no element 'what'"),
        (
            'operations = {value = ["create", "edti"], proof = "vendor"}',
            ":1: operations: expected create or edit or inspect or source, found 'edti'",
        ),
        ("keeps = 5", ":1: keeps: expected a table of facts"),
        ('\nextends = "coupaa"', ":2: unknown network 'coupaa'; did you mean 'coupa'?"),
        ('extends = "bad"', ":1: extends: 'bad' builds on itself"),
        ("side = ", ": this is no TOML: "),
        (f"side = {'[' * 5000}", ": this is no TOML: "),
        (f"timeout = {'9' * 5000}", ": this is no TOML: "),
        (f"timeout = {{value = {'9' * 30}, proof = 'vendor'}}", ":1: timeout: expected a whole number up to 100"),
        ('userAgent = {value = "x", proof = ["vendor"]}', ":1: userAgent: the proof must be one of vendor, sample"),
        (f'extends = "{"a" * 5000}"', ":1: unknown network 'aaaa"),
        ('extends = "../bad"', ":1: unknown network '../bad'"),
    ],
)
def test_a_profile_that_is_not_understood_is_refused(tmp_path: Path, text: str, said: str):
    """An unknown key, another shape or a circle is refused with file, line and what would be right."""
    path = tmp_path / "bad.toml"
    path.write_text(text)
    with pytest.raises(ConfigError) as refused:
        profile("bad", tmp_path)
    assert str(refused.value).startswith(f"{path}{said}")


def test_an_unknown_network_names_the_nearest():
    """Asking for a profile that is not there names the one that was meant."""
    with pytest.raises(ConfigError, match="unknown network 'cupa'; did you mean 'coupa'"):
        profile("cupa")
