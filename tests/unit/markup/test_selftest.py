"""The canaries at start."""

import pytest

from punchout.errors import ConfigError, UnsafeInput
from punchout.findings import Finding
from punchout.markup import selftest


def test_a_canary_that_gets_through_stops_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """A parser that accepts a hostile document is a reason not to serve, and the refusal says what to do."""
    monkeypatch.setattr(selftest, "read", lambda raw: None)
    with pytest.raises(ConfigError, match="an external entity through; install lxml"):
        selftest.run()


def test_a_refusal_that_quotes_the_file_counts_as_a_leak(monkeypatch: pytest.MonkeyPatch) -> None:
    """An error text with the content of a local file is as bad as the content."""

    def leak(raw: bytes) -> None:
        raise UnsafeInput("no", [Finding("XML-ENTITY", facts={"entity": "canary-that-must-not-sing"})])

    monkeypatch.setattr(selftest, "read", leak)
    with pytest.raises(ConfigError):
        selftest.run()
