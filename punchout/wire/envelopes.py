"""Documents inside XML of another vocabulary, such as SOAP: as elements, in CDATA, escaped as text, or in base64."""

import re
from collections.abc import Iterator

from punchout.limits import Limits
from punchout.wire.layer import Layer

__all__ = ["open_envelope", "stands_inside"]

_BEGINS = rb"<(?:\?xml\s|!DOCTYPE\s+cXML|cXML[\s>])"
_ESCAPED = rb"&(?:lt|#60|#x3c);(?:\?xml\s|!DOCTYPE\s+cXML|cXML(?:\s|&))"
_BASE64 = rb"(?:77u/)?(?:PD94bWwg|PCFET0NUWVBFIGNYTUw|PGNYTUw[g+])"
"""How a document begins, in the three ways to write it."""

_ROOT = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*+(?:<\?[^>]*+>\s*+|<!--(?:[^-]|-(?!->))*+-->\s*+)*+<(?:[\w.\-]+:)?([A-Za-z]+)"
)
_OURS = (b"cxml", b"index", b"supplier", b"contract")
"""Root elements of cXML, of which people write many a variant; what stands in one belongs to it."""

_INSIDE = re.compile(
    rb"<!--.*?(?:-->|\Z)"
    rb"|<!\[CDATA\[\s*+(?=" + _BEGINS + rb")(?P<cdata>.*?)(?:\]\]>|\Z)"
    rb"|<!\[CDATA\[.*?(?:\]\]>|\Z)"
    rb"|(?P<element><cXML[\s>].*?(?:</cXML\s*+>|\Z))"
    rb"|>\s*+(?=" + _ESCAPED + rb")(?P<escaped>[^<]++)"
    rb"|>\s*+(?=" + _BASE64 + rb")(?P<base64>[A-Za-z0-9+/\s]++={0,2})(?=\s*+<)",
    re.DOTALL,
)
_ENCODING = re.compile(rb"\s*+<\?xml\s[^>]{0,200}?\sencoding\s*=\s*[\"']([\w.\-]{1,40})")


def stands_inside(raw: bytes) -> bool:
    """Tell whether a text is XML of another vocabulary with a document in it; the root tells that of most texts."""
    return _root(raw) is not None and any(found.lastgroup for found in _INSIDE.finditer(raw))


def _root(raw: bytes) -> bytes | None:
    """Return the local name of the root where it is none of cXML."""
    root = _ROOT.match(raw)
    return None if root is None or root[1].lower().startswith(_OURS) else root[1]


def open_envelope(raw: bytes, limits: Limits) -> Iterator[Layer]:
    """Yield the documents inside; they are in the encoding of what surrounds them, whatever they say themselves."""
    if (root := _root(raw)) is None:
        return
    encoding = _ENCODING.match(raw)
    outer = "soap" if root == b"Envelope" else "xml"
    charset = encoding[1].decode().lower() if encoding else "utf-8"
    for found in _INSIDE.finditer(raw):
        if found["element"]:
            yield Layer(found["element"], (outer,), charset)
        elif found["cdata"]:
            yield Layer(found["cdata"], (outer, "cdata"), charset)
        elif found["base64"]:
            yield Layer(found["base64"], (outer,))
        elif found["escaped"]:
            import html  # the parsers' own, which plain documents are judged without

            text = html.unescape(found["escaped"].decode("utf-8", "surrogateescape"))
            yield Layer(text.rstrip().encode("utf-8", "surrogateescape"), (outer, "escaped"), charset)
