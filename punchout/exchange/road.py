"""The one road that every message walks: read safely, judge, find who speaks, decide, spell, keep, answer.

Start reading here: `Road.receive` takes a partner's message the whole way. What we send walks `outward.py`, spoiled by
the same faults and written into the same journal.
"""

import logging
from collections.abc import Callable

from punchout.commerce.document import Document
from punchout.errors import NotAllowed, NotUnderstood, PeerError, Stale, StorageError
from punchout.exchange.discreet import discreet
from punchout.exchange.doors import Door, first, reason, style_for
from punchout.exchange.duplicates import Past
from punchout.exchange.entries import Answered, Exchange, Keep
from punchout.exchange.ports import Store
from punchout.exchange.races import RACES
from punchout.exchange.striking import leave, must_not_be_struck, subject_of
from punchout.exchange.trace import Journey, Trace
from punchout.findings import Finding, errors_in, most_telling_first
from punchout.formats.base import Decoded
from punchout.roles.answers import refusal
from punchout.roles.effects import Decision, Received
from punchout.settings.values import Connection
from punchout.wire.message import Inbound, Outbound

__all__ = ["Road"]

log = logging.getLogger("punchout.road")


class Road:
    """The way of a message between a door, a role and the store; it never raises for what a peer did."""

    def __init__(self, store: Store, notify: Callable[[Exchange], None]) -> None:
        """Keep everything in `store`, and tell `notify` of every journal entry."""
        self._store, self._notify = store, notify

    def receive(self, message: Inbound, door: Door) -> Journey:
        """Take one message the whole way and return its answer."""
        trace = Trace.begin(door.space, door.tools.clock, door.tools.ids)
        trace.conversation = door.conversation
        for _ in range(RACES):
            try:
                return self._walk(message, door, trace)
            except Stale:
                trace.begin_again(door)
            except StorageError as error:
                # What a database says names machines and accounts, which are nobody's business but ours.
                log.warning("exchange %s could not be kept: %s", trace.id, error)
                return self._unkept(message, door, trace, 560, "the document could not be kept: send it again later")
            except Exception:
                log.exception("exchange %s failed", trace.id)
                return self._unkept(message, door, trace, 500, f"our own mistake, see the log for exchange {trace.id}")
        return self._unkept(message, door, trace, 560, "too many documents about the same thing at once")

    def _walk(self, message: Inbound, door: Door, trace: Trace) -> Journey:
        connection = past = failure = None
        try:
            decoded = trace.note(trace.decoded or door.decode(message))
            connection = trace.link(door.link(decoded, self._store))
            document = _readable(decoded)
            past = trace.count(Past.of(self._store, door, connection, document, decoded.fingerprint))
            must_not_be_struck(message, document, door, trace)
            if (answered := past.answer(self._store, door)) is not None:
                trace.conversation = past.conversation(answered, document)
                return self._repeat(message, door, trace, answered)
            before = self._store.recall_all(door.space, door.keys(document.body, connection))
            judgement = decoded.judgement
            received = Received(document, connection, judgement.findings, door.settings.strict, judgement.document)
            decision = door.decide(before, received)
            trace.see(*past.remarks(strict=received.strict), *decision.findings)
            _must_be_faultless(received, trace)
        except PeerError as error:
            told = discreet(error.told, message, door.settings.known_secrets)
            decision, failure = Decision(refusal(error.code, told, door.tools)), trace.refused(error)
        return self._answer(message, door, trace, connection, past, decision, failure)

    def _answer(
        self,
        message: Inbound,
        door: Door,
        trace: Trace,
        connection: Connection | None,
        past: Past | None,
        decision: Decision,
        failure: PeerError | None,
    ) -> Journey:
        trace.conversation = decision.conversation or trace.conversation
        outbound, reply = Outbound(b"", ()), decision.reply
        if reply is not None:
            outbound = door.spelled(reply, connection, _http_status(reply, connection))
        # What a fault makes of the answer is never what a duplicate gets.
        answered = past.stored(reply, outbound, decision) if past else None
        outbound, reply = leave(outbound, reply, door, trace, style_for(connection))
        exchange = trace.received(message, outbound, reply, door)
        known = len(past.answers) if past else 0
        self._keep(Keep(door.space, exchange, decision.changes, answered=answered, known=known))
        return Journey(outbound, exchange, failure, subject_of(trace))

    def _repeat(self, message: Inbound, door: Door, trace: Trace, answered: Answered) -> Journey:
        outbound = door.answer(answered.answer, answered.http_status)
        reply = door.format.decode(Inbound(answered.answer), door.limits).document
        outbound, reply = leave(outbound, reply, door, trace, style_for(door.settings.connection(trace.connection)))
        exchange = trace.received(message, outbound, reply, door)
        self._keep(Keep(door.space, exchange, again=answered))
        return Journey(outbound, exchange, subject=subject_of(trace))

    def _unkept(self, message: Inbound, door: Door, trace: Trace, code: int, detail: str) -> Journey:
        # 560 says "come again", which HTTP says with 503; our own mistake is a plain 500.
        reply = refusal(code, detail, door.tools)
        outbound = door.spelled(reply, status=503 if code == 560 else 500)
        exchange = trace.received(message, outbound, reply, door)
        try:
            self._keep(Keep(door.space, exchange))
        except StorageError:
            log.exception("exchange %s is not in the journal", trace.id)
        return Journey(outbound, exchange, PeerError(detail, code=code))

    def _keep(self, keep: Keep) -> None:
        self._store.keep(keep)
        if keep.exchange is not None:
            self._notify(keep.exchange)


def _readable(decoded: Decoded) -> Document:
    if decoded.document is None:
        findings = decoded.judgement.findings
        raise NotUnderstood(f"nothing in the document can be acted on: {reason(findings)}", findings)
    return decoded.document


def _must_be_faultless(received: Received, trace: Trace) -> None:
    errors = errors_in(trace.findings)
    if received.strict and errors:
        found = Finding("STRICT-001", facts={"count": str(len(errors))})
        raise NotAllowed(f"strict refuses it: {first(most_telling_first(errors))}", (found,), code=400)


def _http_status(reply: Document, connection: Connection | None) -> int:
    mirrors = connection is not None and connection.http_status == "mirror" and reply.status is not None
    code = reply.status.code if mirrors and reply.status else 200
    # A status of cXML's own that HTTP does not know goes out as the first of its class.
    return code if code in _HTTP else code // 100 * 100


_HTTP = frozenset({200, 201, 204, 400, 401, 402, 403, 406, 409, 412, 417, 500})
