"""What both roles do alike: find who handles a document, answer with a profile, take news and what is merely kept."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from punchout.commerce.money import Moment
from punchout.commerce.notice import Notice
from punchout.commerce.order import Order
from punchout.commerce.profile import Profile, Transaction
from punchout.commerce.status import Status, StatusUpdate
from punchout.errors import NotAllowed
from punchout.findings import Finding
from punchout.roles.answers import answer
from punchout.roles.effects import Decision, Received, Remembered, Tools
from punchout.roles.orders import OrderState

__all__ = ["Before", "Handlers", "handled", "noted", "profiled", "updated"]

Before = Mapping[str, Remembered]
"""The state that a decision needs, by its keys."""

Handlers = Mapping[type, Callable[..., Decision]]
"""What a role does with a body of each type, given the body, the state before, what was received, and tools."""

ORDER_OPTIONS = (("attachments", "Yes"), ("changes", "Yes"))
"""A profile says of orders whether it takes attachments and changes (guide p50)."""


def handled(handlers: Handlers, role: str, before: Before, received: Received, tools: Tools) -> Decision:
    """Decide by the handler of a body; a document that the role has none for is 450."""
    body = received.document.body
    handler = handlers.get(type(body))
    if handler is None:
        raise NotAllowed.of(Finding("ROLE-001", facts={"document": received.called, "role": role}), 450)
    return handler(body, before, received, tools)


def profiled(handlers: Handlers, url: str, tools: Tools) -> Decision:
    """Answer with every request that has a handler at this door."""
    transactions = tuple(
        Transaction(name, url, ORDER_OPTIONS if body is Order else ())
        for name, body in tools.requests.items()
        if body in handlers
    )
    return Decision(answer(Status.of(200, language="en"), tools, Profile(Moment.of(tools.clock.now()), transactions)))


def updated(body: StatusUpdate, order: Remembered | None, tools: Tools) -> Decision:
    """Take news about an order; one that nobody knows here is 417 (guide p36)."""
    reply = answer(Status.of(200, language="en"), tools)
    if body.reference is None or order is None:
        return Decision(reply)
    if not order.exists:
        raise NotAllowed.of(Finding("STATUS-001", facts={"reference": body.reference}), 417)
    state = OrderState.of(order)
    news = replace(state, news=(*state.news, f"{body.status.code} {body.status.text}".strip()))
    return Decision(reply, (news.change(order),), conversation=f"order:{state.order_id}")


def noted(body: Notice, before: Before, received: Received, tools: Tools) -> Decision:
    """Keep a document; one that asks for a response of its own that we do not have is 450."""
    if body.answered_by:
        raise NotAllowed.of(Finding("ROLE-002", facts={"document": body.name, "response": body.answered_by}), 450)
    return Decision(answer(Status.of(201, f"{body.name} was kept", "en"), tools))
