"""What the tests of cXML share: the format, and documents around a payload."""

from collections.abc import Callable

import pytest

from punchout.formats.base import Decoded
from punchout.formats.cxml.codec import Cxml
from punchout.limits import Limits
from punchout.wire.message import Inbound

HEADER = """<Header><From><Credential domain="NetworkID"><Identity>CITY</Identity></Credential></From>
<To><Credential domain="DUNS"><Identity>065070684</Identity></Credential></To>
<Sender><Credential domain="NetworkID"><Identity>CITY</Identity><SharedSecret>plainly-fictitious</SharedSecret>
</Credential><UserAgent>Example 1.0</UserAgent></Sender></Header>"""

DOCUMENT = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.021/cXML.dtd">
<cXML payloadID="1@buyer.example.com" timestamp="2026-03-02T12:00:00+01:00">{inside}</cXML>"""


@pytest.fixture
def cxml() -> Cxml:
    """The format."""
    return Cxml()


@pytest.fixture
def request_of() -> Callable[[str], bytes]:
    """Build a request around a payload."""
    return lambda payload: DOCUMENT.format(inside=f"{HEADER}<Request>{payload}</Request>").encode()


@pytest.fixture
def message_of() -> Callable[[str], bytes]:
    """Build a message around a payload."""
    return lambda payload: DOCUMENT.format(inside=f"{HEADER}<Message>{payload}</Message>").encode()


@pytest.fixture
def response_of() -> Callable[[str], bytes]:
    """Build a response around a payload."""
    return lambda payload: DOCUMENT.format(inside=f"<Response>{payload}</Response>").encode()


@pytest.fixture
def decode(cxml: Cxml) -> Callable[[bytes], Decoded]:
    """Decode bytes as they come over HTTP without a charset."""
    return lambda raw: cxml.decode(Inbound(raw), Limits())
