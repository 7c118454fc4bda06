"""Connections that are added while we run."""

from pathlib import Path

import pytest

from punchout.errors import ConfigError
from punchout.networks.registry import profile
from punchout.settings.joining import connection_from
from punchout.settings.load import load
from punchout.settings.values import Settings

SHOP = {"identities": [{"domain": "DUNS", "value": "065070684"}], "urls": {"cxml": "https://shop.example.com/"}}


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A buyer of a shipped network, and a folder with a network of the user's own."""
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "inhouse.toml").write_text('extends = "coupa"\n')
    written = tmp_path / "punchout.yaml"
    written.write_text(
        "version: 1\n"
        "networks: ours\n"
        "buyers: {city: {network: coupa}}\n"
        "suppliers: {shop: {}}\n"
        "connections: {first: {buyer: city, supplier: shop}}\n"
    )
    return load(written, {})


def test_a_known_buyer_keeps_the_habits_of_its_network(settings: Settings) -> None:
    """A connection that names it sends the User-Agent of the network, as the one of the file does."""
    added = connection_from("added", {"buyer": "city", "supplier": SHOP, "secret": "s3cret"}, settings)
    assert added.network == "coupa"
    assert added.user_agent == settings.connections[0].user_agent == profile("coupa").user_agent.value


def test_networks_of_the_folder_are_known(settings: Settings) -> None:
    """A party may be of a network that the folder of the configuration describes; another is named as unknown."""
    keys = {"buyer": {"network": "inhouse"}, "supplier": SHOP, "secret": "s3cret"}
    assert connection_from("added", keys, settings).network == "inhouse"
    with pytest.raises(ConfigError, match="unknown network 'inhose'; did you mean 'inhouse'"):
        connection_from("added", keys | {"buyer": {"network": "inhose"}}, settings)


def test_two_of_ours_spare_the_secret(settings: Settings) -> None:
    """As in a file; with one of theirs it is asked for."""
    assert connection_from("added", {"buyer": "city", "supplier": "shop"}, settings).enabled
    with pytest.raises(ConfigError, match="a secret is missing"):
        connection_from("added", {"buyer": "city", "supplier": SHOP}, settings)
