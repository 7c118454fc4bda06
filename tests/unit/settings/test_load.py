"""A configuration file becomes settings, in whichever of three spellings it stands."""

import subprocess
import sys
from pathlib import Path

import pytest

from punchout.commerce.parties import Identity
from punchout.errors import ConfigError
from punchout.redact import Secret
from punchout.settings.load import load, parse
from punchout.settings.place import find
from punchout.settings.text import MOST_BYTES
from punchout.settings.values import Relay, Tls, User, default_settings

WHOLE = """\
version: 1
suppliers:
  shop:
    identities: [{domain: DUNS, value: 065070684}]
    urls: {setup: https://localhost:3000/punchout, order: https://localhost:3000/order}
  own: {network: generic, catalogue: catalogue.csv}
buyers:
  city:
    network: ariba
    identities: [{domain: NetworkID, value: AN01-T}, {domain: NetworkID, value: HUB, type: marketplace}]
    users: [{email: r@city.example.com, name: Requester, extrinsics: {CostCenter: 0610, On: NO}}]
connections:
  demo: {buyer: city, supplier: own, secret: demo, deploymentMode: test}
  acme:
    buyer: city
    supplier: shop
    secret: {toSupplier: ["${env:ACME_SECRET}", old], toBuyer: theirs}
    relay: {identities: [{domain: AribaNetworkUserId, value: hub@example.com}], userAgent: Hub}
    tls: {verify: no, ca: ca.pem, clientCert: client.pem}
    proxy: http://proxy.example.com:3128
    invalid: accept
    template: setup.xml
    enabled: yes
    currency: USD
    language: de-DE
    operations: [create, edit]
    operationAllowed: inspect
    returnField: CXML-urlencoded
    httpStatus: mirror
    shortName: true
    repeatedOrder: refuse
    foldValues: true
    sessionMinutes: 5
allow: [http://App:3000/]
rules: {UOM-001: error, TIME-002: off}
faults: [{on: OrderRequest, kind: reset, probability: 0.1}]
limits: {document: 1MiB, parts: 7}
strict: true
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with every file that the example names."""
    for name in ("ca.pem", "client.pem", "setup.xml"):
        (tmp_path / name).write_text("x")
    (tmp_path / "catalogue.csv").write_text("SupplierPartID,Name,UnitPrice,Currency\nA-1,Pen,1.00,EUR\n")
    return tmp_path


def test_every_key_arrives(folder: Path):
    """Each key of the file sets the value it stands for, typed, paths made absolute."""
    (folder / "punchout.yaml").write_text(WHOLE)
    settings = load(folder / "punchout.yaml", {"ACME_SECRET": "new"})
    demo, acme = settings.connections
    assert (demo.name, demo.mode, demo.to_supplier, demo.to_buyer) == ("demo", "test", *[(Secret("demo"),)] * 2)
    assert demo.supplier.catalogue == folder / "catalogue.csv"
    assert demo.supplier.identities == (Identity("NetworkID", "OWN"),)
    assert demo.network == "ariba"
    assert acme.supplier.identities == (Identity("DUNS", "065070684"),)
    assert acme.supplier.urls == {"setup": "https://localhost:3000/punchout", "order": "https://localhost:3000/order"}
    assert (demo.supplier.ours, acme.supplier.ours) == (True, False)
    assert acme.buyer.identities[1] == Identity("NetworkID", "HUB", "marketplace")
    assert acme.buyer.users == (User("r@city.example.com", "Requester", (("CostCenter", "0610"), ("On", "NO"))),)
    assert acme.to_supplier == (Secret("new"), Secret("old"))
    assert acme.to_buyer == (Secret("theirs"),)
    assert acme.relay == Relay((Identity("AribaNetworkUserId", "hub@example.com"),), "Hub")
    assert acme.tls == Tls(False, folder / "ca.pem", folder / "client.pem")
    assert (acme.proxy, acme.accept_invalid, acme.template) == (
        "http://proxy.example.com:3128",
        True,
        folder / "setup.xml",
    )
    assert (acme.enabled, acme.trouble, acme.currency, acme.language) == (True, "", "USD", "de-DE")
    assert (acme.operations, acme.allowed, acme.return_field) == (("create", "edit"), "inspect", "CXML-urlencoded")
    assert (acme.http_status, acme.short_name, acme.repeated_order) == ("mirror", True, "refuse")
    assert (acme.fold_values, acme.session_minutes) == (True, 5)
    assert (settings.allow, settings.strict) == (("http://app:3000",), True)
    assert settings.rules == {"UOM-001": "error", "TIME-002": "off"}
    assert settings.faults == ({"on": "OrderRequest", "kind": "reset", "probability": "0.1"},)
    assert (settings.limits.document, settings.limits.parts, settings.limits.depth) == (2**20, 7, 64)
    assert settings.origin == folder / "punchout.yaml"


