"""The headless shopper at our own storefront."""

from punchout.emulator import Space
from punchout.emulator.shopping import Handover
from punchout.errors import DeliveryError
from punchout.web.control.asked import Asked, Json
from punchout.web.control.shown import session_json

__all__ = ["bring_back", "cancel", "put", "session"]


def session(asked: Asked, token: str) -> Json:
    """Show a session and its cart."""
    return session_json(asked.space.session(token))


def put(asked: Asked, token: str) -> Json:
    """Put a quantity of a product into the cart."""
    body = asked.body
    changed = asked.space.put(token, body["supplierPartID"], body["quantity"], body["supplierPartAuxiliaryID"])
    return session_json(changed)


def bring_back(asked: Asked, token: str) -> Json:
    """Return the cart: end the session and post the form to BrowserFormPost."""
    return _posted(asked, asked.space.hand_over(token, asked.links))


def cancel(asked: Asked, token: str) -> Json:
    """Cancel the session: Status 204, nothing is changed."""
    return _posted(asked, asked.space.hand_over(token, asked.links, how="cancel"))


def _posted(asked: Asked, handover: Handover) -> Json:
    space: Space = asked.space
    status, trouble = None, ""
    try:
        status = space.post(handover, asked.links).status
    except DeliveryError as error:
        trouble = error.said()
    delivered = status is not None and 200 <= status < 400
    return {"delivered": delivered, "httpStatus": status, "trouble": trouble, "exchange": handover.exchange.id}
