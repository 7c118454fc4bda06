"""Who speaks to whom: the connection that a document belongs to, or the refusal that says which section is wrong.

Domains compare without letter case, values exactly unless the connection folds them; `type="marketplace"` credentials
are set aside. A credential of a domain that the connection knows must carry its value; unknown domains are ignored
(guide p31). Blanks at the ends count nowhere. Secrets are compared in constant time, and all of them, so that time
tells nothing.
"""

import hmac
from collections.abc import Iterable
from string import ascii_lowercase, ascii_uppercase
from typing import NamedTuple

from punchout.commerce.document import Envelope, Route
from punchout.commerce.parties import Identity, Party
from punchout.errors import NotAllowed, NotTrusted
from punchout.findings import Finding
from punchout.redact import Secret
from punchout.settings.values import DEMO_GONE, Connection, default_settings

__all__ = ["Trust", "must_be_open", "origin_of"]

MARKETPLACE = "marketplace"

DOORS = "buyers send to /supplier/cxml, suppliers to /buyer/cxml"

_BLANKS = " \t\r\n"
_LOWER = str.maketrans(ascii_uppercase, ascii_lowercase)


class _Expected:
    """Whom a section may name: identities, and the values known in each of their domains."""

    __slots__ = ("_folds", "_known", "identities")

    def __init__(self, identities: tuple[Identity, ...], connection: Connection) -> None:
        self.identities, self._folds = identities, connection.fold_values
        self._known: dict[str, set[str]] = {}
        for identity in identities:
            self._known.setdefault(_domain(identity), set()).add(self._folded(identity))

    def named(self, party: Party) -> bool:
        """Say whether a section names one of these, and nobody else in a domain that is known here."""
        matches = [
            self._folded(identity) in self._known[domain]
            for identity in _said(party)
            if (domain := _domain(identity)) in self._known
        ]
        return bool(matches) and all(matches)

    def _folded(self, identity: Identity) -> str:
        value = identity.value.strip(_BLANKS)
        return value.casefold() if self._folds else value


class _Side(NamedTuple):
    """One connection as the receiving role sees it."""

    connection: Connection
    origin: _Expected
    destination: _Expected
    senders: _Expected
    secrets: tuple[Secret, ...]


class Trust:
    """The connections of one role, asked with the envelope of what came."""

    def __init__(self, connections: Iterable[Connection], role: str) -> None:
        """Take the connections in which the side of `role` (`supplier` or `buyer`) is ours."""
        known = tuple(connections)
        self._role, self._known = role, {connection.name for connection in known}
        self._sides = [_side(connection, role) for connection in known if getattr(connection, role).ours]

    def of(self, envelope: Envelope) -> Connection:
        """Return the connection a document belongs to.

        Raises:
            NotTrusted: 401 for the Sender, 400 for From and To; `difference` is for the operator alone.
        """
        route = envelope.route
        if route is None:
            raise NotTrusted.of(Finding("TRUST-001", path="/cXML/Header"))
        for name, party in (("From", route.origin), ("To", route.destination), ("Sender", route.sender)):
            _must_agree(name, party)
        trusted = [side for side in self._sides if _sender_trusted(side, route.sender)]
        if not trusted:
            raise _refused(Finding("TRUST-001", path="/cXML/Header/Sender"), None, self._difference(route))
        meant = [side for side in trusted if side.origin.named(route.origin)]
        if not meant:
            raise _refused(_wrong("From", "for"), 400, self._difference(route))
        meant = [side for side in meant if side.destination.named(route.destination)]
        if not meant:
            raise _refused(_wrong("To", "to"), 400, self._difference(route))
        return meant[0].connection

    def _difference(self, route: Route) -> str:
        said = f"no connection has a {self._role} that is ours"
        mirrored = next((side.connection.name for side in self._sides if _mirrored(side, route)), None)
        if mirrored is not None:
            return f"connection {mirrored} the other way round: {DOORS}"
        if self._sides:
            said = max((_compare(side, route) for side in self._sides), key=lambda scored: scored[0])[1]
        return f"{said}; {DEMO_GONE}" if self._means_demo(route) else said

    def _means_demo(self, route: Route) -> bool:
        built_in = _side(default_settings().connections[0], self._role)
        return built_in.connection.name not in self._known and _sender_trusted(built_in, route.sender)


