"""The rules about the way from one document to the next: cookies, references, numbers, what may follow what."""

from collections.abc import Iterator
from functools import partial

from punchout.findings import Severity
from punchout.rules.engine import ROOT, Check, Rule, Seen, rules
from punchout.rules.pairs.comparing import permits
from punchout.rules.pairs.looking import Two, short
from punchout.rules.pairs.pair import Difference, Sort
from punchout.rules.pairs.statement import Statement

__all__ = ["CHECKS"]

_ADVISORY = Severity.ADVISORY
_CART, _SETUP, _ORDER = ("PunchOutOrderMessage",), ("PunchOutSetupRequest",), ("OrderRequest",)
_CONFIRMATION = ("ConfirmationRequest",)
_STATUS = ("StatusUpdateRequest",)
_pair = partial(Rule, scope="pair")


@rules(_pair("DUPLICATE-001", _ADVISORY, (16, 18, 19)), at=(ROOT,))
def repeated(two: Two, _: Two) -> Iterator[Seen]:
    """Look for two documents under one payloadID: copies never come here, so their content differs."""
    if two.first.payload_id and two.first.payload_id == two.second.payload_id:
        yield Seen("/@payloadID", facts={"payload": short(two.first.payload_id)})


@rules(
    _pair("CART-001", guide=(40, 124), on=_CART),
    _pair("CART-004", _ADVISORY, (137,), on=_CART),
    _pair("CART-005", _ADVISORY, (138, 139), on=_CART),
    _pair("PAIR-012", _ADVISORY, (78,), on=_CART),
    at=(ROOT,),
    on=("setup → cart",),
)
def brought_back(two: Two, _: Two) -> Iterator[Seen]:
    """Look at a cart as the answer to a setup request."""
    setup, cart = two.first, two.second
    if setup.cookie != cart.cookie:
        yield Seen("BuyerCookie", facts={"got": short(cart.cookie)}, code="CART-001")
    if cart.in_reply_to and cart.in_reply_to != setup.payload_id and cart.in_reply_to not in two.here:
        facts = {"reference": short(cart.in_reply_to), "wanted": short(setup.payload_id)}
        yield Seen("/@inReplyTo", facts=facts, code="PAIR-012")
    if setup.does == "inspect" and cart.lines:
        yield Seen("ItemIn[1]", facts={"count": str(len(cart.lines))}, code="CART-004")
    if setup.does == "edit" and setup.lines and not cart.lines and not cart.code:
        yield Seen(two, facts={"count": str(len(setup.lines))}, code="CART-005")


@rules(_pair("PAIR-013", guide=(125,), on=_SETUP), at=(ROOT,), on=("setup → setup",))
def cookie(two: Two, _: Two) -> Iterator[Seen]:
    """Look for a cookie that an earlier session had."""
    if two.first.cookie == two.second.cookie and two.first.payload_id != two.second.payload_id:
        yield Seen("BuyerCookie", facts={"cookie": short(two.second.cookie), "earlier": short(two.first.payload_id)})


@rules(_pair("SETUP-003", guide=(134, 135), on=_SETUP), at=("@operation",), on=("cart → setup",))
def reopened(one: Difference, two: Two) -> Iterator[Seen]:
    """Look for an operation that the cart does not allow."""
    allowed, operation = two.first.written("@operationAllowed"), two.second.does
    if not permits(allowed, operation) and two.second.lines:
        part = two.second.lines[0].part
        yield Seen(one, facts={"part": short(part), "allowed": allowed, "operation": operation})


@rules(
    _pair("ORDER-001", _ADVISORY, (18,), on=_ORDER),
    _pair("ORDER-002", _ADVISORY, (150,), on=_ORDER),
    _pair("PAIR-014", guide=(150,), on=_ORDER),
    at=(ROOT,),
    on=("order → order",),
)
def version(two: Two, _: Two) -> Iterator[Seen]:
    """Look at how a later version of an order names the one before it."""
    first, second = two.first, two.second
    order = short(", ".join(second.orders))
    if second.does == "new":
        if first.orders == second.orders and first.payload_id != second.payload_id:
            yield Seen("@orderID", facts={"order": order}, code="ORDER-001")
    elif two.by == "orderID":
        yield Seen("OrderRequestHeader", facts={"type": second.does, "order": order}, code="ORDER-002")
    elif two.latest not in ("", first.payload_id):
        facts = {"order": order, "reference": short(first.payload_id), "latest": short(two.latest)}
        yield Seen("DocumentReference/@payloadID", facts=facts, code="PAIR-014")


@rules(
    _pair("PAIR-015", guide=(162,), on=_ORDER),
    _pair("PAIR-016", guide=(162,), on=_ORDER),
    at=("@lineNumber", "line"),
    on=("order → order",),
)
def numbers(one: Difference, two: Two) -> Iterator[Seen]:
    """Look for a line whose number changed, and for a new line with a number that is not higher than all before."""
    if two.second.does != "update":
        return
    facts = {"part": short(one.part), "before": short(one.before), "after": short(one.after)}
    if one.field and one.before and one.after and one.sort is Sort.SILENT:
        yield Seen(one, facts=facts, code="PAIR-015")
    elif not one.field and one.before is None and (number := two.second.lines[one.at - 1].number):
        top = max(map(_number, (line.number for line in two.first.lines)), default=0)
        if 0 < _number(number) <= top:
            yield Seen(one, facts=facts | {"number": short(number), "highest": str(top)}, code="PAIR-016")


