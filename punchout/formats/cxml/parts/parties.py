"""Who speaks to whom: Header with From, To and Sender, their credentials and what proves them."""

from lxml import etree

from punchout.commerce.document import Route
from punchout.commerce.kept import Kept
from punchout.commerce.parties import Credential, Identity, Party
from punchout.formats.cxml.parts.keeping import FORMAT, Parts, attributes_of, spell
from punchout.formats.cxml.parts.spelling import attribute, escape, fragment, inner, leaf
from punchout.redact import MASK, Secret

__all__ = ["read", "write"]

_HEADER = frozenset({"From", "To", "Sender"})
_PARTY = frozenset({"Credential"})
_SENDER = frozenset({"Credential", "UserAgent"})
_PROOFS = ("CredentialMac", "DigitalSignature")
_CREDENTIAL = frozenset({"Identity", "SharedSecret", *_PROOFS})
_CREDENTIAL_ATTRIBUTES = frozenset({"domain", "type"})


def read(element: etree._Element) -> Route:
    """Read `Header`."""
    parts = Parts(element, _HEADER)
    sender = Parts(parts.one("Sender"), _SENDER, holder="Sender")
    return Route(
        origin=_party(Parts(parts.one("From"), _PARTY)),
        destination=_party(Parts(parts.one("To"), _PARTY)),
        sender=_party(sender),
        user_agent=sender.text("UserAgent") or "",
        kept=tuple(parts.kept),
    )


def write(route: Route, *, proof: bool = True) -> str:
    """Write `Header`; without `proof` nothing in it authenticates anybody (one-way documents, guide p29 and p38)."""
    agent = ("UserAgent", leaf("UserAgent", route.user_agent))
    children = (
        ("From", spell("From", _credentials(route.origin, proof), route.origin.kept)),
        ("To", spell("To", _credentials(route.destination, proof), route.destination.kept)),
        ("Sender", spell("Sender", (*_credentials(route.sender, proof), agent), route.sender.kept)),
    )
    return spell("Header", children, route.kept)


def _party(parts: Parts) -> Party:
    credentials = tuple(_credential(element) for element in parts.all("Credential"))
    return Party(credentials, tuple(parts.kept))


def _credential(element: etree._Element) -> Credential:
    parts = Parts(element, _CREDENTIAL, _CREDENTIAL_ATTRIBUTES)
    identity, secret = parts.one("Identity"), parts.one("SharedSecret")
    value = parts.text("Identity") or ""
    if identity is not None and len(identity):
        value = _all_text(identity)
        parts.kept.append(Kept(FORMAT, "Identity", "*", inner(identity)))
    return Credential(
        Identity(parts.get("domain") or "", value, parts.get("type") or ""),
        None if secret is None else Secret(_all_text(secret)),
        tuple(parts.kept),
        next((Secret(fragment(proof)) for name in _PROOFS for proof in parts.all(name)), None),
    )


def _all_text(element: etree._Element) -> str:
    return "".join(element.itertext(etree.Element))


def _credentials(party: Party, proof: bool) -> list[tuple[str, str]]:
    return [("Credential", _write_credential(credential, proof)) for credential in party.credentials]


def _write_credential(credential: Credential, proof: bool) -> str:
    identity, kept = credential.identity, credential.kept
    markup = next((one.text for one in kept if (one.holder, one.name) == ("Identity", "*")), None)
    content = escape(identity.value) if markup is None else markup
    children = [("Identity", f"<Identity{attributes_of('Identity', kept)}>{content}</Identity>")]
    if proof and credential.secret is not None:
        children.append(("SharedSecret", leaf("SharedSecret", credential.secret.reveal())))
    if proof and credential.proof is not None and credential.proof.reveal() != MASK:
        children.append((_PROOFS[0], credential.proof.reveal()))
    attributes = attribute("domain", identity.domain)
    if identity.kind:
        attributes += attribute("type", identity.kind)
    return spell("Credential", children, kept, attributes)
