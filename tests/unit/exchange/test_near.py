"""Near misses in words, held word for word."""

from datetime import UTC, datetime

from punchout.exchange.entries import Exchange
from punchout.exchange.matching import Miss
from punchout.exchange.near import near_miss

ORDER = Exchange("1", "default", datetime(2026, 3, 2, tzinfo=UTC), "in", document="OrderRequest", status_code=500)

TEXT = """<cXML>
  <OrderRequestHeader orderID="PO-2"/>
</cXML>"""


def test_a_miss_is_told_with_its_line_and_a_diff() -> None:
    """The criterion, where the entry says something else, and what differs."""
    assert near_miss(ORDER, [Miss("order", "PO-1", "PO-2")], TEXT) == (
        "1 OrderRequest: order is PO-2, wanted PO-1\n"
        '  line 2: <OrderRequestHeader orderID="PO-2"/>\n'
        "    - PO-1\n"
        "    ?    ^\n"
        "    + PO-2\n"
        "    ?    ^"
    )


def test_a_value_that_stands_nowhere_has_no_line() -> None:
    """What the entry lacks is called empty, and nothing is compared with it."""
    assert near_miss(ORDER, [Miss("payload", "1@x", "")], TEXT) == "1 OrderRequest: payload is empty, wanted 1@x"


def test_an_entry_that_was_refused_says_so() -> None:
    """It meets every criterion, and was still not taken."""
    assert near_miss(ORDER, [], TEXT) == "1 OrderRequest: was answered 500; status any would count it too"
    told = ORDER._replace(status_code=401, status_text="the Sender is not trusted")
    assert "was answered 401 the Sender is not trusted; status any" in near_miss(told, [], TEXT)
    silent = ORDER._replace(status_code=None, http_status=None)
    assert "was answered not at all; " in near_miss(silent, [], TEXT)
