"""The small verbs that need no server: schemas, config, init, networks, version."""

import json
import os
from pathlib import Path

import pytest

from punchout.cli.verbs.init import FILES
from punchout.networks.registry import names
from punchout.resources import grammar_folder

SHARED = Path(os.environ.get("PUNCHOUT_SHARED") or Path(__file__).resolve().parents[2].parent / "shared")
OFFICIAL = SHARED / "official" / "cxml-1.2.071"


def test_the_grammar_that_is_held_is_listed(cli):
    """`schemas list` names the nine DTDs with the number of their elements."""
    listed = json.loads(cli("schemas", "list", "--format", "json").out)
    assert listed["version"] == "1.2.071"
    assert len(listed["grammars"]) == 9
    assert all(Path(one["dtd"]).is_file() and Path(one["xsd"]).is_file() for one in listed["grammars"])
    assert "cXML               742\n" in cli("schemas", "list").out


def test_our_own_grammar_is_the_same_language(cli):
    """`schemas verify` finds no difference between our grammar and itself, and exits 0."""
    result = cli("schemas", "verify", grammar_folder())
    assert result.code == 0
    assert result.err == "9 of 9 DTDs compared with cXML 1.2.071, differences: 0\n"
    assert result.out.count("accepts the same language") == 9


@pytest.mark.skipif(not OFFICIAL.is_dir(), reason="the official DTDs are not beside the checkout")
def test_the_official_grammar_is_the_same_language(cli):
    """`schemas verify` finds no difference between our grammar and the official DTDs."""
    assert cli("schemas", "verify", OFFICIAL).code == 0


def test_a_difference_is_named(cli, write):
    """`schemas verify` exits 1 on a difference and names it; DTDs that are not there do not count."""
    write("dtds/cXML.dtd", b"<!ELEMENT cXML (Header)>\n<!ELEMENT Header EMPTY>\n")
    result = cli("schemas", "verify", "dtds")
    assert result.code == 1
    assert "cXML.dtd: differs\n  cXML: sequence: ours " in result.out
    assert "Fulfill.dtd: not in this folder\n" in result.out
    found = json.loads(cli("schemas", "verify", "dtds", "--format", "json").out)
    assert (found["same"], found["grammars"][0]["differences"][0]["element"]) == (False, "cXML")


@pytest.mark.parametrize(("folder", "said"), [("none", "there is no such folder"), (".", "this folder holds none of")])
def test_nothing_to_verify_exits_3(cli, folder, said):
    """A folder that is not there, or holds no DTD, exits 3 with a sentence."""
    result = cli("schemas", "verify", folder)
    assert result.code == 3
    assert said in result.err


def test_init_writes_and_never_overwrites(cli, tmp_path):
    """`init` writes its files, leaves what is there, and exits 5 when all of them are."""
    (tmp_path / "punchout.yaml").write_text("version: 1\n")
    first = cli("init")
    assert first.code == 0
    assert first.out.splitlines() == [name for name in map(str, map(Path, FILES)) if name != "punchout.yaml"]
    assert (tmp_path / "punchout.yaml").read_text() == "version: 1\n"
    second = cli("init")
    assert (second.code, second.out) == (5, "")


def test_what_init_writes_is_right(cli, tmp_path):
    """The configuration that `init` writes passes `config check`, and the test is Python."""
    cli("init", "project")
    result = cli("config", "check", Path("project", "punchout.yaml"))
    assert (result.code, result.out) == (0, f"{Path('project', 'punchout.yaml')}: right, 1 connection\n")
    compile((tmp_path / "project/tests/test_punchout.py").read_text(), "test_punchout.py", "exec")


def test_a_folder_that_cannot_be_written_to_exits_3(cli, write):
    """`init` below a file is said in a sentence."""
    write("file", b"")
    result = cli("init", "file")
    assert result.code == 3
    assert "this cannot be written" in result.err


