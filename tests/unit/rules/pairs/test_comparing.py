"""The comparison of two documents of one purchase: the four sorts, and which line is which."""

from dataclasses import replace

import pytest

from punchout.commerce.cart import Cart
from punchout.commerce.document import Document, Envelope, Kind
from punchout.commerce.items import Description, Detail, Item, Line
from punchout.commerce.kept import Opaque
from punchout.commerce.money import Moment, Money, Number
from punchout.commerce.order import Order, OrderType
from punchout.commerce.parties import Extrinsic
from punchout.commerce.session import Operation, SetupRequest
from punchout.rules.pairs.comparing import compared, permits
from punchout.rules.pairs.pair import Difference, Sort
from punchout.rules.pairs.purchase import compare, purchase
from punchout.rules.pairs.statement import Statement, stated

TEN = Money("10.00", "EUR")


def line(
    part: str = "PEN-1", quantity: str = "2", price: Money = TEN, number: str | None = None, aux: str = ""
) -> Line:
    """Return a line."""
    detail = Detail(price, (Description(f"What {part} is", "en"),), "EA", lead_time="3")
    return Line(Item(part, Opaque(aux) if aux else None), Number(quantity), number, detail)


def cart(*lines: Line, **changes: object) -> Cart:
    """Return a cart."""
    made = Cart(Opaque("cookie-1"), Operation.EDIT, Money("20.00", "EUR"), lines)
    return replace(made, **changes)  # type: ignore[arg-type]


def order(*lines: Line, **changes: object) -> Order:
    """Return an order."""
    made = Order("PO-1", Moment("2026-03-02T12:00:00+01:00"), Money("20.00", "EUR"), lines=lines)
    return replace(made, **changes)  # type: ignore[arg-type]


def say(body: Cart | Order | SetupRequest, id: str = "1") -> Statement:
    """Return what a body says."""
    envelope = Envelope(Kind.REQUEST, id, Moment("2026-03-02T12:00:00+01:00"))
    return stated(f"{id}.xml", type(body).__name__, Document(envelope, body))


def became(first: Cart | Order | SetupRequest, second: Cart | Order | SetupRequest) -> dict[str, Sort]:
    """Return the sort of each field that was not kept, lines by their place."""
    found = compared(say(first), say(second, "2"))
    return {f"{one.at}:{one.field}": one.sort for one in found if one.sort is not Sort.KEPT}


def test_numbers_and_moments_count_by_what_they_mean() -> None:
    """Another spelling of the same number is kept."""
    assert became(cart(line(quantity="2", price=Money("10.00", "EUR"))), order(line(quantity="2.0", price=TEN))) == {}


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        (line(price=Money("11.00", "EUR")), {"1:UnitPrice"}),
        (line(price=Money("10.00", "USD")), {"1:UnitPrice/@currency"}),
        (line(quantity="3"), {"1:@quantity"}),
        (line(aux="x"), set()),
        (line(part="pen-1"), {"1:SupplierPartID", "1:Description[en]"}),
    ],
)
def test_an_order_changes_a_cart_silently(changed: Line, expected: set[str]) -> None:
    """An order has no way to say that it differs from the cart; what is new in it can be seen."""
    found = became(cart(line()), order(changed))
    assert {name for name, sort in found.items() if sort is Sort.SILENT} == expected


def test_a_line_that_vanishes_is_silent_and_one_that_appears_is_visible() -> None:
    """The total then follows the lines."""
    assert became(cart(line("A"), line("B")), order(line("A"))) == {"2:": Sort.SILENT}
    found = became(cart(line("A")), order(line("A"), line("B"), total=Money("40.00", "EUR")))
    assert found == {"2:": Sort.VISIBLE, "0:Total": Sort.VISIBLE}


def test_a_total_that_no_line_explains_is_silent() -> None:
    """All lines were kept."""
    assert became(cart(line()), order(line(), total=Money("21.00", "EUR"))) == {"0:Total": Sort.SILENT}


def test_an_update_says_that_it_changes() -> None:
    """All but the number of a line and what belongs to the supplier."""
    before, after = line(number="1", aux="x"), line(quantity="9", number="2", aux="y")
    assert became(order(before), order(after, type=OrderType.UPDATE)) == {
        "1:@quantity": Sort.VISIBLE,
        "1:@lineNumber": Sort.SILENT,
        "1:SupplierPartAuxiliaryID": Sort.SILENT,
    }
    assert became(order(before), order(type=OrderType.DELETE)) == {}


