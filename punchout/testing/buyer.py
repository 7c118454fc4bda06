"""Our buyer in a test: it punches out to a shop, waits for its cart, orders what came back."""

from collections.abc import Mapping
from typing import Any

from punchout.commerce.money import Money
from punchout.testing.agreed import Agreed
from punchout.testing.cart import Cart
from punchout.testing.exchange import Exchange
from punchout.testing.world import World, search

__all__ = ["Buyer", "Order", "Session"]

__tracebackhide__ = True


class Order:
    """An order, as our side knows it: `id`, `state` (new, changed, deleted), `total`.

    `status` is what was answered to it, such as `200 OK`, `news` what StatusUpdateRequests said since.
    """

    def __init__(self, entry: Mapping[str, Any]) -> None:
        """Take it from the JSON of the control API."""
        self.id: str = entry["id"]
        self.state: str = entry["state"]
        self.status: str = entry["status"]
        self.news: list[str] = list(entry["news"])
        total = entry["total"]
        self.total = Money(total["amount"], total["currency"]) if total else None

    def __repr__(self) -> str:
        return f"<order {self.id} {self.state}: {self.status or 'not answered'}>"


class Session:
    """One punch-out of our buyer."""

    def __init__(self, world: World, entry: Mapping[str, Any]) -> None:
        """Follow the punch-out that `entry` describes."""
        self._world, self._entry, self._carts = world, entry, 0
        self.id: str = entry["id"]
        self.buyer_cookie: str = entry["buyerCookie"]
        self.return_url: str = entry["returnUrl"]

    @property
    def start_url(self) -> str:
        """Where the shopper's browser goes.

        Raises:
            AssertionError: when the shop gave none, with what it said.
        """
        if not self._entry["startUrl"]:
            came = "was refused" if (self.status_code or 0) >= 400 else "brought no start page"
            answered = f"{self.status_code or ''} {self._entry['status']['text']}".strip()
            why = "; ".join(text for text in (answered, self._entry["trouble"]) if text)
            raise AssertionError(f"the setup {came}: {why}")
        return str(self._entry["startUrl"])

    @property
    def state(self) -> str:
        """The state now: refused, open, returned, cancelled, ordered or expired."""
        return str(self._world.client.punchout(self.id)["state"])

    @property
    def status_code(self) -> int | None:
        """The cXML status of the answer to the setup, None where there was none."""
        code: int | None = self._entry["status"]["code"]
        return code

    @property
    def status_text(self) -> str:
        """What the answer to the setup said, or what went wrong."""
        return str(self._entry["status"]["text"] or self._entry["trouble"])

    @property
    def setup(self) -> Exchange:
        """The PunchOutSetupRequest with its answer."""
        entry = self._world.wait(search(direction="out", conversation=f"punchout:{self.id}", status="any"), 1)[0]
        return Exchange(self._world.client, entry, self._world.notes)

    def wait_for_cart(self, timeout: float = 10.0) -> Cart:
        """Return the next cart that comes back, taken or refused.

        Raises:
            AssertionError: when none comes in time.
        """
        q = search(direction="in", conversation=f"punchout:{self.id}", status="any")
        try:
            entries = self._world.wait(q, timeout, self._carts + 1)
        except AssertionError:
            came = f"{self._carts} before" if self._carts else "none before"
            raise AssertionError(
                f"no cart came back within {timeout:g} s ({came}): nothing was posted to {self.return_url}; "
                f"the session is {self.state}, its start page is {self._entry['startUrl'] or 'not known'}"
            ) from None
        self._carts += 1
        return Cart(self._world.client, entries[-1], self._world.notes)

    def order(self) -> list[Order]:
        """Order what came back, one order for each SupplierID, and return the orders with their answers."""
        return [Order(entry) for entry in self._world.client.order(self.id)]

    def __repr__(self) -> str:
        return f"<punch-out {self.id} {self._entry['operation']}: {self._entry['state']}>"


class Buyer:
    """A buying organisation that we play, connected with one supplier."""

    def __init__(self, world: World, agreed: Agreed) -> None:
        """Play the buyer of a connection."""
        self._world, self._agreed = world, agreed
        self.connection = agreed.name
        self.identity, self.supplier = agreed.buyer, agreed.supplier
        """Who we are, and whom we name in our To."""
        self.url = str(world.info["roles"]["buyer"]["cxml"])
        """Where the supplier sends what it has for this buyer."""

    @property
    def secret(self) -> str:
        """What proves us to the supplier, and the supplier to us."""
        return self._agreed.secret

    def punch_out(
        self,
        operation: str = "create",
        user: str | None = None,
        *,
        selected: str | None = None,
        template: str | None = None,
        cart_of: Session | None = None,
    ) -> Session:
        """Send a PunchOutSetupRequest now.

        `user` is an e-mail address, `selected` a SupplierPartID to land on, `template` a setup request of your own,
        `cart_of` the session whose cart an edit or inspect reopens.
        """
        if user is not None:
            self._agreed = self._agreed.with_user(self._world.client, user)
        entry = self._world.client.punch_out(
            self.connection,
            operation=operation,
            user=user,
            selected=selected,
            template=template,
            cart_of=cart_of.id if cart_of else None,
        )
        return Session(self._world, entry)

    def __repr__(self) -> str:
        return f"<buyer {self.identity} on connection {self.connection}>"