def must_be_open(connection: Connection, envelope: Envelope) -> None:
    """Refuse what a known partner may not send at all: a disabled connection, a deploymentMode that it does not take.

    Raises:
        NotAllowed: 403.
    """
    if not connection.enabled:
        raise NotAllowed.of(Finding("TRUST-004", facts={"connection": connection.name}), 403)
    mode = envelope.mode or "production"
    if connection.mode and mode != connection.mode:
        raise NotAllowed.of(Finding("TRUST-005", facts={"mode": mode, "wanted": connection.mode}), 403)


def origin_of(route: Route | None, connection: Connection) -> str:
    """Return the party of a connection that a document is from, whichever of its identities a hub has left in From."""
    if route is None:
        return ""
    for party in (connection.buyer, connection.supplier):
        if _Expected(party.identities, connection).named(route.origin):
            return str(party.identities[0])
    return ""


def _side(connection: Connection, role: str) -> _Side:
    buyer, supplier = connection.buyer.identities, connection.supplier.identities
    relay = connection.relay.identities if connection.relay else ()
    secrets = connection.to_supplier if role == "supplier" else connection.to_buyer
    origin, destination = (buyer, supplier) if role == "supplier" else (supplier, buyer)
    return _Side(
        connection,
        _Expected(origin, connection),
        _Expected(destination, connection),
        _Expected((*origin, *relay), connection),
        secrets,
    )


def _wrong(section: str, direction: str) -> Finding:
    return Finding("TRUST-002", facts={"section": section, "direction": direction}, path=f"/cXML/Header/{section}")


def _refused(finding: Finding, code: int | None, difference: str) -> NotTrusted:
    error = NotTrusted.of(finding, code)
    error.difference = difference
    return error


def _said(party: Party) -> list[Identity]:
    return [one.identity for one in party.credentials if one.identity.kind != MARKETPLACE]


def _domain(identity: Identity) -> str:
    # ASCII alone folds: a look-alike letter of another script is another domain.
    return identity.domain.strip(_BLANKS).translate(_LOWER)


def _must_agree(section: str, party: Party) -> None:
    values: dict[str, str] = {}
    for identity in _said(party):
        value = identity.value.strip(_BLANKS)
        if values.setdefault(_domain(identity), value) != value:
            facts = {"section": section, "domain": identity.domain}
            raise NotTrusted.of(
                Finding("TRUST-003", facts=facts, path=f"/cXML/Header/{section}"), 401 if section == "Sender" else 400
            )


def _sender_trusted(side: _Side, sender: Party) -> bool:
    return side.senders.named(sender) and _secret_fits(side, sender)


def _mirrored(side: _Side, route: Route) -> bool:
    """Say whether the two parties stand where the other role's door would want them."""
    return side.destination.named(route.origin) and side.origin.named(route.destination)


def _secret_fits(side: _Side, sender: Party) -> bool:
    own = [credential for credential in sender.credentials if credential.identity.kind != MARKETPLACE]
    given = [credential.secret for credential in own if credential.secret is not None]
    fits = [any([_equal(secret, known) for known in side.secrets]) for secret in given]  # noqa: C419 - constant time
    return bool(fits) and all(fits)


def _equal(one: Secret, other: Secret) -> bool:
    # Programs that indent their XML wrap a secret like any other text; rule CRED-010 tells them.
    return hmac.compare_digest(one.reveal().strip(_BLANKS).encode(), other.reveal().strip(_BLANKS).encode())


def _compare(side: _Side, route: Route) -> tuple[int, str]:
    checks = [
        ("Sender", side.senders, route.sender),
        ("From", side.origin, route.origin),
        ("To", side.destination, route.destination),
    ]
    wrong = [(name, expected, party) for name, expected, party in checks if not expected.named(party)]
    said = [
        f"{name} names {_listed(_said(party))}, expected {_listed(expected.identities)}"
        for name, expected, party in wrong
    ]
    secret = _secret_fits(side, route.sender)
    if not secret:
        said.append(_wrong_proof(route.sender))
    score = len(checks) - len(wrong) + secret
    return score, f"nearest connection {side.connection.name}: " + "; ".join(said)


def _wrong_proof(sender: Party) -> str:
    if any(credential.secret for credential in sender.credentials):
        return "the SharedSecret in Sender differs"
    if any(credential.proof for credential in sender.credentials):
        return "Sender proves itself by a CredentialMac or a signature, which are not checked here; send a SharedSecret"
    return "Sender carries no SharedSecret"


def _listed(identities: Iterable[Identity]) -> str:
    return " or ".join(str(identity) for identity in identities) or "nobody"
