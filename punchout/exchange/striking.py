"""Where faults meet the road: an answer in place of a decision, and what becomes of an answer that leaves."""

from punchout.commerce.document import Document
from punchout.errors import PeerError
from punchout.exchange.criteria import Sight
from punchout.exchange.doors import Door
from punchout.exchange.trace import Trace
from punchout.faults.armed import Armed
from punchout.faults.arsenal import Aim
from punchout.faults.leaving import Leaving
from punchout.faults.table import Stage
from punchout.faults.targets import Subject
from punchout.formats.base import Style
from punchout.wire.message import Inbound, Outbound

__all__ = ["Struck", "dressed", "leave", "must_not_be_struck", "subject_of"]


class Struck(PeerError):
    """A fault answers in place of the role; nothing is decided and nothing is remembered."""

    code = 500


def subject_of(trace: Trace, reply: str = "") -> Subject:
    """Return what faults may be armed for in a message that came: its document, and by its name the one in `reply`."""
    document = trace.decoded.judgement.document if trace.decoded else ""
    names = tuple(name for name in (document, reply) if name)
    return Subject(trace.id, names, trace.connection, "in")


def must_not_be_struck(message: Inbound, document: Document, door: Door, trace: Trace) -> None:
    """Let what is expected be met, and a fault that answers before the role decides have its way.

    Raises:
        Struck: with the status that the fault says.
    """
    if door.expectations:
        door.faults.also(trace.id, lambda: _expected(message, document, door, trace))
    for fault in door.faults.struck(subject_of(trace), Stage.INSTEAD):
        code = fault.argument if isinstance(fault.argument, int) else None
        raise Struck(f"the armed fault {fault} has struck", code=code)


def _expected(message: Inbound, document: Document, door: Door, trace: Trace) -> tuple[Armed, ...]:
    secrets = door.settings.known_secrets
    sight, tools = Sight(message, document, door.limits, secrets), door.tools
    entry = trace.entry("in", message, tools.clock)
    return door.expectations.plan(entry, sight, tools.clock, tools.ids, tools.links.host)


def leave(
    outbound: Outbound, reply: Document | None, door: Door, trace: Trace, style: Style
) -> tuple[Outbound, Document | None]:
    """Return an answer and the document in it as the faults leave them, and write the faults down."""
    if not door.faults:
        return outbound, reply
    subject, body = subject_of(trace, door.format.title(reply) if reply else ""), outbound.body
    said: tuple[Armed, ...] = ()
    if reply is not None:
        reply, said = door.faults.document(reply, subject)
        body = door.format.encode(reply, style) if said else body
    body, spoiled = door.faults.markup(body, subject)
    outbound, struck = dressed(outbound._replace(body=body), door.faults, subject)
    trace.fault = ", ".join(dict.fromkeys(str(fault) for fault in (*said, *spoiled, *struck)))
    if any(fault.fault.stage is Stage.INSTEAD and fault.what != "cxml" for fault in struck):
        reply = _read(outbound, door)
    return outbound, reply


def _read(outbound: Outbound, door: Door) -> Document | None:
    """Return the document in an answer that no role gave, None where there is none."""
    try:
        return door.format.decode(Inbound(outbound.body, outbound.headers), door.limits).document
    except PeerError:
        return None


def dressed(outbound: Outbound, faults: Aim, subject: Subject) -> tuple[Outbound, tuple[Armed, ...]]:
    """Return an answer as the faults around answers leave it, with those that struck."""
    before = Leaving(outbound.body, outbound.headers, outbound.status)
    after, struck = faults.answer(before, subject)
    if not struck:
        return outbound, ()
    return Outbound(after.body, after.headers, after.status, verbs=after.verbs), struck
