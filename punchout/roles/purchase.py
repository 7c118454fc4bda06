"""What a buyer starts: a punch-out, and the orders that follow from a cart."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from punchout.commerce.document import Document
from punchout.commerce.items import Item, Line
from punchout.commerce.kept import Opaque
from punchout.commerce.location import located
from punchout.commerce.money import Moment
from punchout.commerce.order import Order
from punchout.commerce.parties import Address, Contact, Email, Extrinsic, Identity, PostalAddress, Text
from punchout.commerce.session import Operation, SetupReply, SetupRequest
from punchout.errors import LocalError
from punchout.findings import Finding, Severity
from punchout.roles.answers import request_to_supplier
from punchout.roles.conversation import PUNCHOUT, advance
from punchout.roles.effects import Tools
from punchout.roles.punchout import Punchout
from punchout.roles.session import lifetime, total_of
from punchout.settings.values import Connection, User

__all__ = ["Asked", "ask", "by_supplier", "heard_setup", "orders_of", "user_of"]


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody wants of a punch-out: the operation, for whom, landing where, with which cart to reopen."""

    operation: Operation = Operation.CREATE
    user: User | None = None
    selected: str = ""
    lines: tuple[Line, ...] = ()
    extrinsics: tuple[tuple[str, str], ...] = field(default=())


def user_of(connection: Connection, email: str | None) -> User:
    """Return the configured user of that e-mail address, the first one without an address.

    Raises:
        LocalError: when the buyer has no such user; the text names those it has.
    """
    users = connection.buyer.users or (User(f"requester@{connection.buyer.name}.example.com", "Requester"),)
    if not email:
        return users[0]
    found = next((user for user in users if user.email == email), None)
    if found is None:
        known = ", ".join(user.email for user in users)
        raise LocalError.of("refused.no_user", name=connection.buyer.name, user=email, known=known)
    return found


def ask(connection: Connection, asked: Asked, tools: Tools) -> tuple[Punchout, Document]:
    """Return a new punch-out and the PunchOutSetupRequest that opens it.

    Raises:
        LocalError: when an edit or inspect has no cart to reopen.
    """
    if asked.operation in (Operation.EDIT, Operation.INSPECT) and not asked.lines:
        raise LocalError.of("refused.no_cart", operation=asked.operation)
    user = asked.user or user_of(connection, None)
    token, cookie = tools.ids.token(), tools.ids.cookie()
    begun, expires = lifetime(connection, tools.clock.now())
    punchout = Punchout(
        id=token[-10:].strip("-_") + str(tools.ids.number("punchout")),
        token=token,
        connection=connection.name,
        operation=asked.operation,
        cookie=cookie,
        asked=begun,
        expires=expires,
        return_url=tools.links.back(token),
        user=user.email,
        lines=asked.lines,
    )
    name = user.name or user.email
    setup = SetupRequest(
        operation=asked.operation,
        cookie=Opaque(cookie),
        return_url=punchout.return_url,
        extrinsics=tuple(
            Extrinsic(key, Opaque(value))
            for key, value in (("UserEmail", user.email), *user.extrinsics, *asked.extrinsics)
        ),
        contacts=(Contact(Text(name, connection.language), role="endUser", emails=(Email(user.email),)),),
        ship_to=_place(connection, name),
        selected=Item(asked.selected) if asked.selected else None,
        # lineNumber belongs to the order that a line came from, not into a setup request's ItemOut (guide p81).
        lines=tuple(replace(line, number=None) for line in asked.lines),
    )
    document = request_to_supplier(setup, connection, tools)
    return replace(punchout, setup=document.envelope.payload_id), document


def _place(connection: Connection, person: str) -> Address:
    firm = connection.buyer.name
    postal = PostalAddress(
        street=("1 Example Street",),
        city="Exampleville",
        postal_code="00000",
        country_code="FR",
        country="France",
        deliver_to=(person, "Reception"),
        name="default",
    )
    return Address(Text(firm, connection.language), f"{firm}-1", firm, "FR", postal)


def heard_setup(
    punchout: Punchout, reply: Document | None, trouble: Finding | None = None
) -> tuple[Punchout, tuple[Finding, ...]]:
    """Return the punch-out after the partner's answer, open or refused, with what is odd about the answer.

    `reply` is None where nothing came that is cXML; `trouble` is then what happened.
    """
    if reply is None or reply.status is None:
        return _refused(punchout, trouble or Finding("DELIVERY-HTTP")), ()
    heard = replace(punchout, status=reply.status)
    if not reply.status.succeeded or not isinstance(reply.body, SetupReply):
        return _refused(heard, Finding(f"ANSWER-{reply.status.code}")), ()
    url = reply.body.start_url.strip()
    if located(url) is None:
        finding = Finding("SETUP-006", Severity.ERROR, {"url": url[:200]})
        return _refused(heard, finding), (finding,)
    return replace(heard, state=_after(punchout, "open"), start_url=url), ()


def _refused(punchout: Punchout, why: Finding) -> Punchout:
    return replace(punchout, state=_after(punchout, "refuse"), trouble=why.rule, facts=tuple(why.facts.items()))


def _after(punchout: Punchout, event: str) -> str:
    return advance(PUNCHOUT, punchout.state, event, "this punch-out")


def orders_of(
    punchout: Punchout, connection: Connection, lines: Sequence[Line], numbers: Sequence[str], tools: Tools
) -> list[tuple[Order, Document]]:
    """Return the orders for a cart with their documents, one for each SupplierID in it, under the given PO numbers.

    Raises:
        LocalError: when there is nothing to order, or the state forbids it.
    """
    if punchout.state != "returned":
        raise LocalError.of("refused.not_returned", id=punchout.id, state=punchout.state)
    if not lines:
        raise LocalError.of("refused.no_lines", id=punchout.id)
    orders = [
        _order(group, number, connection, punchout, tools)
        for (_, group), number in zip(by_supplier(lines), numbers, strict=True)
    ]
    return [(order, request_to_supplier(order, connection, tools)) for order in orders]


def by_supplier(lines: Sequence[Line]) -> list[tuple[Identity | None, tuple[Line, ...]]]:
    """Return the lines grouped by SupplierID, in the order in which each first appears."""
    groups: dict[Identity | None, list[Line]] = {}
    for line in lines:
        groups.setdefault(line.supplier, []).append(line)
    return [(supplier, tuple(group)) for supplier, group in groups.items()]


def _order(lines: tuple[Line, ...], number: str, connection: Connection, punchout: Punchout, tools: Tools) -> Order:
    numbered = tuple(replace(line, number=str(index)) for index, line in enumerate(lines, 1))
    currency = next((line.detail.price.currency for line in lines if line.detail), connection.currency)
    name = next((user.name for user in connection.buyer.users if user.email == punchout.user), "") or punchout.user
    place = _place(connection, name)
    return Order(
        order_id=number,
        date=Moment.of(tools.clock.now()),
        total=total_of(numbered, currency),
        ship_to=(punchout.cart.ship_to if punchout.cart else None) or place,
        bill_to=place,
        contacts=(Contact(Text(name, connection.language), role="endUser", emails=(Email(punchout.user),)),),
        version="1",
        lines=numbered,
    )
