"""CRED: who speaks, and with what proof (guide p28-31)."""

from collections.abc import Iterator

from lxml import etree

from punchout.findings import Severity
from punchout.formats.cxml.rules.page import Page, first_children, shown
from punchout.formats.cxml.rules.written import moment
from punchout.rules.engine import Check, Rule, Seen, rule, rules
from punchout.rules.moments import after

__all__ = ["CHECKS"]

_PROOFS = ("SharedSecret", "DigitalSignature", "CredentialMac")
_NAMES = ("From", "To", "Sender")
_THROUGH_THE_BROWSER = ("PunchOutOrderMessage", "ProviderDoneMessage")


def _proof(party: etree._Element | None) -> etree._Element | None:
    """Return the first element that authenticates a party."""
    return None if party is None else next(party.iter(*_PROOFS), None)


@rules(
    Rule("CRED-001", guide=(31,)),
    Rule("CART-008", guide=(39,)),
    Rule("CRED-002", Severity.ADVISORY, guide=(31,)),
    at=("cXML",),
)
def proof(root: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at where a secret stands, and where there is none."""
    sender = page.header.get("Sender")
    if page.section == "Message":
        if page.payload_name not in _THROUGH_THE_BROWSER:
            return
        found = next((one for one in map(_proof, map(page.header.get, _NAMES)) if one is not None), None)
        if found is not None:
            yield Seen(found, code="CART-008")
        return
    if sender is not None and _proof(sender) is None and not page.signatures:
        yield Seen(sender, facts={"document": page.payload_name}, code="CRED-001")
    for name in ("From", "To"):
        misplaced = _proof(page.header.get(name))
        if misplaced is not None:
            yield Seen(misplaced, facts={"section": name, "element": str(misplaced.tag)}, code="CRED-002")


@rule("CRED-003", at=_NAMES, severity=Severity.ADVISORY, guide=(36,))
def one_value_a_domain(party: etree._Element, page: Page) -> Iterator[Seen]:
    """Look for two values in one domain; the marketplace beside its member is no contradiction."""
    values: dict[str, str] = {}
    for credential in party.iterchildren("Credential"):
        if credential.get("type") == "marketplace":
            continue
        identity = next(credential.iterchildren("Identity"), None)
        domain, value = credential.get("domain", "").strip(), "" if identity is None else (identity.text or "").strip()
        if values.setdefault(domain.lower(), value) != value:
            yield Seen(credential, facts={"section": str(party.tag), "domain": shown(domain)})


@rules(
    Rule("CRED-004", Severity.ADVISORY, guide=(11,)),
    Rule("CRED-005", Severity.ADVISORY, guide=(34,)),
    Rule("CRED-006", Severity.ADVISORY),
    Rule("CRED-010", Severity.ADVISORY),
    at=("Credential",),
)
def credential(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at one credential."""
    children, domain = first_children(element), element.get("domain", "").strip()
    if (identity := children.get("Identity")) is not None:
        value = ("".join(map(str, identity.itertext())) if len(identity) else identity.text or "").strip()
        if not value:
            yield Seen(identity, facts={"domain": shown(domain)}, code="CRED-004")
        elif not domain:
            yield Seen(element, "domain", {"domain": "", "identity": shown(value)}, code="CRED-005")
        elif domain.lower() == "aribanetworkuserid" and "@" not in value:
            facts = {"domain": domain, "identity": shown(value)}
            yield Seen(identity, facts=facts, text=True, code="CRED-005")
    secret = children.get("SharedSecret")
    if secret is not None and not len(secret) and not (secret.text or "").strip():
        yield Seen(secret, code="CRED-006")
    for name in ("Identity", "SharedSecret"):
        if (child := children.get(name)) is not None and _padded(child):
            yield Seen(child, facts={"element": name}, text=True, code="CRED-010")


def _padded(element: etree._Element) -> bool:
    text = "" if len(element) else element.text or ""
    return bool(text.strip()) and text != text.strip()


@rule("CRED-007", at=("UserAgent",), severity=Severity.ADVISORY, guide=(33,))
def user_agent(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look for the name of the program."""
    if not (element.text or "").strip():
        yield Seen(element)


@rules(Rule("CRED-008", guide=(41,)), Rule("CRED-009", guide=(42,)), at=("CredentialMac",))
def mac(element: etree._Element, page: Page) -> Iterator[Seen]:
    """Look at the constants of a MAC, and whether it was in force when the document was made."""
    for attribute, only in (("type", "FromSenderCredentials"), ("algorithm", "HMAC-SHA1-96")):
        if (written := element.get(attribute)) not in (None, only):
            yield Seen(
                element, attribute, {"attribute": attribute, "value": shown(written), "only": only}, code="CRED-008"
            )
    if after(moment(element, "creationDate"), page.made):
        facts = {"attribute": "creationDate", "when": "after"}
        yield Seen(element, "creationDate", facts, code="CRED-009")
    if after(page.made, moment(element, "expirationDate")):
        facts = {"attribute": "expirationDate", "when": "before"}
        yield Seen(element, "expirationDate", facts, code="CRED-009")


CHECKS: tuple[Check, ...] = (proof, one_value_a_domain, credential, user_agent, mac)
