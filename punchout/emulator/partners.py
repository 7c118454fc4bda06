"""The chapter of partners: what comes to our doors, and what they are told."""

from collections.abc import Callable
from typing import NamedTuple

from punchout.commerce.status import Status
from punchout.emulator.heap import give_back
from punchout.emulator.links import Links
from punchout.emulator.world import World
from punchout.exchange.doors import Door
from punchout.exchange.entries import Exchange
from punchout.exchange.striking import dressed
from punchout.exchange.trace import Journey
from punchout.findings import Finding
from punchout.redact import mask_values
from punchout.roles.answers import answer, refusal
from punchout.roles.punchout import Punchout, return_key
from punchout.wire.message import Inbound, Outbound

__all__ = ["Partners", "Taken"]


class Taken(NamedTuple):
    """What became of a cart that a browser brought: for a page, and as cXML for clients that want no page.

    `dress` does to a page what the faults that struck this cart do to its answer; `outbound` is dressed already.
    """

    ok: bool
    code: int
    detail: str
    exchange: Exchange
    punchout: Punchout | None
    findings: tuple[Finding, ...]
    outbound: Outbound
    dress: Callable[[Outbound], Outbound]


class Partners(World):
    """What partners can do."""

    def receive(self, message: Inbound, role: str, links: Links) -> Outbound:
        """Take a document to `supplier` or `buyer` the whole road and return the answer."""
        return self._walked(message, self.endpoint(role, links)).outbound

    def _walked(self, message: Inbound, door: Door) -> Journey:
        journey = self.road.receive(message, door)
        give_back(len(message.body))
        return journey

    def ping(self, links: Links) -> Outbound:
        """Answer a GET with a fresh, valid Response (cXML Reference Guide, p41)."""
        door = self.door(links)
        return door.spelled(answer(Status.of(200, language="en"), door.tools))

    def refuse(self, code: int, detail: str, links: Links) -> Outbound:
        """Return a Response that refuses what never reached the road: a wrong address, method or size."""
        door = self.door(links)
        return door.spelled(refusal(code, mask_values(detail, self.secrets), door.tools))

    def take_cart(self, token: str, message: Inbound, links: Links) -> Taken:
        """Take the cart that came to a BrowserFormPost; never raises for what a peer did."""
        door = self.return_address(token, links)
        journey = self._walked(message, door)
        held = self.store.recall(self.name, return_key(token))
        error = journey.error
        outbound = journey.outbound
        if error is None:
            outbound = door.spelled(answer(Status.of(200, language="en"), door.tools))

        def dress(plain: Outbound) -> Outbound:
            """Return a page about the cart as the faults that are armed for it leave it."""
            return dressed(plain, door.faults, journey.subject)[0]

        return Taken(
            ok=error is None,
            code=error.code if error else 200,
            detail=error.told if error else "",
            exchange=journey.exchange,
            punchout=Punchout.of(held, self.clock.now()) if held.exists else None,
            findings=journey.exchange.findings,
            outbound=dress(outbound) if error is None else outbound,
            dress=dress,
        )
