"""Wrong tokens by address: counted for a minute, forgotten after it, never more addresses than are kept in mind."""

from punchout.web.tries import MOST, SPAN, Tries


def test_an_address_waits_until_its_minute_is_over() -> None:
    """The last of too many begins the wait, another address does not wait, and afterwards everything is forgotten."""
    tries = Tries()
    for second in range(MOST):
        assert tries.wait("a", second) == 0
        tries.failed("a", second)
    assert tries.wait("a", 30) == SPAN - 30 + 1
    assert tries.wait("b", 30) == 0
    assert tries.wait("a", SPAN) == 0
    tries.failed("a", SPAN + 1)
    assert tries.wait("a", SPAN + 2) == 0


def test_addresses_are_no_way_to_fill_memory() -> None:
    """Of very many addresses the latest are kept in mind."""
    tries = Tries()
    for number in range(5000):
        tries.failed(f"address {number}", 0)
    assert len(tries._wrong) == 1000
    assert "address 4999" in tries._wrong
