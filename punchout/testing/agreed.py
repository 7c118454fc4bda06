"""What our side and the system under test agree on: a connection of the space, made for one test."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from punchout.client import Client
from punchout.commerce.parties import Identity

__all__ = ["Agreed", "Named", "agree", "identity_of", "known"]

__tracebackhide__ = True

Named = Identity | tuple[str, str] | str | None
"""An identity: `Identity("DUNS", "065070684")`, a pair of both, or the value alone in the domain NetworkID."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """A connection with both identities and the secret; `keys` made it, empty where a configuration did.

    `told` is the secret, empty where a configuration holds it that only a server elsewhere knows.
    """

    name: str
    buyer: Identity
    supplier: Identity
    told: str = field(repr=False)
    keys: Mapping[str, Any] = field(default_factory=dict)

    @property
    def secret(self) -> str:
        """The SharedSecret.

        Raises:
            LookupError: where nobody told it.
        """
        if not self.told:
            raise LookupError(f"the server tells nobody the secret of connection {self.name!r}: give secret= as well")
        return self.told

    def with_user(self, client: Client, email: str) -> "Agreed":
        """Return the same connection with a shopper more, which the server is told where it is new."""
        if not self.keys or any(user["email"] == email for user in self.keys["buyer"]["users"]):
            return self
        buyer = {**self.keys["buyer"], "users": [*self.keys["buyer"]["users"], {"email": email}]}
        keys = {**self.keys, "buyer": buyer}
        client.put_connection(self.name, keys)
        return replace(self, keys=keys)


def identity_of(named: Named, otherwise: str) -> Identity:
    """Return an identity from what a test wrote, one of the value `otherwise` for None."""
    if isinstance(named, Identity):
        return named
    if not isinstance(named, tuple):
        return Identity("NetworkID", named or otherwise)
    if len(named) != 2:
        raise TypeError(f"an identity is a domain and a value, such as ('DUNS', '065070684'), not {named!r}")
    return Identity(*named)


def agree(
    client: Client,
    name: str,
    *,
    network: str | None,
    secret: str,
    buyer: Identity,
    supplier: Identity,
    ours: str,
    urls: str | Mapping[str, str] | None = None,
    more: Mapping[str, Any],
) -> Agreed:
    """Make a connection in which we play `ours` (buyer or supplier), and return it.

    `urls` is where the system under test takes documents; `more` are further keys of a connection in the configuration.
    """
    keys = dict(more)
    users = [{"email": email} for email in keys.pop("users", ())]
    parties: dict[str, dict[str, Any]] = {
        "buyer": {"identities": [_plain(buyer)], "users": users, "network": network or "generic"},
        "supplier": {"identities": [_plain(supplier)]},
    }
    if "catalogue" in keys:
        parties["supplier"]["catalogue"] = str(keys.pop("catalogue"))
    theirs = "supplier" if ours == "buyer" else "buyer"
    if urls is not None:
        parties[theirs]["urls"] = {"cxml": urls} if isinstance(urls, str) else dict(urls)
    made = {**parties, "secret": secret, **keys}
    client.put_connection(name, made)
    return Agreed(name, buyer, supplier, secret, made)


def known(info: Mapping[str, Any], name: str, ours: str, secret: str) -> Agreed:
    """Return a connection that the configuration has, and in which we play `ours` (buyer or supplier).

    Raises:
        LookupError: when there is none, or its party is the system under test; the text names those that are there.
    """
    for link in info["connections"]:
        if link["name"] == name:
            if not link[ours]["ours"]:
                raise LookupError(f"the {ours} of connection {name!r} is yours, since it has `urls`: we do not play it")
            buyer, supplier = (Identity(link[role]["domain"], link[role]["value"]) for role in ("buyer", "supplier"))
            return Agreed(name, buyer, supplier, secret)
    there = ", ".join(link["name"] for link in info["connections"]) or "none"
    raise LookupError(f"the configuration has no connection {name!r}; it has {there}")


def _plain(identity: Identity) -> dict[str, str]:
    return {"domain": identity.domain, "value": identity.value}
