"""Who is trusted, and what the operator hears of those who are not."""

from typing import Any

import pytest

from punchout.emulator import Emulator, Links, Unknown
from punchout.settings.load import parse
from punchout.wire.message import Inbound

OWN = """
version: 1
suppliers: {shop: {%s}}
connections: {acme: {buyer: demo-buyer, supplier: shop, secret: agreed-between-us}}
"""


@pytest.mark.parametrize(
    ("shop", "nearest"),
    [("", "nearest connection acme: To names"), ("urls: {}", "no connection has a supplier that is ours")],
)
def test_who_uses_the_built_in_connection_beside_ones_own_is_told(
    documents: Any, links: Links, shop: str, nearest: str
) -> None:
    """The operator sees why it is not there and what to write; another secret is no reason to speak of it."""
    with_own = Emulator(parse(OWN % shop, "yaml", {}))
    try:
        space = with_own.space()
        for body, said in ((documents.order(), True), (documents.order().replace(b">demo<", b">other<"), False)):
            assert space.receive(Inbound(body), "supplier", links).status == 200
            difference = space.exchange("latest").difference
            assert difference.startswith(nearest)
            assert ("the built-in connection demo is there only while" in difference) is said
        with pytest.raises(Unknown, match="there is no connection 'demo'; there is acme; the built-in connection demo"):
            space.punch_out("demo", links)
        with pytest.raises(Unknown, match=r"there is no connection 'dem'; there is acme$"):
            space.punch_out("dem", links)
    finally:
        with_own.close()


def test_the_door_of_the_other_role_is_told_as_such(emulator: Emulator, documents: Any, links: Links) -> None:
    """A buyer's document at the door for suppliers differs in every field; what is wrong is the address alone."""
    answer = emulator.space().receive(Inbound(documents.setup()), "buyer", links)
    assert b'<Status code="401"' in answer.body
    assert emulator.space().exchange("latest").difference == (
        "connection demo the other way round: buyers send to /supplier/cxml, suppliers to /buyer/cxml"
    )


def test_blanks_around_a_value_of_indented_xml_do_not_count(emulator: Emulator, documents: Any, links: Links) -> None:
    """A program that wraps identity and secret in line breaks is known, and advised that others may not know it."""
    body = documents.setup()
    for value in (b"DEMO-BUYER", b"demo"):
        body = body.replace(b">" + value + b"<", b">\n      " + value + b"\n    <")
    answer = emulator.space().receive(Inbound(body), "supplier", links)
    assert b'<Status code="200"' in answer.body
    padded = [finding for finding in emulator.space().exchange("latest").findings if finding.rule == "CRED-010"]
    assert {finding.facts["element"] for finding in padded} == {"Identity", "SharedSecret"}
    wrong = body.replace(b"\n      demo\n", b"\n      de mo\n")
    assert b'<Status code="401"' in emulator.space().receive(Inbound(wrong), "supplier", links).body


MAC = (
    b'<CredentialMac type="FromSenderCredentials" algorithm="HMAC-SHA1-96" creationDate="2026-03-02T12:00:00+01:00"'
    b' expirationDate="2026-03-02T13:00:00+01:00">c2lnbmVk</CredentialMac>'
)


@pytest.mark.parametrize(
    ("proof", "said"), [(b"", "Sender carries no SharedSecret"), (MAC, "by a CredentialMac or a signature")]
)
def test_a_proof_that_is_not_checked_is_told_apart_from_none(
    emulator: Emulator, documents: Any, links: Links, proof: bytes, said: str
) -> None:
    """Who signs instead of naming a secret hears that this is not looked at."""
    body = documents.setup().replace(b"<SharedSecret>demo</SharedSecret>", proof)
    assert b'<Status code="401"' in emulator.space().receive(Inbound(body), "supplier", links).body
    entry = emulator.space().exchange("latest")
    assert (entry.grammar, said in entry.difference) == ("valid", True)


TWO = """
version: 1
buyers: {theirs: {identities: [{domain: NetworkID, value: DEMO-BUYER}, {domain: DUNS, value: "065070684"}], urls: {}}}
suppliers: {shop: {identities: [{domain: NetworkID, value: DEMO-SUPPLIER}]}}
connections: {acme: {buyer: theirs, supplier: shop, secret: demo}}
"""


@pytest.mark.parametrize(
    ("domain", "value", "code"),
    [("DUNS", "065070684", 200), ("duns", "999999999", 401), ("InternalUse", "whatever", 200)],
)
def test_every_domain_that_is_known_must_have_its_value(
    documents: Any, credential: Any, links: Links, domain: str, value: str, code: int
) -> None:
    """A right identity makes up for no wrong one in another known domain; domains nobody knows count nothing."""
    beside = credential("NetworkID", "DEMO-BUYER", "demo") + credential(domain, value)
    body = documents.setup().replace(credential("NetworkID", "DEMO-BUYER", "demo").encode(), beside.encode())
    assert value.encode() in body
    emulator = Emulator(parse(TWO, "yaml", {}))
    try:
        answer = emulator.space().receive(Inbound(body), "supplier", links)
        assert b'<Status code="%d"' % code in answer.body
    finally:
        emulator.close()
