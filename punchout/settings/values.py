"""What the operator decided, as frozen values; how a file becomes them stands in `settings.load`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from punchout.commerce.parties import Identity
from punchout.limits import Limits
from punchout.redact import Secret

__all__ = ["DEMO_GONE", "Buyer", "Connection", "Relay", "Settings", "Supplier", "Tls", "User", "default_settings"]


@dataclass(frozen=True, slots=True)
class User:
    """A shopper of a buyer whom we can play."""

    email: str
    name: str = ""
    extrinsics: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Buyer:
    """A buying organisation; ours to play unless it has `urls` (then they are where to reach theirs)."""

    name: str
    identities: tuple[Identity, ...]
    network: str = "generic"
    users: tuple[User, ...] = ()
    urls: Mapping[str, str] | None = None

    @property
    def ours(self) -> bool:
        """True where we play this buyer."""
        return self.urls is None


@dataclass(frozen=True, slots=True)
class Supplier:
    """A selling organisation; ours to play unless it has `urls` (`setup`, `order`, or `cxml` for all)."""

    name: str
    identities: tuple[Identity, ...]
    network: str = "generic"
    catalogue: Path | None = None
    urls: Mapping[str, str] | None = None

    @property
    def ours(self) -> bool:
        """True where we play this supplier."""
        return self.urls is None


@dataclass(frozen=True, slots=True)
class Relay:
    """A hub that is the Sender in place of the buyer or supplier itself."""

    identities: tuple[Identity, ...]
    user_agent: str = ""


@dataclass(frozen=True, slots=True)
class Tls:
    """How we speak TLS to a partner."""

    verify: bool = True
    ca: Path | None = None
    client_cert: Path | None = None


@dataclass(frozen=True, slots=True)
class Connection:
    """One buyer with one supplier, and what they agreed on.

    `to_supplier` are the secrets that the supplier accepts (the first is the one to send), `to_buyer` those that the
    buyer accepts. `mode` is `test`, `production` or empty for both. `http_status` is `200` or `mirror`. `user_agent` is
    how the network of the buyer names itself, empty where that is not known. `trouble` says why the connection is not
    enabled although the operator wants it to be, such as a secret that is not set.
    """

    name: str
    buyer: Buyer
    supplier: Supplier
    to_supplier: tuple[Secret, ...]
    to_buyer: tuple[Secret, ...]
    mode: str = ""
    enabled: bool = True
    currency: str = "EUR"
    language: str = "en"
    operations: tuple[str, ...] = ("create", "edit", "inspect", "source")
    allowed: str = "edit"
    http_status: str = "200"
    accept_invalid: bool = False
    short_name: bool = False
    return_field: str = "cXML-base64"
    repeated_order: str = "advise"
    fold_values: bool = False
    session_minutes: int = 60
    relay: Relay | None = None
    tls: Tls = field(default_factory=Tls)
    proxy: str | None = None
    template: Path | None = None
    user_agent: str = ""
    trouble: str = ""

    @property
    def network(self) -> str:
        """The network whose habits the buyer has."""
        return self.buyer.network

    @property
    def known_secrets(self) -> tuple[str, ...]:
        """Every secret of the connection, for masking."""
        return tuple(secret.reveal() for secret in (*self.to_supplier, *self.to_buyer))


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything the operator configured; `origin` is the file it came from, `networks` a folder of more profiles.

    `fault_lines` are the lines of that file on which the faults stand, which are understood only later.
    """

    connections: tuple[Connection, ...]
    allow: tuple[str, ...] = ()
    rules: Mapping[str, str] = field(default_factory=dict)
    faults: tuple[Mapping[str, str], ...] = ()
    limits: Limits = field(default_factory=Limits)
    strict: bool = False
    networks: Path | None = None
    origin: Path | None = None
    fault_lines: tuple[int, ...] = ()

    @property
    def known_secrets(self) -> tuple[str, ...]:
        """Every secret of every connection, for masking."""
        return tuple(secret for connection in self.connections for secret in connection.known_secrets)

    def connection(self, name: str) -> Connection | None:
        """Return the connection of that name."""
        return next((connection for connection in self.connections if connection.name == name), None)


DEMO_GONE = (
    "the built-in connection demo is there only while the configuration has none of its own; to keep it, write "
    "`demo: {buyer: demo-buyer, supplier: demo-supplier, secret: demo}` under connections"
)
"""What is said to those who still use it."""


def default_settings() -> Settings:
    """Return what holds with no file at all: DEMO-BUYER and DEMO-SUPPLIER, both ours, joined by connection `demo`."""
    buyer = Buyer(
        "demo-buyer",
        (Identity("NetworkID", "DEMO-BUYER"),),
        users=(User("requester@buyer.example.com", "Requester", (("CostCenter", "610"),)),),
    )
    supplier = Supplier("demo-supplier", (Identity("NetworkID", "DEMO-SUPPLIER"),))
    secret = (Secret("demo"),)
    return Settings((Connection("demo", buyer, supplier, secret, secret),))
