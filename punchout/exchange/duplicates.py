"""What came before: the same request again gets the same answer, another request under its id gets a finding.

A duplicate has the space, connection, From and payloadID of an earlier document, and the same Request; the header does
not count, since hubs rewrite it. An empty payloadID never matches.
"""

from typing import NamedTuple

from punchout.commerce.document import Document
from punchout.commerce.order import Order
from punchout.errors import NotAllowed
from punchout.exchange.doors import Door
from punchout.exchange.entries import Answered, Query
from punchout.exchange.ports import Store
from punchout.exchange.trust import origin_of
from punchout.findings import Finding, Severity
from punchout.roles.effects import Decision
from punchout.roles.session import Session
from punchout.settings.values import Connection
from punchout.wire.message import Outbound

__all__ = ["Past"]


class Past(NamedTuple):
    """The earlier answers under one duplicate key, and which reception of that key this one is."""

    connection: str
    sender: str
    payload_id: str
    fingerprint: str
    answers: tuple[Answered, ...]
    attempt: int

    @classmethod
    def of(cls, store: Store, door: Door, connection: Connection, document: Document, fingerprint: str) -> "Past":
        """Look up what came before a document."""
        envelope = document.envelope
        sender = origin_of(envelope.route, connection)
        payload_id = envelope.payload_id
        if not payload_id.strip():
            return cls(connection.name, sender, "", fingerprint, (), 1)
        seen = Query(payload=payload_id, connection=connection.name, direction="in")
        answers = tuple(store.answers(door.space, connection.name, sender, payload_id))
        # Another request under the same id is no reception of this one; each answer knows how often it was given.
        others = sum(answered.attempts for answered in answers if answered.fingerprint != fingerprint)
        attempt = max(1, store.count(door.space, seen) - others + 1)
        return cls(connection.name, sender, payload_id, fingerprint, answers, attempt)

    def answer(self, store: Store, door: Door) -> Answered | None:
        """Return the stored answer to the same request; a setup's only while its StartPage lives."""
        same = [answered for answered in self.answers if answered.fingerprint == self.fingerprint]
        if not same:
            return None
        answered = same[-1]
        if not answered.session:
            return answered
        held = store.recall(door.space, answered.session)
        lives = held.exists and Session.of(held, door.tools.clock.now()).state == "open"
        return answered if lives else None

    def conversation(self, answered: Answered, document: Document) -> str:
        """Return the dealing that a repeated answer belongs to."""
        if answered.session:
            return f"session:{answered.session.removeprefix('session:')[:6]}"
        return f"order:{document.body.order_id}" if isinstance(document.body, Order) else ""

    def remarks(self, *, strict: bool) -> tuple[Finding, ...]:
        """Return the finding that the payloadID was used for another request.

        Raises:
            NotAllowed: 409 where strict.
        """
        if all(answered.fingerprint == self.fingerprint for answered in self.answers):
            return ()
        finding = Finding("DUPLICATE-001", Severity.ADVISORY, {"payload": self.payload_id}, path="/cXML/@payloadID")
        if strict:
            raise NotAllowed.of(finding, 409)
        return (finding,)

    def stored(self, reply: Document | None, outbound: Outbound, decision: Decision) -> Answered | None:
        """Return the answer to store: only 2xx, never without a payloadID."""
        succeeded = reply is not None and reply.status is not None and reply.status.succeeded
        if not succeeded or not self.payload_id:
            return None
        return Answered(
            connection=self.connection,
            sender=self.sender,
            payload_id=self.payload_id,
            fingerprint=self.fingerprint,
            answer=outbound.body,
            session=decision.lives,
            http_status=outbound.status,
            attempts=1 + max((a.attempts for a in self.answers if a.fingerprint == self.fingerprint), default=0),
        )