def _number(written: str) -> int:
    return int(written) if written.isascii() and written.isdecimal() and len(written) < 20 else 0


@rules(
    _pair("PAIR-017", guide=(180,), on=(*_CONFIRMATION, "ShipNoticeRequest", "ReceiptRequest", "InvoiceDetailRequest")),
    at=("@orderID", "@orderDate"),
    on=("order → confirmation", "order → ship notice", "order → receipt", "order → invoice"),
)
def copied(one: Difference, two: Two) -> Iterator[Seen]:
    """Look at orderID and orderDate, which are copied from the order."""
    if one.sort is not Sort.SILENT or not one.after:
        return
    # Found by its orderID alone, the order may be another version than the one that is meant.
    unsure = _ADVISORY if two.by == "orderID" else None
    yield Seen(
        one, facts={"field": one.field[1:], "before": short(one.before), "after": short(one.after)}, severity=unsure
    )


@rules(
    _pair("PAIR-018", _ADVISORY, (185,), on=_CONFIRMATION),
    at=("UnitPrice", "Total", "Shipping", "Tax"),
    on=("order → confirmation",),
)
def said_again(one: Difference, two: Two) -> Iterator[Seen]:
    """Look for values that the order had already; within an ItemIn the grammar wants them."""
    own = two.second.lines[one.at - 1] if one.at else None
    if one.sort is Sort.KEPT and not one.field.endswith("@currency") and not (own and "ItemIn" in own.said):
        where = f"line {short(one.line)}" if one.at else "the header"
        yield Seen(one, facts={"field": one.field, "where": where, "value": short(one.after)})


@rules(
    _pair("PAIR-019", guide=(179,), on=_CONFIRMATION),
    _pair("PAIR-020", guide=(178,), on=_CONFIRMATION),
    _pair("PAIR-021", guide=(181,), on=_CONFIRMATION),
    at=(ROOT,),
    on=("confirmation → confirmation",),
)
def confirmed_again(two: Two, _: Two) -> Iterator[Seen]:
    """Look at a second confirmation of the same version of an order."""
    first, second = two.first, two.second
    if second.written("@operation") == "update":
        if first.own_id != second.own_id and first.payload_id in second.references:
            facts = {"before": short(first.own_id), "after": short(second.own_id)}
            yield Seen("@confirmID", facts=facts, code="PAIR-021")
    elif first.does in _FINAL and second.does in _FINAL and _same_order(two):
        yield Seen("@type", facts={"before": first.does, "after": second.does}, code="PAIR-019")
    elif second.does not in _FINAL and _same_order(two):
        numbers = {line.number for line in first.lines if line.number}
        if again := [(at, line.number) for at, line in enumerate(second.lines, 1) if line.number in numbers]:
            told = short(", ".join(number for _, number in again))
            yield Seen(f"{second.line_element}[{again[0][0]}]", facts={"lines": told}, code="PAIR-020")


_FINAL = frozenset({"accept", "except", "reject"})


def _same_order(two: Two) -> bool:
    return bool(set(two.first.orders) & set(two.second.orders)) and (
        not two.first.references
        or not two.second.references
        or bool({*two.first.references} & {*two.second.references})
    )


@rules(_pair("PAIR-022", guide=(189,), on=("ShipNoticeRequest",)), at=(ROOT,), on=("ship notice → ship notice",))
def shipped_again(two: Two, _: Two) -> Iterator[Seen]:
    """Look at the shipmentID of an update or a delete."""
    first, second = two.first, two.second
    if second.does in ("update", "delete") and first.payload_id in second.references and first.own_id != second.own_id:
        yield Seen("@shipmentID", facts={"before": short(first.own_id), "after": short(second.own_id)})


@rules(
    _pair("PAIR-023", guide=(170,), on=_STATUS),
    _pair("PAIR-024", guide=(174,), on=_STATUS),
    at=(ROOT,),
    on=("order → status update", "invoice → status update", "status update → status update"),
)
def news(two: Two, _: Two) -> Iterator[Seen]:
    """Look for news about what was final already, and for a partial amount that is all of it."""
    first, second = two.first, two.second
    final = first.answer == 200 or (first.kind == second.kind and first.code == 200)
    if final and not _of_its_own(first) and not _of_its_own(second):
        yield Seen("Status", facts={"code": str(second.code)}, code="PAIR-023")
    due, partial_ = first.facts.get("DueAmount"), second.facts.get("PartialAmount")
    if due and partial_ and due.meaning == partial_.meaning:
        yield Seen("PartialAmount/Money", facts={"amount": short(partial_.written)}, code="PAIR-024")


def _of_its_own(update: Statement) -> bool:
    """Return whether news are about an invoice, a payment and the like, which are told again at each turn."""
    return any(name.endswith("Status") and name != "Status" for name in update.facts)


@rules(_pair("PAIR-025", guide=(216,), on=("CatalogUploadRequest",)), at=(ROOT,), on=("catalogue → catalogue",))
def uploaded(two: Two, _: Two) -> Iterator[Seen]:
    """Look for a new catalogue under a name that is taken."""
    if two.second.does == "new":
        yield Seen("CatalogName", facts={"name": short(two.second.own_id)})


CHECKS: tuple[Check, ...] = (
    repeated,
    brought_back,
    cookie,
    reopened,
    version,
    numbers,
    copied,
    said_again,
    confirmed_again,
    shipped_again,
    news,
    uploaded,
)
