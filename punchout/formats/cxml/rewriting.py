"""Changing single values of somebody's document while every other byte stays, and carrying it over into us-ascii."""

import re
from xml.parsers import expat

from punchout.errors import LocalError, PeerError
from punchout.formats.cxml.parts.spelling import attribute, escape
from punchout.wire.charset import decode

__all__ = ["in_ascii", "renew"]

_ENCODING = re.compile(r"""(?<=\sencoding=)(["'])[A-Za-z][\w.-]*\1""", re.ASCII)
_TAG = re.compile(rb"<[^\s/>]+(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_ATTRIBUTE = re.compile(r"""(?<!\s)\s++(?P<name>[^\s=]++)\s*+=\s*+(?:"[^"]*"|'[^']*')""")
_SETUP = "cXML/Request/PunchOutSetupRequest"


def in_ascii(raw: bytes) -> bytes:
    """Return the same document in us-ascii, all else as numeric character references.

    Raises:
        LocalError: the bytes are no text in the encoding that they declare.
    """
    text = _decode(raw)[0].decode()
    head, end, rest = text.partition("?>") if text.startswith("<?xml") else ("", "", text)
    # Such bytes are UTF-8 too, the one name that every parser takes: those of Go stop at "us-ascii".
    return (_ENCODING.sub('"UTF-8"', head, count=1) + end + rest).encode("ascii", "xmlcharrefreplace")


def renew(
    raw: bytes, *, payload_id: str, timestamp: str, cookie: str | None = None, return_url: str | None = None
) -> bytes:
    """Return a document with these values replaced and every other byte as it was; None leaves a value alone.

    Raises:
        LocalError: the bytes are no cXML document, or none that takes a `return_url`.
    """
    utf8, encoding = _decode(raw)
    wanted = {_SETUP: None, f"{_SETUP}/BuyerCookie": cookie, f"{_SETUP}/BrowserFormPost/URL": return_url}
    elements = _Elements(utf8, wanted)
    if "cXML" not in elements.opened:
        raise LocalError("the template is no cXML document: its root has to be <cXML>")
    if return_url is not None and _SETUP not in elements.opened:
        raise LocalError("the template asks for no session: there is no PunchOutSetupRequest in it")
    start, end = elements.opened["cXML"]
    tag = _with_attributes(utf8[start:end].decode(), {"payloadID": payload_id, "timestamp": timestamp})
    for first, last, text in sorted([(start, end, tag), *elements.edits], reverse=True):
        utf8 = utf8[:first] + text.encode() + utf8[last:]
    return utf8.decode().encode(encoding, "xmlcharrefreplace")


class _Elements:
    """One pass over a document: where the tags of the wanted elements stand, and the edits that give them new text."""

    def __init__(self, utf8: bytes, wanted: dict[str, str | None]) -> None:
        self.opened: dict[str, tuple[int, int]] = {}
        self.edits: list[tuple[int, int, str]] = []
        self._utf8, self._wanted, self._path = utf8, wanted, [""]
        self._parser = parser = expat.ParserCreate("utf-8")
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        try:
            parser.Parse(utf8, True)
        except expat.ExpatError as error:
            raise LocalError(f"the template is not well-formed: {error}") from error

    def _start(self, name: str, _: dict[str, str]) -> None:
        path = f"{self._path[-1]}/{name}" if self._path[-1] else name
        self._path.append(path)
        tag = _TAG.match(self._utf8, self._parser.CurrentByteIndex) if path == "cXML" or path in self._wanted else None
        if tag is not None:
            self.opened[path] = tag.span()

    def _end(self, name: str) -> None:
        path = self._path.pop()
        value = self._wanted.get(path)
        if value is None or path not in self.opened:
            return
        end = self.opened[path][1]
        if self._utf8[end - 2 : end] == b"/>":
            self.edits.append((end - 2, end, f">{escape(value)}</{name}>"))
        else:
            self.edits.append((end, self._parser.CurrentByteIndex, escape(value)))


def _with_attributes(tag: str, values: dict[str, str]) -> str:
    left = dict(values)

    def renewed(match: re.Match[str]) -> str:
        """Return an attribute with its new value, as it was where it has none."""
        value = left.pop(match["name"], None)
        return match[0] if value is None else attribute(match["name"], value)

    tag = _ATTRIBUTE.sub(renewed, tag)
    return tag[:5] + "".join(attribute(name, value) for name, value in left.items()) + tag[5:]


def _decode(raw: bytes) -> tuple[bytes, str]:
    try:
        decoded = decode(raw)
    except PeerError as error:
        raise LocalError(error.detail) from error
    return decoded.utf8, decoded.encoding
