"""Who takes part: identities with their proof, addresses, contacts."""

from dataclasses import dataclass

from punchout.commerce.kept import Kept, Opaque
from punchout.redact import Secret

__all__ = ["Address", "Contact", "Credential", "Email", "Extrinsic", "Identity", "Party", "PostalAddress", "Text"]


@dataclass(frozen=True, slots=True)
class Text:
    """A text in a language; `language` is empty where none was said."""

    text: str
    language: str = ""

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Identity:
    """A name in a naming scheme, such as domain `DUNS`; `kind` is `marketplace` or empty."""

    domain: str
    value: str
    kind: str = ""

    def __str__(self) -> str:
        return f"{self.domain}={self.value}"


@dataclass(frozen=True, slots=True)
class Credential:
    """An identity with what proves it; only a Sender should carry a secret.

    `proof` is a proof of another kind (a MAC, a signature) in the spelling of its format; nobody here checks it.
    """

    identity: Identity
    secret: Secret | None = None
    kept: tuple[Kept, ...] = ()
    proof: Secret | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """One section of a header: the credentials that name the party."""

    credentials: tuple[Credential, ...] = ()
    kept: tuple[Kept, ...] = ()

    @property
    def identities(self) -> tuple[Identity, ...]:
        """The identities without their secrets."""
        return tuple(credential.identity for credential in self.credentials)


@dataclass(frozen=True, slots=True)
class Email:
    """An e-mail address with the label that some systems demand."""

    address: str
    name: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class PostalAddress:
    """Where to deliver or bill."""

    street: tuple[str, ...] = ()
    city: str = ""
    state: str = ""
    postal_code: str = ""
    country_code: str = ""
    country: str = ""
    deliver_to: tuple[str, ...] = ()
    name: str = ""
    kept: tuple[Kept, ...] = ()


@dataclass(frozen=True, slots=True)
class Address:
    """A place with a name, known to one side by `address_id`."""

    name: Text
    address_id: str = ""
    address_domain: str = ""
    country_code: str = ""
    postal: PostalAddress | None = None
    email: Email | None = None
    kept: tuple[Kept, ...] = ()


@dataclass(frozen=True, slots=True)
class Contact:
    """A person or department with a role such as `endUser`."""

    name: Text
    role: str = ""
    emails: tuple[Email, ...] = ()
    address_id: str = ""
    address_domain: str = ""
    kept: tuple[Kept, ...] = ()


@dataclass(frozen=True, slots=True)
class Extrinsic:
    """A named value that two partners agreed on."""

    name: str
    value: Opaque
