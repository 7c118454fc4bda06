"""The table of faults: every fault spoils something, and says in a sentence what."""

from dataclasses import replace

import pytest

from punchout.commerce.cart import Cart
from punchout.commerce.document import Document, Envelope, Kind, Route
from punchout.commerce.items import Detail, Item, Line
from punchout.commerce.kept import Opaque
from punchout.commerce.money import Moment, Money, Number
from punchout.commerce.parties import Credential, Identity, Party
from punchout.commerce.session import Operation, SetupReply
from punchout.commerce.status import Status
from punchout.faults.armed import armed
from punchout.faults.leaving import Leaving
from punchout.faults.table import ANSWERS, FAULTS, Fault, Stage

PARTY = Party((Credential(Identity("DUNS", "1")),))
CART = Document(
    Envelope(Kind.MESSAGE, "1@example.com", Moment("2026-03-02T12:00:00+01:00"), Route(PARTY, PARTY, PARTY)),
    Cart(
        Opaque("cookie"),
        Operation.EDIT,
        Money("1.00", "EUR"),
        (Line(Item("PEN", Opaque("blue")), Number("1"), detail=Detail(Money("1.00", "EUR"), (), "EA")),),
    ),
)
REPLY = replace(
    CART,
    envelope=replace(CART.envelope, kind=Kind.RESPONSE, route=None),
    body=SetupReply("http://a.example.com/"),
    status=Status.of(200),
)
BODY = (
    b'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE cXML SYSTEM "cXML.dtd">\n'
    b'<cXML payloadID="1@example.com">\xc3\xa9</cXML>\n'
)


def of(*stages: Stage) -> list[str]:
    """Return the names of all faults of some stages."""
    return [name for name, fault in FAULTS.items() if fault.stage in stages]


def act(name: str, value: object) -> object:
    """Return a value as a fault with its default leaves it."""
    target = FAULTS[name].only[0] if FAULTS[name].only else "*"
    fault = armed(f"{target}:{name}")
    return fault.fault.act(value, fault.argument)


@pytest.mark.parametrize("name", of(Stage.DOCUMENT))
def test_a_fault_of_the_document_changes_one(name: str) -> None:
    """A cart with a line, or the answer to a setup request, is another afterwards; what it leaves alone is the same."""
    assert any(act(name, document) is not document for document in (CART, REPLY))


@pytest.mark.parametrize("name", of(Stage.MARKUP))
def test_a_fault_of_markup_changes_the_bytes(name: str) -> None:
    """The bytes of a document are others afterwards."""
    assert act(name, BODY) != BODY


@pytest.mark.parametrize("name", [name for name in of(*ANSWERS) if name != "cxml"])
def test_a_fault_of_an_answer_changes_it(name: str) -> None:
    """Body, headers, status, or what the server does with them are others afterwards; `cxml` alone refuses earlier."""
    leaving = Leaving(BODY, (("Content-Type", "text/xml"),))
    assert act(name, leaving) != leaving


@pytest.mark.parametrize("name", of(Stage.PORT))
def test_a_fault_of_the_port_strikes(name: str) -> None:
    """It names what is done to the port, and for how many seconds."""
    struck: list[tuple[str, float]] = []
    act(name, lambda what, seconds: struck.append((what, seconds)))
    assert struck == [(name, 3.0)]


@pytest.mark.parametrize("fault", FAULTS.values(), ids=list(FAULTS))
def test_every_fault_says_what_it_does(fault: Fault) -> None:
    """What people read of it is one sentence."""
    assert fault.says.endswith((".", ")"))
