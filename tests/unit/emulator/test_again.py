"""A replay never goes where only a partner wanted it to go."""

from dataclasses import replace

import pytest

from punchout.emulator.again import again
from punchout.emulator.links import Links
from punchout.settings.values import default_settings

LINKS = Links("http://127.0.0.1:8488")
DEMO = default_settings().connections[0]
THEIRS = replace(DEMO, supplier=replace(DEMO.supplier, urls={"setup": "http://shop.example.com/setup"}))


@pytest.mark.parametrize(
    ("url", "direction", "where", "trusted"),
    [
        ("http://127.0.0.3:8488/supplier/cxml", "in", "http://127.0.0.1:8488/supplier/cxml", True),
        ("http://evil.example.com/buyer/cxml", "in", "http://127.0.0.1:8488/buyer/cxml", True),
        ("http://127.0.0.1:8488/buyer/return/t-1", "in", "http://127.0.0.1:8488/buyer/return/t-1", True),
        ("http://127.0.0.1:8488/supplier/cxml", "out", "http://127.0.0.1:8488/supplier/cxml", True),
        ("http://127.0.0.1:8488/_punchout/v1/reset", "out", "http://127.0.0.1:8488/_punchout/v1/reset", False),
        ("http://10.0.0.1/back", "out", "http://10.0.0.1/back", False),
        ("http://10.0.0.1/supplier/cxml", "out", "http://10.0.0.1/supplier/cxml", False),
    ],
)
def test_only_our_doors_and_configured_addresses_are_trusted(
    url: str, direction: str, where: str, trusted: bool
) -> None:
    """What came in goes to our own door, what went out to a partner's URL goes through the guard."""
    assert again(url, direction, DEMO, LINKS) == (where, trusted)


def test_an_address_of_the_connection_is_trusted() -> None:
    """The operator wrote it."""
    assert again("http://shop.example.com/setup", "out", THEIRS, LINKS) == ("http://shop.example.com/setup", True)
    assert again("http://shop.example.com/other", "out", THEIRS, LINKS)[1] is False
