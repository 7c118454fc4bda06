"""The doors through which a message comes onto the road: who may enter, what a decision needs, who decides."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from punchout.commerce.document import Body, Document
from punchout.errors import NotAllowed, NotTrusted, NotUnderstood, NotValid, Stale
from punchout.exchange.expectations import Expectations
from punchout.exchange.ports import Store
from punchout.exchange.trust import Trust, must_be_open
from punchout.faults.arsenal import Aim, Arsenal
from punchout.findings import Finding
from punchout.formats.base import Decoded, Format, Style
from punchout.limits import Limits
from punchout.messages import advice
from punchout.roles import buyer, supplier
from punchout.roles.effects import Decision, Received, Remembered, Tools
from punchout.roles.punchout import Punchout, return_key
from punchout.settings.values import Connection, Settings
from punchout.wire.encoding import decompressed
from punchout.wire.message import Headers, Inbound, Outbound

__all__ = ["ROLES", "Door", "Endpoint", "ReturnAddress", "first", "opened", "reason", "style_for"]


class Role(NamedTuple):
    """What a role does at its endpoint: name the keys whose state a decision about a body needs, and decide."""

    keys: Callable[[Body | None, str], tuple[str, ...]]
    decide: Callable[[Mapping[str, Remembered], Received, Tools], Decision]


ROLES: Mapping[str, Role] = {
    "supplier": Role(supplier.keys, supplier.decide),
    "buyer": Role(buyer.keys, buyer.decide),
}
"""The roles that have an endpoint, by their names in its path."""


def style_for(connection: Connection | None) -> Style:
    """Return how a connection wants its documents spelled."""
    return Style(short_name=connection.short_name if connection else False)


def opened(message: Inbound, limits: Limits) -> Inbound:
    """Return a message without its compression.

    Raises:
        UnsafeInput: when it cannot be taken off, or holds too much.
    """
    body = decompressed(message.headers, message.body, limits)
    return message if body is message.body else message._replace(body=body)


@dataclass(frozen=True, slots=True)
class Door:
    """What every door has: a space with its settings, a format, tools, and what is armed.

    `conversation` is the dealing to which everything belongs that comes through this door, where that is known before.
    """

    space: str
    settings: Settings
    format: Format
    tools: Tools
    faults: Aim = field(default_factory=lambda: Aim(Arsenal()))
    conversation: str = ""
    expectations: Expectations = field(default_factory=Expectations)

    @property
    def limits(self) -> Limits:
        """How much a stranger may send here."""
        return self.settings.limits

    @property
    def headers(self) -> Headers:
        """What is said over HTTP of a document that leaves here."""
        return (("Content-Type", self.format.media_type),)

    def decode(self, message: Inbound) -> Decoded:
        """Take off what a message came in, and read the document.

        Raises:
            PeerError: for bytes that are no document.
        """
        return self.format.decode(opened(message, self.limits), self.limits)

    def spelled(self, reply: Document, connection: Connection | None = None, status: int = 200) -> Outbound:
        """Return an answer as it leaves here, spelled as the connection wants it.

        Raises:
            LocalError: when the format has no way to say it.
        """
        return self.answer(self.format.encode(reply, style_for(connection)), status)

    def answer(self, body: bytes, status: int = 200) -> Outbound:
        """Return a spelled answer as it leaves here."""
        return Outbound(body, self.headers, status)

    def link(self, decoded: Decoded, store: Store) -> Connection:
        """Return the connection a message belongs to.

        Raises:
            PeerError: NotValid, NotTrusted or NotAllowed, in this order.
        """
        raise NotImplementedError

    def keys(self, body: Body | None, connection: Connection) -> tuple[str, ...]:
        """Return the keys whose state the decision needs."""
        raise NotImplementedError

    def decide(self, before: Mapping[str, Remembered], received: Received) -> Decision:
        """Decide, as the role behind this door.

        Raises:
            PeerError: with the status that refuses.
        """
        raise NotImplementedError

    def must_be_valid(self, decoded: Decoded, connection: Connection | None) -> None:
        """Refuse what the grammar refuses, unless the connection takes it all the same; strict takes nothing.

        Raises:
            NotValid: 406; its sentence is the first reason and what to do about it, all that most partners will see.
        """
        accepts = connection is not None and connection.accept_invalid and not self.settings.strict
        if decoded.judgement.grammar != "valid" and not accepts:
            raise NotValid(reason(decoded.judgement.findings), decoded.judgement.findings)


def reason(findings: tuple[Finding, ...]) -> str:
    """Return why a document is not valid: the first thing that the grammar refuses, and what to do about it."""
    # Advice and what was odd about a form stand beside a refusal by the grammar; they are no reason for it.
    reasons = [finding for finding in findings if finding.rule.startswith("DTD-")] or findings
    return first(reasons) if reasons else "the document is not valid"


def first(findings: Sequence[Finding]) -> str:
    """Return the first of findings with what to do about it, and how many there are besides."""
    more = len(findings) - 1
    return advice(findings[0]) + (f" (and {more} more)" if more else "")


@dataclass(frozen=True, slots=True)
class Endpoint(Door):
    """Where the systems of partners send documents, to one of our roles."""

    role: str = "supplier"
    trust: Trust = field(default_factory=lambda: Trust((), "supplier"))

    def link(self, decoded: Decoded, store: Store) -> Connection:
        """Return the connection that the header names and the secret proves."""
        if decoded.envelope is None:
            self.must_be_valid(decoded, None)
            raise NotUnderstood("the document has no envelope that could be read", decoded.judgement.findings)
        try:
            connection = self.trust.of(decoded.envelope)
        except NotTrusted:
            self.must_be_valid(decoded, None)
            raise
        self.must_be_valid(decoded, connection)
        return connection

    def keys(self, body: Body | None, connection: Connection) -> tuple[str, ...]:
        """Return what the role needs to know."""
        return ROLES[self.role].keys(body, connection.name)

    def decide(self, before: Mapping[str, Remembered], received: Received) -> Decision:
        """Refuse what the connection does not take, then let the role decide."""
        must_be_open(received.connection, received.document.envelope)
        return ROLES[self.role].decide(before, received, self.tools)


@dataclass(frozen=True, slots=True)
class ReturnAddress(Door):
    """One BrowserFormPost: its token finds the punch-out, the BuyerCookie must fit, nothing else is asked."""

    token: str = ""

    def decode(self, message: Inbound) -> Decoded:
        """Take the cart out of the form and read it."""
        return self.format.from_browser(opened(message, self.limits), self.limits)

    def link(self, decoded: Decoded, store: Store) -> Connection:
        """Return the connection of the punch-out that waits at this address."""
        held = store.recall(self.space, return_key(self.token))
        punchout = Punchout.of(held, self.tools.clock.now()) if held.exists else None
        connection = self.settings.connection(punchout.connection) if punchout else None
        self.must_be_valid(decoded, connection)
        if connection is None:
            raise NotAllowed.of(Finding("CART-003"), 417)
        return connection

    def keys(self, body: Body | None, connection: Connection) -> tuple[str, ...]:
        """Return the punch-out's key."""
        return (return_key(self.token),)

    def decide(self, before: Mapping[str, Remembered], received: Received) -> Decision:
        """Let the buyer take the cart.

        Raises:
            Stale: when the punch-out was forgotten since `link` found it.
        """
        if not before[return_key(self.token)].exists:
            raise Stale("the punch-out was reset meanwhile")
        return buyer.take_cart(before[return_key(self.token)], received, self.tools.clock.now())
