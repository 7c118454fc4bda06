"""Reports for the tests: of a document that has an error, an advisory and a secret beside each of them."""

from collections.abc import Callable

import pytest

from punchout.exchange.judge import judge
from punchout.findings import Report
from punchout.formats.cxml.judge import CxmlJudge
from punchout.limits import Limits

SECRET = "hush-4711"


@pytest.fixture
def reported(documents, credential) -> Callable[..., Report]:
    """Judges an order under a name; changes as the `documents` fixture takes them."""

    def make(name: str = "orders/order 1.xml", raw: bytes | None = None, **changes: str) -> Report:
        sender = credential("NetworkID", "DEMO-BUYER", SECRET) + "<Unknown/>"
        document = documents.order(sender=sender, payload_id="without-host", **changes) if raw is None else raw
        return judge(name, document, CxmlJudge(), Limits())

    return make


@pytest.fixture
def secret() -> str:
    """What no report may show."""
    return SECRET
