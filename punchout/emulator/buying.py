"""The chapter of our buyer: starting punch-outs, and what became of them."""

from dataclasses import replace

from punchout.commerce.document import Document
from punchout.commerce.items import Line
from punchout.commerce.session import Operation
from punchout.emulator.addresses import address
from punchout.emulator.errors import Unknown
from punchout.emulator.links import Links
from punchout.emulator.world import World
from punchout.errors import LocalError
from punchout.exchange import outward
from punchout.exchange.doors import Door
from punchout.exchange.entries import Keep
from punchout.exchange.outward import Heard
from punchout.exchange.races import settled
from punchout.messages import sentence
from punchout.roles.effects import Remembered
from punchout.roles.punchout import Punchout, punchout_key
from punchout.roles.purchase import Asked, ask, heard_setup, user_of
from punchout.settings.values import Connection
from punchout.wire.message import Outbound

__all__ = ["Buying"]


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


def _operation(name: str) -> Operation:
    try:
        return Operation(name)
    except ValueError:
        known = ", ".join(operation.value for operation in Operation)
        raise LocalError(f"there is no operation {name!r}; there are {known}") from None
