"""The chapter of our buyer: starting punch-outs, ordering what came back."""

from dataclasses import replace

from punchout.commerce.document import Document
from punchout.commerce.items import Line
from punchout.commerce.order import Order
from punchout.commerce.session import Operation
from punchout.emulator.errors import Unknown
from punchout.emulator.links import Links
from punchout.emulator.world import World
from punchout.errors import DeliveryError, LocalError
from punchout.exchange import outward
from punchout.exchange.doors import Door
from punchout.exchange.entries import Keep, Outcome, Parcel
from punchout.exchange.outward import Heard
from punchout.exchange.races import settled
from punchout.messages import sentence
from punchout.roles.conversation import ORDER, PUNCHOUT, advance
from punchout.roles.effects import Change, Remembered
from punchout.roles.orders import OrderState, order_key, payload_key
from punchout.roles.punchout import Punchout, Remark, punchout_key
from punchout.roles.purchase import Asked, ask, by_supplier, heard_setup, orders_of, user_of
from punchout.settings.values import Connection
from punchout.wire.message import Inbound, Outbound

__all__ = ["Buying", "address"]

PATIENCE = 15.0
"""Seconds to wait for the answer to an order; what takes longer is told by the order's state later."""


class Buying(World):
    """What our buyer does of itself."""

    def punch_out(
        self,
        name: str,
        links: Links,
        *,
        operation: str = "create",
        user: str | None = None,
        template: bytes | None = None,
        selected: str = "",
        cart_of: str | None = None,
    ) -> Punchout:
        """Send a PunchOutSetupRequest over the connection of that name now, and return the punch-out, open or refused.

        `template` is a setup request of the user's own, in which payloadID, timestamp, BuyerCookie and BrowserFormPost
        are renewed; `cart_of` is the punch-out whose cart an edit or inspect reopens, the latest one without it.

        Raises:
            LocalError: when the connection, user or cart is not there, or the connection is disabled.
        """
        connection = self._open_connection(name)
        asked = Asked(
            operation=_operation(operation),
            user=user_of(connection, user),
            selected=selected,
            lines=self.format.for_order(self._cart_to_reopen(connection, operation, cart_of))[0],
        )
        door, url = self.door(links), address(connection, "setup", links)
        template = template or (connection.template.read_bytes() if connection.template else None)
        punchout, outbound, fault = settled(lambda: self._asked(connection, asked, url, door, template))
        heard = outward.send(
            outbound, door, self.sender, connection=connection, conversation=f"punchout:{punchout.id}", fault=fault
        )
        return settled(lambda: self._opened(punchout, heard))

    def _asked(
        self, connection: Connection, asked: Asked, url: str, door: Door, template: bytes | None
    ) -> tuple[Punchout, Outbound, str]:
        """Begin a punch-out; Stale where its id is taken, as those of a seed may be that was used before."""
        door.faults.again()
        punchout, document = ask(connection, asked, door.tools)
        written = self._renewed(template, punchout, document) if template is not None else None
        outbound, fault = outward.freeze(document, url, door, connection, written)
        self.store.keep(Keep(self.name, changes=(punchout.change(Remembered(punchout_key(punchout.id))),)))
        return punchout, outbound, fault

    def _open_connection(self, name: str) -> Connection:
        """Return a connection that may be used; without its secret a partner could only refuse us."""
        connection = self.connection(name)
        if not connection.enabled:
            why = {"why": connection.trouble} if connection.trouble else {}
            raise LocalError.of("refused.disabled_why" if why else "refused.disabled", name=name, **why)
        return connection

    def _renewed(self, template: bytes, punchout: Punchout, document: Document) -> bytes:
        envelope = document.envelope
        return self.format.renew(
            template,
            payload_id=envelope.payload_id,
            timestamp=envelope.timestamp.written,
            cookie=punchout.cookie,
            return_url=punchout.return_url,
        )

    def _opened(self, punchout: Punchout, heard: Heard) -> Punchout:
        trouble = heard.trouble.finding if heard.trouble else None
        after, findings = heard_setup(punchout, heard.document, trouble)
        if findings or trouble:
            after = replace(after, said=sentence(findings[0]).message if findings else heard.said)
        exchange = heard.exchange._replace(response_findings=(*heard.exchange.response_findings, *findings))
        held = self.store.recall(self.name, punchout_key(punchout.id))
        self.store.keep(Keep(self.name, exchange, (after.change(held),)))
        self.announce(exchange)
        return after

    def _cart_to_reopen(self, connection: Connection, operation: str, cart_of: str | None) -> tuple[Line, ...]:
        if operation not in ("edit", "inspect"):
            if cart_of is not None:
                raise LocalError.of("refused.cart_of", operation=operation)
            return ()
        if cart_of is not None:
            return self.punchout(cart_of).lines
        return next(
            (
                punchout.lines
                for punchout in self.punchouts()
                if punchout.connection == connection.name and punchout.lines
            ),
            (),
        )

    def punchout(self, id: str) -> Punchout:
        """Return one punch-out.

        Raises:
            Unknown: when there is none of that id.
        """
        held = self.store.recall(self.name, punchout_key(id))
        if not held.exists:
            raise Unknown("punch-out", id)
        return Punchout.of(held, self.clock.now())

    def punchouts(self) -> list[Punchout]:
        """Return all punch-outs, newest first."""
        now = self.clock.now()
        return [Punchout.of(held, now) for held in self.store.listed(self.name, "punchout:")]

    def order(self, punchout_id: str, links: Links, *, again: bool = False) -> list[OrderState]:
        """Order what a cart brought, one order for each SupplierID; deliver at once and return the orders.

        A cart that was ordered is ordered once more only where `again` says that this is meant.

        Raises:
            LocalError: when there is nothing to order, or it cannot be ordered any more.
            Stale: when others kept ordering meanwhile.
        """
        door = self.door(links)
        connection, placed = settled(lambda: self._place(punchout_id, door, links, again))
        if self.deliver():
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
        return outward.parcel_of(document, url, door, connection, conversation, self.house.now())

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


def _operation(name: str) -> Operation:
    try:
        return Operation(name)
    except ValueError:
        known = ", ".join(operation.value for operation in Operation)
        raise LocalError(f"there is no operation {name!r}; there are {known}") from None


def address(connection: Connection, what: str, links: Links) -> str:
    """Return where our buyer sends `setup` or `order`: to their supplier, or to ours.

    Raises:
        LocalError: when their supplier has no address for it.
    """
    if connection.supplier.ours:
        return links.supplier()
    urls = connection.supplier.urls or {}
    url = urls.get(what) or urls.get("cxml") or next(iter(urls.values()), "")
    if not url:
        raise LocalError.of("refused.no_url", name=connection.supplier.name, what=what)
    return url
