"""Our buyer: punch-outs and orders."""

from punchout.emulator import Unknown
from punchout.findings import Finding
from punchout.roles.punchout import Punchout
from punchout.web.control.asked import Asked, Json
from punchout.web.control.shown import order_json, punchout_json

__all__ = ["order", "orders", "place", "punch_out", "punchout", "punchouts"]


def punch_out(asked: Asked) -> Json:
    """Send a PunchOutSetupRequest now."""
    body = asked.body
    template = body["template"]
    made = asked.space.punch_out(
        body["connection"],
        asked.links,
        operation=body["operation"],
        user=body["user"],
        template=template.encode() if template else None,
        selected=body["selected"],
        cart_of=body["cartOf"],
    )
    return punchout_json(made)


def punchouts(asked: Asked) -> Json:
    """List the punch-outs, newest first."""
    return {"items": [punchout_json(punchout) for punchout in asked.space.punchouts()]}


def punchout(asked: Asked, id: str) -> Json:
    """Show a punch-out: its state, its cart, what was found in it."""
    found = asked.space.punchout(id)
    return punchout_json(found, _findings(asked, found))


def _findings(asked: Asked, punchout: Punchout) -> tuple[Finding, ...]:
    if not punchout.cart_id or '"' in punchout.cart_id:
        return ()
    rows, _ = asked.space.exchanges(f'type:PunchOutOrderMessage direction:in payload:"{punchout.cart_id}"', 1)
    return asked.space.exchange(rows[0].id).findings if rows else ()


def place(asked: Asked, id: str) -> Json:
    """Order what came back, one order for each SupplierID."""
    again = asked.query["again"] == "yes"
    return {"items": [order_json(order) for order in asked.space.order(id, asked.links, again=again)]}


def orders(asked: Asked) -> Json:
    """List the orders of either role, newest first."""
    return {"items": [order_json(order) for order in asked.space.orders()]}


def order(asked: Asked, id: str) -> Json:
    """Show an order by its orderID."""
    for found in asked.space.orders():
        if found.order_id == id:
            return order_json(found)
    raise Unknown("order", id)
