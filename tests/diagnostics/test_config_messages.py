"""What a mistake in a configuration is answered with, word for word."""

from pathlib import Path

import pytest

from punchout.errors import ConfigError
from punchout.settings.load import load, parse

CONNECTION = "connections:\n  acme:\n    buyer: demo-buyer\n    supplier: demo-supplier\n"

GOLDEN = {
    "unknown key at the top": (
        "version: 1\nconnectons: {}\n",
        "p.yaml:2: unknown key 'connectons'; did you mean 'connections'?",
    ),
    "unknown key in another letter case": (
        CONNECTION + "    httpstatus: mirror\n",
        "p.yaml:5: connections.acme: unknown key 'httpstatus'; did you mean 'httpStatus'?",
    ),
    "unknown key that is like no other": (
        "buyers:\n  city:\n    colour: red\n",
        "p.yaml:3: buyers.city: unknown key 'colour'; known keys: identities, network, urls, users",
    ),
    "a misspelt key is one mistake, not two": (
        "connections:\n  acme:\n    buyer: demo-buyer\n    suplier: demo-supplier\n",
        "p.yaml:4: connections.acme: unknown key 'suplier'; did you mean 'supplier'?",
    ),
    "a key that is missing": (
        "connections:\n  acme:\n    buyer: demo-buyer\n",
        "p.yaml:2: connections.acme: the key 'supplier' is missing",
    ),
    "several mistakes": (
        CONNECTION + "    shortName: perhaps\n    sessionMinutes: soon\n    operations: [create, edti]\n",
        (
            "p.yaml:5: connections.acme.shortName: expected true or false, found 'perhaps'\n"
            "p.yaml:6: connections.acme.sessionMinutes: expected a whole number, found 'soon'\n"
            "p.yaml:7: connections.acme.operations.2: expected create, edit, inspect or source, found 'edti'; "
            "did you mean 'edit'?"
        ),
    ),
    "a name that no address can hold": (
        "connections:\n  a/b: {buyer: demo-buyer, supplier: demo-supplier}\n",
        "p.yaml:2: connections.a/b: the name of a connection cannot hold '/'",
    ),
    "a variable without a name": (
        CONNECTION + '    secret: "${env:}"\n',
        "p.yaml:5: connections.acme.secret: ${env:} names no variable; write ${env:NAME}",
    ),
    "a number too small": (
        CONNECTION + "    sessionMinutes: 0\n",
        "p.yaml:5: connections.acme.sessionMinutes: expected a number greater than 0, found '0'",
    ),
    "a list where a mapping is due": (
        "connections:\n  acme: [a, b]\n",
        "p.yaml:2: connections.acme: expected a mapping of keys to values, found a list",
    ),
    "a text where a list is due": (
        "allow: http://app:3000\n",
        "p.yaml:1: allow: expected a list, found 'http://app:3000'",
    ),
    "no origin": (
        "allow:\n  - http://app:3000/path\n",
        (
            "p.yaml:2: allow.1: expected an origin, such as http://app:3000, without user, path or query, "
            "found 'http://app:3000/path'"
        ),
    ),
    "no URL": (
        "suppliers:\n  s:\n    urls:\n      order: localhost:3000\n",
        "p.yaml:4: suppliers.s.urls.order: expected an absolute http or https URL, found 'localhost:3000'",
    ),
    "unknown buyer": (
        "buyers: {city: }\nconnections:\n  acme:\n    buyer: citty\n    supplier: demo-supplier\n",
        "p.yaml:4: connections.acme.buyer: unknown buyer 'citty'; did you mean 'city'?",
    ),
    "unknown supplier": (
        "connections:\n  acme:\n    buyer: demo-buyer\n    supplier: xyz\n",
        "p.yaml:4: connections.acme.supplier: unknown supplier 'xyz'; known suppliers: demo-supplier",
    ),
    "unknown network": (
        "buyers:\n  city:\n    network: Aribba\n",
        "p.yaml:3: buyers.city.network: unknown network 'Aribba'; did you mean 'ariba'?",
    ),
    "a secret is never shown": (
        CONNECTION + "    secret: {toSupplier: {hunter2: x}, toBuyr: hunter2}\n",
        (
            "p.yaml:5: connections.acme.secret.toSupplier: expected a list, found a mapping\n"
            "p.yaml:5: connections.acme.secret: unknown key 'toBuyr'; did you mean 'toBuyer'?"
        ),
    ),
    "a variable in the spelling of the shell": (
        CONNECTION + "    secret: ${ACME_SECRET}\n",
        "p.yaml:5: connections.acme.secret: a secret from the environment is written ${env:ACME_SECRET}",
    ),
    "a partner without a secret": (
        "suppliers: {shop: {urls: {}}}\nconnections:\n  acme: {buyer: demo-buyer, supplier: shop}\n",
        (
            "p.yaml:3: connections.acme: a secret is missing; "
            "write `secret: …`, the one that you and the partner agreed on"
        ),
    ),
    "a fault without its kind": (
        "faults:\n  - {on: OrderRequest}\n",
        "p.yaml:2: faults.1: the key 'kind' is missing",
    ),
    "a currency": (
        CONNECTION + "    currency: euro\n",
        (
            "p.yaml:5: connections.acme.currency: "
            "expected an ISO 4217 currency code in capitals, such as EUR, found 'euro'"
        ),
    ),
    "a level of a rule": (
        "rules:\n  TIME-002: none\n",
        "p.yaml:2: rules.TIME-002: expected error, advisory or off, found 'none'",
    ),
    "a size": (
        "limits: {document: big}\n",
        "p.yaml:1: limits.document: expected a size, such as 16MiB, found 'big'",
    ),
    "a version to come": (
        "version: 2\n",
        "p.yaml:1: version: expected 1, found '2'",
    ),
}