def test_the_three_spellings_say_the_same():
    """The same configuration in YAML, TOML and JSON gives the same settings."""
    yaml = "buyers: {city: {urls: {}}}\nconnections: {c: {buyer: city, supplier: demo-supplier, secret: 0123}}\n"
    toml = '[buyers.city.urls]\n[connections.c]\nbuyer = "city"\nsupplier = "demo-supplier"\nsecret = "0123"\n'
    json = (
        '{"buyers": {"city": {"urls": {}}},'
        '"connections": {"c": {"buyer": "city", "supplier": "demo-supplier", "secret": "0123"}}}'
    )
    settings = [parse(text, kind, {}) for text, kind in ((yaml, "yaml"), (toml, "toml"), (json, "json"))]
    assert settings[0] == settings[1] == settings[2]
    assert settings[0].connections[0].to_supplier == (Secret("0123"),)


@pytest.mark.parametrize("text", ["", "rules: {TIME-002: off}", "buyers:\nsuppliers:\nconnections:\nallow:\nfaults:\n"])
def test_a_file_that_names_nobody_keeps_the_demo(text: str):
    """Without buyers, suppliers and connections the built-in connection holds."""
    assert parse(text, "yaml", {}).connections == default_settings().connections


def test_a_party_with_urls_is_theirs_even_without_addresses():
    """`urls: {}` makes a party theirs; a mapping left empty after the key means the same."""
    for urls in ("urls: {}", "urls:"):
        text = f"suppliers:\n  s:\n    {urls}\nconnections: {{c: {{buyer: demo-buyer, supplier: s, secret: x}}}}\n"
        supplier = parse(text, "yaml", {}).connections[0].supplier
        assert (supplier.ours, supplier.urls) == (False, {})


def test_a_connection_between_our_own_needs_no_secret():
    """Where we play both sides the demo's secret holds; with a partner a secret has to be written."""
    text = "suppliers: {s: {}}\nconnections: {c: {buyer: demo-buyer, supplier: s}}\n"
    assert parse(text, "yaml", {}).connections[0].to_supplier == (Secret("demo"),)
    with pytest.raises(ConfigError, match="a secret is missing"):
        parse(text.replace("{s: {}}", "{s: {urls: {}}}"), "yaml", {})


@pytest.mark.parametrize("environ", [{}, {"A": ""}])
def test_a_missing_variable_disables_its_connection_only(environ: dict[str, str]):
    """A secret whose variable is not set, or empty, refuses that connection with the reason; others work."""
    text = (
        "connections:\n"
        "  a: {buyer: demo-buyer, supplier: demo-supplier, secret: '${env:A}'}\n"
        "  b: {buyer: demo-buyer, supplier: demo-supplier, secret: 'x-${env:B}'}\n"
    )
    a, b = parse(text, "yaml", {**environ, "B": "yz"}).connections
    assert (a.enabled, a.to_supplier) == (False, ())
    assert a.trouble == "its secret stands in the environment variable A, which is not set"
    assert (b.enabled, b.trouble, b.to_supplier) == (True, "", (Secret("x-yz"),))


def test_find_prefers_the_variable_then_the_order_of_names(tmp_path: Path):
    """PUNCHOUT_CONFIG comes first, relative to the start, then YAML, TOML, JSON; else there is nothing."""
    assert find(tmp_path, {}) is None
    for name in ("punchout.json", "punchout.toml", "punchout.yml", "punchout.yaml"):
        (tmp_path / name).touch()
        assert find(tmp_path, {}) == tmp_path / name
    assert find(tmp_path, {"PUNCHOUT_CONFIG": "other.yaml"}) == tmp_path / "other.yaml"


