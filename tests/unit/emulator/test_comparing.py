"""Exchanges and whole dealings compared; a replay belongs to the dealing that it repeats."""

from typing import Any

import pytest

from punchout.emulator import Emulator, Links, Side, Space, Unknown
from punchout.redact import MASK
from punchout.wire.message import Inbound

XML = (("Content-Type", "text/xml"),)


@pytest.fixture
def space(emulator: Emulator) -> Space:
    """The default space."""
    return emulator.space()


@pytest.fixture
def come(space: Space, links: Links) -> Any:
    """Lets a document come, and returns the id of its exchange."""

    def come(body: bytes, headers: tuple[tuple[str, str], ...] = XML) -> str:
        space.receive(Inbound(body, headers, url=links.supplier()), "supplier", links)
        return space.exchange("latest").id

    return come


def test_two_exchanges_of_the_same_mean_the_same(space: Space, come: Any, documents: Any) -> None:
    """Though ids, cookies, tokens and moments differ; a quantity does not get lost among them."""
    first, second = come(documents.setup(cookie="c-1")), come(documents.setup(cookie="c-2"))
    assert space.compare(Side.of(first), Side.of(second)).same
    order, other = come(documents.order("PO-1")), come(documents.order("PO-2", part="PEN-2002"))
    found = space.compare(Side.of(order), Side.of(other))
    assert [row.text.strip() for row in found.rows if row.mark in "+-"] == [
        "<SupplierPartID>PEN-2001</SupplierPartID>",
        "<SupplierPartID>PEN-2002</SupplierPartID>",
    ]
    assert space.compare(Side.of(order, "response"), Side.of(other, "response")).same


def test_a_conversation_is_compared_whole(space: Space, come: Any, documents: Any) -> None:
    """An exchange more on one side is a difference."""
    come(documents.order("PO-1"))
    come(documents.order("PO-2"))
    assert space.compare(Side.of("order:PO-1"), Side.of("order:PO-2")).same
    come(documents.order("PO-2", type="update", reference='<DocumentReference payloadID="2@buyer.example.com"/>'))
    assert not space.compare(Side.of("order:PO-1"), Side.of("order:PO-2")).same


def test_what_is_not_there_is_said(space: Space) -> None:
    """By its kind and name."""
    with pytest.raises(Unknown, match="no conversation 'order:PO-9'"):
        space.compare(Side.of("order:PO-9"), Side.of("order:PO-9"))
    with pytest.raises(Unknown, match="no exchange 'x'"):
        space.compare(Side.of("x"), Side.of("x"))


def test_a_body_that_cannot_be_unpacked_is_masked(space: Space, come: Any, documents: Any) -> None:
    """Nothing of it could be masked in place."""
    broken = come(b"\x1f\x8bnothing", (*XML, ("Content-Encoding", "gzip")))
    found = space.compare(Side.of(broken, "request"), Side(document=b"<A/>"))
    assert found.rows[0].text == MASK


@pytest.mark.parametrize("how", ["retry", "new"])
def test_a_replay_belongs_to_the_dealing_that_it_repeats(
    space: Space, come: Any, documents: Any, links: Links, how: str
) -> None:
    """So that it stands in the sequence, and is compared with it."""
    first = come(documents.order("PO-1"))
    again = space.replay(first, how, links)
    assert again.conversation == space.exchange(first).conversation == "order:PO-1"


def test_a_document_among_attachments_is_compared_as_a_document(space: Space, come: Any, documents: Any) -> None:
    """A multipart envelope is a way of sending, and its boundary differs each time."""
    ids = []
    for boundary in ("one", "two"):
        body = b"--%b\r\nContent-Type: text/xml\r\nContent-ID: <a@b>\r\n\r\n%b\r\n--%b--\r\n"
        whole = body % (boundary.encode(), documents.order(f"PO-{boundary}"), boundary.encode())
        kind = f'multipart/related; boundary="{boundary}"; type="text/xml"; start="<a@b>"'
        ids.append(come(whole, (("Content-Type", kind),)))
    assert space.exchange(ids[0]).status_code == 200
    found = space.compare(Side.of(ids[0]), Side.of(ids[1]))
    assert found.same, found.text()
    assert any("<OrderRequest>" in row.text for row in found.rows)
