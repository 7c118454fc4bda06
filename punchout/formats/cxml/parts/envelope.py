"""The envelope: `cXML` with its Header and its Request, Response or Message, down to the payload."""

from typing import NamedTuple

from lxml import etree

from punchout.commerce.document import Document, Envelope, Kind
from punchout.commerce.kept import Kept
from punchout.commerce.money import Moment
from punchout.commerce.status import Status
from punchout.errors import LocalError
from punchout.formats.cxml.parts import parties, status
from punchout.formats.cxml.parts.keeping import Parts, attributes_of, keep_attribute, spell
from punchout.formats.cxml.parts.lines import BREAK
from punchout.formats.cxml.parts.spelling import LANG, attribute, language

__all__ = ["Opened", "read", "section", "write"]

_SECTIONS = {"Request": Kind.REQUEST, "Response": Kind.RESPONSE, "Message": Kind.MESSAGE}
_NAMES = {kind: name for name, kind in _SECTIONS.items()}
_ROOT = frozenset({"Header", *_SECTIONS})
_ROOT_ATTRIBUTES = frozenset({"payloadID", "timestamp", "version", LANG})


class Opened(NamedTuple):
    """An envelope and the elements in it that are still to be read."""

    envelope: Envelope
    status: etree._Element | None
    payload: etree._Element | None


def read(root: etree._Element) -> Opened | None:
    """Read the envelope, None where there is none: another root, or neither Request, Response nor Message."""
    if root.tag != "cXML":
        return None
    parts = Parts(root, _ROOT, _ROOT_ATTRIBUTES)
    inside = next((child for name in _SECTIONS for child in parts.all(name)), None)
    if inside is None:
        return None
    known = {"deploymentMode": "", "inReplyTo": ""}
    _read_attributes(inside, known, parts.kept)
    header = parts.one("Header")
    envelope = Envelope(
        kind=_SECTIONS[str(inside.tag)],
        payload_id=parts.get("payloadID") or "",
        timestamp=Moment(parts.get("timestamp") or ""),
        route=None if header is None else parties.read(header),
        mode=known["deploymentMode"].strip(),
        language=parts.get(LANG) or "",
        version=parts.get("version") or "",
        in_reply_to=known["inReplyTo"],
        kept=tuple(parts.kept),
    )
    children = [child for child in inside if isinstance(child.tag, str)]
    return Opened(
        envelope,
        next((child for child in children if child.tag == "Status"), None),
        next((child for child in children if child.tag != "Status"), None),
    )


def _read_attributes(element: etree._Element, known: dict[str, str], kept: list[Kept]) -> None:
    for key, value in element.items():
        if key in known:
            known[key] = value
        else:
            keep_attribute(str(element.tag), key, value, kept)


def section(envelope: Envelope, answer: Status | None, payload: str) -> str:
    """Write the Request, Response or Message around a payload.

    Raises:
        LocalError: a response without a status, or a request with one.
    """
    kind, name = envelope.kind, _NAMES[envelope.kind]
    if kind is Kind.RESPONSE and answer is None:
        raise LocalError("a Response needs a Status: give the document one")
    if kind is Kind.REQUEST and answer is not None:
        raise LocalError("a Request has no Status: only a Response or a Message has")
    attributes = attributes_of(name, envelope.kept)
    if envelope.in_reply_to and kind is Kind.MESSAGE:
        attributes = attribute("inReplyTo", envelope.in_reply_to) + attributes
    if envelope.mode and kind is not Kind.RESPONSE:
        attributes = attribute("deploymentMode", envelope.mode) + attributes
    pieces = [piece for piece in (status.write(answer) if answer else "", payload) if piece]
    return f"<{name}{attributes}>{''.join(BREAK + piece for piece in pieces)}{BREAK}</{name}>"


def write(document: Document, inside: str) -> str:
    """Write the root with its Header around what `section` gave; a Response has no Header (guide p18).

    Raises:
        LocalError: a request or message that does not say who speaks to whom.
    """
    envelope = document.envelope
    attributes = attribute("payloadID", envelope.payload_id) + attribute("timestamp", envelope.timestamp.written)
    if envelope.version:
        attributes += attribute("version", envelope.version)
    attributes += language(envelope.language)
    children = [(_NAMES[envelope.kind], inside)]
    if envelope.kind is not Kind.RESPONSE:
        if envelope.route is None:
            raise LocalError(f"a {_NAMES[envelope.kind]} names who speaks to whom: give the envelope a route")
        header = parties.write(envelope.route, proof=envelope.kind is Kind.REQUEST)
        children.insert(0, ("Header", header))
    return spell("cXML", children, envelope.kept, attributes)
