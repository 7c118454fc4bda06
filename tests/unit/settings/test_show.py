"""What `config show` and `config schema` print."""

import json

from punchout.settings.example import CONFIGURATION
from punchout.settings.load import parse
from punchout.settings.show import schema, shown
from punchout.settings.values import default_settings

TEXT = """\
suppliers: {s: {urls: {cxml: "https://shop.example.com/cxml?user=me&password=p4ssw0rd&x=1"}}}
connections:
  c:
    buyer: demo-buyer
    supplier: s
    secret: {toSupplier: [s3cret-one, s3cret-two], toBuyer: "${env:X}"}
    proxy: http://me:p4ssw0rd@proxy.example.com:3128
    relay: {identities: [{domain: D, value: V, type: marketplace}]}
"""


def test_no_secret_is_shown():
    """Secrets and the passwords inside URLs are masked, however they came."""
    text = json.dumps(shown(parse(TEXT, "yaml", {"X": "s3cret-env"})))
    assert "s3cret" not in text
    assert "p4ssw0rd" not in text
    assert "http://[redacted]@proxy.example.com:3128" in text
    assert "https://shop.example.com/cxml?user=me&password=[redacted]&x=1" in text


def test_shown_has_every_key_of_a_connection():
    """Everything that a connection may say is shown under the key by which it is said."""
    connection = shown(parse(TEXT, "yaml", {"X": "y"}))["connections"]["c"]
    keys = set(schema()["$defs"]["ConnectionShape"]["properties"])
    assert set(connection) == keys | {"trouble"}


def test_defaults_can_be_shown():
    """Without a file the built-in settings are shown, and said to be so."""
    about = shown(default_settings())
    assert about["origin"].startswith("built in")
    assert about["suppliers"]["demo-supplier"]["catalogue"] == "the shipped one"


def test_the_schema_names_keys_as_they_are_written():
    """The JSON Schema speaks the file's own keys and allows no others."""
    held = schema()
    assert held["additionalProperties"] is False
    assert {"suppliers", "buyers", "connections", "allow", "rules", "faults"} <= set(held["properties"])
    assert {"clientCert"} <= set(held["$defs"]["TlsShape"]["properties"])


def test_the_example_is_what_holds_without_it():
    """The file that `init` writes changes nothing but the deployment mode of its connection."""
    written = parse(CONFIGURATION, "yaml", {}).connections[0]
    built_in = default_settings().connections[0]
    assert (written.buyer, written.supplier, written.to_supplier) == (
        built_in.buyer,
        built_in.supplier,
        built_in.to_supplier,
    )
    assert written.mode == "test"


def test_the_commented_lines_of_the_example_are_right(tmp_path):
    """With its comment signs taken off the example still loads: no line of it is out of date."""
    lines = []
    for line in CONFIGURATION.splitlines():
        bare = line.replace("# ", "", 1) if line.lstrip().startswith("# ") and line.startswith("  ") else line
        lines.append(bare)
    (tmp_path / "catalogue.csv").write_text("SupplierPartID,Name,UnitPrice,Currency\nA-1,Pen,1.00,EUR\n")
    (tmp_path / "setup.xml").touch()
    settings = parse("\n".join(lines), "yaml", {"MY_SHOP_SECRET": "x"}, folder=tmp_path)
    assert [connection.name for connection in settings.connections] == ["demo", "my-shop"]
    assert settings.connections[1].enabled
