"""Where our buyer sends what."""

from dataclasses import replace

import pytest

from punchout.emulator.addresses import address
from punchout.emulator.links import Links
from punchout.errors import LocalError
from punchout.settings.values import default_settings

DEMO = default_settings().connections[0]


@pytest.mark.parametrize(
    ("urls", "what", "url"),
    [
        ({"cxml": "http://a.example.com/", "order": "http://b.example.com/"}, "order", "http://b.example.com/"),
        ({"cxml": "http://a.example.com/", "order": "http://b.example.com/"}, "setup", "http://a.example.com/"),
        ({"order": "http://b.example.com/"}, "setup", "http://b.example.com/"),
    ],
)
def test_a_document_goes_to_the_address_that_is_its_own(urls: dict[str, str], what: str, url: str) -> None:
    """Else to that of all cXML, else to the only one there is."""
    theirs = replace(DEMO, supplier=replace(DEMO.supplier, urls=urls))
    assert address(theirs, what, Links("http://127.0.0.1:1")) == url


def test_a_supplier_without_an_address_is_told_by_name() -> None:
    """Nothing is sent anywhere."""
    theirs = replace(DEMO, supplier=replace(DEMO.supplier, urls={}))
    with pytest.raises(LocalError, match=DEMO.supplier.name):
        address(theirs, "setup", Links("http://127.0.0.1:1"))
