"""A document with its attachments: multipart/related and multipart/mixed, treated alike (guide p21)."""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import islice
from typing import NamedTuple
from urllib.parse import unquote

from punchout.errors import NotUnderstood
from punchout.findings import Finding, Severity
from punchout.limits import Limits
from punchout.wire.charset import refuse
from punchout.wire.message import Inbound, header, media_type
from punchout.wire.multipart import Part, split

__all__ = ["Attachment", "Unwrapped", "unwrap"]


class Attachment(NamedTuple):
    """A file beside the document; `content_id` is what `cid:` URLs name it by, without angle brackets."""

    content_id: str
    media_type: str
    body: bytes
    name: str = ""


class Unwrapped(NamedTuple):
    """The document's bytes with the charset named for them, its attachments, and what was odd about the envelope."""

    body: bytes
    charset: str | None = None
    attachments: tuple[Attachment, ...] = ()
    findings: tuple[Finding, ...] = ()


def unwrap(message: Inbound, limits: Limits) -> Unwrapped:
    """Take the document out of its envelope; a message without one is returned as it is.

    Raises:
        NotUnderstood: when the envelope has no boundary, no XML part, or a part in a broken encoding.
        UnsafeInput: when it has more parts than the limit.
    """
    kind, parameters = media_type(message.headers)
    if not kind.startswith("multipart/") or kind == "multipart/form-data":
        return Unwrapped(message.body, message.charset, (), tuple(_missing(message.body, ())))
    found = split(message.body, parameters, limits)
    findings = [] if found.closed else [Finding("MIME-UNCLOSED")]
    start = parameters.get("start", "")
    root = _root(found.parts, start, findings)
    attachments = []
    for number, part in enumerate(found.parts, start=1):
        if part is not root:
            attachments.append(_attachment(part, number, findings))
    _unique(attachments, findings)
    body = root.decoded(found.parts.index(root) + 1)
    findings += _missing(body, attachments)
    return Unwrapped(body, root.charset, tuple(attachments), tuple(findings))


def _root(parts: tuple[Part, ...], start: str, findings: list[Finding]) -> Part:
    if start:
        named = next((part for part in parts if _content_id(part) == _bare(start)), None)
        if named is not None:
            return named
        findings.append(Finding("MIME-START", facts={"start": start}))
    root = next((part for part in parts if _is_xml(part)), None)
    if root is None:
        refuse(NotUnderstood, Finding("MIME-NO-XML", facts={"types": ", ".join(part.media_type for part in parts)}))
    return root


def _is_xml(part: Part) -> bool:
    kind = part.media_type
    return kind in ("text/xml", "application/xml") or kind.endswith("+xml") or _opens_xml(part.body)


def _opens_xml(body: bytes) -> bool:
    return re.match(rb"(?:\xef\xbb\xbf)?\s*<(?:\?xml|!DOCTYPE cXML|cXML)", body) is not None


def _attachment(part: Part, number: int, findings: list[Finding]) -> Attachment:
    content_id = _content_id(part)
    if not content_id:
        findings.append(Finding("MIME-NO-ID", facts={"part": str(number)}))
    name = part.parameter("filename") or media_type(part.headers)[1].get("name", "")
    return Attachment(content_id, part.media_type, part.decoded(number), name)


def _content_id(part: Part) -> str:
    return _bare(header(part.headers, "Content-ID") or "")


def _bare(content_id: str) -> str:
    """Return an id without its brackets and without a `cid:` that does not belong there (guide p22)."""
    return unquote(content_id.strip().removeprefix("<").removesuffix(">").removeprefix("cid:"))


def _unique(attachments: list[Attachment], findings: list[Finding]) -> None:
    seen: set[str] = set()
    for attachment in attachments:
        if attachment.content_id and attachment.content_id in seen:
            findings.append(Finding("MIME-TWICE", Severity.ERROR, {"id": attachment.content_id}))
        seen.add(attachment.content_id)


def _missing(body: bytes, attachments: Sequence[Attachment]) -> Iterator[Finding]:
    """Yield what is said of URLs whose part did not come along (guide p20 and p123)."""
    if b"cid:" not in body:
        return
    held = {attachment.content_id for attachment in attachments}
    asked = {unquote(unescape(url.decode("utf-8", "replace"))) for url in islice(_CID.findall(body), _MOST)}
    came = ", ".join(sorted(filter(None, held))) or "none"
    yield from (Finding("MIME-CID", facts={"id": name, "came": came}) for name in sorted(asked - held))


_CID = re.compile(rb">\s*cid:([^<\s]{1,500})\s*<")
_MOST = 100
"""URLs of attachments that are looked up in one document."""
