"""The names of the neutral model are those that plain documents hold."""

from typing import Any

from punchout.commerce.plain import names, plain
from punchout.formats.cxml.codec import Cxml
from punchout.limits import Limits
from punchout.wire.message import Inbound


def keys(value: Any) -> set[str]:
    """Return all keys in plain data."""
    if isinstance(value, dict):
        return set(value).union(*map(keys, value.values()))
    return set().union(*map(keys, value)) if isinstance(value, list) else set()


def test_every_key_of_a_plain_document_is_a_name(documents: Any) -> None:
    """What an order, a setup and their envelopes hold is known, and what no document has is not."""
    for raw in (documents.order(), documents.setup()):
        held = keys(plain(Cxml().decode(Inbound(raw), Limits()).document))
        assert held <= names()
        assert held
    assert not {"totl", "orderID", ""} & names()
