"""What a supplier answers: one function per kind of document, chosen from a written-out table."""

from dataclasses import replace
from itertools import islice

from punchout.commerce.document import Body
from punchout.commerce.items import Line
from punchout.commerce.location import located
from punchout.commerce.notice import Notice
from punchout.commerce.order import Order, OrderType
from punchout.commerce.profile import ProfileRequest
from punchout.commerce.session import Operation, SetupReply, SetupRequest
from punchout.commerce.status import Status, StatusUpdate
from punchout.errors import NotAllowed, NotUnderstood
from punchout.findings import Finding, Severity
from punchout.roles.answers import answer
from punchout.roles.conversation import ORDER, advance
from punchout.roles.effects import Change, Decision, Received, Remembered, Tools
from punchout.roles.orders import OrderState, order_key, payload_key
from punchout.roles.session import Session, lifetime, session_key
from punchout.roles.standing import Before, Handler, Handlers, handled, needed, news_for, noted, profiled

__all__ = ["decide", "keys", "remember_returned", "returned_key"]

MOST = 20
"""Parts that are named as not sold; whoever orders more of them has another catalogue in mind."""

FORBIDDEN = {"create": ("edit", "inspect"), "inspect": ("edit",), "edit": ()}
"""What a cart's operationAllowed forbids later (guide p86)."""


def returned_key(connection: str, item_key: str) -> str:
    """Return the key under which it is remembered that an item was returned, and what was allowed then."""
    return f"returned:{connection}:{item_key}"


def keys(body: Body | None, connection: str) -> tuple[str, ...]:
    """Return the keys whose state a decision about this body needs."""
    return needed(_HANDLERS, body, connection)


def decide(before: Before, received: Received, tools: Tools) -> Decision:
    """Decide what a supplier answers to one document.

    Raises:
        PeerError: with the status that refuses it.
    """
    return handled(_HANDLERS, "supplier", before, received, tools)


def _reopened(body: SetupRequest, connection: str) -> tuple[str, ...]:
    reopening = body.operation in (Operation.EDIT, Operation.INSPECT)
    return _returned(body.lines, connection) if reopening else ()


def _returned(lines: tuple[Line, ...], connection: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(returned_key(connection, line.item.key) for line in lines))


def _setup(body: SetupRequest, before: Before, received: Received, tools: Tools) -> Decision:
    connection = received.connection
    if body.operation not in connection.operations:
        facts = {"operation": str(body.operation), "connection": connection.name}
        raise NotAllowed.of(Finding("SETUP-001", facts=facts), 450)
    reopening = body.operation in (Operation.EDIT, Operation.INSPECT)
    if reopening:
        _must_be_allowed(body, before, connection.name)
        if not body.lines:
            raise NotAllowed.of(Finding("SETUP-002", facts={"operation": str(body.operation)}), 400)
    findings = _return_address(body)
    token = tools.ids.token()
    opened, expires = lifetime(connection, tools.clock.now())
    sold = {line.item.key: _sold(line, received, tools) for line in body.lines}
    envelope = received.document.envelope
    session = Session(
        token=token,
        connection=connection.name,
        operation=body.operation,
        cookie=body.cookie,
        opened=opened,
        expires=expires,
        currency=connection.currency,
        language=connection.language,
        return_url=(body.return_url or "").strip(),
        selected=body.selected.part_id if body.selected else "",
        setup=envelope.payload_id,
        mode=envelope.mode,
        buyer=envelope.route.origin.identities if envelope.route else (),
        ship_to=body.ship_to,
        lines=tuple(replace(line, number=None) for line in body.lines) if reopening else (),
        unknown=tuple(key for key, known in sold.items() if not known) if reopening else (),
    )
    reply = answer(Status.of(200, language="en"), tools, SetupReply(tools.links.shop(token)))
    change = session.change(Remembered(session_key(token)))
    return Decision(
        reply, (change,), findings=findings, conversation=f"session:{_fingerprint(token)}", lives=change.before.key
    )


def _fingerprint(token: str) -> str:
    # The journal and its readers see six characters of a token, never the whole.
    return token[:6]


def _must_be_allowed(body: SetupRequest, before: Before, connection: str) -> None:
    for number, line in enumerate(body.lines, 1):
        allowed = str(before[returned_key(connection, line.item.key)].state.get("allowed", "edit"))
        if body.operation in FORBIDDEN[allowed]:
            facts = {"part": line.item.part_id, "allowed": allowed, "operation": str(body.operation)}
            raise NotAllowed.of(Finding("SETUP-003", facts=facts, path=f"lines[{number - 1}]"), 412)


