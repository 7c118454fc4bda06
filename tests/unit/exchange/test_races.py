"""Documents that come at the same time end as if they had come one after the other (faults R14 to R17)."""

import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest

from punchout.commerce.items import Item, Line
from punchout.commerce.money import Number
from punchout.emulator import Emulator, Links
from punchout.exchange.entries import Keep
from punchout.roles.effects import Remembered
from punchout.roles.punchout import punchout_key
from punchout.roles.purchase import Asked, ask
from punchout.settings.values import default_settings
from punchout.storage import open_store
from punchout.wire.message import Inbound

XML = (("Content-Type", "text/xml"),)

CART = (
    '<cXML payloadID="{n}@s" timestamp="2026-03-02T12:00:00+01:00"><Header><From><Credential domain="D"><Identity>S'
    '</Identity></Credential></From><To><Credential domain="D"><Identity>B</Identity></Credential></To><Sender>'
    '<Credential domain="D"><Identity>S</Identity></Credential><UserAgent>x</UserAgent></Sender></Header><Message>'
    '<PunchOutOrderMessage><BuyerCookie>{cookie}</BuyerCookie><PunchOutOrderMessageHeader operationAllowed="edit">'
    '<Total><Money currency="EUR">1</Money></Total></PunchOutOrderMessageHeader><ItemIn quantity="{n}"><ItemID>'
    '<SupplierPartID>A</SupplierPartID></ItemID><ItemDetail><UnitPrice><Money currency="EUR">1</Money></UnitPrice>'
    '<Description xml:lang="en">A</Description><UnitOfMeasure>EA</UnitOfMeasure><Classification domain="UNSPSC">'
    "44121704</Classification></ItemDetail></ItemIn></PunchOutOrderMessage></Message></cXML>"
)


@pytest.fixture(params=["memory", "sqlite"])
def shared(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Emulator]:
    """An emulator over each store that one process can have."""
    url = "memory://" if request.param == "memory" else f"sqlite:///{tmp_path / 'races.db'}"
    emulator = Emulator(store=open_store(url))
    yield emulator
    emulator.close()


def at_once(calls: list[Callable[[], Any]]) -> list[Any]:
    """Run calls at the same moment, a thread each, and return what they returned."""
    barrier = Barrier(len(calls))

    def go(call: Callable[[], Any]) -> Any:
        barrier.wait(timeout=30)
        return call()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(go, calls))


def receive(emulator: Emulator, links: Links, raw: bytes) -> Callable[[], bytes]:
    """Return the call that posts a document to the supplier."""
    return lambda: emulator.space().receive(Inbound(raw, XML), "supplier", links).body


def test_the_same_document_twice_at_once_is_accepted_once(shared: Emulator, links: Links, documents: Any) -> None:
    """R14: every reception gets the same answer, and one order is there."""
    raw = documents.order("PO-1")
    answers = at_once([receive(shared, links, raw)] * 8)
    assert len(set(answers)) == 1
    assert b'code="200"' in answers[0]
    [order] = shared.space().orders()
    assert len(order.documents) == 1


def test_two_documents_under_one_id_at_once(shared: Emulator, links: Links, documents: Any) -> None:
    """R15: both are processed, and one of them carries the finding that the payloadID was used before."""
    raws = [documents.order(f"PO-{n}", payload_id="same@b") for n in (1, 2)]
    answers = at_once([receive(shared, links, raw) for raw in raws])
    assert all(b'code="200"' in answer for answer in answers)
    rows = [shared.space().exchange(row.id) for row in shared.space().exchanges()[0]]
    assert [f.rule for row in rows for f in row.findings].count("DUPLICATE-001") == 1


def test_forty_documents_about_one_order_at_once(shared: Emulator, links: Links, documents: Any) -> None:
    """Each loses many races and is decided again: all are answered, none is told to come again."""
    raws = [documents.order("PO-1", payload_id=f"{n}@b") for n in range(40)]
    answers = at_once([receive(shared, links, raw) for raw in raws])
    assert [answer for answer in answers if b'code="200"' not in answer] == []
    [order] = shared.space().orders()
    assert len(order.documents) == 40


def test_two_documents_under_one_id_at_once_under_strict(shared: Emulator, links: Links, documents: Any) -> None:
    """R15, strict: exactly one is 200, the other 409."""
    shared.space().configure(replace(default_settings(), strict=True))
    raws = [documents.order(f"PO-{n}", payload_id="same@b") for n in (1, 2, 3)]
    answers = at_once([receive(shared, links, raw) for raw in raws])
    codes = sorted(re.findall(rb'<Status code="(\d+)"', answer)[0] for answer in answers)
    assert codes == [b"200", b"409", b"409"]


def test_a_hundred_setups_at_once_get_a_hundred_tokens(shared: Emulator, links: Links, documents: Any) -> None:
    """R16: no token is shared."""
    calls = [receive(shared, links, documents.setup()) for _ in range(100)]
    tokens = {re.findall(rb"/shop/([\w-]+)/", answer)[0] for answer in at_once(calls)}
    assert len(tokens) == 100


def test_one_cart_twice_at_once_is_one_cart(shared: Emulator, links: Links, tmp_path: Path) -> None:
    """R17: two different carts into one session at the same time: one is taken, the others are told so."""
    space = shared.space()
    supplier = space.endpoint("supplier", links)
    punchout, _ = ask(space.connection("demo"), Asked(), supplier.tools)
    held = replace(punchout, state="open")
    space.store.keep(Keep(space.name, changes=(held.change(Remembered(punchout_key(held.id))),)))
    raws = [CART.format(n=n, cookie=punchout.cookie).encode() for n in range(1, 7)]
    taken = at_once([lambda raw=raw: space.take_cart(punchout.token, Inbound(raw, XML), links) for raw in raws])
    assert sorted(one.code for one in taken) == [200, 409, 409, 409, 409, 409]
    winner = next(n for n, one in enumerate(taken, 1) if one.ok)
    assert [str(line.quantity) for line in space.punchout(punchout.id).lines] == [str(winner)]


def test_thirty_carts_ordered_at_once_are_thirty_orders(shared: Emulator, links: Links) -> None:
    """All draw their numbers from one counter: nobody is told that another was faster."""
    space = shared.space()
    ids = []
    for _ in range(30):
        punchout, _ = ask(space.connection("demo"), Asked(), space.door(links).tools)
        line = Line(Item("A"), Number(Decimal(1)))
        held = replace(punchout, state="returned", lines=(line,))
        space.store.keep(Keep(space.name, changes=(held.change(Remembered(punchout_key(held.id))),)))
        ids.append(held.id)
    placed = at_once([lambda id=id: space.order(id, links) for id in ids])
    assert len({order.order_id for [order] in placed}) == 30


def test_a_cart_whose_punch_out_is_reset_while_it_is_read(
    shared: Emulator, links: Links, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is decided again, and told that nobody waits for it: no mistake of ours."""
    space = shared.space()
    punchout, _ = ask(space.connection("demo"), Asked(), space.door(links).tools)
    held = replace(punchout, state="open")
    space.store.keep(Keep(space.name, changes=(held.change(Remembered(punchout_key(held.id))),)))
    recall_all = space.store.recall_all

    def reset_before(name: str, keys: Any) -> Any:
        space.reset("sessions")
        return recall_all(name, keys)

    monkeypatch.setattr(space.store, "recall_all", reset_before)
    taken = space.take_cart(punchout.token, Inbound(CART.format(n=1, cookie=punchout.cookie).encode(), XML), links)
    assert taken.code == 417
