"""The fixture `punchout`: both roles in a space of one test."""

from collections.abc import Mapping, Sequence
from typing import Any

from punchout.client import Client
from punchout.nearest import nearest
from punchout.testing.agreed import Agreed, Named, agree, identity_of, known
from punchout.testing.buyer import Buyer
from punchout.testing.supplier import Supplier
from punchout.testing.time import Time
from punchout.testing.watching import Watching

__all__ = ["Double"]

__tracebackhide__ = True

SECRET = "demo"  # noqa: S105 - public by definition
_DEMO = {"domain": "NetworkID", "value": "DEMO-SUPPLIER", "ours": True}


class Double(Watching):
    """A supplier and a buyer for the system under test, seen by nobody else."""

    def __init__(
        self,
        client: Client,
        info: Mapping[str, Any],
        network: str | None = None,
        strict: bool | None = None,
        secrets: Mapping[str, str] | None = None,
    ) -> None:
        """Speak with the space that `info` describes; `network` is that of every connection that names none.

        `strict` is what the marker says of documents that nobody expected, None where it says nothing; `secrets` are
        those of the configuration by connection, as far as they are known.
        """
        super().__init__(client, info)
        self.network, self.strict = network, strict
        self._secrets = {"demo": SECRET} | dict(secrets or {})
        self.url = str(info["url"])
        self.clock = Time(client)
        self._names: list[str] = []

    def buyer(
        self,
        network: str | None = None,
        *,
        supplier: str | Mapping[str, str] | None = None,
        secret: str | None = None,
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
        _must_be_network(network, "punchout.buyer", "the URL of your shop is supplier=…")
        _must_be_keys("buyer", more, ("network", "supplier", "secret", "identity", "supplier_identity", "connection"))
        if connection is not None:
            return Buyer(self._world, self._known(connection, "buyer", secret))
        network, secret = network or self.network, secret or SECRET
        agreed = self._agree(network or "buyer", network, secret, identity, supplier_identity, "buyer", supplier, more)
        return Buyer(self._world, agreed)

    def supplier(
        self,
        network: str | None = None,
        *,
        faults: Sequence[str] | str = (),
        secret: str | None = None,
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
        _must_be_network(network, "punchout.supplier", "the URL of your buyer is buyer_url=…")
        _must_be_keys("supplier", more, ("network", "faults", "secret", "identity", "buyer", "buyer_url", "connection"))
        if faults:
            self.arm(*((faults,) if isinstance(faults, str) else faults))
        if connection is not None:
            return Supplier(self._world, self._known(connection, "supplier", secret))
        network, secret = network or self.network, secret or SECRET
        if not (network or identity or buyer or buyer_url or more) and secret == SECRET and self._has_demo():
            return Supplier(self._world, self._known("demo", "supplier", secret))
        name = network or "supplier"
        return Supplier(self._world, self._agree(name, network, secret, buyer, identity, "supplier", buyer_url, more))

    def _known(self, name: str, ours: str, secret: str | None) -> Agreed:
        return known(self.info, name, ours, secret or self._secrets.get(name, ""))

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

    def arm(self, *faults: str) -> None:
        """Arm faults beside those that are armed, as `on:what=value:when`."""
        self.client.arm([*self.client.faults(), *faults])

    def disarm(self, *faults: str) -> None:
        """Disarm these faults, all of them where none is named."""
        self.client.arm([fault for fault in self.client.faults() if faults and fault not in faults])

    def __repr__(self) -> str:
        return f"<punchout at {self.url}>"


def _must_be_network(network: str | None, what: str, meant: str) -> None:
    """Refuse an address in the place of a network, where many would put it."""
    if network is not None and "/" in network:
        raise TypeError(f"{what}() takes a network such as 'coupa' first, not {network!r}; {meant}")


def _must_be_keys(role: str, more: Mapping[str, Any], own: Sequence[str]) -> None:
    """Refuse a mistyped argument here, since the server could only call it an unknown key of a connection."""
    for name in more:
        if near := nearest(name, own, 0.8):
            raise TypeError(f"punchout.{role}() has no {name!r}; did you mean {near!r}?")
