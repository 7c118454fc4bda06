"""What both roles answer alike: a profile, news about an order, a document without a meaning of its own."""

from dataclasses import replace

from punchout.commerce.money import Moment
from punchout.commerce.notice import Notice
from punchout.commerce.profile import Profile, Transaction
from punchout.commerce.status import Status, StatusUpdate
from punchout.errors import NotAllowed
from punchout.findings import Finding
from punchout.roles.answers import answer
from punchout.roles.effects import Decision, Remembered, Tools
from punchout.roles.orders import OrderState

__all__ = ["noted", "profiled", "updated"]

ORDER_OPTIONS = (("attachments", "Yes"), ("changes", "Yes"))
"""A profile says of orders whether it takes attachments and changes (guide p50)."""


def profiled(own: tuple[str, ...], url: str, tools: Tools, now: Moment) -> Decision:
    """Answer with all that this door takes: documents with a meaning here, then those that are merely kept."""
    names = (*own, *(name for name in tools.notices if name not in own))
    transactions = tuple(Transaction(name, url, ORDER_OPTIONS if name == "OrderRequest" else ()) for name in names)
    return Decision(answer(Status.of(200, language="en"), tools, Profile(now, transactions)))


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


def noted(body: Notice, tools: Tools) -> Decision:
    """Keep a document; one that asks for a response of its own that we do not have is 450."""
    if body.answered_by:
        raise NotAllowed.of(Finding("ROLE-002", facts={"document": body.name, "response": body.answered_by}), 450)
    return Decision(answer(Status.of(201, f"{body.name} was kept", "en"), tools))
