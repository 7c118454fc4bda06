"""The purchase that an exchange belongs to: what was kept, refused and changed between its documents."""

from typing import Any

import pytest

from punchout.emulator import Emulator, Links, Space, Unknown
from punchout.emulator.pairing import purchase_of
from punchout.rules.pairs.pair import Sort
from punchout.wire.message import Inbound


@pytest.fixture
def space(emulator: Emulator) -> Space:
    """The default space."""
    return emulator.space()


@pytest.fixture
def come(space: Space, links: Links) -> Any:
    """Lets a document come, and returns the id of its exchange."""

    def come(body: bytes) -> str:
        space.receive(Inbound(body, (("Content-Type", "text/xml"),), url=links.supplier()), "supplier", links)
        return space.exchange("latest").id

    return come


def test_versions_of_an_order_are_compared(space: Space, come: Any, documents: Any) -> None:
    """An update says that it changes; any exchange of the purchase shows the same."""
    first = come(documents.order("PO-1"))
    body = documents.order("PO-1", type="update", reference='<DocumentReference payloadID="1@buyer.example.com"/>')
    second = come(body.replace(b'quantity="20"', b'quantity="30"'))
    (pair,) = purchase_of(space, second).pairs
    assert (pair.step, pair.first, pair.second) == ("order → order", first, second)
    assert [(one.sort, one.field, one.before, one.after) for one in pair.changed] == [
        (Sort.VISIBLE, "@quantity", "20", "30")
    ]
    assert purchase_of(space, first).pairs == purchase_of(space, second).pairs


def test_a_refusal_is_a_pair_with_the_answer(space: Space, come: Any, documents: Any) -> None:
    """What was refused is told with the Status that said so."""
    refused = come(documents.order("PO-9", type="delete", reference='<DocumentReference payloadID="nobody"/>'))
    (pair,) = purchase_of(space, refused).pairs
    assert (pair.step, pair.by) == ("order → answer", "answer")
    (one,) = pair.differences
    assert one.sort is Sort.REFUSED
    assert str(one.after).startswith("Status 417")


def test_what_is_no_document_stands_alone(space: Space, come: Any) -> None:
    """Whatever came."""
    found = purchase_of(space, come(b"\xff\x00<nothing"))
    assert len(found.exchanges) == 1
    assert found.pairs == ()
    with pytest.raises(Unknown, match="no exchange 'x'"):
        purchase_of(space, "x")
