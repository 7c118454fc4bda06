"""A network as facts; each knows how it is known, and what nobody knows is not there."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

__all__ = ["PROOFS", "Bound", "Fact", "Profile", "Retry"]

PROOFS = {
    "vendor": "documented by the system's own vendor, or by the cXML Reference Guide",
    "sample": "seen in a real document, or in public code that talks to the real system",
    "secondary": "a third party's reading of a vendor's guide",
    "inferred": "our own deduction",
}
"""The marks of proof and what they mean, the strongest first."""

Value = TypeVar("Value", covariant=True)


@dataclass(frozen=True, slots=True)
class Fact(Generic[Value]):
    """Something known of a network, with its mark of proof and, where it needs one, a remark."""

    value: Value
    proof: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Retry:
    """After what a document is sent again: `on` is `5xx` or `transport`, at most `count` times, `seconds` apart."""

    on: str
    count: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Bound:
    """How much of a value is kept: at most so many `characters`, `bytes`, `digits` or `decimals`."""

    most: int
    unit: str

    def __str__(self) -> str:
        return f"{self.most} {self.unit}"


@dataclass(frozen=True, slots=True)
class Profile:
    """The habits of one network; None is not known, and then what `generic` does is done.

    `side` says whom it describes: `buyer`, `supplier` or `both`. `doctype` is the cXML version its documents declare,
    empty for a network that writes no DOCTYPE. `cart_field` is the form field a cart comes in. `http_status` is `200`
    for one that always answers so, `mirror` for one that repeats the cXML status. `identity` is the domain of its
    identities, `relay` the identity (`domain=value`) of its hub as Sender. `extrinsics` are names a setup request
    carries, in order. `email_in` are the places of which one must hold the user's address. `order_types` and
    `operations` are what it knows, `timeout` the seconds it waits for an answer. `keeps` says by element how much of
    its value survives there, `severities` by code of a rule how bad (`error` or `advisory`) its finding is there.
    """

    name: str
    title: str
    side: str = "both"
    user_agent: Fact[str] | None = None
    doctype: Fact[str] | None = None
    cart_field: Fact[str] | None = None
    http_status: Fact[str] | None = None
    identity: Fact[str] | None = None
    relay: Fact[str] | None = None
    contact_role: Fact[str] | None = None
    buyer_cookie: Fact[str] | None = None
    extrinsics: Fact[tuple[str, ...]] | None = None
    email_in: Fact[tuple[str, ...]] | None = None
    operations: Fact[tuple[str, ...]] | None = None
    order_types: Fact[tuple[str, ...]] | None = None
    timeout: Fact[int] | None = None
    retries: Fact[tuple[Retry, ...]] | None = None
    keeps: Mapping[str, Fact[Bound]] = field(default_factory=dict)
    severities: Mapping[str, Fact[str]] = field(default_factory=dict)
