"""Regular expressions of the user's are said to be wrong at once, and none of them holds the server."""

import pytest

from punchout.errors import LocalError
from punchout.exchange import patterns
from punchout.exchange.patterns import must_be_pattern, occurs


def test_a_pattern_is_looked_for_anywhere() -> None:
    """What the standard library's search finds is found."""
    assert occurs(r"order\w+=\"PO-\d+\"", 'x orderID="PO-17" y')
    assert not occurs("^y", "xy")
    assert occurs("(?i)ORDER", "order")


def test_a_pattern_without_end_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    """What tries the same again and again is refused after its time, with what to change."""
    monkeypatch.setattr(patterns, "SECONDS", 0.05)
    with pytest.raises(LocalError, match=r"takes longer than 0\.05 s: repeat nothing that is repeated already"):
        occurs("(?:a|aa)+$", "a" * 40 + "b")


@pytest.mark.parametrize("pattern", ["(", "[", "a{2,1}", "(?P<x", "*", "\\"])
def test_what_is_no_pattern_is_said_at_once(pattern: str) -> None:
    """The mistake is named before anything is looked at."""
    with pytest.raises(LocalError, match="is no regular expression"):
        must_be_pattern(pattern)
