"""A space: all chapters together, and what an operator asks of it as a whole."""

from typing import Any

from punchout.commerce.parties import Identity
from punchout.emulator.browsing import Browsing
from punchout.emulator.comparing import Comparing
from punchout.emulator.connecting import Connecting
from punchout.emulator.links import Links
from punchout.emulator.partners import Partners
from punchout.emulator.shopping import Shopping
from punchout.emulator.steering import Steering
from punchout.emulator.verifying import Verifying
from punchout.exchange.races import settled
from punchout.settings.values import Connection

__all__ = ["Space"]


class Space(Partners, Shopping, Verifying, Comparing, Connecting, Browsing, Steering):
    """A private world with its own journal, state, connections and faults."""

    def reset(self, what: str = "all") -> None:
        """Forget `journal`, `sessions`, `faults`, or `all`; `clock` puts time and ids back to how the space began.

        Raises:
            LocalError: for any other word.
        """
        if what in ("all", "faults"):
            self.arm(())
        if what in ("all", "expectations"):
            self.expectations.forget()
        if what == "all":
            self.recorder.forget()
        if what in ("all", "clock"):
            self._begin_again()
        if what not in ("faults", "clock", "expectations"):
            with self.house.quiet(self.name):
                settled(lambda: self.store.reset(self.name, what))

    def info(self, links: Links) -> dict[str, Any]:
        """Return what a partner, a test or a person needs to know to speak with us; no secrets."""
        return {
            "api": f"{links.root}/_punchout/v1",
            "roles": {"supplier": {"cxml": links.supplier()}, "buyer": {"cxml": links.buyer()}},
            "connections": [_about(connection) for connection in self.settings.connections],
        }


def _about(connection: Connection) -> dict[str, Any]:
    return {
        "name": connection.name,
        "buyer": _party(connection.buyer.identities, ours=connection.buyer.ours),
        "supplier": _party(connection.supplier.identities, ours=connection.supplier.ours),
        "network": connection.network,
    }


def _party(identities: tuple[Identity, ...], *, ours: bool) -> dict[str, Any]:
    first = identities[0] if identities else Identity("", "")
    return {"domain": first.domain, "value": first.value, "ours": ours}
