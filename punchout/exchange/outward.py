"""The three ways out, spoiled by the same faults: a document sent at once, a parcel of the outbox, a cart in a form.

Bytes are frozen before they leave, so that every attempt sends the same payloadID, timestamp and bytes.
"""

from datetime import datetime
from typing import NamedTuple

from punchout.commerce.document import Document
from punchout.errors import DeliveryError, PeerError
from punchout.exchange.doors import Door, opened, reason, style_for
from punchout.exchange.entries import Exchange, Parcel
from punchout.exchange.ports import Sender
from punchout.exchange.trace import Trace
from punchout.faults.armed import Armed
from punchout.faults.targets import Subject
from punchout.formats.base import Decoded
from punchout.redact import mask_urls
from punchout.settings.values import Connection
from punchout.wire.message import Inbound, Outbound

__all__ = ["Heard", "freeze", "hand_over", "hear_parcel", "parcel_of", "request", "send"]

_LONGEST = 200
"""Characters told of an address that somebody else wrote."""

_AGENT = ("User-Agent", "punchout")


class Heard(NamedTuple):
    """What came back: the answer where there was one that could be read, else what stood in the way of it."""

    exchange: Exchange
    answer: Decoded | None = None
    trouble: DeliveryError | None = None

    @property
    def document(self) -> Document | None:
        """The answer as a document, None where nothing readable came."""
        return self.answer.document if self.answer else None

    @property
    def said(self) -> str:
        """The trouble in words, empty where there was none."""
        return self.trouble.said() if self.trouble else ""


def request(body: bytes, url: str, door: Door) -> Outbound:
    """Return a spelled document as a request of ours."""
    return Outbound(body, (*door.headers, _AGENT), url=url)


def freeze(
    document: Document, url: str, door: Door, connection: Connection, written: bytes | None = None
) -> tuple[Outbound, str]:
    """Spell a document of ours and return the request with the names of the faults that struck it.

    `written` are bytes of the user's own that go out in its place: only faults in markup can strike those.
    """
    subject = Subject(document.envelope.payload_id, (door.format.title(document),), connection.name, "out")
    said: tuple[Armed, ...] = ()
    if written is None:
        document, said = door.faults.document(document, subject)
        written = door.format.encode(document, style_for(connection))
    body, spoiled = door.faults.markup(written, subject)
    return request(body, url, door), ", ".join(str(fault) for fault in (*said, *spoiled))


def send(
    outbound: Outbound,
    door: Door,
    sender: Sender,
    *,
    connection: Connection | None,
    conversation: str = "",
    fault: str = "",
    trusted: bool = True,
) -> Heard:
    """Send frozen bytes once and return what came back, with the journal entry still to be kept."""
    trace = Trace.begin(door.space, door.tools.clock, door.tools.ids)
    trace.connection = connection.name if connection else ""
    trace.conversation, trace.fault = conversation, fault
    try:
        back: Inbound | DeliveryError = sender.send(outbound, connection, trusted=trusted)
    except DeliveryError as error:
        back = error
    return hear(trace, outbound, back, door)


def hear_parcel(parcel: Parcel, back: Inbound | DeliveryError, door: Door) -> Heard:
    """Return what came back for a parcel, with the journal entry of this attempt still to be kept."""
    trace = Trace.begin(door.space, door.tools.clock, door.tools.ids)
    trace.connection, trace.conversation, trace.attempt = parcel.connection, parcel.conversation, parcel.attempts
    trace.fault = parcel.fault
    if isinstance(back, Inbound):
        trace.started -= back.seconds
    return hear(trace, Outbound(parcel.body, parcel.headers, url=parcel.url), back, door)


def hear(trace: Trace, outbound: Outbound, back: Inbound | DeliveryError, door: Door) -> Heard:
    """Judge what was sent, understand what came back, and write both down."""
    _note(trace, outbound, door)
    came = None if isinstance(back, DeliveryError) else back
    answer, trouble = (None, back) if isinstance(back, DeliveryError) else _understood(back, door)
    exchange = trace.sent(outbound, came, answer, door.tools.clock)
    if trouble:
        exchange = exchange._replace(status_text=trouble.said())
    return Heard(exchange, answer, trouble)


def _note(trace: Trace, outbound: Outbound, door: Door) -> None:
    # What we send is judged like what we receive; a document spoiled beyond reading is still sent and written down.
    try:
        trace.note(door.format.decode(Inbound(outbound.body, outbound.headers), door.limits))
    except PeerError as error:
        trace.refused(error)


def _understood(back: Inbound, door: Door) -> tuple[Decoded | None, DeliveryError | None]:
    try:
        answer = door.format.decode(opened(back, door.limits), door.limits)
    except PeerError as error:
        return None, _unread(back, error.detail if back.body.strip() else "nothing in it", error.told)
    if answer.document is None or answer.document.status is None:
        none, judged = "no cXML Response in it", answer.judgement
        return None, _unread(back, none, none if judged.grammar == "valid" else f"{none}: {reason(judged.findings)}")
    return answer, None


def _unread(back: Inbound, what: str, why: str) -> DeliveryError:
    """Say what came in place of an answer; why it cannot be read matters where it was meant to be one."""
    meant = b"<cxml" in back.body.lower()
    facts = _facts(back, why if meant else what)
    moved = facts["status"].startswith("3") and facts["location"]
    kind = "moved" if moved else "broken" if meant else "http"
    return DeliveryError(kind, facts)


def _facts(back: Inbound, detail: str) -> dict[str, str]:
    kind = next((value for key, value in back.headers if key.lower() == "content-type"), "no Content-Type")
    where = next((value for key, value in back.headers if key.lower() == "location"), "")
    return {
        "status": str(back.status),
        "type": kind,
        "size": str(len(back.body)),
        "location": mask_urls(where)[:_LONGEST],
        "detail": detail,
    }


def hand_over(document: Document, url: str, door: Door, connection: Connection, conversation: str) -> Exchange:
    """Write the message that the shopper's browser will carry, and return its journal entry; nobody answers it."""
    outbound, fault = freeze(document, url, door, connection)
    trace = Trace.begin(door.space, door.tools.clock, door.tools.ids)
    trace.connection, trace.conversation, trace.fault = connection.name, conversation, fault
    _note(trace, outbound._replace(headers=door.headers), door)
    return trace.sent(outbound, None, None, door.tools.clock)


def parcel_of(
    document: Document, url: str, door: Door, connection: Connection, conversation: str, due: datetime
) -> Parcel:
    """Return a document of ours as a parcel for the outbox, its bytes frozen."""
    outbound, fault = freeze(document, url, door, connection)
    return Parcel(
        id=door.tools.ids.exchange(door.tools.clock),
        space=door.space,
        connection=connection.name,
        url=url,
        body=outbound.body,
        headers=outbound.headers,
        due=due,
        document=door.format.title(document),
        payload_id=document.envelope.payload_id,
        conversation=conversation,
        fault=fault,
    )
