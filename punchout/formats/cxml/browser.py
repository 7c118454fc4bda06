"""A cXML document in the hands of a browser: one hidden field of a form holds it (cXML Reference Guide, p40)."""

from punchout.findings import Finding
from punchout.formats.base import Form
from punchout.formats.cxml.rewriting import in_ascii
from punchout.limits import Limits
from punchout.wire.cart_text import URLENCODED
from punchout.wire.forms import cart_field, packed
from punchout.wire.message import Inbound

__all__ = ["form", "unpacked"]


def unpacked(message: Inbound, limits: Limits) -> tuple[Inbound, tuple[Finding, ...]]:
    """Return the document in a form as a message of its own, and what is odd about the form.

    Raises:
        NotUnderstood: when there is none in it.
    """
    found = cart_field(message.headers, message.body, limits)
    headers = (("Content-Type", f"text/xml; charset={found.charset}"),) if found.charset else ()
    return Inbound(found.document, headers), found.findings


def form(raw: bytes, kind: str) -> Form:
    """Return a document as the form that carries it; in cXML-urlencoded it is us-ascii, all else numeric references.

    Raises:
        LocalError: the bytes are no text in the encoding that they declare.
    """
    body = in_ascii(raw) if kind.lower() == f"cxml-{URLENCODED}" else raw
    return Form((packed(body, kind),), body)
