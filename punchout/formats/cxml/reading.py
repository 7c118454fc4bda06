"""From a message to a judged, typed document."""

from punchout.commerce.document import Document, Envelope
from punchout.errors import NotUnderstood
from punchout.findings import Finding
from punchout.formats.base import Decoded
from punchout.formats.cxml import documents
from punchout.formats.cxml.fingerprint import Fingerprint
from punchout.formats.cxml.judging import on_the_road
from punchout.formats.cxml.parts import envelope, status
from punchout.formats.cxml.pause import without_collection
from punchout.limits import Limits
from punchout.markup.dtd import Grammars, qualified
from punchout.markup.parse import Reading, read
from punchout.markup.payloads import ENVELOPES
from punchout.rules.choice import Choice, graded
from punchout.wire.message import Inbound
from punchout.wire.mime import unwrap

__all__ = ["decode", "opened"]


def decode(message: Inbound, limits: Limits, grammar: Grammars | None, choice: Choice) -> Decoded:
    """Read one message by a grammar (None is the one of the house), its findings graded as the operator chose.

    Raises:
        UnsafeInput, NotWellFormed: for bytes that are no document.
        NotUnderstood: for a valid document that says nothing.
    """
    held = unwrap(message, limits)
    reading = read(held.body, held.charset, limits, grammar)
    with without_collection(reading.utf8):
        header, document = opened(reading)
        judged = on_the_road(reading)
    if held.findings or choice:
        judged = judged._replace(findings=graded((*held.findings, *judged.findings), choice))
    return Decoded(judgement=judged, envelope=header, document=document, digest=Fingerprint(reading.root))


def opened(reading: Reading) -> tuple[Envelope | None, Document | None]:
    """Read envelope and document; of an invalid document what can be read.

    Raises:
        NotUnderstood: the document is valid and cannot be read.
    """
    found = envelope.read(reading.root)
    if found is None:
        if reading.valid:
            raise NotUnderstood.of(_asks_for_nothing(qualified(reading.root)))
        return None, None
    try:
        payload = found.payload
        body = None if payload is None else documents.of_payload(str(payload.tag)).spelling.read(payload)
        answer = None if found.status is None else status.read(found.status)
        return found.envelope, Document(found.envelope, body, answer)
    except NotUnderstood:
        if reading.valid:
            raise
    except ValueError as error:
        if reading.valid:
            raise NotUnderstood.of(Finding("CXML-VALUE", facts={"value": str(error)[:80]})) from error
    return found.envelope, None


def _asks_for_nothing(root: str) -> Finding:
    """Return why a document of this root cannot be acted on: it is a part of one, or one that asks for nothing."""
    if root in ENVELOPES:
        return Finding("CXML-ENVELOPE", facts={"document": root}).at(1)
    return Finding("CXML-ROOT", facts={"root": root}).at(1)
