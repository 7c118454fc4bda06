"""What either role remembers of an order."""

from dataclasses import dataclass, replace

from punchout.commerce.brief import Brief, in_short
from punchout.commerce.money import Money
from punchout.commerce.order import Order
from punchout.commerce.plain import from_plain, plain
from punchout.roles.effects import Change, Remembered

__all__ = ["OrderState", "order_key", "payload_key"]


def order_key(role: str, connection: str, order_id: str) -> str:
    """Return the key of an order as one role knows it."""
    return f"order:{role}:{connection}:{order_id}"


def payload_key(role: str, connection: str, payload_id: str) -> str:
    """Return the further name of an order: the payloadID of one of its documents."""
    return f"order-document:{role}:{connection}:{payload_id}"


@dataclass(frozen=True, slots=True)
class OrderState:
    """An order's state, what its latest document asks for, and the payloadIDs of all its documents.

    Of the lines only the brief is remembered: the journal has the documents, and an order may have ten thousand lines.
    `status` is what was answered to the latest document, by the other side or by us, `news` what StatusUpdateRequests
    said since. `role` says who remembers it: our buyer placed it, or our supplier took it; with both ours, both do.
    """

    order_id: str = ""
    state: str = "none"
    total: Money | None = None
    lines: tuple[Brief, ...] = ()
    documents: tuple[str, ...] = ()
    status: str = ""
    news: tuple[str, ...] = ()
    punchout: str = ""
    role: str = ""

    @classmethod
    def of(cls, remembered: Remembered) -> "OrderState":
        """Read the state from storage; `none` where there is nothing."""
        state: OrderState = from_plain(cls, dict(remembered.state)) if remembered.exists else cls()
        return replace(state, role=remembered.key.split(":")[1])

    def after(self, state: str, order: Order, payload_id: str, status: str = "") -> "OrderState":
        """Return the order after one more document; `status` is its answer where it is known at once."""
        return replace(
            self,
            order_id=order.order_id,
            state=state,
            total=order.total,
            lines=tuple(map(in_short, order.lines)),
            documents=(*self.documents, payload_id),
            status=status,
        )

    def change(self, before: Remembered, names: tuple[str, ...] = ()) -> Change:
        """Return the write that remembers this order."""
        return Change(before, plain(self), names)
