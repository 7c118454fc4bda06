"""A multipart body as its parts, for forms and MIME envelopes alike: split by bytes, linear, within a cap."""

import base64
import binascii
import quopri
import re
from collections.abc import Mapping
from email.errors import MessageError
from email.header import decode_header, make_header
from email.parser import BytesHeaderParser
from itertools import islice, zip_longest
from typing import NamedTuple

from punchout.errors import NotUnderstood, UnsafeInput
from punchout.findings import Finding
from punchout.limits import Limits
from punchout.wire.charset import refuse
from punchout.wire.message import Headers, header, media_type

__all__ = ["Part", "Parts", "split"]

_HEADER_BYTES = 16 * 2**10
"""The headers of one part; real ones have 300 bytes."""

_GAP = re.compile(rb"(?:\r\n|\n)(?:\r\n|\n)")
"""The empty line that ends headers; a part without headers begins with it, behind the break of its boundary."""


class Part(NamedTuple):
    """One part as it stood there: headers, and the body still in its transfer encoding."""

    headers: Headers
    body: bytes

    @property
    def media_type(self) -> str:
        """The media type in lower case; a part without one is text/plain."""
        return media_type(self.headers)[0] or "text/plain"

    @property
    def charset(self) -> str | None:
        """The charset that the part names."""
        return media_type(self.headers)[1].get("charset") or None

    def decoded(self, number: int) -> bytes:
        """Return the body without its transfer encoding; `number` names the part in the refusal.

        Raises:
            NotUnderstood: when the body is not in the encoding it names, or that is unknown.
        """
        encoding = (header(self.headers, "Content-Transfer-Encoding") or "binary").strip().lower()
        if encoding in ("7bit", "8bit", "binary", ""):
            return self.body
        if encoding == "quoted-printable":
            return quopri.decodestring(self.body)
        if encoding != "base64":
            refuse(NotUnderstood, Finding("MIME-ENCODING", facts={"part": str(number), "encoding": encoding}))
        try:
            decoded = base64.b64decode(self.body)
        except binascii.Error:
            decoded = b""
        # Foreign characters are skipped (RFC 2045, 6.8), but something must be left.
        if self.body.strip() and not decoded:
            refuse(NotUnderstood, Finding("MIME-BASE64", facts={"part": str(number)}))
        return decoded

    def parameter(self, name: str) -> str | None:
        """Return a parameter of Content-Disposition, such as `name` or `filename`."""
        disposition = header(self.headers, "Content-Disposition")
        value = media_type((("Content-Type", disposition),))[1].get(name) if disposition else None
        return _words(value) if value else value


class Parts(NamedTuple):
    """The parts of a body; `closed` is False where the last boundary is missing, as when the end was cut off."""

    parts: tuple[Part, ...]
    closed: bool


def split(body: bytes, parameters: Mapping[str, str], limits: Limits) -> Parts:
    """Split a multipart body by the boundary its Content-Type names.

    Raises:
        NotUnderstood: when there is no boundary, or the body does not hold it.
        UnsafeInput: when there are more parts than the limit, or a part's headers have no end.
    """
    boundary = parameters.get("boundary", "")
    if not boundary:
        refuse(NotUnderstood, Finding("MIME-NO-BOUNDARY"))
    mark = re.compile(rb"(?:^|\r?\n)--" + re.escape(boundary.encode("utf-8", "replace")) + rb"(--)?[ \t]*(?=\r?\n|\Z)")
    marks = list(islice(mark.finditer(body), limits.parts + 2))
    if len(marks) > limits.parts + 1:
        refuse(UnsafeInput, Finding("MIME-PARTS", facts={"limit": str(limits.parts)}), 499)
    if not marks:
        refuse(NotUnderstood, Finding("MIME-BOUNDARY", facts={"boundary": boundary}))
    parts: list[Part] = []
    for here, after in zip_longest(marks, marks[1:]):
        if here.group(1):
            return Parts(tuple(parts), closed=True)
        parts.append(_part(body[here.end() : after.start() if after else len(body)], len(parts) + 1))
    return Parts(tuple(parts), closed=False)


def _part(piece: bytes, number: int) -> Part:
    """Read one part: the line break behind its boundary, headers, an empty line, the body."""
    gap = _GAP.search(piece, 0, _HEADER_BYTES)
    if gap is None and piece.endswith(b"\n") and len(piece) < _HEADER_BYTES:
        return Part(_headers(piece.strip(b"\r\n")), b"")
    if gap is None:
        refuse(UnsafeInput, Finding("MIME-HEADERS", facts={"part": str(number)}))
    return Part(_headers(piece[: gap.start()].lstrip(b"\r\n")), piece[gap.end() :])


def _headers(head: bytes) -> Headers:
    message = BytesHeaderParser().parsebytes(head + b"\r\n\r\n")
    return tuple((name, " ".join(str(value).split())) for name, value in message.items())


def _words(text: str) -> str:
    """Decode the words of RFC 2047, which some write into file names."""
    try:
        return str(make_header(decode_header(text))) if "=?" in text else text
    except (LookupError, ValueError, MessageError):
        return text