def _return_address(body: SetupRequest) -> tuple[Finding, ...]:
    if not body.return_url:
        # The guide needs it only where a form brings the cart back, which no document says (p82).
        return (Finding("SETUP-004", Severity.ADVISORY),)
    if located(body.return_url.strip()) is None:
        raise NotUnderstood.of(Finding("SETUP-005", facts={"url": body.return_url[:200]}))
    return ()


def _sold(line: Line, received: Received, tools: Tools) -> bool:
    auxiliary = line.item.auxiliary_id.text if line.item.auxiliary_id else None
    connection = received.connection
    return tools.catalogue(connection.name).find(line.item.part_id, connection.currency, auxiliary) is not None


def _ordered(body: Order, connection: str) -> tuple[str, ...]:
    earlier = (payload_key("supplier", connection, body.earlier),) if body.earlier else ()
    return (order_key("supplier", connection, body.order_id), *earlier, *_returned(body.lines, connection))


def _order(body: Order, before: Before, received: Received, tools: Tools) -> Decision:
    connection = received.connection
    findings: list[Finding] = []
    held, change_names = _find_order(body, before, received, findings)
    if body.type is not OrderType.DELETE:
        findings += _unknown_parts(body, before, received, tools)
    state = OrderState.of(held)
    if body.type is OrderType.NEW and held.exists:
        facts = {"order": body.order_id}
        if connection.repeated_order == "refuse":
            raise NotAllowed.of(Finding("ORDER-001", facts=facts), 409)
        findings.append(Finding("ORDER-001", Severity.ADVISORY, facts))
    taken, payload_id = Status.of(200, language="en"), received.document.envelope.payload_id
    to = advance(ORDER, state.state, body.type, f"order {body.order_id}")
    after = state.after(to, body, payload_id, f"{taken.code} {taken.text}")
    reply = answer(taken, tools)
    return Decision(
        reply, (after.change(held, change_names),), findings=tuple(findings), conversation=f"order:{body.order_id}"
    )


def _find_order(
    body: Order, before: Before, received: Received, findings: list[Finding]
) -> tuple[Remembered, tuple[str, ...]]:
    connection = received.connection.name
    names = (payload_key("supplier", connection, received.document.envelope.payload_id),)
    by_id = before[order_key("supplier", connection, body.order_id)]
    if body.type is OrderType.NEW:
        return by_id, names
    by_payload = before[payload_key("supplier", connection, body.earlier)] if body.earlier else None
    if by_payload is not None and by_payload.exists:
        return by_payload, names
    facts = {"order": body.order_id, "type": str(body.type), "reference": body.earlier or ""}
    if by_id.exists:
        findings.append(Finding("ORDER-002", Severity.ADVISORY, facts))
        return by_id, names
    raise NotAllowed(
        f"no order {body.order_id} is known here to {body.type}", (Finding("ORDER-003", facts=facts),), code=417
    )


def _unknown_parts(body: Order, before: Before, received: Received, tools: Tools) -> list[Finding]:
    # Only who brought a catalogue of their own has said what this supplier sells; the shipped one refuses nothing.
    severity = Severity.ERROR if received.connection.supplier.catalogue else Severity.ADVISORY
    connection = received.connection.name
    found = (
        Finding("ORDER-004", severity, {"part": line.item.part_id.strip()}, path=f"lines[{index}]")
        for index, line in enumerate(body.lines)
        if not _sold(line, received, tools) and not before[returned_key(connection, line.item.key)].exists
    )
    unknown = list(islice(found, MOST))
    if unknown and severity is Severity.ERROR:
        raise NotAllowed(f"part {unknown[0].facts['part']} is not sold here", unknown, code=417)
    return unknown


def _profile(body: ProfileRequest, before: Before, received: Received, tools: Tools) -> Decision:
    return profiled(_HANDLERS, tools.links.supplier(), tools)


_HANDLERS: Handlers = {
    SetupRequest: Handler(_setup, _reopened),
    Order: Handler(_order, _ordered),
    ProfileRequest: Handler(_profile),
    StatusUpdate: news_for("supplier"),
    Notice: Handler(noted),
}


def remember_returned(session: Session, allowed: str, before: Before) -> tuple[Change, ...]:
    """Return the writes that remember which items a cart brought back and what may be done with them later."""
    rows = {returned_key(session.connection, line.item.key) for line in session.lines}
    return tuple(Change(before[key], {"allowed": allowed}) for key in sorted(rows))
