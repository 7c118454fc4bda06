"""Tests of tests: pytest runs files that use the plugin, in folders of their own."""

from typing import Any

import pytest

PRELUDE = """
import urllib.request
from pathlib import Path

import pytest
from punchout.testing import Identity, Money


ORDER = (Path(__file__).parent / "order.xml").read_text()


def post(url, body=ORDER):
    request = urllib.request.Request(url, body.encode(), {"Content-Type": "text/xml"})
    with urllib.request.urlopen(request) as answer:
        return answer.read().decode()

"""


class Trial:
    """Runs one file of tests."""

    def __init__(self, pytester: pytest.Pytester, order: bytes) -> None:
        """Write beside the tests an order that they may send."""
        self.pytester = pytester
        (pytester.path / "order.xml").write_bytes(order)

    def run(
        self, tests: str, *flags: str, apart: bool = False, prelude: str = PRELUDE, **outcomes: int
    ) -> pytest.RunResult:
        """Run tests, hold them to outcomes such as `passed=1`, and return what pytest said."""
        self.pytester.makepyfile(test_trial=prelude + tests)
        run: Any = self.pytester.runpytest_subprocess if apart else self.pytester.runpytest_inprocess
        result: pytest.RunResult = run("-p", "no:cacheprovider", "-W", "error", *flags)
        result.assert_outcomes(**outcomes)
        return result


@pytest.fixture
def trial(pytester: pytest.Pytester, documents: Any) -> Trial:
    """What runs tests of tests."""
    return Trial(pytester, documents.order())
