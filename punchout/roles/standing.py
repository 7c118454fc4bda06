"""What both roles do alike: find who handles a document, answer with a profile, take news and what is merely kept."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from punchout.commerce.document import Body
from punchout.commerce.money import Moment
from punchout.commerce.notice import Notice
from punchout.commerce.order import Order
from punchout.commerce.profile import Profile, Transaction
from punchout.commerce.status import Status, StatusUpdate
from punchout.errors import NotAllowed
from punchout.findings import Finding
from punchout.roles.answers import answer
from punchout.roles.effects import Decision, Received, Remembered, Tools
from punchout.roles.orders import OrderState, payload_key

__all__ = ["Before", "Handler", "Handlers", "handled", "needed", "news_for", "noted", "profiled"]

Before = Mapping[str, Remembered]
"""The state that a decision needs, by its keys."""


def _nothing(body: Body, connection: str) -> tuple[str, ...]:
    return ()


class Handler(NamedTuple):
    """What a role does with a body of one type, given the body, the state before, what was received, and tools.

    `needs` names the keys of that state, given the body and the name of the connection.
    """

    act: Callable[..., Decision]
    needs: Callable[..., tuple[str, ...]] = _nothing


Handlers = Mapping[type, Handler]
"""The handlers of a role, by the type of a body."""

ORDER_OPTIONS = (("attachments", "Yes"), ("changes", "Yes"))
"""A profile says of orders whether it takes attachments and changes (guide p50)."""


def needed(handlers: Handlers, body: Body | None, connection: str) -> tuple[str, ...]:
    """Return the keys whose state a decision about a body needs."""
    handler = handlers.get(type(body))
    return handler.needs(body, connection) if handler else ()


def handled(handlers: Handlers, role: str, before: Before, received: Received, tools: Tools) -> Decision:
    """Decide by the handler of a body; a document that the role has none for is 450."""
    body = received.document.body
    handler = handlers.get(type(body))
    if handler is None:
        raise NotAllowed.of(Finding("ROLE-001", facts={"document": received.called, "role": role}), 450)
    return handler.act(body, before, received, tools)


def profiled(handlers: Handlers, url: str, tools: Tools) -> Decision:
    """Answer with every request that has a handler at this door."""
    transactions = tuple(
        Transaction(name, url, ORDER_OPTIONS if body is Order else ())
        for name, body in tools.requests.items()
        if body in handlers
    )
    return Decision(answer(Status.of(200, language="en"), tools, Profile(Moment.of(tools.clock.now()), transactions)))


def news_for(role: str) -> Handler:
    """Return how a role takes news about an order; one that nobody knows here is 417 (guide p36)."""
    return Handler(partial(_updated, role), partial(_named, role))


def _named(role: str, body: StatusUpdate, connection: str) -> tuple[str, ...]:
    return (payload_key(role, connection, body.reference),) if body.reference else ()


def _updated(role: str, body: StatusUpdate, before: Before, received: Received, tools: Tools) -> Decision:
    reply = answer(Status.of(200, language="en"), tools)
    if not body.reference:
        return Decision(reply)
    order = before[payload_key(role, received.connection.name, body.reference)]
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
