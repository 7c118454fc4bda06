"""The journal: kept exactly, listed without weight, searched with one meaning in every store."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone

import pytest

from punchout.errors import LocalError, Stale
from punchout.exchange.entries import Exchange, Keep, Parcel, Query
from punchout.exchange.matching import fits
from punchout.exchange.ports import Store
from punchout.findings import Finding, Fix, Severity
from punchout.roles.effects import Change, Remembered
from punchout.storage import open_store

Entries = Callable[..., Exchange]
Keeps = Callable[..., Keep]

FULL = {
    "direction": "out",
    "url": "https://shop.example.com/cxml",
    "method": "POST",
    "remote": "192.0.2.7",
    "document": "OrderRequest",
    "connection": "demo",
    "payload_id": "1.2.3@buyer.example.com",
    "conversation": "conv-1",
    "attempt": 2,
    "http_status": 503,
    "status_code": 560,
    "status_text": "Temporarily Unavailable",
    "grammar": "valid",
    "schema": "invalid",
    "errors": 1,
    "advisories": 2,
    "ms": 3.25,
    "fault": "reset",
    "order_id": "PO-1",
    "amount": "119.80 EUR",
    "difference": "the DUNS differs",
    "request_headers": (("Content-Type", "text/xml"), ("X-Odd", "\u00e9\u4e2d")),
    "request_body": b"\xef\xbb\xbf<cXML>\x00\xff</cXML>" * 200,
    "response_headers": (("Server", "x"), ("Server", "y")),
    "response_body": b"",
    "findings": (
        Finding("DTD-MISSING", facts={"element": "A"}, line=3, column=5, path="/cXML", fix=Fix("insert", {"e": "B"})),
    ),
    "response_findings": (Finding("TIME-002", Severity.ADVISORY),),
    "response_document": "Response-Status",
}


def test_an_entry_comes_back_exactly(store: Store, keep: Keeps, entry: Entries) -> None:
    """Bytes, headers in their order, findings and every field are what they were; the moment is the same in UTC."""
    local = datetime(2026, 5, 4, 14, 0, 0, 123456, tzinfo=timezone(timedelta(hours=2)))
    kept = entry(time=local, **FULL)
    store.keep(keep(exchange=kept))
    found = store.exchange("default", kept.id)
    assert found == kept
    assert found.time.utcoffset() == timedelta(0)
    assert store.exchange("default", "latest") == kept


def test_large_bodies_come_back_exactly(store: Store, keep: Keeps, entry: Entries) -> None:
    """However a store holds a large body, it gives back the same bytes, beside a small one too."""
    for id, request, response in (("1", b"<a/>" * 50_000, b""), ("2", b"", bytes(range(256)) * 500)):
        store.keep(keep(exchange=entry(id=id, request_body=request, response_body=response)))
        found = store.exchange("default", id)
        assert found is not None
        assert (found.request_body, found.response_body) == (request, response)


def test_a_list_carries_no_weight(store: Store, keep: Keeps, entry: Entries) -> None:
    """Listed entries are whole but for bodies, headers and findings."""
    kept = entry(**FULL)
    store.keep(keep(exchange=kept))
    light = kept._replace(
        request_headers=(),
        request_body=b"",
        response_headers=(),
        response_body=b"",
        findings=(),
        response_findings=(),
    )
    assert list(store.exchanges("default", Query(), 10)) == [light]


def test_an_empty_journal_has_nothing(store: Store) -> None:
    """Nothing is found, listed or counted where nothing was kept."""
    assert store.exchange("default", "latest") is None
    assert store.exchange("default", "000001") is None
    assert list(store.exchanges("default", Query(), 10)) == []
    assert store.count("default", Query()) == 0


def test_pages_join_without_gap_or_overlap(store: Store, keep: Keeps, entry: Entries) -> None:
    """Paging on below the last id of a page walks the journal from the newest to the oldest, also while it grows."""
    for _ in range(7):
        store.keep(keep(exchange=entry(document="OrderRequest")))
    first = store.exchanges("default", Query(type="OrderRequest"), 3)
    store.keep(keep(exchange=entry(document="OrderRequest")))
    second = store.exchanges("default", Query(type="OrderRequest"), 3, after=first[-1].id)
    third = store.exchanges("default", Query(type="OrderRequest"), 3, after=second[-1].id)
    assert [exchange.id[-1] for exchange in (*first, *second, *third)] == list("7654321")


def test_an_entry_is_written_once(store: Store, keep: Keeps, entry: Entries) -> None:
    """An id that is taken makes the decision stale instead of overwriting what stands there."""
    store.keep(keep(exchange=entry(id="x", document="A")))
    with pytest.raises(Stale):
        store.keep(keep(exchange=entry(id="x", document="B")))
    assert store.exchange("default", "x").document == "A"


ROWS = (
    {"document": "OrderRequest", "connection": "demo", "status_code": 200, "order_id": "PO-1", "payload_id": "A@x"},
    {"document": "OrderRequest", "connection": "acme", "status_code": 401, "order_id": "PO_1", "conversation": "c1"},
    {"document": "PunchOutSetupRequest", "connection": "demo", "http_status": 500, "direction": "out"},
    {"document": "PunchOutOrderMessage", "http_status": None, "direction": "out", "status_text": "Größe 100%"},
    {"document": "StatusUpdateRequest", "status_code": 404, "http_status": 404, "conversation": "ΣΊΣΥΦΟΣ"},
    {"document": "ProfileRequest", "status_code": 299, "status_text": "back\\slash_and%"},
)

QUERIES = (
    Query(),
    Query(type="OrderRequest"),
    Query(type="orderrequest"),
    Query(connection="demo", type="OrderRequest"),
    Query(order="PO-1"),
    Query(payload="A@x"),
    Query(payload="A@x", connection="demo", direction="in", type="OrderRequest", status="200"),
    Query(payload="A@x", connection="acme", direction="in"),
    Query(conversation="c1"),
    Query(direction="out"),
    Query(status="error"),
    Query(status="4xx"),
    Query(status="2xx"),
    Query(status="3xx"),
    Query(status="any"),
    Query(status="200"),
    Query(status="299"),
    Query(status="404"),
    Query(status="500"),
    Query(status="5xx", connection="demo"),
    Query(words=("po-1",)),
    Query(words=("po_1",)),
    Query(words=("GRÖSSE",)),
    Query(words=("grösse 100%",)),
    Query(words=("%",)),
    Query(words=("\\",)),
    Query(words=("σίσυφοσ",)),
    Query(words=("order", "acme")),
    Query(words=("demo\nA",)),
    Query(words=("",)),
    Query(words=("x\x00y",)),
    Query(words=("\ud800",)),
    Query(type="x\x00\ud800"),
    Query(words=("a" * 70_000,)),
    Query(since=datetime(2026, 5, 4, 12, 0, 3, tzinfo=UTC)),
    Query(until=datetime(2026, 5, 4, 12, 0, 3, tzinfo=UTC)),
    Query(since=datetime(2026, 5, 4, 12, 0, 2, tzinfo=UTC), until=datetime(2026, 5, 4, 12, 0, 4, tzinfo=UTC)),
    Query(since=datetime(2026, 5, 4, 14, 0, 5, tzinfo=timezone(timedelta(hours=2)))),
)


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: repr(query)[:80].encode("ascii", "replace").decode())
def test_a_search_finds_what_matching_says(store: Store, keep: Keeps, entry: Entries, query: Query) -> None:
    """Every store lists and counts exactly the entries that the matching rules accept, newest first."""
    rows = [entry(**fields) for fields in ROWS]
    for row in rows:
        store.keep(keep(exchange=row))
    wanted = [row.id for row in reversed(rows) if fits(query, row)]
    assert [found.id for found in store.exchanges("default", query, 100)] == wanted
    assert store.count("default", query) == len(wanted)


def test_a_full_journal_lets_the_oldest_go(
    url: str, keep: Keeps, entry: Entries, parcel: Callable[..., Parcel]
) -> None:
    """R27: above its bound the journal of a space loses its oldest entries, never what waits to be sent."""
    store = open_store(url, newest=100)
    store.keep(keep("other"))
    store.keep(keep(parcels=(parcel(),)))
    for _ in range(1_150):
        store.keep(keep())
    left = store.count("default", Query())
    assert 100 <= left < 1_152
    assert store.exchange("default", "000002") is None
    assert store.exchange("default", "latest").id == "001152"
    assert store.count("other", Query()) == 1
    assert len(store.pending("default")) == 1
    store.close()


@pytest.mark.parametrize(("what", "journal", "sessions"), [("journal", 0, 1), ("sessions", 1, 0), ("all", 0, 0)])
def test_a_reset_forgets_what_it_names(
    store: Store, keep: Keeps, parcel: Callable[..., Parcel], what: str, journal: int, sessions: int
) -> None:
    """The journal, the sessions with what waits to be sent, or both are gone from this space and from no other."""
    for space in ("t1", "t2"):
        changes = (Change(Remembered("order:1"), {}, ("orderid:1",)),)
        store.keep(keep(space, changes=changes, parcels=(parcel(space=space),)))
    store.reset("t1", what)
    assert store.count("t1", Query()) == journal
    assert store.recall("t1", "order:1").exists is store.recall("t1", "orderid:1").exists is bool(sessions)
    assert len(store.pending("t1")) == sessions
    assert store.count("t2", Query()) == len(store.pending("t2")) == 1
    assert store.recall("t2", "orderid:1").exists


def test_a_reset_of_something_else_is_refused(store: Store) -> None:
    """Clock, faults and expectations are not the store's to forget."""
    with pytest.raises(LocalError, match="clock"):
        store.reset("default", "clock")