@pytest.mark.parametrize(("text", "said"), GOLDEN.values(), ids=GOLDEN.keys())
def test_a_mistake_is_answered_with(text: str, said: str):
    """Every mistake names file, line, path, what was expected or known, and what stood there."""
    with pytest.raises(ConfigError) as refused:
        parse(text, "yaml", {}, file="p.yaml")
    assert str(refused.value) == said


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        ("toml", '[connections.acme]\nbuyer = "demo-buyer"\nsuplier = "x"\n', "p:3: connections.acme: unknown key"),
        (
            "json",
            '{"connections":\n {"acme":\n {"buyer": "x",\n "suplier": "y"}}}',
            "p:4: connections.acme: unknown key",
        ),
    ],
)
def test_toml_and_json_know_their_lines_too(kind: str, text: str, said: str):
    """The line of a mistake is named in every spelling."""
    with pytest.raises(ConfigError) as refused:
        parse(text, kind, {}, file="p")
    assert str(refused.value).startswith(said)


def test_files_that_are_not_there(tmp_path: Path):
    """A missing file, a missing catalogue and an ending nobody knows are each one sentence."""
    path = tmp_path / "punchout.yaml"
    with pytest.raises(ConfigError) as refused:
        load(path, {})
    assert str(refused.value) == f"{path}: there is no such file"
    path.write_text("suppliers:\n  s: {catalogue: none.csv}\n")
    with pytest.raises(ConfigError) as refused:
        load(path, {})
    assert str(refused.value) == f"{path}:2: suppliers.s.catalogue: there is no file {tmp_path / 'none.csv'}"
    path.write_bytes(b"rules: {}\n# \xe9\n")
    with pytest.raises(ConfigError) as refused:
        load(path, {})
    assert str(refused.value) == f"{path}:2: this is not UTF-8; save it as UTF-8"
    with pytest.raises(ConfigError) as refused:
        load(tmp_path / "punchout.ini", {})
    assert (
        str(refused.value)
        == f"{tmp_path / 'punchout.ini'}: a configuration ends in .yaml, .yml, .toml, .json, not in '.ini'"
    )
    (tmp_path / "d.json").mkdir()
    with pytest.raises(ConfigError, match="this cannot be read"):
        load(tmp_path / "d.json", {})
