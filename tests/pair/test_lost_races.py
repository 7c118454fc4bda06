"""A purchase in which whoever decides is overtaken once, each time: it ends as any other."""

from decimal import Decimal

import pytest

from punchout.emulator import Emulator, Links
from punchout.errors import LocalError, Stale
from punchout.exchange.entries import Keep
from punchout.exchange.races import RACES


@pytest.fixture
def overtaken(joined: Emulator, monkeypatch: pytest.MonkeyPatch) -> Emulator:
    """The two roles over a store that turns every other write down."""
    keep, writes = joined.store.keep, list[Keep]()

    def every_other(kept: Keep) -> None:
        writes.append(kept)
        if len(writes) % 2:
            raise Stale("somebody else was faster")
        keep(kept)

    monkeypatch.setattr(joined.store, "keep", every_other)
    return joined


def test_a_purchase_of_lost_races_ends_like_any_other(overtaken: Emulator, links: Links) -> None:
    """Setup, cart and order come through, each is in the journal once, and faults struck whom they were meant for."""
    space = overtaken.space()
    space.arm(["setup:z-timestamp:first=1", "cart:z-timestamp:first=1", "order:z-timestamp:first=1"])
    punchout = space.punch_out("demo", links)
    token = punchout.start_url.rstrip("/").split("/")[-1]
    space.put(token, "PEN-2001", Decimal(20))
    space.post(space.hand_over(token, links), links)
    [order] = space.order(punchout.id, links)
    assert (order.status, order.order_id) == ("200 OK", f"PO-{space.clock.now():%y%m%d}-0001")
    sent = sorted((row.document, row.fault) for row in space.exchanges("direction:out")[0])
    assert sent == [
        ("OrderRequest", "order:z-timestamp:first=1"),
        ("PunchOutOrderMessage", "cart:z-timestamp:first=1"),
        ("PunchOutSetupRequest", "setup:z-timestamp:first=1"),
    ]
    assert len(space.exchanges("direction:in")[0]) == 3


def test_who_loses_every_race_is_told_so(joined: Emulator, links: Links, monkeypatch: pytest.MonkeyPatch) -> None:
    """After many rounds the shopper is asked to look again; nothing was kept."""
    space = joined.space()
    token = space.punch_out("demo", links).start_url.rstrip("/").split("/")[-1]
    rounds = list[Keep]()

    def never(kept: Keep) -> None:
        rounds.append(kept)
        raise Stale("somebody else was faster")

    monkeypatch.setattr(joined.store, "keep", never)
    with pytest.raises(LocalError, match="changed in another window meanwhile"):
        space.put(token, "PEN-2001", Decimal(20))
    assert len(rounds) == RACES
    with pytest.raises(LocalError, match="try again"):
        space.hand_over(token, links)
    assert space.session(token).lines == ()


def test_a_quantity_is_not_set_at_a_place_that_may_be_anothers(
    joined: Emulator, links: Links, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lines are known by their place, so a lost race about one is the shopper's to look at."""
    space = joined.space()
    token = space.punch_out("demo", links).start_url.rstrip("/").split("/")[-1]
    space.put(token, "PEN-2001", Decimal(20))
    keep, meanwhile = joined.store.keep, [Decimal(0)]

    def overtaking(kept: Keep) -> None:
        if meanwhile:
            space.set_quantity(token, 0, meanwhile.pop())
        keep(kept)

    monkeypatch.setattr(joined.store, "keep", overtaking)
    with pytest.raises(LocalError, match="changed in another window meanwhile"):
        space.set_quantity(token, 0, Decimal(40))
    assert space.session(token).lines == ()