def test_the_shopper_may_change_a_cart_in_an_edit_session() -> None:
    """After inspect the lines are ignored."""
    asked = SetupRequest(Operation.EDIT, Opaque("cookie-1"), lines=(line(),))
    assert became(asked, cart(line(quantity="5"))) == {"1:@quantity": Sort.VISIBLE}
    assert became(replace(asked, operation=Operation.INSPECT), cart(line())) == {"1:": Sort.REFUSED}


@pytest.mark.parametrize(
    ("allowed", "operation", "permitted"),
    [
        ("create", "create", True),
        ("create", "edit", False),
        ("create", "inspect", False),
        ("inspect", "inspect", True),
        ("inspect", "edit", False),
        ("edit", "edit", True),
        ("edit", "inspect", True),
    ],
)
def test_what_a_cart_allows(allowed: str, operation: str, permitted: bool) -> None:
    """Create nothing, inspect only inspect, edit both."""
    assert permits(allowed, operation) is permitted


def test_lines_are_told_by_part_and_auxiliary_id_wherever_they_stand() -> None:
    """Two configurations of one part never mix."""
    red, blue = line(aux="red", quantity="1"), line(aux="blue", quantity="2")
    assert became(cart(red, blue), order(blue, red)) == {}


def test_another_part_in_the_same_place_is_the_same_line_only_where_it_is_alike() -> None:
    """Else one was lost and another one came."""
    alike = replace(line("B"), detail=line("A").detail)
    assert became(cart(line("A")), order(alike)) == {"1:SupplierPartID": Sort.SILENT}
    other = line("B", price=Money("1.00", "EUR"))
    assert became(cart(line("A")), order(other)) == {"1:": Sort.SILENT}


def test_extrinsics_go_by_their_name() -> None:
    """Their order does not count."""
    one, two = Extrinsic("A", Opaque("1")), Extrinsic("B", Opaque("2"))
    first, second = (replace(line(), extrinsics=both) for both in ((one, two), (two, one)))
    assert became(cart(first), order(second)) == {}
    assert became(cart(first), order(replace(line(), extrinsics=(one,)))) == {"1:Extrinsic[B]": Sort.SILENT}


def test_ten_thousand_lines_are_looked_up_and_not_searched() -> None:
    """Equal and reversed lines of one part are each compared once, and a rule speaks twenty-five times."""
    many = [line(f"P-{number}", number=str(number)) for number in range(10_000)]
    first, second = say(cart(*many)), say(order(*(replace(one, quantity=Number("3")) for one in reversed(many))))
    pair = compare(first, second)
    assert pair.counts[Sort.SILENT] == 10_000
    assert sum(finding.rule == "PAIR-005" for finding in pair.findings) == 25
    assert [finding.facts["count"] for finding in pair.findings if finding.rule == "RULE-MORE"] == ["9975"]


def test_a_finding_says_where_in_the_later_document() -> None:
    """A line that is gone has no place there."""
    pair = compare(say(cart(line("A"), line("B"))), say(order(line("A", quantity="3")), "2"))
    assert [(one.rule, one.path) for one in pair.findings] == [("PAIR-005", "ItemOut[1]/@quantity"), ("PAIR-008", None)]


def test_the_worst_comes_first() -> None:
    """Silent changes, refusals, visible changes; the counts name every sort."""
    pair = compare(say(cart(line())), say(order(line(quantity="3"), line("NEW-1"))))
    assert [one.sort for one in pair.changed] == [Sort.SILENT, Sort.VISIBLE]
    assert list(pair.counts) == list(Sort)
    assert isinstance(pair.changed[0], Difference)


def test_what_belongs_to_no_other_document_is_said() -> None:
    """In plain words, with what it looked for."""
    found = purchase([say(cart(line("A"), line("B"))), say(order(line("X")), "2")])
    assert found.pairs == ()
    assert [one.why for one in found.unpaired] == [
        "no setup request here has the BuyerCookie 'cookie-1', and no order its parts",
        "no cart here has its parts, and no other document names order 'PO-1'",
    ]


def test_a_repeated_payload_id_alone_is_no_step_of_a_purchase() -> None:
    """Only that it was repeated is said of two documents that do not follow from each other."""
    asked = SetupRequest(Operation.CREATE, Opaque("another"))
    (pair,) = purchase([say(asked), say(cart(line(), line("B"))), say(cart(line("X"), cookie=Opaque("c")), "3")]).pairs
    assert (pair.by, pair.differences) == ("payloadID", ())
    assert [one.rule for one in pair.findings] == ["DUPLICATE-001"]
