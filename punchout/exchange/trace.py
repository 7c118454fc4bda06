"""What is written down of one message while it walks the road; at its end it is a journal entry."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from punchout.clock import Clock, Ids
from punchout.commerce.cart import Cart
from punchout.commerce.document import Document
from punchout.commerce.order import Order
from punchout.commerce.status import Status
from punchout.errors import NotTrusted, NotWellFormed, PeerError, UnsafeInput
from punchout.exchange.doors import Door
from punchout.exchange.duplicates import Past
from punchout.exchange.entries import Exchange
from punchout.faults.targets import NOTHING, Subject
from punchout.findings import Finding, errors_in, most_telling_first
from punchout.formats.base import Decoded
from punchout.settings.values import Connection
from punchout.wire.message import Inbound, Outbound

__all__ = ["Journey", "Trace", "amount_of"]


class Journey(NamedTuple):
    """Where one message ended: what was answered, what was written down, why it was refused.

    `subject` is what faults could be armed for in it, for whoever gives the answer another form.
    """

    outbound: Outbound
    exchange: Exchange
    error: PeerError | None = None
    subject: Subject = NOTHING


def amount_of(document: Document | None) -> str:
    """Return the total that a cart or an order says, empty for others."""
    body = document.body if document else None
    return str(body.total) if isinstance(body, Cart | Order) else ""


@dataclass(slots=True)
class Trace:
    """The notes on one message."""

    id: str
    space: str
    time: datetime
    started: float
    findings: list[Finding] = field(default_factory=list)
    decoded: Decoded | None = None
    connection: str = ""
    conversation: str = ""
    attempt: int = 1
    fault: str = ""
    grammar: str = ""
    difference: str = ""

    @classmethod
    def begin(cls, space: str, clock: Clock, ids: Ids) -> "Trace":
        """Start the notes with an id and the moment."""
        return cls(ids.exchange(clock), space, clock.now(), clock.stopwatch())

    def begin_again(self, door: Door) -> None:
        """Go on under another id: ids repeat where a seed does, and then it is the id that was taken."""
        self.id = door.tools.ids.exchange(door.tools.clock)
        door.faults.again()

    def note(self, decoded: Decoded) -> Decoded:
        """Write down what was decoded."""
        self.decoded = decoded
        self.findings = list(decoded.judgement.findings)
        return decoded

    def link(self, connection: Connection) -> Connection:
        """Write down the connection."""
        self.connection = connection.name
        return connection

    def count(self, past: Past) -> Past:
        """Write down which reception this is."""
        self.attempt = past.attempt
        return past

    def see(self, *findings: Finding) -> None:
        """Write down what was found on the way; what a rule has told already, with its place, is not told again."""
        placed = {finding.rule for finding in self.findings if finding.line}
        self.findings += [
            finding
            for finding in findings
            if finding not in self.findings and (finding.line or finding.rule not in placed)
        ]

    def refused(self, error: PeerError) -> PeerError:
        """Write down why a message was refused."""
        self.see(*error.findings)
        if isinstance(error, NotTrusted):
            self.difference = error.difference
        if isinstance(error, UnsafeInput | NotWellFormed):
            self.grammar = "unsafe" if isinstance(error, UnsafeInput) else "not-well-formed"
        return error

    def received(self, request: Inbound, response: Outbound, reply: Document | None, door: Door) -> Exchange:
        """Return the entry of a message that came in; `reply` is the document in our response."""
        status = reply.status if reply else None
        return self.entry("in", request, door.tools.clock)._replace(
            remote=request.remote,
            http_status=response.status,
            status_code=status.code if status else None,
            status_text=_said(status),
            response_headers=response.headers,
            response_body=response.body,
            response_document=door.format.title(reply) if reply else "",
        )

    def sent(self, request: Outbound, response: Inbound | None, answer: Decoded | None, clock: Clock) -> Exchange:
        """Return the entry of a message of ours; `response` is None where nothing came back."""
        document = answer.document if answer else None
        status = document.status if document else None
        return self.entry("out", request, clock)._replace(
            http_status=response.status if response else None,
            status_code=status.code if status else None,
            status_text=_said(status),
            response_headers=response.headers if response else (),
            response_body=response.body if response else b"",
            response_document=answer.judgement.document if answer else "",
            response_findings=answer.judgement.findings if answer else (),
        )

    def entry(self, direction: str, request: Inbound | Outbound, clock: Clock) -> Exchange:
        """Return the entry as far as it is known before an answer."""
        judgement = self.decoded.judgement if self.decoded else None
        document = self.decoded.document if self.decoded else None
        envelope = self.decoded.envelope if self.decoded else None
        findings = most_telling_first(self.findings)
        errors = len(errors_in(findings))
        return Exchange(
            id=self.id,
            space=self.space,
            time=self.time,
            direction=direction,
            url=request.url,
            method=request.method,
            document=judgement.document if judgement else "",
            connection=self.connection,
            payload_id=envelope.payload_id if envelope else "",
            conversation=self.conversation,
            attempt=self.attempt,
            grammar=judgement.grammar if judgement else self.grammar,
            schema=(judgement.schema or "") if judgement else "",
            errors=errors,
            advisories=len(findings) - errors,
            ms=round((clock.stopwatch() - self.started) * 1000, 2),
            fault=self.fault,
            order_id=document.body.order_id if document and isinstance(document.body, Order) else "",
            amount=amount_of(document),
            difference=self.difference,
            request_headers=request.headers,
            request_body=request.body,
            findings=tuple(findings),
        )


def _said(status: Status | None) -> str:
    return (status.detail or status.text) if status else ""
