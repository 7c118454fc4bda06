"""Whatever bytes come to a door, a valid answer goes out and nothing escapes."""

import base64
import re
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from punchout.clock import SeededIds
from punchout.emulator import Emulator, Links
from punchout.formats.registry import by_name
from punchout.limits import Limits
from punchout.wire.message import Inbound

LINKS = Links("http://127.0.0.1:8488")
KNOWN = {200, 201, 400, 401, 403, 406, 409, 412, 417, 450, 499}

SETUP = (
    b"<?xml version='1.0'?><cXML payloadID='1' timestamp='2026-03-02T12:00:00+01:00'><Header><From>"
    b"<Credential domain='NetworkID'><Identity>DEMO-BUYER</Identity></Credential></From><To><Credential "
    b"domain='NetworkID'><Identity>DEMO-SUPPLIER</Identity></Credential></To><Sender><Credential domain='NetworkID'>"
    b"<Identity>DEMO-BUYER</Identity><SharedSecret>demo</SharedSecret></Credential><UserAgent>x</UserAgent></Sender>"
    b"</Header><Request><PunchOutSetupRequest operation='edit'><BuyerCookie>1</BuyerCookie><BrowserFormPost><URL>"
    b"http://x.example.com/</URL></BrowserFormPost><ItemOut quantity='1'><ItemID><SupplierPartID>A</SupplierPartID>"
    b"</ItemID></ItemOut></PunchOutSetupRequest></Request></cXML>"
)

SEEDS = (
    SETUP,
    b"<!DOCTYPE cXML [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]><cXML/>",
    b"<cXML>" + b"<a>" * 300 + b"</a>" * 300 + b"</cXML>",
    b"\xff\xfe<\x00c\x00X\x00",
    b"<?xml version='1.0' encoding='UTF-7'?><cXML/>",
    b"<cXML " + b" ".join(b"a%d='1'" % n for n in range(400)) + b"/>",
)

PIECES = (b"<", b"/>", b"<!DOCTYPE x [", b"&#0;", b"&x;", b"]]>", b"\x00", b"\xff", b"''", b"<ItemOut>", b"quantity=''")


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A seed with a few bytes cut out, doubled, or replaced by something nasty."""
    raw = draw(st.sampled_from(SEEDS))
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(raw)))
        end = min(len(raw), start + draw(st.integers(0, 40)))
        raw = raw[:start] + draw(st.sampled_from((b"", raw[start:end] * 2, *PIECES))) + raw[end:]
    return raw


ANYTHING = st.one_of(st.binary(max_size=300), mutated(), st.sampled_from(SEEDS))
HEADERS = st.sampled_from(
    (
        (),
        (("Content-Type", "text/xml"),),
        (("Content-Type", "text/xml; charset=utf-16"),),
        (("Content-Type", "text/xml; charset=nonsense"),),
        (("Content-Type", "multipart/related; boundary=x"),),
        (("Content-Type", "application/x-www-form-urlencoded"),),
        (("Content-Type", "multipart/form-data"),),
        (("Content-Encoding", "gzip"),),
    )
)


def code_of(body: bytes) -> int:
    """Return the status code in an answer, which the grammar must find valid."""
    judgement = by_name("cxml").judge(body, None, Limits())
    assert judgement.grammar == "valid", judgement.findings
    found = re.search(rb'<Status code="(\d+)"', body)
    assert found is not None
    return int(found[1])


@pytest.mark.parametrize("role", ["supplier", "buyer"])
@given(raw=ANYTHING, headers=HEADERS)
def test_a_door_answers_anything(role: str, raw: bytes, headers: tuple[tuple[str, str], ...]) -> None:
    """Both endpoints answer any bytes under any Content-Type with a valid cXML Response of a known status."""
    emulator = Emulator(ids=SeededIds("properties"))
    outbound = emulator.space().receive(Inbound(raw, headers), role, LINKS)
    assert code_of(outbound.body) in KNOWN
    assert b"root:" not in outbound.body


@given(raw=ANYTHING, headers=HEADERS, wrap=st.sampled_from(("raw", "base64", "urlencoded", "twice")))
def test_a_return_address_takes_anything(raw: bytes, headers: tuple[tuple[str, str], ...], wrap: str) -> None:
    """The BrowserFormPost refuses any bytes in any form with a known status, and never takes them for a cart."""
    body = {
        "raw": raw,
        "base64": b"cxml-BASE64=" + quote(base64.b64encode(raw)).encode(),
        "urlencoded": b"cXML-urlencoded=" + quote(raw).encode(),
        "twice": b"cXML-urlencoded=" + quote(quote(raw)).encode(),
    }[wrap]
    if wrap != "raw":
        headers = (("Content-Type", "application/x-www-form-urlencoded"),)
    emulator = Emulator(ids=SeededIds("properties"))
    taken = emulator.space().take_cart("no-such-token", Inbound(body, headers), LINKS)
    assert not taken.ok
    assert code_of(taken.outbound.body) in KNOWN
