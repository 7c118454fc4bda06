"""One purchase through the control API: punch out, shop, return the cart, order; and what the journal says of it."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from punchout.client import Client, Refused

__all__ = ["GOODS", "Purchase", "play"]

Json = dict[str, Any]

GOODS = (("STP-24", "4"), ("PCL-110", "8"), ("SCI-21", "4"))
"""What is bought: parts of the shipped catalogue and how many of each."""


@dataclass
class Purchase:
    """How far it came: `setup`, `cart` and `order` are entries of the journal, as the buyer saw them.

    `trouble` says why there is no order with a 200.
    """

    info: Json
    connection: str
    setup: Json = field(default_factory=dict)
    cart: Json = field(default_factory=dict)
    order: Json = field(default_factory=dict)
    trouble: str = ""

    @property
    def ordered(self) -> bool:
        """Whether the order was answered with 200."""
        return not self.trouble


def play(client: Client, connection: str = "demo") -> Purchase:
    """Buy `GOODS` over a connection of which both sides are ours, and return what became of it."""
    purchase = Purchase(client.info(), connection)
    try:
        _buy(client, purchase)
    except Refused as error:
        purchase.trouble = str(error)
    return purchase


def _buy(client: Client, purchase: Purchase) -> None:
    punchout = client.punch_out(purchase.connection)
    purchase.setup = _entry(client, "type:PunchOutSetupRequest direction:out")
    token = urlsplit(punchout["startUrl"]).path.rpartition("/shop/")[2].strip("/")
    if not token:
        purchase.trouble = f"the setup was answered {punchout['status']['code']} {punchout['trouble']}".strip()
        return
    for part, quantity in GOODS:
        client.session_put(token, part, quantity)
    returned = client.session_return(token)
    if not returned["delivered"]:
        purchase.trouble = f"the cart did not arrive: {returned['trouble'] or returned['httpStatus']}"
        return
    purchase.cart = _entry(client, "type:PunchOutOrderMessage direction:in")
    client.order(punchout["id"])
    purchase.order = _entry(client, "type:OrderRequest direction:out")
    code = purchase.order["status"]["code"]
    if code != 200:
        purchase.trouble = f"the order was answered {code or 'without a Status'}"


def _entry(client: Client, q: str) -> Json:
    """Return the whole newest entry that matches, refused ones too."""
    items, _ = client.exchanges(q, 1)
    if not items:
        items = client.wait(q, timeout=10.0)
    return client.exchange(items[0]["id"])
