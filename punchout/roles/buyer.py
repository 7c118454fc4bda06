"""What a buyer answers, and what it makes of the cart that a browser brings back."""

from dataclasses import replace
from datetime import datetime

from punchout.commerce.cart import Cart, QuoteStatus
from punchout.commerce.document import Body
from punchout.commerce.items import Line
from punchout.commerce.notice import Notice
from punchout.commerce.profile import ProfileRequest
from punchout.commerce.session import Operation
from punchout.commerce.status import StatusUpdate
from punchout.errors import NotAllowed, NotTrusted, NotUnderstood
from punchout.findings import Finding, Severity
from punchout.roles.conversation import PUNCHOUT, advance
from punchout.roles.effects import Decision, Received, Remembered, Tools
from punchout.roles.punchout import Punchout
from punchout.roles.standing import Before, Handler, Handlers, handled, needed, news_for, noted, profiled

__all__ = ["decide", "keys", "take_cart"]


def keys(body: Body | None, connection: str) -> tuple[str, ...]:
    """Return the keys whose state a decision about this body needs."""
    return needed(_HANDLERS, body, connection)


def decide(before: Before, received: Received, tools: Tools) -> Decision:
    """Decide what a buyer answers to one document.

    Raises:
        PeerError: with the status that refuses it.
    """
    return handled(_HANDLERS, "buyer", before, received, tools)


def _profile(body: ProfileRequest, before: Before, received: Received, tools: Tools) -> Decision:
    return profiled(_HANDLERS, tools.links.buyer(), tools)


_HANDLERS: Handlers = {
    ProfileRequest: Handler(_profile),
    StatusUpdate: news_for("buyer"),
    Notice: Handler(noted),
}


def take_cart(held: Remembered, received: Received, now: datetime) -> Decision:
    """Take the cart that came to a BrowserFormPost; a message has no answer, so the decision has no reply.

    Raises:
        PeerError: when it is no cart, belongs to another session, or the session is over.
    """
    cart = received.document.body
    if not isinstance(cart, Cart):
        raise NotUnderstood.of(Finding("CART-007", facts={"document": received.called}))
    punchout = Punchout.of(held, now)
    if cart.cookie.text.strip() != punchout.cookie:
        error = NotTrusted.of(
            Finding("CART-001", facts={"got": cart.cookie.text.strip()[:80] or "–"}, path="cookie"), 400
        )
        # Who does not know the cookie is not told it: it is what the cart is trusted by.
        error.difference = f"the session's BuyerCookie is {punchout.cookie}"
        raise error
    conversation = f"punchout:{punchout.id}"
    if punchout.cart == cart and punchout.cart_id == received.document.envelope.payload_id:
        return Decision(conversation=conversation)
    event = _event(punchout, cart, received)
    findings = _remarks(punchout, cart, received)
    after = replace(
        punchout.to(advance(PUNCHOUT, punchout.state, event, "this punch-out")),
        cart=cart,
        cart_id=received.document.envelope.payload_id,
        lines=_requisition(punchout, cart, cancelled=event == "cancel"),
    )
    return Decision(None, (after.change(held),), findings=findings, conversation=conversation)


def _event(punchout: Punchout, cart: Cart, received: Received) -> str:
    pending = punchout.cart is not None and punchout.cart.quote is QuoteStatus.PENDING
    if punchout.state == "returned" and pending:
        return "finalise"
    if punchout.state == "expired":
        raise NotAllowed.of(Finding("CART-009", facts={"until": str(punchout.expires)}), 409)
    if punchout.state in ("returned", "ordered", "cancelled", "refused"):
        raise NotAllowed.of(Finding("CART-002", facts={"state": punchout.state}), 409)
    # No ItemIn after create means cancelled; after edit it deletes, unless the status is 204 (guide p86).
    return "cancel" if _says_no_change(received) or (_adds(punchout) and not cart.lines) else "return"


def _adds(punchout: Punchout) -> bool:
    return punchout.operation in (Operation.CREATE, Operation.SOURCE)


def _says_no_change(received: Received) -> bool:
    status = received.document.status
    return status is not None and status.code == 204


def _requisition(punchout: Punchout, cart: Cart, *, cancelled: bool) -> tuple[Line, ...]:
    if cancelled or punchout.operation is Operation.INSPECT:
        return punchout.lines
    return cart.lines


def _remarks(punchout: Punchout, cart: Cart, received: Received) -> tuple[Finding, ...]:
    count = {"count": str(len(cart.lines))}
    if _says_no_change(received):
        return (Finding("CART-006", Severity.ADVISORY, count),) if cart.lines else ()
    if punchout.operation is Operation.INSPECT:
        return (Finding("CART-004", Severity.ADVISORY, count),) if cart.lines else ()
    if punchout.operation is Operation.EDIT and not cart.lines:
        return (Finding("CART-005", Severity.ADVISORY, {"count": str(len(punchout.lines))}),)
    return ()
