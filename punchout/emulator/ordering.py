"""The chapter of orders: placing what a cart brought, and what became of each, whichever role knows it."""

from dataclasses import replace

from punchout.commerce.document import Document
from punchout.commerce.order import Order
from punchout.emulator.addresses import address
from punchout.emulator.buying import Buying
from punchout.emulator.errors import Unknown
from punchout.emulator.links import Links
from punchout.errors import DeliveryError, LocalError
from punchout.exchange import outward
from punchout.exchange.doors import Door
from punchout.exchange.entries import Keep, Outcome, Parcel
from punchout.exchange.outward import Heard
from punchout.exchange.races import settled
from punchout.messages import sentence
from punchout.roles.conversation import ORDER, PUNCHOUT, advance
from punchout.roles.effects import Change
from punchout.roles.orders import OrderState, order_key, payload_key
from punchout.roles.punchout import Punchout, Remark, punchout_key
from punchout.roles.purchase import by_supplier, orders_of
from punchout.settings.values import Connection
from punchout.wire.message import Inbound

__all__ = ["Ordering"]

PATIENCE = 15.0
"""Seconds to wait for the answer to an order; what takes longer is told by the order's state later."""


class Ordering(Buying):
    """What our buyer orders, and what is known of orders."""

    def order(self, punchout_id: str, links: Links, *, again: bool = False) -> list[OrderState]:
        """Order what a cart brought, one order for each SupplierID; deliver at once and return the orders.

        A cart that was ordered is ordered once more only where `again` says that this is meant.

        Raises:
            LocalError: when there is nothing to order, or it cannot be ordered any more.
            Stale: when others kept ordering meanwhile.
        """
        door = self.door(links)
        connection, placed = settled(lambda: self._place(punchout_id, door, links, again))
        if self.house.deliver():
            self.wait_until(
                lambda: all(self.order_state(connection.name, number).status for number in placed), PATIENCE
            )
        return [self.order_state(connection.name, number) for number in placed]

    def _place(self, punchout_id: str, door: Door, links: Links, again: bool) -> tuple[Connection, list[str]]:
        """Put the orders for a cart into the outbox and return their numbers; Stale where the state changed."""
        held = self.store.recall(self.name, punchout_key(punchout_id))
        if not held.exists:
            raise Unknown("punch-out", punchout_id)
        door.faults.again()
        punchout = _orderable(Punchout.of(held, self.clock.now()), again)
        connection = self.connection(punchout.connection)
        lines, lost = self.format.for_order(punchout.lines)
        counter = self.store.recall(self.name, "counter:order")
        first = int(counter.state.get("last", 0)) + 1
        numbers = [self._number(first + index) for index in range(len(by_supplier(lines)))]
        orders = orders_of(punchout, connection, lines, numbers, door.tools)
        ordered = replace(
            punchout.to(advance(PUNCHOUT, punchout.state, "order", f"punch-out {punchout.id}")),
            orders=(*punchout.orders, *numbers),
            remarks=tuple(Remark(finding.rule, sentence(finding).message) for finding in lost),
        )
        parcels = [self._parcel(document, door, connection, links, punchout.id) for _, document in orders]
        changes = (
            ordered.change(held),
            Change(counter, {"last": first + len(numbers) - 1}),
            *(self._placed(order, document, connection, punchout.id) for order, document in orders),
        )
        self.store.keep(Keep(self.name, changes=changes, parcels=tuple(parcels)))
        return connection, numbers

    def _number(self, number: int) -> str:
        return f"PO-{self.clock.now():%y%m%d}-{number:04d}"

    def _parcel(self, document: Document, door: Door, connection: Connection, links: Links, punchout: str) -> Parcel:
        url, conversation = address(connection, "order", links), f"punchout:{punchout}"
        return outward.parcel_of(document, url, door, connection, conversation, self.house.clock.now())

    def _placed(self, order: Order, document: Document, connection: Connection, punchout: str) -> Change:
        payload_id = document.envelope.payload_id
        held = self.store.recall(self.name, order_key("buyer", connection.name, order.order_id))
        state = OrderState.of(held)
        after = state.after(advance(ORDER, state.state, order.type, f"order {order.order_id}"), order, payload_id)
        return replace(after, punchout=punchout).change(held, (payload_key("buyer", connection.name, payload_id),))

    def orders(self) -> list[OrderState]:
        """Return all orders that either role knows, newest first."""
        return [OrderState.of(held) for held in self.store.listed(self.name, "order:")]

    def order_state(self, connection: str, order_id: str) -> OrderState:
        """Return an order that our buyer placed, or else one that our supplier took.

        Raises:
            Unknown: when neither knows it.
        """
        for role in ("buyer", "supplier"):
            held = self.store.recall(self.name, order_key(role, connection, order_id))
            if held.exists:
                return OrderState.of(held)
        raise Unknown("order", order_id)

    def hear(self, parcel: Parcel, back: Inbound | DeliveryError) -> Outcome:
        """Take what came back for a parcel of ours: keep it, and say whether the parcel goes out again."""
        heard = outward.hear_parcel(parcel, back, self.door(Links("")))
        outcome = settled(lambda: self._told(parcel, heard))
        self.announce(heard.exchange)
        return outcome

    def _told(self, parcel: Parcel, heard: Heard) -> Outcome:
        """Keep what was heard of a parcel; Stale where the order changed meanwhile, as by a StatusUpdate."""
        status = heard.document.status if heard.document else None
        done = status is not None and not status.transient
        text = f"{status.code} {status.text}".strip() if status else heard.said
        held = self.store.recall(self.name, payload_key("buyer", parcel.connection, parcel.payload_id))
        changes = (replace(OrderState.of(held), status=text).change(held),) if held.exists else ()
        self.store.keep(Keep(self.name, heard.exchange, changes, done=parcel if done else None))
        return Outcome.DONE if done else Outcome.AGAIN


def _orderable(punchout: Punchout, again: bool) -> Punchout:
    if punchout.state != "ordered":
        return punchout
    if not again:
        raise LocalError.of("refused.ordered", id=punchout.id, orders=", ".join(punchout.orders))
    return punchout.to(advance(PUNCHOUT, punchout.state, "reopen", f"punch-out {punchout.id}"))
