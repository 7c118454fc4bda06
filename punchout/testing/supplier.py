"""Our supplier in a test: the address and the credentials for the system under test, and a shopper at our shop."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from punchout.testing.agreed import Agreed
from punchout.testing.exchange import Exchange
from punchout.testing.world import World, search

__all__ = ["Shopper", "Supplier"]

__tracebackhide__ = True

_TOKEN = re.compile(r"/shop/([\w-]+)")


class Shopper:
    """Somebody who shops at our storefront without a browser."""

    def __init__(self, world: World, start_url: str) -> None:
        """Shop in the session of a StartPage.

        Raises:
            ValueError: when it is no StartPage of ours.
        """
        found = _TOKEN.search(start_url)
        if found is None:
            raise ValueError(f"{start_url!r} is no StartPage of this supplier: it has no /shop/<token>/")
        self._client, self._token, self.start_url = world.client, found[1], start_url

    def put(
        self, supplier_part_id: str, quantity: int | Decimal | str = 1, auxiliary_id: str | None = None
    ) -> "Shopper":
        """Put that quantity of a product more into the cart."""
        self._client.session_put(self._token, supplier_part_id, str(quantity), auxiliary_id)
        return self

    def bring_back(self) -> Mapping[str, Any]:
        """Return the cart to the BrowserFormPost; the answer says `delivered`, `httpStatus`, `trouble`."""
        return self._client.session_return(self._token)

    def cancel(self) -> Mapping[str, Any]:
        """Leave without a cart."""
        return self._client.session_cancel(self._token)

    @property
    def session(self) -> Mapping[str, Any]:
        """The session as the control API shows it: state, lines, total."""
        return self._client.session(self._token)


class Supplier:
    """A selling organisation that we play.

    `url` is where the system under test sends cXML; `buyer` is what it calls itself (From and Sender), `identity` what
    it calls us (To), `secret` its SharedSecret.
    """

    def __init__(self, world: World, agreed: Agreed) -> None:
        """Play the supplier of a connection."""
        self._world, self._agreed = world, agreed
        self.connection = agreed.name
        self.identity, self.buyer = agreed.supplier, agreed.buyer
        self.url = str(world.info["roles"]["supplier"]["cxml"])

    @property
    def secret(self) -> str:
        """The SharedSecret that the system under test sends."""
        return self._agreed.secret

    def shopper(self, start_url: str | None = None, timeout: float = 10.0) -> Shopper:
        """Return a shopper in the session of a StartPage, without one in that of the latest setup that came.

        Raises:
            AssertionError: when no setup comes in time.
        """
        return Shopper(self._world, start_url or self._start_url(timeout))

    def cart(self, items: Mapping[str, int | Decimal | str], timeout: float = 10.0) -> Mapping[str, Any]:
        """Shop in the latest session: put quantities by SupplierPartID, then bring the cart back."""
        shopper = self.shopper(timeout=timeout)
        for supplier_part_id, quantity in items.items():
            shopper.put(supplier_part_id, quantity)
        return shopper.bring_back()

    def _start_url(self, timeout: float) -> str:
        q = search(type="PunchOutSetupRequest", direction="in", connection=self.connection)
        self._world.wait(q, timeout)
        latest, _ = self._world.client.exchanges(f"{q} status:2xx", 1)
        self._world.claim(latest)
        return Exchange(self._world.client, latest[0], self._world.notes).response

    def __repr__(self) -> str:
        return f"<supplier {self.identity} on connection {self.connection} at {self.url}>"
