"""The search line, and what an entry meets or misses."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from punchout.errors import LocalError
from punchout.exchange.entries import Exchange, Query
from punchout.exchange.matching import KEYS, Miss, failed, fits, matches, outcome, parse, shown

NOON = datetime(2026, 5, 4, 12, tzinfo=timezone(timedelta(hours=2)))
ORDER = Exchange(
    "1",
    "default",
    NOON,
    "in",
    document="OrderRequest",
    connection="demo",
    payload_id="1.2@buyer.example.com",
    conversation="c-1",
    http_status=200,
    status_code=406,
    status_text="Not Acceptable",
    order_id="PO 1",
)


@pytest.mark.parametrize(
    ("q", "query"),
    [
        ("", Query()),
        ("   ", Query()),
        ("type:OrderRequest", Query(type="OrderRequest")),
        ("TYPE:OrderRequest  status:4XX", Query(type="OrderRequest", status="4xx")),
        ('order:"PO 1" connection:demo', Query(order="PO 1", connection="demo")),
        ("payload:1.2@buyer.example.com", Query(payload="1.2@buyer.example.com")),
        ("direction:OUT conversation:c:1", Query(direction="out", conversation="c:1")),
        ('one "two words" three', Query(words=("one", "two words", "three"))),
        ('"http://x" 12:30 1@b:c', Query(words=("http://x", "12:30", "1@b:c"))),
        ("status:error", Query(status="error")),
        ("since:90s", Query(since=NOON - timedelta(seconds=90))),
        ("since:10m", Query(since=NOON - timedelta(minutes=10))),
        ("since:2h", Query(since=NOON - timedelta(hours=2))),
        ("since:1d", Query(since=NOON - timedelta(days=1))),
        ("since:2h until:1h", Query(since=NOON - timedelta(hours=2), until=NOON - timedelta(hours=1))),
        ("since:2026-05-04", Query(since=datetime(2026, 5, 4, tzinfo=NOON.tzinfo))),
        ("since:2026-05-04T10:00:00Z", Query(since=datetime(2026, 5, 4, 10, tzinfo=UTC))),
    ],
)
def test_a_search_line_is_read(q: str, query: Query) -> None:
    """Keys in any letter case, quotes for blanks, words, spans and moments."""
    assert parse(q, NOON) == query


@pytest.mark.parametrize(
    ("q", "said"),
    [
        ("stats:4xx", "did you mean `status:`?"),
        ("http://x", 'quote it: "http://x"'),
        ("colour:red", "type:, status:, connection:"),
        ("type:", "write for example `type:OrderRequest`"),
        ('order:""', "lacks its value"),
        ("type:A type:B", "stands twice"),
        ("status:40", "a class such as 4xx"),
        ("status:0xx", "a class such as 4xx"),
        ("status:bad", "or error"),
        ("direction:up", "write in"),
        ("since:yesterday", "write a span such as 10m"),
        ("until:tomorrow", "`until:tomorrow` is no moment; write a span such as 10m"),
        ("since:999999d", "write a span such as 10m"),
        ("since:2026-13-01", "write a span such as 10m"),
        ("since:0001-01-01T00:00:00+14:00", "write a span such as 10m"),
        ("until:9999-12-31T23:59:59-14:00", "write a span such as 10m"),
        ('"open', "not closed"),
        ('order:"open', "not closed"),
    ],
)
def test_a_search_line_that_cannot_be_meant_says_what_can(q: str, said: str) -> None:
    """Unknown keys, doubled keys, odd values and open quotes are told with what would be right."""
    with pytest.raises(LocalError) as caught:
        parse(q, NOON)
    assert said in str(caught.value)


@given(st.text())
def test_any_line_is_read_or_refused(q: str) -> None:
    """No search line whatever leads to anything but a query or a LocalError."""
    try:
        parse(q, NOON)
    except LocalError:
        return


def test_every_key_is_a_field_of_the_query() -> None:
    """The keys of the line and the fields of the query are the same, words apart."""
    assert set(KEYS) | {"words"} == set(Query._fields)


@pytest.mark.parametrize(
    ("query", "miss"),
    [
        (Query(type="ConfirmationRequest"), Miss("type", "ConfirmationRequest", "OrderRequest")),
        (Query(connection="acme"), Miss("connection", "acme", "demo")),
        (Query(order="PO 2"), Miss("order", "PO 2", "PO 1")),
        (Query(payload="x"), Miss("payload", "x", "1.2@buyer.example.com")),
        (Query(conversation="x"), Miss("conversation", "x", "c-1")),
        (Query(direction="out"), Miss("direction", "out", "in")),
        (Query(status="200"), Miss("status", "200", "406")),
        (Query(status="5xx"), Miss("status", "5xx", "406")),
        (
            Query(until=NOON - timedelta(seconds=1)),
            Miss("until", "2026-05-04T11:59:59+02:00", "2026-05-04T12:00:00+02:00"),
        ),
        (
            Query(since=NOON + timedelta(seconds=1)),
            Miss("since", "2026-05-04T12:00:01+02:00", "2026-05-04T12:00:00+02:00"),
        ),
        (
            Query(words=("demo", "acme")),
            Miss("words", "acme", "orderrequest demo 1.2@buyer.example.com po 1 not acceptable c-1"),
        ),
    ],
)
def test_a_miss_names_criterion_wanted_and_got(query: Query, miss: Miss) -> None:
    """Each criterion that an entry does not meet is told with both sides."""
    assert matches(query, ORDER) == [miss]
    assert not fits(query, ORDER)


def test_a_match_is_the_absence_of_misses() -> None:
    """An entry that meets everything misses nothing."""
    query = Query(
        "OrderRequest", "406", "demo", "PO 1", "1.2@buyer.example.com", "c-1", "in", NOON, NOON, ("NOT ACC", "po 1")
    )
    assert matches(query, ORDER) == []
    assert fits(query, ORDER)


@pytest.mark.parametrize(
    ("http", "cxml", "known_by", "bad"),
    [
        (200, 401, 401, True),
        (503, None, 503, True),
        (200, None, 200, False),
        (None, None, None, True),
        (500, 200, 200, False),
    ],
)
def test_an_entry_is_known_by_its_cxml_status(
    http: int | None, cxml: int | None, known_by: int | None, bad: bool
) -> None:
    """The cXML status counts, else the HTTP one; no answer at all is a failure too."""
    entry = ORDER._replace(http_status=http, status_code=cxml)
    assert (outcome(entry), failed(entry)) == (known_by, bad)
    assert fits(Query(status="error"), entry) is bad
    assert fits(Query(status="2xx"), entry) is (known_by == 200)


def test_a_cart_in_a_form_is_no_failure() -> None:
    """What a browser carries is answered to the browser; what we sent ourselves in vain has words for its trouble."""
    carried = ORDER._replace(direction="out", http_status=None, status_code=None, status_text="")
    assert not fits(Query(status="error"), carried)
    assert fits(Query(status="error"), carried._replace(status_text="nobody answers at shop.example.com"))


def test_what_nothing_came_back_for_is_said_so() -> None:
    """The near miss of an entry without status has words for it."""
    assert matches(Query(status="200"), ORDER._replace(http_status=None, status_code=None))[0].got == "no answer"


def test_words_do_not_span_fields() -> None:
    """The text that words are looked for in keeps the fields apart."""
    assert "orderrequest\ndemo\n" in shown(ORDER)
    assert not fits(Query(words=("OrderRequest demo",)), ORDER)


def test_any_status_counts_what_was_refused_too() -> None:
    """`status:any` asks for a status without minding which; no answer at all is one as well."""
    assert fits(parse("status:any", NOON), ORDER)
    assert fits(Query(status="any"), ORDER._replace(http_status=None, status_code=None))