def test_without_a_file_nothing_heavy_is_loaded():
    """Values and defaults come without pydantic and YAML."""
    program = (
        "import sys; from pathlib import Path\n"
        "import punchout.settings.values, punchout.settings.load as load\n"
        "assert load.load(None, {}).connections\n"
        "assert not {'pydantic', 'yaml'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_a_byte_order_mark_is_no_part_of_the_file(tmp_path: Path):
    """Editors on Windows write a byte order mark; it is passed over."""
    path = tmp_path / "punchout.json"
    path.write_bytes(b'\xef\xbb\xbf{"strict": true}')
    assert load(path, {}).strict


@pytest.mark.parametrize("secret", ['""', "", "{}", "[]", '{toSupplier: ""}', '["", x]', '" "'])
def test_a_secret_that_is_empty_is_a_mistake(secret: str):
    """The public secret of the demo never takes the place of one that was forgotten."""
    text = f"connections:\n  c:\n    buyer: demo-buyer\n    supplier: demo-supplier\n    secret: {secret}\n"
    with pytest.raises(ConfigError, match="secret") as refused:
        parse(text, "yaml", {})
    assert refused.value.line == 5


def test_a_catalogue_is_read_with_the_configuration(tmp_path: Path):
    """What is no catalogue is told to the operator with its place, and not to the first shopper."""
    (tmp_path / "shop.csv").write_text("<html>")
    with pytest.raises(ConfigError, match="unknown column") as refused:
        parse("suppliers: {s: {catalogue: shop.csv}}", "yaml", {}, folder=tmp_path)
    assert (refused.value.file, refused.value.line) == (str(tmp_path / "shop.csv"), 1)


def test_a_file_larger_than_any_configuration_is_not_read(tmp_path: Path):
    """One byte more than 1 MiB is refused, exactly that much is read."""
    path = tmp_path / "punchout.yaml"
    path.write_bytes(b"#" * MOST_BYTES)
    assert load(path, {}).connections
    path.write_bytes(b"#" * (MOST_BYTES + 1))
    with pytest.raises(ConfigError, match="1 MiB"):
        load(path, {})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("rules: {UOM-01: off}", "did you mean 'UOM-001'?"),
        ("rules: {nothing-like-it-at-all: off}", "explain --list"),
        ('allow: ["http://*"]', "an origin"),
        ('allow: ["http://h:99999"]', "an origin"),
        ("connections: {c: {buyer: demo-buyer, supplier: demo-supplier, sessionMinutes: 525601}}", "at most 525600"),
    ],
)
def test_what_would_do_nothing_or_too_much_is_a_mistake(text: str, said: str):
    """Unknown rules, origins that are patterns, and sessions without an end are named."""
    with pytest.raises(ConfigError, match=said.replace("?", r"\?")):
        parse(text, "yaml", {})


@pytest.mark.parametrize("key", ["cxml", "setup", "order"])
def test_a_url_with_a_password_is_refused(key: str):
    """What is shown on every page is no place for a secret; the refusal does not show it either."""
    text = f"suppliers:\n  s:\n    urls:\n      {key}: http://user:p4ssw0rd@shop.example.com/\n"
    with pytest.raises(ConfigError, match="without user and password") as refused:
        parse(text, "yaml", {})
    assert refused.value.line == 4
    assert "p4ssw0rd" not in str(refused.value)


@pytest.mark.parametrize(
    "key",
    [
        "networks",
        "suppliers: {a: {catalogue",
        "connections: {a: {buyer: demo-buyer, supplier: demo-supplier, secret: s, template",
    ],
)
@pytest.mark.parametrize("name", ["a" * 5000, "a\\0b"])
def test_a_path_that_no_file_can_have_leads_nowhere(key: str, name: str):
    """A name that is too long, or holds what no name can hold, is no file that is there."""
    with pytest.raises(ConfigError, match=r"there is no (file|folder)"):
        parse(f'{key}: "{name}"{"}" * key.count("{")}', "yaml", {})


def test_a_mistake_in_a_profile_of_the_users_is_said_at_once(tmp_path: Path):
    """Also in one that nobody uses yet, with its own file and line."""
    path = tmp_path / "mine.toml"
    path.write_text('extends = "generic"\n[severities]\nITM-003 = {value = "error", proof = "vendor"}\n')
    with pytest.raises(ConfigError) as refused:
        parse(f"networks: {tmp_path}", "yaml", {})
    assert str(refused.value).startswith(f"{path}:3: severities: ITM-003: there is no rule 'ITM-003'; did you mean")


def test_numbers_of_thousands_of_digits_are_no_mistake_of_ours():
    """JSON and TOML with such a number are refused like anything else that does not fit."""
    digits = "9" * 6000
    for text, language in ((f'{{"version": {digits}}}', "json"), (f"version = {digits}", "toml")):
        with pytest.raises(ConfigError, match=r"version: expected 1|this is no TOML"):
            parse(text, language, {})


@pytest.mark.parametrize("url", ["http://[", "http://a:99999999/", "http://a:0/", "//a/", "http://a\u2100b/"])
def test_an_address_that_cannot_be_read_is_no_address(url: str):
    """It is refused in words of ours."""
    with pytest.raises(ConfigError, match=r"expected an (absolute http or https URL|origin)"):
        parse(f'allow: ["{url}"]', "yaml", {})
