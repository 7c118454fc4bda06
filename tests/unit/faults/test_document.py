"""Faults in documents: what each changes in a cart or an order, and that it leaves alone what has nothing to spoil."""

from dataclasses import replace
from decimal import Decimal

import pytest

from punchout.commerce.cart import Cart
from punchout.commerce.document import Document, Envelope, Kind, Route
from punchout.commerce.items import Description, Detail, Item, Line
from punchout.commerce.kept import Opaque
from punchout.commerce.money import Moment, Money, Number
from punchout.commerce.parties import Credential, Identity, Party
from punchout.commerce.profile import ProfileRequest
from punchout.commerce.session import Operation
from punchout.faults.armed import armed
from punchout.faults.table import FAULTS, Stage
from punchout.redact import Secret


def party(value: str, secret: str | None = None) -> Party:
    """Return a party of one credential."""
    return Party((Credential(Identity("DUNS", value), Secret(secret) if secret else None),))


def line(part: str, price: str, quantity: str = "2") -> Line:
    """Return a line."""
    detail = Detail(Money(price, "EUR"), (Description("Pen", "en"),), "EA")
    return Line(Item(part, Opaque(f"aux-{part}")), Number(quantity), detail=detail)


LINES = (line("A", "1.00"), line("B", "2.50"))
CART = Document(
    Envelope(
        Kind.MESSAGE,
        "1@example.com",
        Moment("2026-03-02T12:00:00+01:00"),
        Route(party("shop"), party("buyer"), party("shop", "s3cret")),
    ),
    Cart(Opaque("cookie"), Operation.EDIT, Money("7.00", "EUR"), LINES),
)
BARE = replace(CART, envelope=replace(CART.envelope, route=None, timestamp=Moment("noon")), body=ProfileRequest())


def spoiled(name: str, document: Document = CART) -> Document:
    """Return a document as a fault leaves it."""
    fault = armed(f"*:{name}")
    return fault.fault.act(document, fault.argument)


def sender_of(document: Document) -> Credential:
    """Return the first credential of the Sender."""
    return document.envelope.route.sender.credentials[0]


def test_who_says_it_is_wrong() -> None:
    """Secret, domain and Sender; From and To stay."""
    assert sender_of(spoiled("wrong-secret=other")).secret == Secret("other")
    assert sender_of(spoiled("wrong-domain=GLN")).identity == Identity("GLN", "shop")
    assert sender_of(spoiled("other-sender=hub")) == Credential(Identity("DUNS", "hub"), Secret("s3cret"))
    assert spoiled("wrong-secret").envelope.route.origin == CART.envelope.route.origin


def test_the_cart_belongs_to_another_session() -> None:
    """The BuyerCookie is another."""
    assert spoiled("wrong-cookie=else").body.cookie == Opaque("else")


@pytest.mark.parametrize(
    ("name", "parts", "total"),
    [
        ("wrong-total", "AB", "8.00"),
        ("lost-line", "A", "7.00"),
        ("doubled-line", "ABB", "7.00"),
        ("old-price", "AB", "6.30"),
        ("mixed-currency", "AB", "7.00"),
    ],
)
def test_lines_and_total_no_longer_fit(name: str, parts: str, total: str) -> None:
    """Which lines are left, and what the Total says."""
    body = spoiled(name).body
    assert "".join(entry.item.part_id for entry in body.lines) == parts
    assert body.total == Money(total, "EUR")


def test_prices_are_old_or_in_another_currency() -> None:
    """A tenth lower, or one line in XTS, the code for tests."""
    assert [entry.detail.price.value for entry in spoiled("old-price").body.lines] == [Decimal("0.90"), Decimal("2.25")]
    assert [entry.detail.price.currency for entry in spoiled("mixed-currency").body.lines] == ["EUR", "XTS"]


def test_the_cart_line_is_not_found_again() -> None:
    """Every SupplierPartAuxiliaryID is another."""
    assert {entry.item.auxiliary_id for entry in spoiled("changed-auxiliary-id=x").body.lines} == {Opaque("x")}


@pytest.mark.parametrize("name", [name for name, fault in FAULTS.items() if fault.stage is Stage.DOCUMENT])
def test_what_has_nothing_to_spoil_stays_as_it_is(name: str) -> None:
    """The same document comes back, so that the journal does not name a fault that did nothing."""
    assert spoiled(name, BARE) is BARE