def test_spaces_are_made_and_removed(store: Store, keep: Keeps) -> None:
    """A space has its settings as text, cannot be made twice, and takes everything with it."""
    store.add_space("t1", '{"seed": 7}')
    store.add_space("a", "{}")
    assert list(store.spaces()) == ["a", "t1"]
    assert store.space("t1") == '{"seed": 7}'
    assert store.space("t2") is None
    with pytest.raises(LocalError, match="t1"):
        store.add_space("t1", "{}")
    store.keep(keep("t1"))
    store.remove_space("t1")
    assert list(store.spaces()) == ["a"]
    assert store.space("t1") is None
    assert store.count("t1", Query()) == 0


def test_what_ends_after_its_space_was_removed_is_in_none_of_its_name(store: Store, keep: Keeps) -> None:
    """A message that was under way is kept nowhere that anybody looks; a new space begins empty."""
    store.add_space("t1", "{}")
    store.remove_space("t1")
    store.keep(keep("t1", changes=(Change(Remembered("order:1"), {}),)))
    store.add_space("t1", "{}")
    assert store.count("t1", Query()) == 0
    assert not store.recall("t1", "order:1").exists


def test_the_settings_of_a_space_change_where_nobody_changed_them_meanwhile(store: Store) -> None:
    """Those of `default` too, which is made by nobody and listed as none that was made."""
    store.add_space("t1", "{}")
    for name, before in (("t1", "{}"), ("default", None)):
        store.change_space(name, before, '{"seed": 7}')
        assert store.space(name) == '{"seed": 7}'
        with pytest.raises(Stale):
            store.change_space(name, before, "{}")
        store.change_space(name, '{"seed": 7}', "{}")
        assert store.space(name) == "{}"
    assert list(store.spaces()) == ["t1"]
