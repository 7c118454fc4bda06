"""How a role speaks: envelopes for answers, messages and requests of ours."""

from punchout.commerce.document import Body, Document, Envelope, Kind, Route
from punchout.commerce.money import Moment
from punchout.commerce.parties import Credential, Identity, Party
from punchout.commerce.status import Status
from punchout.redact import Secret
from punchout.roles.effects import Tools
from punchout.settings.values import Connection

__all__ = ["answer", "message_to_buyer", "refusal", "request_to_supplier"]

USER_AGENT = "punchout"


def _envelope(kind: Kind, tools: Tools, *, route: Route | None = None, mode: str = "", language: str = "") -> Envelope:
    now = tools.clock.now()
    return Envelope(
        kind=kind,
        payload_id=tools.ids.payload_id(tools.clock, tools.links.host),
        timestamp=Moment.of(now),
        route=route,
        mode=mode,
        language=language,
    )


def _party(identities: tuple[Identity, ...], secret: Secret | None = None) -> Party:
    return Party(tuple(Credential(identity, secret if i == 0 else None) for i, identity in enumerate(identities)))


def answer(status: Status, tools: Tools, body: Body | None = None, language: str = "en") -> Document:
    """Build a response; a body goes only with 2xx (guide p34)."""
    return Document(_envelope(Kind.RESPONSE, tools, language=language), body if status.succeeded else None, status)


def refusal(code: int, detail: str, tools: Tools) -> Document:
    """Build the response that refuses, with the canonical text of its code and a sentence."""
    return answer(Status.of(code, detail, "en"), tools)


def request_to_supplier(body: Body, connection: Connection, tools: Tools) -> Document:
    """Build a request from our buyer, or from the hub that relays for it; the Sender carries the first secret."""
    buyer, relay = connection.buyer.identities, connection.relay
    secret = connection.to_supplier[0] if connection.to_supplier else None
    route = Route(
        origin=_party(buyer),
        destination=_party(connection.supplier.identities),
        sender=_party(relay.identities if relay else buyer, secret),
        user_agent=(relay.user_agent if relay else "") or connection.user_agent or USER_AGENT,
    )
    return Document(
        _envelope(Kind.REQUEST, tools, route=route, mode=connection.mode, language=connection.language), body
    )


def message_to_buyer(
    body: Body, connection: Connection, tools: Tools, *, buyer: tuple[Identity, ...], mode: str, status: Status | None
) -> Document:
    """Build a message that the shopper's browser carries; nothing in it authenticates (guide p29 and p38)."""
    supplier = connection.supplier.identities
    route = Route(_party(supplier), _party(buyer or connection.buyer.identities), _party(supplier), USER_AGENT)
    envelope = _envelope(Kind.MESSAGE, tools, route=route, mode=mode, language=connection.language)
    return Document(envelope, body, status)
