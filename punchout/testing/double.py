"""The fixture `punchout`: both roles in a space of one test."""

from collections.abc import Mapping, Sequence
from typing import Any

from punchout.client import Client
from punchout.exchange.matching import must_be_document
from punchout.nearest import nearest
from punchout.testing.agreed import Agreed, Named, agree, identity_of, known
from punchout.testing.buyer import Buyer, Order
from punchout.testing.cart import Cart
from punchout.testing.exchange import Exchange
from punchout.testing.supplier import Supplier
from punchout.testing.telling import Notes
from punchout.testing.time import Time
from punchout.testing.world import World, inside, search

__all__ = ["Double"]

__tracebackhide__ = True

SECRET = "demo"  # noqa: S105 - public by definition
_DEMO = {"domain": "NetworkID", "value": "DEMO-SUPPLIER", "ours": True}


class Double:
    """A supplier and a buyer for the system under test, seen by nobody else."""

    def __init__(
        self, client: Client, info: Mapping[str, Any], network: str | None = None, strict: bool | None = None
    ) -> None:
        """Speak with the space that `info` describes; `network` is that of every connection that names none.

        `strict` is what the marker says of documents that nobody expected, None where it says nothing.
        """
        self.notes = Notes()
        self.client, self.info, self.network, self.strict = client, info, network, strict
        self.url = str(info["url"])
        self.clock = Time(client)
        self._world = World(client, info, self.notes)
        self._names: list[str] = []

    def buyer(
        self,
        network: str | None = None,
        *,
        supplier: str | Mapping[str, str] | None = None,
        secret: str = SECRET,
        identity: Named = None,
        supplier_identity: Named = None,
        connection: str | None = None,
        **more: Any,
    ) -> Buyer:
        """Return a buyer of ours, with the habits of a network.

        `supplier` is the URL of the shop under test (a mapping with `setup` and `order` where they differ), our own
        shop without it. `connection` takes a connection of the configuration instead. `more` are further keys of a
        connection: `users=["a@example.com"]`, `currency="EUR"`, `tls={…}` …
        """
        _must_be_keys("buyer", more, ("network", "supplier", "secret", "identity", "supplier_identity", "connection"))
        if connection is not None:
            return Buyer(self._world, known(self.info, connection, secret))
        network = network or self.network
        agreed = self._agree(network or "buyer", network, secret, identity, supplier_identity, "buyer", supplier, more)
        return Buyer(self._world, agreed)

    def supplier(
        self,
        network: str | None = None,
        *,
        faults: Sequence[str] | str = (),
        secret: str = SECRET,
        identity: Named = None,
        buyer: Named = None,
        buyer_url: str | None = None,
        connection: str | None = None,
        **more: Any,
    ) -> Supplier:
        """Return a supplier of ours for the buyer under test, with faults armed.

        `identity` is ours, `buyer` that of the system under test; `buyer_url` is where it takes what suppliers send.
        `more` are further keys of a connection: `currency="EUR"`, `catalogue="catalogue.csv"` …
        """
        _must_be_keys("supplier", more, ("network", "faults", "secret", "identity", "buyer", "buyer_url", "connection"))
        if faults:
            self.arm(*((faults,) if isinstance(faults, str) else faults))
        if connection is not None:
            return Supplier(self._world, known(self.info, connection, secret))
        network = network or self.network
        if not (network or identity or buyer or buyer_url or more) and secret == SECRET and self._has_demo():
            return Supplier(self._world, known(self.info, "demo", secret))
        name = network or "supplier"
        return Supplier(self._world, self._agree(name, network, secret, buyer, identity, "supplier", buyer_url, more))

    def _has_demo(self) -> bool:
        # The built-in connection serves as it is, and spares every test a call.
        return any(link["name"] == "demo" and link["supplier"] == _DEMO for link in self.info["connections"])

    def _agree(
        self,
        name: str,
        network: str | None,
        secret: str,
        buyer: Named,
        supplier: Named,
        ours: str,
        urls: str | Mapping[str, str] | None,
        more: Mapping[str, Any],
    ) -> Agreed:
        self._names.append(name)
        count = self._names.count(name)
        name = name if count == 1 else f"{name}-{count}"
        return agree(
            self.client,
            name,
            network=network,
            secret=secret,
            buyer=identity_of(buyer, f"{name}-buyer".upper()),
            supplier=identity_of(supplier, f"{name}-supplier".upper()),
            ours=ours,
            urls=urls,
            more=more,
        )

    def wait_for(
        self,
        document: str | None = None,
        *,
        order_id: str | None = None,
        payload_id: str | None = None,
        connection: str | None = None,
        status: int | str | None = None,
        conversation: str | None = None,
        direction: str = "in",
        fields: Mapping[str, Any] | None = None,
        xpath: Mapping[str, Any] | None = None,
        matches: str | Sequence[str] = (),
        timeout: float = 10.0,
    ) -> Exchange:
        """Return the first exchange that matches, and wait for it on the server.

        `fields` are wanted values by path into the neutral model (`{"lines[0].quantity": 2}`), `xpath` by XPath on the
        document, `matches` regular expressions that it must contain; a value between slashes is one as well.

        Without a `status` only what was answered 2xx, or has no Status, counts; `status="any"` counts all.

        Raises:
            AssertionError: with the near misses, when it does not come in time.
        """
        q = search(
            type=document,
            order=order_id,
            payload=payload_id,
            connection=connection,
            status=status,
            conversation=conversation,
            direction=direction,
        )
        return Exchange(self.client, self._world.wait(q, timeout, **inside(fields, xpath, matches))[0], self.notes)

    def assert_none(
        self, document: str | None = None, *, order_id: str | None = None, connection: str | None = None
    ) -> None:
        """Hold that no such document has come, whatever it was answered.

        Raises:
            AssertionError: with what came.
        """
        q = search(type=document, order=order_id, connection=connection, direction="in")
        found = self.exchanges(q)
        if found:
            came = "\n".join(f"  {exchange!r}" for exchange in found)
            raise AssertionError(f"nothing that matches {q} should have come, but this did:\n{came}")

    def verify(
        self,
        document: str | None = None,
        *,
        count: int | None = None,
        order_id: str | None = None,
        connection: str | None = None,
        status: int | str | None = None,
        direction: str = "in",
        fields: Mapping[str, Any] | None = None,
        xpath: Mapping[str, Any] | None = None,
        matches: str | Sequence[str] = (),
        within: float = 0.0,
    ) -> list[Exchange]:
        """Return what matches, oldest first: exactly `count`, at least one without it, within so many seconds.

        Raises:
            AssertionError: with the near misses, when fewer or more came.
        """
        q = search(type=document, order=order_id, connection=connection, status=status, direction=direction)
        asked = {"q": q, "within": within, **inside(fields, xpath, matches)}
        entries = self._world.verify(asked if count is None else {**asked, "count": count})
        return [Exchange(self.client, entry, self.notes) for entry in entries]

    def expect(
        self,
        document: str | None = None,
        *,
        then: Sequence[str | Mapping[str, str]] = (),
        repeat: bool = False,
        order_id: str | None = None,
        connection: str | None = None,
        fields: Mapping[str, Any] | None = None,
        xpath: Mapping[str, Any] | None = None,
        matches: str | Sequence[str] = (),
    ) -> None:
        """Expect documents from now on: the n-th gets the n-th step of `then`, later ones a normal answer.

        A step is `"normal"`, a fault without its target (`"cxml=500"`, `"never"`), or `{"document": "<cXML…"}` with
        places such as `{{payloadID}}` and `{{request.orderID}}`; with `repeat` the last step is for all that follow.
        What meets an expectation is expected in a strict test.
        """
        q = search(type=document, order=order_id, connection=connection)
        more = {"then": list(then), "repeat": repeat, **inside(fields, xpath, matches)}
        self.client.expect({"q": q, **more})

    def exchanges(self, q: str = "") -> list[Exchange]:
        """Return the exchanges that match a search line, oldest first, 500 at most."""
        entries, _ = self.client.exchanges(q, 500)
        return [Exchange(self.client, entry, self.notes) for entry in reversed(entries)]

    def cart(self, timeout: float = 10.0) -> Cart:
        """Return the first cart that came back to a buyer of ours, taken or refused.

        Raises:
            AssertionError: when none comes in time.
        """
        q = search(type="PunchOutOrderMessage", direction="in", status="any")
        return Cart(self.client, self._world.wait(q, timeout)[0], self.notes)

    def order(self, order_id: str, timeout: float = 10.0) -> Order:
        """Return what has become of an order that came to our supplier.

        Raises:
            AssertionError: when it does not come in time.
        """
        self.wait_for("OrderRequest", order_id=order_id, timeout=timeout)
        known = (entry for entry in self.client.orders() if entry["role"] == "supplier")
        return Order(next(entry for entry in known if entry["id"] == order_id))

    def allow(self, *documents: str) -> None:
        """Let documents of these types come in a strict test, however many, without waiting for them."""
        for document in documents:
            must_be_document(document)
        self._world.allow(documents)

    def unexpected(self) -> list[str]:
        """Return a line for each document that came and that nobody waited for or allowed; each is told once."""
        return self._world.unexpected()

    def arm(self, *faults: str) -> None:
        """Arm faults beside those that are armed, as `on:what=value:when`."""
        self.client.arm([*self.client.faults(), *faults])

    def disarm(self, *faults: str) -> None:
        """Disarm these faults, all of them where none is named."""
        self.client.arm([fault for fault in self.client.faults() if faults and fault not in faults])

    def __repr__(self) -> str:
        return f"<punchout at {self.url}>"


def _must_be_keys(role: str, more: Mapping[str, Any], own: Sequence[str]) -> None:
    """Refuse a mistyped argument here, since the server could only call it an unknown key of a connection."""
    for name in more:
        if near := nearest(name, own, 0.8):
            raise TypeError(f"punchout.{role}() has no {name!r}; did you mean {near!r}?")