@pytest.mark.parametrize("fault", ["order:rest", "*:refuse"])
def test_a_fault_that_no_server_would_start_with_is_not_right(cli, write, fault):
    """`config check` finds what `serve` would find: an unknown fault, or one for running servers only."""
    write("punchout.yaml", f'faults: ["{fault}"]'.encode())
    result = cli("config", "check")
    assert result.code == 3
    assert "punchout.yaml:1: faults.1: " in result.err


def test_no_configuration_is_nothing_to_check(cli):
    """`config check` without a configuration exits 5."""
    assert cli("config", "check") == (5, "", "punchout: there is no configuration here; `punchout init` writes one\n")


def test_a_wrong_configuration_exits_3(cli, write):
    """`config check` names file, line and the nearest key."""
    write("punchout.yaml", b"version: 1\nconections: {}\n")
    result = cli("config", "check")
    assert result.code == 3
    assert result.err.endswith("punchout.yaml:2: unknown key 'conections'; did you mean 'connections'?\n")


def test_a_connection_without_its_secret_is_named(cli, write):
    """`config check` names a connection whose secret is not in the environment, which disables it."""
    secret = b"version: 1\nconnections: {a: {buyer: demo-buyer, supplier: demo-supplier, secret: '${env:NOT_SET}'}}\n"
    write("punchout.yaml", secret)
    result = cli("config", "check")
    assert result.code == 0
    assert "connection a is disabled: its secret stands in the environment variable NOT_SET" in result.out


def test_what_holds_is_shown_without_secrets(cli, write):
    """`config show` prints every value, and masks each secret, as text and as JSON."""
    write("my.yaml", b"connections: {a: {buyer: demo-buyer, supplier: demo-supplier, secret: hush-hush-hush}}\n")
    text, told = cli("config", "show", "my.yaml"), cli("config", "show", "-c", "my.yaml", "--format", "json")
    assert (text.code, told.code) == (0, 0)
    assert "hush" not in text.out + told.out
    assert json.loads(told.out)["connections"]["a"]["sessionMinutes"] == 60
    assert "  a:\n    buyer: demo-buyer\n" in text.out


def test_the_schema_is_json(cli):
    """`config schema` prints a JSON Schema that knows the keys of the file."""
    schema = json.loads(cli("config", "schema").out)
    assert {"buyers", "suppliers", "connections", "rules"} <= set(schema["properties"])


def test_networks_are_listed(cli):
    """`networks ls` has a line for each profile."""
    listed = json.loads(cli("networks", "ls", "--format", "json").out)["networks"]
    assert [one["name"] for one in listed] == list(names())
    assert cli("networks", "ls").out.count("\n") == len(listed) + 1


def test_a_network_is_shown_with_its_proofs(cli):
    """`networks show` gives every fact its mark, and says what the marks mean."""
    told = cli("networks", "show", "coupa")
    assert "  retries: on 5xx count 5 seconds 3600, on transport count 4 seconds 300  [vendor]" in told.out
    assert "\n  [vendor] documented by the system's own vendor" in told.out
    facts = json.loads(cli("networks", "show", "coupa", "--format", "json").out)["facts"]
    assert facts["timeout"] == {"value": 60, "proof": "vendor", "note": "for the answer to an order"}


def test_an_unknown_network_names_the_nearest(cli):
    """A network that does not exist is wrong usage."""
    assert cli("networks", "show", "copua") == (2, "", "punchout: there is no network 'copua'; did you mean coupa?\n")


def test_a_network_of_the_users_own_is_listed(cli, write):
    """Profiles in the folder that the configuration names are listed with the shipped ones."""
    write("mine/house.toml", b'extends = "generic"\ntitle = "Our own"\nside = "buyer"\n')
    write("punchout.yaml", b"networks: mine\n")
    assert "house        buyer     Our own\n" in cli("networks", "ls").out


def test_the_version_as_json(cli):
    """`version --format json` names program, grammar and Python."""
    assert set(json.loads(cli("version", "--format", "json").out)) == {"version", "cxml", "python"}
