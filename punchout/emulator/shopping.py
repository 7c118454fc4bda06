"""The chapter of the storefront: what a shopper does in a session, and how the cart leaves it."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from itertools import islice
from typing import NamedTuple
from urllib.parse import urlencode

from punchout.commerce.cart import QuoteStatus
from punchout.commerce.catalog import Catalogue
from punchout.commerce.document import Document
from punchout.commerce.session import Operation
from punchout.commerce.status import Status
from punchout.emulator.errors import Unknown
from punchout.emulator.links import Links, takes_carts
from punchout.emulator.world import World
from punchout.errors import LocalError, Stale
from punchout.exchange import outward
from punchout.exchange.doors import Door
from punchout.exchange.entries import Exchange, Keep
from punchout.exchange.races import settled
from punchout.formats.base import Form
from punchout.nearest import nearest
from punchout.roles.answers import message_to_buyer
from punchout.roles.effects import Change, Remembered
from punchout.roles.session import Session, cart_of, session_key
from punchout.roles.supplier import remember_returned, returned_key
from punchout.settings.values import Connection
from punchout.wire.message import Inbound, Outbound

__all__ = ["Handover", "Shopping"]

COMPARED = 1000
"""Among how many products the one is looked for that was perhaps meant."""


class Handover(NamedTuple):
    """A cart ready for the browser: the form's target, its fields, and the message in them."""

    url: str
    form: Form
    exchange: Exchange
    connection: str


class Shopping(World):
    """What a shopper can do; every refusal is a LocalError with a sentence for the shopper."""

    def session(self, token: str) -> Session:
        """Return a session by its token.

        Raises:
            Unknown: when no session of this space has it.
        """
        return self._session(token)[1]

    def _session(self, token: str) -> tuple[Remembered, Session]:
        held = self.store.recall(self.name, session_key(token))
        if not held.exists:
            raise Unknown("session", token[:6] + "…")
        return held, Session.of(held, self.clock.now())

    def put(self, token: str, part_id: str, quantity: Decimal, auxiliary_id: str | None = None) -> Session:
        """Put that quantity of a product more into the cart, whatever others put there meanwhile.

        Raises:
            LocalError: when the product is not sold here, the quantity does not fit, or the session is over.
        """
        return _kept(lambda: settled(lambda: self._put(token, part_id, quantity, auxiliary_id)))

    def _put(self, token: str, part_id: str, quantity: Decimal, auxiliary_id: str | None) -> Session:
        held, session = self._session(token)
        catalogue = self.catalogue(session.connection)
        product = catalogue.find(part_id, session.currency, auxiliary_id)
        if product is None:
            raise _not_sold(part_id, catalogue)
        return self._keep(held, session.put(product, quantity))

    def set_quantity(self, token: str, index: int, quantity: Decimal) -> Session:
        """Change the quantity of the cart line at `index` (from 0); zero takes it out.

        Raises:
            LocalError: when there is no such line, the quantity does not fit, or the session is over.
        """
        held, session = self._session(token)
        item = session.lines[index].item if 0 <= index < len(session.lines) else None
        auxiliary = item.auxiliary_id.text if item and item.auxiliary_id else None
        catalogue = self.catalogue(session.connection)
        product = catalogue.find(item.part_id, session.currency, auxiliary) if item else None
        # Another line may stand at that place by now: this is not decided again.
        return _kept(lambda: self._keep(held, session.set_quantity(index, quantity, product)))

    def _keep(self, held: Remembered, session: Session) -> Session:
        self.store.keep(Keep(self.name, changes=(session.change(held),)))
        return session

    def hand_over(self, token: str, links: Links, *, how: str = "return") -> Handover:
        """End the session and return the form that brings its cart back.

        `how` is `return`, `empty` (a cart without lines), `cancel` (Status 204: nothing changed), or `finalise` (a
        pending quote is made final). What carts brought back is remembered by part, so that sessions which return the
        same part at once lose races against each other; each decides again until it wins.

        Raises:
            LocalError: when the session is over, or has no BrowserFormPost.
        """
        door = self.door(links)
        try:
            return settled(lambda: self._handed_over(token, door, links, how))
        except Stale:
            raise LocalError.of("refused.carts_at_once") from None

    def _handed_over(self, token: str, door: Door, links: Links, how: str) -> Handover:
        """End the session; Stale where its state, or what is remembered of its parts, changed meanwhile."""
        held, session = self._session(token)
        _must_be_able(session, how)
        connection = self.connection(session.connection)
        after, document = self._message(session, connection, how, links)
        door.faults.again()
        exchange = outward.hand_over(document, session.return_url, door, connection, f"session:{token[:6]}")
        before = {key: self.store.recall(self.name, key) for key in _returned_keys(after)}
        changes: tuple[Change, ...] = (after.change(held),)
        if how in ("return", "finalise"):
            changes += remember_returned(after, connection.allowed, before)
        self.store.keep(Keep(self.name, exchange, changes))
        self.announce(exchange)
        form = self.format.for_browser(exchange.request_body, connection.return_field)
        return Handover(session.return_url, form, exchange, connection.name)

    def _message(self, session: Session, connection: Connection, how: str, links: Links) -> tuple[Session, Document]:
        tools = self.tools(links)
        sourcing = session.operation is Operation.SOURCE
        quote = QuoteStatus.PENDING if sourcing and how != "finalise" else QuoteStatus.FINAL
        after = replace(session, state="cancelled" if how == "cancel" else "returned", quote=quote)
        kept = replace(after, lines=()) if how in ("cancel", "empty") else after
        status = Status.of(204, language="en") if how == "cancel" else None
        cart = cart_of(kept, connection)
        document = message_to_buyer(cart, connection, tools, buyer=session.buyer, mode=session.mode, status=status)
        return kept, document

    def post(self, handover: Handover, links: Links) -> Inbound:
        """Post the form as a browser would, and return what the buyer's side answered.

        Raises:
            DeliveryError: when it cannot be reached, or the guard forbids the address.
        """
        form = urlencode(handover.form.fields).encode()
        headers = (("Content-Type", "application/x-www-form-urlencoded"), ("Accept", "text/html, */*"))
        trusted = takes_carts(handover.url.removeprefix(links.base))
        connection = self.connection(handover.connection)
        return self.sender.send(Outbound(form, headers, url=handover.url), connection, trusted=trusted)


def _kept(keep: Callable[[], Session]) -> Session:
    """Return the session that was kept, or tell the shopper that somebody was faster."""
    try:
        return keep()
    except Stale:
        raise LocalError.of("refused.changed_meanwhile") from None


def _must_be_able(session: Session, how: str) -> None:
    pending = session.state == "returned" and session.quote is QuoteStatus.PENDING
    if how == "finalise":
        if not pending:
            raise LocalError.of("refused.no_quote")
    elif session.state != "open":
        raise LocalError.of(f"refused.session.{session.state}")
    if not session.return_url:
        raise LocalError.of("refused.no_return")


def _returned_keys(session: Session) -> set[str]:
    return {returned_key(session.connection, line.item.key) for line in session.lines}


def _not_sold(part_id: str, catalogue: Catalogue) -> LocalError:
    sold = [product.part_id for product in islice(catalogue, COMPARED)]
    if near := nearest(part_id, sold):
        return LocalError.of("refused.not_sold_near", part=part_id, near=near)
    return LocalError.of("refused.not_sold", part=part_id)
